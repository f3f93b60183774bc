"""
The arithmetic of a change: whether where it began, where it ended and its size may be printed as they are.

Each figure stands for every value that its writer may have rounded or cut off to it, so that what fails fails for all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from checker.judge.printed import HUNDRED, PrintedRange, printed
from checker.model import Claim
from checker.profiles import Profile

Role = Literal["start", "end", "difference", "share"]

# A percentage that was worked out is shown to two digits behind the point.
_SHOWN = Decimal("0.01")


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
        spans = {role: printed(profiles[claim.id]) for role, claim in self.figures.items()}
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
        return (size / start * HUNDRED).quantize(_SHOWN)

    def _fits_ends(
        self, start: PrintedRange, end: PrintedRange, *, difference: PrintedRange | None, share: PrintedRange | None
    ) -> bool:
        between = end.less(start) if self.rises else start.less(end)
        if difference and not between.meets(difference):
            return False
        if share is None:
            return True
        # ``up 2%`` from 5 % to 7 % means points as often as hundredths.
        as_points = self.figures["start"].kind == "percent" and between.meets(share)
        return as_points or between.may_be_share(share, start)
