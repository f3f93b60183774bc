"""
Single claims that keep two groups of one fact apart.

``March`` joined the day of one article before the others met: that the two days of another article are two then forbids what every
other claim speaks for. Such a claim yields where it holds less to its group than the rest does to the other, and joins what is left to it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.link.clustering import cluster, odds_between
from checker.profiles import Profile

Group = tuple[int, ...]
Pair = tuple[int, int]
Forbidden = Callable[[int, int], bool]
Whereabouts = tuple[tuple[str, ...], int, str]
# Odds that are the same to so many digits differ by rounding.
_DIGITS = 9
# How much more two groups must speak for each other than the claim for its own [log odds].
_AHEAD = 0.2


@dataclass(frozen=True, slots=True)
class _Yielding:
    """A claim that alone keeps the rest of its group from another, and how much those two speak for each other."""

    odds: float
    index: int
    joined: Group


def with_yielding(
    block: Sequence[Profile],
    groups: Sequence[Group],
    score: Mapping[Pair, float],
    *,
    forbidden: Forbidden,
    threshold: float,
    kept: Collection[int] = (),
) -> tuple[Group, ...]:
    """
    Return the groups, with those joined that a single claim of one kept apart; that claim joins the group it fits then.

    Args:
        block: Claims of one story and dimension.
        groups: Their groups by equal value.
        score: Log odds of each scored pair (i < j).
        forbidden: Whether two claims may never share a group.
        threshold: Groups join from these odds on.
        kept: Claims that stay where they are: those that a rule names.
    """
    found = [
        one
        for mine, theirs in _near(groups, score, threshold)
        for one in _yielding(mine, theirs, score, forbidden)
        if one.odds >= threshold and one.index not in kept
    ]
    taken: set[int] = set()
    joined: list[Group] = []
    for one in sorted(found, key=lambda one: (-round(one.odds, _DIGITS), *_whereabouts(block, one))):
        if taken.isdisjoint((one.index, *one.joined)):
            taken.update((one.index, *one.joined))
            joined.append(one.joined)
    if not joined:
        return tuple(groups)
    left = [group for group in groups if taken.isdisjoint(group)]
    return cluster(len(block), score, forbidden=forbidden, threshold=threshold, joined=[*left, *joined])


def _whereabouts(block: Sequence[Profile], one: _Yielding) -> tuple[Whereabouts, list[Whereabouts]]:
    """What tells those apart whose odds are the same, whatever the names of their articles."""
    return block[one.index].whereabouts, sorted(block[index].whereabouts for index in one.joined)


def _near(groups: Sequence[Group], score: Mapping[Pair, float], threshold: float) -> Iterator[tuple[Group, Group]]:
    """Each two groups of which two claims would join by themselves."""
    home = {index: number for number, group in enumerate(groups) for index in group}
    met = {(home[i], home[j]) for (i, j), odds in score.items() if odds >= threshold and home[i] != home[j]}
    for x, y in sorted({(min(pair), max(pair)) for pair in met}):
        yield groups[x], groups[y]


def _yielding(mine: Group, theirs: Group, score: Mapping[Pair, float], forbidden: Forbidden) -> Iterator[_Yielding]:
    barred = [(i, j) for i in mine for j in theirs if forbidden(i, j)]
    for side, home, other in ((0, mine, theirs), (1, theirs, mine)):
        barring = {pair[side] for pair in barred}
        rest = tuple(index for index in home if index not in barring)
        if len(barring) != 1 or not rest:
            continue
        (index,) = barring
        odds = odds_between(rest, other, score)
        if odds > odds_between((index,), rest, score) + _AHEAD:
            yield _Yielding(odds, index, (*rest, *other))
