"""What a number counts or measures: the unit or the noun right behind it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from checker.extract.figures.amounts import Behind, unit_behind
from checker.extract.figures.plural_nouns import described_noun, joined_noun, plural_noun
from checker.extract.phrases import token_behind
from checker.extract.surrounding_words import words_behind
from checker.extract.words import Words

_UNKNOWN_SYLLABLES: Final = 2


def unknown_noun(text: str, at: int, known: Words) -> Behind | None:
    """
    Return two syllables that the lexicon does not know, unless no noun begins with them.

    Where a language marks the plural, only a plural is counted.
    """
    if known.plural:
        return plural_noun(text, at, known)
    for words, end in words_behind(text, at):
        syllables = words.split()
        if len(syllables) <= _UNKNOWN_SYLLABLES and syllables[0] not in known.not_nouns:
            kept = syllables[:1] if syllables[-1] in known.not_nouns else syllables
            start = end - len(words)
            return Behind("count", " ".join(kept), start, start + len(" ".join(kept)))
    return None


@lru_cache(maxsize=8)
def known_noun(text: str, at: int, known: Words) -> Behind | None:
    """Return the longest counted noun behind *at*, a classifier or what describes it before it skipped, or None."""
    if not known.plural:
        return _noun_at(text, at, known)
    if text.startswith("-", at):
        return joined_noun(text, at, known)
    return _noun_at(text, at, known) or described_noun(text, at, known)


def _noun_at(text: str, at: int, known: Words) -> Behind | None:
    if token_behind(text, at) not in known.noun_openers:
        return None
    for words, end in words_behind(text, at):
        start = end - len(words)
        if words in known.nouns:
            return Behind("count", known.nouns[words], start, end)
        head, _, rest = words.partition(" ")
        if rest and head in known.classifiers and rest in known.nouns:
            return Behind("count", known.nouns[rest], start, end)
    return None


def has_known_name(text: str, at: int, known: Words) -> bool:
    """Return True where a unit or a counted noun that the lexicon knows stands behind *at*."""
    return unit_behind(text, at, known) is not None or known_noun(text, at, known) is not None
