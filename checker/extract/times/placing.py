"""
Moments to ISO 8601: the year, month or day that an expression leaves open is taken from the article.

How open times are read, in this order:

1. *Stated in the article.* A month that its full dates put into one year is of that year.
2. *Words that point ahead* (``sẽ``, ``dự kiến``, ``tới``, ``will``): the coming day, month or year.
3. *A weekday.* ``Fri, Sep 20`` is of the year in which that day is a Friday.
4. *Alone.* A text that is one short expression and no sentence (``Thu 15th``, ``3 giờ chiều``) is read as an
   entry in a diary: the coming weekday, day of a month and time of day; a day and month whose coming date is
   more than some nine months off is the one just past, and one with a time of day is read as in running text.
5. *News usage.* Otherwise a newspaper reports what has happened: the last such weekday; the day and month nearest to
   publication, up to four months ahead; a time of day is of the day last spoken of.

Periods: a quarter, a half-year, a season, a decade are intervals; an end of a year is its December; a beginning, middle
or end of a month is its first, second or last third where the lexicon says so, the month otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Final

from checker.extract.times.holidays import holiday_in, lunar_day, nth_weekday
from checker.extract.times.moments import Moment
from checker.extract.times.outlook import Outlook
from checker.model import UNKNOWN_YEAR, Grain

Value = tuple[str, Grain]

_NONE_STATED: Final[Mapping[int, int]] = {}

# A day that bears no year and lies this far ahead of publication was last year's, where nothing points ahead.
_AHEAD: Final = 120
# Where something points ahead, a day this far back is next year's.
_BEHIND: Final = -60
# However clear the words: no more than this ahead.
_FAR_AHEAD: Final = 300
# No printing day is told wrong by more than this.
_SOON: Final = 2
_MONTH: Final = 31
_WEEK: Final = 7
# So many years a report of a trial looks back to a day that it names with its weekday.
_LOOKING_BACK: Final = 3
# Alone, a day and month is the coming one up to here.
_ALONE_AHEAD: Final = 270
_LEAP_YEAR: Final = 2000
_NOON: Final = 12
# Earlier hours behind an evening are of the night that follows it.
_BEFORE_DAWN: Final = 6
# Half past two near a word for the evening may be of the night behind it.
_SMALL_HOURS: Final = 3


class Anchor:
    """
    Where undated days count from; a class as `Number` is.

    Attributes:
        published: Day of publication, or None.
        year: Year to take where publication is unknown, or None.
        stated: Month -> the one year in which the article's full dates put it.
        clock: Time of day of publication, or None.
        open_day: Day of publication in any year, where it is known and its year is not; it tells days, no weekdays.
    """

    __slots__ = ("clock", "open_day", "published", "stated", "year")

    def __init__(
        self,
        published: date | None,
        year: int | None,
        stated: Mapping[int, int] = _NONE_STATED,
        clock: time | None = None,
        open_day: date | None = None,
    ) -> None:
        self.published: Final = published
        self.year: Final = year
        self.stated: Final = stated
        self.clock: Final = clock
        self.open_day: Final = open_day


class Placer:
    """
    Places the moments of one expression; a class as `Number` is.

    Attributes:
        anchor: What the article tells.
        outlook: The words around, which may point ahead.
        alone: True where the expression is the whole text.
        evening: True where the sentence told a late part of the day spoken of last.
        looked_back_to: A day of an earlier year that the paragraph told in full before, or None.
    """

    __slots__ = ("alone", "anchor", "evening", "looked_back_to", "outlook")

    def __init__(
        self,
        anchor: Anchor,
        outlook: Outlook,
        alone: bool,
        *,
        evening: bool = False,
        looked_back_to: date | None = None,
    ) -> None:
        self.anchor: Final = anchor
        self.outlook: Final = outlook
        self.alone: Final = alone
        self.evening: Final = evening
        self.looked_back_to: Final = looked_back_to

    @property
    def ahead(self) -> bool:
        """True where the words around point to the future."""
        return self.outlook.points_ahead()

    def place(self, moment: Moment, *, last_day: str | None = None) -> Value | None:
        """
        Return the ISO value and grain of *moment*, or None where no such time exists or nothing tells which.

        Args:
            moment: As stated.
            last_day: Day spoken of last, for a time of day without one.
        """
        if moment.hour is None:
            return self._dated(moment)
        day = self._day_of_clock(moment, last_day)
        return self._with_clock(moment, day) if day else None

    def _dated(self, moment: Moment) -> Value | None:
        if moment.ends:
            first, last = moment.ends
            return (first if first == last else f"{first}/{last}"), moment.grain or "day"
        if moment.holiday or moment.nth or moment.lunar:
            return self._ruled(moment)
        if moment.window:
            return self._window(moment, moment.window)
        if moment.week is not None:
            return self._in_week(moment, moment.week)
        if moment.day is None and moment.weekday is not None:
            found = self._weekday(moment.weekday)
            return (found.isoformat(), "day") if found else None
        if moment.month is None:
            return self._year_or_day(moment)
        return self._month_or_day(moment, moment.month)

    def _month_or_day(self, moment: Moment, month: int) -> Value | None:
        year = (
            moment.year
            or self._year_by_weekday(moment)
            or self.year_of(month, moment.day, clocked=moment.hour is not None)
        )
        if moment.day is None:
            return f"{year}-{month:02}", "month"
        return (f"{year}-{month:02}-{moment.day:02}", "day") if exists(year, month, moment.day) else None

    def _year_by_weekday(self, moment: Moment) -> str | None:
        """
        ``Fri, Sep 20``: the year near publication in which that day is a Friday, where there is just one.

        Where there is none, an inquest or a trial looks back: the last year in which it was a Friday. A day of the weeks
        before publication is of this year, whatever weekday is printed beside it.
        """
        published = self.anchor.published
        if published is None or moment.weekday is None or moment.month is None or moment.day is None:
            return None
        years = range(published.year - _LOOKING_BACK, published.year + 2)
        days = [date(year, moment.month, moment.day) for year in years if exists(f"{year}", moment.month, moment.day)]
        days = [day for day in days if day.weekday() == moment.weekday and (day >= published or not self.ahead)]
        near = [day for day in days if day.year >= published.year - 1]
        if not near and exists(f"{published.year}", moment.month, moment.day):
            back = (published - date(published.year, moment.month, moment.day)).days
            return f"{days[-1].year:04}" if days and not 0 <= back <= -_BEHIND else None
        return f"{near[0].year:04}" if len(near) == 1 else None

    def _year_or_day(self, moment: Moment) -> Value | None:
        if moment.day is None:
            return (moment.year, "year") if moment.year else None
        found = self._day_of_some_month(moment.day, moment.weekday)
        return (found.isoformat(), "day") if found else None

    def _day_of_some_month(self, day: int, weekday: int | None) -> date | None:
        """``ngày 25`` alone is the nearest such day, ``Thu 15th`` the nearest that falls on a Thursday."""
        published = self.anchor.published
        if published is None:
            return None
        reach = range(-1, 2) if weekday is None else range(-12, 13)
        days = [one for away in reach if (one := _day_of_month(published, away, day))]
        days = [one for one in days if weekday is None or one.weekday() == weekday]
        if self.ahead or self.alone:
            to_come = self.alone or self.outlook.foretells()
            days = [one for one in days if one >= published] if to_come else days
        else:
            days = [one for one in days if one <= published] or days
        return min(days, key=lambda one: abs((one - published).days), default=None)

    def year_of(self, month: int, day: int | None, *, clocked: bool = False) -> str:
        """
        Return the year of a day and month that bear none, ``XXXX`` where nothing tells it.

        Args:
            month, day: As stated.
            clocked: True for what is no entry in a diary though it stands alone: a time of day with it, a period.
        """
        published = self.anchor.published
        if month in self.anchor.stated:
            return str(self.anchor.stated[month])
        if published is None:
            return str(self.anchor.year) if self.anchor.year else UNKNOWN_YEAR
        distance = (date(published.year, month, min(day or 15, 28)) - published).days
        if day is None and month == published.month:
            distance = 0
        if year := self._year_looked_back_to(published, month, day):
            return year
        if self.outlook.has_been_planned():
            return str(published.year - (distance > _AHEAD))
        soon = _SOON if day else _MONTH
        if distance > soon and not self.ahead and (self.outlook.tells_past() or self.outlook.has_passed()):
            return str(published.year - 1)
        if day is None and distance > -_FAR_AHEAD and not self.outlook.has_passed() and self.outlook.foretells():
            return str(published.year + (distance < 0))
        return str(published.year + self._years_off(distance, clocked=clocked))

    def _year_looked_back_to(self, published: date, month: int, day: int | None) -> str | None:
        """``began on 14 October 2022 and ended on 11 November``: the year around the day told in full, unless the day is of the news."""
        told = self.looked_back_to
        if told is None or day is None or self.ahead or self.alone:
            return None
        near = (date(year, month, min(day, 28)) for year in range(told.year - 1, told.year + 2))
        found = min(near, key=lambda one: abs((one - told).days))
        news = (published - date(published.year, month, min(day, 28))).days
        return None if 0 <= news <= -_BEHIND or found >= published else f"{found.year:04}"

    def _years_off(self, distance: int, *, clocked: bool) -> int:
        """Whether a day of the year of publication, so many days off, is of the year before or behind instead."""
        if self.alone and not self.ahead and not clocked:
            if distance < 0 and distance + 365 <= _ALONE_AHEAD:
                return 1
            return -1 if distance > _ALONE_AHEAD else 0
        if (distance > _AHEAD and not self.ahead) or distance > _FAR_AHEAD:
            return -1
        return 1 if distance < _BEHIND and self.ahead else 0

    def _weekday(self, weekday: int) -> date | None:
        published = self.anchor.published
        if published is None:
            return None
        back = (published.weekday() - weekday) % 7
        to_come = back and (self.outlook.is_set() or self.outlook.tells_present())
        if self.ahead or self.alone or to_come:
            return published + timedelta(days=(-back) % 7 or (7 if self.alone else 0))
        return published - timedelta(days=back)

    def _in_week(self, moment: Moment, monday: date) -> Value:
        if moment.weekday is not None:
            return (monday + timedelta(days=moment.weekday)).isoformat(), "day"
        first, last = moment.days or (0, 6)
        ends = (monday + timedelta(days=first), monday + timedelta(days=last))
        return f"{ends[0].isoformat()}/{ends[1].isoformat()}", "day" if moment.days else "week"

    def _window(self, moment: Moment, window: tuple[str, str]) -> Value | None:
        first, last = window
        year = moment.year or self._year_of_window(first, last)
        if not year.isdigit():
            return (f"{year}-{first}/{year}-{last}", moment.grain or "day") if first <= last else None
        until = str(int(year) + 1) if last < first else year
        if last == "02-29" and not exists(until, 2, 29):
            last = "02-28"
        if first == last:
            return f"{year}-{first}", moment.grain or "day"
        return f"{year}-{first}/{until}-{last}", moment.grain or "day"

    def _year_of_window(self, first: str, last: str) -> str:
        published = self.anchor.published
        if published and last < first:
            # A winter that began last year is the one that still runs.
            return str(published.year - 1 if published.strftime("%m-%d")[: len(last)] <= last else published.year)
        begun = published is not None and first <= published.strftime("%m-%d")[: len(first)]
        month, _, day = (first if self.ahead or begun else last).partition("-")
        return self.year_of(int(month), int(day) if day else None, clocked=True)

    def _ruled(self, moment: Moment) -> Value | None:
        """Days that a rule finds within a year or month: holidays, the second Wednesday, days of the moon."""
        years = [int(moment.year)] if moment.year else self._years_around()
        days = [day for year in years if (day := _by_rule(moment, year, self))]
        published = self.anchor.published
        if published is None or moment.year:
            return (days[0].isoformat(), "day") if days else None
        if self.ahead or self.alone:
            days = [day for day in days if day >= published] or days
        elif self.outlook.tells_past():
            days = [day for day in days if (day - published).days <= _SOON] or days
        nearest = min(days, key=lambda day: abs((day - published).days), default=None)
        return (nearest.isoformat(), "day") if nearest else None

    def _years_around(self) -> list[int]:
        year = self.anchor.published.year if self.anchor.published else self.anchor.year
        return [year - 1, year, year + 1] if self.anchor.published and year else [year] if year else []

    def _day_of_clock(self, moment: Moment, last_day: str | None) -> str | None:
        if moment.has_date:
            placed = self._dated(moment)
            return self._struck(moment, placed[0].split("/")[0]) if placed and placed[1] == "day" else None
        published = self.anchor.published
        if last_day and not (published and self._is_of_another_day(last_day, published.isoformat(), moment)):
            return self._of_the_night(moment, last_day)
        if published is None:
            return f"{UNKNOWN_YEAR}-{self.anchor.open_day:%m-%d}" if self.anchor.open_day else None
        if self.alone and self.anchor.clock and not self.ahead and self._hour(moment) is not None:
            passed = (self._hour(moment), moment.minute or 0) < (self.anchor.clock.hour, self.anchor.clock.minute)
            return (published + timedelta(days=1 if passed else 0)).isoformat()
        return (published - timedelta(days=1 if self._has_not_struck(moment) else 0)).isoformat()

    def _of_the_night(self, moment: Moment, last_day: str) -> str:
        """Talks that began on Sunday afternoon and broke up at two in the morning did so on Monday."""
        if not self.evening or not last_day[:4].isdigit() or self._hour(moment) >= _BEFORE_DAWN:
            return last_day
        return (date.fromisoformat(last_day) + timedelta(days=1)).isoformat()

    def _is_of_another_day(self, last_day: str, published: str, moment: Moment) -> bool:
        """True where the day spoken of last is to come and the hour has been, or has gone by and the hour is to come."""
        if last_day > published:
            return self.outlook.tells_past_around() and not self.ahead
        return self.outlook.comes() if last_day < published else self._has_not_struck(moment)

    def _struck(self, moment: Moment, day: str) -> str:
        """``left on Wednesday at five past six`` in a Wednesday's morning paper: the Wednesday before."""
        published = self.anchor.published
        today = (
            published is not None and moment.day is None and moment.weekday is not None and day == published.isoformat()
        )
        if not today or published is None or not self._has_not_struck(moment):
            return day
        return (published - timedelta(days=_WEEK)).isoformat()

    def _has_not_struck(self, moment: Moment) -> bool:
        """True for an hour behind that of printing, of which nothing says that it is to come: it was yesterday's."""
        clock = self.anchor.clock
        if clock is None or self.alone or moment.hour is None or (clock.hour, clock.minute) == (0, 0):
            return False
        later = (self._hour(moment), moment.minute or 0) > (clock.hour, clock.minute)
        by_these_clocks = not moment.zone and not self.outlook.is_local()
        return later and by_these_clocks and self.outlook.tells_past_around() and not self.ahead

    def _hour(self, moment: Moment) -> int:
        """The hour of 24; alone, half past three that has passed in the morning is the afternoon's."""
        hour = moment.hour or 0
        if not moment.settled and not self.alone and _SMALL_HOURS < hour < _NOON and self.outlook.is_late():
            return hour + _NOON
        if moment.settled or not self.alone or moment.has_date or not self.anchor.clock or not 0 < hour < _NOON:
            return hour
        passed = (hour, moment.minute or 0) < (self.anchor.clock.hour, self.anchor.clock.minute)
        return hour + _NOON if passed else hour

    def _with_clock(self, moment: Moment, day: str) -> Value:
        hour = self._hour(moment)
        if hour >= 24 and day[:4].isdigit():
            day, hour = (date.fromisoformat(day[:10]) + timedelta(days=hour // 24)).isoformat(), hour % 24
        value = f"{day}T{hour % 24:02}:{moment.minute or 0:02}"
        if moment.second is not None:
            value += f":{moment.second:02}"
        grain: Grain = "hour" if moment.minute is None else "minute" if moment.second is None else "second"
        return value + (moment.zone or ""), grain


def _by_rule(moment: Moment, year: int, placer: Placer) -> date | None:
    if moment.holiday:
        return holiday_in(moment.holiday, year)
    month = moment.month or (placer.anchor.published.month if placer.anchor.published else None)
    if month is None:
        return None
    if moment.nth:
        return nth_weekday(year, month, *moment.nth)
    return lunar_day(year, month, moment.day) if moment.day else None


def exists(year: str, month: int, day: int) -> bool:
    """Return True where the calendar has such a day; a year not known may be a leap year."""
    try:
        date(int(year) if year.isdigit() else _LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True


def _day_of_month(published: date, months_away: int, day: int) -> date | None:
    month = published.month - 1 + months_away
    year, month = published.year + month // 12, month % 12 + 1
    return date(year, month, day) if exists(str(year), month, day) else None


def shifted(day: date, count: int, unit: str) -> date | None:
    """Return *day* moved by *count* days, weeks, months, quarters, years …, the last day of a shorter month kept."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        if months is None:
            return day + timedelta(days=count * {"day": 1, "week": 7}[unit])
        total = day.year * 12 + day.month - 1 + count * months
        year, month = total // 12, total % 12 + 1
        for number in (day.day, 30, 29, 28):
            if number <= day.day and exists(f"{year:04}", month, number):
                return date(year, month, number)
    except (ValueError, OverflowError):
        return None
    return None
