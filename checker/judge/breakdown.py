"""A whole and its parts, and whether their figures can be true together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.model import Claim, Interval
from checker.profiles import Profile


@dataclass(frozen=True, slots=True)
class Breakdown:
    """
    A whole and the parts told of it.

    Attributes:
        whole, parts: Claims of one sentence, in order of place.
        exhaustive: True where the parts are all there are, so that they must add up.
        apart: True where no one thing is in two parts, so that their sum cannot exceed the whole.
    """

    whole: Claim
    parts: tuple[Claim, ...]
    exhaustive: bool
    apart: bool

    def holds(self, profiles: Mapping[str, Profile], *, exhaustive: bool = True) -> bool:
        """Return True where some values within the wordings keep the relation; not *exhaustive*: where no part exceeds the whole."""
        whole = _span(profiles[self.whole.id])
        parts = [_span(profiles[part.id]) for part in self.parts]
        if self.exhaustive and exhaustive:
            return _added(parts).meets(whole)
        together = [_added(parts)] if self.apart or self.exhaustive else []
        return all(_may_stay_below(part, whole) for part in (*parts, *together))


def _span(ready: Profile) -> Interval:
    return ready.weak or Interval(None, None)


def _added(spans: Sequence[Interval]) -> Interval:
    lows, highs = [span.low for span in spans], [span.high for span in spans]
    low = None if None in lows else sum((low for low in lows if low is not None), Decimal(0))
    high = None if None in highs else sum((high for high in highs if high is not None), Decimal(0))
    return Interval(low, high)


def _may_stay_below(part: Interval, whole: Interval) -> bool:
    return part.low is None or whole.high is None or part.low <= whole.high
