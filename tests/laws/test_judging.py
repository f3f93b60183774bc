"""Laws of judging: what holds for any two claims, not only for those we thought of."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from checker.judge.verdicts import judge_claims
from checker.model import Hedge, Interval, Status
from checker.profiles import Profile, profile
from tests.unit.judge.desk import claim

HEDGES: tuple[Hedge, ...] = ("exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most")
STATUSES: tuple[Status, ...] = ("actual", "planned", "unknown")


@st.composite
def profiled(draw: st.DrawFn) -> Profile:
    """Any count by any paper at any time."""
    value = draw(st.integers(1, 3000))
    hedge = draw(st.sampled_from(HEDGES))
    return profile(
        claim(
            f"{value} người",
            value,
            hedge=hedge,
            article=draw(st.sampled_from(["a.txt", "b.txt"])),
            predicate=draw(st.sampled_from(["die", "missing", "sign", ""])),
            status=draw(st.sampled_from(STATUSES)),
            as_of=draw(st.sampled_from([None, "2025-10-25", "2025-10-26", "2025-10-26T09:00"])),
        )
    )


@given(profiled(), profiled())
def test_judging_is_symmetric(a: Profile, b: Profile):
    """judge(a, b) = judge(b, a), reason included."""
    assert judge_claims(a, b) == judge_claims(b, a)


@given(profiled())
def test_no_claim_conflicts_with_itself(a: Profile):
    """A claim agrees with itself."""
    assert "agree" == judge_claims(a, a).verdict


@given(profiled(), profiled(), st.integers(0, 500), st.integers(0, 500))
def test_widening_a_range_makes_no_conflict(a: Profile, b: Profile, below: int, above: int):
    """What was no conflict is none when a wording allows more, whatever explained it."""
    if judge_claims(a, b).verdict == "conflict":
        return
    assert judge_claims(_wider(a, below, above), b).verdict != "conflict"


def _wider(ready: Profile, below: int, above: int) -> Profile:
    return replace(ready, core=_stretched(ready.core, below, above), weak=_stretched(ready.weak, below, above))


def _stretched(interval: Interval | None, below: int, above: int) -> Interval | None:
    if interval is None:
        return None
    low = None if interval.low is None else interval.low - Decimal(below)
    high = None if interval.high is None else interval.high + Decimal(above)
    return Interval(low, high, interval.low_open and not below, interval.high_open and not above)
