"""Hours to which only the other articles of the story give a day."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model import Article, Claim
from checker.pipeline import check_articles
from checker.resolve import resolve
from checker.rulebook import load_rules
from checker.undated_hours import undated_hours

DATED = "Khoảng 14 giờ ngày 3/6, phà Sông Bùn chở 40 khách bị lật gần bến Cây Gạo."
OF_TWO_DAYS = "Lúc 14 giờ ngày 3/6, phà Sông Bùn bị lật gần bến Cây Gạo. Lúc 8 giờ ngày 4/6, phà Sông Bùn được kéo lên bến Cây Gạo."
AFTERWARDS = "Lúc 8 giờ ngày 4/6, phà Sông Bùn được kéo lên gần bến Cây Gạo."
UNDATED = "Theo người dân, {}, phà Sông Bùn bị lật gần bến Cây Gạo khiến nhiều khách rơi xuống nước."
ELSEWHERE = "Đúng 7 giờ, học sinh trường Đồi Sim làm lễ chào cờ."


def articles_of(*texts: str) -> tuple[Article, ...]:
    """One article a text, none of them dated."""
    return tuple(
        Article(id=f"{n:02}", path=f"{n:02}", text=text, source=f"paper {n}", language="vi")
        for n, text in enumerate(texts)
    )


def claims_of(articles: tuple[Article, ...]) -> tuple[Claim, ...]:
    """What the articles claim, each by itself."""
    return tuple(claim for article in articles for claim in resolve(article, extract(article).mentions))


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param(["XXXX-06-03T14:30"], (UNDATED.format("khoảng 14 giờ 30 cùng ngày"), DATED), id="same-day"),
        pytest.param(["XXXX-06-03T14:30"], (UNDATED.format("lúc 14h30 chiều nay"), DATED), id="this-afternoon"),
        pytest.param(["XXXX-06-03T14:30"], (UNDATED.format("lúc 14h30 chiều qua"), DATED), id="yesterday-afternoon"),
        pytest.param([], (UNDATED.format("lúc 14h30 ngày 2/6"), DATED), id="tells-its-day"),
        pytest.param([], (ELSEWHERE, DATED), id="of-something-else"),
        pytest.param([], (UNDATED.format("lúc 14h30"), DATED, AFTERWARDS), id="hours-of-two-days"),
        pytest.param([], (UNDATED.format("lúc 14h30"), OF_TWO_DAYS), id="hours-of-two-days-in-one-article"),
        pytest.param(["XXXX-06-03T14:30"], (UNDATED.format("lúc 14h30"), DATED, OF_TWO_DAYS), id="most-tell-one-day"),
        pytest.param([], (UNDATED.format("lúc 14h30"),), id="nothing-tells-the-day"),
    ],
)
def test_undated_hours(expected: list[str], texts: tuple[str, ...]):
    """Each row is one story, its first article telling an hour; the order of the articles makes no difference."""
    for told in (texts, texts[::-1]):
        articles = articles_of(*told)
        assert expected == [claim.value for claim in undated_hours(articles, claims_of(articles))]


def test_last_day_of_a_month():
    """The day behind 31 May of an unknown year is 1 June."""
    articles = articles_of(UNDATED.format("lúc 14h30 chiều qua"), DATED.replace("3/6", "31/5"))
    assert ["XXXX-05-31T14:30"] == [claim.value for claim in undated_hours(articles, claims_of(articles))]


def test_they_are_compared():
    """Two papers that put one thing three hours apart contradict each other though one of them tells no day."""
    articles = articles_of(
        DATED.replace("Khoảng", "Lúc"), DATED.replace("Khoảng 14 giờ ngày 3/6", "Lúc 17 giờ 20 cùng ngày")
    )
    run = check_articles(articles, load_rules())
    verdicts = [comparison.verdict for fact in run.facts for comparison in fact.comparisons if fact.kind == "date"]
    assert ["conflict"] == verdicts
