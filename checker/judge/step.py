"""
The arithmetic of a change: whether where it began, where it ended and its size may be printed as they are.

Each figure stands for every value that its writer may have rounded or cut off to it, so that what fails fails for all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from checker.likeness import Profile
from checker.model import Claim, Interval

Role = Literal["start", "end", "difference", "share"]

_HUNDRED = Decimal(100)
# A percentage that was worked out is shown to two digits behind the point.
_SHOWN = Decimal("0.01")
# A whole number with as many zeros behind its digits may have been rounded.
_ROUND_ZEROS = 2
# So many digits of a rounded number are sure.
_SURE_DIGITS = 3


@dataclass(frozen=True, slots=True)
class _Range:
    """Closed on both sides, in one unit."""

    low: Decimal
    high: Decimal

    def less(self, other: _Range) -> _Range:
        return _Range(self.low - other.high, self.high - other.low)

    def more(self, other: _Range) -> _Range:
        return _Range(self.low + other.low, self.high + other.high)

    def meets(self, other: _Range) -> bool:
        return self.low <= other.high and other.low <= self.high

    def may_be_share(self, share: _Range, whole: _Range) -> bool:
        """True where some value is *share* hundredths of *whole*, and where *whole* may be nothing."""
        if whole.low <= 0:
            return True
        return share.low * whole.low <= self.high * _HUNDRED and self.low * _HUNDRED <= share.high * whole.high


@dataclass(frozen=True, slots=True)
class Step:
    """
    A change as one sentence tells it.

    Attributes:
        figures: Three claims by what they are, ``start`` or ``end`` or both among them; ``difference`` is in
            their unit, ``share`` in hundredths of the start.
        rises: True where the sentence says that it rose, False that it fell.
    """

    figures: Mapping[Role, Claim]
    rises: bool

    def holds(self, profiles: Mapping[str, Profile]) -> bool:
        """Return True where some values that may be printed as these figures fit together, and where that cannot be told."""
        spans = {role: _printed(profiles[claim.id]) for role, claim in self.figures.items()}
        bounded = {role: span for role, span in spans.items() if span}
        if len(bounded) < len(spans):
            return True
        start, end = bounded.get("start"), bounded.get("end")
        difference, share = bounded.get("difference"), bounded.get("share")
        if start and end:
            return self._fits_ends(start, end, difference=difference, share=share)
        if end and difference:
            start = end.less(difference) if self.rises else end.more(difference)
        return not (start and difference and share) or difference.may_be_share(share, start)

    def worked_out(self) -> Decimal:
        """Return the size that the other two figures make, as told: hundredths of the start where a share is told, else the difference."""
        told = {role: claim.value for role, claim in self.figures.items() if isinstance(claim.value, Decimal)}
        if "start" in told and "end" in told:
            size = abs(told["end"] - told["start"])
        else:
            size = told["difference"]
        if "share" not in told:
            return size
        start = told["start"] if "start" in told else told["end"] + (-size if self.rises else size)
        return (size / start * _HUNDRED).quantize(_SHOWN)

    def _fits_ends(self, start: _Range, end: _Range, *, difference: _Range | None, share: _Range | None) -> bool:
        between = end.less(start) if self.rises else start.less(end)
        if difference and not between.meets(difference):
            return False
        if share is None:
            return True
        # ``up 2%`` from 5 % to 7 % means points as often as hundredths.
        as_points = self.figures["start"].kind == "percent" and between.meets(share)
        return as_points or between.may_be_share(share, start)


def _printed(ready: Profile) -> _Range | None:
    """The values that the wording allows, each rounded or cut off at its last printed digit; None = not bounded."""
    claim, span = ready.claim, ready.weak or Interval(None, None)
    assert isinstance(claim.value, Decimal)  # others are no figures of a change
    if claim.hedge == "exact":
        span = Interval(claim.value, claim.value)  # of a count that is told in fractions, too
    if span.low is None or span.high is None:
        return None
    place = _place(claim, claim.value)
    return _Range(span.low - place / 2, span.high + place)


def _place(claim: Claim, value: Decimal) -> Decimal:
    zeros = int(value.normalize().as_tuple().exponent)
    is_round = zeros >= _ROUND_ZEROS and claim.place >= 1  # 100.00 is not
    rounded = Decimal(1).scaleb(value.adjusted() - _SURE_DIGITS + 1) if is_round else Decimal(0)
    is_counted = claim.kind == "count" and claim.place == 1
    return max(Decimal(0) if is_counted else claim.place, rounded)
