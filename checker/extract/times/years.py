"""Years, by themselves and behind a day, a month or a period: ``năm 2019``, ``, 2015``, ``năm ngoái``, ``2013-16``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from checker.extract.times.moments import Moment
from checker.extract.times.numeric_dates import two_digit_year
from checker.extract.times.scanning import Found, Scan

YEAR: Final = re.compile(r"(?:1[89]|20)\d\d(?![\d%]|[.,:/]\d|-(?!(?:\d\d|(?:1[89]|20)\d\d)(?!\d))\d)")
_YEARS: Final = re.compile(r"((?:1[89]|20)\d\d) ?- ?((?:1[89]|20)\d\d)(?![\d%]|[-.,:/]\d)")
_SHORT_YEARS: Final = re.compile(r"(?:1[89]|20)(\d\d)-(\d\d)(?!\d)")
_MONTHS_OF_YEAR: Final = 12
_CENTURY: Final = 100
_TAIL: Final = re.compile(r"(?:,? | ?[/-] ?|, ?)(?:'?(\d{2,4}))(?![\d%]|[.,:]\d|[a-z])")
LAST_DAY: Final = 31
_CUE_REACH: Final = 16
_NUMBER_BEFORE: Final = re.compile(r"\d[ ]$")
_SHORT_YEAR: Final = re.compile(r"(\d\d)(?![\d%/:-]|[.,]\d)")
# A season or a budget year: 2022/23, 2022/2023.
_SLASHED_YEARS: Final = re.compile(r"((?:1[89]|20)\d\d)/((?:1[89]|20)?\d\d)(?![\d%/-]|[.,:]\d)")
_YEAR_BEHIND_WORD: Final = re.compile(r"[ ]((?:1[89]|20)\d\d)(?!\d)")
_YEAR_JOINED: Final = re.compile(r" ?[/.-] ?((?:1[89]|20)\d\d)(?!\d)|,? ((?:1[89]|20)\d\d)(?![\d%]|[.,]\d)")


def with_year_behind(scan: Scan, moment: Moment, end: int) -> tuple[Moment, int]:
    """Return *moment* with the year behind it: ``, 2015``, `` năm 2015``, ``/2015``, `` năm ngoái``, `` 96``, `` cùng năm``."""
    text = scan.text
    if same := in_same_year(scan, moment, end):
        return same
    begin = end + 1 if text[end : end + 1] == "," else end
    if linking := scan.after(begin, "of"):
        begin = linking[1]
    if (word := scan.after(begin, "year")) and (year := YEAR.match(text, scan.skip(word[1]))):
        return _era(scan, moment._replace(year=year[0]), year.end())
    if relative := relative_year(scan, scan.skip(begin)):
        return moment._replace(year=relative[0].year), relative[1]
    tail = _TAIL.match(text, begin) or _TAIL.match(text, end)
    if tail is None or scan.known.counted_after.match(text, tail.end()) or scan.after(tail.end(), "unit"):
        return moment, end
    digits = tail[1]
    dated, stop = _era(scan, moment._replace(year=digits.zfill(4)), tail.end())
    if stop > tail.end():
        return dated, stop
    if len(digits) == 4 and YEAR.match(text, tail.start(1)):
        return moment._replace(year=digits), tail.end()
    joined = text[tail.start() : tail.start() + 1] in "-/"
    # ``March 10 in 54 provinces``: behind a word a year has four digits, or an apostrophe.
    worded = linking is not None and text[tail.start(1) - 1 : tail.start(1)] != "'"
    # In June, 36 percent said so.
    measured = scan.known.measured_after.match(text, tail.end())
    if len(digits) == 2 and not worded and not measured and (_glued(text, end) if joined else int(digits) > LAST_DAY):
        return (
            (moment._replace(year=two_digit_year(digits)), tail.end())
            if moment.month_first or _glued(text, end)
            else (moment, end)
        )
    return moment, end


def in_same_year(scan: Scan, moment: Moment, end: int) -> Found:
    """Return *moment* in the year spoken of last, where words behind it say so: ``3/8 cùng năm``."""
    same = scan.after(end, "same_year") if scan.spoken_year and moment.year is None else None
    return (moment._replace(year=scan.spoken_year), same[1]) if same else None


def _glued(text: str, end: int) -> bool:
    """True where nothing but letters of a month's name stand before: a two-digit year may follow."""
    return text[end - 1 : end].isalpha() or text[end - 1 : end] == "."


def _era(scan: Scan, moment: Moment, end: int) -> tuple[Moment, int]:
    found = scan.after(end, "eras")
    if found is None or moment.year is None:
        return moment, end
    year = 0 if found[0] == "before" else int(moment.year) + int(found[0])
    # ISO text of `times` has no years before the first.
    return moment._replace(year=f"{year:04}" if year > 0 else None), found[1]


def relative_year(scan: Scan, at: int) -> Found:
    """Return ``năm ngoái``, ``last year``: a year told by its distance."""
    for end, entry in scan.entries(at):
        if "unit" in entry and entry["unit"] == [1, "year"] and (shift := scan.after(end, "after_unit")):
            away = shift_of(shift[0], "year")
            return (year_away(scan, away), shift[1]) if away is not None else None
        if "before_unit" in entry and (unit := scan.after(end, "unit")) and unit[0] == [1, "year"]:
            return year_away(scan, entry["before_unit"]), unit[1]
    return None


