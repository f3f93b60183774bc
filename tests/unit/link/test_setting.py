"""How two figures that differ are set: heads of articles, days apart, who is named. Both orders."""

from __future__ import annotations

import pytest

from checker.link.setting import setting_levels
from tests.unit.link.desk import last_figures

_FILLER = "Người dân kể lại sự việc với phóng viên. " * 15


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param({"head_2"}, "Bão làm 12 người chết.", "Bão làm 15 người chết.", id="both-in-the-head"),
        pytest.param({"head_1"}, "Bão làm 12 người chết.", f"{_FILLER}Bão làm 15 người chết.", id="one-far-down"),
        pytest.param({"readings_meet"}, "Khoảng 14 tấn hàng bị giữ.", "15 tấn hàng bị giữ.", id="about-covers"),
        pytest.param({"readings_apart"}, "Khoảng 12 tấn hàng bị giữ.", "15 tấn hàng bị giữ.", id="about-falls-short"),
        pytest.param(
            {"apart_day", "grain_same"},
            "Vụ cháy xảy ra ngày 24/6/2024.",
            "Vụ cháy xảy ra ngày 25/6/2024.",
            id="a-day-apart",
        ),
        pytest.param(
            {"apart_months", "day_slip"},
            "Tàu chìm ngày 30/4/2024.",
            "Tàu chìm ngày 30/5/2024.",
            id="another-month-same-day",
        ),
        pytest.param(
            {"apart_weeks", "day_slip"},
            "Tàu chìm ngày 12/6/2024.",
            "Tàu chìm ngày 22/6/2024.",
            id="ten-days-are-a-digit",
        ),
        pytest.param(
            {"apart_clock", "clock_60"},
            "Vụ cháy xảy ra lúc 13h ngày 24/6/2024.",
            "Vụ cháy xảy ra lúc 14h ngày 24/6/2024.",
            id="an-hour-apart",
        ),
        pytest.param(
            {"apart_clock", "clock_30"},
            "Vụ cháy xảy ra khoảng 4h ngày 24/6/2024.",
            "Vụ cháy xảy ra khoảng 4h30 ngày 24/6/2024.",
            id="half-an-hour-apart",
        ),
        pytest.param(
            {"apart_day", "clock_15"},
            "Vụ cháy xảy ra lúc 23h55 ngày 24/6/2024.",
            "Vụ cháy xảy ra lúc 0h05 ngày 25/6/2024.",
            id="around-midnight",
        ),
        pytest.param(
            {"apart_day", "clock_same"},
            "Vụ cháy xảy ra lúc 13h ngày 24/6/2024.",
            "Vụ cháy xảy ra lúc 13h ngày 25/6/2024.",
            id="one-hour-of-two-days",
        ),
        pytest.param(
            {"apart_clock", "clock_far"},
            "Đám cháy bùng lên lúc 4h ngày 24/6/2024.",
            "Đám cháy được dập tắt lúc 9h ngày 24/6/2024.",
            id="five-hours-apart",
        ),
        pytest.param(
            {"grain_other", "grains_day_month", "year_same"},
            "Vụ cháy xảy ra tháng 9/2015.",
            "Vụ cháy xảy ra ngày 10/12/2015.",
            id="a-month-and-a-day",
        ),
    ],
)
def test_setting_of_two_figures(expected, one, other):
    """Each row holds among the levels, whichever figure comes first."""
    a, b = last_figures(one, other)
    found = tuple(setting_levels(a, b))
    assert expected <= set(found)
    assert found == tuple(setting_levels(b, a))


def test_a_day_has_no_clock():
    """How far two times of day are apart is said of two of them."""
    a, b = last_figures("Vụ cháy xảy ra lúc 13h ngày 24/6/2024.", "Vụ cháy xảy ra ngày 25/6/2024.")
    assert not [level for level in setting_levels(a, b) if level.startswith("clock_")]


def test_a_leap_day_of_a_year_unknown_is_compared():
    """The 29th of February needs a leap year wherever the year is not told."""
    a, b = last_figures("Lễ hội diễn ra ngày 29/2/2024.", "Lễ hội diễn ra ngày 28/2/2024.")
    assert "apart_day" in set(setting_levels(a, b))
