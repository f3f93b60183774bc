"""Times told by their distance: ``3 days ago``, ``in 5 days``, ``3 ngày tới``, ``two days after Christmas``, ``4 Tuesdays from now``."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple

from checker.extract.times.moments import Moment, on_day
from checker.extract.times.periods import days_from, period_around
from checker.extract.times.placing import shifted
from checker.extract.times.scanning import Found, Scan
from checker.extract.times.weekdays import monday_of
from checker.model import Grain

# How far before a time the word may stand that makes what follows a verb or a length [code points].
_MODAL_REACH: Final = 12
_MINUTES: Final = {"second": 0, "minute": 1, "hour": 60}
_DAYS: Final = {"day": 1, "week": 7}
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600}
_HALF_UNITS: Final = {"hour": (30, "minute"), "day": (12, "hour"), "year": (6, "month"), "minute": (30, "second")}
_MOST: Final = 1000
_SIGNED: Final = re.compile(r"[ ]*([+-])[ ]*(?=\d)")


class Distance(NamedTuple):
    """How many of a unit, and where the words for it end."""

    number: int
    unit: str
    end: int


def read_distance(scan: Scan, at: int) -> Distance | None:
    """Return ``3 days``, ``a week``, ``half an hour``, ``a couple of hours``, ``một tháng`` at *at*."""
    if half := scan.find(at, "half"):
        begin = scan.skip(half[1])
        if article := scan.find(begin, "determiners"):
            begin = scan.skip(article[1])
        unit = scan.find(begin, "unit")
        if unit and unit[0][0] == 1 and unit[0][1] in _HALF_UNITS:
            return Distance(*_HALF_UNITS[unit[0][1]], unit[1])
        return None
    count, end = _count(scan, at)
    if count is None:
        return None
    begin = scan.skip(end)
    unit = scan.find(begin, "unit") or (scan.find(end, "unit") if scan.text[at].isdigit() else None)
    return Distance(count * unit[0][0], unit[0][1], unit[1]) if unit else None


def _count(scan: Scan, at: int) -> tuple[int | None, int]:
    if vague := scan.find(at, "vague"):
        return int(vague[0]), vague[1]
    number = scan.number(at)
    if number and not number.ordinal and 0 < number.value < _MOST:
        return number.value, number.end
    article = scan.find(at, "determiners")
    if article and article[0] == 1:
        return 1, article[1]
    return None, at


def read_shift(scan: Scan, at: int, end: int = 0, value: object = None) -> Found:
    """Return the time that a distance at *at* leads to, or None where no word says whither."""
    distance = read_distance(scan, at)
    if distance is None:
        return _weekdays_away(scan, at) or _upcoming(scan, at) or _span_between(scan, at)
    if span := scan.after(distance.end, "span_after"):
        found = _span(scan, distance, span[0])
        return (found, span[1]) if found else None
    lasts = scan.known.lasting_before.search(scan.text[max(0, at - _MODAL_REACH) : at]) is not None
    if not lasts and (offset := scan.after(distance.end, "offset")):
        base = scan.single(scan, scan.skip(offset[1]))
        rated = base is not None and _is_a_rate(scan, at, scan.text[scan.skip(distance.end) : offset[1]], base[0])
        found = _from_base(scan, distance, offset[0], base[0], at) if base and not rated else None
        if found and base:
            return found, base[1]
    if away := scan.after(distance.end, "away_after") or (scan.alone() and scan.after(distance.end, "told_after")):
        return _pointed(scan, distance, away[0], away[1])
    if scan.text[at - 1 : at] in ("+", "-") and at == 1 and scan.alone():
        return _pointed(scan, distance, 1 if scan.text[0] == "+" else -1, distance.end)
    return None


def _is_a_rate(scan: Scan, at: int, offset: str, base: Moment) -> bool:
    """``550 shillings a day from July 1``: a unit with its article is what a sum is paid for, up to or from a day of the calendar."""
    counted = scan.find(at, "determiners") is not None
    return counted and offset in scan.known.openings and base.month is not None and not base.deictic


def _pointed(scan: Scan, distance: Distance, sign: int, end: int) -> Found:
    found = point(scan, distance, sign)
    return (found, end) if found else None


def read_in(scan: Scan, at: int, end: int, sign: int) -> Found:
    """Return ``in 5 days``: only where the words around point ahead, or the text is nothing else; else a duration."""
    begin = scan.skip(end)
    if about := scan.find(begin, "about"):
        begin = scan.skip(about[1])
    distance = read_distance(scan, begin)
    if distance is None or (sign > 0 and not (scan.alone() or scan.placer(at, distance.end).ahead)):
        return None
    return _pointed(scan, distance, sign, distance.end)


def read_span(scan: Scan, at: int, end: int, sign: int) -> Found:
    """Return ``last two days``, ``next 3 months``: whole units up to or from the one that runs."""
    if scan.known.modal_before.search(scan.text[max(0, at - _MODAL_REACH) : at]):
        # It will last 60 days: a verb.
        return None
    distance = read_distance(scan, scan.skip(end))
    found = _span(scan, distance, sign) if distance else None
    return (found, distance.end) if found and distance else None


def _span_between(scan: Scan, at: int) -> Found:
    """``les trois derniers jours``: as `read_span`, the number first."""
    number = scan.number(at)
    sign = scan.after(number.end, "span_between") if number and not number.ordinal else None
    unit = scan.after(sign[1], "unit") if sign else None
    if number is None or sign is None or unit is None:
        return None
    found = _span(scan, Distance(number.value * unit[0][0], unit[0][1], unit[1]), sign[0])
    return (found, unit[1]) if found else None


def _span(scan: Scan, distance: Distance, sign: int) -> Moment | None:
    published = scan.anchor.published
    if published is None or distance.unit in _MINUTES:
        return None
    near = shifted(published, sign, distance.unit)
    far = shifted(published, sign * distance.number, distance.unit)
    if near is None or far is None:
        return None
    ends = [_iso(period_around(day, distance.unit)) for day in sorted((near, far))]
    if distance.unit == "week":
        first, last = sorted((monday_of(near), monday_of(far)))
        ends = [first.isoformat(), (last + timedelta(days=6)).isoformat()]
    grain: Grain = distance.unit  # type: ignore[assignment]  # units of a day and more are grains
    return Moment(ends=(ends[0].split("/")[0], ends[1].split("/")[-1]), grain=grain, relative=True, distance=True)


def _iso(moment: Moment) -> str:
    if moment.ends:
        return "/".join(moment.ends)
    if moment.window and moment.year:
        return f"{moment.year}-{moment.window[0]}/{moment.year}-{moment.window[1]}"
    if moment.month is None:
        return moment.year or ""
    return f"{moment.year}-{moment.month:02}" + (f"-{moment.day:02}" if moment.day else "")


def _upcoming(scan: Scan, at: int) -> Found:
    """``two upcoming days``: the point to which they lead, at the unit's grain."""
    number = scan.number(at)
    ahead = scan.after(number.end, "ahead_before") if number and not number.ordinal else None
    unit = scan.after(ahead[1], "unit") if ahead else None
    if number is None or unit is None or scan.anchor.published is None:
        return None
    return _unit_point(scan, number.value, unit)


