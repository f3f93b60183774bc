"""Numbers as printed or spelled: signs, scale words multiplied out, halves, fractions and mixed numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from checker.extract.numbers.digits import Marks, digits_value, read_marks, read_printed
from checker.extract.numbers.fractions import with_fraction
from checker.extract.numbers.number import Number
from checker.extract.numbers.number_words import NumberWords, Role
from checker.extract.numbers.spelled import read_spelled
from checker.extract.phrases import token_before, token_behind

__all__ = ["Marks", "Number", "digits_value", "number_at", "printed_at", "read_marks", "scaled_by_capital"]

_ONE: Final = Decimal(1)
_TEN: Final = Decimal(10)
_HALF: Final = Decimal("0.5")
_HUNDRED: Final = Decimal(100)
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
# Digits that no mark, group, or exponent follows: nearly all that a page has.
_PLAIN: Final = re.compile(r"\d{1,30}(?![.,]\d|[ ]?[\d×]|[e^])")
_SPOKEN_DECIMALS: Final = re.compile(r"[ ](\d{1,9})(?![\d.,]*\d)")
_LOWER: Final = re.compile(r"[ ](\d{1,3})(?![\d.,/:%-]*\d)")
_TENTH: Final = re.compile(r"[ ](\d)(?![\w.,/:%-])")
_BEFORE_LEADING_MARK: Final = frozenset(" (-~$€£¥\n")
_BEFORE_MINUS: Final = frozenset(" (~≈\n[")
# A hyphen and more than one letter.
_SHORTEST_TIED: Final = 2
_CLAUSE_START: Final = frozenset('\n.,;:(!?-"')


def number_at(text: str, at: int, known: NumberWords, marks: Marks) -> Number | None:
    """Return the number whose first digit or word stands at *at*, or None."""
    number = printed_at(text, at, known, marks) if text[at].isdigit() else _worded(text, at, known)
    return _signed(text, number, known) if number else None


def _worded(text: str, at: int, known: NumberWords) -> Number | None:
    if known.is_idiom(text, at):
        return None
    spelled = read_spelled(text, at, known)
    whole = spelled is not None and not _goes_on(text, spelled.end, known) and not known.halves.at(text, at)
    return spelled if whole else with_fraction(text, at, spelled, known)


def printed_at(text: str, at: int, known: NumberWords, marks: Marks) -> Number | None:
    """Return the number printed at *at* with its scale and fraction words, its sign left out, or None."""
    number = _digits(text, at, known, marks)
    if number is None or not _goes_on(text, number.end, known):
        return number
    return with_fraction(text, at, _with_words(text, number, known), known)


def _goes_on(text: str, end: int, known: NumberWords) -> bool:
    """True where what stands behind digits may belong to the number: a scale word, a half, a fraction."""
    behind = text[end : end + 2]
    return bool(behind) and (behind[0] == "-" or behind[-1].isdigit() or token_behind(text, end) in known.continuing)


def _digits(text: str, at: int, known: NumberWords, marks: Marks) -> Number | None:
    if plain := _PLAIN.match(text, at):
        value = Decimal(plain[0])
        return _with_leading_mark(text, Number(at, plain.end(), value, value, _ONE), plain[0], known)
    digits = _DIGITS.match(text, at)
    if not digits:
        return None
    printed = read_printed(text, at, digits.end(), known, marks)
    if printed is None:
        return None
    number = Number(at, printed.end, printed.value, printed.value, printed.place)
    return _with_leading_mark(text, number, digits[0], known) if digits[0].isdigit() else number


def _with_words(text: str, number: Number, known: NumberWords) -> Number:
    return _with_lower_scales(text, _scaled(text, _with_spoken_decimals(text, number, known), known), known)


def _with_leading_mark(text: str, number: Number, digits: str, known: NumberWords) -> Number:
    """``.75``: a decimal mark that no whole number stands before."""
    at = _leading_mark(text, number.start, known)
    if at is None:
        return number
    places = -len(digits)
    value = Decimal(digits).scaleb(places)
    return number.but(start=at, low=value, high=value, place=_ONE.scaleb(places))


def _leading_mark(text: str, start: int, known: NumberWords) -> int | None:
    """Where a decimal mark or a point word begins that no whole number stands before, or None."""
    if not start or text[start - 1] not in " .,":
        return None
    at = start - 1
    if text[at] in ".,":
        return at if not at or text[at - 1] in _BEFORE_LEADING_MARK else None
    word = known.words.before(text, start) if token_before(text, start) in known.pointing else None
    return word[0] if word and word[1].role is Role.POINT and _begins_clause(text, word[0]) else None


def _with_spoken_decimals(text: str, number: Number, known: NumberWords) -> Number:
    """``2 chấm 23``: printed digits around a point word."""
    point = known.words.behind(text, number.end)
    if not point or point[2].role is not Role.POINT or number.place != 1:
        return number
    found = _SPOKEN_DECIMALS.match(text, point[1])
    if not found:
        return number
    value = number.low + Decimal(f"0.{found[1]}")
    return number.but(end=found.end(), low=value, high=value, place=_ONE.scaleb(-len(found[1])))


def _scaled(text: str, number: Number, known: NumberWords) -> Number:
    """*number* with the scale words behind it: ``170 nghìn tỷ``, ``2 tỷ rưỡi``."""
    scale, end = _scale_behind(text, number.end, known)
    if scale == 1:
        return number
    more = Decimal(0)
    if half := known.half_more.behind(text, end):
        more, end = scale * _HALF, half[1]
    low, high = number.low * scale + more, number.high * scale + more
    return number.but(end=end, low=low, high=high, place=number.place * scale, scale=scale)


def _scale_behind(text: str, end: int, known: NumberWords) -> tuple[Decimal, int]:
    scale = _ONE
    while (found := known.scales.behind(text, end) or _tied_scale(text, end, known)) and not known.is_idiom(
        text, found[0]
    ):
        scale, end = scale * found[2], found[1]
    return scale, end


def _tied_scale(text: str, end: int, known: NumberWords) -> tuple[int, int, Decimal] | None:
    """``a $2.85-billion bid``, ``Rs 12,000-crore``: a word, in a language that ties what describes by hyphens; ``10-K`` is a form."""
    found = known.scales.at(text, end + 1) if known.hyphens and text.startswith("-", end) else None
    return (end + 1, *found) if found and found[0] - end > _SHORTEST_TIED else None


def _with_lower_scales(text: str, number: Number, known: NumberWords) -> Number:
    """``1 tỷ 200 triệu`` is one number: whole numbers follow with ever smaller scale words."""
    while number.scale > 1 and (rest := _lower(text, number, known)):
        number = rest
    return _with_tenths(text, number, known)


def _lower(text: str, number: Number, known: NumberWords) -> Number | None:
    found = _LOWER.match(text, number.end)
    if not found:
        return None
    rest = _scaled(text, Number(found.start(1), found.end(1), Decimal(found[1]), Decimal(found[1]), _ONE), known)
    if rest.scale == 1 or rest.scale >= number.scale or rest.high >= number.scale:
        return None
    total = number.low + rest.low
    return Number(number.start, rest.end, total, total, rest.place, rest.scale)


def _with_tenths(text: str, number: Number, known: NumberWords) -> Number:
    """``1 tỷ 2`` at the end of a clause is 1.2 milliard."""
    found = _TENTH.match(text, number.end) if known.tenths_behind_scale and number.scale >= _HUNDRED else None
    if not found or number.place != number.scale or text[found.end() : found.end() + 2].lstrip()[:1].isalpha():
        return number
    value = number.low + int(found[1]) * number.scale / _TEN
    return number.but(end=found.end(), low=value, high=value, place=number.scale / _TEN)


def _signed(text: str, number: Number, known: NumberWords) -> Number:
    start = _sign_before(text, number.start, known)
    if start is None or number.low != number.high:
        return number
    return number.but(start=start, low=-number.low, high=-number.high)


def _sign_before(text: str, start: int, known: NumberWords) -> int | None:
    """Where a minus before *start* begins, or None: a sign that touches the number, or a word."""
    if start and text[start - 1] == "-" and text[start : start + 1] != " ":
        before = text[max(0, start - 12) : start - 1]
        free = not before or before[-1] in _BEFORE_MINUS
        return start - 1 if free and not before.rstrip(" ")[-1:].isdigit() else None
    word = known.negative.before(text, start)
    if word and known.unsigned.before(text, start):
        return None
    if word and (word[1] or _begins_clause(text, word[0])):
        return word[0]
    return None


def _begins_clause(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in _CLAUSE_START


def scaled_by_capital(number: Number, cased: str, known: NumberWords) -> Number:
    """
    Return *number* multiplied by the capital that touches it: ``1,2M``, ``10K``.

    Args:
        number: Printed digits without a scale word.
        cased: The shadow's text with its capitals.
        known: The language's number words.

    Returns:
        *number* itself where no such letter stands alone behind it, or where it names a thing (``4K``, ``5G``).
    """
    scale = known.capitals.get(cased[number.end : number.end + 1])
    if scale is None or number.worded or number.scale != 1:
        return number
    behind = cased[number.end + 1 : number.end + 2]
    if behind.isalnum() or behind == "-":
        return number
    if number.place == 1 and abs(number.low) < _TEN:
        return number
    low = number.low * scale
    return number.but(end=number.end + 1, low=low, high=low, place=number.place * scale, scale=scale)
