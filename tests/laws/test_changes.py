"""Laws of changes: what a writer rounds or cuts off is never called wrong, and what no rounding explains always is."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from checker.judge.step import Role, Step
from checker.model import Claim
from checker.profiles import profile
from tests.unit.judge.desk import claim

COUNTS = st.integers(1, 2_000_000)
DIGITS = st.sampled_from([Decimal(1), Decimal("0.1"), Decimal("0.01")])


def told(number: Decimal | int, at: int) -> Claim:
    return claim(str(number), str(number), start=at)


def percent(number: Decimal, place: Decimal) -> Claim:
    made = claim(f"{number}%", str(number), start=90, kind="percent", unit="percent")
    return replace(made, place=place)


def holds(figures: dict[Role, Claim], *, rises: bool) -> bool:
    return Step(figures, rises).holds({made.id: profile(made) for made in figures.values()})


def both_ways(start: int, end: int, share: Claim) -> tuple[bool, bool]:
    """Whether the change holds told with both ends, and told with the difference and the end."""
    rises = end > start
    first: dict[Role, Claim] = {"start": told(start, 0), "end": told(end, 30), "share": share}
    second: dict[Role, Claim] = {"difference": told(abs(end - start), 0), "end": told(end, 30), "share": share}
    return holds(first, rises=rises), holds(second, rises=rises)


@given(COUNTS, COUNTS, DIGITS, st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]))
def test_a_share_that_was_worked_out_holds(start: int, end: int, place: Decimal, rounding: str):
    share = (Decimal(abs(end - start)) / start * 100).quantize(place, rounding)
    assume(share > 0)
    assert (True, True) == both_ways(start, end, percent(share, place))


@given(COUNTS, COUNTS, DIGITS, st.integers(2, 40))
def test_a_share_that_is_off_by_two_digits_fails(start: int, end: int, place: Decimal, off: int):
    assume(start != end and all(number % 100 for number in (start, end, end - start)))
    share = (Decimal(abs(end - start)) / start * 100).quantize(place, ROUND_HALF_UP) + off * place
    assume(share % 100)  # 9700 % may be rounded to the hundred, as may the counts
    assert (False, False) == both_ways(start, end, percent(share, place))


@given(COUNTS, COUNTS, st.integers(1, 9))
def test_a_difference_of_whole_counts_is_exact(start: int, end: int, off: int):
    assume(start != end and all(number % 100 for number in (start, end)))
    size = abs(end - start)
    assume((size + off) % 100)
    ends: dict[Role, Claim] = {"start": told(start, 0), "end": told(end, 30)}
    assert holds({**ends, "difference": told(size, 60)}, rises=end > start)
    assert not holds({**ends, "difference": told(size + off, 60)}, rises=end > start)
