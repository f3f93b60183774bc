"""
One whole expression of time: times that ``to`` or ``and`` joins share what only one of them states, as ``25, 26-10``.
"""

from __future__ import annotations

import re
from typing import Final

from checker.extract.times import clocks, numeric_dates, years
from checker.extract.times.intervals import in_a_row, is_bare_weekday, month_of_first, place_interval
from checker.extract.times.moments import Moment
from checker.extract.times.placing import Value
from checker.extract.times.plain_times import read_plain_time
from checker.extract.times.scanning import Found, Number, Scan
from checker.extract.times.time_parts import day_before_month, read_single

# How far before a day the verb may stand that moves it from there [code points].
_MOVED_REACH: Final = 60
_MOST_LISTED: Final = 8
_LAST_DAY: Final = 31
_MOST_HOURS: Final = 24
# No term that lasts from a day to the same day is so long [years].
_ANNIVERSARY: Final = 10
_CUE_REACH: Final = 16
# Days whose commas touch, before a date with its year, are no decimal number wherever they stand: 1,2/6/2016.
_TOUCHING_IN_FULL: Final = re.compile(r"(\d{1,2})(?=,(?:\d{1,2},)*\d{1,2}([/.-])\d{1,2}\2[12]\d{3}(?!\d))")
# A day whose comma touches the next one: 25,26/10; 7,10,11 tháng 12.
_TOUCHING: Final = re.compile(r"(\d{1,2})(?=,\d{1,2}(?:,\d{1,2})*(?:[/.-]\d{1,2}(?![\d,]| ?%)| [^\W\d_]+ \d))")


class Expression:
    """
    What one place states; a class as `Number` is.

    Attributes:
        values: (value, grain) of each listed time.
        spans: (start, end) of the words of each.
        end: Where all of it ends.
        sort: ``relative``, ``holiday``, ``clock`` or empty, see `dates.Time`.
        distance: True where a number of units tells it: ``3 days ago``.
        undated: True for a time of day that names no day.
    """

    __slots__ = ("distance", "end", "sort", "spans", "undated", "values")

    def __init__(
        self,
        values: tuple[Value, ...],
        spans: tuple[tuple[int, int], ...],
        end: int,
        sort: str = "",
        distance: bool = False,
        undated: bool = False,
    ) -> None:
        self.values: Final = values
        self.spans: Final = spans
        self.end: Final = end
        self.sort: Final = sort
        self.distance: Final = distance
        self.undated: Final = undated


def read_expression(scan: Scan, at: int, last_day: str | None) -> Expression | None:
    """
    Return the expression of time that begins at *at*, or None.

    Args:
        scan: The text.
        at: Where a word or number begins.
        last_day: Day spoken of last, for times of day without one.
    """
    if plain := read_plain_time(scan, at):
        moment, end = plain
        value = scan.placer(at, end).place(moment, last_day=last_day)
        return Expression((value,), ((at, end),), end) if value else None
    series = _series(scan, at) if scan.known.series.match(scan.text, at) else None
    if series and (listed := _listed(scan, at, *series)):
        return listed
    first = read_single(scan, at)
    hours = _hours(scan, at)
    if hours and (first is None or hours[1][1] > first[1]):
        return _placed(scan, [hours[0], hours[1][0]], [(at, at), (at, hours[1][1])], last_day, to=True)
    if first is None:
        return None
    moments, spans, to = _joined(scan, at, first)
    return _placed(scan, moments, spans, last_day, to=to)


def _placed(
    scan: Scan, moments: list[Moment], spans: list[tuple[int, int]], last_day: str | None, *, to: bool
) -> Expression | None:
    at, end = spans[0][0], spans[-1][1]
    moments = moments if to else _with_shared_year(moments)
    placer = scan.placer(at, end)
    if not _means_a_time(scan, moments[0], at, end) or scan.known.street_behind.match(scan.text, end):
        return None
    if to:
        value = place_interval(placer, moments[0], moments[1], last_day)
        return Expression((value,), ((at, end),), end) if value else None
    values = [value for moment in moments if (value := placer.place(moment, last_day=last_day))]
    if len(values) < len(moments):
        return None
    together = in_a_row(values)
    if len(together) < len(values):
        spans = [(at, end)] * len(together)
    distance, undated = bool(moments[0].distance), moments[-1].is_clock_alone
    sort = "relative" if moments[0].relative else "holiday" if moments[0].holiday else "clock" if undated else ""
    return Expression(tuple(together), tuple(spans), end, sort, distance, undated)


