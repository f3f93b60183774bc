"""
Facts of two currencies or units that are one by their number: joined where papers tell one thing by it, each under another unit.

Where an article tells both, it means both, and they stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.likeness import nearness
from checker.link.constraints import cannot_link
from checker.profiles import Profile
from checker.two_units import tell_one_thing_in_two_units

Pair = tuple[int, int]


def join_two_units(groups: Sequence[Sequence[Profile]], named: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """
    Join the groups that tell one thing by one number under two units.

    Args:
        groups: Claims of one fact each, of one story.
        named: Fact name that a rule gives each group, or empty: a rule speaks of its own claims alone.

    Returns:
        All groups by number, those of one fact together, sorted.
    """
    home = {number: {number} for number in range(len(groups))}
    for one, other in _likeliest_first(groups):
        left, right = home[one], home[other]
        if left is right or named[one] != named[other] or not _may_join(groups, left, right):
            continue
        left |= right
        home |= dict.fromkeys(right, left)
    return tuple(sorted({id(numbers): tuple(sorted(numbers)) for numbers in home.values()}.values()))


def _likeliest_first(groups: Sequence[Sequence[Profile]]) -> Iterator[Pair]:
    """The groups that hold two such claims, those first whose words are most alike."""
    told: dict[tuple[str, Decimal], list[tuple[int, Profile]]] = defaultdict(list)
    for number, group in enumerate(groups):
        for ready in group:
            if not isinstance(ready.claim.value, str):
                told[ready.claim.kind, ready.claim.value].append((number, ready))
    likeness: dict[Pair, float] = {}
    for found in told.values():
        for index, (other, b) in enumerate(found):
            for one, a in found[:index]:
                if one != other and tell_one_thing_in_two_units(a, b):
                    pair = min(one, other), max(one, other)
                    likeness[pair] = max(nearness(a, b), likeness.get(pair, 0.0))
    yield from sorted(likeness, key=lambda pair: (-likeness[pair], pair))


def _may_join(groups: Sequence[Sequence[Profile]], left: set[int], right: set[int]) -> bool:
    ours, theirs = ([ready for number in numbers for ready in groups[number]] for numbers in (left, right))
    return not any(_are_apart(a, b) for a in ours for b in theirs)


def _are_apart(a: Profile, b: Profile) -> bool:
    """True where a constraint keeps two claims of one unit apart, and where one article tells one number in two."""
    if a.dimension == b.dimension:
        return cannot_link(a, b)
    return a.claim.article == b.claim.article and a.claim.value == b.claim.value
