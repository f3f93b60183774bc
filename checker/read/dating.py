"""When articles were printed that bear no date: by their dateline, and the year that their story tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from checker.model import DAY_LENGTH, UNKNOWN_YEAR, Article
from checker.read.year_of_printing import namings, year_of_printing
from checker.times import is_time

_HALF_A_YEAR: Final = 6
# News seldom prints in full, as if it were past, a day so many months ahead.
_MONTHS_AHEAD: Final = 4


@dataclass(frozen=True, slots=True)
class Undated:
    """An article as read, and the (day, month) that opens it where no year is stated."""

    article: Article
    dateline: tuple[int, int] | None


def with_years(read: Sequence[Undated]) -> tuple[Article, ...]:
    """
    Return the articles, those without a date read in their story's year.

    The year is the commonest among the story's dated articles, the later where two are as common, else the one that its texts
    tell (`year_of_printing`). A day that opens an article is of the year in which it is nearest to a dated article, and of the next
    year where the article tells one of December and is opened by one of January or June. Where too little tells the year, none is assumed
    and such a day is ``XXXX-10-25``.
    """
    by_story: dict[str | None, list[Article]] = defaultdict(list)
    for one in read:
        by_story[one.article.story].append(one.article)
    lacking = {one.article.story for one in read if not one.article.published}
    years = {story: _year_of(by_story[story]) for story in lacking}
    return tuple(
        one.article if one.article.published else _dated(one, years[one.article.story], by_story[one.article.story])
        for one in read
    )


def _dated(one: Undated, year: int | None, story: Sequence[Article]) -> Article:
    if one.dateline is None:
        return replace(one.article, assumed_year=year)
    if year is not None:
        year = _nearest(one.dateline, story) or year + _looks_back(one.dateline, year, one.article)
    day, month = one.dateline
    published = f"{UNKNOWN_YEAR if year is None else year}-{month:02}-{day:02}"
    return replace(one.article, published=published if is_time(published) else None, assumed_year=year)


def _nearest(dateline: tuple[int, int], story: Sequence[Article]) -> int | None:
    """The year in which *dateline* is nearest to the day of a dated article of *story*; None where none bears a day."""
    printed = [article.published[:DAY_LENGTH] for article in story if article.published]
    days = [date.fromisoformat(day) for day in printed if len(day) == DAY_LENGTH and day[:4].isdigit()]
    near = [(abs((day - own).days), -own.year) for day in days for own in _around(dateline, day.year)]
    return -min(near)[1] if near else None


def _around(dateline: tuple[int, int], year: int) -> list[date]:
    """The days that *dateline* may be: of the year before, of *year*, of the next."""
    day, month = dateline
    stated = [f"{one:04}-{month:02}-{day:02}" for one in (year - 1, year, year + 1)]
    return [date.fromisoformat(one) for one in stated if is_time(one)]


def _looks_back(dateline: tuple[int, int], year: int, article: Article) -> bool:
    """True where *article* tells a day of *year* months behind its dateline: of December, on a day of January or June."""
    told = [one for one in namings(article) if one.is_told and one.year == year and one.month]
    return any(one.month - dateline[1] > (_MONTHS_AHEAD if one.speaks > 0 else _HALF_A_YEAR) for one in told)


def _year_of(articles: Sequence[Article]) -> int | None:
    years = (article.published[:4] for article in articles if article.published)
    if printed := Counter(int(year) for year in years if year.isdigit()):
        return max(printed, key=lambda year: (printed[year], year))
    return year_of_printing(articles)
