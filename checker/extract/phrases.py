"""Phrases of the lexicon looked up at one place of a text, by their first or last word: no scan, no alternation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from checker.shadow import fold

Meaning = TypeVar("Meaning")

# A word's letters, or one sign: what a phrase is looked up by.
_TOKEN = re.compile(r"[^\W\d_]{1,32}|[^\w\s]")
_LONGEST_WORD = 32


class Phrases(Generic[Meaning]):
    """
    Folded phrases and what they mean; the longest one at a place wins.

    A phrase that ends (begins) with a letter or digit ends (begins) a word: ``m`` is not found in ``mm``.
    """

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self.meaning = {fold(form): meaning for form, meaning in meanings.items()}
        self._by_first = _grouped(self.meaning, first=True)
        self._by_last = _grouped(self.meaning, first=False)

    @property
    def first_tokens(self) -> frozenset[str]:
        """What a phrase may begin with, to tell at a glance that none stands at a place."""
        return frozenset(self._by_first)

    def __contains__(self, phrase: str) -> bool:
        return phrase in self.meaning

    def at(self, text: str, place: int) -> tuple[int, Meaning] | None:
        """Return (end, meaning) of the longest phrase that begins right at *place*, or None."""
        token = _TOKEN.match(text, place)
        for form in self._by_first.get(token[0], ()) if token else ():
            end = place + len(form)
            if text.startswith(form, place) and not (form[-1].isalnum() and _is_word(text, end)):
                return end, self.meaning[form]
        return None

    def behind(self, text: str, place: int) -> tuple[int, int, Meaning] | None:
        """Return (start, end, meaning) of the longest phrase at *place*, one blank before it allowed, or None."""
        start = place + 1 if text.startswith(" ", place) else place
        found = self.at(text, start)
        return (start, *found) if found else None

    def before(self, text: str, place: int) -> tuple[int, Meaning] | None:
        """Return (start, meaning) of the longest phrase that ends right before *place*, one blank between allowed."""
        end = place - 1 if place and text[place - 1] == " " else place
        for form in self._by_last.get(_last_token(text, end), ()):
            start = end - len(form)
            if start >= 0 and text.startswith(form, start) and not (form[0].isalnum() and _is_word(text, start - 1)):
                return start, self.meaning[form]
        return None


def token_behind(text: str, place: int) -> str:
    """Return the word or sign right behind *place*, one blank before it allowed; empty where none is."""
    found = _TOKEN.match(text, place + 1 if text.startswith(" ", place) else place)
    return found[0] if found else ""


def phrases(forms: Iterable[str]) -> Phrases[str]:
    """Return *forms* as phrases that mean themselves."""
    return Phrases({form: fold(form) for form in forms})


def _grouped(forms: Iterable[str], *, first: bool) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for form in forms:
        token = _TOKEN.match(form) if first else None
        key = (token[0] if token else "") if first else _last_token(form, len(form))
        groups.setdefault(key, []).append(form)
    return {key: tuple(sorted(group, key=lambda form: -len(form))) for key, group in groups.items()}


def _last_token(text: str, end: int) -> str:
    start, least = end, max(0, end - _LONGEST_WORD)
    while start > least and text[start - 1].isalpha():
        start -= 1
    return text[start:end] if start < end else text[max(0, end - 1) : end]


def _is_word(text: str, place: int) -> bool:
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] == "_")
