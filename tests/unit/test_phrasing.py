"""How two sentences run around two figures that meet. Both orders."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.phrasing import phrasing_levels, words_outward
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of, last_figures


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(
            ("runs_10", "labels_none"),
            "Trận lũ đêm qua đã cuốn trôi 12 ngôi nhà của bà con ở ven sông.",
            "Trận lũ đêm qua đã cuốn trôi 12 ngôi nhà của bà con ở ven sông.",
            id="a-copy",
        ),
        pytest.param(
            ("runs_6", "labels_none"),
            "Lũ cuốn trôi 12 ngôi nhà ven sông.",
            "Đêm qua, trận lũ lớn đã cuốn mất 12 ngôi nhà nằm ven sông.",
            id="one-order-other-words-between",
        ),
        pytest.param(
            ("runs_1", "labels_none"),
            "Nhà ven sông bị lũ cuốn: 12 tấn thóc ướt.",
            "12 tấn hàng cứu trợ đã được đưa tới nơi.",
            id="hardly-a-word",
        ),
        pytest.param(
            ("runs_6", "labels_same"),
            "Chương trình tập 9 thu hút 200 khán giả.",
            "Chương trình tập 9 thu hút 200 người.",
            id="one-episode",
        ),
        pytest.param(
            ("runs_5", "labels_differs"),
            "Chương trình tập 9 thu hút 200 khán giả.",
            "Chương trình tập 8 thu hút 200 người.",
            id="another-episode",
        ),
        pytest.param(
            ("runs_4", "labels_mixed"),
            "Ở tập 9 mùa 2, 200 khán giả có mặt.",
            "Ở tập 9 mùa 1 có 200 người.",
            id="one-episode-another-season",
        ),
    ],
)
def test_sentences_around_two_figures_run_alike(expected, one, other):
    a, b = last_figures(one, other)
    assert expected == tuple(phrasing_levels(a, b)) == tuple(phrasing_levels(b, a))


def test_two_languages_have_no_words_in_common():
    [ours], [theirs] = (
        articles_of(("Lũ cuốn trôi 12 ngôi nhà.",)),
        articles_of(("A flood took 12 houses.",), language="en"),
    )
    a, b = profiled(claims_of((ours, replace(theirs, id="01", path="01"))))
    assert tuple(phrasing_levels(a, b)) == tuple(phrasing_levels(b, a)) == ("runs_foreign",)


def test_words_go_outward_from_the_figure():
    """Folded, whatever the spelling of an i at the end of a word, marks of numbers kept."""
    [ready] = profiled(claims_of(articles_of(("Trận lũ ngày ấy làm Công ty Mỹ Kỳ mất 12 ngôi nhà vì nước dâng.",))))
    before, behind = words_outward(ready.claim)
    assert before[:4] == ("mất", "kì", "mĩ", "ti")
    assert behind[-4:] == ("nhà", "vì", "nước", "dâng")
