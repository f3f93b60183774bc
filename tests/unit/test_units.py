"""Units convert within their dimension, and spans of time by the calendar's round figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.units import convert, dimension, in_base, smaller_unit


@pytest.mark.parametrize(
    ("expected", "value", "unit", "into"),
    [
        pytest.param("1852", 1, "nautical_mile", "m", id="length"),
        pytest.param("72", 6, "foot", "inch", id="feet"),
        pytest.param("24", 2, "year", "month", id="calendar"),
        pytest.param("365", 1, "year", "day", id="calendar-to-days"),
        pytest.param("36", 10, "m/s", "km/h", id="speed"),
        pytest.param(None, 1, "kg", "m", id="other-dimension"),
        pytest.param(None, 1, "day", "year", id="no-way-up"),
        pytest.param(None, 1, "cubit", "m", id="unknown"),
    ],
)
def test_convert(expected: str | None, value: int, unit: str, into: str):
    """None where there is no way."""
    converted = convert(Decimal(value), unit, into)
    assert (None if expected is None else Decimal(expected)) == (converted and round(converted, 9))


def test_a_part_of_a_unit_is_told_in_the_next_smaller():
    """Half a month is 15 days."""
    assert ("day", Decimal(30)) == smaller_unit("month")
    assert smaller_unit("second") is None


@pytest.mark.parametrize("unit", ["km/h", "mph", "knot", "m/s"])
def test_speeds_are_of_one_dimension(unit: str):
    """Whether a stroke stands in the unit or not; a length an hour of another length is none."""
    assert dimension("measure", unit) == dimension("measure", "km/s") != dimension("measure", "km")
    assert dimension("measure", "mm/day") == "measure:length/day"
    assert round(in_base(Decimal(120), "km/h"), 1) == round(in_base(Decimal("74.565"), "mph"), 1)


def test_an_age_is_a_span_of_years():
    """``six years old`` and ``in service for six years``."""
    assert dimension("measure", "year_of_age") == dimension("duration", "year") != dimension("duration", "hour")
    assert in_base(Decimal(6), "year_of_age") == in_base(Decimal(6), "year") == in_base(Decimal(72), "month")


def test_basis_points_meet_percentage_points():
    """``50 basis points`` and ``half a point`` are one share of one dimension."""
    assert in_base(Decimal("0.5"), "percentage_point") == in_base(Decimal(50), "basis_point")
    assert dimension("percent", "percentage_point") == dimension("percent", "basis_point")


def test_hours_that_are_counted_are_a_length_of_time():
    """31,400 flight hours, and 31,400 hours in the air."""
    assert dimension("count", "hour") == dimension("duration", "hour") != dimension("count", "flight")


def test_lines_of_a_screen_are_pixels():
    """1080p is 1920 x 1080 pixels."""
    assert dimension("measure", "scan_line") == dimension("measure", "pixel")
    assert in_base(Decimal(1080), "scan_line") == in_base(Decimal(1080), "pixel")
