"""
What one expression says of a time, and how two such statements make one: ``19h30`` and ``Fri, Sep 20``.

A moment holds only what is stated; `placing` fills in what the article tells and turns it into ISO 8601.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from checker.model import Grain

_HALF_DAY: Final = 12
_LATE_MORNING: Final = 10
_NIGHTFALL: Final = 6


class Moment(NamedTuple):
    """
    The stated parts of a time, None where nothing is said; a tuple, since a page makes hundreds.

    Attributes:
        year: As ISO text, four digits.
        month, day: Numbers; *day* alone is a day of some month near by.
        weekday: Monday is 0.
        week: Monday of the week that is named.
        days: First and last weekday of an interval within the week.
        nth: (which, weekday): the second Wednesday of the month; -1 is the last.
        window: First and last ``MM`` or ``MM-DD`` of an interval within the year.
        holiday: Rule of a holiday, see `holidays`.
        hour, minute, second: Time of day.
        settled: False where the hour may be of the morning or of the afternoon.
        part: Rule of the part of day that is named, see `clocks`.
        parted: True where a part of day right beside the hour has said which it is: ``2 giờ sáng``.
        zone: Offset of a stated time zone other than the article's own, ``+08:00``.
        ends: A period that needs nothing more: ISO text of both ends.
        grain: Of *ends* and *window*.
        lunar: True for days of the lunar calendar.
        deictic: True for a day told by its distance alone: ``hôm qua``.
        distance: True for a time told by a number of units: ``3 days ago``.
        closing: True for the end of a year that another date names: ``đến hết năm``.
        relative: True where nothing but the day of publication tells which time is meant.
        month_first: True where the month stands before the day, so that a further day may follow it.
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: date | None = None
    days: tuple[int, int] | None = None
    nth: tuple[int, int] | None = None
    window: tuple[str, str] | None = None
    holiday: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    settled: bool | None = None
    part: str | None = None
    parted: bool | None = None
    zone: str | None = None
    ends: tuple[str, str] | None = None
    grain: Grain | None = None
    lunar: bool | None = None
    relative: bool | None = None
    deictic: bool | None = None
    distance: bool | None = None
    closing: bool | None = None
    month_first: bool | None = None

    @property
    def is_day(self) -> bool:
        """True where a single day is named, its year perhaps not."""
        return self.day is not None or self.weekday is not None or self.nth is not None or self.holiday is not None

    @property
    def is_month(self) -> bool:
        """True where a month is named and nothing finer."""
        return self.month is not None and not self.is_day and self.hour is None

    @property
    def has_date(self) -> bool:
        """True where anything but a time of day is stated."""
        return self.is_day or any(
            part is not None for part in (self.year, self.month, self.week, self.window, self.ends)
        )

    @property
    def is_clock_alone(self) -> bool:
        """True for a time of day without a day."""
        return self.hour is not None and not self.has_date


def on_day(day: date, *, relative: bool | None = None) -> Moment:
    """Return *day* as a moment."""
    return Moment(year=f"{day.year:04}", month=day.month, day=day.day, relative=relative)


def merge(one: Moment, other: Moment) -> Moment | None:
    """
    Return the moment that states what both state, or None where they do not go together.

    Two statements go together where neither contradicts the other and each adds something: ``thứ năm`` and
    ``tuần tới``, ``9 AM`` and ``Saturday``. A day that is known outright keeps its word against a weekday.
    """
    if (rank := _explicit(one, other)) is not None:
        return rank
    if one.ends or other.ends or (one.hour is not None and other.hour is not None):
        return None
    if not _combine(one, other):
        return None
    parts = []
    for mine, theirs in zip(one, other, strict=True):
        if mine is not None and theirs is not None and mine != theirs and not isinstance(mine, bool):
            return None
        parts.append(mine if theirs is None or (isinstance(mine, bool) and mine) else theirs)
    merged = Moment._make(parts)
    return _settled(merged._replace(relative=True if one.relative and other.relative else None))


def _explicit(one: Moment, other: Moment) -> Moment | None:
    """A day told by its distance with its date behind it, ``tối nay (26/10)``, is the day of that date."""
    told = one.deictic or one.holiday
    if not (told and other.day is not None and other.month is not None and not other.deictic):
        return None
    if other.hour is not None:
        return other
    return other._replace(hour=one.hour, minute=one.minute, part=one.part, settled=one.settled)


def _settled(moment: Moment) -> Moment:
    """The hour of 24, where a part of day stands beside one of twelve: ``this afternoon at 3``, ``chiều nay lúc 3h``."""
    if moment.part is None or not moment.hour or moment.parted or moment.hour > _HALF_DAY:
        return moment
    if moment.settled and moment.part == "am":
        return moment
    return moment._replace(hour=hour_in_part(moment.hour, moment.part), settled=True, part=None)


def hour_in_part(hour: int, part: str) -> int:
    """Return the hour of 24, 24 for midnight at the day's end; the rules of *part* stand in `clocks`."""
    if part == "am":
        return 0 if hour == _HALF_DAY else hour
    if part == "pm":
        return hour if hour == _HALF_DAY else hour + _HALF_DAY
    if part == "noon":
        return hour if hour >= _LATE_MORNING else hour + _HALF_DAY
    if hour == _HALF_DAY:
        return 2 * _HALF_DAY
    return hour + _HALF_DAY if part == "evening" or hour >= _NIGHTFALL else hour


def _combine(one: Moment, other: Moment) -> bool:
    """True where the two speak of one time: a day and a clock, a weekday and its week, a month and its year."""
    for alone, rest in ((one, other), (other, one)):
        if alone.is_clock_alone:
            return rest.is_day or _is_part(rest)
        if _is_part(alone):
            return True
    if one.weekday is not None or other.weekday is not None:
        weekday, rest = (one, other) if one.weekday is not None else (other, one)
        return rest.weekday is None and (rest.week is not None or rest.day is not None) and weekday.week is None
    if one.is_day and other.is_day:
        return one.day is not None and one.month == other.month and one.day == other.day
    finer, coarser = (one, other) if _rank(one) > _rank(other) else (other, one)
    return _rank(finer) > _rank(coarser) and _lacks(finer, coarser)


def _is_part(moment: Moment) -> bool:
    return moment.part is not None and moment.hour is None and not moment.has_date


def _rank(moment: Moment) -> int:
    if moment.is_day:
        return 3
    if moment.month is not None or moment.window is not None:
        return 2
    return 1


def _lacks(finer: Moment, coarser: Moment) -> bool:
    """True where the coarser statement says what the finer one leaves open."""
    if coarser.window is not None or coarser.week is not None:
        return False
    if coarser.month is not None:
        return finer.month is None and finer.year is None and finer.day is not None
    return finer.year is None and (finer.month is not None or finer.window is not None or finer.holiday is not None)
