"""
Figures as most are: printed digits that nothing before tells of, with a unit, a noun, another word or a stop behind.

Whatever else belongs to a figure (a range, a rank, a price per litre …) is told by the words around it, so that one look at
the token before and the one behind says whether any of that can apply. Where it can, nothing is read here.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from checker.extract.figures.amounts import Behind
from checker.extract.figures.denominators import is_told_with_another
from checker.extract.figures.lone_ones import one_thing
from checker.extract.figures.quantities import are_thousands, goes_on, has_decimals, is_in_thousands, told_in_decimals
from checker.extract.figures.quantity_names import (
    is_of_stuff,
    is_surely_a_unit,
    known_noun,
    owned_noun,
    unknown_noun,
)
from checker.extract.figures.weights import may_weigh
from checker.extract.numbers.digits import Marks, stated_digits
from checker.extract.numbers.number import Number
from checker.extract.numbers.numerals import printed_at
from checker.extract.phrases import token_before, token_behind
from checker.extract.reading import Reading
from checker.extract.surrounding_words import last_token
from checker.extract.unit_words import Unit
from checker.extract.words import Words
from checker.model import Span

_MARKS: Final = frozenset(".,")
_GAPS: Final = frozenset(" \n")
_STOPS: Final = frozenset((*".,;!?)\n%", ""))
_CROSS: Final = "x"
# Nothing that is a word or a mark, so that digits may stand there, or a comma, which they may stand behind.
_UNSURE: Final = frozenset(("", ",", "(", ")"))
_ONE: Final = Decimal(1)
_THOUSAND: Final = Decimal(1000)
_RULES: Final = {kind: f"{kind}-unit" for kind in ("money", "percent", "measure", "duration")}


def read_plain(text: str, start: int, known: Words, marks: Marks, ends: Mapping[int, int]) -> Reading | None:
    """
    Return the figure whose digits begin at *start*, or None where more than its unit or noun may belong to it.

    Args:
        text: The shadow's text.
        start: Where a number in digits begins.
        known: The language's words.
        marks: Those of the article's digits.
        ends: Where each run of digits ends, by where it begins.
    """
    if not _is_untold(text, start, known):
        return None
    end = ends[start]
    while text[end : end + 1] in _MARKS and end + 1 in ends:
        end = ends[end + 1]
    blank, token = text[end : end + 1] == " ", token_behind(text, end)
    if token in known.unlike_behind:
        return _scaled(text, start, known, marks) if blank and token in known.numbers.scales.first_tokens else None
    if not (_is_word(token) if blank else _is_stop(text, end)):
        return None
    stated = stated_digits(text[start:end], marks, known.numbers.zeros_show_group)
    return _figure(text, Number(start, end, stated[0], stated[0], stated[1]), token, known) if stated else None


def _is_untold(text: str, start: int, known: Words) -> bool:
    """True where nothing stands before that a number may belong to; a bracket hides no word."""
    before = text[start - 1 : start]
    if before == "(":
        return last_token(text, start) not in known.unlike_before
    return (not before or before in _GAPS) and token_before(text, start) not in known.unlike_before


def _is_word(token: str) -> bool:
    return token.isalpha() and token != _CROSS


def _is_stop(text: str, end: int) -> bool:
    return text[end : end + 1] in _STOPS and not text[end + 1 : end + 2].isdigit()


def _scaled(text: str, start: int, known: Words, marks: Marks) -> Reading | None:
    """``1,8 tỷ đồng``: a scale word, and a word behind it."""
    number = printed_at(text, start, known.numbers, marks)
    if number is None or number.fraction or number.low != number.high or not text.startswith(" ", number.end):
        return None
    token = token_behind(text, number.end)
    return _figure(text, number, token, known) if _is_word(token) and token not in known.unlike_behind else None


def _figure(text: str, number: Number, token: str, known: Words) -> Reading | None:
    """*number* with the unit or noun that begins with *token*, the longer of the two; None where that is not its end."""
    end = number.end
    noun = known_noun(text, end, known) if known.plural or token in known.noun_openers else None
    noun = noun or (owned_noun(text, end, known) if number.low > 1 else None)
    start = end + (text[end : end + 1] == " ")
    unit = known.units.opened_by(token, text, start)
    measured = noun is None or (unit and (noun.end <= unit[0] or is_of_stuff(text, unit[0], noun, known)))
    if unit and (measured or (noun and is_surely_a_unit(text, (start, *unit), noun, known))):
        return _measured(text, number, unit, known)
    if noun is None and (known.plural or not has_decimals(number.low, number.place)):
        noun = one_thing(text, number, known) or unknown_noun(text, end, known)
    if noun:
        return _counted(number, noun)
    return _bare(number) if number.scale == 1 else None


# Records by position: by name they cost twice as much, and a page makes hundreds.
def _measured(text: str, number: Number, unit: tuple[int, Unit], known: Words) -> Reading | None:
    end, meaning = unit
    token = token_behind(text, end)
    if token in known.joining or token in known.extending or (token in _UNSURE and goes_on(text, end, known)):
        return None
    if is_told_with_another(text, end, meaning.name) or (meaning.kind == "money" and may_weigh(meaning.name, known)):
        return None
    start, kind, value, place = number.start, meaning.kind, number.low, number.place
    if is_in_thousands(place, meaning.name):
        value, place = value * _THOUSAND, _ONE
    figure, rule = Span(start, number.end), _RULES[kind]
    return Reading(start, end, figure, kind, value, meaning.name, None, None, None, place, None, "exact", rule)


def _counted(number: Number, noun: Behind) -> Reading:
    start, value, place = number.start, number.low, number.place
    if are_thousands(place, noun):
        value, place = value * _THOUSAND, _ONE
    figure, span, whole = Span(start, number.end), Span(noun.start, noun.end), noun.name not in told_in_decimals()
    return Reading(
        start, noun.end, figure, "count", value, noun.name, span, None, None, place, None, "exact", "count", whole
    )


def _bare(number: Number) -> Reading:
    start, end, figure = number.start, number.end, Span(number.start, number.end)
    return Reading(
        start, end, figure, "number", number.low, None, None, None, None, number.place, None, "exact", "number"
    )
