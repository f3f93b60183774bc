"""Rates that articles tell, and which of a story are the usual ones. Both orders."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.rates import Rate, Rates, commonest


def rates(*ends: str) -> list[Rate]:
    """Rates as (low, high), a plain rate as one number: ``23``, ``20-25``."""
    told = ([Decimal(end) for end in rate.split("-")] for rate in ends)
    return [Rate(span[0], span[-1]) for span in told]


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(True, "23", "23", id="the-same"),
        pytest.param(True, "10", "14", id="as-far-as-days-and-banks"),
        pytest.param(False, "10", "14.1", id="no-rates-of-two-days"),
        pytest.param(True, "8-10", "14-20", id="ranges-by-their-nearest-ends"),
        pytest.param(False, "8-9", "14-20", id="ranges-apart"),
        pytest.param(False, "0", "23", id="nothing-is-worth-something"),
    ],
)
def test_rates_near_each_other(expected: bool, one: str, other: str):
    mine, theirs = rates(one, other)
    assert expected is mine.is_near(theirs)
    assert expected is theirs.is_near(mine)
    assert int(expected) == Rates([mine]).how_many_near(theirs) == Rates([theirs]).how_many_near(mine)


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        pytest.param(("23", "24"), ("23", "230", "24"), id="one-is-ten-times-as-much"),
        pytest.param(("14",), ("10", "14", "19"), id="the-one-in-the-middle"),
        pytest.param(("23", "230"), ("23", "230"), id="no-more-for-one-than-for-the-other"),
        pytest.param(("20-25",), ("15", "20-25", "34"), id="a-range-is-near-both"),
        pytest.param((), (), id="none"),
    ],
)
def test_the_commonest(expected: tuple[str, ...], told: tuple[str, ...]):
    assert tuple(rates(*expected)) == commonest(rates(*told))
    assert tuple(rates(*expected[::-1])) == commonest(rates(*told[::-1]))
