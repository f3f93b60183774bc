"""Moments as places on an axis [minutes since the year 1], and where its lines stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from decimal import Decimal

from checker.messages import SOURCE
from checker.report.quotes import printed_time
from checker.times import first_instant, is_time, last_instant

_UNKNOWN_YEAR = "XXXX"
_ORIGIN = datetime(1, 1, 1)
_MINUTE = timedelta(minutes=1)
_TICKS = 5  # about so many
_HOURS = (1, 3, 6, 12, 24, 48, 7 * 24)  # hours between two lines
_MONTHS = (
    1,
    3,
    6,
    12,
    24,
    60,
    120,
    240,
    600,
    1200,
    2400,
    6000,
    12000,
)  # months between two lines, where hours are too many


def moments(times: Iterable[str]) -> tuple[Decimal, Decimal] | None:
    """
    Return the first and the last moment of ISO 8601 *times*, a day or an interval being as long as it is.

    None where a time cannot be placed: its year is not known, or it is no time at all.
    """
    values = tuple(times)
    if not all(is_time(value) and _UNKNOWN_YEAR not in value for value in values):
        return None
    return _minutes(min(map(first_instant, values))), _minutes(max(map(last_instant, values)))


def time_ticks(low: Decimal, high: Decimal, language: str = SOURCE) -> tuple[tuple[Decimal, str], ...]:
    """Return about half a dozen (moment, label) between *low* and *high*, on whole hours, days, months or years."""
    first, last = _moment(low), _moment(high)
    lines = list(_by_hours(first, last) or _by_months(first, last))
    return tuple((_minutes(line), _label(line, lines, language)) for line in lines)


def _by_hours(first: datetime, last: datetime) -> list[datetime]:
    """Lines whole hours apart; empty where a week between two is not enough."""
    span = (last - first) / timedelta(hours=1)
    step = next((hours for hours in _HOURS if span / hours <= _TICKS), None)
    if step is None:
        return []
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    lines = (midnight + timedelta(hours=step * number) for number in range(_TICKS * 2 + 24))
    return [line for line in lines if first <= line <= last]


def _by_months(first: datetime, last: datetime) -> list[datetime]:
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((step for step in _MONTHS if months / step <= _TICKS), _MONTHS[-1])
    return [line for line in _month_starts(first.year, last.year, step) if first <= line <= last]


def _month_starts(first_year: int, last_year: int, step: int) -> Iterator[datetime]:
    every = max(step // 12, 1)
    for year in range(max(first_year - first_year % every, 1), last_year + 1, every):
        yield from (datetime(year, month, 1) for month in range(1, 13, min(step, 12)))


def _label(line: datetime, lines: list[datetime], language: str) -> str:
    """The coarsest wording that tells *lines* apart."""
    day = printed_time(f"{_UNKNOWN_YEAR}{line:-%m-%d}", language)
    if all((one.month, one.day, one.hour) == (1, 1, 0) for one in lines):
        return str(line.year)
    if all((one.day, one.hour) == (1, 0) for one in lines) and len(lines) > 1:
        return printed_time(f"{line:%Y-%m}", language)
    if all(one.hour == 0 for one in lines):
        return day
    return f"{line:%H:%M}" if line.hour else day


def _minutes(moment: datetime) -> Decimal:
    return Decimal((moment - _ORIGIN) // _MINUTE)


def _moment(minutes: Decimal) -> datetime:
    return _ORIGIN + int(minutes) * _MINUTE
