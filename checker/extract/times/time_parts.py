"""
One time and its parts: what each word or number opens, and the parts that stand side by side put together.

A *part* is what one word or number opens (a date, a weekday, a clock …). Parts that go together are one *time*:
``at 19h30 on Fri, Sep 20``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from checker.extract.times import clocks, days, edges, numeric_dates, periods, shifts, weekdays, year_parts, years
from checker.extract.times.moments import Moment, hour_in_part, merge, on_day
from checker.extract.times.scanning import Found, Number, Scan
from checker.model import YEAR_LENGTH

_MOST_NESTED: Final = 3
_MOST_PARTS: Final = 6
_LAST_DAY: Final = 31
_DIGITS: Final = re.compile(r"([0-9]+)(?:[ ](?=[/.-]?[ ]?[0-9]))?(.?)", re.DOTALL)
_DATE_MARKS: Final = frozenset("/.-0123456789")
_HALF_DAY: Final = 12
# The last two words before a date, and how far back they may begin [code points].
_WORDS_BEFORE: Final = re.compile(r"(?<!\w)((?:[^\W\d_]+ )?([^\W\d_]+)) $")
_STOP: Final = re.compile(r"[.,;:!?)](?!\d)|$|\n")
# Minutes that are told by their number alone.
_SPOKEN_MINUTES: Final = frozenset((5, 10, 20, 25))
_PART_REACH: Final = 16
# What stands behind a number that opens a distance, a day of a month, an hour, or minutes past one.
_DISTANT: Final = frozenset({"unit", "weekdays", "ahead_before", "span_between"})
_MONTHLY: Final = frozenset({"months", "month", "of"})
_HOURLY: Final = frozenset({"hour", "parts"})
_PAST: Final = frozenset({"unit", "past", "before"})
# Reads what a word opens: the text, where the word begins and ends, and the value the lexicon gives it.
Reader = Callable[[Scan, int, int, Any], Found]


def read_single(scan: Scan, at: int, *, cued: bool = False) -> Found:
    """Return one time with all its parts: ``at 19h30 on Fri, Sep 20``; *cued* where a number is an hour."""
    if scan.depth >= _MOST_NESTED:
        return None
    scan.depth += 1
    try:
        return _parts(scan, at, cued=cued)
    finally:
        scan.depth -= 1


def _parts(scan: Scan, at: int, *, cued: bool) -> Found:
    found = read_part(scan, at, cued=cued)
    for _ in range(_MOST_PARTS):
        if found is None:
            return None
        if found[0].hour is not None and found[0].has_date:
            found = clocks.with_zone(scan, *found)
        longer = (shifts.read_signed(scan, *found) if scan.alone() else None) or _with_next_part(scan, *found)
        if longer is None:
            return found
        found = _in_the_part_before(scan, at, longer) if found[0].hour is None else longer
    return found


def _in_the_part_before(scan: Scan, at: int, found: tuple[Moment, int]) -> tuple[Moment, int]:
    """``Chiều 20/10, lúc 3 giờ``: the part of day before a date, which begins at *at*, holds for the hour behind it."""
    moment, end = found
    if not moment.hour or moment.parted or moment.hour > _HALF_DAY:
        return found
    before = _WORDS_BEFORE.search(scan.text, max(0, at - _PART_REACH), at)
    for start in before.regs[1:] if before else ():
        part = scan.find(start[0], "parts") if start[0] >= 0 else None
        if part and part[1] == at - 1:
            return moment._replace(hour=hour_in_part(moment.hour, part[0]), settled=True, parted=True), end
    return found


def _with_next_part(scan: Scan, moment: Moment, end: int) -> Found:
    link = scan.known.link.match(scan.text, end)
    if link is None:
        return None
    begin = link.end()
    if again := scan.find(begin, "same_day"):
        return (moment, again[1]) if moment.is_clock_alone else None
    if moment.is_clock_alone and (weekday := _weekday_behind(scan, begin)):
        begin = weekday
    words = link["words"].split()
    if not (words or scan.opens(begin)):
        return None
    # 20/4, trong lúc hai em: where hours have a mark of their own, a word for a number is none without it.
    hour = scan.known.twelve_hours or scan.text[begin : begin + 1].isdigit()
    part = read_part(scan, begin, cued=hour and bool(words) and words[-1] in scan.known.clock_links)
    if part is None and words:
        part = read_part(scan, link.start("words"))
    if part is None:
        return None
    merged = merge(moment, part[0])
    if merged is None or not _may_follow(scan, moment, part[0], link.end() - end, words):
        return None
    return merged, part[1]


def _weekday_behind(scan: Scan, at: int) -> int | None:
    """Where a weekday begins behind the word for a day that opens it: ``9 giờ 30 sáng hôm thứ Hai``."""
    word = scan.find(at, "day")
    begin = scan.skip(word[1]) if word else at
    named = read_part(scan, begin) if word else None
    told = named is not None and named[0].weekday is not None and not scan.known.ranked_after.match(scan.text, named[1])
    return begin if told else None


def _may_follow(scan: Scan, moment: Moment, part: Moment, gap: int, words: list[str]) -> bool:
    """A bare day number behind a weekday is an ordinal; a year does not follow a day across a comma alone."""
    if part.year is not None and part.month is None and part.window is None and moment.is_day:
        return False
    return not (moment.is_clock_alone and part.is_clock_alone)


def read_part(scan: Scan, at: int, *, cued: bool = False) -> Found:
    """Return the longest date, clock or period that one word or number at *at* opens."""
    best: Found = None
    digits = _DIGITS.match(scan.text, at)
    if digits:
        best = _printed(scan, at, digits, cued=cued)
    if number := scan.number(at):
        best = _longer(best, _numbered(scan, at, number, cued=cued))
    for end, entry in () if digits else scan.entries(at):
        for category, value in entry.items():
            reader = _READERS.get(category)
            found = reader(scan, at, end, value) if reader else None
            if found and (best is None or found[1] > best[1]):
                best = found
    return best


def _printed(scan: Scan, at: int, digits: re.Match[str], *, cued: bool) -> Found:
    """What digits may be by themselves, by how many there are and what touches them."""
    behind = digits[2]
    best: Found = None
    if len(digits[1]) == YEAR_LENGTH:
        best = _longer(numeric_dates.read_iso(scan, at), clocks.read_four_digits(scan, at))
        best = _longer(best, year_parts.read_year_quarter(scan, at))
        best = _longer(best, years.read_bare_year(scan, at))
        best = _longer(best, years.read_slashed_years(scan, at))
    elif behind in _DATE_MARKS:
        if behind == ".":
            best = clocks.read_pointed(scan, at, cued=cued)
        dated = numeric_dates.read_numeric(scan, at)
        best = _longer(best, years.with_told_year(scan, *dated) if dated else None)
    else:
        best = years.read_bare_year(scan, at)
    if behind.isalpha() or behind == "'":
        best = _longer(best, year_parts.read_suffixed_decade(scan, at))
    return best


def _longer(one: Found, other: Found) -> Found:
    """The longer of two, the first where both are as long."""
    return one if other is None or (one is not None and one[1] >= other[1]) else other


def _numbered(scan: Scan, at: int, number: Number, *, cued: bool) -> Found:
    """What a number may open, by what stands behind it: a day of a named month, an hour, a distance, the n-th weekday."""
    behind, mark = scan.categories(number.end), scan.text[number.end : number.end + 1]
    best: Found = None
    if not behind.isdisjoint(_DISTANT):
        best = shifts.read_shift(scan, at)
    if not behind.isdisjoint(_MONTHLY) or mark == "," or (mark == "/" and scan.known.names_alone):
        best = _longer(best, day_before_month(scan, number))
    if number.ordinal:
        return _longer(best, _ranked(scan, at, number))
    if cued or not behind.isdisjoint(_HOURLY) or mark == ":":
        best = _longer(best, clocks.read_clock(scan, at, number.value, number.end, cued=cued))
    elif scan.known.twelve_hours:
        best = _longer(best, clocks.read_clock(scan, at, number.value, number.end))
    if not behind.isdisjoint(_PAST):
        best = _longer(best, _minutes_past(scan, at, number))
    if number.digits and number.value > _LAST_DAY:
        best = _longer(best, _year_first(scan, number))
    return best


def _ranked(scan: Scan, at: int, number: Number) -> Found:
    """What an ordinal may open."""
    best = _longer(_nth_weekday(scan, number), _nth_day(scan, number))
    best = _longer(best, year_parts.read_ordinal_period(scan, number.value, number.end))
    return _longer(best, _day_alone(scan, at, number))


def day_before_month(scan: Scan, number: Number) -> Found:
    """``15 February``, ``2nd of March``, ``20 of next month``, ``31-Oct-74``, ``15Sep``."""
    if not 1 <= number.value <= _LAST_DAY:
        return None
    begin = scan.skip(number.end)
    if scan.text[number.end : number.end + 1] == "/":
        begin = number.end + 1
    if linking := scan.find(begin, "of"):
        if not number.ordinal and scan.text[begin : linking[1]] in scan.known.within:
            # A low of minus 27 in January 1985 is no day.
            return None
        begin = scan.skip(linking[1])
        # Where a word for the day stands before it, a bare number is none: iPhone 6 trong tháng 9.
        if scan.known.names_alone and (shifted := _relative_month(scan, begin)):
            return shifted[0]._replace(day=number.value, relative=None), shifted[1]
    if month := scan.find(begin, "months"):
        if not scan.known.names_alone:
            return None
        return years.with_year_behind(scan, Moment(month=month[0], day=number.value), month[1])
    if not number.digits:
        return None
    month_word = days.month_behind(scan, number.end)
    if month_word and (month_word[0].month or 0) <= 12:
        return years.with_year_behind(scan, month_word[0]._replace(day=number.value), month_word[1])
    return None


def _relative_month(scan: Scan, begin: int) -> Found:
    if (
        (before := scan.find(begin, "before_unit"))
        and (unit := scan.after(before[1], "unit"))
        and unit[0] == [1, "month"]
    ):
        return periods.period_away(scan, "month", before[0], unit[1])
    if determiner := scan.find(begin, "determiners"):
        begin = scan.skip(determiner[1])
    if (unit := scan.find(begin, "unit")) and unit[0] == [1, "month"]:
        return periods.period_away(scan, "month", 0, unit[1])
    return None


def _year_first(scan: Scan, number: Number) -> Found:
    """``2018 March 18``, ``2012/Aug/10``."""
    if not 1000 <= number.value < 2100:
        return None
    begin = number.end + 1 if scan.text[number.end : number.end + 1] in (" ", "/", "-") else number.end
    month = scan.find(begin, "months") if scan.known.names_alone else None
    if month is None or begin == number.end:
        return None
    begin = month[1] + 1 if scan.text[month[1] : month[1] + 1] in (" ", "/", "-") else month[1]
    day = scan.number(begin)
    if day is None or begin == month[1] or not 1 <= day.value <= _LAST_DAY:
        return None
    return Moment(year=f"{number.value:04}", month=month[0], day=day.value), day.end


def _minutes_past(scan: Scan, at: int, number: Number) -> Found:
    if not 0 < number.value < 60:
        return None
    unit = scan.after(number.end, "unit")
    named = unit is not None and unit[0] == [1, "minute"]
    told = not number.digits and scan.known.late_before.search(scan.text, max(0, at - _PART_REACH), at) is not None
    end = unit[1] if unit and named else number.end
    found = clocks.read_minutes_past(scan, number.value, end, bare=not named, told=told)
    return found or (None if number.digits or named else _minutes_of_a_morning(scan, at, number))


def _minutes_of_a_morning(scan: Scan, at: int, number: Number) -> Found:
    """``it was ten to five in the morning``: the part of day asks for an hour, unless hours go ``from ten to five``."""
    if number.value not in _SPOKEN_MINUTES or scan.known.from_before.search(scan.text, max(0, at - _PART_REACH), at):
        return None
    found = clocks.read_minutes_past(scan, number.value, number.end, bare=True, told=True)
    return found if found and found[0].settled and found[0].minute else None


def _nth_weekday(scan: Scan, number: Number) -> Found:
    """``first Tuesday of October``, ``the first Monday of the month``."""
    weekday = scan.after(number.end, "weekdays")
    linking = scan.after(weekday[1], "of") if weekday else None
    if weekday is None or linking is None or number.value > 5:
        return None
    begin = scan.skip(linking[1])
    within = _relative_month(scan, begin) or scan.single(scan, begin)
    if within is None or within[0].month is None or within[0].is_day:
        return None
    return within[0]._replace(nth=(number.value, weekday[0]), relative=None), within[1]


def _nth_day(scan: Scan, number: Number) -> Found:
    """``third day of October``, ``20th day of next month``, ``ngày đầu tiên của tháng ba``."""
    unit = scan.after(number.end, "unit")
    linking = scan.after(unit[1], "of") if unit and unit[0] == [1, "day"] else None
    if linking is None or number.value > _LAST_DAY:
        return None
    begin = scan.skip(linking[1])
    within = _relative_month(scan, begin) or scan.single(scan, begin)
    if within is None or within[0].month is None or within[0].is_day:
        return None
    return within[0]._replace(day=number.value, relative=None), within[1]


def _day_alone(scan: Scan, at: int, number: Number) -> Found:
    """``the 1st``, ``Thu 15th``: an ordinal in digits that ends a text which is nothing else."""
    if not (at and number.digits and number.value <= _LAST_DAY):
        return None
    if not scan.alone():
        return _day_of_the_month(scan, at, number)
    if scan.text[number.end :].strip(" .,)"):
        return None
    return Moment(day=number.value), number.end


def _day_of_the_month(scan: Scan, at: int, number: Number) -> Found:
    """``She is to be married on the 28th.``: behind its words and before a stop, where its sentence tells of no hole or floor."""
    text = scan.text
    begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    end = end if end >= 0 else len(text)
    cues = [cue.end() for cue in scan.known.dayth_before.finditer(text, begin, end)]
    # Paid on the 28th and gone on the 2nd: of every month.
    if cues != [at] or _STOP.match(text, number.end) is None or scan.known.no_dayth.search(text, begin, end):
        return None
    return Moment(day=number.value), number.end


def _determined(scan: Scan, at: int, end: int, value: object) -> Found:
    """An article before a date says nothing: ``the 2nd of March``, ``a quarter past two``."""
    begin = scan.skip(end)
    best = shifts.read_shift(scan, at) if value == 1 else None
    number = scan.number(begin)
    if number:
        best = _longer(best, _numbered(scan, begin, number, cued=False))
        best = _longer(best, year_parts.read_suffixed_decade(scan, begin))
    elif scan.text[begin : begin + 1] == "'":
        best = _longer(best, year_parts.read_suffixed_decade(scan, begin))
    for category in (
        "before_unit",
        "span_before",
        "edges",
        "weekend",
        "quarter_hour",
        "half",
        "months",
        "half_year",
        "ahead_before",
    ):
        if found := scan.find(begin, category):
            best = _longer(best, _READERS[category](scan, begin, found[1], found[0]))
    return best


def _weekday(scan: Scan, at: int, end: int, weekday: int) -> Found:
    """A weekday; with ``after next`` behind it, or ``a week on`` before it, the one that follows the coming one."""
    skipped = scan.after(end, "after_next")
    if skipped is None and scan.known.week_on_before.search(scan.text, max(0, at - _PART_REACH), at):
        skipped = (1, end)
    if skipped and scan.anchor.published:
        coming = weekdays.weekday_away(scan, weekday, 0)
        if coming and coming.year and coming.month and coming.day:
            day = date(int(coming.year), coming.month, coming.day)
            return on_day(date.fromordinal(day.toordinal() + 7)), skipped[1]
    return weekdays.read_weekday(scan, at, end, weekday)


def _worded_day(scan: Scan, at: int, end: int, value: object) -> Found:
    """``ngày 25``; ``ngày đầu tiên của tháng ba``."""
    if first := scan.after(end, "first_day"):
        linking = scan.after(first[1], "of")
        begin = scan.skip(linking[1]) if linking else scan.skip(first[1])
        within = scan.single(scan, begin)
        if within and within[0].month is not None and not within[0].is_day and within[0].hour is None:
            return within[0]._replace(day=int(first[0]), relative=None), within[1]
    return days.read_worded_day(scan, at, end)


def _holiday(scan: Scan, at: int, end: int, rule: str) -> Found:
    return years.with_year(scan, Moment(holiday=rule), end)


def _quarter_hour(scan: Scan, at: int, end: int, value: object) -> Found:
    return clocks.read_minutes_past(scan, 15, end, bare=False)


def _year_end(scan: Scan, at: int, end: int, value: object) -> Found:
    """``by year-end``: the last month of the year that runs; the year-end target is none."""
    if scan.known.year_before.search(scan.text, max(0, at - _PART_REACH), at) is None:
        return None
    year = periods.period_away(scan, "year", 0, end)
    return (year[0]._replace(month=12, relative=None), end) if year else None


def _half(scan: Scan, at: int, end: int, value: object) -> Found:
    return _longer(clocks.read_half(scan, end), shifts.read_shift(scan, at))


def _weekend(scan: Scan, at: int, end: int, value: object) -> Found:
    if (shift := scan.after(end, "after_unit")) and isinstance(shift[0], int):
        return periods.weekend_away(scan, shift[0]), shift[1]
    return None


# What a word of each category opens.
_READERS: Final[Mapping[str, Reader]] = {
    "day": _worded_day,
    "month": days.read_worded_month,
    "year": years.read_worded_year,
    "months": days.read_month_name,
    "weekdays": _weekday,
    "weekday_mark": weekdays.read_numbered_weekday,
    "days_away": periods.read_days_away,
    "narrated_days": periods.read_narrated_day,
    "now": periods.read_now,
    "unit": periods.read_unit,
    "before_unit": periods.read_shifted,
    "span_before": shifts.read_span,
    "ahead_before": shifts.read_upcoming,
    "away_before": shifts.read_in,
    "parts": clocks.read_part_of_day,
    "clock_words": clocks.read_clock_word,
    "seasons": periods.read_season,
    "holidays": _holiday,
    "quarter_mark": year_parts.read_quarter_mark,
    "half_mark": year_parts.read_half_mark,
    "half_year": year_parts.read_half_year,
    "decade": year_parts.read_decade,
    "edges": edges.read_edge,
    "weekend": _weekend,
    "year_end": _year_end,
    "half": _half,
    "quarter_hour": _quarter_hour,
    "determiners": _determined,
    "vague": shifts.read_shift,
}
