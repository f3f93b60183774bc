"""Numbers as printed or spelled: digits by the article's marks, words by composition, scale words multiplied out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker.extract.words import Words

_ONE = Decimal(1)
_TEN = Decimal(10)
_HALF = Decimal("0.5")
_SEPARATED = re.compile(r"\d+(?:[.,]\d+)+")
_NEXT_WORD = re.compile(r"[ ]([^\W\d_]+)")
_LOWER = re.compile(r"[ ](\d{1,3})(?![\d.,/:-]*\d)")
# From this multiplier on a digit right behind it stands for tenths: một triệu hai is 1.2 million.
_TENTHS_FROM = 100


@dataclass(frozen=True, slots=True)
class Number:
    """
    A number within the shadow.

    Attributes:
        start, end: Half-open range of digits or words, scale words included.
        low, high: Both ends; equal but for vague words (``vài chục``) and neighbours (``hai ba``).
        place: Value of the last printed digit.
        scale: What its scale words multiply by; 1 where there are none.
        worded: True where it is spelled, not printed in digits.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    place: Decimal
    scale: Decimal = _ONE
    worded: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """Which of ``.`` and ``,`` is the decimal mark; *sure* where the article shows it."""

    decimal: str
    group: str
    sure: bool


def read_marks(text: str, known: Words) -> Marks:
    """
    Return the marks that an article's own digits show, else its language's.

    Two group marks in one number (``1,234,567``), or both marks in one, show which is which. A lone mark
    with three digits behind it shows nothing.
    """
    votes = 0
    for found in _SEPARATED.finditer(text):
        votes += _vote(found[0], known)
    if votes < 0:
        return Marks(known.group, known.decimal, True)
    return Marks(known.decimal, known.group, votes > 0)


def _vote(digits: str, known: Words) -> int:
    """1 where *digits* show the language's own marks, -1 where they show them swapped, else 0."""
    marks = [c for c in digits if not c.isdigit()]
    parts = re.split(r"[.,]", digits)
    if len(set(marks)) == 2:
        return 1 if marks[-1] == known.decimal else -1
    if len(marks) > 1 and all(len(part) == 3 for part in parts[1:]):
        return 1 if marks[0] == known.group else -1
    return 0


def digits_value(digits: str, marks: Marks) -> tuple[Decimal, Decimal] | None:
    """
    Return (value, value of the last printed digit) of printed *digits*, or None where they are no one number.

    A lone mark with other than three digits behind it is a decimal mark, whichever it is (``12.2 tỷ``).
    """
    parts = re.split(r"[.,]", digits)
    separators = [c for c in digits if not c.isdigit()]
    if not separators:
        return Decimal(digits), _ONE
    if len(set(separators)) == 2:
        return _both_marks(separators, parts)
    grouped = all(len(part) == 3 for part in parts[1:]) and len(parts[0]) <= 3 and parts[0] != "0"
    if len(separators) > 1:
        return (Decimal("".join(parts)), _ONE) if grouped else None
    if grouped and separators[0] == marks.group:
        return Decimal("".join(parts)), _ONE
    return _decimal(parts[0], parts[1])


def _both_marks(separators: list[str], parts: list[str]) -> tuple[Decimal, Decimal] | None:
    if separators.count(separators[-1]) > 1 or any(len(part) != 3 for part in parts[1:-1]):
        return None
    return _decimal("".join(parts[:-1]), parts[-1])


def _decimal(whole: str, fraction: str) -> tuple[Decimal, Decimal]:
    return Decimal(f"{whole}.{fraction}"), _ONE.scaleb(-len(fraction))


def read_number(text: str, found: re.Match[str], known: Words, marks: Marks) -> Number | None:
    """
    Return the number that begins at an anchor.

    Args:
        text: The shadow's text.
        found: A match of ``known.anchor``.
        known: The language's words.
        marks: The article's marks.

    Returns:
        The number with its scale words, or None where digits or words do not compose.
    """
    if found[0][0].isdigit():
        return _printed(text, found, known, marks)
    return _spelled(text, found, known)


def _printed(text: str, found: re.Match[str], known: Words, marks: Marks) -> Number | None:
    stated = digits_value(found[0], marks)
    if stated is None:
        return None
    value, place = stated
    return _with_lower_scale(text, _scaled(text, Number(found.start(), found.end(), value, value, place), known), known)


def _scaled(text: str, number: Number, known: Words) -> Number:
    """*number* with the scale words behind it: ``170 nghìn tỷ``, ``2 tỷ rưỡi``."""
    end, scale = number.end, _ONE
    while scale_word := known.scale_after.match(text, end):
        scale *= known.scales[scale_word[1]]
        end = scale_word.end()
    if scale == 1:
        return number
    half = _NEXT_WORD.match(text, end)
    more = scale * _HALF if half and half[1] in known.half_more else Decimal(0)
    if more and half:
        end = half.end()
    low, high = number.low * scale + more, number.high * scale + more
    return Number(number.start, end, low, high, number.place * scale, scale, number.worded)


