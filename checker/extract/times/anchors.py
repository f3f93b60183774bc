"""Where the days of an article count from: its day of publication, or what its own text tells of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from checker.extract.times.full_dates import FullDate, stated_months
from checker.extract.times.own_day import own_day
from checker.extract.times.periods import COMMON_YEAR
from checker.extract.times.placing import Anchor
from checker.extract.times.time_words import time_words
from checker.model import DAY_LENGTH, UNKNOWN_YEAR, Article
from checker.times import is_time

_FIRST_YEAR: Final = 1400
_LAST_YEAR: Final = 2900
_LEAP_YEAR: Final = 2000


def anchor_of(
    article: Article, text: str, dates: Sequence[FullDate], *, opening: Sequence[int], month_first: bool
) -> Anchor:
    """
    Return where the days of *article* count from.

    Args:
        article: As read.
        text: The shadow's text.
        dates: Its full dates.
        opening: Where the words stand that may open a time.
        month_first: True where ``3/4`` is the fourth of March.
    """
    published = article.published or ""
    year = int(published[:4]) if published[:4].isdigit() else article.assumed_year
    stated = stated_months(dates, year)
    try:
        moment = datetime.fromisoformat(published) if published else None
    except ValueError:
        moment = None
    if moment is None:
        if day := _open_day(published):
            return Anchor(None, None, stated, open_day=day)
        known = time_words(article.language)
        return _told(own_day(text, known, year or COMMON_YEAR, opening=opening, month_first=month_first), year, stated)
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        # No newspaper is of such a year, and the calendar ends there.
        return Anchor(None, None, stated)
    clock = moment.time() if len(published) > DAY_LENGTH else None
    return Anchor(moment.date(), year, stated, clock)


def _told(day: date | None, year: int | None, stated: Mapping[int, int]) -> Anchor:
    """The anchor of an article without a date whose text tells its day, in any year where *year* is not known."""
    if day and year is None and day.year <= COMMON_YEAR:
        return Anchor(None, None, stated, open_day=day)
    return Anchor(day, year, stated)


def _open_day(published: str) -> date | None:
    """The day of ``XXXX-10-25`` in a year that stands for any; None where the year is known, or no day."""
    if not published.startswith(UNKNOWN_YEAR) or len(published) < DAY_LENGTH:
        return None
    year = COMMON_YEAR if is_time(published.replace(UNKNOWN_YEAR, str(COMMON_YEAR))) else _LEAP_YEAR
    return date.fromisoformat(f"{year}{published[4:DAY_LENGTH]}")
