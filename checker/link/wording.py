"""
How two sentences run around two figures that differ, and what each names that the other's article never tells.

Two papers that tell one thing order their words alike, from the figure outward, even where hardly a phrase is the same. A name
of which the other article has no word, or another number behind the same word (``episode 8``, ``episode 9``), is the mark of
something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from checker.alignment import in_two_languages
from checker.capitals import names_in
from checker.phrasing import BESIDE, MOST_BESIDE, numbers_shared, words_outward
from checker.profiles import Profile
from checker.shadow import fold

# Lower bounds of the levels of order: the part of the shorter side's words that run alike.
_ORDER_LEVELS = (
    ("order_80", 0.8), ("order_60", 0.6), ("order_45", 0.45), ("order_30", 0.3), ("order_20", 0.2), ("order_10", 0.1),
)  # fmt: skip
# From which part of its names on a sentence speaks of others, and where both do.
_MANY_STRANGERS, _STRANGERS_BOTH = 0.5, 0.25
# Words are written as one letter each from here on, so that they are compared fast.
_FIRST_LETTER = 0xE000
# So many sentences and articles stay known: the figures of each sort ask for them again.
_KEPT = 4096
_WORD = re.compile(r"[^\W\d_]\w*")


class Wording:
    """The words and numbers around the figures of one block, looked up once."""

    def __init__(self, block: Sequence[Profile]) -> None:
        self._block = block
        self._letters: dict[str, str] = {}
        self._sides: dict[int, tuple[str, str]] = {}

    def levels(self, i: int, j: int) -> Iterator[str]:
        """Yield how alike the sentences of the claims *i* and *j* run, and what in them is of something else; symmetric."""
        a, b = self._block[i], self._block[j]
        if in_two_languages(a, b):
            yield "order_foreign"
            return
        yield from _order_levels(self._sides_of(i), self._sides_of(j))
        yield self._stranger_level(i, j)
        yield f"numbered_{numbers_shared(a.claim, b.claim)}"

    def _sides_of(self, index: int) -> tuple[str, str]:
        """The words before and behind a figure, nearest first, a letter a word."""
        if index not in self._sides:
            before, behind = words_outward(self._block[index].claim)
            self._sides[index] = self._spelled(before), self._spelled(behind)
        return self._sides[index]

    def _spelled(self, words: Sequence[str]) -> str:
        letters = self._letters
        return "".join(letters.setdefault(word, chr(_FIRST_LETTER + len(letters))) for word in words)

    def _stranger_level(self, i: int, j: int) -> str:
        """How many of the names in each sentence the other's article never tells."""
        shares = [self._strangers(one, other) for one, other in ((i, j), (j, i))]
        mine, theirs = shares
        if mine is None or theirs is None:
            return "strangers_missing"
        if min(mine, theirs) >= _STRANGERS_BOTH:
            return "strangers_both"
        if max(mine, theirs) >= _MANY_STRANGERS:
            return "strangers_one"
        return "strangers_some" if mine or theirs else "strangers_none"

    def _strangers(self, one: int, other: int) -> float | None:
        names, known = names_in(self._block[one].claim.sentence), _words_in(self._block[other].sentences)
        return len(names - known) / len(names) if names else None


@lru_cache(maxsize=_KEPT)
def _words_in(sentences: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(" ".join(sentences))))


def _order_levels(one: tuple[str, str], other: tuple[str, str]) -> Iterator[str]:
    """How many words run alike in order on both sides, of the whole sentences and of what stands beside the figures."""
    shorter = min(sum(map(len, one)), sum(map(len, other)))
    part = sum(map(LCSseq.similarity, one, other)) / shorter if shorter else 0.0
    yield next((name for name, least in _ORDER_LEVELS if part >= least), "order_0")
    beside = sum(LCSseq.similarity(mine[:BESIDE], theirs[:BESIDE]) for mine, theirs in zip(one, other, strict=True))
    yield f"order_beside_{min(beside, MOST_BESIDE)}"