def with_told_year(scan: Scan, moment: Moment, end: int) -> tuple[Moment, int]:
    """Return a day and month in numbers with the year that words tell behind them: ``ngày 1/2 năm ngoái``, ``1/2 năm 2015``."""
    begin = scan.skip(end)
    if begin == end or moment.year is not None or moment.day is None:
        return moment, end
    if (word := scan.find(begin, "year")) and (year := YEAR.match(scan.text, scan.skip(word[1]))):
        return moment._replace(year=year[0]), year.end()
    told = relative_year(scan, begin)
    if told is None or told[0].year is None:
        return moment, end
    # From 1/11 of one year to 31/10 of the next: which years those are, the span does not say.
    join = scan.known.join.match(scan.text, told[1])
    return (moment, end) if join and join["to"] else (moment._replace(year=told[0].year), told[1])


def shift_of(value: object, unit: str) -> int | None:
    """Return how far a word of distance points with *unit* beside it; some go with few units (``năm ngoái``)."""
    if isinstance(value, Mapping):
        value = value.get(unit)
    return value if isinstance(value, int) else None


def year_away(scan: Scan, away: int) -> Moment:
    """Return the year *away* years from publication; no year where that is unknown."""
    year = scan.anchor.published.year if scan.anchor.published else scan.anchor.year
    return Moment(year=f"{year + away:04}" if year else None, relative=True)


def read_worded_year(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return ``năm 2019``, ``năm ngoái``."""
    if found := YEAR.match(scan.text, scan.skip(end)):
        if _counts_in_a_year(scan, at, found) or scan.skip(end) == end:
            return None
        dated = _era(scan, Moment(year=found[0]), found.end())
        return None if dated[0].year is None else dated
    found_year = relative_year(scan, at)
    return found_year if found_year and found_year[0].year else None


def _counts_in_a_year(scan: Scan, at: int, year: re.Match[str]) -> bool:
    """``mỗi năm 2000 người``: what is counted a year; ``năm 2012 tập đoàn``, ``cuối năm 2023 bàn giao`` name one."""
    if scan.known.counted_after.match(scan.text, year.end()) is None:
        return False
    if year[0].endswith("00") or _NUMBER_BEFORE.search(scan.text, max(0, at - _CUE_REACH), at):
        return True
    return scan.known.not_behind.search(scan.text, max(0, at - _CUE_REACH), at) is not None


def read_bare_year(scan: Scan, at: int) -> Found:
    """Return a year in digits alone, behind a cue: ``since 2019``, ``cuối 2014``."""
    text, known = scan.text, scan.known
    found = YEAR.match(text, at)
    if found is None:
        number = scan.number(at)
        era = scan.after(number.end, "eras") if number and number.digits else None
        if number is None or era is None:
            return None
        dated, end = _era(scan, Moment(year=f"{number.value:04}"), number.end)
        return (dated, end) if dated.year else None
    dated, end = _era(scan, Moment(year=found[0]), found.end())
    if end > found.end():
        return (dated, end) if dated.year else None
    if known.counted_after.match(text, end):
        return None
    cued = known.year_before.search(text, max(0, at - _CUE_REACH), at) or known.year_after.match(text, end)
    if not cued and not _opens_years(text, at):
        return None
    return dated, end


def read_year_behind(scan: Scan, at: int, first: str) -> Found:
    """Return the year that closes an interval: ``2016-2020``, ``2013-16``."""
    found = YEAR.match(scan.text, at)
    if found:
        return Moment(year=found[0]), found.end()
    short = _SHORT_YEAR.match(scan.text, at)
    if short and int(short[1]) > max(12, int(first[2:])):
        return Moment(year=first[:2] + short[1]), short.end()
    return None


def read_slashed_years(scan: Scan, at: int) -> Found:
    """Return two years in a row that a slash ties: ``the 2022/23 season``, ``for 2020/2021``."""
    found = _SLASHED_YEARS.match(scan.text, at)
    if found is None or (int(found[1]) + 1) % _CENTURY != int(found[2]) % _CENTURY:
        return None
    ends = (found[1], f"{int(found[1]) + 1:04}")
    return (Moment(ends=ends, grain="year"), found.end()) if len(found[2]) == 2 or found[2] == ends[1] else None


def _opens_years(text: str, at: int) -> bool:
    """True where two years are joined by a dash, as in ``(2009-2013)``; the next year needs no bracket: ``the 2024-25 budget``."""
    if found := _YEARS.match(text, at):
        return found[1] < found[2]
    short = _SHORT_YEARS.match(text, at)
    if short is None or int(short[2]) <= max(_MONTHS_OF_YEAR, int(short[1])):
        return False
    return text[at - 1 : at] == "(" or int(short[2]) == int(short[1]) + 1


def with_year(scan: Scan, moment: Moment, end: int) -> tuple[Moment, int]:
    """Return *moment* with the year behind it: ``/2016``, `` năm 2016``, `` of 2013``, `` last year``."""
    begin = end
    if linking := scan.after(begin, "of"):
        begin = linking[1]
    if word := scan.after(begin, "year"):
        found = _YEAR_BEHIND_WORD.match(scan.text, word[1])
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
