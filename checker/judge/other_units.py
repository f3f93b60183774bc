"""
The verdict on two positions of one fact that are told in two currencies or units.

A sum in dong cannot be set against one in dollars but by a rate, and rates move: by their size such figures are never in conflict. What an
article itself tells as one sum is compatible; what only others tell is, where the rates of the story allow it. One number that two
papers print in two currencies is a conflict: no rate makes a sum of another that has its number, unless one of the story does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product

from checker.judge import reasons
from checker.judge.conversions import Conversion, Exchange, usual_rates
from checker.judge.printed import printed
from checker.judge.readings import consistent
from checker.judge.verdict import Judged
from checker.model import Article, Interval
from checker.profiles import Profile
from checker.restated import Row, rows_of
from checker.two_units import tell_one_thing_in_two_units
from checker.units import without_denominator

# Two conversions of one sum that are farther apart are no rates of two days: one of them is another sum.
_RATES_APART = Decimal("1.1")
# How far rates move between two papers' days and banks, besides what rounding hides of those that are told.
_LEAST, _MOST = Decimal("0.95"), Decimal("1.05")


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated:
    """
    What the articles of a run tell again in another currency or unit.

    Attributes:
        rows: Each figure with what tells it again.
        beside: Claim id -> the same figure as its article tells it again, or told it before.
        again: Ids of the claims that tell a figure again.
        rates: By story and currencies.
        named: Article id -> what a reason calls it.
    """

    rows: tuple[Row, ...] = ()
    beside: Mapping[str, tuple[Profile, ...]] = field(default_factory=dict)
    again: frozenset[str] = frozenset()
    rates: Mapping[Exchange, Sequence[Conversion]] = field(default_factory=dict)
    named: Mapping[str, str] = field(default_factory=dict)

    def are_told_as_one(self, a: Profile, b: Profile) -> bool:
        """Return True where one article tells *b* as *a* again, or the other way round."""
        return any(other.claim.id == b.claim.id for other in self.beside.get(a.claim.id, ()))


def restated(profiles: Mapping[str, Profile], articles: Iterable[Article]) -> Restated:
    """Return what *profiles*, claim id -> claim made ready, tell again; *articles* are all that they name."""
    known = tuple(articles)
    rows = tuple(rows_of(ready.claim for ready in profiles.values()))
    return Restated(
        rows=rows,
        beside={
            claim.id: tuple(profiles[other.id] for other in row if other.id != claim.id)
            for row in rows
            for claim in row
        },
        again=frozenset(claim.id for row in rows for claim in row[1:]),
        rates=usual_rates(rows, profiles, {article.id: article.story or "" for article in known}),
        named={article.id: article.source or article.title or article.path for article in known},
    )


def judge_restated(one: Sequence[Profile], other: Sequence[Profile], *, story: str, told: Restated) -> Judged | None:
    """
    Return the verdict that a restatement gives on two positions, None where it says nothing of them.

    Args:
        one, other: Their claims.
        story: Of their fact.
        told: What is told again in the run.
    """
    pairs = tuple(product(one, other))
    for a, b in pairs:
        if told.are_told_as_one(a, b):
            return Judged("compatible", reasons.told_again(a, b, told.named[a.claim.article]))
    a, b = pairs[0]
    if a.dimension == b.dimension:
        return None
    judged = _at_the_rate(a, b, story, told)
    if judged.verdict == "undecided":
        for a, b in pairs:
            if tell_one_thing_in_two_units(a, b):
                return Judged("conflict", reasons.one_number(a, b))
    return judged


def as_converted(one: Sequence[Profile], other: Sequence[Profile], told: Restated) -> Judged | None:
    """
    Return compatible for two figures that differ since each is what its article makes of one sum, or of one figure in another unit.

    Args:
        one, other: Claims of two positions in one currency.
        told: What is told again in the run.
    """
    for a, b in product(one, other):
        for original in _originals(a, b, told):
            return Judged("compatible", reasons.converted_apart(a, b, original))
    return None


def _originals(a: Profile, b: Profile, told: Restated) -> Iterator[Profile]:
    """The figures in another unit of which *a* and *b* both are what their articles made of them."""
    if not {a.claim.id, b.claim.id} & told.again or not _are_near(a, b):
        return
    for mine, theirs in product(told.beside.get(a.claim.id, ()), told.beside.get(b.claim.id, ())):
        if mine.dimension == theirs.dimension and consistent(mine, theirs):
            yield mine


def _are_near(a: Profile, b: Profile) -> bool:
    if isinstance(a.value, str) or isinstance(b.value, str):
        return False
    low, high = sorted((abs(a.value), abs(b.value)))
    return high <= low * _RATES_APART


def _at_the_rate(a: Profile, b: Profile, story: str, told: Restated) -> Judged:
    """Compatible where some rate of the story makes one sum of both, undecided where none does or none is told."""
    first, second = sorted((a, b), key=lambda ready: without_denominator(ready.claim.unit))
    currencies = (without_denominator(first.claim.unit), without_denominator(second.claim.unit))
    rates = told.rates.get((story, currencies), ())
    if not rates:
        return Judged("undecided", reasons.two_units(a, b))
    low, high = min(one.rate.low for one in rates) * _LEAST, max(one.rate.high for one in rates) * _MOST
    amount, asked = _allowed(first), _allowed(second)
    met = Interval(_times(amount.low, low), _times(amount.high, high)).meets(asked)
    said = (rates[0].amount, rates[0].converted)
    if met:
        return Judged("compatible", reasons.one_sum_at_rate(a, b, said))
    return Judged("undecided", reasons.two_sums_at_rate(a, b, said))


def _allowed(ready: Profile) -> Interval:
    span = printed(ready)
    if span:
        return Interval(span.low, span.high)
    return ready.weak or Interval(None, None)


def _times(end: Decimal | None, rate: Decimal) -> Decimal | None:
    return None if end is None else end * rate