def _with_lower_scale(text: str, number: Number, known: Words) -> Number:
    """``1 tỷ 200 triệu`` is one number: a whole number follows with a smaller scale word."""
    if number.scale == 1 or (found := _LOWER.match(text, number.end)) is None:
        return number
    rest = _scaled(text, Number(found.start(1), found.end(1), Decimal(found[1]), Decimal(found[1]), _ONE), known)
    if rest.scale == 1 or rest.scale >= number.scale or rest.high >= number.scale:
        return number
    total = number.low + rest.low
    return Number(number.start, rest.end, total, total, rest.place, rest.scale)


def _spelled(text: str, found: re.Match[str], known: Words) -> Number | None:
    words = list(_words(found[0], found.start()))
    vague = _vague(words, known)
    if vague:
        return _scaled(text, vague, known)
    for count in range(len(words), 0, -1):
        composed = _compose([word for word, _, _ in words[:count]], known)
        if composed:
            low, high, place = composed
            return Number(found.start(), words[count - 1][2], low, high, place, worded=True)
    return None


def _words(run: str, start: int) -> Iterator[tuple[str, int, int]]:
    for found in re.finditer(r"[^\W\d_]+", run):
        yield found[0], start + found.start(), start + found.end()


def _vague(words: list[tuple[str, int, int]], known: Words) -> Number | None:
    for count in range(min(len(words), 4), 0, -1):
        phrase = " ".join(word for word, _, _ in words[:count])
        if phrase in known.vague:
            low, high = known.vague[phrase]
            return Number(words[0][1], words[count - 1][2], low, high, low, worded=True)
    return None


def _compose(words: list[str], known: Words) -> tuple[Decimal, Decimal, Decimal] | None:
    """(low, high, place) of a run of number words, or None where they are no number."""
    if len(words) == 2 and _neighbours(words, known):
        low = known.values[words[0]]
        return low, low + 1, _ONE
    composer = _Composer(known)
    if not all(composer.take(word, last=index == len(words) - 1) for index, word in enumerate(words)):
        return None
    value = composer.value()
    return None if value is None else (value, value, composer.place)


def _neighbours(words: list[str], known: Words) -> bool:
    """``hai ba người``, ``năm sáu ngày``: two or three, five or six."""
    one, other = (known.values.get(word) for word in words)
    return one is not None and other is not None and 1 <= one < 10 and other == one + 1


class _Composer:
    """Takes number words one by one: ``hai`` ``trăm`` ``linh`` ``năm`` is 205."""

    def __init__(self, known: Words) -> None:
        self.known = known
        self.total: Decimal | None = None
        self.multiplier = _ONE
        self.place = _ONE
        self.decimals: list[str] | None = None
        self.connected = False
        self.digit_open = False

    def value(self) -> Decimal | None:
        if self.total is None or self.connected:
            return None
        if self.decimals is None:
            return self.total
        return self.total + Decimal("0." + "".join(self.decimals)) if self.decimals else None

    def take(self, word: str, *, last: bool) -> bool:
        known = self.known
        if self.decimals is not None:
            return self._decimal_digit(word)
        if word in known.point:
            self.decimals = []
            return self.total is not None
        if word in known.connectors:
            self.connected = self.total is not None and self.multiplier >= _TEN
            return self.connected
        if word in known.half_more:
            return self._half_more(last)
        if word in known.tens:
            return self._add(known.tens[word], multiplier=_TEN)
        if word in known.multipliers and not (word in known.values and self.total is None):
            return self._multiply(known.multipliers[word])
        if word in known.after_tens and self.multiplier == _TEN:
            return self._add(known.after_tens[word], multiplier=_ONE)
        return word in known.values and self._digit(known.values[word], last=last)

    def _decimal_digit(self, word: str) -> bool:
        value = self.known.values.get(word, self.known.after_tens.get(word))
        if value is None or value >= _TEN or self.decimals is None:
            return False
        self.decimals.append(str(value))
        self.place = _ONE.scaleb(-len(self.decimals))
        return True

    def _half_more(self, last: bool) -> bool:
        if self.total is None or self.multiplier < _TEN or not last:
            return False
        self.total += self.multiplier * _HALF
        return True

    def _digit(self, value: Decimal, *, last: bool) -> bool:
        if self.digit_open:
            return False
        if (
            value < _TEN
            and not self.connected
            and self.multiplier >= _TENTHS_FROM
            and last
            and self.known.language == "vi"
        ):
            value = value * self.multiplier / _TEN
        return self._add(value, multiplier=_TEN if value == _TEN or (value % _TEN == 0 and value < 100) else _ONE)

    def _add(self, value: Decimal, *, multiplier: Decimal) -> bool:
        self.total = (self.total or Decimal(0)) + value
        self.multiplier, self.connected = multiplier, False
        self.digit_open = multiplier == _ONE
        return True

    def _multiply(self, multiplier: Decimal) -> bool:
        total = self.total or Decimal(0)
        part = total % multiplier
        if not part:
            if total:
                return False
            part = _ONE
            total = _ONE
        self.total = total - part + part * multiplier
        self.multiplier, self.connected, self.digit_open = multiplier, False, False
        self.place = multiplier if multiplier > _TENTHS_FROM else _ONE
        return True
