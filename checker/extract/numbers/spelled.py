"""Numbers in words: digits, tens and scales composed, decimals behind a point word, vague classes."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import Final

from checker.extract.numbers.composing import Composer, Token
from checker.extract.numbers.number import Number
from checker.extract.numbers.number_words import NumberWord, NumberWords, Role
from checker.extract.phrases import token_at, token_behind

_ONE: Final = Decimal(1)
_TEN: Final = Decimal(10)
# No number has more words: a bound that keeps reading linear.
_MOST_WORDS: Final = 64
# A word, and what must be known of the words behind it.
_HEAD: Final = 5
_SEPARATOR: Final = re.compile(r"[ ]?-[ ]?|[ ]")
_DIGITS_BEHIND_POINT: Final = re.compile(r"[ ](\d{1,9})(?![\d.,]*\d)")


def read_spelled(text: str, at: int, known: NumberWords) -> Number | None:
    """
    Return the longest number in words that begins at *at*, or None.

    Args:
        text: The shadow's text.
        at: Where its first word begins.
        known: The language's number words.
    """
    if number := _vague(text, at, known) or _single(text, at, known):
        return number
    rest = _tokens(text, at, known)
    head = tuple(islice(rest, _HEAD))
    if not head:
        return None
    if head[0].word.role is Role.SCALE and head[0].word.value not in known.standing_scales:
        return _alone(text, head, rest, known)
    return _neighbours(head, known) or _composed(text, head, rest, known)


def _single(text: str, at: int, known: NumberWords) -> Number | None:
    """A digit in one word, as most are, behind which no number goes on."""
    word = token_at(text, at)
    value = known.single.get(word)
    end = at + len(word)
    if value is None or text[end : end + 1].isalnum() or text[end : end + 2].lstrip(" ").startswith(("-", "_")):
        return None
    if token_behind(text, end) in known.words.first_tokens:
        return None
    return Number(at, end, value, value, _ONE, _ONE, True, rule="words")


def _tokens(text: str, at: int, known: NumberWords) -> Iterator[Token]:
    place, joined = at, ""
    for _ in range(_MOST_WORDS):
        found = known.words.at(text, place)
        if not found or (place > at and found[1].role is Role.SCALE and known.is_idiom(text, place)):
            return
        yield Token(place, found[0], found[1], joined)
        separator = _SEPARATOR.match(text, found[0])
        if not separator or (not known.hyphens and separator[0] != " "):
            return
        place, joined = separator.end(), separator[0]


def _composed(text: str, head: tuple[Token, ...], rest: Iterator[Token], known: NumberWords) -> Number | None:
    composer = Composer(known)
    best: Number | None = None
    start, first_end = head[0].start, head[0].end
    window = deque(head)
    while window:
        token = window.popleft()
        if not composer.take(token, tuple(window)):
            break
        window.extend(islice(rest, 1))
        if composer.point_open and (printed := _DIGITS_BEHIND_POINT.match(text, token.end)):
            return composer.with_printed_decimals(start, printed)
        if composer.complete:
            best = composer.number(start, token.end)
    # "không trăm" by itself is no number.
    return None if best and not best.low and best.end > first_end else best


def _alone(text: str, tokens: tuple[Token, ...], rest: Iterator[Token], known: NumberWords) -> Number | None:
    """A scale word that no digit opens: ``trăm rưỡi``, ``cả tỷ``, ``a hundred and five``."""
    start = tokens[0].start
    opened = known.alone_behind.before(text, start)
    followed = len(tokens) > 1 and tokens[1].word.role is Role.HALF_MORE
    article = known.articles.before(text, start)
    if not (opened or followed or article):
        return None
    one = Token(start, start, NumberWord(Role.DIGIT, _ONE))
    number = _composed(text, (one, *tokens), rest, known)
    if number is None:
        return None
    if opened and opened[1]:
        return number.but(start=opened[0], hedge="about", rule="scale-alone")
    return number.but(start=article[0] if article else start, rule="scale-alone")


def _vague(text: str, at: int, known: NumberWords) -> Number | None:
    """``vài chục``, ``several hundred``, ``hàng trăm nghìn``: a class, its scale words multiplied out."""
    if token_behind(text, at) not in known.classing:
        return None
    if found := known.vague.at(text, at):
        low, high = found[1]
        scale, end = _scales_behind(text, found[0], known)
        return Number(at, end, low * scale, high * scale, low * scale, scale, True, rule="vague")
    if opened := known.classes.at(text, at):
        scale, end = _scales_behind(text, opened[0], known)
        if scale > 1:
            return Number(at, end, scale, scale * _TEN - 1, scale, scale, True, rule="vague")
    return None


def _scales_behind(text: str, end: int, known: NumberWords) -> tuple[Decimal, int]:
    scale = _ONE
    while found := known.words.behind(text, end):
        if found[2].role is not Role.SCALE:
            break
        scale, end = scale * found[2].value, found[1]
    return scale, end


def _neighbours(tokens: tuple[Token, ...], known: NumberWords) -> Number | None:
    """``hai ba người``, ``năm sáu trăm``: two or three, five or six hundred."""
    if len(tokens) < 2 or not known.digits_pair or tokens[1].joined != " ":
        return None
    one, other = tokens[0].word, tokens[1].word
    if one.role is not Role.DIGIT or other.role is not Role.DIGIT or one.value < 1 or other.value != one.value + 1:
        return None
    scale, end = _ONE, tokens[1].end
    for token in tokens[2:]:
        if token.word.role is not Role.SCALE:
            break
        scale, end = scale * token.word.value, token.end
    if scale == 1 and len(tokens) > 2:
        return None
    low, high = one.value * scale, other.value * scale
    return Number(tokens[0].start, end, low, high, scale, scale, True, rule="neighbours")