def _with_shared_year(moments: list[Moment]) -> list[Moment]:
    """``Oct 3, 5 and 9, 2014``: the year that only the last states is of all."""
    year = moments[-1].year
    if len(moments) < 2 or year is None or any(moment.year for moment in moments[:-1]):
        return moments
    if not all(moment.month and moment.day for moment in moments):
        return moments
    return [moment._replace(year=year) for moment in moments]


def _means_a_time(scan: Scan, moment: Moment, at: int, end: int) -> bool:
    """A weekday or a day's number alone counts behind a cue, or where the text is nothing else."""
    if not is_bare_weekday(moment):
        return True
    if scan.find(at, "weak_names") and not scan.alone():
        return False
    if scan.known.counted_before.search(scan.text, max(0, at - _CUE_REACH), at) or scan.known.ranked_after.match(
        scan.text, end
    ):
        return False
    if scan.find(at, "weekdays") is None and scan.find(at, "weekday_mark"):
        # A weekday told by its number is an ordinal as well: "năm thứ 3", but "sáng thứ 3".
        return scan.known.part_before.search(scan.text, max(0, at - _CUE_REACH), at) is not None
    return scan.known.names_alone or bool(scan.known.cue_before.search(scan.text, max(0, at - _CUE_REACH), at))


def _joined(scan: Scan, at: int, first: tuple[Moment, int]) -> tuple[list[Moment], list[tuple[int, int]], bool]:
    """The times that ``to`` or ``and`` joins to the first, their places, and whether it was ``to``; what does not fit stays out."""
    moments, end = [first[0]], first[1]
    spans = [(at, end)]
    kinds: list[str] = []
    while len(moments) < _MOST_LISTED:
        join = scan.known.join.match(scan.text, end)
        if join is None:
            break
        kind = "to" if join["to"] or _opened_as_interval(scan, at) else "and"
        if kind == "to" and scan.known.moved_before.search(scan.text, max(0, at - _MOVED_REACH), at):
            # Moved from 4 May to 9 June: two days, and none of those between.
            kind = "and"
        following = _following(scan, moments[-1], join.end(), kind)
        if following is None and scan.find(at, "day"):
            following = _like_a_day(scan, moments[-1], join.end())
        if following is None or (kinds and (kind == "to" or kinds[-1] == "to")):
            break
        moments.append(following[0])
        kinds.append(kind)
        end = following[1]
        spans.append((join.end(), end))
    return moments, spans, kinds == ["to"] and not _is_anniversary(scan, at, moments)


def _is_anniversary(scan: Scan, at: int, moments: list[Moment]) -> bool:
    """``(27/7/1947 - 27/7/2022)``: a day and its anniversary, no interval; ``từ 1/7/2019 đến 1/7/2022`` lasts."""
    first, last = moments
    if not (first.year and last.year and first.day) or scan.text[at - 1 : at] != "(":
        return False
    return (first.day, first.month) == (last.day, last.month) and int(last.year) - int(first.year) >= _ANNIVERSARY


def _hours(scan: Scan, at: int) -> tuple[Moment, tuple[Moment, int]] | None:
    """``3-4pm``, ``8 đến 10 giờ sáng``: an hour that shares the mark and part of day behind the second."""
    number = scan.number(at)
    if number is None or number.ordinal or number.value > _MOST_HOURS:
        return None
    mark = scan.find(number.end, "hour")
    join = scan.known.join.match(scan.text, mark[1] if mark else number.end)
    if join is None or not join["to"]:
        return None
    last = scan.number(join.end())
    if last is None or last.ordinal or last.value > _MOST_HOURS or last.digits != number.digits:
        return None
    # 11h-13h: two hours with their marks joined by a dash are no durations.
    cued = mark is not None and scan.find(last.end, "hour") is not None and number.value < last.value
    found = read_single(scan, join.end(), cued=cued)
    if found is None or found[0].hour is None or found[0].hour % 12 != last.value % 12:
        return None
    hour = number.value
    if found[0].settled and hour <= last.value and found[0].hour > last.value:
        hour += 12
    return Moment(hour=hour, settled=found[0].settled), found


