"""Words of several syllables, which the end of a counted noun does not cut: ``20 trụ bê tông``, no ``20 trụ bê``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from checker.extract.words import Words
from checker.lexicon import section
from checker.shadow import fold

_NEXT_WORD: Final = re.compile(r" ([^\W\d_]++)(?!-)")


def end_of_noun(text: str, found: re.Match[str], known: Words) -> int:
    """
    Return where a noun that the lexicon does not know ends, which begins with the first of two words *found*.

    It is both words, with the one behind where the second is the first half of a word; the first alone where the second begins a verb,
    or is no part of a noun: ``3 trụ bê tông``, ``5 bạn | tham gia``, ``8 môn | bắt buộc``.
    """
    second = found[2]
    if second is None:
        return found.end(1)
    whole, verbs = _whole(known.language), _verbs(known.language)
    if f"{found[1]} {second}" in whole:
        return found.end(2)
    if second in known.not_nouns:
        return found.end(1)
    if third := _NEXT_WORD.match(text, found.end(2)):
        pair = f"{second} {third[1]}"
        if pair in whole:
            return third.end(1)
        if pair in verbs:
            return found.end(1)
    return found.end(2)


def hides_a_word(text: str, form: str, end: int, known: Words) -> bool:
    """Return True for a noun of one syllable, *form*, that is the first half of a word: ``3/4 dân | số``, ``2022 tiết | lộ``."""
    if known.plural or " " in form:
        return False
    behind = _NEXT_WORD.match(text, end)
    return behind is not None and f"{form} {behind[1]}" in _kept(known.language)


@cache
def _kept(language: str) -> frozenset[str]:
    return _pairs(section(language, "not_nouns").get("kept_whole", ()))


@cache
def _whole(language: str) -> frozenset[str]:
    """The nouns of two words, and what the lexicon keeps whole besides."""
    return _pairs(form for forms in section(language, "nouns").values() for form in forms) | _kept(language)


@cache
def _verbs(language: str) -> frozenset[str]:
    return _pairs(form for forms in section(language, "predicates").values() for form in forms)


def _pairs(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(form) for form in forms if form.count(" ") == 1)
