"""A place-wise view of a text for the grammar of time: which of a language's words stand here, which number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any, Final

from checker.extract.phrases import CLOSING, LONGEST_WORD
from checker.extract.times.moments import Moment
from checker.extract.times.outlook import Outlook
from checker.extract.times.placing import Anchor, Placer
from checker.extract.times.time_words import TimeWords

_WORD: Final = re.compile(r"(?:[^\W\d_]\.)+(?:[^\W\d_](?![^\W_]))?|[^\W\d_]+(?:'[^\W\d_]+)?")
_DIGITS: Final = re.compile(r"\d+")
_MARKS: Final = frozenset(".,")
_JOINING: Final = frozenset(" -")
_ALONE_MOST: Final = 60
_MOST_KEPT: Final = 2000
# How far before a time the word may begin that says what it is [code points].
_CUE_REACH: Final = 16

Entry = Mapping[str, Any]
# (end, category -> value) of the phrases of the lexicon that begin at one place, the longest first.
Entries = tuple[tuple[int, Entry], ...]
# A moment and where its words end, or None where there is none.
Found = tuple[Moment, int] | None


class Number:
    """A small number at a place: its value, its end, and whether it is an ordinal or printed in digits."""

    __slots__ = ("digits", "end", "ordinal", "value")

    def __init__(self, value: int, end: int, ordinal: bool, digits: bool) -> None:
        self.value: Final = value
        self.end: Final = end
        self.ordinal: Final = ordinal
        self.digits: Final = digits


# Stands for a place that was not looked at; None, that no number is there.
_UNREAD: Final = Number(0, -1, False, False)


class Scan:
    """
    One text while its times are read.

    Attributes:
        text: The shadow's text.
        known: The language's words of time.
        anchor: What a day without a year counts from.
        single: Reads one time at a place; the parts of the grammar call one another through it.
        month_first: True where ``3/4`` is the fourth of March.
        depth: How many expressions are open, so that a nest of them ends.
        looked_back_to: A day of an earlier year, printed in full, that the paragraph told a little before.
        spoken_day: The day that the text has told of a little before, as ISO text; None where it has told none.
        spoken_evening: True where the sentence has told a late part of that day.
        spoken_year: The year that the text names last before the place that is read, None where it has named none.
    """

    __slots__ = (
        "_alone",
        "_blanks",
        "_numbers",
        "_places",
        "anchor",
        "depth",
        "known",
        "looked_back_to",
        "month_first",
        "single",
        "spoken_day",
        "spoken_evening",
        "spoken_year",
        "text",
    )

    def __init__(
        self, text: str, known: TimeWords, anchor: Anchor, single: Callable[[Scan, int], Found], *, month_first: bool
    ) -> None:
        self.text: Final = text
        self.known: Final = known
        self.anchor: Final = anchor
        self.single: Final = single
        self.month_first: Final = month_first
        self.depth = 0
        self.spoken_year: str | None = None
        self.looked_back_to: date | None = None
        self.spoken_day: str | None = None
        self.spoken_evening = False
        self._places: dict[int, Entries] = {}
        self._numbers: dict[int, Number | None] = {}
        self._alone: bool | None = None
        self._blanks: bool | None = None

    def entries(self, at: int) -> Entries:
        """Return (end, category -> value) for each phrase of the lexicon that begins at *at*, the longest first."""
        found = self._places.get(at)
        if found is None:
            found = self._places[at] = self._look_up(at)
        return found

    def opens(self, at: int) -> bool:
        """Return True where a digit or a phrase of the lexicon stands at *at*: what begins with neither is no time."""
        return bool(self.entries(at)) or self.text[at : at + 1].isdigit()

    def forget(self) -> None:
        """Drop what is kept of places gone by, so that a long text is read no slower than a short one."""
        if len(self._places) > _MOST_KEPT:
            self._places.clear()
            self._numbers.clear()

    def _look_up(self, at: int) -> Entries:
        first = _word_at(self.text, at)
        if not first:
            return self._mark(at)
        most = self.known.longest.get(first) or (self.known.longest.get(first.rstrip("."), 0) if "." in first else 0)
        return self._phrases(at, first, at + len(first), most) if most else ()

    def _phrases(self, at: int, first: str, end: int, most: int) -> Entries:
        text, phrases = self.text, self.known.phrases
        found: list[tuple[int, Entry]] = []
        phrase = first
        for left in range(most, 0, -1):
            if (entry := phrases.get(phrase)) is not None:
                found.append((end, entry))
            word = _word_at(text, end + 1) if left > 1 and text[end : end + 1] in _JOINING else ""
            if not word:
                break
            phrase, end = f"{phrase} {word}", end + 1 + len(word)
        if not found and first.endswith(".") and (entry := phrases.get(first[:-1])) is not None:
            found.append((at + len(first) - 1, entry))
        found.reverse()
        return tuple(found)

    def _mark(self, at: int) -> Entries:
        entry = self.known.phrases.get(self.text[at : at + 1])
        return ((at + 1, entry),) if entry is not None else ()

    def find(self, at: int, category: str) -> tuple[Any, int] | None:
        """Return (value, end) of the longest phrase of *category* at *at*."""
        found = self._places.get(at)
        for end, entry in self.entries(at) if found is None else found:
            if category in entry:
                return entry[category], end
        return None

    def after(self, at: int, category: str) -> tuple[Any, int] | None:
        """Return (value, end) of a phrase of *category* behind *at*, a blank or hyphen skipped."""
        return self.find(self.skip(at), category)

    def skip(self, at: int) -> int:
        """Return where the next word begins: a blank or hyphen is stepped over."""
        return at + 1 if self.text[at : at + 1] in _JOINING else at

    def number(self, at: int) -> Number | None:
        """Return the whole number below 10,000 at *at*, in digits or words; None for decimals and longer ones."""
        found = self._numbers.get(at, _UNREAD)
        if found is _UNREAD:
            found = self._numbers[at] = self._read_number(at)
        return found

    def categories(self, at: int) -> AbstractSet[str]:
        """Return the categories of all phrases that begin at *at*, a blank or hyphen skipped."""
        entries = self.entries(self.skip(at))
        if len(entries) == 1:
            return entries[0][1].keys()
        return {category for _, entry in entries for category in entry}

    def _read_number(self, at: int) -> Number | None:
        text = self.text
        digits = _DIGITS.match(text, at) if text[at : at + 1].isdigit() else None
        if digits is None:
            return self._spelled(at)
        end = digits.end()
        if end - at > 4 or (text[end : end + 1] in _MARKS and text[end + 1 : end + 2].isdecimal()):
            return None
        suffix = self.known.ordinal_suffix and self.known.ordinal_suffix.match(text, end)
        return Number(int(digits[0]), suffix.end() if suffix else end, suffix is not None, True)

    def _spelled(self, at: int) -> Number | None:
        for end, entry in self.entries(at):
            if "number" in entry:
                return Number(entry["number"], end, False, False)
            if "ordinal" in entry:
                return Number(entry["ordinal"], end, True, False)
        return None

    def placer(self, start: int, end: int) -> Placer:
        """Return what places a time that stands at a range: the words around tell where it points."""
        outlook = Outlook(self.known.outlook, self.text, start, end)
        return Placer(
            self.anchor, outlook, self.alone(), evening=self.spoken_evening, looked_back_to=self.looked_back_to
        )

    def alone(self) -> bool:
        """True where the whole text is one short expression, no sentence: ``Thu 15th``, ``lúc 2 giờ sáng``."""
        if self._alone is None:
            self._alone = len(self.text) <= _ALONE_MOST and not self._has_other_words()
        return self._alone

    def is_timed(self, at: int) -> bool:
        """Return True where a word before *at* says that a stop-watch took what is printed there: ``covered in 14:17``."""
        return self.known.timed_before.search(self.text, max(0, at - _CUE_REACH), at) is not None

    def has_blanks(self) -> bool:
        """True where the text is more than one word; looked for once, since to strip a text is to copy it."""
        if self._blanks is None:
            self._blanks = " " in self.text.strip()
        return self._blanks

    def _has_other_words(self) -> bool:
        at, text = 0, self.text
        while at < len(text):
            if not text[at].isalpha():
                at += 1
                continue
            found = self.entries(at)
            if not found and self.known.unit_like.match(text, at) is None:
                return True
            word = _WORD.match(text, at)
            at = found[0][0] if found else word.end() if word else at + 1
        return False


def _word_at(text: str, at: int) -> str:
    """The word that begins at *at*, its points and apostrophes included, or nothing; most stand before a blank."""
    blank = text.find(" ", at, at + LONGEST_WORD)
    if blank > at:
        word = text[at:blank]
        if word.isalpha():
            return word
        word = word.rstrip(CLOSING)
        # A point behind one letter belongs to it.
        if len(word) > 1 and word.isalpha():
            return word
    found = _WORD.match(text, at)
    return found[0] if found else ""
