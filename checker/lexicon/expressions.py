"""The lexicon's words as expressions that folded text is searched for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from checker.lexicon import languages, section
from checker.shadow import fold


@cache
def words_of(name: str, *keys: str) -> frozenset[str]:
    """Return the words of *keys* in the section *name* of every language, folded."""
    return frozenset(
        fold(word) for language in languages() for key in keys for word in section(language, name).get(key, ())
    )


def any_of(words: Iterable[str]) -> str:
    """Return an expression for any of *words*, longest first; without words one that nothing matches."""
    return "|".join(sorted((re.escape(word) for word in set(words)), key=len, reverse=True)) or "(?!)"


def any_folded(words: Iterable[str]) -> str:
    """Return `any_of` for *words* as they stand in folded text."""
    return any_of(map(fold, words))
