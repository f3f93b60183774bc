"""The values that a figure may have been printed for: its wording, and what rounding or cutting off may have hidden."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.model import Claim, Interval
from checker.profiles import Profile

HUNDRED = Decimal(100)
# A whole number with as many zeros behind its digits may have been rounded.
_ROUND_ZEROS = 2
# So many digits of a rounded number are sure.
_SURE_DIGITS = 3


@dataclass(frozen=True, slots=True)
class PrintedRange:
    """Closed on both sides, in one unit."""

    low: Decimal
    high: Decimal

    def less(self, other: PrintedRange) -> PrintedRange:
        """Return what remains when *other* is taken away."""
        return PrintedRange(self.low - other.high, self.high - other.low)

    def more(self, other: PrintedRange) -> PrintedRange:
        """Return what it is together with *other*."""
        return PrintedRange(self.low + other.low, self.high + other.high)

    def meets(self, other: PrintedRange) -> bool:
        """Return True when some number lies in both."""
        return self.low <= other.high and other.low <= self.high

    def may_be_share(self, share: PrintedRange, whole: PrintedRange) -> bool:
        """Return True where some value is *share* hundredths of *whole*, and where *whole* may be nothing."""
        if whole.low <= 0:
            return True
        return share.low * whole.low <= self.high * HUNDRED and self.low * HUNDRED <= share.high * whole.high


def printed(ready: Profile) -> PrintedRange | None:
    """Return the values that the wording allows, each rounded or cut off at its last printed digit; None = not bounded."""
    claim, span = ready.claim, ready.weak or Interval(None, None)
    assert isinstance(claim.value, Decimal)  # others are no figures of a change
    if claim.hedge == "exact":
        span = Interval(claim.value, claim.value)  # of a count that is told in fractions, too
    if span.low is None or span.high is None:
        return None
    place = _place(claim, claim.value)
    return PrintedRange(span.low - place / 2, span.high + place)


def _place(claim: Claim, value: Decimal) -> Decimal:
    zeros = int(value.normalize().as_tuple().exponent)
    is_round = zeros >= _ROUND_ZEROS and claim.place >= 1  # 100.00 is not
    rounded = Decimal(1).scaleb(value.adjusted() - _SURE_DIGITS + 1) if is_round else Decimal(0)
    is_counted = claim.kind == "count" and claim.place == 1
    return max(Decimal(0) if is_counted else claim.place, rounded)
