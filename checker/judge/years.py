"""
Years between two years: ``5 năm (2020-2025)``, ``kỷ niệm 50 năm … (30/4/1975 - 30/4/2025)``; ``thành lập năm 1975, kỷ niệm 50 năm``.

Told by years alone a span may count both ends (2021-2025 are five years) or not; told by two days of one date it may not. An
anniversary is that of the year in which the article was printed, or of the one before or behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from checker.judge.broken import Broken
from checker.judge.ground import Ground
from checker.judge.sentence import Told, sentences
from checker.lexicon.expressions import any_of, words_of
from checker.messages import joined, say
from checker.model import YEAR_LENGTH, Claim, Interval
from checker.profiles import Profile

_YEAR = "year"
_DAY = r"\d{1,2}[/.-]\d{1,2}[/.-]"
# Both ends behind the number of years: in brackets behind the rest of its noun phrase, or behind a word for from and what took them.
_ENDS = re.compile(
    r"(?:[^\d,;:().]{0,60}\(\s*|(?:\s*,|[^\d,;:().]{0,25}?\b)?\s*(?:giai đoạn|từ năm|từ|from|between)\s+)"
    rf"(?P<one>{_DAY})?(?P<first>[12]\d\d\d)\s*(?:-|đến năm|đến|to|and)\s*(?P<other>{_DAY})?(?P<last>[12]\d\d\d)\b\s*(?:[),.;]|$)"
)
_MOST_YEARS = 200
_ANNIVERSARY_SLACK = 1


@dataclass(frozen=True, slots=True)
class YearSpan:
    """
    A number of years and what its two ends make.

    Attributes:
        years: The claim.
        since: The claim of the year that it is counted from, where that has one.
        ends: Both ends as printed.
        least, most: What the ends make, at the least and at the most.
    """

    years: Claim
    since: Claim | None
    ends: str
    least: int
    most: int

    def holds(self, profiles: Mapping[str, Profile]) -> bool:
        """Return True where the wording allows what the ends make."""
        said = profiles[self.years.id].claim.weak or Interval(None, None)
        # ``2.5 years`` may be two or three by the calendar.
        slack = Decimal(1) if self.years.place < 1 else Decimal(0)
        return said.meets(Interval(Decimal(self.least) - slack, Decimal(self.most) + slack))

    def broken(self) -> Broken:
        """Return its figures, and the years that the ends make."""
        made = joined("–", [str(number) for number in dict.fromkeys((self.least, self.most))])
        figures = {"years": [self.years]} | ({"start": [self.since]} if self.since else {})
        return Broken(figures, (say("‘{span}’ makes {number} years.", span=self.ends, number=made),))


def broken_years(
    ground: Ground, profiles: Mapping[str, Profile], published: Mapping[str, str | None]
) -> Iterator[Broken]:
    """
    Yield the numbers of years that their two ends do not make, in order of place.

    Args:
        ground: What the sentences tell.
        profiles: Claim id -> claim made ready.
        published: Article id -> when it was printed, ISO 8601.
    """
    for told in sentences(ground, least=1):
        for years in told.figures:
            if years.status != "actual" or not isinstance(years.value, Decimal):
                continue
            found = _between_ends(years, told) or _since(years, told, published[years.article] or "")
            if found and not found.holds(profiles):
                yield found.broken()


def _between_ends(years: Claim, told: Told) -> YearSpan | None:
    ends = _ENDS.match(told.behind(years))
    if not _is_span(years) or not ends or (ends["one"] or "") != (ends["other"] or ""):
        return None  # from spring to autumn: years and a part of one
    made = int(ends["last"]) - int(ends["first"])
    if not 0 < made <= _MOST_YEARS:
        return None
    start = years.in_sentence.end
    printed = years.sentence[start + ends.start("one" if ends["one"] else "first") : start + ends.end("last")]
    return YearSpan(years, None, printed, made, made if ends["one"] else made + 1)


def _since(years: Claim, told: Told, published: str) -> YearSpan | None:
    """``thành lập năm 1975, kỷ niệm 50 năm``: one year beside an anniversary, and the year of printing."""
    if len(told.days) != 1 or not published or not _is_anniversary(years, told):
        return None
    since = told.days[0]
    first, year = str(since.value)[:YEAR_LENGTH], published[:YEAR_LENGTH]
    if not first.isdigit() or "/" in str(since.value) or first not in since.quote:
        return None
    if not re.search(rf"\b(?:{_founded()})\s(?:(?:vào|từ|in|on)\s)?$", told.before(since)):
        return None
    made = int(year) - int(first)
    ends = f"{since.quote} – {year}"
    return YearSpan(years, since, ends, max(0, made - _ANNIVERSARY_SLACK), made + _ANNIVERSARY_SLACK)


def _is_span(claim: Claim) -> bool:
    return claim.kind == "duration" and claim.unit == _YEAR


def _is_anniversary(claim: Claim, told: Told) -> bool:
    if _is_span(claim):
        return bool(re.search(rf"\b(?:{_anniversary()})\s$", told.before(claim)))
    return claim.kind == "ordinal" and bool(
        re.search(rf"\b(?:{_anniversary()})\b", told.text[claim.in_sentence.end - 1 :][:16])
    )


@cache
def _founded() -> str:
    return any_of(words_of("predicates", "establish"))


@cache
def _anniversary() -> str:
    return any_of(words_of("anniversaries", "words"))
