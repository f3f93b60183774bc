"""
The word for one where it counts, in a language in which it is a pronoun, too: ``one school closed``, ``one was charged``.

Nothing is read in what someone says: ``"One bag of it costs less than a coffee"``.
"""

from __future__ import annotations

import re
from typing import Final

from checker.extract.figures.amounts import Behind
from checker.extract.numbers.number import Number
from checker.extract.phrases import token_before, token_behind
from checker.extract.words import Words
from checker.lexicon.people import people

_WORD: Final = re.compile(r"[ ]([^\W\d_]+(?:-[^\W\d_]+)*)(?!\w)")
_STOPS: Final = (".", ";", ")", "\n")
_OF_SO_MANY: Final = re.compile(r" of (?:the|its|their|those) (?:\d|[^\W\d_]+ [^\W\d_]+s(?!\w))")
# Where the one before it in a row is told of, and how far back that may stand [code points].
_IN_A_ROW: Final = re.compile(r"( [^.,;:\n]{4,60}?)(?:,|,? and) $")
_ROW_REACH: Final = 60
# How many words may describe what is one, and how many its name may have.
_MOST_DESCRIBING: Final = 2
_MOST_KNOWN: Final = 3


def counts_alone(text: str, at: int, known: Words) -> bool:
    """Return True where the word at *at* is the language's one, and counts a thing or tells what one of several does."""
    found = known.one.ones.at(text, at)
    if found is None:
        return False
    if token_before(text, at) in known.one.not_behind:
        return known.one.of_any.at(text, at) is not None and _thing(text, at, known) is not None
    if known.one.of_which.before(text, at) or _is_told_closely(text, at, found[0], known):
        return True
    if does_something(text, found[0], known) or _is_alone(text, at, found[0], known):
        return True
    if _is_in_a_row(text, at, found[0], known):
        return True
    return _thing(text, at, known) is not None


def does_something(text: str, end: int, known: Words) -> bool:
    """Return True where it is told, right behind *end*, what one of several does."""
    return known.one.does.match(text, end) is not None


def _is_alone(text: str, at: int, end: int, known: Words) -> bool:
    """``confirmed only one.``, ``only one of the 11 has opened``."""
    closes = text[end : end + 1] in _STOPS or _OF_SO_MANY.match(text, end) is not None
    return closes and token_before(text, at) in known.one.alone


def _is_in_a_row(text: str, at: int, end: int, known: Words) -> bool:
    """``nine in Calt and one in Dorn``: the same word of place stands in what is told before; ``one in five`` is a share."""
    place = known.one.rows.behind(text, end)
    before = _IN_A_ROW.search(text, max(0, at - _ROW_REACH), at) if place else None
    if place is None or before is None:
        return False
    the = known.one.definite.behind(text, place[1])
    where = token_behind(text, the[1] if the else place[1])
    placed = where.isalpha() and where not in known.not_nouns and where not in known.numbers.words
    return placed and text[end : place[1]] + " " in before[1]


def _is_told_closely(text: str, at: int, end: int, known: Words) -> bool:
    """``One, a nurse, died``: at the beginning of a sentence, or ``only one - a nurse``."""
    opens = at == 0 or text[at - 1] == "\n" or text[max(0, at - 2) : at] in (". ", "! ", "? ")
    return (opens or token_before(text, at) in known.one.alone) and known.one.told_closely.match(text, end) is not None


def one_thing(text: str, number: Number, known: Words) -> Behind | None:
    """Return the noun, in the singular, of which *number* says that there is one, or None."""
    if number.low != 1 or number.high != 1:
        return None
    return _thing(text, number.start, known) if number.worded else _one_in_digits(text, number, known)


def _one_in_digits(text: str, number: Number, known: Words) -> Behind | None:
    """``27 resolutions and 1 decree``: a digit, which may also say which one (phase 1 trial), so only behind some words."""
    if text[number.start : number.end] != "1" or token_before(text, number.start) not in known.one.digit_behind:
        return None
    return _first_known(text, _words(text, number.end, known), known)


def _thing(text: str, at: int, known: Words) -> Behind | None:
    found = known.one.ones.at(text, at)
    if found is None or does_something(text, found[0], known):
        return None
    of_any = known.one.of_any.at(text, at) is not None
    before = token_before(text, at)
    barred = before in known.one.not_behind and not (of_any and before in known.one.of_any_behind)
    if barred or _is_quoted(text, at):
        return None
    words = _words(text, found[0], known)
    if one := _first_known(text, words, known):
        return one
    if words and of_any:
        return Behind("count", text[words[0][0] : words[0][1]], *words[0])
    return None


def _first_known(text: str, words: list[tuple[int, int]], known: Words) -> Behind | None:
    """The first noun in the singular among *words*, the first of which may describe it."""
    for first in range(min(len(words), _MOST_DESCRIBING + 1)):
        for last in range(min(len(words), first + _MOST_KNOWN), first, -1):
            start, end = words[first][0], words[last - 1][1]
            concept = known.one.singulars.get(text[start:end])
            if concept and last < len(words) and text[words[last][0] : words[last][1]] in known.one.singulars:
                # One Russian missile, one police car: a noun before another one describes it.
                continue
            if concept and not text.startswith("'s", end) and not _is_someone(concept, text, end, known):
                return Behind("count", concept, words[0][0], end)
    return None


def _is_someone(concept: str, text: str, end: int, known: Words) -> bool:
    """``One resident said that it rained.``"""
    return concept in people() and token_behind(text, end) in known.one.speaking


def _words(text: str, at: int, known: Words) -> list[tuple[int, int]]:
    """The words behind *at*, up to the first that no noun phrase goes on with."""
    found: list[tuple[int, int]] = []
    while len(found) < _MOST_DESCRIBING + _MOST_KNOWN and (word := _WORD.match(text, at)):
        if word[1] in known.one.of_no_kind or word[1] in known.not_nouns or word[1] in known.not_describing:
            break
        found.append(word.span(1))
        at = word.end()
    return found


def _is_quoted(text: str, at: int) -> bool:
    return text.count('"', text.rfind("\n", 0, at) + 1, at) % 2 == 1
