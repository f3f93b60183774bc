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
            {"apart_clock"},
            "Vụ cháy xảy ra lúc 13h ngày 24/6/2024.",
            "Vụ cháy xảy ra lúc 14h ngày 24/6/2024.",
            id="an-hour-apart",
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


def test_a_leap_day_of_a_year_unknown_is_compared():
    """The 29th of February needs a leap year wherever the year is not told."""
    a, b = last_figures("Lễ hội diễn ra ngày 29/2/2024.", "Lễ hội diễn ra ngày 28/2/2024.")
    assert "apart_day" in set(setting_levels(a, b))
