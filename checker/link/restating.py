"""
Facts told in two currencies or units: joined where an article tells one figure again in the other.

By value alone a sum in dong and one in dollars never meet. Where one article says that they are one sum, what other articles
tell only in dong and only in dollars is of one fact, too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from checker.link.constraints import cannot_link
from checker.profiles import Profile
from checker.restated import MOST_APART, Row

# Rates at which one sum is told by one article and by another.
_ONE_RATE = Decimal("1.1")

Exchange = tuple[str, str]
Rate = tuple[Exchange, Decimal]


@dataclass(slots=True)
class _Home:
    """What is one fact so far: groups by number, their claims, and the rates at which these are told again."""

    groups: list[int]
    members: list[Profile]
    named: str
    rates: list[Rate] = field(default_factory=list)


def join_restated(
    groups: Sequence[Sequence[Profile]], rows: Sequence[Row], named: Sequence[str]
) -> tuple[tuple[int, ...], ...]:
    """
    Join the groups that hold figures of one row.

    Args:
        groups: Claims of one fact each, whose figures share a dimension.
        rows: Figures told again, as `restated.rows_of` gives them; one told at a rate far from the others' joins nothing.
        named: Fact name that a rule gives each group, or empty: a rule speaks of its own claims alone.

    Returns:
        All groups by number, those of one fact together, sorted.
    """
    if not rows:
        return tuple((number,) for number in range(len(groups)))
    homes = [_Home([number], list(group), name) for number, (group, name) in enumerate(zip(groups, named, strict=True))]
    home_of = {ready.claim.id: home for home in homes for ready in home.members}
    ready_of = {ready.claim.id: ready for group in groups for ready in group}
    beside = {(one.id, other.id) for row in rows for one in row for other in row}
    for one, other in _usual([(ready_of[a.id], ready_of[b.id]) for row in rows for a, b in pairwise(row)]):
        left, right = home_of[one.claim.id], home_of[other.claim.id]
        rates = _rates(one, other)
        if left is right or not _may_join(left, right, rates, beside):
            continue
        left.groups += right.groups
        left.members += right.members
        left.rates += [*right.rates, *rates]
        home_of |= {ready.claim.id: left for ready in right.members}
    return tuple(sorted({id(home): tuple(sorted(home.groups)) for home in home_of.values()}.values()))


def _may_join(one: _Home, other: _Home, rates: Sequence[Rate], beside: set[tuple[str, str]]) -> bool:
    if one.named != other.named or not _are_near([*one.rates, *other.rates, *rates]):
        return False
    return not any(_are_apart(a, b, beside, rates) for a in one.members for b in other.members)


def _are_apart(a: Profile, b: Profile, beside: set[tuple[str, str]], rates: Sequence[Rate]) -> bool:
    """
    True where a constraint keeps two claims apart.

    Of two dimensions, only where one sentence tells both as two things: not where they make the rate at which another tells
    its figure again, whatever words stand between.
    """
    if (a.claim.id, b.claim.id) in beside:
        return False
    if a.dimension == b.dimension:
        return cannot_link(a, b)
    if (a.claim.article, a.claim.sentence_start) != (b.claim.article, b.claim.sentence_start):
        return False
    made = _rates(a, b)
    return not made or not _are_near([*made, *rates], _ONE_RATE)


def _usual(pairs: Sequence[tuple[Profile, Profile]]) -> Iterator[tuple[Profile, Profile]]:
    """The pairs but those whose rate is far from that of most others: one of the two figures is a slip."""
    made: dict[Exchange, list[Decimal]] = defaultdict(list)
    for pair in pairs:
        for exchange, rate in _rates(*pair):
            insort(made[exchange], rate)
    usual = {exchange: _commonest(rates) for exchange, rates in made.items()}
    for pair in pairs:
        if all(_how_many_near(rate, usual[exchange]) for exchange, rate in _rates(*pair)):
            yield pair


def _commonest(rates: Sequence[Decimal]) -> Sequence[Decimal]:
    """Those of *rates*, sorted, that most others are near."""
    near = [_how_many_near(rate, rates) for rate in rates]
    return [rate for rate, count in zip(rates, near, strict=True) if count == max(near)]


def _how_many_near(rate: Decimal, rates: Sequence[Decimal]) -> int:
    return bisect_right(rates, rate * MOST_APART) - bisect_left(rates, rate / MOST_APART)


def _rates(one: Profile, other: Profile) -> tuple[Rate, ...]:
    """What one unit of the first dimension by name is worth in the second; nothing for one size in two units."""
    first, second = sorted((one, other), key=lambda ready: ready.dimension)
    if first.dimension == second.dimension or not first.value or not isinstance(first.value, Decimal):
        return ()
    assert isinstance(second.value, Decimal)  # sums are numbers
    return (((first.dimension, second.dimension), second.value / first.value),)


def _are_near(rates: Sequence[Rate], most: Decimal = MOST_APART) -> bool:
    """True where no two rates between the same two currencies are far apart."""
    by_exchange: dict[Exchange, list[Decimal]] = defaultdict(list)
    for exchange, rate in rates:
        by_exchange[exchange].append(rate)
    return all(max(made) <= most * min(made) for made in by_exchange.values())
