"""
The year in which a story's articles were printed, where none of them bears a date.

What says so: the years that they name (`named_years`), the weekdays of days without a year (``thứ Tư, 20/7``), and persons of
whom one article tells the year of birth and another the age. No year before the newest that is told as past can be it. Where
this is too little, or speaks for two years, the year stays open: a wrong one parts days that are one, an open one does not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from checker.lexicon import known_language, section
from checker.lexicon.expressions import any_folded, any_of
from checker.model import Article
from checker.read.named_years import Naming, named_years
from checker.shadow import fold

# How much must speak for a year, and how much more than for any other.
_LEAST: Final = 0.75
_LEAD: Final = 0.5
_IN_TITLE: Final = 2.0
# A weekday falls on the same day every five or six years: it chooses among the newest year that is told as past and so many behind it.
_LATER: Final = 2
_DAY_AND_MONTH: Final = r"(\d{1,2}) ?[/.-] ?(\d{1,2})(?! ?[/.-] ?\d|\d)"
_NAME: Final = r"((?:[^\W\d_a-zà-ỹ]\w* ){1,4}[^\W\d_a-zà-ỹ]\w*)"
_PARTS_OF_A_NAME: Final = 2


def year_of_printing(articles: Sequence[Article]) -> int | None:
    """Return the year in which *articles*, of one story, were printed; None where too little says so. Their order says nothing."""
    named = [namings(article) for article in articles]
    bound = max(_told_years(named), default=0)
    speaking: dict[int, float] = defaultdict(float)
    for found in named:
        _count((one for one in found if one.is_told or not bound or one.year <= bound + 1), speaking)
    for year in _years_by_age(articles):
        speaking[year] += 1
    _count_weekdays([day for article in articles for day in _weekdays(article)], bound, speaking)
    ranked = sorted(((much, year) for year, much in speaking.items() if year >= bound), reverse=True)
    if not ranked or ranked[0][0] < _LEAST or (len(ranked) > 1 and ranked[0][0] < ranked[1][0] + _LEAD):
        return None
    return ranked[0][1]


def _told_years(named: Sequence[Sequence[Naming]]) -> Iterator[int]:
    """
    Yield the years that more sentences tell as past than as to come.

    ``thông xe vào tháng 10/2025`` alone, in a story of what is to be built, does not say that 2025 has come.
    """
    said: dict[int, int] = defaultdict(int)
    for one in (one for found in named for one in found):
        said[one.year] += 1 if one.is_told else -1
    return (year for year, more in said.items() if more > 0)


def _body(article: Article) -> str:
    """The article's text without its furniture, whose years are other stories'."""
    parts, at = [], 0
    for span in article.furniture:
        parts.append(article.text[at : span.start])
        at = span.end
    return "\n".join((*parts, article.text[at:]))


def namings(article: Article) -> tuple[Naming, ...]:
    """Return what the article's years say; one that its headline tells as now or past is nearly always that of printing."""
    headline = named_years(article.title or "", article.language)
    stressed = (one._replace(speaks=_IN_TITLE) if one.is_told and one.speaks > 0 else one for one in headline)
    return (*named_years(_body(article), article.language), *stressed)


def _count(named: Iterable[Naming], speaking: dict[int, float]) -> None:
    """Add what one article says for and against each year, however often it says so."""
    said: dict[int, list[float]] = defaultdict(lambda: [0.0])
    for one in named:
        said[one.year].append(one.speaks)
    for year, much in said.items():
        speaking[year] += max(much) + min(much)


@dataclass(frozen=True, slots=True)
class _Weekday:
    """A day and month that is told with its weekday, Monday being 0."""

    weekday: int
    day: int
    month: int

    def is_in(self, year: int) -> bool:
        try:
            return date(year, self.month, self.day).weekday() == self.weekday
        except ValueError:
            return False


def _count_weekdays(days: Sequence[_Weekday], bound: int, speaking: dict[int, float]) -> None:
    """Add one for a year that most of *days* fit, take one from a year that most do not."""
    years = {*speaking, *(range(bound, bound + _LATER + 1) if bound else ())} if days else ()
    for year in years:
        fitting = sum(1 if day.is_in(year) else -1 for day in days)
        speaking[year] += (fitting > 0) - (fitting < 0)


def _weekdays(article: Article) -> Iterator[_Weekday]:
    pattern, known = _weekday_words(article.language)
    for found in pattern.finditer(fold(_body(article))):
        day, month = int(found[2]), int(found[3])
        if day and 0 < month <= 12:
            yield _Weekday(known[found[1]], day, month)


@cache
def _weekday_words(language: str) -> tuple[re.Pattern[str], Mapping[str, int]]:
    time = section(known_language(language), "time")
    known = {fold(name): number for name, number in time.get("weekdays", {}).items()}
    known |= {f"{fold(mark)} {number}": number - 2 for mark in time.get("weekday_mark", ()) for number in range(2, 8)}
    if time.get("month_first"):
        known = {}
    day = any_folded(time.get("day", ()))
    return re.compile(rf"(?<!\w)({any_of(known)})(?:,? ?\(? ?(?:{day})? ?){_DAY_AND_MONTH}"), known


def _years_by_age(articles: Sequence[Article]) -> Iterator[int]:
    """Yield, for each person of whom one year of birth and one age are told, the year in which both are true."""
    born: dict[str, set[int]] = defaultdict(set)
    aged: dict[str, set[int]] = defaultdict(set)
    for article in articles:
        births, ages = _age_words(article.language)
        text = _body(article)
        for found in births.finditer(text):
            born[_last_parts(found[1])].add(int(found[2]))
        for found in ages.finditer(text):
            aged[_last_parts(found[1])].add(int(found[2]))
    for name in sorted(born.keys() & aged.keys()):
        if len(born[name]) == len(aged[name]) == 1:
            yield born[name].pop() + aged[name].pop()


def _last_parts(name: str) -> str:
    return " ".join(name.split()[-_PARTS_OF_A_NAME:])


@cache
def _age_words(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells a year of birth and an age behind a name: ``Trần Ba (SN 1991``, ``Trần Ba (25 tuổi``."""
    known = section(known_language(language), "ages")
    births, ages = any_of(known.get("born", ())), any_of(known.get("years_old", ()))
    return (
        re.compile(rf"{_NAME} ?[,(] ?(?i:{births})[ .:]*((?:19|20)\d\d)(?!\d)"),
        re.compile(rf"{_NAME} ?[,(] ?(\d{{1,2}}) (?i:{ages})(?!\w)"),
    )
