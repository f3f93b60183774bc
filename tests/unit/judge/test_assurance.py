"""What an alarm is weighed by: how often an article tells a figure of one sort, and what time does to it. Both orders."""

from __future__ import annotations

import pytest

from checker.judge.assurance import Telling, alarm_levels
from checker.judge.ground import survey
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of


def _levels(*texts: str, at: tuple[str, str]) -> tuple[set[str], set[str]]:
    """The levels of the two claims whose values are *at*, each in its article, both ways round."""
    articles = articles_of(texts)
    ready = profiled(claims_of(articles))
    a, b = (
        next(one for one in ready if one.claim.article == name and str(one.value) == value)
        for name, value in zip(("00", "01"), at, strict=True)
    )
    ground = survey(articles, {one.claim.id: one for one in ready}, ())
    return set(alarm_levels(a, b, ground, Telling())), set(alarm_levels(b, a, ground, Telling()))


@pytest.mark.parametrize(
    ("expected", "a", "b", "at"),
    [
        pytest.param(
            {"sole_happening_2", "growth_fixed"},
            "Tàu cá dài 21 m bị chìm.",
            "Tàu cá dài 25 m, rộng 6 m bị chìm.",
            ("21", "25"),
            id="one-length-each",
        ),
        pytest.param(
            {"sole_happening_1"},
            "Tàu cá dài 21 m bị chìm.",
            "Tàu cá dài 25 m bị chìm. Tàu cứu hộ dài 40 m.",
            ("21", "25"),
            id="two-lengths-in-one",
        ),
        pytest.param(
            {"sole_noun_2"}, "Xe chở 13 hành khách.", "Có 12 hành khách ở bến xe.", ("13", "12"), id="one-noun"
        ),
        pytest.param(
            {"crossed_0"},
            "Giá gạo là 200 đồng.",
            "Giá gạo là 250 đồng, giá ngô 300 đồng.",
            ("200", "250"),
            id="one-each",
        ),
        pytest.param(
            {"crossed_1"},
            "Giá gạo là 200 đồng.",
            "Giá gạo là 250 đồng, tuần trước 200 đồng.",
            ("200", "250"),
            id="one-tells-the-other-s",
        ),
        pytest.param(
            {"crossed_2"},
            "Giá gạo là 200 đồng, giá ngô là 250 đồng.",
            "Giá gạo là 250 đồng, tuần trước 200 đồng.",
            ("200", "250"),
            id="both-tell-both",
        ),
        pytest.param(
            {"growth_grows", "modifiers_same"},
            "Lũ làm 12 người chết.",
            "Lũ làm 15 người chết.",
            ("12", "15"),
            id="a-toll",
        ),
    ],
)
def test_sorts_and_growth(expected, a, b, at):
    """Each row holds among the levels, whichever figure comes first."""
    one, other = _levels(a, b, at=at)
    assert expected <= one
    assert one == other
