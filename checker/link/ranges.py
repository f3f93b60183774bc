"""Which of many ranges overlap, without looking at every two of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def overlapping(ranges: Sequence[tuple[float, float]]) -> Iterator[tuple[int, int]]:
    """
    Yield every two ranges that share a number, as pairs of indices, the smaller first.

    Args:
        ranges: (low, high), both included; infinite ends are allowed.
    """
    open_ones: list[int] = []
    for index in sorted(range(len(ranges)), key=lambda i: (ranges[i][0], i)):
        open_ones = [other for other in open_ones if ranges[other][1] >= ranges[index][0]]
        yield from ((min(index, other), max(index, other)) for other in open_ones)
        open_ones.append(index)
