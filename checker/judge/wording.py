"""Numbers and times as reasons and messages print them."""

from __future__ import annotations

from decimal import Decimal

from checker.model import Claim, Interval


def number(value: Decimal) -> str:
    """Return *value* as written in English, thousands grouped, no exponent: ``1,800,000``, ``8.22``."""
    return f"{value:,f}"


def reading(claim: Claim) -> str:
    """Return what the wording of *claim* allows: ``63 to 69``, ``72``, ``2025-10-25``."""
    return spread(claim.core) if claim.core else str(claim.value)


def spread(interval: Interval) -> str:
    """Return an interval in words."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return number(low)
    if low is None and high is None:
        return "any number"
    if low is None and high is not None:
        return f"{'below' if interval.high_open else 'at most'} {number(high)}"
    if high is None and low is not None:
        return f"{'above' if interval.low_open else 'at least'} {number(low)}"
    assert low is not None
    assert high is not None
    return f"{'above ' if interval.low_open else ''}{number(low)} to {'below ' if interval.high_open else ''}{number(high)}"
