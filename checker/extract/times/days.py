"""Days and months that a word introduces or names: ``ngày 3 tháng 9``, ``tháng 10 tới``, ``March 3rd, 2015``."""

from __future__ import annotations

import re
from typing import Final

from checker.extract.times.moments import Moment
from checker.extract.times.numeric_dates import PAIR, read_iso, read_numeric
from checker.extract.times.scanning import Found, Number, Scan
from checker.extract.times.years import LAST_DAY, YEAR, in_same_year, with_told_year, with_year, with_year_behind

_MONTHS: Final = re.compile(r" ?(1[0-2]|0?[1-9]) ?- ?(1[0-2]|0?[1-9])(?:[/.]((?:1[89]|20)\d\d))?(?![\d/.-]|,\d)")
_MONTH: Final = re.compile(r"(?:1[0-2]|0?[1-9])(?!\d|[.,]\d{1,3}(?!\d)|[ ]?%)")
_YEAR_BEHIND: Final = re.compile(r" ?[/.-] ?((?:1[89]|20)\d\d)(?!\d)")
_CUE_REACH: Final = 16
_DIGIT_BEHIND: Final = re.compile(r"(?: ?[/.:]| ?-(?! )) ?\d|-\d")
_ABBREVIATED: Final = re.compile(r"\. ?\d")
_GOES_ON: Final = re.compile(r" [a-z]")
_MINUTES: Final = re.compile(r"[:.]\d\d(?!\d)")
_NO_DAY_BEFORE: Final = re.compile(r"(?<![\d.,])(?:0{1,2}|3[2-9]|[4-9]\d) $")
_FEW: Final = 10
_MONTHS_OF_A_QUARTER: Final = 3


def read_worded_day(scan: Scan, at: int, end: int) -> Found:
    """Return the day behind a word for it: ``ngày 25``, ``mùng 3 tháng 9``, ``ngày 25/10``."""
    begin = scan.skip(end)
    while again := scan.find(begin, "day"):
        begin = scan.skip(again[1])
    if scan.text[begin : begin + 1].isdigit() and (
        dated := read_iso(scan, begin) or read_numeric(scan, begin, introduced=True)
    ):
        return in_same_year(scan, *dated) or _lunar(scan, *with_told_year(scan, *dated))
    number = scan.number(begin)
    if number is None or not 1 <= number.value <= LAST_DAY or begin == end:
        return None
    if month := month_behind(scan, number.end):
        lunar = True if scan.find(at, "lunar_day") and scan.find(_last_word(scan, month[1]), "lunar_month") else None
        stated = month[0]._replace(day=number.value, lunar=lunar)
        return _lunar(scan, *with_year_behind(scan, stated, month[1]))
    if feast := scan.after(number.end, "feasts"):
        return with_year_behind(scan, Moment(holiday=f"{feast[0]} + {number.value - 1}"), feast[1])
    if named := scan.after(number.end, "months"):
        return with_year_behind(scan, Moment(month=named[0], day=number.value), named[1])
    if _month_stands(scan, number.end) or _DIGIT_BEHIND.match(scan.text, number.end) or not number.digits:
        return None
    if _counts_times_a_day(scan, at, number):
        return None
    return _lunar(scan, Moment(day=number.value), number.end)


def _counts_times_a_day(scan: Scan, at: int, number: Number) -> bool:
    """``mỗi ngày 3 lần``, ``ngày 3 buổi``: what follows the day is counted."""
    if scan.known.not_behind.search(scan.text, max(0, at - _CUE_REACH), at):
        return True
    return number.value <= _FEW and scan.known.counted_after.match(scan.text, number.end) is not None


def _last_word(scan: Scan, end: int) -> int:
    return scan.text.rfind(" ", 0, end) + 1


def _month_stands(scan: Scan, end: int) -> bool:
    """True where a word for a month follows that names none: ``ngày 1 tháng 13``."""
    found = scan.after(end, "month")
    return found is not None and scan.number(scan.skip(found[1])) is not None


def _lunar(scan: Scan, moment: Moment, end: int) -> Found:
    """Days of the moon say so behind (``1/6 âm lịch``); read as solar they would be false."""
    marked = scan.after(end, "lunar") or scan.find(end + 2 if scan.text[end : end + 2] == " (" else end, "lunar")
    return with_year_behind(scan, moment._replace(lunar=True), marked[1]) if marked else (moment, end)


def month_behind(scan: Scan, end: int) -> Found:
    """Return the month that a word for it introduces behind *end*: ``, tháng 10``, ``tháng Giêng``."""
    begin = end + 1 if scan.text[end : end + 1] == "," else end
    found = scan.after(begin, "month")
    return _month_after_word(scan, found[1]) if found else None


def _month_after_word(scan: Scan, end: int) -> Found:
    begin = scan.skip(end)
    named = scan.find(begin, "months")
    if named and not _is_year_word(scan, begin, named[1]) and not scan.known.each_time.match(scan.text, begin):
        return Moment(month=named[0]), named[1]
    number = _MONTH.match(scan.text, begin)
    if number and not scan.text[number.end() : number.end() + 1].isalpha() and _counts_units(scan, number.end()):
        return None
    return (Moment(month=int(number[0])), number.end()) if number and begin > end else None


