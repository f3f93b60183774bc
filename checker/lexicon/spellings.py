"""Spellings that differ by the desk alone: ``tỷ lệ`` is ``tỉ lệ``. The lexicon holds one, and is read as if it held both."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

Respell = Callable[[str], str]


def with_other_spellings(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """
    Return *document*, a language's lexicon, with the other spelling of each word that has one behind its list or as a further key.

    Its section ``spellings`` says which ``endings`` are written as which others, and ``behind`` which openings of a syllable.
    A key is a word where what it maps to is no list and no mapping; other keys are concepts.
    """
    spellings = document.get("spellings")
    if not spellings:
        return document
    endings: Mapping[str, str] = spellings["endings"]
    openings = "|".join(sorted(map(re.escape, spellings["behind"]), key=len, reverse=True))
    syllable = re.compile(rf"(?<!\w)({openings})({'|'.join(map(re.escape, endings))})(?!\w)")

    def respell(word: str) -> str:
        return syllable.sub(lambda found: found[1] + endings[found[2]], word)

    return {name: told if name == "spellings" else _respelled(told, respell) for name, told in document.items()}


def _respelled(told: Any, respell: Respell) -> Any:
    if isinstance(told, Mapping):
        found = {key: _respelled(value, respell) for key, value in told.items()}
        words = [key for key, value in told.items() if isinstance(key, str) and not isinstance(value, (list, Mapping))]
        return found | {respell(key): found[key] for key in words if respell(key) not in found}
    if isinstance(told, list):
        return [*told, *_others(told, respell)]
    return told


def _others(told: list[Any], respell: Respell) -> list[Any]:
    others = dict.fromkeys(respell(word) for word in told if isinstance(word, str))
    return [word for word in others if word not in told]
