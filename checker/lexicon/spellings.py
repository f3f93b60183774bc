"""Spellings that differ by the desk alone: ``tỷ lệ`` is ``tỉ lệ``. The lexicon holds one, and is read as if it held both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Respell = Callable[[str], str]


def with_other_spellings(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """
    Return *document*, a language's lexicon, with the other spelling of each word that has one behind its list or as a further key.

    Its section ``spellings`` says which ``endings`` are written for which others and back, and ``behind`` which openings of a syllable.
    A key is a word where what it maps to is no list and no mapping; other keys are concepts.
    """
    spellings = document.get("spellings")
    if not spellings:
        return document
    endings: Mapping[str, str] = spellings["endings"]
    back = {other: ending for ending, other in endings.items()}
    respell = [_respell(spellings["behind"], told) for told in (endings, back)]
    return {name: told if name == "spellings" else _respelled(told, respell) for name, told in document.items()}


def _respell(openings: Iterable[str], endings: Mapping[str, str]) -> Respell:
    behind, ends = ("|".join(map(re.escape, told)) for told in (openings, endings))
    syllable = re.compile(rf"(?<!\w)({behind})({ends})(?!\w)")
    return lambda word: syllable.sub(lambda found: found[1] + endings[found[2]], word)


def _respelled(told: Any, respell: Sequence[Respell]) -> Any:
    if isinstance(told, Mapping):
        found = {key: _respelled(value, respell) for key, value in told.items()}
        words = [key for key, value in told.items() if isinstance(key, str) and not isinstance(value, (list, Mapping))]
        return {other: found[key] for key in words for other in _others(key, respell)} | found
    if isinstance(told, list):
        words = [word for word in told if isinstance(word, str)]
        return [*told, *dict.fromkeys(other for word in words for other in _others(word, respell) if other not in told)]
    return told


def _others(word: str, respell: Sequence[Respell]) -> list[str]:
    return [other for one in respell if (other := one(word)) != word]
