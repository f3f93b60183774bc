"""Verdicts on figures that stand in one place of two like sentences."""

from __future__ import annotations

import pytest

from checker.judge.verdicts import judge_claims
from checker.profiles import Profile, profiled
from tests.unit.link.desk import articles_of, claims_of

LIMIT = "Chất bảo quản này được phép dùng với nồng độ {} trong kem dưỡng da bán tại các chợ ở huyện."
SEASON = "Vườn chim của xã mở cửa đón khách {} hằng năm, khi đàn cò trắng bay về làm tổ."
QUEUE = "Phòng khám phải chia lại ca trực để {} tới khám mỗi ngày được gặp bác sĩ trước giờ nghỉ trưa."
LOSSES = "Mưa đá làm hư hại {} trồng vải của xã Thượng Lâm và 4 ao cá ở cuối thôn Đồi Chè."


def one_of(text: str, article: str, quote: str) -> Profile:
    """The claim of a text whose quote begins so, as the article of that name tells it."""
    claims = claims_of(articles_of(["" if article == "01" else text, text]))
    return next(ready for ready in profiled(claims) if ready.claim.article == article and quote in ready.claim.quote)


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param("conflict", (LIMIT, "tối đa 0,2%"), (LIMIT, "tối đa 0,9%"), id="two-limits"),
        pytest.param(
            "compatible", (LIMIT, "tối đa 0,2%"), (LIMIT, "tối đa 0,23%"), id="one-limit-printed-more-closely"
        ),
        pytest.param(
            "conflict", (QUEUE, "60 - 80 người"), (QUEUE, "60 - 95 người"), id="ranges-with-one-end-in-common"
        ),
        pytest.param(
            "conflict", (SEASON, "từ ngày 5/3 đến ngày 20/6"), (SEASON, "từ ngày 8/3 đến ngày 20/6"), id="spans-of-days"
        ),
        pytest.param("conflict", (LOSSES, "9 ha"), (LOSSES, "13 ha"), id="with-another-figure-one-makes-the-other"),
        pytest.param("undecided", (LOSSES, "hơn 9 ha"), (LOSSES, "33 ha"), id="a-bound-far-below-still-holds"),
    ],
)
def test_one_place(expected, a, b):
    """Each row is one sentence that two papers print, but for a figure; judged both ways round."""
    quotes = [figure.split()[-2 if "đến" not in figure else 2] for _, figure in (a, b)]
    one = one_of(a[0].format(a[1]), "00", quotes[0])
    other = one_of(b[0].format(b[1]), "01", quotes[1])
    assert expected == judge_claims(one, other).verdict
    assert expected == judge_claims(other, one).verdict


def test_a_sign_repeats_the_word():
    """``giảm … (-8,4%)`` and ``giảm … (8,4%)`` are one figure."""
    text = "So với cùng kỳ, số vụ cháy rừng của huyện giảm 42 vụ ({}), số người bị thương không đổi."
    one, other = one_of(text.format("-8,4%"), "00", "8,4%"), one_of(text.format("8,4%"), "01", "8,4%")

    assert judge_claims(one, other).verdict == "agree"
