"""Periods told by their distance or place: ``last month``, ``tuần tới``, ``quý III/2016``, ``mid March``, ``summer 2013``."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Any, Final

from checker.extract.times.days import (
    monday_of,
    relative_year,
    shift_of,
    weekday_away,
    year_away,
)
from checker.extract.times.holidays import holiday_in
from checker.extract.times.moments import Moment, on_day
from checker.extract.times.placing import shifted
from checker.extract.times.scanning import Found, Scan

_QUARTER_MONTHS: Final = 3
_HALF_MONTHS: Final = 6
_YEAR_JOINED: Final = re.compile(r" ?[/.-] ?((?:1[89]|20)\d\d)(?!\d)|,? ((?:1[89]|20)\d\d)(?![\d.,%])")
_YEAR_GLUED: Final = re.compile(r"((?:1[89]|20)\d\d)[ -]?(?=[^\W\d_])")
_COMMON_YEAR: Final = 2001
_LATEST_CENTURY: Final = 21
_DECADE_DIGITS: Final = 3
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_GLUED_NUMBER: Final = re.compile(r" ?([1-4]|i{1,3}|iv)(?!\w)")
_DECADE: Final = re.compile(r"'?((?:1[89]|20)?\d0)")
_DECADE_YEARS: Final = 9


def days_from(scan: Scan, away: int) -> date | None:
    """Return the day *away* days from publication, None where that is unknown."""
    return scan.anchor.published + timedelta(days=away) if scan.anchor.published else None


def read_days_away(scan: Scan, at: int, end: int, away: int) -> Found:
    """Return ``hôm qua``, ``the day after tomorrow``, with a part of day behind it."""
    day = days_from(scan, away)
    if day is None:
        return None
    moment = on_day(day)._replace(deictic=True)
    if part := scan.after(end, "parts"):
        return moment._replace(part=part[0]), part[1]
    own = scan.find(at, "parts")
    return moment._replace(part=own[0] if own else None), end


def read_now(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return the day of publication, as ``now`` and its like name it where they are the whole text."""
    day = days_from(scan, 0)
    return (on_day(day, relative=True), end) if day and scan.alone() else None


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


def _last_day_of(scan: Scan, unit: str, shift: int, stop: int) -> Found:
    """``last day of October 2015``."""
    of = scan.after(stop, "of") if unit == "day" and shift < 0 else None
    within = scan.single(scan, scan.skip(of[1])) if of else None
    if within is None or not _is_month(within[0]):
        return None
    month = within[0].month or 1
    length = monthrange(int(within[0].year) if within[0].year else _COMMON_YEAR, month)[1]
    return within[0]._replace(day=length, relative=None), within[1]


def _part_of_today(scan: Scan, part: str, shift: int, stop: int) -> Found:
    day = days_from(scan, shift)
    return (on_day(day)._replace(part=part, deictic=True), stop) if day else None


def _weekday_of(scan: Scan, weekday: int, shift: int, stop: int) -> Found:
    """``last Monday`` before publication; ``last Monday of March`` the last within it."""
    if (of := scan.after(stop, "of")) and (within := scan.single(scan, scan.skip(of[1]))) and _is_month(within[0]):
        return within[0]._replace(nth=(-1 if shift < 0 else 1, weekday)), within[1]
    found = weekday_away(scan, weekday, shift)
    return (found, stop) if found else None


def _is_month(moment: Moment) -> bool:
    return moment.month is not None and not moment.is_day and moment.hour is None


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


def with_year(scan: Scan, moment: Moment, end: int) -> tuple[Moment, int]:
    """Return *moment* with the year behind it: ``/2016``, `` năm 2016``, `` of 2013``, `` last year``."""
    begin = end
    if linking := scan.after(begin, "of"):
        begin = linking[1]
    if word := scan.after(begin, "year"):
        found = re.compile(r"[ ]((?:1[89]|20)\d\d)(?!\d)").match(scan.text, word[1])
        if found:
            return moment._replace(year=found[1]), found.end()
    if found := _YEAR_JOINED.match(scan.text, begin):
        return moment._replace(year=found[1] or found[2]), found.end()
    relative = relative_year(scan, scan.skip(begin)) or (
        relative_year(scan, begin + 1) if scan.text[begin : begin + 1] == "/" else None
    )
    if relative and relative[0].year:
        return moment._replace(year=relative[0].year), relative[1]
    return moment, end


