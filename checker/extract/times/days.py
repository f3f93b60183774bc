"""Days, months and years: ``25/10``, ``ngày 3 tháng 9``, ``March 3rd, 2015``, ``thứ sáu tuần trước``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from checker.extract.times.moments import Moment, on_day
from checker.extract.times.placing import exists
from checker.extract.times.scanning import Found, Number, Scan

_ISO: Final = re.compile(
    r"([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:[ t]+(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(z|[+-]\d\d:?\d\d)?)?"
)
_FULL: Final = re.compile(r"(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?([12]\d{3})(?!\d)")
_SHORT_YEAR: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d\d)(?![\d%]|[/.,:-]\d)")
_SPACED: Final = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4})$")
_PAIR: Final = re.compile(r"(\d{1,2}) ?([/.-]) ?(\d{1,2})(?![^\W_]|%|[/.:] ?\d|,\d|-(?!\d{1,2}[/.]\d{1,2}(?!\d)) ?\d)")
_MONTHS: Final = re.compile(r" ?(1[0-2]|0?[1-9]) ?- ?(1[0-2]|0?[1-9])(?:[/.]((?:1[89]|20)\d\d))?(?![\d/.-]|,\d)")
_MONTH_YEAR: Final = re.compile(r"(\d{1,2})/((?:1[89]|20)\d\d)(?![\d%]|[/.,:-]\d)")
_MONTH: Final = re.compile(r"(?:1[0-2]|0?[1-9])(?!\d|[.,]\d{1,3}(?!\d))")
_YEAR_BEHIND: Final = re.compile(r" ?[/.-] ?((?:1[89]|20)\d\d)(?!\d)")
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d(?![\d%]|[.,:/]\d|-(?!(?:\d\d|(?:1[89]|20)\d\d)(?!\d))\d)")
_YEARS: Final = re.compile(r"((?:1[89]|20)\d\d) ?- ?((?:1[89]|20)\d\d)(?![\d%]|[-.,:/]\d)")
_SHORT_YEARS: Final = re.compile(r"(?:1[89]|20)(\d\d)-(\d\d)(?!\d)")
_MONTHS_OF_YEAR: Final = 12
_TAIL: Final = re.compile(r"(?:,? | ?[/-] ?|, ?)(?:'?(\d{2,4}))(?![\d%]|[.,:]\d|[a-z])")
_LAST_TWO_DIGIT_DAY: Final = 31
_CENTURY_TURN: Final = 50
_CUE_REACH: Final = 16
_SCORE_REACH: Final = 40
_DIGIT_BEHIND: Final = re.compile(r"(?: ?[/.:]| ?-(?! )) ?\d|-\d")
_NO_DAY_BEFORE: Final = re.compile(r"(?<![\d.,])(?:0{1,2}|3[2-9]|[4-9]\d) $")
_FEW: Final = 10
_SMALL_DENOMINATOR: Final = 5


def read_iso(scan: Scan, at: int) -> Found:
    """Return ``2024-03-15``, with ``T13:15:30Z`` behind it or without."""
    found = _ISO.match(scan.text, at)
    if (
        found is None
        or re.match(r"[/.:-]\d", scan.text[found.end() : found.end() + 2])
        or not exists(found[1], _n(found[3]), _n(found[4]))
    ):
        return None
    moment = Moment(year=found[1], month=_n(found[3]), day=_n(found[4]))
    if found[5]:
        second = _n(found[7]) if found[7] else None
        zone = iso_offset(found[8], scan.known.own_zone) if found[8] else None
        moment = moment._replace(hour=_n(found[5]), minute=_n(found[6]), second=second, settled=True, zone=zone)
    return moment, found.end()


def iso_offset(digits: str, own: str) -> str | None:
    """Return ``+0700`` or ``z`` as ``+07:00``, None where that is the offset that the article's own times have."""
    plain = "+0000" if digits == "z" else digits.replace(":", "")
    offset = f"{plain[:3]}:{plain[3:]}"
    return None if offset == own else offset


