"""
Facts told in two currencies or units: joined where an article tells one figure again in the other.

By value alone a sum in dong and one in dollars never meet. Where one article says that they are one sum, what other articles
tell only in dong and only in dollars is of one fact, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise, product

from checker.likeness import value_level
from checker.link.constraints import cannot_link
from checker.profiles import Profile
from checker.rates import Rate, Rates, commonest
from checker.restated import Row

# Rates at which one sum is told by one article and by another.
_ONE_RATE = Decimal("1.1")

Exchange = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Tie:
    """A figure told in two dimensions, by their names, and what one unit of the first is in the second; in one: no rate."""

    first: Profile
    second: Profile
    rate: Rate | None

    @property
    def exchange(self) -> Exchange:
        return self.first.dimension, self.second.dimension


@dataclass(slots=True)
class _Home:
    """What is one fact so far: groups by number, their claims, and what joins them."""

    groups: list[int]
    members: list[Profile]
    named: str
    ties: list[_Tie] = field(default_factory=list)


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
    for tie in _usual([_tie(ready_of[a.id], ready_of[b.id]) for row in rows for a, b in pairwise(row)]):
        left, right = home_of[tie.first.claim.id], home_of[tie.second.claim.id]
        if left is right or not _may_join(left, right, tie, beside):
            continue
        left.groups += right.groups
        left.members += right.members
        left.ties += [*right.ties, tie]
        home_of |= {ready.claim.id: left for ready in right.members}
    return tuple(sorted({id(home): tuple(sorted(home.groups)) for home in home_of.values()}.values()))


def _tie(one: Profile, other: Profile) -> _Tie:
    first, second = sorted((one, other), key=lambda ready: ready.dimension)
    return _Tie(first, second, _rate(first, second))


def _rate(first: Profile, second: Profile) -> Rate | None:
    """What one unit of the first is in the second; None for one size in two units that convert."""
    assert isinstance(first.value, Decimal)  # sums and sizes are numbers
    assert isinstance(second.value, Decimal)
    if first.dimension == second.dimension or not first.value:
        return None
    rate = second.value / first.value
    return Rate(rate, rate)


def _may_join(one: _Home, other: _Home, tie: _Tie, beside: set[tuple[str, str]]) -> bool:
    if one.named != other.named:
        return False
    if not all(_tell_one_sum(a, b) for a, b in product([*one.ties, tie], [*other.ties, tie])):
        return False
    return not any(_are_apart(a, b, beside, tie) for a in one.members for b in other.members)


def _tell_one_sum(one: _Tie, other: _Tie) -> bool:
    """
    True where two articles may tell one sum in two currencies each: in one of them their figures meet, at about one rate.

    Where both differ, they differ as two sums do, and no slip has made one of the other.
    """
    if one.exchange != other.exchange or one.rate is None or other.rate is None:
        return True
    met = _meet(one.first, other.first) or _meet(one.second, other.second)
    return met and one.rate.is_near(other.rate)


def _meet(a: Profile, b: Profile) -> bool:
    return value_level(a, b) != "value_differs"


def _are_apart(a: Profile, b: Profile, beside: set[tuple[str, str]], tie: _Tie) -> bool:
    """
    True where a constraint keeps two claims apart.

    Of two dimensions, only where one sentence tells both as two things: not where they make the rate of *tie*, whatever words
    stand between.
    """
    if (a.claim.id, b.claim.id) in beside:
        return False
    if a.dimension == b.dimension:
        return cannot_link(a, b)
    if (a.claim.article, a.claim.sentence_start) != (b.claim.article, b.claim.sentence_start):
        return False
    made = _tie(a, b)
    if made.exchange != tie.exchange or made.rate is None or tie.rate is None:
        return True
    return not made.rate.is_near(tie.rate, _ONE_RATE)


def _usual(ties: Sequence[_Tie]) -> Iterator[_Tie]:
    """The ties but those whose rate is far from that of most others: one of the two figures is a slip."""
    made: dict[Exchange, list[Rate]] = defaultdict(list)
    for tie in ties:
        if tie.rate is not None:
            made[tie.exchange].append(tie.rate)
    usual = {exchange: Rates(commonest(rates)) for exchange, rates in made.items()}
    yield from (tie for tie in ties if tie.rate is None or usual[tie.exchange].how_many_near(tie.rate))
