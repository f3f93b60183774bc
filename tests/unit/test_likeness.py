"""Levels of figures that meet, and names that are one."""

from __future__ import annotations

import pytest

from checker.likeness import levels, nearness, one_name, words_in_common
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of, last_figures


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param("size_tiny", "Có 2 người dự.", "Có 2 người dự.", id="everything-comes-in-twos"),
        pytest.param("size_small", "Có 7 người dự.", "Có 7 người dự.", id="seven"),
        pytest.param("size_round", "Có 400 người dự.", "Có 400 người dự.", id="four-hundred"),
        pytest.param("size_plain", "Có 47 người dự.", "Có 47 người dự.", id="forty-seven"),
        pytest.param(
            "close_end", "Hội chợ mở ngày 23/10/2024.", "Hội chợ từ ngày 23 đến 24/10/2024.", id="its-first-day"
        ),
        pytest.param(
            "close_inside",
            "Hội chợ mở ngày 22/10/2013.",
            "Từ năm 2007 đến năm 2014, hội chợ mở ở đây.",
            id="a-day-of-many-years",
        ),
        pytest.param(
            "close_month", "Hội chợ mở ngày 23/10/2024.", "Hội chợ sẽ mở vào tháng 10/2024.", id="a-day-of-a-month"
        ),
        pytest.param("value_close", "Có ít nhất 17 người chết.", "Có 20 người chết.", id="confirmed-so-far"),
        pytest.param(
            "value_close", "Nợ không quá 60% sản lượng.", "Nợ không quá 65% sản lượng.", id="limits-near-each-other"
        ),
        pytest.param(
            "value_differs",
            "Có ít nhất 13 người chết.",
            "Có ít nhất 360 người chết.",
            id="an-open-bound-holds-anything",
        ),
        pytest.param("value_differs", "Nợ không quá 60%.", "Nợ là 5%.", id="a-limit-holds-anything-below"),
        pytest.param(
            "value_differs", "Anh ta lãnh án 40 năm tù.", "Án tối đa 50 năm tù.", id="the-most-that-is-lawful"
        ),
        pytest.param("value_differs", "Xuất 2 triệu tấn gạo.", "Xuất 2,2 triệu tấn gạo.", id="a-tenth-is-not-rounded"),
        pytest.param("value_close", "Xuất 2 triệu tấn gạo.", "Xuất 2,04 triệu tấn gạo.", id="rounded"),
        pytest.param("value_same_sharp", "Giảm 40 vụ (-8,16%).", "Giảm 40 vụ (8,16%).", id="a-fall-below-nothing"),
        pytest.param(
            "value_same_sharp", "Doanh số giảm -8,16%.", "Doanh số giảm 8,16%.", id="a-fall-told-with-its-minus"
        ),
        pytest.param("value_differs", "Lãi suất là -8,16%.", "Lãi suất là 8,16%.", id="a-level-below-nothing"),
        pytest.param("value_close", "Xuất khoảng 5 tỉ USD.", "Xuất 4,5 tỉ USD.", id="rounded-by-a-word"),
        pytest.param("ranked_shared", "Đây là bàn thắng thứ hai.", "Anh ghi bàn thắng thứ hai.", id="ranked-alike"),
        pytest.param("ranked_other", "Anh là tân binh thứ hai.", "Anh ghi bàn thắng thứ hai.", id="ranked-unlike"),
    ],
)
def test_levels_of_figures_that_meet(expected, a, b):
    """The first figures of two articles, both ways round."""
    ready = profiled(claims_of(articles_of([a, b])))
    one, other = next(p for p in ready if p.claim.article == "00"), next(p for p in ready if p.claim.article == "01")
    assert expected in levels(one, other)
    assert levels(one, other) == levels(other, one)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(True, "trần văn hùng", "hùng", id="the-last-name-alone"),
        pytest.param(True, "vietjet air", "vietjet", id="the-beginning"),
        pytest.param(False, "hà nội", "hà tĩnh", id="one-word-shared"),
    ],
)
def test_one_name(expected, one, other):
    """Each row both ways round."""
    assert expected is one_name(one, other)
    assert expected is one_name(other, one)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(
            True,
            "Thợ lặn kể đã chờ trong hang nước suốt 9 tiếng mưa.",
            "Anh khai ngồi trong khoang máy tối suốt 10 giờ liền.",
            id="how-long-it-lasted",
        ),
        pytest.param(
            False,
            "Thợ lặn kể đã vớt trong hang nước được 9 tấn rác.",
            "Anh khai xếp vào khoang máy tối đúng 20 tấn vải.",
            id="how-heavy-it-was",
        ),
    ],
)
def test_two_lengths_of_time_need_less_in_common(expected: bool, one: str, other: str):
    """A story tells few lengths of time, and what lasts stands far from the figure. Both ways round."""
    a, b = last_figures(one, other)
    assert 0.2 <= nearness(a, b) < 0.35
    assert expected == words_in_common(a, b)
    assert expected == words_in_common(b, a)
