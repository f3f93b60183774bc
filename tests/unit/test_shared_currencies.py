"""Sums in a bare dollar, whose country only the other articles of the story tell."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model import Article, Claim
from checker.pipeline import check_articles
from checker.resolve import resolve
from checker.rulebook import load_rules
from checker.shared_currencies import with_shared_currencies

NAMED = "Bramble Foods is to pay A$4.85 a share for the Dubbo mill."
BARE = "Bramble Foods will pay $4.85 a share for the mill, or $310 million in all."
SWAPPED = "The grant from Wellington comes to NZ$1.24 million."


def articles_of(*texts: str) -> tuple[Article, ...]:
    """One article a text."""
    return tuple(
        Article(id=f"{n:02}", path=f"{n:02}", text=text, source=f"paper {n}", language="en")
        for n, text in enumerate(texts)
    )


def claims_of(articles: tuple[Article, ...]) -> tuple[Claim, ...]:
    """What the articles claim, each by itself."""
    return tuple(claim for article in articles for claim in resolve(article, extract(article).mentions))


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param(["AUD", "AUD"], (BARE, NAMED), id="one-number"),
        pytest.param(["USD", "USD"], (BARE, "The mill costs A$5.20 a share."), id="no-number-in-common"),
        pytest.param(["USD", "USD"], (BARE, "It pays A$7.40 (US$4.85) a share."), id="told-in-us-dollars"),
        pytest.param(["USD", "USD"], (BARE, "It pays $4.85 a share, A$7.40 at home."), id="bare-beside-local"),
        pytest.param(["AUD", "USD"], (BARE, NAMED, "It is worth US$310 million."), id="one-sum-in-us-dollars"),
        pytest.param(["USD"], ("It pays US$4.85 a share.", NAMED), id="says-whose"),
        pytest.param(["AUD", "USD"], ("A$4.85 a share, not $4.85, is the price.", NAMED), id="tells-both-kinds"),
        pytest.param(["NZD"], ("The grant comes to $1.42 million.", SWAPPED), id="two-digits-swapped"),
        pytest.param(["USD"], ("The grant comes to $5.", "It is NZ$5."), id="a-number-of-one-digit"),
        pytest.param(["AUD"], ("All in all it costs $310 million.", BARE, NAMED), id="by-an-article-between"),
    ],
)
def test_shared_currencies(expected: list[str], texts: tuple[str, ...]):
    """Each row is one story, its first article telling the sums; the order of the articles makes no difference."""
    for told in (texts, texts[::-1]):
        articles = articles_of(*told)
        first = articles[told.index(texts[0])].id
        found = with_shared_currencies(articles, claims_of(articles))
        mine = [claim for claim in found if claim.article == first and claim.kind == "money"]
        assert expected == [str(claim.unit).removesuffix("/share") for claim in mine]


def test_papers_of_one_country_are_compared():
    """What a paper prints in bare dollars of its own is one fact with another's ``A$``."""
    texts = (
        "Bramble Foods agreed on Monday to pay A$310 million for the Dubbo flour mill, its owner said. The mill employs 214 people.",
        "Bramble Foods agreed on Monday to pay $310 million for the Dubbo flour mill, the union said. The mill employs 214 people.",
    )
    run = check_articles(articles_of(*texts), load_rules())
    assert {"AUD"} == {claim.unit for claim in run.claims if claim.kind == "money"}
    assert [2] == [len(fact.claims) for fact in run.facts if fact.kind == "money"]


def test_a_bare_dollar_in_vietnamese():
    """``đô la`` beside ``đô la Úc``: the same number, the same money."""
    texts = (
        "Bệnh viện Hoa Mai được chính phủ cấp 4,85 triệu đô la.",
        "Chính phủ cấp 4,85 triệu đô la Úc cho bệnh viện Hoa Mai.",
    )
    articles = tuple(
        Article(id=f"{n:02}", path=f"{n:02}", text=text, source=f"paper {n}", language="vi")
        for n, text in enumerate(texts)
    )
    assert ["AUD", "AUD"] == [claim.unit for claim in with_shared_currencies(articles, claims_of(articles))]
