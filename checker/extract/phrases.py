"""Phrases of the lexicon looked up at one place of a text, by their first or last word: no scan, no alternation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, Generic, TypeVar

from checker.shadow import fold

Meaning = TypeVar("Meaning")

# A word's letters, or one sign: what a phrase is looked up by.
_TOKEN: Final = re.compile(r"[^\W\d_]{1,32}|[^\w\s]")
LONGEST_WORD: Final = 32
# What stands right behind a word more often than anything but a blank, and what is a token by itself.
CLOSING: Final = '.,;:)!?"\n'
_SIGNS: Final = frozenset('%,.-;:()/"')


class Phrases(Generic[Meaning]):
    """
    Folded phrases and what they mean; the longest one at a place wins.

    A piece of the text is compared, not looked at by `str.startswith`, which the compiler of the fast build knows no short call for.
    A phrase that ends (begins) with a letter or digit ends (begins) a word: ``m`` is not found in ``mm``.
    """

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self.meaning = {fold(form): meaning for form, meaning in meanings.items()}
        self.first_tokens = frozenset(token_at(form, 0) for form in self.meaning)
        """What a phrase may begin with, to tell at a glance that none stands at a place."""
        by_first = _grouped(self.meaning, lambda form: token_at(form, 0), lambda form: form[-1].isalnum())
        # A place without a token opens nothing.
        self._by_first = {token: forms for token, forms in by_first.items() if token}
        self.last_tokens = frozenset(token_before(form, len(form)) for form in self.meaning)
        self._by_last = _grouped(
            self.meaning, lambda form: token_before(form, len(form)), lambda form: form[0].isalnum()
        )

    def __contains__(self, phrase: str) -> bool:
        return phrase in self.meaning

    def at(self, text: str, place: int) -> tuple[int, Meaning] | None:
        """Return (end, meaning) of the longest phrase that begins right at *place*, or None."""
        forms = self._by_first.get(token_at(text, place))
        if forms is None:
            return None
        for form, is_word, meaning in forms:
            end = place + len(form)
            if text[place:end] == form and not (is_word and _is_word(text, end)):
                return end, meaning
        return None

    def opened_with(self, token: str) -> tuple[tuple[str, bool, Meaning], ...]:
        """Return (form, whether a word ends where it ends, meaning) of the phrases that begin with *token*, the longest first."""
        return self._by_first.get(token, ())

    def opened_by(self, token: str, text: str, place: int) -> tuple[int, Meaning] | None:
        """Return what `at` does, for one who knows the *token* at *place* already."""
        for form, is_word, meaning in self._by_first.get(token, ()):
            end = place + len(form)
            if text[place:end] == form and not (is_word and _is_word(text, end)):
                return end, meaning
        return None

    def behind(self, text: str, place: int) -> tuple[int, int, Meaning] | None:
        """Return (start, end, meaning) of the longest phrase at *place*, one blank before it allowed, or None."""
        forms = self._by_first.get(token_behind(text, place))
        if forms is None:
            return None
        start = place + 1 if text[place : place + 1] == " " else place
        for form, is_word, meaning in forms:
            end = start + len(form)
            if text[start:end] == form and not (is_word and _is_word(text, end)):
                return start, end, meaning
        return None

    def before(self, text: str, place: int) -> tuple[int, Meaning] | None:
        """Return (start, meaning) of the longest phrase that ends right before *place*, one blank between allowed."""
        forms = self._by_last.get(token_before(text, place))
        if forms is None:
            return None
        end = place - 1 if place and text[place - 1] == " " else place
        for form, is_word, meaning in forms:
            start = end - len(form)
            if start >= 0 and text[start:end] == form and not (is_word and _is_word(text, start - 1)):
                return start, meaning
        return None


class LastToken:
    """
    The token that was asked for last: many tables are asked about one place in a row, so that its token is looked for once.

    Attributes:
        answer: (text, place, token), read and written as one, so that threads do not mix theirs.
    """

    __slots__ = ("answer",)

    def __init__(self) -> None:
        self.answer: tuple[str, int, str] = ("", -1, "")


_AT: Final = LastToken()
_BEFORE: Final = LastToken()
_BEHIND: Final = LastToken()


def token_at(text: str, place: int) -> str:
    """Return the word or sign that begins right at *place*; empty where none does."""
    of, at, token = _AT.answer
    if at != place or of is not text:
        token = _token(text, place)
        _AT.answer = (text, place, token)
    return token


def token_before(text: str, place: int) -> str:
    """Return the letters right before *place*, one blank between allowed, else the one character there, if any."""
    of, at, token = _BEFORE.answer
    if at != place or of is not text:
        token = _token_before(text, place)
        _BEFORE.answer = (text, place, token)
    return token


def token_behind(text: str, place: int) -> str:
    """Return the word or sign right behind *place*, one blank before it allowed; empty where none is."""
    of, at, token = _BEHIND.answer
    if at != place or of is not text:
        token = _token(text, place + 1 if text[place : place + 1] == " " else place)
        _BEHIND.answer = (text, place, token)
    return token


def _token(text: str, place: int) -> str:
    """Most words stand before a blank, which is found more quickly than a word is."""
    blank = text.find(" ", place, place + LONGEST_WORD + 1)
    if blank > place:
        word = text[place:blank]
        if word.isalpha():
            return word
        word = word.rstrip(CLOSING)
        if word.isalpha():
            return word
    sign = text[place : place + 1]
    if sign in _SIGNS:
        return sign
    found = _TOKEN.match(text, place)
    return found[0] if found else ""


def _token_before(text: str, place: int) -> str:
    end = place - 1 if place and text[place - 1] == " " else place
    least = end - LONGEST_WORD if end > LONGEST_WORD else 0
    blank = text.rfind(" ", least, end)
    if blank >= 0 or not least:
        word = text[blank + 1 : end]
        if len(word) < end - least and word.isalpha():
            return word
    start = end
    while start > least and text[start - 1].isalpha():
        start -= 1
    return text[start:end] if start < end else text[max(0, end - 1) : end]


def phrases(forms: Iterable[str]) -> Phrases[str]:
    """Return *forms* as phrases that mean themselves."""
    return Phrases({form: fold(form) for form in forms})


def _grouped(
    meanings: Mapping[str, Meaning], token: Callable[[str], str], is_word: Callable[[str], bool]
) -> dict[str, tuple[tuple[str, bool, Meaning], ...]]:
    """Token -> (form, whether a word ends where it ends, meaning), the longest form first."""
    groups: dict[str, list[tuple[str, bool, Meaning]]] = {}
    for form, meaning in meanings.items():
        groups.setdefault(token(form), []).append((form, is_word(form), meaning))
    return {key: tuple(sorted(group, key=lambda entry: -len(entry[0]))) for key, group in groups.items()}


def _is_word(text: str, place: int) -> bool:
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] == "_")
