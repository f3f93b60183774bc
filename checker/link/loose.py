"""
Claims that hold loosely to the group of their value, and stand between it and one that they are rivals of.

Four papers tell 1.7 % inflation and three of them 1.5 % growth; the fourth tells growth of 1.7 %. That 1.7 meets 1.7 hides what
it is told of: alone it is the rival of the other three.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from checker.likeness import words_in_common
from checker.link.clustering import MISSING
from checker.link.rivals import Apart, Group, Pair, Rivalry, is_one_fact, rivalries
from checker.profiles import Profile

Forbidden = Callable[[int, int], bool]
# Below: a claim holds loosely to its group, as clustering reckons a claim and a group [log odds].
_LOOSE = 2.5
# How far above what is asked of rivals a claim must stand to leave its group for one [log odds].
_AHEAD = 1.5


def without_loose(
    block: Sequence[Profile],
    groups: Sequence[Group],
    odds: Mapping[Pair, float],
    apart: Apart,
    *,
    kept: Collection[int] = (),
) -> tuple[Group, ...]:
    """
    Return the groups, with each claim by itself that is surely the rival of another group than its own.

    Args:
        block: Claims of one story and dimension.
        groups: Their groups by equal value.
        odds: Log odds of each scored pair (i < j).
        apart: What keeps two claims apart.
        kept: Claims that stay where they are: those that a rule names.
    """
    home = {
        index: group
        for group in groups
        for index in group
        if len(group) > 1 and index not in kept and _is_loose(block[index], index, group, odds)
    }
    forbidden = apart.either
    between = {index for index, group in home.items() if any(_leads_to(block, index, group, groups, forbidden))}
    if not between:
        return tuple(groups)
    alone = _with_alone(groups, between)
    found = rivalries(block, alone, apart)
    leaving = {index for rivalry in found for index in _leaving(block, alone, rivalry, home, forbidden)}
    return _with_alone(groups, leaving & between)


def _is_loose(ready: Profile, index: int, group: Group, odds: Mapping[Pair, float]) -> bool:
    """A rank is told of so much that its words say too little."""
    if ready.claim.kind == "ordinal":
        return False
    found = [odds.get((min(index, other), max(index, other)), MISSING) for other in group if other != index]
    return (sum(found) / len(found) + max(found)) / 2 < _LOOSE


def _leads_to(
    block: Sequence[Profile], index: int, home: Group, groups: Sequence[Group], forbidden: Forbidden
) -> Iterator[bool]:
    """Whether the claim may be a rival of each other group, of which the rest of its own can be none."""
    for other in groups:
        if (
            other != home
            and _keeps_from(index, home, other, forbidden)
            and not any(forbidden(index, one) for one in other)
        ):
            yield any(words_in_common(block[index], block[one]) for one in other)


def _keeps_from(index: int, home: Group, other: Group, forbidden: Forbidden) -> bool:
    return any(forbidden(mine, one) for mine in home if mine != index for one in other)


def _leaving(
    block: Sequence[Profile], alone: Sequence[Group], rivalry: Rivalry, home: Mapping[int, Group], forbidden: Forbidden
) -> Iterator[int]:
    """The claims by themselves that this rivalry draws from their group."""
    if rivalry.odds < rivalry.least + _AHEAD or "mutual_best" not in rivalry.levels or not is_one_fact(block, rivalry):
        return
    for one, other in ((rivalry.one, rivalry.other), (rivalry.other, rivalry.one)):
        index, elsewhere = alone[one][0], alone[other]
        left = home.get(index, ()) if len(alone[one]) == 1 else ()
        if left and not set(left) & set(elsewhere) and _keeps_from(index, left, elsewhere, forbidden):
            yield index


def _with_alone(groups: Sequence[Group], leaving: Collection[int]) -> tuple[Group, ...]:
    """The groups, with each of *leaving* in one of its own."""
    rest = (tuple(index for index in group if index not in leaving) for group in groups)
    return tuple(sorted([*filter(None, rest), *((index,) for index in leaving)]))
