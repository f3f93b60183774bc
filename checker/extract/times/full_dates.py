"""What the full dates of an article tell of its other ones: which year a month is of, which number is the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from checker.model import YEAR_LENGTH

_MONTHS: Final = 12
_CENTURIES: Final = ("19", "20")
_MARKS: Final = frozenset("/.-")
_DAY_AND_MONTH: Final = re.compile(r"(?<![0-9])([0-9]{1,2})[/.-]([0-9]{1,2})$")
_DATE_REACH: Final = 6
# Between the ends of a span: ``đến ngày`` [code points].
_SPAN_REACH: Final = 11


class FullDate(NamedTuple):
    """
    A date printed in numbers with its year; which of the two before it is the month is not known yet.

    Attributes:
        year, first, second: As printed.
        opens_a_span: True right before a full date of a later year: ``từ 22/7/2021 tới 5/4/2022``.
    """

    year: int
    first: int
    second: int
    opens_a_span: bool = False


def full_dates(text: str, runs: Sequence[tuple[int, int]]) -> tuple[FullDate, ...]:
    """
    Return every full date printed in numbers.

    Args:
        text: The shadow's text.
        runs: Where its runs of digits stand. The year is looked for first: it is rarer than other digits.
    """
    dates: list[FullDate] = []
    last_end = -_SPAN_REACH - 1
    for start, end in runs:
        if end - start == YEAR_LENGTH and start and text[start - 1] in _MARKS and text.startswith(_CENTURIES, start):
            found = _DAY_AND_MONTH.search(text, max(0, start - 1 - _DATE_REACH), start - 1)
            if found:
                year = int(text[start:end])
                if found.start() - last_end <= _SPAN_REACH and dates[-1].year < year:
                    dates[-1] = dates[-1]._replace(opens_a_span=True)
                dates.append(FullDate(year, int(found[1]), int(found[2])))
                last_end = end
    return tuple(dates)


def stated_months(dates: Sequence[FullDate], around: int | None) -> dict[int, int]:
    """
    Return month -> year for the months that the full dates of a text put into one year, within a year of *around*.

    ``24/10`` beside ``25-26/10/2025`` is of that October, however far ahead. The first day of a span over the turn of the year says
    nothing: its year had to be printed.
    """
    found: dict[int, set[int]] = {}
    for date in dates:
        if 1 <= date.second <= _MONTHS and not date.opens_a_span:
            found.setdefault(date.second, set()).add(date.year)
    single = {month: years.pop() for month, years in found.items() if len(years) == 1}
    return {month: year for month, year in single.items() if around is None or abs(year - around) <= 1}


def month_comes_first(dates: Sequence[FullDate], *, by_default: bool) -> bool:
    """Return whether an article writes the month before the day: as its own dates show, else as its language does."""
    first = sum(date.first > _MONTHS for date in dates)
    second = sum(date.second > _MONTHS for date in dates)
    return second > first if first != second else by_default
