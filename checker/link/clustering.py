"""Clustering by mean and best odds under cannot-link constraints: deterministic, whatever the order of its input."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Mapping, Sequence

Pair = tuple[int, int]
# The log odds of a pair that was not scored.
MISSING = -4.0
# Odds that differ by less differ by rounding.
_EQUAL = 1e-9


def cluster(
    size: int,
    score: Mapping[Pair, float],
    *,
    forbidden: Callable[[int, int], bool],
    threshold: float,
    joined: Sequence[Sequence[int]] = (),
    first: Collection[Pair] = (),
) -> tuple[tuple[int, ...], ...]:
    """
    Group the items 0 … *size* - 1.

    Args:
        size: Number of items.
        score: Log odds of each scored pair (i < j); a pair left out counts as *missing* odds, -4.
        forbidden: Whether two items may never share a group.
        threshold: Groups join while their odds, the mean of all pairs and of each member's best, are at or above this.
        joined: Groups that are given.
        first: Scored pairs that join before all others.

    Returns:
        All groups, sorted; each sorted.
    """
    if first:
        early = {pair: score[pair] for pair in first}
        joined = cluster(size, early, forbidden=forbidden, threshold=threshold, joined=joined)
    groups = _Groups(size, joined)
    heap = [(-value, i, j) for (i, j), value in score.items() if value >= threshold - _EQUAL]
    for i, j in {(groups.of[i], groups.of[j]) for _, i, j in heap if groups.of[i] != groups.of[j]}:
        heap.append((-groups.mean(i, j, score), min(i, j), max(i, j)))
    heapq.heapify(heap)
    while heap:
        negative, i, j = heapq.heappop(heap)
        i, j = sorted((groups.of[i], groups.of[j]))
        if i == j:
            continue
        mean = groups.mean(i, j, score)
        if mean < threshold - _EQUAL or any(forbidden(a, b) for a in groups.members[i] for b in groups.members[j]):
            continue
        if abs(mean + negative) > _EQUAL:
            heapq.heappush(heap, (-mean, i, j))
            continue
        groups.join(i, j)
    return tuple(sorted(tuple(sorted(members)) for members in groups.members.values()))


def odds_between(one: Sequence[int], other: Sequence[int], score: Mapping[Pair, float]) -> float:
    """Return half the mean of all pairs, half the mean of each member's best: of a fact told often, not all tellings are alike."""
    rows = [[score.get((a, b) if a < b else (b, a), MISSING) for b in other] for a in one]
    return (
        _mean([odds for row in rows for odds in row]) + _mean([*map(max, rows), *map(max, zip(*rows, strict=True))])
    ) / 2


class _Groups:
    def __init__(self, size: int, joined: Sequence[Sequence[int]]) -> None:
        self.of = list(range(size))
        self.members: dict[int, list[int]] = {i: [i] for i in range(size)}
        for group in joined:
            for item in group[1:]:
                if self.of[item] != self.of[group[0]]:
                    self.join(*sorted((self.of[group[0]], self.of[item])))

    def join(self, keep: int, gone: int) -> None:
        moved = self.members.pop(gone)
        self.members[keep].extend(moved)
        for item in moved:
            self.of[item] = keep

    def mean(self, one: int, other: int, score: Mapping[Pair, float]) -> float:
        return odds_between(self.members[one], self.members[other], score)


def _mean(odds: Sequence[float]) -> float:
    return sum(odds) / len(odds)
