"""Ranges of a text in which no figure is looked for, asked about places in order."""

from __future__ import annotations

from collections.abc import Iterable


class TakenRanges:
    """Answers whether a place lies in one of some ranges, for places that never go back."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._ranges = sorted(ranges)
        self._following = 0
        self._end = 0

    def end_at(self, at: int) -> int:
        """Return the end of the ranges that hold *at*, else 0."""
        while self._following < len(self._ranges) and self._ranges[self._following][0] <= at:
            self._end = max(self._end, self._ranges[self._following][1])
            self._following += 1
        return self._end if self._end > at else 0
