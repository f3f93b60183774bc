"""A whole and its parts in one sentence."""

from __future__ import annotations

import pytest

from checker.model import Article
from checker.pipeline import check_articles
from checker.rulebook import load_rules


def said(text: str) -> set[str]:
    """Rules that have something to say of one article with this text."""
    run = check_articles([Article(id="a", path="a", text=text, language="vi", published="2024-05-02")], load_rules())
    return {finding.rule for finding in run.findings}


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(True, "Vụ lật tàu khiến 12 người gặp nạn (8 người chết, 5 người mất tích).", id="do-not-add-up"),
        pytest.param(False, "Vụ lật tàu khiến 13 người gặp nạn (8 người chết, 5 người mất tích).", id="add-up"),
        pytest.param(False, "Có 20 người bị thương, trong đó có 3 học sinh.", id="only-some"),
        pytest.param(True, "Có 9 người bị thương, trong đó 11 người là học sinh.", id="part-above-whole"),
        pytest.param(False, "Có 9 người bị thương. Trong đó 11 người là học sinh.", id="another-sentence"),
        pytest.param(False, "Tàu dài 53 m, sải cánh 51 m, cao 16 m.", id="measures-of-one-thing"),
    ],
)
def test_parts_and_whole(expected, text):
    """Only a list that is surely one of parts is added up."""
    assert expected == ("parts-and-whole" in said(text))


def test_two_boats_are_not_added_up():
    """An article that tells two figures of those saved speaks of two boats."""
    text = "Trên tàu có 7 ngư dân. 5 ngư dân được cứu sống. Tàu kia có 4 ngư dân được cứu sống. 8 ngư dân mất tích."
    assert "rescued-and-missing" not in said(text)
