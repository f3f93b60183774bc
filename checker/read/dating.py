"""When articles were printed that bear no date: by their dateline and the year that their story names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from checker.lexicon import languages, section
from checker.model import Article
from checker.shadow import fold
from checker.times import is_time

_FULL_DATE = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])[/.-](0?[1-9]|1[0-2])[/.-]((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?<![\d,])(?<!\d\.)((?:19|20)\d\d)(?!\d|[.,]\d)")

# How far before a year the words may begin that make it no year of printing [code points].
_REACH: Final = 24


@dataclass(frozen=True, slots=True)
class Undated:
    """An article as read, and the (day, month) that opens it where no year is stated."""

    article: Article
    dateline: tuple[int, int] | None


def with_years(read: Sequence[Undated]) -> tuple[Article, ...]:
    """
    Return the articles, those without a date read in their story's year.

    The year is the commonest among the story's dated articles, else among the full dates that its articles
    print, else among the years they name, the later where two are as common. Where an article is opened by a day
    that lies before all days of that year that the story names, and behind one that it names of the next, it is of the next.
    Nothing is assumed where no article of the story names one.
    """
    by_story: dict[str | None, list[Article]] = defaultdict(list)
    for one in read:
        by_story[one.article.story].append(one.article)
    years = {story: _year_of(articles) for story, articles in by_story.items()}
    return tuple(_dated(one, years[one.article.story], by_story[one.article.story]) for one in read)


def _dated(one: Undated, year: int | None, story: Sequence[Article]) -> Article:
    article = one.article
    if article.published or year is None:
        return article
    if one.dateline:
        year += _looks_back(one.dateline, year, story)
        published = f"{year}-{one.dateline[1]:02}-{one.dateline[0]:02}"
        if is_time(published):
            return replace(article, published=published, assumed_year=year)
    return replace(article, assumed_year=year)


def _looks_back(dateline: tuple[int, int], year: int, story: Sequence[Article]) -> bool:
    """True where *story* names days of *year* behind *dateline* alone, and days of the next year before it: all are past."""
    opens = (dateline[1], dateline[0])
    text = "\n".join(part for article in story for part in _body(article))
    named = [(int(printed), (int(month), int(day))) for day, month, printed in _FULL_DATE.findall(text)]
    this, next_year = ([day for printed, day in named if printed == wanted] for wanted in (year, year + 1))
    return bool(this) and min(this) > opens and bool(next_year) and min(next_year) < opens


def _year_of(articles: Sequence[Article]) -> int | None:
    published = Counter(int(article.published[:4]) for article in articles if article.published)
    for counted in (published, _named(articles, _FULL_DATE), _named(articles, _YEAR)):
        if counted:
            return max(counted, key=lambda year: (counted[year], year))
    return None


def _named(articles: Sequence[Article], pattern: re.Pattern[str]) -> Counter[int]:
    counted: Counter[int] = Counter()
    for article in articles:
        text, other = "\n".join(_body(article)), _other_years(article.language)
        for found in pattern.finditer(text):
            if not other.search(fold(text[max(0, found.start() - _REACH) : found.start()])):
                counted[int(found.groups()[-1])] += 1
    return counted


@cache
def _other_years(language: str) -> re.Pattern[str]:
    """Return what a year stands behind in which nobody prints: of a birth, a plan's end, a stretch of years."""
    words = section(language if language in languages() else "en", "imprint").get("other_years", ())
    behind = "|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:(?<!\w)(?:{behind or '(?!)'})|(?<![/.-])(?:19|20)\d\d ?[-–])$")


def _body(article: Article) -> Iterator[str]:
    """The article's text without its furniture, whose years are other stories'."""
    at = 0
    for span in article.furniture:
        yield article.text[at : span.start]
        at = span.end
    yield article.text[at:]
