"""Periods told by their distance: ``last month``, ``tuần tới``, ``next Christmas``, ``summer 2013``."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Any, Final

from checker.extract.times.holidays import holiday_in
from checker.extract.times.moments import Moment, on_day
from checker.extract.times.placing import shifted
from checker.extract.times.scanning import Found, Scan
from checker.extract.times.weekdays import monday_of, weekday_away
from checker.extract.times.years import shift_of, with_year, year_away
from checker.model import UNKNOWN_YEAR

# Stands for a year that is not known: no leap year.
COMMON_YEAR: Final = 2001
# So far a day of an unknown year may lie from another, whatever the year is taken for [days].
_NEAR: Final = 60
_WEEK: Final = 7
_QUARTER_MONTHS: Final = 3
_HALF_MONTHS: Final = 6
_WORD_BEFORE: Final = re.compile(r"(?<!\S)\S+ $")
_WORD_REACH: Final = 12
_LEAP_YEAR: Final = 2000
_LEAP_DAY: Final = (2, 29)


def days_from(scan: Scan, away: int, *, relative: bool | None = None) -> Moment | None:
    """Return the day *away* days from publication, its year left open where the anchor's is; None where that day is unknown."""
    anchor = scan.anchor
    if anchor.published:
        return on_day(anchor.published + timedelta(days=away), relative=relative)
    if anchor.open_day is None or abs(away) > _NEAR:
        return None
    day = anchor.open_day + timedelta(days=away)
    return Moment(year=UNKNOWN_YEAR, month=day.month, day=day.day, relative=relative)


def read_days_away(scan: Scan, at: int, end: int, away: int) -> Found:
    """Return ``hôm qua``, ``the day after tomorrow``, with a part of day behind it."""
    day = days_from(scan, away)
    if day is None:
        return None
    moment = day._replace(deictic=True)
    if part := scan.after(end, "parts"):
        return moment._replace(part=part[0]), part[1]
    own = scan.find(at, "parts")
    return moment._replace(part=own[0] if own else None), end


