"""One article made ready to be archived: all that can be worked out without the archive, in any process."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import overload

from checker.lexicon import languages, section
from checker.model import Article, Claim
from checker.shadow import bare
from checker.store.codec import pack_article, pack_claims
from checker.stories import read_features, story_name, vector_of
from checker.units import dimension

_DIGEST = 16
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """The columns of a claim that are looked up; the rest is packed with its article's."""

    dimension: str
    counted: str | None
    predicate: str | None
    status: str
    furniture: bool
    as_of: str | None
    value: str
    unit: str | None
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """
    An article as it goes into an archive.

    Attributes:
        article, title, source, url, published, story: Of the `Article`, as they are looked up.
        story_name: What a story that it opens would be called.
        digest: Of the input, 16 bytes.
        content, claims: See `codec`.
        rows: One for each claim, in their order.
        vector: What it is about.
        folded: Its words as they are searched, furniture left out.
        concepts: What its claims count and what happens to that, as single words.
    """

    article: str
    title: str | None
    source: str | None
    url: str | None
    published: str | None
    story: str | None
    story_name: str
    digest: bytes
    content: bytes
    claims: bytes
    rows: tuple[ClaimRow, ...]
    vector: Mapping[int, int]
    folded: str
    concepts: str


def entry_of(article: Article, claims: Sequence[Claim], digest: bytes) -> Entry:
    """Return *article* and its *claims* ready to be archived; *digest* is that of its input."""
    return Entry(
        article=storable(article.id),
        title=storable(article.title),
        source=storable(article.source),
        url=storable(article.url),
        published=article.published,
        story=storable(article.story),
        story_name=story_name(article),
        digest=digest[:_DIGEST],
        content=pack_article(article),
        claims=pack_claims(claims, article),
        rows=tuple(_row(claim, article) for claim in claims),
        vector=vector_of(read_features(article)),
        folded=" ".join(search_words(f"{article.title or ''}\n{_own_text(article)}")),
        concepts=" ".join(sorted({word for claim in claims for word in concepts_of(claim)})),
    )


def search_words(text: str) -> list[str]:
    """Return the words of *text* without accents, those that say nothing (and, of, các) left out: two in three."""
    return [word for word in _WORD.findall(bare(text)) if word not in _empty_words()]


@cache
def _empty_words() -> frozenset[str]:
    """Fixed when an article is archived and when it is searched alike, whatever its language."""
    found = (word for language in languages() for word in section(language, "stopwords").get("words", ()))
    return frozenset(bare(word) for word in found)


def concepts_of(claim: Claim) -> tuple[str, ...]:
    """Return what *claim* counts and what happens to it as words that no text holds, whatever its language."""
    counted = (claim.slots.counted or claim.unit or claim.kind) if claim.kind == "count" else claim.unit or claim.kind
    predicates = claim.slots.predicate.split("+") if claim.slots.predicate else ()
    return (f"c_{_one_word(counted)}", *(f"p_{_one_word(one)}" for one in predicates))


@overload
def storable(text: str) -> str: ...
@overload
def storable(text: None) -> None: ...
def storable(text: str | None) -> str | None:
    """Return *text* without half characters and zeros, which come out of broken pages and which not every column takes."""
    return text and text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")


def _one_word(text: str) -> str:
    return "_".join("".join(c if c.isalnum() else " " for c in bare(text)).split())


def _own_text(article: Article) -> str:
    pieces, at = [], 0
    for span in article.furniture:
        pieces.append(article.text[at : span.start])
        at = span.end
    return "\n".join([*pieces, article.text[at:]])


def _row(claim: Claim, article: Article) -> ClaimRow:
    return ClaimRow(
        dimension=dimension(claim.kind, claim.unit),
        counted=storable(claim.slots.counted or None),
        predicate=claim.slots.predicate or None,
        status=claim.status,
        furniture=claim.zone == "furniture",
        as_of=claim.as_of if claim.as_of != article.published else None,
        value=storable(str(claim.value)),
        unit=claim.unit,
        quote=storable(claim.quote),
    )
