"""Texts to facts, for tests of linking: each text is one article of one story."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract import extract
from checker.link import Linking, link
from checker.model import Article, Claim
from checker.profiles import Profile, profiled
from checker.resolve import resolve


def articles_of(texts: Sequence[str], *, language: str = "vi") -> tuple[Article, ...]:
    """One article a text, published on one day."""
    return tuple(
        Article(id=f"{n:02}", path=f"{n:02}", text=text, source=f"paper {n}", published="2024-07-01", language=language)
        for n, text in enumerate(texts)
    )


def claims_of(articles: Sequence[Article]) -> tuple[Claim, ...]:
    """Every claim of *articles*."""
    return tuple(claim for article in articles for claim in resolve(article, extract(article).mentions))


def linked(*texts: str, language: str = "vi") -> Linking:
    """What linking finds in *texts*."""
    articles = articles_of(texts, language=language)
    return link(claims_of(articles), articles, ())


def groups(*texts: str, language: str = "vi") -> set[tuple[str, ...]]:
    """The values of each fact that more than one claim states, sorted."""
    articles = articles_of(texts, language=language)
    values = {claim.id: str(claim.value) for claim in claims_of(articles)}
    facts = link(claims_of(articles), articles, ()).facts
    return {tuple(sorted(values[claim] for claim in fact.claims)) for fact in facts if len(fact.claims) > 1}


def last_figures(one: str, other: str) -> tuple[Profile, Profile]:
    """The last claim of each of two texts, made ready."""
    ready = profiled(claims_of(articles_of((one, other))))
    mine, theirs = ([found for found in ready if found.claim.article == name] for name in ("00", "01"))
    return max(mine, key=lambda found: found.claim.start), max(theirs, key=lambda found: found.claim.start)
