"""What stands around a figure to loosen or bound it: ``gần``, ``ít nhất``, ``trở lên``."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.reading import Reading
from checker.extract.surrounding_words import words_before, words_behind
from checker.extract.words import Words
from checker.model import Hedge

# "trên 3 tàu" is on three ships; "trên 30 tàu" is more than thirty.
_ON_BELOW = Decimal(10)


def hedge_before(text: str, reading: Reading, known: Words) -> tuple[Hedge, int] | None:
    """Return the hedge before *reading* and where it begins, or None."""
    at = reading.start
    for words, start in words_before(text, at):
        if words in known.range_open:
            at = start
            break
    for words, start in words_before(text, at):
        hedge = known.hedges_before.get(words)
        if hedge is None:
            continue
        return None if _only_looks_so(text, words, start, reading, known) else (hedge, start)
    return None


def _only_looks_so(text: str, words: str, start: int, reading: Reading, known: Words) -> bool:
    """True where the word compares (``cao hơn 600``), or says where (``gần 2 ngôi làng``, ``trên 3 tàu``)."""
    if (
        words in known.places_too
        and reading.kind == "count"
        and isinstance(reading.value, Decimal)
        and reading.value < _ON_BELOW
    ):
        return True
    for before, _ in words_before(text, start):
        if (before, words) in known.comparing:
            return True
    noun = text[reading.noun.start : reading.noun.end] if reading.noun else ""
    return words in known.near and bool(noun) and noun.startswith(known.near_what)


def hedge_after(text: str, reading: Reading, known: Words) -> tuple[Hedge, int] | None:
    """Return the hedge right behind *reading* and where it ends, or None: ``18 tuổi trở lên``."""
    for words, end in words_behind(text, reading.end):
        if words in known.hedges_after:
            return known.hedges_after[words], end
    return None
