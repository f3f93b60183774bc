"""The verdict on two positions of which a sentence says that the figure of one took the place of the other's."""

from __future__ import annotations

from collections.abc import Sequence

from checker.judge import reasons
from checker.judge.readings import consistent
from checker.judge.running import order_of
from checker.judge.verdict import Judged
from checker.profiles import Profile


def judge_superseded(
    one: Sequence[Profile], other: Sequence[Profile], *, old: Profile, new: Profile, planned: bool
) -> Judged | None:
    """
    Return planned_vs_actual or update where one position holds *new* and the other tells what *old* does, else None.

    Who prints the old figure after it was given up is not told of the new one by this: that may be a contradiction.
    """
    for mine, theirs in ((one, other), (other, one)):
        if new in mine and any(_tells_the_old(ready, old, new) for ready in theirs):
            told = next(ready for ready in (old, *theirs) if ready in theirs)
            if planned or {told.claim.status, new.claim.status} == {"planned", "actual"}:
                return Judged("planned_vs_actual", reasons.planned(told.claim, new.claim))
            return Judged("update", reasons.replaced(told, new))
    return None


def _tells_the_old(ready: Profile, old: Profile, new: Profile) -> bool:
    if ready is old:
        return True
    printed_later = order_of(new.claim.as_of, ready.claim.as_of) == "earlier"
    return not printed_later and consistent(ready, old) is not None and consistent(ready, new) is None
