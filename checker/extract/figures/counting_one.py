"""
Where ``one`` counts and is no article: ``One juror had been discharged``, ``only one site``, ``eight votes to one``.

Only in a language that lists the words behind which it does (``one_alone_behind``).
"""

from __future__ import annotations

from typing import Final

from checker.extract.figures.amounts import Behind
from checker.extract.phrases import token_behind
from checker.extract.words import Words

_SENTENCE_ENDS: Final = frozenset(".!?")


def counts_one(text: str, start: int, end: int, known: Words) -> bool:
    """
    Return True where the word at ``[start, end)``, which is one, counts a single thing that stands behind it, or closes a vote.

    Args:
        text: The shadow's text.
        start, end: Half-open range of the word.
        known: The language's words.
    """
    if not known.one_loosely:
        return False
    if known.one_alone.before(text, start):
        return token_behind(text, end) not in known.one_loosely
    return _opens_sentence(text, start) and _is_of_something(text, end, known)


def lone_thing(text: str, end: int, known: Words) -> Behind | None:
    """Return what ``one`` counts behind *end*, a word that the lexicon need not know, or None."""
    word = token_behind(text, end)
    if text[end : end + 1] != " " or not word.isalpha() or word in known.not_nouns or word in known.not_describing:
        return None
    return Behind("count", word, end + 1, end + 1 + len(word))


def _opens_sentence(text: str, start: int) -> bool:
    if start == 0 or text[start - 1] == "\n":
        return True
    return text[start - 1] == " " and text[start - 2 : start - 1] in _SENTENCE_ENDS


def _is_of_something(text: str, end: int, known: Words) -> bool:
    thing = lone_thing(text, end, known)
    if thing is None or thing.name in known.one_loosely:
        return False
    return token_behind(text, thing.end) not in known.one_loosely
