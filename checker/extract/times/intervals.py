"""Two times as the ends of an interval, and several as a list: what only one of them states is of the others too."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Final

from checker.extract.times.moments import Moment
from checker.extract.times.placing import Placer, Value
from checker.model import DAY_LENGTH

_GRAINS: Final = (
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "month",
    "week",
    "day",
    "part",
    "hour",
    "minute",
    "second",
)
# Any year will do that has all days.
_LEAP_YEAR: Final = "2000"
_HALF_DAY: Final = 12


def place_interval(placer: Placer, first: Moment, last: Moment, last_day: str | None) -> Value | None:
    """
    Return the interval from *first* to *last*, both included, or None where they are no ends of one.

    Args:
        placer: What the article tells.
        first, last: As stated.
        last_day: Day spoken of last, for times of day without one.
    """
    first, last = _shared(first, last)
    if is_bare_weekday(first) and is_bare_weekday(last):
        return _weekdays(placer, first, last)
    end = placer.place(last, last_day=last_day)
    begin = _begin(placer, first, last, end[0], last_day) if end else None
    if begin is None or end is None:
        return None
    if last.is_clock_alone:
        end = _end_of_clock(placer, last, begin[0]) or end
    opens, closes = begin[0].split("/")[0], end[0].split("/")[-1]
    if opens == closes:
        return begin
    if opens[: len(closes)] > closes:
        return None
    return f"{opens}/{closes}", max(begin[1], end[1], key=_GRAINS.index)


def _begin(placer: Placer, first: Moment, last: Moment, end: str, last_day: str | None) -> Value | None:
    """The first end; a year that it leaves open is the last one's, or the year before where that would be later."""
    if first.year is not None or not first.has_date or not end[:4].isdigit():
        return placer.place(first, last_day=end[:DAY_LENGTH] if last.has_date and first.is_clock_alone else last_day)
    if first.month is None and first.window is None:
        return placer.place(first)
    begin = placer.place(first._replace(year=end[:4]))
    if begin and begin[0] > end and first.month:
        return placer.place(first._replace(year=f"{int(end[:4]) - 1:04}"))
    return begin


def _end_of_clock(placer: Placer, last: Moment, begin: str) -> Value | None:
    """A time of day that closes an interval is of the day that opens it, or of the next: ``22h - 4h``."""
    end = placer.place(last, last_day=begin[:DAY_LENGTH])
    # In a year that nothing tells, the day behind the last of a February or a December is not known.
    return placer.place(last, last_day=_day_after(begin) or begin[:DAY_LENGTH]) if end and end[0] < begin else end


def is_bare_weekday(moment: Moment) -> bool:
    """Return True for a weekday of which nothing says in which week it is."""
    return moment.weekday is not None and moment.week is None and moment.day is None and moment.hour is None


def _weekdays(placer: Placer, first: Moment, last: Moment) -> Value | None:
    """``from Monday to Wednesday``: the last day is the first such one behind the first."""
    begin = placer.place(first)
    if begin is None or last.weekday is None or first.weekday is None:
        return None
    length = (last.weekday - first.weekday) % 7
    end = date.fromordinal(date.fromisoformat(begin[0]).toordinal() + length)
    return f"{begin[0]}/{end.isoformat()}", "day"


def _shared(first: Moment, last: Moment) -> tuple[Moment, Moment]:
    """What one end states and the other leaves open: month, year, part of day."""
    if first.is_day and first.month is None and last.month is not None and first.weekday is None:
        first = first._replace(month=last.month, year=first.year or last.year)
    if last.year is None and first.year is not None and (last.month or last.window):
        earlier = last.month is not None and first.month is not None and last.month < first.month
        last = last._replace(year=f"{int(first.year) + earlier:04}")
    if last.closing and first.year:
        last = last._replace(year=first.year)
    return _with_half_day(first, last), last


def _with_half_day(first: Moment, last: Moment) -> Moment:
    """``6:30 - 9pm`` begins in the evening too."""
    if first.hour is None or last.hour is None or first.settled or not last.settled:
        return first
    later = first.hour + _HALF_DAY
    return first._replace(hour=later) if later < last.hour else first


def _day_after(iso: str) -> str | None:
    """The day behind *iso*; None behind a last of February or December whose year is not known."""
    if iso[:4].isdigit():
        return date.fromordinal(date.fromisoformat(iso[:10]).toordinal() + 1).isoformat()
    following = date.fromordinal(date.fromisoformat(f"{_LEAP_YEAR}{iso[4:10]}").toordinal() + 1).isoformat()
    return f"{iso[:4]}{following[4:]}" if following[5:] not in ("01-01", "02-29") else None


def month_of_first(number: int, last: Moment) -> int | None:
    """Return the month of a day that opens an interval: ``từ 28 đến 3/10`` begins in the month before."""
    if last.day is not None and last.month is not None and number > last.day:
        return (last.month - 2) % 12 + 1
    return last.month


def in_a_row(values: list[Value]) -> list[Value]:
    """Return days in a row as one interval (``25, 26-10``), others as they are listed."""
    ordered = sorted(set(values))
    if len(ordered) == 1:
        return ordered
    days = [iso for iso, grain in ordered if grain == "day" and len(iso) == DAY_LENGTH]
    if len(days) == len(ordered) and all(_day_after(one) == other for one, other in itertools.pairwise(days)):
        return [(f"{days[0]}/{days[-1]}", "day")]
    return values