def _opened_as_interval(scan: Scan, at: int) -> bool:
    """``between 9:30 and 11``: behind a word that opens an interval ``and`` closes it."""
    return bool(scan.known.between_before.search(scan.text, max(0, at - _CUE_REACH), at))


def _following(scan: Scan, before: Moment, at: int, kind: str) -> Found:
    """The time behind a join: a whole one, or a number that borrows month or day from the one before."""
    if not scan.opens(at):
        return None
    begin = at
    if determiner := scan.find(begin, "determiners"):
        begin = scan.skip(determiner[1])
    number = scan.number(begin)
    if further := _further_day(scan, before, number) or _further_month(scan, before, begin):
        return further
    found = read_single(scan, begin, cued=kind == "to" and _is_later_hour(scan, before, number))
    if found and _same_sort(before, found[0], kind):
        return found
    if number is None or scan.known.counted_after.match(scan.text, number.end) or scan.after(number.end, "unit"):
        return None
    if kind == "to" and before.hour is not None and number.value <= 24 and not number.ordinal:
        return clocks.read_clock(scan, begin, number.value, number.end, cued=True)
    if scan.text[number.end : number.end + 1].isalpha():
        # năm 2016 và 30chiếc: a noun that touches its number.
        return None
    if before.year and before.month is None and before.window is None and number.digits:
        return years.read_year_behind(scan, begin, before.year)
    return None


def _is_later_hour(scan: Scan, before: Moment, number: Number | None) -> bool:
    """``15 giờ 40-21 giờ 45``: a larger number of hours behind the dash of an hour is one of the day."""
    if number is None or not before.is_clock_alone or scan.after(number.end, "hour") is None:
        return False
    return (before.hour or 0) < number.value <= _MOST_HOURS


def _like_a_day(scan: Scan, before: Moment, begin: int) -> Found:
    """``ngày 30-9 và 1-10``: two numbers behind a day in such words are one too, unless they measure or count."""
    found = numeric_dates.read_numeric(scan, begin, introduced=True) if before.is_day and before.month else None
    if found is None or scan.known.counted_after.match(scan.text, found[1]):
        return None
    return None if scan.known.measured_after.match(scan.text, found[1]) else found


def _further_month(scan: Scan, before: Moment, begin: int) -> Found:
    """A month with its year behind one without: ``từ tháng 8 đến 10-2010``."""
    return numeric_dates.read_month_of_year(scan, begin) if before.is_month and before.year is None else None


def _further_day(scan: Scan, before: Moment, number: Number | None) -> Found:
    """A day behind a month that stands before its days: ``October 25-26``, ``July 13 to 15``."""
    if number is None or not before.month_first or before.day is None or not before.day < number.value <= _LAST_DAY:
        return None
    if day_before_month(scan, number) or scan.after(number.end, "unit") or scan.after(number.end, "parts"):
        return None
    if scan.known.counted_after.match(scan.text, number.end) or scan.text[number.end : number.end + 1] in (":", "%"):
        return None
    day = Moment(month=before.month, day=number.value, year=before.year, month_first=True)
    return years.with_year_behind(scan, day, number.end)


def _same_sort(one: Moment, other: Moment, kind: str) -> bool:
    """Ends of an interval are days, months, years or clocks alike; members of a list are days or months alike."""
    if one.relative and other.relative and kind == "and":
        return False
    if one.relative and one.year and one.month is None and one.window is None and other.is_day:
        # From 1/11 last year to 31/10 this year: the year is that of the day before it.
        return False
    if one.is_clock_alone or other.is_clock_alone:
        return one.hour is not None and other.hour is not None and kind == "to"
    if kind == "to":
        return (one.hour is None) == (other.hour is None)
    return (
        one.is_day == other.is_day
        and one.hour is None
        and other.hour is None
        and one.weekday is None
        and other.weekday is None
        and (one.is_day or (one.month is None) == (other.month is None))
        and not (one.holiday or other.holiday)
    )


