"""Figures that a list hands to names in order."""

from __future__ import annotations

import pytest

from checker.model import Article
from checker.pipeline import read_claims


def told(text: str, language: str) -> list[tuple[str, str, str]]:
    """Value, thing counted and first name of each claim of an article with this text."""
    claims, _ = read_claims([Article(id="a", path="a", text=text, language=language, published="2024-09-10")])
    return [(str(c.value), c.slots.counted, c.slots.names[0][0] if c.slots.names else "") for c in claims]


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param(
            [("12", "case", "hà nội"), ("15", "case", "huế"), ("20", "case", "đà nẵng")],
            "vi", "Hà Nội, Huế và Đà Nẵng lần lượt có 12, 15 và 20 ca mắc.", id="noun-behind-the-last",
        ),
        pytest.param(
            [("12", "person", "lào cai"), ("15", "person", "yên bái")],
            "vi", "Số người chết ở Lào Cai và Yên Bái lần lượt là 12 và 15.", id="noun-before",
        ),
        pytest.param(
            [("56", "", "mỹ"), ("70", "", "trung quốc")],
            "vi", "Chứng khoán Mỹ và Trung Quốc lần lượt giảm hơn 56% và 70%.", id="percentages",
        ),
        pytest.param(
            [("12", "case", "hanoi"), ("15", "case", "da nang")],
            "en", "Hanoi and Da Nang reported 12 and 15 cases respectively.", id="english",
        ),
        pytest.param(
            [("3", "", "apple"), ("5", "", "intel")],
            "en", "Shares of Apple and Intel fell 3% and 5%, respectively.", id="behind-a-comma",
        ),
        pytest.param(
            [("20", "case", "huế")],
            "vi", "Hà Nội và Huế lần lượt đón đoàn trong khi có 20 ca mắc.", id="more-names-than-figures",
        ),
        pytest.param(
            [("37", "", "huế"), ("28", "", "vinh")],
            "vi", "Lượng khách ở Huế và Vinh tăng lần lượt 37 và 28%.", id="one-sign-for-two-percentages",
        ),
        pytest.param(
            [("730000000", "", "")],
            "vi", "Giá xe lần lượt là 620, 670 và 730 triệu đồng.", id="a-scale-word-is-the-last-one's",
        ),
        pytest.param(
            [("3", "rank", "peru"), ("4", "rank", "lào")],
            "vi", "Khi đó Peru và Lào leo lên vị trí thứ 3 và 4.", id="ranks-need-no-word-for-it",
        ),
        pytest.param(
            [("3", "rank", "nga"), ("4", "rank", "nga")],
            "vi", "Peru và Lào thua đội Nga, đội từng xếp thứ 3 và 4.", id="ranks-of-the-one-told-last",
        ),
        pytest.param(
            [("20", "case", "huế")],
            "vi", "Hà Nội và Huế có 12, 15 và 20 ca mắc.", id="no-word-for-it",
        ),
    ],
)  # fmt: skip
def test_lists_hand_figures_to_names(expected, language, text):
    """As many figures as names, each its own; a bare number counts what the list counts."""
    assert expected == told(text, language)
