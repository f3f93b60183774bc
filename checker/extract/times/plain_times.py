"""
Times as most are: ``năm 2016``, ``tháng 10``, ``ngày 25/10``, ``25/10/2016``, with nothing behind that could go on.

Whether anything could is told by the one word behind. Where it could, nothing is read here.
"""

from __future__ import annotations

import re
from typing import Final

from checker.extract.times.moments import Moment
from checker.extract.times.placing import exists
from checker.extract.times.scanning import Found, Scan

# Any year will do that has all days.
_LEAP_YEAR: Final = "2000"


def read_plain_time(scan: Scan, at: int) -> Found:
    """Return the year, month or day that begins at *at*, or None where there is none or more may belong to it."""
    found = scan.known.plain.match(scan.text, at)
    if found is None or _goes_on(scan, found):
        return None
    year, month, month_year, day, of_month, day_year = found.group(
        "year", "month", "month_year", "day", "of_month", "day_year"
    )
    if year:
        return Moment(year=year), found.end("year")
    if month:
        # Behind a number it counts months: ``30 tháng 5``.
        if scan.text[max(0, at - 2) : at - 1].isdigit():
            return None
        return Moment(month_year, int(month)), found.end("month_year" if month_year else "month")
    if scan.month_first or not exists(day_year or _LEAP_YEAR, int(of_month), int(day)):
        return None
    return Moment(day_year, int(of_month), int(day)), found.end("day_year" if day_year else "of_month")


def is_plain_span(scan: Scan, at: int) -> bool:
    """Return True for a number of units that leads to no time and has no further piece: ``3 năm``, ``5 ngày``."""
    found = scan.known.plain_span.match(scan.text, at)
    return found is not None and not _goes_on(scan, found)


def _goes_on(scan: Scan, found: re.Match[str]) -> bool:
    comma, behind = found.group("comma", "behind")
    return behind in scan.known.going_on or (not comma and behind in scan.known.counted) or scan.alone()