def read_quarter_mark(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return ``quý III/2016``, ``Q1 2013``, ``quý 3 năm nay``."""
    found = _GLUED_NUMBER.match(scan.text, end)
    if found:
        number, stop = _ROMAN.get(found[1]) or int(found[1]), found.end()
    elif (
        (spelled := scan.number(scan.skip(end))) and not spelled.digits and spelled.value <= 4 and scan.skip(end) > end
    ):
        number, stop = spelled.value, spelled.end
    else:
        shift = scan.after(end, "after_unit")
        return period_away(scan, "quarter", shift[0], shift[1]) if shift and isinstance(shift[0], int) else None
    return with_year(scan, quarter_of(number), stop)


def read_half_mark(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return ``H1 2012``: only with a year behind it."""
    found = _GLUED_NUMBER.match(scan.text, end)
    if found is None or found[1] not in ("1", "2"):
        return None
    moment, stop = with_year(scan, half_of(int(found[1])), found.end())
    return (moment, stop) if moment.year else None


def read_year_quarter(scan: Scan, at: int) -> Found:
    """Return ``2018Q4``."""
    year = _YEAR_GLUED.match(scan.text, at)
    mark = scan.find(year.end(), "quarter_mark") if year else None
    number = _GLUED_NUMBER.match(scan.text, mark[1]) if mark else None
    if year is None or number is None:
        return None
    return quarter_of(_ROMAN.get(number[1]) or int(number[1]))._replace(year=year[1]), number.end()


def read_half_year(scan: Scan, at: int, end: int, number: int) -> Found:
    """Return ``nửa đầu năm 2016``, ``the first half of 2013``, ``nửa cuối tháng 10``: only with a year or month behind."""
    moment, stop = with_year(scan, half_of(number), end)
    if moment.year:
        return moment, stop
    begin = scan.skip(end)
    if linking := scan.find(begin, "of"):
        begin = scan.skip(linking[1])
    within = scan.single(scan, begin)
    if within is None or not _is_month(within[0]):
        return None
    return _edge(within[0], "month", (1, 15) if number == 1 else (16, 31)), within[1]


def read_ordinal_period(scan: Scan, number: int, end: int) -> Found:
    """Return ``second quarter of 2013``, ``first half of the year``."""
    if (unit := scan.after(end, "unit")) and unit[0] == [1, "quarter"] and 1 <= number <= 4:
        return with_year(scan, quarter_of(number), unit[1])
    if unit and unit[0] == [1, "century"] and 1 <= number <= _LATEST_CENTURY:
        last = number * 100
        return Moment(ends=(f"{last - 99:04}", f"{last:04}"), grain="year"), unit[1]
    if (half := scan.after(end, "half")) and number in (1, 2):
        return read_half_year(scan, 0, half[1], number)
    return None


def read_decade(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return ``thập niên 90``, ``những năm 1980``."""
    found = _DECADE.match(scan.text, scan.skip(end))
    if found is None or scan.skip(end) == end or scan.text[found.end() : found.end() + 1].isdigit():
        return None
    if scan.text[found.end() : found.end() + 1] in ("-", "/"):
        return None
    return _decade(found[1]), found.end()


def read_suffixed_decade(scan: Scan, at: int) -> Found:
    """Return ``1990s``, ``the '90s``."""
    found = _DECADE.match(scan.text, at)
    suffix = scan.known.decade_suffix.match(scan.text, found.end()) if found else None
    return (_decade(found[1]), suffix.end()) if found and suffix else None


def _decade(digits: str) -> Moment:
    first = int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 30 else 2000)
    return Moment(ends=(f"{first:04}", f"{first + _DECADE_YEARS:04}"), grain="year")


def read_edge(scan: Scan, at: int, end: int, edge: str) -> Found:
    """
    Return the first, middle or last part of the period behind: ``mid March``, ``end of next week``, ``cuối năm 2016``.

    Which part of which unit is one, the lexicon's ``edge_spans`` say; of other units nothing is read.
    """
    begin = scan.skip(end)
    if linking := scan.find(begin, "of"):
        begin = scan.skip(linking[1])
    whole = _whole(scan, begin)
    if whole is None:
        return None
    moment, stop = whole
    unit = _unit_of(moment)
    span = scan.known.edge_spans.get(unit, {}).get(edge) if unit else None
    if span is None:
        return _closing(moment, stop) if edge == "close" else None
    return _edge(moment, unit or "", tuple(span)), stop


def _whole(scan: Scan, begin: int) -> Found:
    """The period that an edge belongs to; a unit alone is the one that runs: ``the end of the month``."""
    if found := scan.single(scan, begin):
        return found
    bare = _bare_year(scan, begin)
    if bare:
        return bare
    if determiner := scan.find(begin, "determiners"):
        begin = scan.skip(determiner[1])
    if (unit := scan.find(begin, "unit")) and unit[0][0] == 1 and unit[0][1] in ("week", "month", "year"):
        return period_away(scan, unit[0][1], 0, unit[1])
    return None


def _bare_year(scan: Scan, begin: int) -> Found:
    found = re.compile(r"((?:1[89]|20)\d\d)(?![\d.,%/-]*\d)").match(scan.text, begin)
    return (Moment(year=found[1]), found.end()) if found else None


def _unit_of(moment: Moment) -> str | None:
    if moment.ends and moment.grain == "year" and moment.ends[0][:_DECADE_DIGITS] == moment.ends[1][:_DECADE_DIGITS]:
        return "decade"
    if moment.is_day or moment.hour is not None or moment.window or moment.ends:
        return None
    if moment.week is not None:
        return "week" if moment.days is None else None
    return "month" if moment.month is not None else "year" if moment.year else None


def _edge(moment: Moment, unit: str, span: tuple[int, ...]) -> Moment:
    first, last = span
    if unit == "decade" and moment.ends:
        decade = moment.ends[0][:_DECADE_DIGITS]
        return moment._replace(ends=(f"{decade}{first}", f"{decade}{last}"))
    if unit == "week":
        return moment._replace(days=(first - 1, last - 1), relative=True)
    if unit == "year":
        months = (f"{first:02}", f"{last:02}")
        if first == last:
            return moment._replace(month=first)
        return moment._replace(window=months, grain="month")
    month = moment.month or 1
    length = monthrange(int(moment.year) if moment.year else _COMMON_YEAR, month)[1]
    days = (f"{month:02}-{first:02}", f"{month:02}-{min(last, length):02}")
    return moment._replace(month=None, window=days, grain="day")


def _closing(moment: Moment, stop: int) -> Found:
    """``hết tháng 11`` is its last day, ``hết năm`` the year's, ``hết ngày 30/11`` that day."""
    if moment.is_day:
        return moment, stop
    if moment.month is not None:
        year = int(moment.year) if moment.year else _COMMON_YEAR
        return moment._replace(day=monthrange(year, moment.month)[1]), stop
    if moment.year is not None and moment.window is None:
        return moment._replace(month=12, day=31, relative=None, closing=moment.relative), stop
    return None
