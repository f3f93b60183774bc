"""
What one unit is worth in another as articles tell it, and which rates of a story are the usual ones.

No table of rates is asked: each figure that is told in two currencies or units makes a rate. Rates move, by the bank and by the year,
so that only one far from the others is a slip.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

# Rates of one story that are farther apart are no rates of two days.
MOST_APART = Decimal("1.4")


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of one sort is worth in another: the closed range that the wordings allow, from 0 on."""

    low: Decimal
    high: Decimal

    def is_near(self, other: Rate, most: Decimal = MOST_APART) -> bool:
        """Return True where one is at most *most* times the other, at the least that their wordings allow."""
        return self.low <= most * other.high and other.low <= most * self.high


class Rates:
    """Rates between the same two units, sorted once."""

    def __init__(self, rates: Iterable[Rate]) -> None:
        known = tuple(rates)
        self._lows = sorted(rate.low for rate in known)
        self._reaches = sorted(MOST_APART * rate.high for rate in known)

    def how_many_near(self, rate: Rate) -> int:
        """Return how many of them *rate* is near."""
        return bisect_right(self._lows, MOST_APART * rate.high) - bisect_left(self._reaches, rate.low)


def commonest(rates: Sequence[Rate]) -> tuple[Rate, ...]:
    """Return those of *rates*, all between the same two units, that most of the others are near, in their order."""
    known = Rates(rates)
    near = [known.how_many_near(rate) for rate in rates]
    most = max(near, default=0)
    return tuple(rate for rate, count in zip(rates, near, strict=True) if count == most)
