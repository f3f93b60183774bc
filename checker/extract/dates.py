"""Dates and times of day: what is written, and which day it is, seen from the article's own date."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from checker.extract.time_words import TimeWords
from checker.model import Grain, Span

_MONTHS_IN_QUARTER = 3
# A day that bears no year and lies this far ahead of publication was last year's, where nothing points ahead.
_AHEAD = 120
# How far back the day last spoken of holds for a time of day [code points].
_CLOCK_REACH = 1500
_CUE_REACH = 16
_FUTURE_REACH = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """
    A date or time of day within the shadow.

    Attributes:
        start, end: Half-open range, its day word included.
        figure: The digits or words that name it.
        value: ISO 8601; see `checker.times`.
        grain: As stated; of an interval, of its ends.
    """

    start: int
    end: int
    figure: Span
    value: str
    grain: Grain


@dataclass(frozen=True, slots=True)
class Anchor:
    """
    Where undated days count from.

    Attributes:
        published: Day of publication, or None.
        year: Year to take where publication is unknown, or None.
        stated: Month -> the one year in which the article's full dates put it.
    """

    published: date | None
    year: int | None
    stated: Mapping[int, int] = field(default_factory=dict)


Parts = dict[str, str]


_FULL_DATE = re.compile(r"(?<!\d)\d{1,2}[/.-](1[0-2]|0?[1-9])[/.-]((?:19|20)\d\d)(?!\d)")


def stated_months(text: str, around: int | None) -> dict[int, int]:
    """
    Return month -> year for the months that full dates of *text* put into one year, within a year of *around*.

    ``24/10`` beside ``25-26/10/2025`` is of that October, however far ahead.
    """
    found: dict[int, set[int]] = {}
    for full in _FULL_DATE.finditer(text):
        found.setdefault(int(full[1]), set()).add(int(full[2]))
    single = {month: years.pop() for month, years in found.items() if len(years) == 1}
    return {month: year for month, year in single.items() if around is None or abs(year - around) <= 1}


def read_times(text: str, known: TimeWords, anchor: Anchor, blocked: Sequence[Span]) -> tuple[Time, ...]:
    """
    Return the dates and times of day of *text*, in order, none inside another.

    Args:
        text: The shadow's text.
        known: The language's words of time.
        anchor: What a day without a year counts from.
        blocked: Ranges that hold no figures (links, identifiers), sorted.
    """
    days = list(_days(text, known, anchor, _Blocked(blocked)))
    clocks = list(_clocks(text, known, anchor, days, _Blocked(blocked)))
    taken = _Blocked(tuple(Span(clock.start, clock.end) for clock in clocks))
    alone = [day for day in days if not taken.holds(day.start, day.end)]
    return tuple(sorted([*alone, *clocks], key=lambda time: time.start))


class _Blocked:
    """Answers whether a range touches one of some sorted ranges."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = spans
        self.starts = [span.start for span in spans]

    def holds(self, start: int, end: int) -> bool:
        index = bisect_right(self.starts, start) - 1
        if index >= 0 and self.spans[index].end > start:
            return True
        return index + 1 < len(self.spans) and self.spans[index + 1].start < end


def _days(text: str, known: TimeWords, anchor: Anchor, blocked: _Blocked) -> Iterator[Time]:
    at = 0
    while found := known.opening.search(text, at):
        at = found.start() + 1
        read = None if blocked.holds(found.start(), found.start() + 1) else _day_at(text, found.start(), known, anchor)
        if read:
            yield from read
            at = read[-1].end


def _day_at(text: str, start: int, known: TimeWords, anchor: Anchor) -> list[Time] | None:
    best: tuple[int, list[Time]] | None = None
    for pattern in _patterns(text, start, known):
        found = pattern.match(text, start)
        if not found or (best and found.end() <= best[0]):
            continue
        if read := _resolve(text, found, known, anchor):
            best = found.end(), read
    return best[1] if best else None


