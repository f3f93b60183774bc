"""What stands around a figure to loosen or bound it: ``gần``, ``ít nhất``, ``trở lên``."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from checker.extract.phrases import token_before
from checker.extract.reading import Reading
from checker.extract.surrounding_words import last_token, words_before
from checker.extract.words import Words
from checker.model import Hedge

# "trên 3 tàu" is on three ships; "trên 30 tàu" is more than thirty.
_ON_BELOW: Final = Decimal(10)
# How far behind a measure the words may stand that say with what it is compared [code points].
_COMPARED_REACH: Final = 20


def hedge_before(text: str, reading: Reading, known: Words) -> tuple[Hedge, int] | None:
    """Return the hedge before *reading* and where it begins, or None."""
    token = token_before(text, reading.start)
    if token not in known.loosening_before and (
        token != "(" or last_token(text, reading.start) not in known.loosening_before
    ):
        return None
    for at in _places(text, reading.start, known):
        for start, words in _words_ending_at(text, at, known):
            # A warm-up to 8 C
            hedge = None if text[start - 1 : start] == "-" else known.hedges_before.meaning.get(words)
            if hedge is not None and token == "(" and words in known.places_too:
                # như nêu ở trên (69%): where it was told.
                return None
            if hedge is not None:
                return None if _only_looks_so(text, words, start, reading, known) else (hedge, start)
    return None


def _places(text: str, start: int, known: Words) -> tuple[int, ...]:
    """Right before the figure, and before the word that opens its range: ``khoảng từ 5 đến 7``."""
    opened = known.range_open.before(text, start)
    return (start, opened[0][0]) if opened else (start,)


def _words_ending_at(text: str, at: int, known: Words) -> Iterator[tuple[int, str]]:
    """Where words begin that end at *at*, with the words: a phrase of the lexicon first, then whatever stands there."""
    if phrase := known.hedge_phrases.before(text, at):
        yield phrase
    yield from ((start, words) for start, words, _ in known.hedges_before.before(text, at))


def _only_looks_so(text: str, words: str, start: int, reading: Reading, known: Words) -> bool:
    """True where the word compares (``cao hơn 600``), or says where (``gần 2 ngôi làng``, ``trên 3 tàu``)."""
    if (
        words in known.places_too
        and reading.kind == "count"
        and isinstance(reading.value, Decimal)
        and reading.value < _ON_BELOW
    ):
        return True
    if words in known.throughout and reading.kind == "duration":
        return not _is_longer(text, start, reading.end, known)
    for before, _ in words_before(text, start):
        if (before, words) in known.comparing:
            return before not in known.measuring or reading.kind != "measure" or _is_compared(text, reading.end, known)
    noun = text[reading.noun.start : reading.noun.end] if reading.noun else ""
    return words in known.near and bool(noun) and noun.startswith(known.near_what)


def _is_longer(text: str, start: int, end: int, known: Words) -> bool:
    """``took over two years``, ``over 20 years' experience``: more than so long, and not throughout it."""
    if known.lasting_before.before(text, start) or text[end : end + 1] == "'":
        return True
    return known.lengths_by["lasting_after"].behind(text, end) is not None


def _is_compared(text: str, end: int, known: Words) -> bool:
    """``nặng hơn 5 kg so với mẫu cũ``: what follows says with what something is compared."""
    return known.compared_with.search(text, end, end + _COMPARED_REACH) is not None


def _counts_on(text: str, end: int, known: Words) -> bool:
    """``14 deaths and over 6,000 cases``: the words are of the number behind them."""
    if text[end : end + 1] != " ":
        return False
    return text[end + 1 : end + 2].isdigit() or known.numbers.words.at(text, end + 1) is not None


def hedge_after(text: str, reading: Reading, known: Words) -> tuple[Hedge, int] | None:
    """Return the hedge behind *reading* and where the figure then ends, or None: ``18 tuổi trở lên``, ``5 năm liên tục trở lên``."""
    found = known.hedges_after.behind(text, reading.end)
    if found and not _counts_on(text, found[0], known):
        return found[1], found[0]
    far = known.hedges_far.match(text, reading.end)
    # In a language without such words the pattern matches nothing but the mark that no text has.
    hedge = known.hedges_after.meaning.get(far[1]) if far else None
    return (hedge, reading.end) if hedge else None