def read_numeric(scan: Scan, at: int, *, introduced: bool = False) -> Found:
    """
    Return the date printed in numbers alone at *at*.

    Args:
        scan: The text.
        at: Where its digits begin.
        introduced: True where a word for a day stands before it.
    """
    text = scan.text
    if found := _FULL.match(text, at) or (_SPACED.match(text, at) if scan.alone() else None):
        return _full(scan, found, found[3])
    if found := _SHORT_YEAR.match(text, at):
        return _full(scan, found, two_digit_year(found[4]))
    if (found := _MONTH_YEAR.match(text, at)) and _is_month(found[1]):
        return Moment(year=found[2], month=_n(found[1])), found.end()
    found = _PAIR.match(text, at)
    pair = _day_and_month(scan, found[1], found[3]) if found else None
    if found is None or pair is None or not (introduced or _is_date(scan, found)):
        return None
    return pair, found.end()


def _full(scan: Scan, found: re.Match[str], year: str) -> Found:
    first, second = found[1], found[3] if found.re is _SHORT_YEAR else found[2]
    pair = _day_and_month(scan, first, second)
    if pair is None or pair.day is None or pair.month is None or not exists(year, pair.month, pair.day):
        return None
    return pair._replace(year=year), found.end()


def _day_and_month(scan: Scan, first: str, second: str) -> Moment | None:
    one, other = _n(first), _n(second)
    day, month = (other, one) if scan.month_first else (one, other)
    if month > 12 and scan.known.month_first:
        day, month = month, day
    return Moment(month=month, day=day) if 1 <= month <= 12 and exists("2000", month, day) else None


def two_digit_year(digits: str) -> str:
    """Return the year that two digits stand for: from 1950 to 2049."""
    return f"{'20' if _n(digits) < _CENTURY_TURN else '19'}{digits}"


def _is_date(scan: Scan, found: re.Match[str]) -> bool:
    """A pair of numbers is a day and month, no score, fraction or share, as far as the words around tell."""
    text, known, start = scan.text, scan.known, found.start()
    mark, second = found[2], found[3]
    if known.part_before.search(text, max(0, start - _CUE_REACH), start):
        return True
    if known.not_behind.search(text, max(0, start - _CUE_REACH), start):
        return False
    if mark == "-" and _n(found[1]) < _n(second) and known.measured_after.match(text, found.end()):
        return False
    cued = known.cue_before.search(text, max(0, start - _CUE_REACH), start) is not None
    if (mark == "-" or not cued) and known.score_before.search(text, max(0, start - _SCORE_REACH), start):
        return False
    if cued:
        return True
    # Two thirds; but 30/4-3/5 ends on a day as it begins with one.
    ends = text[start - 1 : start] == "-"
    small = not ends and _n(found[1]) < _n(second) <= _SMALL_DENOMINATOR and len(second) == 1
    if scan.alone():
        return (mark == "/" and not small) or max(_n(found[1]), _n(second)) > 12
    if mark != "/" or known.pairs_need_cue:
        return False
    return not small and not known.counted_after.match(text, found.end())


def read_worded_day(scan: Scan, at: int, end: int) -> Found:
    """Return the day behind a word for it: ``ngày 25``, ``mùng 3 tháng 9``, ``ngày 25/10``."""
    begin = scan.skip(end)
    while again := scan.find(begin, "day"):
        begin = scan.skip(again[1])
    if scan.text[begin : begin + 1].isdigit() and (
        dated := read_iso(scan, begin) or read_numeric(scan, begin, introduced=True)
    ):
        return _lunar(scan, *dated)
    number = scan.number(begin)
    if number is None or not 1 <= number.value <= _LAST_TWO_DIGIT_DAY or begin == end:
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
    return (Moment(month=_n(number[0])), number.end()) if number and begin > end else None


