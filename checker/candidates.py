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
from itertools import pairwise
from typing import Protocol

from checker.model import Article

_WORD = re.compile(r"\w+")
# In 1,853 articles of 439 stories the forty nearest hold 99.8 % of an article's own story.
_MOST = 40
# Least share of an article's rare pairs that a candidate holds too; at 0.04 the right ones begin to be lost.
_LEAST_SHARE = 0.03
# A pair of words that stands in more of the archive than this says nothing of an event.
_COMMON = 0.05


class Archive(Protocol):
    """What a gate asks of the articles that are already printed."""

    def __len__(self) -> int:
        """Return how many articles there are."""
        ...

    def candidates(self, new: Sequence[Article]) -> Mapping[str, tuple[Article, ...]]:
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

    def candidates(self, new: Sequence[Article]) -> Mapping[str, tuple[Article, ...]]:
        """See `Archive.candidates`."""
        if len(self._articles) <= _MOST:
            return {one.id: tuple(other for other in self._articles if _may_meet(one, other)) for one in new}
        pairs = {one.id: _pairs(one) for one in new}
        asked = frozenset().union(*pairs.values())
        held = [_pairs(article) & asked for article in self._articles]
        spread = Counter(pair for shared in held for pair in shared)
        common = max(2, int(_COMMON * len(held)))
        weight = {pair: math.log(len(held) / count) for pair, count in spread.items() if count <= common}
        return {one.id: self._nearest(one, pairs[one.id], held, weight) for one in new}

    def _nearest(
        self, one: Article, pairs: frozenset[int], held: Sequence[frozenset[int]], weight: Mapping[int, float]
    ) -> tuple[Article, ...]:
        # Exact sums: the order of a set's members differs from run to run.
        whole = math.fsum(weight.get(pair, 0.0) for pair in pairs)
        scored = [
            (math.fsum(weight.get(pair, 0.0) for pair in shared & pairs), article)
            for article, shared in zip(self._articles, held, strict=True)
            if _may_meet(one, article)
        ]
        near = [(score, article) for score, article in scored if score > 0 and score >= _LEAST_SHARE * whole]
        near.sort(key=lambda found: (-found[0], found[1].id))
        return tuple(article for _, article in near[:_MOST])


def _may_meet(one: Article, other: Article) -> bool:
    return one.story is None or other.story is None or one.story == other.story


def _pairs(article: Article) -> frozenset[int]:
    """Digests of the neighbouring words of *article*: in Vietnamese, most words are two."""
    words = _WORD.findall(unicodedata.normalize("NFC", article.text.lower()))
    return frozenset(map(hash, pairwise(words)))
