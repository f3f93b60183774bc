"""How sentences run around two figures, and what they name that the other article never tells. Both orders."""

from __future__ import annotations

import pytest

from checker.link.wording import Wording
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of, last_figures


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(
            {"order_80", "order_beside_10"},
            "Trận lũ đêm qua đã cuốn trôi 12 ngôi nhà của bà con ở ven sông.",
            "Trận lũ đêm qua đã cuốn trôi 15 ngôi nhà của bà con ở ven sông.",
            id="a-copy",
        ),
        pytest.param(
            {"order_80", "order_beside_6"},
            "Lũ cuốn trôi 12 ngôi nhà ven sông.",
            "Đêm qua, trận lũ lớn đã cuốn mất 15 ngôi nhà nằm ven sông.",
            id="one-order-other-words-between",
        ),
        pytest.param(
            {"order_10", "order_beside_1"},
            "Nhà ven sông bị lũ cuốn: 12 tấn thóc ướt.",
            "15 tấn hàng cứu trợ đã được đưa tới nơi.",
            id="hardly-a-word",
        ),
        pytest.param(
            {"strangers_both"},
            "Máy Vitex T2x nặng 200 g.",
            "Máy Asia Zen9 nặng 169 g.",
            id="two-products",
        ),
        pytest.param(
            {"strangers_one"},
            "Theo Lan, máy Vitex nặng 200 g.",
            "Máy Vitex được cân ra 170 g. Theo Lan, máy của Asia Zen9 nặng 169 g.",
            id="one-is-known-to-both",
        ),
        pytest.param(
            {"strangers_none"},
            "Hãng Vitex bán ra 200 tấn gạo.",
            "Hãng Vitex bán ra 169 tấn gạo.",
            id="one-name",
        ),
        pytest.param(
            {"strangers_missing"}, "Hãng bán ra 200 tấn gạo.", "Hãng Vitex bán ra 169 tấn gạo.", id="one-names-nobody"
        ),
        pytest.param(
            {"numbered_differs"},
            "Chương trình tập 9 thu hút 200 khán giả.",
            "Chương trình tập 8 thu hút 300 khán giả.",
            id="another-episode",
        ),
        pytest.param(
            {"numbered_same"},
            "Chương trình tập 9 thu hút 200 khán giả.",
            "Chương trình tập 09 thu hút 300 khán giả.",
            id="one-episode",
        ),
        pytest.param(
            {"numbered_mixed"},
            "Tập 9 phát lúc 20 giờ thu hút 200 khán giả.",
            "Tập 9 phát lúc 21 giờ thu hút 300 khán giả.",
            id="one-episode-another-hour",
        ),
        pytest.param({"numbered_none"}, "Có 200 khán giả.", "Có 300 khán giả.", id="only-the-figures-themselves"),
    ],
)
def test_wording_of_two_figures(expected, one, other):
    """Each row holds among the levels, whichever figure comes first."""
    wording = Wording(last_figures(one, other))
    assert expected <= set(wording.levels(0, 1))
    assert list(wording.levels(0, 1)) == list(wording.levels(1, 0))


def test_two_languages_share_no_order():
    vietnamese = profiled(claims_of(articles_of(("Lũ cuốn trôi 12 ngôi nhà.",))))
    english = profiled(claims_of(articles_of(("The flood washed away 15 houses.",), language="en")))
    assert list(Wording([vietnamese[0], english[0]]).levels(0, 1)) == ["order_foreign"]
