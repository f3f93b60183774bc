"""Numbers that count what does not stand right behind them, or is in no lexicon: ``bị thương hai nhát``, ``4 trong số các cố vấn``."""

from __future__ import annotations

from typing import Final

from checker.extract.figures.amounts import Behind
from checker.extract.figures.quantity_names import known_noun, unknown_noun
from checker.extract.numbers.number import Number
from checker.extract.numbers.number_words import Role
from checker.extract.numbers.numerals import Marks, number_at
from checker.extract.phrases import token_before, token_behind
from checker.extract.words import Words

_COUNTING_ROLES: Final = (Role.DIGIT, Role.TENS)


def counts_by_its_verb(text: str, at: int, word: str, known: Words) -> bool:
    """
    Return True where *word*, a number that other words are too, counts what follows because of the verb before it.

    ``một`` would be an article there, and a word that is a unit of time too says nothing by itself; a pair that goes without
    saying (``có hai bên``) is counted by nobody.

    Args:
        text: The shadow's text.
        at: Where *word* begins.
        word: One of the language's ambiguous number words.
        known: The language's words.
    """
    before = token_before(text, at)
    if (before not in known.counting_before.last_tokens and before not in known.multiplying) or (
        word in known.numbers.also_units
    ):
        return False
    number = known.numbers.words.meaning.get(word)
    if number is None or number.role not in _COUNTING_ROLES or number.value <= 1:
        return False
    if before in known.multiplying:
        # tăng gấp ba: so many times as much.
        return True
    end = at + len(word)
    if (number.value == 2 and token_behind(text, end) in known.paired) or not known.counting_before.before(text, at):
        return False
    return unknown_noun(text, end, known) is not None


def among_those(text: str, number: Number, known: Words, marks: Marks) -> Behind | None:
    """Return the things of ``4 trong số những cố vấn``, ``hai trong số hơn 30 người``, of which *number* are told; or None."""
    found = known.among.behind(text, number.end)
    if found is None or number.low <= 1 or number.low % 1:
        return None
    at = found[1]
    begin = at + (text[at : at + 1] == " ")
    if text[begin : begin + 1].isdigit() and (whole := number_at(text, begin, known.numbers, marks)):
        at = whole.end
    return known_noun(text, at, known) or unknown_noun(text, at, known)
