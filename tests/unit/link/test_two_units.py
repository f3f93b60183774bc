"""Figures of two currencies become one fact where papers tell one thing by one number, and only there."""

from __future__ import annotations

from tests.unit.link.desk import groups

POUNDS = "Đội Bắc Hà bị ban tổ chức phạt 18.500 bảng vì cổ động viên ném pháo sáng xuống sân."
EUROS = "Đội Bắc Hà bị ban tổ chức phạt 18.500 euro vì cổ động viên ném pháo sáng xuống sân."
BOTH = "Đội Bắc Hà bị phạt 18.500 bảng vì pháo sáng, đội Nam Sơn bị phạt 18.500 euro vì ẩu đả."


def test_one_number_in_two_currencies_is_one_fact():
    """In whatever order the articles come."""
    assert {("18500", "18500")} == groups(POUNDS, EUROS)
    assert {("18500", "18500", "18500")} == groups(EUROS, POUNDS, POUNDS)


def test_where_one_article_tells_both_they_are_two():
    """It means both, and so the others may."""
    assert {("18500", "18500"), ("18500", "18500")} >= groups(POUNDS, BOTH)
    assert not any(len(found) > 2 for found in groups(POUNDS, EUROS, BOTH))
