"""What the number of a figure says: its two readings, kept for the numbers that were read last, and how it is written."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from checker.extract.reading import Reading
from checker.hedges import read_hedge
from checker.model import Hedge, Interval

# Decimals hold so many digits; larger numbers keep their exponent.
_MOST_PLACES: Final = 26
_ONE: Final = Decimal(1)
# Number -> its interval, for the numbers that were read last.
_EXACT: Final[dict[Decimal, Interval]] = {}
# Number, hedge, whether things are counted -> the number itself, and what it says.
_HEDGED: Final[dict[tuple[Decimal, Hedge, bool], tuple[Decimal, tuple[Interval, Interval]]]] = {}
_MOST_KEPT: Final = 4096


def said_intervals(reading: Reading, value: Decimal) -> tuple[Interval, Interval]:
    """Return the core and the weak reading of *reading*, whose value is *value* [its unit]."""
    if reading.low is not None:
        both = Interval(reading.low, reading.high)
    elif reading.hedge == "exact" and value >= 0 and (not reading.whole or value == value.to_integral_value()):
        # As nearly all are: both readings are the number itself.
        both = _exact(value.to_integral_value() if reading.whole and not value.same_quantum(_ONE) else value)
    else:
        return _hedged_intervals(value, reading.hedge, reading.whole)
    return both, both


def _hedged_intervals(value: Decimal, hedge: Hedge, whole: bool) -> tuple[Interval, Interval]:
    """The two readings of a hedged number, kept as `_exact` keeps its own."""
    found = _HEDGED.get((value, hedge, whole))
    if found is None or found[0] is not value:
        if len(_HEDGED) >= _MOST_KEPT:
            _HEDGED.clear()
        found = _HEDGED[value, hedge, whole] = (value, read_hedge(value, hedge, whole=whole))
    return found[1]


def _exact(value: Decimal) -> Interval:
    """The interval of one number, shared by all figures that have it from one place, as printed ones do."""
    found = _EXACT.get(value)
    # Equal numbers may be printed otherwise: 1 and 1.0.
    if found is None or found.low is not value:
        if len(_EXACT) >= _MOST_KEPT:
            _EXACT.clear()
        found = _EXACT[value] = Interval(value, value)
    return found


def without_idle_zeros(value: Decimal) -> Decimal:
    """Return a whole number without the zeros that multiplying left behind its mark: 1500000000, not 1500000000.0."""
    if value.same_quantum(_ONE):
        return value
    if value != value.to_integral_value() or value.adjusted() > _MOST_PLACES:
        return value
    return value.quantize(_ONE)
