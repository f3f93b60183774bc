"""By which of their claims two positions are judged, and what time cannot explain."""

from __future__ import annotations

from itertools import permutations

import pytest

from checker.model import Article, Span
from checker.pipeline import check_articles

FIRST = "Giông lốc ở xã Nậm Hà làm 19 ngôi nhà bị sập đổ, 9 người bị thương."
HEADLINE = "Giông lốc ở xã Nậm Hà: 9 người bị thương, hàng trăm ngôi nhà bị sập đổ"
BODY = "Giông lốc ở xã Nậm Hà làm 24 ngôi nhà bị sập đổ, 9 người bị thương."
LATER = "Giông lốc ở xã Nậm Hà đã làm 26 ngôi nhà bị sập đổ, 9 người bị thương."


def verdicts(*articles: tuple[str, str]) -> dict[frozenset[str], str]:
    """The verdict on each two figures of collapsed houses; an article is its headline, or nothing, and its text, an hour apart."""
    told = [
        Article(
            id=f"{n}",
            path=f"{n}",
            title=title,
            title_span=Span(0, len(title)) if title else None,
            text=f"{title}\n\n{text}" if title else text,
            source=f"báo {n}",
            published=f"2024-09-10T{8 + n:02}:00",
            story="s",
        )
        for n, (title, text) in enumerate(articles)
    ]
    found: set[tuple[tuple[frozenset[str], str], ...]] = set()
    for order in permutations(told):
        run = check_articles(order, ())
        fact = next(fact for fact in run.facts if fact.unit == "house")
        words = {position.id: str(position.text) for position in fact.positions}
        rows = ((frozenset((words[row.a], words[row.b])), row.verdict) for row in fact.comparisons)
        found.add(tuple(sorted(rows, key=str)))
    assert len(found) == 1, "the order of the articles makes a difference"
    return dict(found.pop())


@pytest.mark.parametrize(
    ("expected", "pair"),
    [
        pytest.param("conflict", {"24", "100–999"}, id="of-its-own-text"),
        pytest.param("conflict", {"19", "100–999"}, id="of-an-earlier-count"),
        pytest.param("conflict", {"26", "100–999"}, id="of-a-later-count"),
        pytest.param("update", {"19", "24"}, id="but-the-text-counts-on"),
    ],
)
def test_a_headline_that_its_text_does_not_bear_out(expected, pair):
    """``Hundreds`` above a text that counts 24: no count has grown into that."""
    assert expected == verdicts(("", FIRST), (HEADLINE, BODY), ("", LATER))[frozenset(pair)]


def test_a_headline_alone_may_be_the_later_count():
    """Nothing in its text speaks against ``hundreds``."""
    text = "Giông lốc ở xã Nậm Hà làm 9 người bị thương."

    assert "update" == verdicts(("", FIRST), (HEADLINE, text))[frozenset({"19", "100–999"})]


def test_a_plain_figure_of_a_headline_that_its_text_denies():
    """39 houses above a text that counts 24, as a paper did the day before: no later count."""
    headline = "Giông lốc ở xã Nậm Hà: 9 người bị thương, 39 ngôi nhà bị sập đổ"
    told = (("2024-09-10", "", BODY), ("2024-09-11", headline, f"{headline}\n\n{BODY}"))
    articles = [
        Article(id=day, path=day, title=title, title_span=Span(0, len(title)), text=text, published=day, story="s")
        for day, title, text in told
    ]
    fact = next(fact for fact in check_articles(articles, ()).facts if fact.unit == "house")
    assert "update" not in {row.verdict for row in fact.comparisons}


def test_one_article_that_states_both_may_mean_two_things():
    """Two papers differ, but one of them tells both figures side by side."""
    one = "Trạm bơm ở xã Nậm Hà có diện tích hơn 320 m2."
    both = "Trạm bơm ở xã Nậm Hà có diện tích 250 m2. Kho của trạm bơm ở xã Nậm Hà có diện tích hơn 320 m2."
    told = [
        Article(id=f"{n}", path=f"{n}", text=text, published="2024-09-10", story="s")
        for n, text in enumerate((one, both))
    ]

    rows = [row.verdict for fact in check_articles(told, ()).facts for row in fact.comparisons]

    assert rows == ["undecided"]


@pytest.mark.parametrize(
    ("expected", "others"),
    [
        pytest.param("conflict", ["Xe khách chở 13 người bị nạn ở dốc Cun."] * 2, id="most-print-it-plainly"),
        pytest.param("update", [], id="all-that-print-it-call-it-so"),
    ],
)
def test_a_first_report_that_others_print_plainly(expected, others):
    """``By first reports, 13 aboard`` of one paper makes no first report of what the others state."""
    texts = [
        "Theo thông tin ban đầu, xe khách chở 13 người bị nạn ở dốc Cun.",
        *others,
        "Xe khách chở 12 người bị nạn ở dốc Cun.",
    ]
    told = [
        Article(id=f"{n}", path=f"{n}", text=text, source=f"báo {n}", published="2024-09-10T10:00", story="s")
        for n, text in enumerate(texts)
    ]
    for order in permutations(told):
        fact = next(fact for fact in check_articles(order, ()).facts if len(fact.positions) > 1)
        assert [expected] == [row.verdict for row in fact.comparisons]
