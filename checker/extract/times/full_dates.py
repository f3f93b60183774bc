"""What the full dates of an article tell of its other ones: which year a month is of, which number is the day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import regex

_MONTHS: Final = 12
# The year of a full date is found first: it is rarer than digits.
_YEAR_END: Final = regex.compile(r"[/.-]((?:19|20)[0-9]{2})(?![0-9])")
_DAY_AND_MONTH: Final = re.compile(r"(?<![0-9])([0-9]{1,2})[/.-]([0-9]{1,2})$")
_DATE_REACH: Final = 6


def stated_months(text: str, around: int | None) -> dict[int, int]:
    """
    Return month -> year for the months that full dates of *text* put into one year, within a year of *around*.

    ``24/10`` beside ``25-26/10/2025`` is of that October, however far ahead.
    """
    found: dict[int, set[int]] = {}
    for year, _, month in _full_dates(text):
        if 1 <= month <= _MONTHS:
            found.setdefault(month, set()).add(year)
    single = {month: years.pop() for month, years in found.items() if len(years) == 1}
    return {month: year for month, year in single.items() if around is None or abs(year - around) <= 1}


def month_comes_first(text: str, *, by_default: bool) -> bool:
    """Return whether an article writes the month before the day: as its own dates show, else as its language does."""
    first = second = 0
    for _, one, other in _full_dates(text):
        first += one > _MONTHS
        second += other > _MONTHS
    return second > first if first != second else by_default


@lru_cache(maxsize=1)
def _full_dates(text: str) -> tuple[tuple[int, int, int], ...]:
    """Year, first and second number of every full date printed in numbers; asked twice of each text."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[int, int, int]]:
    for year in _YEAR_END.finditer(text):
        if found := _DAY_AND_MONTH.search(text, max(0, year.start() - _DATE_REACH), year.start()):
            yield int(year[1]), int(found[1]), int(found[2])
