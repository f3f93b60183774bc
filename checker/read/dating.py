"""The year of articles that bear no date: the latest their story names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.model import Article


def with_years(articles: Sequence[Article]) -> tuple[Article, ...]:
    """
    Return *articles*, each undated one with the year that its own text names, else the latest that its story does.

    A day without a year is read in that year. Nothing is assumed where no article of the story names one.
    """
    latest: dict[str | None, int] = {}
    for article in articles:
        year = _year(article)
        if year:
            latest[article.story] = max(latest.get(article.story, 0), year)
    return tuple(
        replace(article, assumed_year=latest.get(article.story)) if _year(article) is None else article
        for article in articles
    )


def _year(article: Article) -> int | None:
    published = (article.published or "")[:4]
    return int(published) if published.isdigit() else article.assumed_year