def read_upcoming(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return ``upcoming two months``."""
    number = scan.number(scan.skip(end))
    unit = scan.after(number.end, "unit") if number and not number.ordinal else None
    return _unit_point(scan, number.value, unit) if number and unit else None


def _unit_point(scan: Scan, count: int, unit: tuple[Any, int]) -> Found:
    published = scan.anchor.published
    name = unit[0][1]
    day = shifted(published, count * unit[0][0], name) if published and name not in _MINUTES else None
    return (period_around(day, name)._replace(relative=True), unit[1]) if day else None


def _weekdays_away(scan: Scan, at: int) -> Found:
    """``4 Tuesdays from now``, ``2 Thursdays ago``."""
    number = scan.number(at)
    weekday = scan.after(number.end, "weekdays") if number and not number.ordinal else None
    away = scan.after(weekday[1], "away_after") if weekday else None
    published = scan.anchor.published
    if number is None or weekday is None or away is None or published is None:
        return None
    if away[0] < 0:
        first = published - timedelta(days=(published.weekday() - weekday[0]) % 7 or 7)
        return on_day(first - timedelta(weeks=number.value - 1)), away[1]
    first = published + timedelta(days=(weekday[0] - published.weekday()) % 7 or 7)
    return on_day(first + timedelta(weeks=number.value - 1)), away[1]


def point(scan: Scan, distance: Distance, sign: int) -> Moment | None:
    """Return the time that lies a distance before or behind publication, at the grain that its unit leaves."""
    published = scan.anchor.published
    if published is None:
        day = days_from(scan, sign * distance.number * _DAYS.get(distance.unit, _MOST), relative=True)
        return day._replace(distance=True) if day else None
    if distance.unit in _MINUTES:
        return _instant(scan, published, distance, sign)
    return _day_point(scan, published, distance, sign)


def _day_point(scan: Scan, day: date, distance: Distance, sign: int) -> Moment | None:
    moved = shifted(day, sign * distance.number, distance.unit)
    if moved is None:
        return None
    grain = scan.known.away_grain.get(distance.unit) or ("day" if distance.unit == "week" else distance.unit)
    return period_around(moved, grain)._replace(relative=True, distance=True)


def _instant(scan: Scan, published: date, distance: Distance, sign: int) -> Moment | None:
    """Hours and minutes count from the time of publication; where only its day is known, from nothing."""
    if scan.anchor.clock is None:
        return None
    start = datetime.combine(published, scan.anchor.clock)
    moved = start + timedelta(seconds=sign * distance.number * _SECONDS[distance.unit])
    return on_day(moved.date(), relative=True)._replace(
        distance=True, hour=moved.hour, minute=moved.minute, settled=True
    )


def _from_base(scan: Scan, distance: Distance, sign: int, base: Moment, at: int) -> Moment | None:
    """``2 days after next Friday``, ``an hour before midnight``: from the time that the words behind name."""
    placed = scan.placer(at, at).place(base)
    published = scan.anchor.published
    if base.relative and distance.unit in _MINUTES and published:
        return _instant(scan, published, distance, sign)
    if placed is None or "/" in placed[0] or not placed[0][:4].isdigit():
        return None
    if distance.unit in _MINUTES:
        # Half an hour before midnight on 11 March closes that day.
        closes = sign < 0 and base.has_date and base.hour == 0 and not base.minute
        seconds = sign * distance.number * _SECONDS[distance.unit] + (_SECONDS["hour"] * 24 if closes else 0)
        return _clock_moved(placed[0], seconds)
    moved = (
        shifted(date.fromisoformat(placed[0]), sign * distance.number, distance.unit) if placed[1] == "day" else None
    )
    return on_day(moved) if moved else None


def _clock_moved(clock: str, seconds: int) -> Moment | None:
    """``half an hour before midnight``."""
    if "T" not in clock:
        return None
    moved = datetime.fromisoformat(clock) + timedelta(seconds=seconds)
    return on_day(moved.date())._replace(hour=moved.hour, minute=moved.minute, settled=True)


def read_signed(scan: Scan, moment: Moment, end: int) -> Found:
    """Return *moment* moved by ``+10 days`` behind it; asked of a text that is nothing else."""
    found = _SIGNED.match(scan.text, end)
    distance = read_distance(scan, found.end()) if found else None
    if found is None or distance is None:
        return None
    moved = _from_base(scan, distance, 1 if found[1] == "+" else -1, moment, end)
    return (moved, distance.end) if moved else None
