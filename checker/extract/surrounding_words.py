"""The words right before and right behind a place, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WINDOW = 36
_BEFORE = re.compile(r"(?:[^\W\d_]+[ -]){0,3}(?:[^\W\d_]+|[~≈><≥≤(])[ ]?$")
_BEHIND = re.compile(r"[ ]?([^\W\d_]+(?:[ -][^\W\d_]+){0,4})")
_WORD = re.compile(r"[^\W\d_]+|[~≈><≥≤]")


def words_before(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Yield (words, where they begin) for the 4, 3, 2 and 1 words right before *at*; no other mark between."""
    window = max(0, at - _WINDOW)
    found = _BEFORE.search(text, window, at)
    if not found:
        return
    words = list(_WORD.finditer(text, found.start(), at))
    end = words[-1].end() if words else at
    for word in words[-4:]:
        yield text[word.start() : end], word.start()


def words_behind(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Yield (words, where they end) for the 5 … 1 words right behind *at*; one blank between."""
    found = _BEHIND.match(text, at)
    if not found:
        return
    words = list(_WORD.finditer(text, found.start(1), found.end(1)))
    for word in reversed(words):
        yield text[found.start(1) : word.end()], word.end()