def _counts_units(scan: Scan, end: int) -> bool:
    """``3 tháng 10 ngày``: the number behind the word for a month counts something of its own."""
    unit = scan.after(end, "unit")
    return unit is not None and unit[0][1] in ("day", "hour") and not scan.text[unit[1] : unit[1] + 2].strip().isdigit()


def _is_year_word(scan: Scan, begin: int, end: int) -> bool:
    """``tháng năm trước`` is the month of last year: what names a month there is the word for a year."""
    year = scan.find(begin, "year")
    if year is None or year[1] != end:
        return False
    return scan.after(end, "after_unit") is not None or YEAR.match(scan.text, scan.skip(end)) is not None


def read_worded_month(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return ``tháng 10``, ``tháng 3/1975``, ``tháng 10 tới``, ``tháng Mười năm ngoái``."""
    if (months := _MONTHS.match(scan.text, end)) and int(months[1]) < int(months[2]):
        window = (f"{int(months[1]):02}", f"{int(months[2]):02}")
        return with_year_behind(scan, Moment(year=months[3], window=window, grain="month"), months.end())
    found = _month_after_word(scan, end)
    if found is None or _NO_DAY_BEFORE.search(scan.text, max(0, at - 4), at):
        return None
    moment, stop = found
    if year := _YEAR_BEHIND.match(scan.text, stop):
        return _lunar(scan, moment._replace(year=year[1]), year.end())
    if _DIGIT_BEHIND.match(scan.text, stop):
        following = PAIR.match(scan.text, scan.skip(end))
        if following is None or following[2] != "-" or not 1 <= int(following[3]) <= 12:
            return None
    if (shift := scan.after(stop, "after_unit")) and isinstance(shift[0], int):
        return _shifted_month(scan, moment, shift[0]), shift[1]
    return with_year_behind(scan, moment, stop)


def _shifted_month(scan: Scan, moment: Moment, shift: int) -> Moment:
    """``tháng 10 tới`` is the coming October, ``tháng 10 này`` this year's, ``tháng 10 vừa qua`` the last."""
    published = scan.anchor.published
    if published is None or moment.month is None:
        return moment
    if moment.month in scan.anchor.stated:
        return moment._replace(year=str(scan.anchor.stated[moment.month]))
    year = published.year
    if shift > 0 and moment.month < published.month:
        year += 1
    elif shift < 0 and moment.month > published.month:
        year -= 1
    return moment._replace(year=f"{year:04}")


def read_month_name(scan: Scan, at: int, end: int, month: int) -> Found:
    """Return what a month's own name opens: ``March 3rd, 2015``, ``October 2014``, ``May eighth``."""
    if not scan.known.names_alone:
        return None
    if _ABBREVIATED.match(scan.text, end):
        end += 1
    begin = scan.skip(end)
    while scan.text[begin : begin + 1] in (" ", ","):
        begin += 1
    parted = "," in scan.text[end:begin]
    if determiner := scan.find(begin, "determiners"):
        begin = scan.skip(determiner[1])
    number = None if "'" in scan.text[at:end] else scan.number(begin)
    if number and parted and not number.digits and _GOES_ON.match(scan.text, number.end):
        # In September, the first time; in March, two people.
        number = None
    if number and parted and scan.after(number.end, "unit"):
        # By June, 18 months early.
        number = None
    if number and 1 <= number.value <= LAST_DAY and _day_behind_month(scan, number, begin):
        return with_year_behind(scan, Moment(month=month, day=number.value, month_first=True), number.end)
    if quarter := _quarter_named(scan, month, end):
        return quarter
    moment, stop = with_year_behind(scan, Moment(month=month), end)
    if moment.year is None and not _stands_alone(scan, at):
        return None
    return moment, stop


def _quarter_named(scan: Scan, month: int, end: int) -> Found:
    """``the September quarter``, ``the December quarter of 2023``: the one that ends with the month; those that span two years are left."""
    unit = scan.after(end, "unit")
    if unit is None or unit[0] != [1, "quarter"] or month < _MONTHS_OF_A_QUARTER:
        return None
    window = (f"{month - _MONTHS_OF_A_QUARTER + 1:02}", f"{month:02}")
    return with_year(scan, Moment(window=window, grain="quarter"), unit[1])


def _day_behind_month(scan: Scan, number: Number, begin: int) -> bool:
    """A day's number, no hour or count: ``May 7 11:00`` yes, ``May 11:00`` no, ``March 15 people`` no."""
    if _MINUTES.match(scan.text, number.end):
        return False
    return not scan.known.counted_after.match(scan.text, number.end) and not (
        number.digits and number.end - begin > 2 and not number.ordinal
    )


def _stands_alone(scan: Scan, at: int) -> bool:
    """A month's name without day or year counts; one that is another word too only behind a cue."""
    if scan.find(at, "weak_names") is None or not scan.has_blanks():
        return True
    return bool(scan.known.month_before.search(scan.text, max(0, at - _CUE_REACH), at))