def read_now(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return the day of publication, as ``now`` and its like name it where they are the whole text."""
    day = days_from(scan, 0, relative=True)
    return (day, end) if day and scan.alone() else None


def read_unit(scan: Scan, at: int, end: int, unit: list[Any]) -> Found:
    """Return ``tuần tới``, ``năm nay``, ``tháng trước``: a unit with a word of distance behind it."""
    count, name = unit
    if count != 1 or not (shift := scan.after(end, "after_unit")):
        return None
    away = shift_of(shift[0], name)
    return period_away(scan, name, away, shift[1]) if away is not None else None


def read_shifted(scan: Scan, at: int, end: int, shift: int) -> Found:
    """Return what ``next``, ``last``, ``this`` opens: a unit, weekday, month, season, weekend or part of day."""
    begin = scan.skip(end)
    if narrated := _narrated(scan, at, begin):
        return narrated
    best: Found = None
    for stop, entry in scan.entries(begin):
        found: Found = None
        if "unit" in entry and entry["unit"][0] == 1:
            found = _last_day_of(scan, entry["unit"][1], shift, stop) or period_away(
                scan, entry["unit"][1], shift, stop
            )
        elif "weekday" in entry or "weekdays" in entry:
            found = _weekday_of(scan, entry["weekdays"], shift, stop)
        elif "weekend" in entry:
            found = weekend_away(scan, shift), stop
        elif "months" in entry:
            found = month_away(scan, entry["months"], shift), stop
        elif "seasons" in entry:
            found = season_away(scan, entry["seasons"], shift), stop
        elif "holidays" in entry:
            found = _holiday_away(scan, entry["holidays"], shift), stop
        elif "parts" in entry and shift <= 0:
            found = _part_of_today(scan, entry["parts"], shift, stop)
        if found and found[0] != Moment() and (best is None or found[1] > best[1]):
            best = found
    return best


def days_off(scan: Scan, days: int) -> Moment | None:
    """Return the day so many days off the one that the text has told a little before."""
    told = scan.spoken_day
    if told is None:
        return None
    if not told.startswith(UNKNOWN_YEAR):
        return on_day(date.fromisoformat(told) + timedelta(days=days)) if told[:1].isdigit() else None
    day = date.fromisoformat(f"{_LEAP_YEAR}{told[len(UNKNOWN_YEAR) :]}") + timedelta(days=days)
    # Whether that year has a 29 February is not known either.
    return None if (day.month, day.day) == _LEAP_DAY else Moment(year=UNKNOWN_YEAR, month=day.month, day=day.day)


def read_narrated_day(scan: Scan, at: int, end: int, shift: int) -> Found:
    """Return ``hôm sau``, ``ngày hôm trước`` behind a day that the text has told; ``hai hôm sau`` is another."""
    word = _WORD_BEFORE.search(scan.text, max(0, at - _WORD_REACH), at)
    number = scan.number(word.start()) if word else None
    if word and number and number.end == word.end() - 1:
        return None
    day = days_off(scan, shift)
    return (day._replace(deictic=True), end) if day else None


def narrated_day(scan: Scan, at: int) -> Found:
    """Return ``the next day``, ``the following morning`` at *at* behind a day that the text has told."""
    shift = scan.find(at, "narrated")
    return _narrated(scan, at, scan.skip(shift[1])) if shift else None


def _narrated(scan: Scan, at: int, begin: int) -> Found:
    """``the next day``, ``the following Thursday``, ``the previous morning`` behind a day that the text has told: from that one."""
    shift, told = scan.find(at, "narrated"), scan.spoken_day
    if shift is None or told is None or not told[:1].isdigit():
        return None
    day = date.fromisoformat(told)
    for stop, entry in scan.entries(begin):
        if entry.get("unit") == [1, "day"]:
            return on_day(day + timedelta(days=shift[0])), stop
        if "weekdays" in entry:
            away = (entry["weekdays"] - day.weekday()) * shift[0] % _WEEK or _WEEK
            return on_day(day + timedelta(days=away * shift[0])), stop
        if "parts" in entry:
            return on_day(day + timedelta(days=shift[0]))._replace(part=entry["parts"]), stop
    return None


def _last_day_of(scan: Scan, unit: str, shift: int, stop: int) -> Found:
    """``last day of October 2015``."""
    of = scan.after(stop, "of") if unit == "day" and shift < 0 else None
    within = scan.single(scan, scan.skip(of[1])) if of else None
    if within is None or not within[0].is_month:
        return None
    month = within[0].month or 1
    length = monthrange(int(within[0].year) if within[0].year else COMMON_YEAR, month)[1]
    return within[0]._replace(day=length, relative=None), within[1]


def _part_of_today(scan: Scan, part: str, shift: int, stop: int) -> Found:
    day = days_from(scan, shift)
    return (day._replace(part=part, deictic=True), stop) if day else None


def _weekday_of(scan: Scan, weekday: int, shift: int, stop: int) -> Found:
    """``last Monday`` before publication; ``last Monday of March`` the last within it."""
    if (of := scan.after(stop, "of")) and (within := scan.single(scan, scan.skip(of[1]))) and within[0].is_month:
        return within[0]._replace(nth=(-1 if shift < 0 else 1, weekday)), within[1]
    found = weekday_away(scan, weekday, shift)
    return (found, stop) if found else None


def period_away(scan: Scan, unit: str, shift: int, end: int) -> Found:
    """Return the week, month, quarter, year or decade that lies *shift* such units from publication's own."""
    if unit == "year":
        moment = year_away(scan, shift)
        return (moment, end) if moment.year else None
    published = scan.anchor.published
    day = (
        shifted(published, shift, unit)
        if published and unit in ("day", "week", "month", "quarter", "decade", "century")
        else None
    )
    if day is None:
        return None
    return period_around(day, unit)._replace(relative=True), end


def period_around(day: date, unit: str) -> Moment:
    """Return the week, month, quarter, year, decade or century that holds *day*."""
    year = f"{day.year:04}"
    if unit == "day":
        return on_day(day)
    if unit == "week":
        return Moment(week=monday_of(day))
    if unit == "month":
        return Moment(year=year, month=day.month)
    if unit == "quarter":
        return quarter_of((day.month - 1) // _QUARTER_MONTHS + 1)._replace(year=year)
    if unit == "year":
        return Moment(year=year)
    length = 10 if unit == "decade" else 100
    first = day.year // length * length + (0 if unit == "decade" else 1)
    return Moment(ends=(f"{first:04}", f"{first + length - 1:04}"), grain="year")


def quarter_of(number: int) -> Moment:
    """Return the first to fourth quarter of some year."""
    last = number * _QUARTER_MONTHS
    return Moment(window=(f"{last - 2:02}", f"{last:02}"), grain="quarter")


def half_of(number: int) -> Moment:
    """Return the first or second half of some year."""
    last = number * _HALF_MONTHS
    return Moment(window=(f"{last - 5:02}", f"{last:02}"), grain="half")


def weekend_away(scan: Scan, shift: int) -> Moment:
    """Return Saturday and Sunday of this week or of one *shift* weeks away."""
    published = scan.anchor.published
    if published is None:
        return Moment()
    return Moment(week=monday_of(published) + timedelta(weeks=shift), days=(5, 6), relative=True)


def month_away(scan: Scan, month: int, shift: int) -> Moment:
    """Return the coming, last or this year's month of a name: ``last March``."""
    published = scan.anchor.published
    if published is None:
        return Moment(month=month)
    ahead = shift > 0 and month <= published.month
    behind = shift < 0 and month >= published.month
    return Moment(year=f"{published.year + ahead - behind:04}", month=month)


def _season(ends: list[str]) -> Moment:
    return Moment(window=(ends[0], ends[1]), grain="day" if "-" in ends[0] else "month")


def season_away(scan: Scan, ends: list[str], shift: int) -> Moment:
    """Return this, the coming or the last season of a name, as `placing` finds this one."""
    published = scan.anchor.published
    moment = _season(ends)
    if published is None:
        return moment
    today = published.strftime("%m-%d")
    year = published.year
    if ends[1] < ends[0] and today <= ends[1]:
        year -= 1
    runs = ends[0] <= today <= ends[1] if ends[0] <= ends[1] else today >= ends[0] or today <= ends[1]
    if shift > 0 and (runs or today > ends[0]):
        year += 1
    if shift < 0 and (runs or today < ends[0]):
        year -= 1
    return moment._replace(year=f"{year:04}")


def _holiday_away(scan: Scan, rule: str, shift: int) -> Moment:
    """``next Christmas`` is the coming one, ``last Christmas`` the one just past, ``this Christmas`` of this year."""
    published = scan.anchor.published
    if published is None:
        return Moment()
    years = (published.year - 1, published.year, published.year + 1)
    days = [day for year in years if (day := holiday_in(rule, year))]
    if shift == 0:
        days = [day for day in days if day.year == published.year]
    else:
        days = [day for day in days if (day > published) == (shift > 0)]
    if not days:
        return Moment()
    return on_day(min(days, key=lambda day: abs((day - published).days)))


def read_season(scan: Scan, at: int, end: int, ends: list[str]) -> Found:
    """Return ``summer 2013``, ``mùa hè năm nay``; a season alone where the text is nothing else or a cue stands before."""
    moment, stop = with_year(scan, _season(ends), end)
    if moment.year is None:
        if not (scan.alone() or scan.known.year_before.search(scan.text, max(0, at - 16), at)):
            return None
        return season_away(scan, ends, 0), stop
    return moment, stop
