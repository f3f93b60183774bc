"""Parts of a year and runs of years: ``quý III/2016``, ``H1 2012``, ``nửa đầu năm 2016``, ``những năm 1980``."""

from __future__ import annotations

import re
from typing import Final

from checker.extract.times.edges import edge_of
from checker.extract.times.moments import Moment
from checker.extract.times.periods import half_of, period_away, quarter_of
from checker.extract.times.scanning import Found, Scan
from checker.extract.times.years import with_year

_YEAR_GLUED: Final = re.compile(r"((?:1[89]|20)\d\d)[ -]?(?=[^\W\d_])")
_LATEST_CENTURY: Final = 21
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_GLUED_NUMBER: Final = re.compile(r" ?([1-4]|i{1,3}|iv)(?!\w)")
_DECADE: Final = re.compile(r"'?((?:1[89]|20)?\d0)")
_DECADE_YEARS: Final = 9


def read_quarter_mark(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return ``quý III/2016``, ``Q1 2013``, ``quý 3 năm nay``."""
    found = _GLUED_NUMBER.match(scan.text, end)
    if found:
        number, stop = _ROMAN.get(found[1]) or int(found[1]), found.end()
    elif (
        (spelled := scan.number(scan.skip(end)))
        and not spelled.digits
        and 1 <= spelled.value <= 4
        and scan.skip(end) > end
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
    if within is None or not within[0].is_month:
        return None
    return edge_of(within[0], "month", (1, 15) if number == 1 else (16, 31)), within[1]


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
