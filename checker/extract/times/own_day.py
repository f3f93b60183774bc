"""The day of an article that bears no date, where its text tells it: ``hôm qua (24/10)`` was written on the 25th."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from checker.extract.times.numeric_dates import read_numeric
from checker.extract.times.placing import Anchor, exists
from checker.extract.times.scanning import Scan
from checker.extract.times.time_parts import read_single
from checker.extract.times.time_words import TimeWords


def own_day(text: str, known: TimeWords, year: int | None, *, opening: Sequence[int], month_first: bool) -> date | None:
    """
    Return the day on which *text* was written, as its words for near days and the dates beside them tell.

    Args:
        text: The shadow's text.
        known: The language's words of time.
        year: Year of the article where a date bears none.
        opening: Where the words stand that may open a time.
        month_first: True where ``3/4`` is the fourth of March.

    Returns:
        The day, or None where nothing tells it or two places tell different days.
    """
    scan = Scan(text, known, Anchor(None, year), read_single, month_first=month_first)
    told = set(_told(scan, year, opening))
    return told.pop() if len(told) == 1 else None


def _told(scan: Scan, year: int | None, opening: Sequence[int]) -> Iterator[date]:
    for at in opening:
        away = _days_away(scan, at)
        link = scan.known.link.match(scan.text, away[1]) if away else None
        if away is None or link is None:
            continue
        begin = link.end()
        while word := scan.find(begin, "day"):
            begin = scan.skip(word[1])
        found = read_numeric(scan, begin, introduced=True)
        moment = found[0] if found else None
        if moment is None or moment.month is None or moment.day is None:
            continue
        of = moment.year or (f"{year:04}" if year else "")
        if of.isdigit() and exists(of, moment.month, moment.day):
            yield date(int(of), moment.month, moment.day) - timedelta(days=away[0])


def _days_away(scan: Scan, at: int) -> tuple[int, int] | None:
    """``hôm qua``, ``chiều nay``: how many days away, and where the words end."""
    if near := scan.find(at, "days_away"):
        return near
    part = scan.find(at, "parts")
    return scan.after(part[1], "deictic") if part else None
