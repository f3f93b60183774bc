"""Why two figures are of one thing is said where it is known whatever the words around them."""

from __future__ import annotations

import pytest

from checker.model import Article, Span
from checker.pipeline import check_articles
from checker.rulebook import load_rules
from tests.unit import test_classes, test_headline_figures, test_one_attribute, test_one_time


def why(articles: list[Article]) -> set[str]:
    """What is said of each contradiction of a story."""
    facts = check_articles(articles, load_rules()).facts
    return {str(one.why) for fact in facts for one in fact.comparisons if one.verdict == "conflict"}


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param(
            "both are told of one class", (test_classes.CAPTION + test_classes.TABLE, test_classes.TABLE), id="class"
        ),
        pytest.param(
            "of this a thing has one value",
            (
                test_one_attribute.COACH.format("29 chỗ") + test_one_attribute.FILLING,
                test_one_attribute.SAME_COACH.format("45 chỗ") + test_one_attribute.FILLING,
            ),
            id="attribute",
        ),
        pytest.param(
            "this happens once",
            (
                test_one_time.KIDNAPPED.format("11/6") + test_one_time.FILLING,
                test_one_time.TAKEN.format("13/6") + test_one_time.FILLING,
            ),
            id="once",
        ),
    ],
)
def test_two_papers(expected: str, texts: tuple[str, str]):
    """The reason of a contradiction between two papers."""
    articles = [Article(id=f"{n}", path=f"{n}", text=text, language="vi") for n, text in enumerate(texts)]
    assert any(expected in one for one in why(articles))


def test_a_headline():
    """The reason of a contradiction between a headline and its text."""
    title = test_headline_figures.SHARES.format("62%")
    text = (
        f"{title}\n\n{test_headline_figures.LEAPT.format('26 per cent')}"
        + " The council sits on 4 May, and has 31 members." * 2
    )
    article = Article(id="a", path="a", text=text, title_span=Span(0, len(title)), language="en")
    assert any("its own text gives nowhere" in one for one in why([article]))
