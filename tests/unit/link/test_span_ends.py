"""Days that lie in a span and tell of a part of it: their first mornings, their ends. Both orders."""

import pytest

from checker.link.constraints import cannot_link
from checker.link.span_ends import is_part_of_span
from tests.unit.link.desk import groups, last_figures


@pytest.mark.parametrize(
    ("expected", "part", "span"),
    [
        pytest.param(True, "Chiều 26/6, lễ hội khép lại", "Lễ hội diễn ra từ ngày 25-26/6", id="an-afternoon"),
        pytest.param(True, "Lễ hội mở ra lúc 9h ngày 25/6", "Lễ hội kéo dài 2 ngày 25 và 26/6", id="an-hour"),
        pytest.param(True, "Tối 22/6, lễ hội có pháo hoa", "Lễ hội diễn ra từ ngày 20-26/6", id="an-evening-of-a-week"),
        pytest.param(True, "Lễ hội bế mạc ngày 26/6", "Lễ hội diễn ra từ ngày 24-26/6", id="ends-on-the-last"),
        pytest.param(True, "Lễ hội khai mạc ngày 24/6", "Lễ hội diễn ra từ ngày 24-26/6", id="starts-on-the-first"),
        pytest.param(True, "Cầu khởi công năm 2021", "Cầu được xây từ năm 2021 đến năm 2023", id="years"),
        pytest.param(False, "Lễ hội diễn ra ngày 25/6", "Lễ hội diễn ra từ ngày 25-26/6", id="told-as-the-whole"),
        pytest.param(False, "Lễ hội khai mạc ngày 26/6", "Lễ hội diễn ra từ ngày 24-26/6", id="no-start-of-it"),
        pytest.param(
            False, "Tối 25/6, bắn pháo hoa", "Pháo hoa bắn đêm 25, rạng sáng 26/6", id="a-night-by-its-evening"
        ),
        pytest.param(False, "Rạng sáng 26/6, bắn pháo hoa", "Bắn pháo hoa đêm 25-26/6", id="a-night-by-its-morning"),
        pytest.param(False, "Lễ hội diễn ra sáng 25/7", "Lễ hội diễn ra vào mùa hè này", id="a-season-is-one-time"),
        pytest.param(False, "Sáng 25/6, lễ hội mở cửa", "Ngày 25/6, lễ hội mở cửa", id="no-span"),
        pytest.param(False, "Từ ngày 24-26/6, mở hội", "Lễ hội mở từ ngày 25-26/6", id="two-spans"),
    ],
)
def test_what_is_told_of_a_part_of_a_span_is_not_the_span(expected, part, span):
    a, b = last_figures(f"{part}.", f"{span}.")
    assert expected is is_part_of_span(a, b) is is_part_of_span(b, a)
    assert not expected or (cannot_link(a, b) and cannot_link(b, a))


def test_a_closing_day_does_not_join_the_days_of_the_festival():
    """The days themselves are one fact, told twice."""
    days = "Lễ hội Sen diễn ra tại Đồng Tháp từ ngày 25-26/6"
    found = groups(f"{days}.", f"{days}, tỉnh cho biết.", "Chiều 26/6, lễ hội Sen diễn ra tại Đồng Tháp bế mạc.")
    assert {("2024-06-25/2024-06-26",) * 2} == {dates for dates in found if "/" in dates[0]}


def test_an_hour_by_the_clocks_of_another_place_does_not_join_the_day():
    """``tức 3h30, giờ GMT`` is of a day of its own, and ties no other hour of the story to that day."""
    fire = "Vụ cháy ở kho hàng xảy ra lúc {} ngày 30/6"
    found = groups(
        f"{fire.format('2h')} (tức 3h30, giờ GMT).", f"{fire.format('1h')}.", f"{fire.format('1h')}, kho hàng cháy rụi."
    )
    assert not any("2024-06-30T03:30" in dates for dates in found)
