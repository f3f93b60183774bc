"""Figures of a class that a bound names."""

from __future__ import annotations

import pytest

from checker.classes import ToldClass, class_of
from checker.model import Article
from checker.pipeline import read_claims
from tests.unit.contradictions import conflicts

# A table of a port: what small boats and all boats lost, the second told again with the class of the first.
TABLE = (
    "Cảng Cồn Lác đón 2.410 lượt tàu trong quý I, giảm 812 lượt so với cùng kỳ. Trong đó tàu dưới 15 chỗ có 1.207 lượt, giảm 318 lượt; "
    "tàu kéo có 640 lượt, giảm 71 lượt."
)
CAPTION = "Số tàu dưới 15 chỗ cập cảng giảm gần 820 lượt so với cùng kỳ. "
OLD_CAPTION = "Số tàu trên 15 chỗ cập cảng giảm gần 820 lượt so với cùng kỳ. "


def claims_of(text: str, language: str):
    """Claims of an article with this text."""
    return read_claims([Article(id="a", path="a", text=text, language=language, published="2024-09-10")])[0]


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param(("age", "5", "below"), "vi", "Trẻ dưới 5 tuổi chiếm 44,1% số ca.", id="before"),
        pytest.param(("age", "60", "above"), "vi", "Người từ 60 tuổi trở lên chiếm 44,1% số ca.", id="bound-behind"),
        pytest.param(("seats", "9", "below"), "vi", "Cả nước nhập 49.050 xe dưới 9 chỗ.", id="right-behind"),
        pytest.param(("age", "5", "below"), "en", "The clinic treated 312 children under 5 years old.", id="english"),
        pytest.param(("age", "65", "above"), "en", "Over-65s made up 44.1% of the cases.", id="english-over"),
        pytest.param(None, "vi", "Nhóm 6-18 tuổi chiếm 44,1% số ca.", id="range"),
        pytest.param(None, "vi", "Nhóm từ 5 đến dưới 12 tuổi chiếm 44,1% số ca.", id="range-with-a-bound"),
        pytest.param(None, "vi", "Trẻ dưới 5 tuổi và người trên 60 tuổi chiếm 44,1% số ca.", id="two-classes"),
        pytest.param(None, "vi", "Trẻ dưới 5 tuổi đông nhất; ca nặng chiếm 44,1%.", id="another-clause"),
        pytest.param(None, "vi", "Ông Lê Văn Tám, 54 tuổi, trồng 310 gốc cam.", id="an-age"),
    ],
)
def test_class_of(expected: tuple[str, str, str] | None, language: str, text: str):
    """The class of the last figure that is a claim."""
    last = claims_of(text, language)[-1]
    assert class_of(last) == (ToldClass(*expected) if expected else None)


def test_a_figure_of_all_told_of_a_class():
    """820 is about what all boats lost: told of the small ones it contradicts what they lost."""
    assert [("318", "nearly 820")] == conflicts(CAPTION + TABLE, TABLE)
    assert [("318", "nearly 820")] == conflicts(TABLE, CAPTION + TABLE)


def test_figures_of_two_classes_are_two_facts():
    """Of another class nothing else is told, so that nothing contradicts it."""
    assert [] == conflicts(OLD_CAPTION + TABLE, TABLE)
