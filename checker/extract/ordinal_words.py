"""A language's ordinal words, as its lexicon lists them: what they are worth, and what may stand before them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from checker.extract.numbers.number_words import NumberWords
from checker.extract.phrases import phrases
from checker.shadow import fold

_TEN: Final = Decimal(10)


def ordinal_values(numbers: Mapping[str, Any], ordinals: Mapping[str, Any]) -> dict[str, Decimal]:
    """Return every ordinal word with its value, tens and digit run together (``fortysecond``) where a language does so."""
    values = {fold(word): Decimal(value) for word, value in ordinals.get("words", {}).items()}
    if not numbers.get("hyphens"):
        return values
    tens = {fold(word): Decimal(value) for word, value in numbers.get("tens", {}).items()}
    digits = {word: value for word, value in values.items() if value < _TEN}
    return values | {ten + word: more + value for ten, more in tens.items() for word, value in digits.items()}


def ranking_openers(ordinals: Mapping[str, Any], values: Iterable[str], numbers: NumberWords) -> frozenset[str]:
    """Return the first tokens of all that may be an ordinal; where no mark stands before ordinals, any number word may open one."""
    marked = phrases((*ordinal_starts(ordinals, {}), *ordinal_openers(ordinals))).first_tokens
    return (
        marked if ordinals.get("cardinals_too") else marked | phrases(values).first_tokens | numbers.words.first_tokens
    )


def first_ranks(ordinals: Mapping[str, Any]) -> dict[str, tuple[Decimal, str | None]]:
    """Return words that rank by themselves -> (value, what they rank)."""
    units: tuple[tuple[str, str | None], ...] = (("first", None), ("first_ranks", "rank"))
    return {word: (Decimal(value), unit) for name, unit in units for word, value in ordinals.get(name, {}).items()}


def ordinal_openers(ordinals: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words before an ordinal in words: ``thứ``, ``lần thứ``, ``the``."""
    marks = {fold(mark) for mark in ordinals.get("before_words") or ()}
    openers = [fold(word) for forms in ordinals.get("before", {}).values() for word in forms if fold(word)]
    return (*(word for word in openers if word.split()[-1] in marks), *marks)


def ordinal_starts(ordinals: Mapping[str, Any], values: Mapping[str, Decimal]) -> tuple[str, ...]:
    """Return the words that begin an ordinal: the mark before it where a language has one, the ordinals themselves where not."""
    marks = tuple(ordinals.get("before_words") or ())
    roman = (word for forms in ordinals.get("roman_before", {}).values() for word in forms)
    alone = (*ordinals.get("first", {}), *ordinals.get("first_ranks", {}))
    return (*(marks if ordinals.get("cardinals_too") else tuple(values)), *alone, *roman)