def _patterns(text: str, start: int, known: TimeWords) -> Iterator[re.Pattern[str]]:
    yield from known.patterns
    if _cued(text, start, known):
        yield from known.cued_patterns
    if known.year_before.search(text, max(0, start - _CUE_REACH), start):
        yield from known.cued_years


def _cued(text: str, start: int, known: TimeWords) -> bool:
    return bool(known.cue_before.search(text, max(0, start - _CUE_REACH), start)) or bool(
        known.day_word.match(text, start)
    )


def _resolve(text: str, found: re.Match[str], known: TimeWords, anchor: Anchor) -> list[Time] | None:
    parts: Parts = {name: value for name, value in found.groupdict().items() if value is not None}
    ahead = _points_ahead(text, found, known)
    values = _Reader(known, anchor, ahead).values(parts)
    if not values or _is_fraction(text, found, parts, known):
        return None
    digits = known.digits.search(text, found.start(), found.end())
    figure = Span(digits.start() if digits else found.start(), found.end())
    return [
        Time(start=found.start(), end=found.end(), figure=figure, value=value, grain=grain) for value, grain in values
    ]


def _points_ahead(text: str, found: re.Match[str], known: TimeWords) -> bool:
    """True where a word of the future stands near: ``sẽ``, ``dự kiến``, ``tới``."""
    window = text[max(0, found.start() - _FUTURE_REACH) : found.end() + _FUTURE_REACH // 2]
    return bool(known.future.search(window))


def _is_fraction(text: str, found: re.Match[str], parts: Parts, known: TimeWords) -> bool:
    """``7-5`` of a match, ``1/2 cầu``, ``2/3 số``: two small numbers that no day word introduces."""
    if "-" in found[0] and known.score_before.search(text, max(0, found.start() - _FUTURE_REACH), found.start()):
        return set(parts) == {"D", "M"}
    if set(parts) == {"Y"}:
        return bool(known.counted_after.match(text, found.end()))
    if set(parts) != {"D", "M"} or "/" not in found[0] or known.day_word.match(text, found.start()):
        return False
    if known.not_behind.search(text, max(0, found.start() - _CUE_REACH), found.start()):
        return True
    day, month = int(parts["D"]), int(parts["M"])
    if _cued(text, found.start(), known):
        return False
    return (day < month <= 5 and len(parts["M"]) == 1) or bool(known.counted_after.match(text, found.end()))


class _Reader:
    """Turns the parts of one expression into ISO values, years filled in."""

    def __init__(self, known: TimeWords, anchor: Anchor, ahead: bool) -> None:
        self.known = known
        self.anchor = anchor
        self.ahead = ahead

    def values(self, parts: Parts) -> list[tuple[str, Grain]]:
        """Return one (value, grain) a listed date; an interval is one; empty where no such day exists."""
        if "REL" in parts and "D" not in parts:
            return self._relative(self.known.days_away[parts["REL"]])
        if "WD" in parts and "D" not in parts:
            return self._weekday(parts)
        if "Q" in parts:
            return self._quarter(parts)
        first, last = self._ends(parts)
        if first is None:
            return []
        if last is None:
            return [first]
        if "AND" in parts:
            middle = self._one(parts["D3"], parts.get("M"), parts.get("Y")) if "D3" in parts else None
            return _consecutive([one for one in (first, middle, last) if one])
        return [(f"{first[0]}/{last[0]}", max(first[1], last[1], key=_GRAINS.index))] if first[0] <= last[0] else []

    def _ends(self, parts: Parts) -> tuple[tuple[str, Grain] | None, tuple[str, Grain] | None]:
        year = parts.get("Y") or self._away(parts)
        month = parts.get("M") or self._named(parts, "MN")
        last_year = parts.get("Y2") or year
        last_month = parts.get("M2") or self._named(parts, "MN2") or month
        two = "TO" in parts or "AND" in parts
        if not two:
            return self._one(parts.get("D"), month, year), None
        last = self._one(parts.get("D2"), last_month, last_year)
        if last is None:
            return None, None
        known_year = last[0][:4]
        first_month = month or last_month
        first = self._one(parts.get("D"), first_month, parts.get("Y") or (known_year if first_month else None))
        if first and last and first[0] > last[0] and not parts.get("Y") and known_year.isdigit():
            first = self._one(parts.get("D"), first_month, str(int(known_year) - 1))
        return first, last

    def _away(self, parts: Parts) -> str | None:
        if "YREL" not in parts:
            return None
        year = self.anchor.published.year if self.anchor.published else self.anchor.year
        return str(year + self.known.years_away[parts["YREL"]]) if year else None

    def _named(self, parts: Parts, name: str) -> str | None:
        return str(self.known.months[parts[name]]) if name in parts else None

    def _one(self, day: str | None, month: str | None, year: str | None) -> tuple[str, Grain] | None:
        if year and len(year) == 2:
            year = f"20{year}"
        if month is None:
            return self._year_or_day(day, year)
        year = year or self._year_of(int(month), int(day) if day else None)
        if day is None:
            return f"{year}-{int(month):02}", "month"
        return (f"{year}-{int(month):02}-{int(day):02}", "day") if _exists(year, int(month), int(day)) else None

    def _year_or_day(self, day: str | None, year: str | None) -> tuple[str, Grain] | None:
        if day is None:
            return (year, "year") if year else None
        published = self.anchor.published
        if published is None:
            return None
        # "ngày 25" alone is the nearest such day.
        candidates = [_day_of_month(published, away, int(day)) for away in (-1, 0, 1)]
        days = [one for one in candidates if one]
        if not self.ahead:
            days = [one for one in days if one <= published] or days
        nearest = min(days, key=lambda one: abs((one - published).days), default=None)
        return (nearest.isoformat(), "day") if nearest else None

    def _year_of(self, month: int, day: int | None) -> str:
        """The year that brings day and month nearest to publication, the past preferred unless words point ahead."""
        published = self.anchor.published
        if month in self.anchor.stated:
            return str(self.anchor.stated[month])
        if published is None:
            return str(self.anchor.year) if self.anchor.year else "XXXX"
        best = published.year
        distance = (date(published.year, month, min(day or 15, 28)) - published).days
        if (distance > _AHEAD and not self.ahead) or distance > 300:
            best -= 1
        elif distance < -180 and self.ahead:
            best += 1
        return str(best)

    def _relative(self, away: int) -> list[tuple[str, Grain]]:
        published = self.anchor.published
        return [((published + timedelta(days=away)).isoformat(), "day")] if published else []

    def _weekday(self, parts: Parts) -> list[tuple[str, Grain]]:
        published = self.anchor.published
        if published is None:
            return []
        wanted = self.known.weekdays[parts["WD"]]
        if "WEEK" in parts:
            monday = published - timedelta(days=published.weekday()) + timedelta(weeks=self.known.week[parts["WEEK"]])
            return [((monday + timedelta(days=wanted)).isoformat(), "day")]
        back = (published.weekday() - wanted) % 7
        day = published - timedelta(days=back) if not self.ahead else published + timedelta(days=(-back) % 7)
        return [(day.isoformat(), "day")]

    def _quarter(self, parts: Parts) -> list[tuple[str, Grain]]:
        last = self.known.quarters[parts["Q"]] * _MONTHS_IN_QUARTER
        year = parts.get("Y") or self._away(parts) or self._year_of(last, None)
        return [(f"{year}-{last - 2:02}/{year}-{last:02}", "quarter")]


_GRAINS: tuple[Grain, ...] = ("year", "half", "quarter", "month", "week", "day", "part", "hour", "minute", "second")


def _exists(year: str, month: int, day: int) -> bool:
    try:
        date(int(year) if year.isdigit() else 2000, month, day)
    except ValueError:
        return False
    return True


def _day_of_month(published: date, months_away: int, day: int) -> date | None:
    month = published.month - 1 + months_away
    year, month = published.year + month // 12, month % 12 + 1
    return date(year, month, day) if _exists(str(year), month, day) else None


def _consecutive(days: list[tuple[str, Grain]]) -> list[tuple[str, Grain]]:
    """Days in a row are one interval (``25, 26-10``); others stay a list."""
    ordered = sorted(set(days))
    if len(ordered) > 1 and all(grain == "day" and iso[:4].isdigit() for iso, grain in ordered):
        dates = [date.fromisoformat(iso) for iso, _ in ordered]
        if all((later - earlier).days == 1 for earlier, later in itertools.pairwise(dates)):
            return [(f"{ordered[0][0]}/{ordered[-1][0]}", "day")]
    return ordered


def _clocks(text: str, known: TimeWords, anchor: Anchor, days: Sequence[Time], blocked: _Blocked) -> Iterator[Time]:
    starts = [day.start for day in days]
    at = 0
    while found := known.clock_opening.search(text, at):
        at = found.end()
        if blocked.holds(found.start(), found.end()):
            continue
        clock = _clock_at(text, found.start(), known)
        if clock is None or any(day.figure.start <= clock.start < day.end for day in _near(days, starts, clock.start)):
            continue
        time = _dated(text, clock, known, anchor, _near(days, starts, clock.start))
        if time:
            yield time
            at = clock.end


def _near(days: Sequence[Time], starts: Sequence[int], at: int) -> Sequence[Time]:
    index = bisect_right(starts, at)
    return days[max(0, index - 4) : index + 2]


@dataclass(frozen=True, slots=True)
class _Clock:
    start: int
    end: int
    hour: int
    minute: int | None


def _clock_at(text: str, start: int, known: TimeWords) -> _Clock | None:
    for pattern in known.clock_patterns:
        found = pattern.match(text, start)
        if not found:
            continue
        parts = found.groupdict()
        hour, minute = int(parts["H"]), int(parts["MIN"]) if parts.get("MIN") else None
        if hour > 24 or not _is_clock(text, found, parts, known):
            return None
        if parts.get("PART") in known.after_noon and hour < 12:
            hour += 12
        return _Clock(start, found.end(), hour % 24, minute)
    return None


def _is_clock(text: str, found: re.Match[str], parts: dict[str, str | None], known: TimeWords) -> bool:
    """A time of day, not a duration: a cue, a part of the day, a date behind it, or hours and minutes glued."""
    if parts.get("PART") or known.clock_before.search(text, max(0, found.start() - _CUE_REACH), found.start()):
        return True
    if known.day_behind.match(text, found.end()):
        return True
    return parts.get("MIN") is not None and " " not in found[0] and "'" not in found[0]


def _dated(text: str, clock: _Clock, known: TimeWords, anchor: Anchor, days: Sequence[Time]) -> Time | None:
    """The clock with its day: the one right behind, else the one last spoken of, else that of publication."""
    end, day = clock.end, None
    for one in days:
        if (
            one.grain == "day"
            and 0 <= one.start - clock.end <= 12
            and known.day_link.fullmatch(text, clock.end, one.start)
        ):
            end, day = one.end, one.value
    if day is None:
        before = [one for one in days if one.grain == "day" and one.end <= clock.start]
        if before and clock.start - before[-1].end <= _CLOCK_REACH:
            day = before[-1].value.split("/")[-1]
    day = day or (anchor.published.isoformat() if anchor.published else None)
    if day is None:
        return None
    minute = f":{clock.minute:02}" if clock.minute is not None else ":00"
    start = _with_part(text, clock, known, days)
    return Time(
        start=start,
        end=end,
        figure=Span(clock.start, end),
        value=f"{day.split('/')[0]}T{clock.hour:02}{minute}",
        grain="minute" if clock.minute is not None else "hour",
    )


def _with_part(text: str, clock: _Clock, known: TimeWords, days: Sequence[Time]) -> int:
    """A date right before belongs to it: ``ngày 25/10, lúc 15h``."""
    before = [one for one in days if one.grain == "day" and one.end <= clock.start]
    if (
        before
        and clock.start - before[-1].end <= 8
        and text[before[-1].end : clock.start].strip(" ,(") in known.clock_cues
    ):
        return before[-1].start
    return clock.start
