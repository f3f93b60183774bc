"""A place-wise view of a text for the grammar of time: which of a language's words stand here, which number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from checker.extract.times.full_dates import month_comes_first
from checker.extract.times.moments import Moment
from checker.extract.times.placing import Anchor, Placer
from checker.extract.times.time_words import TimeWords

_WORD = re.compile(r"(?:[^\W\d_]\.)+(?:[^\W\d_](?![^\W_]))?|[^\W\d_]+(?:'[^\W\d_]+)?")
_DIGITS = re.compile(r"\d+")
_DECIMAL = re.compile(r"\d+[.,]\d")
_GAP = re.compile(r"[ -]")
_FUTURE_REACH = 40
_ALONE_MOST = 60
_MOST_KEPT = 2000

Entry = Mapping[str, Any]
# A moment and where its words end, or None where there is none.
Found = tuple[Moment, int] | None


class Place(NamedTuple):
    """
    The phrases of the lexicon that begin at one place.

    Attributes:
        entries: (end, category -> value) of each, the longest first.
        first: Category -> (value, end) of the longest of that category.
    """

    entries: tuple[tuple[int, Entry], ...]
    first: Mapping[str, tuple[Any, int]]


_NOWHERE = Place((), {})


class Number(NamedTuple):
    """A small number at a place: its value, its end, and whether it is an ordinal or printed in digits."""

    value: int
    end: int
    ordinal: bool
    digits: bool


@dataclass(slots=True)
class Scan:
    """
    One text while its times are read.

    Attributes:
        text: The shadow's text.
        known: The language's words of time.
        anchor: What a day without a year counts from.
        single: Reads one time at a place; the parts of the grammar call one another through it.
        depth: How many expressions are open, so that a nest of them ends.
    """

    text: str
    known: TimeWords
    anchor: Anchor
    single: Callable[[Scan, int], Found]
    depth: int = 0
    _places: dict[int, Place] = field(default_factory=dict)
    _numbers: dict[int, Number | None] = field(default_factory=dict)
    _alone: bool | None = None
    _blanks: bool | None = None
    _month_first: bool | None = None

    @property
    def month_first(self) -> bool:
        """True where ``3/4`` is the fourth of March."""
        if self._month_first is None:
            self._month_first = month_comes_first(self.text, by_default=self.known.month_first)
        return self._month_first

    def entries(self, at: int) -> tuple[tuple[int, Entry], ...]:
        """Return (end, category -> value) for each phrase of the lexicon that begins at *at*, the longest first."""
        return self._place(at).entries

    def forget(self) -> None:
        """Drop what is kept of places gone by, so that a long text is read no slower than a short one."""
        if len(self._places) > _MOST_KEPT:
            self._places.clear()
            self._numbers.clear()

    def _place(self, at: int) -> Place:
        found = self._places.get(at)
        if found is None:
            entries = self._look_up(at)
            found = self._places[at] = _as_place(entries) if entries else _NOWHERE
        return found

    def _look_up(self, at: int) -> tuple[tuple[int, Entry], ...]:
        text, phrases = self.text, self.known.phrases
        word = _WORD.match(text, at)
        if word is None:
            return self._mark(at)
        first, end = word[0], word.end()
        most = self.known.longest.get(first) or self.known.longest.get(first.rstrip("."), 0)
        if not most:
            return ()
        found: list[tuple[int, Entry]] = []
        phrase = first
        for _ in range(most):
            if (entry := phrases.get(phrase)) is not None:
                found.append((end, entry))
            gap = _GAP.match(text, end)
            word = _WORD.match(text, gap.end()) if gap else None
            if word is None:
                break
            phrase, end = f"{phrase} {word[0]}", word.end()
        if not found and first.endswith(".") and (entry := phrases.get(first[:-1])) is not None:
            found.append((at + len(first) - 1, entry))
        found.reverse()
        return tuple(found)

    def _mark(self, at: int) -> tuple[tuple[int, Entry], ...]:
        entry = self.known.phrases.get(self.text[at : at + 1])
        return ((at + 1, entry),) if entry is not None else ()

    def find(self, at: int, category: str) -> tuple[Any, int] | None:
        """Return (value, end) of the longest phrase of *category* at *at*."""
        return self._place(at).first.get(category)

    def after(self, at: int, category: str) -> tuple[Any, int] | None:
        """Return (value, end) of a phrase of *category* behind *at*, a blank or hyphen skipped."""
        return self._place(self.skip(at)).first.get(category)

    def skip(self, at: int) -> int:
        """Return where the next word begins: a blank or hyphen is stepped over."""
        return at + 1 if self.text.startswith((" ", "-"), at) else at

    def number(self, at: int) -> Number | None:
        """Return the whole number below 10,000 at *at*, in digits or words; None for decimals and longer ones."""
        try:
            return self._numbers[at]
        except KeyError:
            found = self._numbers[at] = self._read_number(at)
            return found

    def categories(self, at: int) -> AbstractSet[str]:
        """Return the categories of all phrases that begin at *at*, a blank or hyphen skipped."""
        return self._place(self.skip(at)).first.keys()

    def _read_number(self, at: int) -> Number | None:
        digits = _DIGITS.match(self.text, at)
        if digits is None:
            return self._spelled(at)
        if len(digits[0]) > 4 or _DECIMAL.match(self.text, at):
            return None
        suffix = self.known.ordinal_suffix.match(self.text, digits.end())
        return Number(int(digits[0]), suffix.end() if suffix else digits.end(), suffix is not None, True)

    def _spelled(self, at: int) -> Number | None:
        for end, entry in self.entries(at):
            if "number" in entry:
                return Number(entry["number"], end, False, False)
            if "ordinal" in entry:
                return Number(entry["ordinal"], end, True, False)
        return None

    def placer(self, start: int, end: int) -> Placer:
        """Return what places a time that stands at a range: the words around tell where it points."""
        window = self.text[max(0, start - _FUTURE_REACH) : end + _FUTURE_REACH // 2]
        return Placer(self.anchor, self.known.future, window, self.alone())

    def alone(self) -> bool:
        """True where the whole text is one short expression, no sentence: ``Thu 15th``, ``lúc 2 giờ sáng``."""
        if self._alone is None:
            self._alone = len(self.text) <= _ALONE_MOST and not self._has_other_words()
        return self._alone

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


def _as_place(entries: tuple[tuple[int, Entry], ...]) -> Place:
    first: dict[str, tuple[Any, int]] = {}
    for end, entry in entries:
        for category, value in entry.items():
            first.setdefault(category, (value, end))
    return Place(entries, first)
