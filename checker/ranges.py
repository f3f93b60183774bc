"""
Ranges of places and of numbers, which every step passes on.

A page makes hundreds: classes of their own, as the compiler of the fast build makes quickly, cost a third of frozen dataclasses in
either build. Nothing changes one once it is made (mypy holds that).
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final


class Span:
    """A half-open range of code points in an article's text; ordered by start, then end."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start: Final = start
        self.end: Final = end

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self.start == other.start and self.end == other.end

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return f"Span(start={self.start}, end={self.end})"

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        return Span, (self.start, self.end)


class Interval:
    """
    A range of numbers; None = unbounded on that side.

    Attributes:
        low, high: Bounds, in the unit of their claim.
        low_open, high_open: True where the bound itself is excluded (``hơn 5 %`` excludes 5).
    """

    __slots__ = ("high", "high_open", "low", "low_open")

    def __init__(
        self, low: Decimal | None, high: Decimal | None, low_open: bool = False, high_open: bool = False
    ) -> None:
        self.low: Final = low
        self.high: Final = high
        self.low_open: Final = low_open
        self.high_open: Final = high_open

    def meets(self, other: Interval) -> bool:
        """Return True when some number lies in both."""
        return not (self._ends_before(other) or other._ends_before(self))

    def _ends_before(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def _parts(self) -> tuple[Decimal | None, Decimal | None, bool, bool]:
        return self.low, self.high, self.low_open, self.high_open

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Interval) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash(self._parts())

    def __repr__(self) -> str:
        return f"Interval(low={self.low!r}, high={self.high!r}, low_open={self.low_open}, high_open={self.high_open})"

    def __reduce__(self) -> tuple[type[Interval], tuple[Decimal | None, Decimal | None, bool, bool]]:
        return Interval, self._parts()


def with_ends(interval: Interval | None, turn: Callable[[Decimal], Decimal]) -> Interval | None:
    """Return *interval* with each end that it has as *turn*, which keeps their order, makes it; None for None."""
    if interval is None:
        return None
    low = None if interval.low is None else turn(interval.low)
    high = None if interval.high is None else turn(interval.high)
    return Interval(low, high, interval.low_open, interval.high_open)
