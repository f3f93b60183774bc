"""Weekdays and the weeks that they are of: ``thứ sáu tuần trước``, ``thứ 7``, ``last Monday``."""

from __future__ import annotations

from datetime import date, timedelta

from checker.extract.times.moments import Moment, on_day
from checker.extract.times.scanning import Found, Scan

_CUE_REACH = 16


def read_weekday(scan: Scan, at: int, end: int, weekday: int) -> Found:
    """Return a weekday with its week or part of day: ``thứ sáu tuần trước``, ``thứ ba vừa rồi``, ``samedi matin``."""
    if (shift := scan.after(end, "after_unit")) and isinstance(shift[0], int):
        if scan.known.counted_before.search(scan.text, max(0, at - _CUE_REACH), at):
            # "lần thứ hai trước khi …" counts.
            return None
        found = weekday_away(scan, weekday, shift[0])
        return (found, shift[1]) if found else None
    if scan.known.names_alone and (part := scan.after(end, "parts")) and part[1] - scan.skip(end) > 1:
        return Moment(weekday=weekday, part=part[0]), part[1]
    return Moment(weekday=weekday), end


def read_numbered_weekday(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return ``thứ 7``: weekdays told by their number, Monday being the second."""
    number = scan.number(scan.skip(end))
    if number is None or not number.digits or not 2 <= number.value <= 7 or scan.skip(end) == end:
        return None
    if (shift := scan.after(number.end, "after_unit")) and shift[0] == 0:
        # "lần thứ 4 này" counts; "thứ 4 tuần này" is a day.
        return None
    return read_weekday(scan, at, number.end, number.value - 2)


def weekday_away(scan: Scan, weekday: int, shift: int) -> Moment | None:
    """Return the last such weekday, this week's to come, or next week's."""
    published = scan.anchor.published
    if published is None:
        return None
    if shift < 0:
        back = (published.weekday() - weekday) % 7 or 7
        return on_day(published - timedelta(days=back))
    ahead = (weekday - published.weekday()) % 7
    if shift == 0:
        return on_day(published + timedelta(days=ahead))
    return on_day(monday_of(published) + timedelta(days=7 + weekday))


def monday_of(day: date) -> date:
    """Return the Monday of the week of *day*."""
    return day - timedelta(days=day.weekday())