def _counts_units(scan: Scan, end: int) -> bool:
    """``3 tháng 10 ngày``: the number behind the word for a month counts something of its own."""
    unit = scan.after(end, "unit")
    return unit is not None and unit[0][1] in ("day", "hour") and not scan.text[unit[1] : unit[1] + 2].strip().isdigit()


def _is_year_word(scan: Scan, begin: int, end: int) -> bool:
    """``tháng năm trước`` is the month of last year: what names a month there is the word for a year."""
    year = scan.find(begin, "year")
    if year is None or year[1] != end:
        return False
    return scan.after(end, "after_unit") is not None or _YEAR.match(scan.text, scan.skip(end)) is not None


def read_worded_month(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return ``tháng 10``, ``tháng 3/1975``, ``tháng 10 tới``, ``tháng Mười năm ngoái``."""
    if (months := _MONTHS.match(scan.text, end)) and _n(months[1]) < _n(months[2]):
        window = (f"{_n(months[1]):02}", f"{_n(months[2]):02}")
        return with_year_behind(scan, Moment(year=months[3], window=window, grain="month"), months.end())
    found = _month_after_word(scan, end)
    if found is None or _NO_DAY_BEFORE.search(scan.text, max(0, at - 4), at):
        return None
    moment, stop = found
    if year := _YEAR_BEHIND.match(scan.text, stop):
        return _lunar(scan, moment._replace(year=year[1]), year.end())
    if _DIGIT_BEHIND.match(scan.text, stop):
        following = _PAIR.match(scan.text, scan.skip(end))
        if following is None or following[2] != "-" or not _is_month(following[3]):
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
    if re.match(r"\. ?\d", scan.text[end : end + 3]):
        end += 1
    begin = scan.skip(end)
    while scan.text[begin : begin + 1] in (" ", ","):
        begin += 1
    if determiner := scan.find(begin, "determiners"):
        begin = scan.skip(determiner[1])
    number = scan.number(begin)
    if number and 1 <= number.value <= _LAST_TWO_DIGIT_DAY and _day_behind_month(scan, number, begin):
        return with_year_behind(scan, Moment(month=month, day=number.value, month_first=True), number.end)
    moment, stop = with_year_behind(scan, Moment(month=month), end)
    if moment.year is None and not _stands_alone(scan, at):
        return None
    return moment, stop


def _day_behind_month(scan: Scan, number: Number, begin: int) -> bool:
    """A day's number, no hour or count: ``May 7 11:00`` yes, ``May 11:00`` no, ``March 15 people`` no."""
    if re.match(r"[:.]\d\d(?!\d)", scan.text[number.end : number.end + 4]):
        return False
    return not scan.known.counted_after.match(scan.text, number.end) and not (
        number.digits and number.end - begin > 2 and not number.ordinal
    )


def _stands_alone(scan: Scan, at: int) -> bool:
    """A month's name without day or year counts; one that is another word too only behind a cue."""
    if scan.find(at, "weak_names") is None or not scan.has_blanks():
        return True
    return bool(scan.known.year_before.search(scan.text, max(0, at - _CUE_REACH), at))


def with_year_behind(scan: Scan, moment: Moment, end: int) -> tuple[Moment, int]:
    """Return *moment* with the year behind it: ``, 2015``, `` năm 2015``, ``/2015``, `` năm ngoái``, `` 96``."""
    text = scan.text
    begin = end + 1 if text[end : end + 1] == "," else end
    if linking := scan.after(begin, "of"):
        begin = linking[1]
    if (word := scan.after(begin, "year")) and (year := _YEAR.match(text, scan.skip(word[1]))):
        return _era(scan, moment._replace(year=year[0]), year.end())
    if relative := relative_year(scan, scan.skip(begin)):
        return moment._replace(year=relative[0].year), relative[1]
    tail = _TAIL.match(text, begin) or _TAIL.match(text, end)
    if tail is None or scan.known.counted_after.match(text, tail.end()):
        return moment, end
    digits = tail[1]
    dated, stop = _era(scan, moment._replace(year=digits.zfill(4)), tail.end())
    if stop > tail.end():
        return dated, stop
    if len(digits) == 4 and _YEAR.match(text, tail.start(1)):
        return moment._replace(year=digits), tail.end()
    joined = text[tail.start() : tail.start() + 1] in "-/"
    if len(digits) == 2 and (_glued(text, end) if joined else _n(digits) > _LAST_TWO_DIGIT_DAY):
        return (
            (moment._replace(year=two_digit_year(digits)), tail.end())
            if moment.month_first or _glued(text, end)
            else (moment, end)
        )
    return moment, end


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
    if found := _YEAR.match(scan.text, scan.skip(end)):
        if scan.known.counted_after.match(scan.text, found.end()) or scan.skip(end) == end:
            return None
        dated = _era(scan, Moment(year=found[0]), found.end())
        return None if dated[0].year is None else dated
    found_year = relative_year(scan, at)
    return found_year if found_year and found_year[0].year else None


def read_bare_year(scan: Scan, at: int) -> Found:
    """Return a year in digits alone, behind a cue: ``since 2019``, ``cuối 2014``."""
    text, known = scan.text, scan.known
    found = _YEAR.match(text, at)
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
    if not known.year_before.search(text, max(0, at - _CUE_REACH), at) and not _opens_years(text, at):
        return None
    return dated, end


def read_year_behind(scan: Scan, at: int, first: str) -> Found:
    """Return the year that closes an interval: ``2016-2020``, ``2013-16``."""
    found = _YEAR.match(scan.text, at)
    if found:
        return Moment(year=found[0]), found.end()
    short = re.compile(r"(\d\d)(?![\d%.,/:-])").match(scan.text, at)
    if short and int(short[1]) > max(12, int(first[2:])):
        return Moment(year=first[:2] + short[1]), short.end()
    return None


def _opens_years(text: str, at: int) -> bool:
    """True where two years are joined by a dash, as in ``(2009-2013)``."""
    if found := _YEARS.match(text, at):
        return found[1] < found[2]
    short = _SHORT_YEARS.match(text, at) if text[at - 1 : at] == "(" else None
    return short is not None and int(short[2]) > max(_MONTHS_OF_YEAR, int(short[1]))


def read_weekday(scan: Scan, at: int, end: int, weekday: int) -> Found:
    """Return a weekday with the week it is of: ``thứ sáu tuần trước``, ``thứ ba vừa rồi``, ``Friday after next``."""
    if (shift := scan.after(end, "after_unit")) and isinstance(shift[0], int):
        found = weekday_away(scan, weekday, shift[0])
        return (found, shift[1]) if found else None
    return Moment(weekday=weekday), end


def read_numbered_weekday(scan: Scan, at: int, end: int, value: object) -> Found:
    """Return ``thứ 7``: weekdays told by their number, Monday being the second."""
    number = scan.number(scan.skip(end))
    if number is None or not number.digits or not 2 <= number.value <= 7 or scan.skip(end) == end:
        return None
    if (shift := scan.after(number.end, "after_unit")) and shift[0] == 0:
        # "lần thứ 4 này" counts; "thứ 4 tuần này" is a day.
        return None
    return read_weekday(scan, at, number.end, number.value - 2)


def weekday_away(scan: Scan, weekday: int, shift: int) -> Moment | None:
    """Return the last such weekday, this week's to come, or next week's."""
    published = scan.anchor.published
    if published is None:
        return None
    if shift < 0:
        back = (published.weekday() - weekday) % 7 or 7
        return on_day(published - timedelta(days=back))
    ahead = (weekday - published.weekday()) % 7
    if shift == 0:
        return on_day(published + timedelta(days=ahead))
    return on_day(monday_of(published) + timedelta(days=7 + weekday))


def monday_of(day: date) -> date:
    """Return the Monday of the week of *day*."""
    return day - timedelta(days=day.weekday())


def _is_month(digits: str) -> bool:
    return 1 <= _n(digits) <= 12


def _n(digits: str) -> int:
    return int(digits)
