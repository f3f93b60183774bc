"""The day that a text has spoken of last, which is that of the hours behind it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

# How far back the day last spoken of holds for a time of day [code points].
_CLOCK_REACH: Final = 1500
# The same for a day that is told by its distance from it: the next day.
_NARRATED_REACH: Final = 400
# News is of the days before it is printed; so far back lies what is told beside it.
_NEWS_DAYS: Final = 7
# So many letters before a stop make a word, no abbreviation.
_WORD: Final = 3
_SENTENCE_END: Final = re.compile(r"\w{3}[.!?][\"'”’)]*[ ]|\n")


class SpokenDays:
    """
    The days that a text tells, as it is read; a class as `Number` is.

    Attributes:
        text: The shadow's text.
        published: Day of publication, or None.
    """

    __slots__ = ("_day", "_end", "_evening", "_news", "_past", "published", "text")

    def __init__(self, text: str, published: date | None) -> None:
        self.text: Final = text
        self.published: Final = published
        self._day: str | None = None
        self._news: str | None = None
        self._past: tuple[int, date] | None = None
        self._end = 0
        self._evening = False

    def tell(self, end: int, day: str, *, evening: bool = False) -> None:
        """Take *day*, told up to *end*; *evening* is True where its words name a late part of it."""
        self._day, self._end, self._evening = day, end, evening
        if self._days_back(day) in range(_NEWS_DAYS + 1):
            self._news = day

    def print_in_full(self, end: int, day: str) -> None:
        """Take a day that is printed with its year up to *end*: one of an earlier year begins a look back, another ends it."""
        told = date.fromisoformat(day)
        earlier = self.published is not None and told.year < self.published.year
        self._past = (end, told) if earlier else None

    def looked_back_to(self, at: int) -> date | None:
        """Return the day of an earlier year that the paragraph told in full a little before *at*."""
        if self._past is None or at - self._past[0] > _NARRATED_REACH or "\n" in self.text[self._past[0] : at]:
            return None
        return self._past[1]

    def of_hours(self, at: int) -> str | None:
        """
        Return the day of an hour at *at* that names none.

        Another paragraph goes on with the news, where the day last spoken of lies weeks before it.
        """
        if self._day is None or at - self._end > _CLOCK_REACH:
            return None
        back = self._days_back(self._day)
        beside = back is not None and back > _NEWS_DAYS and "\n" in self.text[self._end : at]
        return self._news if self._news and beside else self._day

    def narrated(self, at: int) -> str | None:
        """Return the day from which ``the next day`` at *at* counts."""
        return self._day if at - self._end <= _NARRATED_REACH else None

    def of_an_evening(self, at: int) -> bool:
        """Return True where the sentence that stands at *at* told a late part of the day last spoken of."""
        return self._evening and _SENTENCE_END.search(self.text, max(0, self._end - _WORD), at) is None

    def _days_back(self, day: str) -> int | None:
        if self.published is None or not day[:4].isdigit():
            return None
        return (self.published - date.fromisoformat(day)).days
