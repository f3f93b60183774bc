"""The first, middle or last part of a period, and its close: ``mid March``, ``cuối năm 2016``, ``hết tháng 11``."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Final

from checker.extract.times.moments import Moment
from checker.extract.times.periods import COMMON_YEAR, period_away
from checker.extract.times.scanning import Found, Scan

_DECADE_DIGITS: Final = 3
_YEAR_ALONE: Final = re.compile(r"((?:1[89]|20)\d\d)(?![\d.,%/-]*\d)")


def read_edge(scan: Scan, at: int, end: int, edge: str) -> Found:
    """
    Return the first, middle or last part of the period behind: ``mid March``, ``end of next week``, ``cuối năm 2016``.

    Which part of which unit is one, the lexicon's ``edge_spans`` say; of other units nothing is read. In running text a part of
    a month is told to the month: nobody who writes ``in late May`` means a first day of it.
    """
    begin = scan.skip(end)
    if linking := scan.find(begin, "of"):
        if scan.text[begin : linking[1]] in scan.known.within and not scan.find(at, "edges_within"):
            # Work is to start in May: a verb.
            return None
        begin = scan.skip(linking[1])
    whole = _whole(scan, begin)
    if whole is None:
        return None
    moment, stop = whole
    unit = _unit_of(moment)
    span = scan.known.edge_spans.get(unit, {}).get(edge) if unit else None
    if span is None:
        return _closing(moment, stop) if edge == "close" else None
    if unit == "month" and not scan.alone():
        return moment, stop
    return edge_of(moment, unit or "", tuple(span)), stop


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
    found = _YEAR_ALONE.match(scan.text, begin)
    return (Moment(year=found[1]), found.end()) if found else None


def _unit_of(moment: Moment) -> str | None:
    if moment.ends and moment.grain == "year" and moment.ends[0][:_DECADE_DIGITS] == moment.ends[1][:_DECADE_DIGITS]:
        return "decade"
    if moment.is_day or moment.hour is not None or moment.window or moment.ends:
        return None
    if moment.week is not None:
        return "week" if moment.days is None else None
    return "month" if moment.month is not None else "year" if moment.year else None


def edge_of(moment: Moment, unit: str, span: tuple[int, ...]) -> Moment:
    """Return the part of a decade, year, month or week that *span*, its first and last year, month or day, tells."""
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
    length = monthrange(int(moment.year) if moment.year else COMMON_YEAR, month)[1]
    days = (f"{month:02}-{first:02}", f"{month:02}-{min(last, length):02}")
    return moment._replace(month=None, window=days, grain="day")


def _closing(moment: Moment, stop: int) -> Found:
    """``hết tháng 11`` is its last day, ``hết năm`` the year's, ``hết ngày 30/11`` that day."""
    if moment.is_day:
        return moment, stop
    if moment.month is not None:
        year = int(moment.year) if moment.year else COMMON_YEAR
        return moment._replace(day=monthrange(year, moment.month)[1]), stop
    if moment.year is not None and moment.window is None:
        return moment._replace(month=12, day=31, relative=None, closing=moment.relative), stop
    return None
