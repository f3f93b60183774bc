"""Slips of the pen between two figures, by name."""

from __future__ import annotations

import pytest

from checker.judge.slips import slip_between
from tests.unit.judge.desk import ready


def day(iso: str):
    """A date as a claim."""
    return ready(iso, iso, kind="date", unit=None)


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param("tenfold", ready("820 tỷ", 820), ready("8.200 tỷ", 8200), id="a-nought-more"),
        pytest.param("a digit more or less", ready("168 nhà", 168), ready("68 nhà", 68), id="a-digit-lost"),
        pytest.param("two digits swapped", ready("1,45 %", "1.45"), ready("1,54 %", "1.54"), id="digits-swapped"),
        pytest.param(
            "", ready("135 tỷ", 135000000000), ready("315 triệu", 315000000), id="of-two-sizes-none-are-swapped"
        ),
        pytest.param("one digit", ready("148.000", 148000), ready("149.000", 149000), id="one-digit"),
        pytest.param("one digit", ready("19.720", 19720), ready("19.726", 19726), id="a-nought-is-a-digit"),
        pytest.param("the unit", ready("16 triệu", 16000000), ready("16 tỷ", 16000000000), id="a-thousandfold"),
        pytest.param("", ready("12 người", 12), ready("15 người", 15), id="two-digits-are-no-slip"),
        pytest.param(
            "two units",
            ready("62 km", 62, kind="measure", unit="km"),
            ready("62 dặm", 62, kind="measure", unit="mile"),
            id="one-number-in-two-units",
        ),
        pytest.param("the month", day("2016-04-30"), day("2016-05-30"), id="a-month-off"),
        pytest.param("the year", day("1966-05-01"), day("1996-05-01"), id="a-year-off"),
        pytest.param("", day("2016-04-30"), day("2016-06-12"), id="other-days"),
        pytest.param(
            "minutes as decimals",
            ready("19°16′", "19.26666667", kind="measure", unit="degree"),
            ready("19,16°", "19.16", kind="measure", unit="degree"),
            id="arc-minutes-as-decimals",
        ),
    ],
)
def test_slip_between(expected, a, b):
    """The name is the same whichever figure comes first."""
    assert expected == slip_between(a, b)
    assert expected == slip_between(b, a)
