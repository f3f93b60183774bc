"""Dates and times of day: what is written, and which day it is, seen from the article's own date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from checker.extract.reading import Reading
from checker.extract.times.placing import Anchor
from checker.extract.times.plain_times import is_plain_span
from checker.extract.times.scanning import Scan
from checker.extract.times.spoken import SpokenDays
from checker.extract.times.time_parts import read_single
from checker.extract.times.time_phrases import Expression, read_expression
from checker.extract.times.time_words import TimeWords
from checker.model import DAY_LENGTH, YEAR_LENGTH, Grain, Span

__all__ = [
    "NO_TIMES",
    "Anchor",
    "Scan",
    "Time",
    "TimesRead",
    "read_single",
    "read_times",
    "time_places",
]

# How far before a day it may stand that someone spoke on it [code points].
_SPEAKING_REACH: Final = 40
_DIGITS_OF_HOURS: Final = 3
_GAPS: Final = frozenset(" \n")
# Marks that tie digits to others before them.
_TYING: Final = frozenset(".,/:-")
_TYING_DIGITS: Final = frozenset(".,")
_LEADING_ON: Final = frozenset(" -/:&")
_DIGITS_AND_ELISION: Final = frozenset("0123456789'")
_WORD_REACH: Final = 24
_DIGIT: Final = re.compile(r"\d")
# What stands between a number and the end of a duration's first piece: "5 and a half minutes", "two more days".
_BEHIND_NUMBER: Final = frozenset(("unit", "more", "quarter_hour", "and"))
_LEAD: Final = re.compile(r"([^\W\d_]+(?:'[^\W\d_]+)?)(?:[ -]?(?:([0-9'])|([^\W\d_]+(?:'[^\W\d_]+)?)))?")
_BEHIND_DIGITS: Final = re.compile(
    r"[ -]?([^\W\d_]+)|[ ]?[/:&-][ ]?[0-9]|,[ ][0-9]|,(?:[0-9]{1,2},)*[0-9]{1,2}([/.-])[0-9]{1,2}\2[12][0-9]{3}"
    r"|[.](?:[0-9]{1,2}|[0-9]{4})(?![0-9])|[ ][0-9]{1,2}[ ][0-9]{4}$"
)
# At 11 o'clock.
_ELIDED: Final = re.compile(r"[ ]([^\W\d_]'[^\W\d_]+)")
# An hour and its minutes in one run: the list reached 40 degrees at 2127.
_FOUR_DIGITS: Final = re.compile(r"(?!1[89]|20)[0-2][0-9][0-5][0-9]")
_CUE_REACH: Final = 16
# A day told by Greenwich's clocks may be another than that of the place.
_OTHER_CLOCKS: Final = "+00:00"
_YEAR: Final = re.compile(r"(?:1[89]|20)[0-9]{2}")


class Time:
    """
    A date or time of day within the shadow; a class as `Number` is.

    Attributes:
        start, end: Half-open range, its day word included.
        figure: The digits or words that name it.
        value: ISO 8601; see `checker.times`.
        grain: As stated; of an interval, of its ends.
        sort: ``relative`` where nothing but the day of publication tells which time is meant (``3 tháng qua``),
            ``holiday`` for a day that a feast names, ``clock`` for a time of day that names no day; empty for others.
        distance: True where a number of units tells it, which is a duration of its own: ``3 tháng qua``.
    """

    __slots__ = ("distance", "end", "figure", "grain", "sort", "start", "value")

    def __init__(
        self, start: int, end: int, figure: Span, value: str, grain: Grain, sort: str = "", distance: bool = False
    ) -> None:
        self.start: Final = start
        self.end: Final = end
        self.figure: Final = figure
        self.value: Final = value
        self.grain: Final[Grain] = grain
        self.sort: Final = sort
        self.distance: Final = distance


class TimesRead(NamedTuple):
    """The times of a text and its compound durations, each in order, none inside another."""

    times: tuple[Time, ...]
    durations: tuple[Reading, ...]


NO_TIMES: Final = TimesRead((), ())


def read_times(
    scan: Scan, *, places: Sequence[int], blocked: Sequence[Span], duration_at: Callable[[int], Reading | None]
) -> TimesRead:
    """
    Return the dates and times of day of a text, and the durations of several pieces that stand where a time could.

    Args:
        scan: The shadow's text, with what a day without a year counts from.
        places: Where a time may begin, see `time_places`.
        blocked: Ranges that hold no figures (links, identifiers), sorted.
        duration_at: Reads the duration that begins at a place, if it has several pieces or a fraction: in ``6 tháng 8
            ngày`` no August begins.
    """
    times: list[Time] = []
    durations: list[Reading] = []
    for found in _found(scan, places, blocked, duration_at):
        if isinstance(found, Reading):
            durations.append(found)
        else:
            times.extend(_as_times(scan.text, found))
    return TimesRead(tuple(times), tuple(durations))


def _found(
    scan: Scan, places: Sequence[int], blocked: Sequence[Span], duration_at: Callable[[int], Reading | None]
) -> Iterator[Expression | Reading]:
    starts = [span.start for span in blocked]
    spoken = SpokenDays(scan.text, scan.anchor.published)
    end = 0
    for at in places:
        if at < end or (_is_blocked(blocked, starts, at) and scan.find(at, "edges") is None):
            continue
        if scan.text[at].isdigit() and is_plain_span(scan, at):
            continue
        scan.forget()
        last_day = spoken.of_hours(at)
        scan.spoken_day, scan.spoken_evening = spoken.narrated(at), spoken.of_an_evening(at)
        scan.looked_back_to = spoken.looked_back_to(at)
        found = read_expression(scan, at, last_day)
        if found is None:
            if _may_last(scan, at) and (duration := duration_at(at)):
                end = duration.end
                yield duration
            elif impossible := scan.known.worded_date.match(scan.text, at):
                end = impossible.end()
            continue
        end = found.end
        yield found
        year = found.values[-1][0].split("/")[-1][:YEAR_LENGTH]
        if year.isdigit():
            scan.spoken_year = year
        if found.undated and last_day:
            # It is of the day last spoken of, which is spoken of still.
            spoken.tell(end, last_day)
        day = _day_told(found)
        if day and day[:YEAR_LENGTH].isdigit() and scan.text.find(day[:YEAR_LENGTH], at, end) >= 0:
            spoken.print_in_full(end, day)
        if day and not (_is_of_speaking(scan, at, end) or scan.placer(at, end).outlook.has_passed()):
            spoken.tell(end, day, evening=scan.known.outlook.late.search(scan.text, at, end) is not None)


def _is_of_speaking(scan: Scan, at: int, end: int) -> bool:
    """``police said on Tuesday``, ``a report handed in on Tuesday says``: on that day someone spoke."""
    return bool(
        scan.known.speaking_before.search(scan.text, max(0, at - _SPEAKING_REACH), at)
        or scan.known.speaking_behind.match(scan.text, end)
    )


def _day_told(found: Expression) -> str:
    """The day that a time of day behind *found* is of; none that nobody told, that is so many days off, or of other clocks."""
    value, grain = found.values[-1]
    last = value.split("/")[-1]
    if grain == "week":
        return ""
    if found.distance or found.undated or last[DAY_LENGTH:].endswith(_OTHER_CLOCKS):
        return ""
    return last[:DAY_LENGTH] if len(last) >= DAY_LENGTH else ""


def _may_last(scan: Scan, at: int) -> bool:
    """True where a number with a unit of time, or a part of one, stands at *at*; asked before the figures are."""
    number = scan.number(at)
    if number is None:
        return scan.find(at, "half") is not None or scan.find(at, "quarter_hour") is not None
    return not number.ordinal and not _BEHIND_NUMBER.isdisjoint(scan.categories(number.end))


def _as_times(text: str, found: Expression) -> list[Time]:
    """One time a listed value."""
    times: list[Time] = []
    for (value, grain), (start, end) in zip(found.values, found.spans, strict=True):
        digit = None if text[start].isdigit() else _DIGIT.search(text, start, end)
        first = digit.start() if digit else start
        times.append(Time(start, end, Span(first, end), value, grain, found.sort, found.distance))
    return times


def time_places(text: str, known: TimeWords, opening: Sequence[int], digits: Sequence[tuple[int, int]]) -> list[int]:
    """
    Return where an expression may begin, in order, by what follows: digits not glued to letters, and words.

    Args:
        text: The shadow's text.
        known: The language's words of time.
        opening: Where the words stand that may open one.
        digits: Ranges of the runs of digits that may be a number or a part of one.
    """
    places = [
        start for start, end in digits if not _goes_on_a_word(text, start) and _opens_by_digits(text, start, end, known)
    ]
    asks = known.pointed.open_an_hour_in_words if known.pointed else None
    places.extend([at for at in opening if _opens_by_word(text, at, known) or (asks and asks(text, at))])
    places.sort()
    return places


def _goes_on_a_word(text: str, start: int) -> bool:
    """True for digits behind letters, or behind a mark that ties them to digits before."""
    before = text[start - 1 : start]
    if not before or before in _GAPS:
        return False
    return before.isalnum() or (before in _TYING and text[start - 2 : start - 1].isdecimal())


def _opens_by_digits(text: str, start: int, end: int, known: TimeWords) -> bool:
    """No date begins with a number that a thing or nothing follows."""
    word = _word_behind(text, end)
    if word:
        if word in known.behind_digits:
            return True
    elif (
        _may_lead_on(text, end)
        and (behind := _BEHIND_DIGITS.match(text, end))
        and (behind[1] is None or behind[1] in known.behind_digits)
    ):
        return True
    if text.startswith(", ", end) and (night := known.join.match(text, end)) and night["to"]:
        # Đêm 18, rạng sáng 19/5.
        return True
    if (elided := _ELIDED.match(text, end)) and elided[1] in known.behind_digits:
        return True
    if end - start < _DIGITS_OF_HOURS and known.pointed and known.pointed.opens_an_hour(text, start, end):
        return True
    if end < len(text) and end - start == YEAR_LENGTH and _FOUR_DIGITS.match(text, start):
        return known.late_before.search(text, max(0, start - _CUE_REACH), start) is not None
    return end == len(text) or (end - start == YEAR_LENGTH and _YEAR.match(text, start) is not None)


def _may_lead_on(text: str, end: int) -> bool:
    """False where a mark stands behind digits that leads to nothing more: asked before a pattern is tried."""
    mark = text[end : end + 1]
    if mark in _TYING_DIGITS:
        return text[end + 1 : end + 3].lstrip(" ")[:1].isdigit()
    return mark in _LEADING_ON or mark.isalpha()


def _word_behind(text: str, end: int) -> str:
    """The word between blanks behind *end*, as most that follow digits are; empty where something else stands there."""
    blank = text.find(" ", end + 1, end + _WORD_REACH) if text[end : end + 1] == " " else -1
    word = text[end + 1 : blank] if blank > 0 else ""
    return word if word.isalpha() else ""


def _opens_by_word(text: str, place: int, known: TimeWords) -> bool:
    """Most words stand between blanks, which are found more quickly than words are."""
    blank = text.find(" ", place, place + _WORD_REACH)
    word = text[place:blank] if blank > 0 else ""
    if not word.isalpha():
        return _opens_by_lead(text, place, known)
    followers = known.followers.get(word)
    first = text[blank + 1 : blank + 2]
    if followers is None or first in _DIGITS_AND_ELISION:
        return True
    end = text.find(" ", blank + 1, blank + _WORD_REACH)
    following = text[blank + 1 : end] if end > 0 else ""
    return following in followers if following.isalpha() else _opens_by_lead(text, place, known)


def _opens_by_lead(text: str, place: int, known: TimeWords) -> bool:
    lead = _LEAD.match(text, place)
    if lead is None:
        return True
    followers = known.followers.get(lead[1])
    return followers is None or lead[2] is not None or lead[3] in followers


def _is_blocked(blocked: Sequence[Span], starts: Sequence[int], at: int) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and blocked[index].end > at
