"""
The words right before and right behind a place, longest first.

The grammar asks about one place several times in a row (is it an ordinal, an identifier, hedged?), so that the
last answers are kept.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WINDOW = 36
_MOST_BEFORE = 4
_WORD = re.compile(r"[^\W\d_]+|[~≈><≥≤]")
_BEHIND = re.compile(r"[ ]?([^\W\d_]+)(?:[ -]([^\W\d_]+))?(?:[ -]([^\W\d_]+))?(?:[ -]([^\W\d_]+))?(?:[ -]([^\W\d_]+))?")


@lru_cache(maxsize=4)
def words_before(text: str, at: int) -> tuple[tuple[str, int], ...]:
    """Return (words, where they begin) for the 4, 3, 2 and 1 words right before *at*; no other mark between."""
    end = _end_of_words(text, at)
    starts: list[int] = []
    left = end
    for start, word_end in reversed([word.span() for word in _WORD.finditer(text, max(0, at - _WINDOW), end)]):
        if word_end != left or len(starts) == _MOST_BEFORE:
            break
        starts.append(start)
        if start == 0 or text[start - 1] not in " -":
            break
        left = start - 1
    return tuple((text[start:end], start) for start in reversed(starts))


def _end_of_words(text: str, at: int) -> int:
    """One blank, and one bracket, may stand between the words and the place."""
    end = at - 1 if at and text[at - 1] == " " else at
    if end and text[end - 1] == "(":
        end -= 1
        return end - 1 if end and text[end - 1] in " -" else end
    return end


@lru_cache(maxsize=4)
def words_behind(text: str, at: int) -> tuple[tuple[str, int], ...]:
    """Return (words, where they end) for the 5 … 1 words right behind *at*; one blank between."""
    found = _BEHIND.match(text, at)
    if not found:
        return ()
    start = found.start(1)
    ends = [found.end(group) for group in range(found.lastindex or 1, 0, -1)]
    return tuple((text[start:end], end) for end in ends)