def _series(scan: Scan, at: int) -> tuple[list[int], list[str], Moment, int] | None:
    """Days that share the month behind the last: ``25, 26-10``, ``ngày 6 đến 8/12``, ``13th to the 15th of July``."""
    begin = at
    while word := scan.find(begin, "day") or scan.find(begin, "determiners"):
        begin = scan.skip(word[1])
    worded = begin > at
    numbers: list[int] = []
    kinds: list[str] = []
    while len(numbers) < _MOST_LISTED:
        number = scan.number(begin) or _touching(scan, begin, worded=worded)
        dated = _dated(scan, begin, number) if numbers else None
        if dated and number is None and not (worded or dated[0].year or _opens_days(scan, at, kinds, dated[1])):
            # 5 và 12.4 are decimals where nothing says that they are days.
            return None
        if dated and kinds[-1] == "to" and scan.text[begin - 1] == "-" and "-" in scan.text[begin : dated[1]]:
            return None
        if dated:
            return numbers, kinds, dated[0], dated[1]
        if number is None or not (number.digits or number.ordinal) or not 1 <= number.value <= _LAST_DAY:
            return None
        join = scan.known.join.match(scan.text, number.end)
        if join is None:
            return None
        numbers.append(number.value)
        kinds.append("to" if join["to"] else "and")
        begin = join.end()
        while word := scan.find(begin, "day") or scan.find(begin, "determiners"):
            begin = scan.skip(word[1])
    return None


def _opens_days(scan: Scan, at: int, kinds: list[str], end: int) -> bool:
    """``từ 23 - 25.5``: days behind a word from which they are, where nothing is measured or counted behind them."""
    if kinds != ["to"] or scan.known.from_before.search(scan.text, max(0, at - _CUE_REACH), at) is None:
        return False
    return not (
        scan.text.startswith("%", scan.skip(end))
        or scan.known.measured_after.match(scan.text, end)
        or scan.known.counted_after.match(scan.text, end)
    )


def _touching(scan: Scan, begin: int, *, worded: bool) -> Number | None:
    """The day at *begin* that the next one touches, behind a word for days or before a full date no decimal number."""
    found = (_TOUCHING if worded else _TOUCHING_IN_FULL).match(scan.text, begin)
    return Number(int(found[1]), found.end(1), False, True) if found else None


def _dated(scan: Scan, begin: int, number: Number | None) -> Found:
    """A day with its month, and nothing finer; ``13.4.2016`` begins with no whole *number*."""
    found = numeric_dates.read_numeric(scan, begin, introduced=True)
    if found is None and number:
        found = day_before_month(scan, number)
    return found if found and found[0].day is not None and found[0].month is not None else None


def _listed(scan: Scan, at: int, numbers: list[int], kinds: list[str], last: Moment, end: int) -> Expression | None:
    placer = scan.placer(at, end)
    close = placer.place(last)
    if close is None or last.month is None or not _series_means_days(scan, at, kinds):
        return None
    year = close[0][:4]
    days_ = [Moment(year=year, month=last.month, day=number) for number in numbers]
    if kinds[-1] == "to" or (len(numbers) == 1 and _opened_as_interval(scan, at)):
        if len(numbers) == 1:
            value = place_interval(placer, Moment(day=numbers[0], month=month_of_first(numbers[0], last)), last, None)
            return Expression((value,), ((at, end),), end) if value and value[0] != close[0] else None
        return None
    if "to" in kinds:
        return None
    values = [value for day in days_ if (value := placer.place(day))]
    if len(values) < len(days_):
        return None
    together = in_a_row([*values, close])
    return Expression(tuple(together), ((at, end),) * len(together), end)


def _series_means_days(scan: Scan, at: int, kinds: list[str]) -> bool:
    """``3, 4/5`` may be numbers and a fraction; a cue, a word for a day or a month's name makes them days."""
    if "/" not in scan.text[at : at + 1] and (scan.find(at, "day") or scan.find(at, "determiners")):
        return True
    return not scan.known.not_behind.search(scan.text, max(0, at - _CUE_REACH), at)
