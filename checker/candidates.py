"""
Which articles of an archive may speak of what a new article speaks of.

A gate reads the figures of these alone, so that its cost hangs on the story and not on the archive.
`Archive` is all that it asks; `Shelf` answers it from articles in memory, by the rare pairs of words that two
texts share.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from checker.model import Article, Claim

_WORD = re.compile(r"\w+")
# Measured on 1,853 articles of 439 stories. The forty nearest hold 99.8 % of an article's own story.
_MOST = 40
# The nearest article of the own story reaches this likeness in 98 % of cases; of the 438 others some one does in 21 %,
# a third of which tell the same event under another name.
_ONE_EVENT = 0.08
# Least likeness of an article that joins with its story: 99 % of an article's own story reach it.
_JOINS = 0.03
# A pair of words that stands in more of the archive than this says nothing of an event.
_COMMON = 0.05


@dataclass(frozen=True, slots=True)
class Met:
    """An archived article that a new one meets, and its claims where the archive keeps them (None: they are to be read)."""

    article: Article
    claims: tuple[Claim, ...] | None = None


class Archive(Protocol):
    """What a gate asks of the articles that are already printed."""

    def __len__(self) -> int:
        """Return how many articles there are."""
        ...

    def candidates(self, new: Sequence[Article]) -> Mapping[str, tuple[Met, ...]]:
        """
        Return, for the id of each of *new*, the articles that it may share a fact with, likeliest first.

        An article that names a story meets those of its story and those that name none; one that names none may
        meet any.
        """
        ...


class Shelf:
    """Articles in memory."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = tuple(articles)

    def __len__(self) -> int:
        """Return how many articles there are."""
        return len(self._articles)

    def candidates(self, new: Sequence[Article]) -> Mapping[str, tuple[Met, ...]]:
        """See `Archive.candidates`."""
        if len(self._articles) <= _MOST and len({article.story for article in self._articles}) <= 1:
            found = {one.id: tuple(other for other in self._articles if _may_meet(one, other)) for one in new}
        else:
            likeness = _Likeness(new, self._articles)
            found = {one.id: _chosen(one, likeness.to_archive(one)) for one in new}
        return {one: tuple(map(Met, articles)) for one, articles in found.items()}


class _Likeness:
    """How alike new articles and archived ones are: the rare pairs of words that they share, by weight and length."""

    def __init__(self, new: Sequence[Article], archive: Sequence[Article]) -> None:
        self._archive = archive
        self._new = {one.id: _pairs(one) for one in new}
        asked = frozenset().union(*self._new.values())
        pairs = [_pairs(article) for article in archive]
        self._sizes = [len(held) for held in pairs]
        self._held = [held & asked for held in pairs]
        spread = Counter(pair for shared in self._held for pair in shared)
        common = max(_MOST, int(_COMMON * len(archive)))
        self._weight = {p: math.log((len(archive) + 1) / n) ** 2 for p, n in spread.items() if n <= common}

    def to_archive(self, one: Article) -> list[tuple[float, Article]]:
        """(likeness, article) of each archived article that *one* may meet and shares a rare pair with, likeliest first."""
        mine = self._new[one.id]
        # Exact sums: the order of a set's members differs from run to run.
        whole = math.fsum(self._weight.get(pair, 0.0) for pair in mine)
        found = []
        for article, shared, size in zip(self._archive, self._held, self._sizes, strict=True):
            score = math.fsum(self._weight.get(pair, 0.0) for pair in shared & mine)
            if score > 0 and _may_meet(one, article):
                found.append((score / whole * math.sqrt(len(mine) / size), article))
        return sorted(found, key=lambda pair: (-pair[0], pair[1].id))


def _chosen(one: Article, near: Sequence[tuple[float, Article]]) -> tuple[Article, ...]:
    """
    The articles that *one* meets.

    Of its own story the nearest, however far; where it names none, the stories one of whose articles tells the same
    event; of articles without a story, those that do.
    """
    met = {article.story for score, article in near if score >= _ONE_EVENT} | {one.story}
    chosen = [
        article
        for score, article in near
        if (article.story is None and score >= _ONE_EVENT)
        or (article.story is not None and article.story in met and (one.story or score >= _JOINS))
    ]
    return tuple(chosen[:_MOST])


def _may_meet(one: Article, other: Article) -> bool:
    return one.story is None or other.story is None or one.story == other.story


def _pairs(article: Article) -> frozenset[int]:
    """Digests of the neighbouring words of *article*: in Vietnamese, most words are two."""
    words = _WORD.findall(unicodedata.normalize("NFC", article.text.lower()))
    return frozenset(map(hash, pairwise(words)))
