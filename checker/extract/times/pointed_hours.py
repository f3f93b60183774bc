"""
Hours printed with a point and nothing that says so beside them: ``The train left at 5.50``, ``at 3.37 on Thursday``.

Only in a language that lists the verbs which take such an hour (``hour_verbs``). What names a rate or a price before it
in its sentence (``no_hours``) makes the number one of those: ``the rand closed at 18.52 on Thursday``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from checker.extract.times.outlook_words import word_before
from checker.lexicon.expressions import any_folded

# How far before an hour the verb of its clause may stand, and what names a rate [code points].
_CLAUSE: Final = 60
_CUE: Final = 20
_WORD: Final = re.compile(r"[^\W\d_]+")
_SENTENCE_END: Final = re.compile(r"[.!?;][\"'”’)]*[ ]|\n")
_STOP: Final = r"[,.;:)\n\"'](?!\d)|$|[ ][-–—(]"


# What names a day, or a part of one that was told.
_DAYS: Final = ("weekdays", "days_away", "same_day", "same_part", "part_before")


class PointedWords:
    """The words of one language around hours with a point; a class as `Number` is."""

    __slots__ = ("_cue", "_day_behind", "_ended", "_rates", "_round", "_verbs")

    def __init__(self, time: Mapping[str, Any]) -> None:
        days = any_folded(form for name in _DAYS for form in time.get(name, ()))
        parts = any_folded(form for form in time.get("parts", ()) if len(form) > 2 and form[0].isalpha())
        self._cue: Final = word_before(time, "late_cues")
        self._verbs: Final = _anywhere(time.get("hour_verbs", ()))
        self._round: Final = word_before(time, "hour_cues")
        self._rates: Final = _anywhere(time.get("no_hours", ()))
        told = any_folded(time.get("narrated", ()))
        self._day_behind: Final = re.compile(
            rf",?[ ](?:on[ ](?:the[ ])?)?(?:(?:this|{told})[ ](?:{parts})|{days}|{parts})(?!\w)"
        )
        self._ended: Final = re.compile(rf"{_STOP}|[ ](?:{any_folded(time.get('hour_behind', ()))})(?!\w)")

    def ask_for_an_hour(self, text: str, start: int) -> bool:
        """Return True where the words before a number make it an hour: ``shortly before 7``, ``just after six``."""
        return self._round.search(text, max(0, start - _CUE), start) is not None

    def tell_a_round_hour(self, text: str, start: int, end: int) -> bool:
        """Return True where those words stand before it and nothing behind that could be counted, measured or paid."""
        return self.ask_for_an_hour(text, start) and self._ended.match(text, end) is not None

    def opens_an_hour(self, text: str, start: int, end: int) -> bool:
        """Return True where a number in digits may be an hour by what stands before it, or on both sides."""
        behind_a_word = text[start - 1 : start] == " "
        return behind_a_word and (self.ask_for_an_hour(text, start) or self.tell_its_day(text, start, end))

    def open_an_hour_in_words(self, text: str, start: int) -> bool:
        """Return True where the word at *start* may be an hour by what stands before it, or on both sides: ``at eight on Monday``."""
        if self.ask_for_an_hour(text, start):
            return True
        if self._cue.search(text, max(0, start - _CUE), start) is None:
            return False
        word = _WORD.match(text, start)
        return word is not None and self.tell_its_day(text, start, word.end())

    def tell_its_day(self, text: str, start: int, end: int) -> bool:
        """Return True for a number behind ``at`` and before its day: ``at 11 on Monday``, ``at 11 last night``."""
        lead = _SENTENCE_END.split(text[max(0, start - _CLAUSE) : start])[-1]
        asked = self._cue.search(lead) is not None and not self._rates.search(lead)
        return asked and self._day_behind.match(text, end) is not None

    def tell_an_hour(self, text: str, start: int, end: int) -> bool:
        """Return True where the words around the number with two decimals at a range of *text* make it an hour."""
        lead = _SENTENCE_END.split(text[max(0, start - _CLAUSE) : start])[-1]
        if not self._cue.search(lead) or self._rates.search(lead):
            return False
        if self._day_behind.match(text, end):
            return True
        return self._verbs.search(lead) is not None and self._ended.match(text, end) is not None


def pointed_words(time: Mapping[str, Any]) -> PointedWords | None:
    """Return the words of the section *time* for hours with a point, None where it lists none."""
    return PointedWords(time) if time.get("hour_verbs") else None


def _anywhere(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_folded(forms)})(?!\w)")
