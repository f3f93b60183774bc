"""
Days that bear a name instead of a date.

A rule is ``MM-DD``; ``MM weekday n``, the n-th such weekday of a month, -1 for the last; ``easter n``, n days
after Easter Sunday; ``lunar MM-DD``, of the Vietnamese lunar calendar; with ``+ n`` behind any of them, n days later.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def holiday_in(rule: str, year: int) -> date | None:
    """
    Return the day on which a holiday falls in *year*.

    Args:
        rule: As the lexicon writes it, see above.
        year: Of the solar calendar.

    Returns:
        The day, or None where the calendar has no such day.
    """
    base, _, later = rule.partition("+")
    name, *rest = base.split()
    if name == "easter":
        day: date | None = _easter(year) + timedelta(days=int(rest[0]))
    elif name == "lunar":
        month, number = (int(part) for part in rest[0].split("-"))
        day = lunar_day(year, month, number)
    elif rest:
        day = nth_weekday(year, int(name), int(rest[1]), _WEEKDAYS.index(rest[0]))
    else:
        month, number = (int(part) for part in name.split("-"))
        day = date(year, month, number)
    return day + timedelta(days=int(later)) if day and later else day


def nth_weekday(year: int, month: int, which: int, weekday: int) -> date | None:
    """Return the *which*-th *weekday* (Monday is 0) of a month, from its end where *which* is negative, or None."""
    length = monthrange(year, month)[1]
    first = 1 + (weekday - date(year, month, 1).weekday()) % 7
    days = range(first, length + 1, 7)
    return date(year, month, days[which - 1 if which > 0 else which]) if -len(days) <= which <= len(days) else None


def lunar_day(year: int, month: int, day: int) -> date | None:
    """Return the solar date of a day of the Vietnamese lunar *year*, or None where that year has no such day."""
    import lunar_vn

    try:
        return lunar_vn.lunar_to_solar(lunar_vn.LunarDate(day=day, month=month, year=year, leap=False))
    except ValueError:
        return None


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    Source:
        The anonymous algorithm in Meeus, Astronomical Algorithms, 1991, chapter 8.
    """
    golden, century, of_century = year % 19, year // 100, year % 100
    leap, rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - shift + 15) % 30
    four, left = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * four - epact - left) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
