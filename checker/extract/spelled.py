"""Numbers in words: digits, tens and scales composed, decimals behind a point word, vague classes."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from checker.extract.number import Number
from checker.extract.number_words import NumberWord, NumberWords, Role
from checker.extract.phrases import token_behind

_ZERO = Decimal(0)
_ONE = Decimal(1)
_TEN = Decimal(10)
_HUNDRED = Decimal(100)
_THOUSAND = Decimal(1000)
_HALF = Decimal("0.5")
# No number has more words: a bound that keeps reading linear.
_MOST_WORDS = 64
# A word, and what must be known of the words behind it.
_HEAD = 5
_SEPARATOR = re.compile(r"[ ]?-[ ]?|[ ]")
_DIGITS_BEHIND_POINT = re.compile(r"[ ](\d{1,9})(?![\d.,]*\d)")


@dataclass(frozen=True, slots=True)
class Token:
    """One number word at its place; *joined* names the blank or hyphen before it."""

    start: int
    end: int
    word: NumberWord
    joined: str = ""


def read_spelled(text: str, at: int, known: NumberWords) -> Number | None:
    """
    Return the longest number in words that begins at *at*, or None.

    Args:
        text: The shadow's text.
        at: Where its first word begins.
        known: The language's number words.
    """
    if vague := _vague(text, at, known):
        return vague
    rest = _tokens(text, at, known)
    head = tuple(islice(rest, _HEAD))
    if not head:
        return None
    if head[0].word.role is Role.SCALE:
        return _alone(text, head, rest, known)
    return _neighbours(head, known) or _composed(text, head, rest, known)


def _tokens(text: str, at: int, known: NumberWords) -> Iterator[Token]:
    place, joined = at, ""
    for _ in range(_MOST_WORDS):
        found = known.words.at(text, place)
        if not found:
            return
        yield Token(place, found[0], found[1], joined)
        separator = _SEPARATOR.match(text, found[0])
        if not separator or (not known.hyphens and separator[0] != " "):
            return
        place, joined = separator.end(), separator[0]


def _composed(text: str, head: tuple[Token, ...], rest: Iterator[Token], known: NumberWords) -> Number | None:
    composer = _Composer(known)
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
        return replace(number, start=opened[0], hedge="about", rule="scale-alone")
    return replace(number, start=article[0] if article else start, rule="scale-alone")


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


class _Composer:
    """Takes number words one by one: ``hai`` ``trăm`` ``linh`` ``năm`` is 205."""

    def __init__(self, known: NumberWords) -> None:
        self.known = known
        self.total: Decimal | None = None
        self.last = _ZERO
        # What is added next must be smaller; None = nothing was read yet.
        self.room: Decimal | None = None
        self.role: Role | None = None
        self.place = _ONE
        self.scale = _ONE
        self.decimals = ""
        self.fraction_open = False
        self.pair_taken = False

    @property
    def complete(self) -> bool:
        """True where what was read so far is a number."""
        return self.total is not None and self.role not in (Role.CONNECTOR, Role.POINT)

    @property
    def point_open(self) -> bool:
        """True right behind a point word."""
        return self.role is Role.POINT

    def number(self, start: int, end: int) -> Number:
        """Return what was read from *start* to *end*."""
        value = self._value()
        return Number(start, end, value, value, self.place, self.scale, True, rule="words")

    def with_printed_decimals(self, start: int, printed: re.Match[str]) -> Number:
        """Return the number with digits behind its point word: ``hai phẩy 5``."""
        self.decimals = printed[1]
        self.place = _ONE.scaleb(-len(self.decimals))
        return self.number(start, printed.end())

    def _value(self) -> Decimal:
        whole = self.total or _ZERO
        return whole + Decimal(f"0.{self.decimals}") if self.decimals else whole

    def take(self, token: Token, following: tuple[Token, ...]) -> bool:
        word = token.word
        if token.joined == " - " and not (self.role is Role.TENS and word.role is Role.DIGIT):
            return False
        if self.fraction_open:
            taken = self._take_decimal(word)
        elif self.pair_taken:
            self.pair_taken, taken = False, True
        else:
            taken = _TAKERS[word.role](self, word, following)
        if taken:
            self.role = word.role
        return taken

    def _take_decimal(self, word: NumberWord) -> bool:
        if word.role is Role.SCALE and self.decimals:
            if word.value == _TEN and self.role is Role.DIGIT:
                # "phẩy hai mươi lăm": the digit before it counts tens, and stands already.
                self.decimals += "0"
                return True
            self.total, self.decimals = self._value() * word.value, ""
            self.scale, self.place = self.scale * word.value, self.place * word.value
            self.room, self.fraction_open, self.last = _ONE, False, self.total
            return True
        if word.role not in (Role.DIGIT, Role.AFTER_TENS, Role.TEEN, Role.TENS):
            return False
        if self.role in (Role.SCALE, Role.TENS) and self.decimals.endswith("0"):
            self.decimals = self.decimals[:-1]
        self.decimals += str(word.value)
        self.place = _ONE.scaleb(-len(self.decimals))
        return True

    def _take_point(self, word: NumberWord, following: tuple[Token, ...]) -> bool:
        if self.total is None or self.role is Role.CONNECTOR:
            return False
        self.fraction_open = True
        return True

    def _take_connector(self, word: NumberWord, following: tuple[Token, ...]) -> bool:
        return (self.total is not None and self.role is Role.SCALE) or self._between_tens_and_digit(following)

    def _between_tens_and_digit(self, following: tuple[Token, ...]) -> bool:
        """``vingt et un``, ``soixante et onze``."""
        ones = (_ONE, _TEN + 1)
        return self.role is Role.TENS and self.known.hyphens and bool(following) and following[0].word.value in ones

    def _take_half_more(self, word: NumberWord, following: tuple[Token, ...]) -> bool:
        if self.total is None or self.role is not Role.SCALE:
            return False
        self.total += (self.room or _ONE) * _HALF
        self.room = _ONE
        return True

    def _take_tens(self, word: NumberWord, following: tuple[Token, ...]) -> bool:
        if not self._fits(word.value):
            return False
        self._add(word.value)
        self.room = Decimal(20) if word.value in self.known.tens_take_teens else _TEN
        return True

    def _take_teen(self, word: NumberWord, following: tuple[Token, ...]) -> bool:
        if not self._fits(word.value):
            return False
        self._add(word.value)
        self.room = _ONE
        return True

    def _fits(self, value: Decimal) -> bool:
        return self.room is None or value < self.room

    def _add(self, value: Decimal) -> None:
        self.total, self.last = (self.total or _ZERO) + value, value

    def _take_after_tens(self, word: NumberWord, following: tuple[Token, ...]) -> bool:
        if self.total is None or not self._fits(word.value):
            return False
        counts_tenths = self.role is Role.SCALE and self.room is not None and self.room >= _HUNDRED
        self._add(self._tenths(word.value) if counts_tenths else word.value)
        self.room = _ONE
        return True

    def _tenths(self, value: Decimal) -> Decimal:
        return value * (self.room or _ONE) / _TEN

    def _take_digit(self, word: NumberWord, following: tuple[Token, ...]) -> bool:
        if not self._fits(word.value):
            return False
        after_scale = self.role is Role.SCALE and self.room is not None
        if self._pairs(word, following):
            self._add(word.value * _TEN + following[0].word.value)
            self.room, self.pair_taken = _ONE, True
            return True
        scale = following[0].word.value if following and following[0].word.role is Role.SCALE else None
        if word.word in self.known.also_units and scale is None and self.role in (Role.SCALE, Role.TENS):
            return False
        if after_scale and self.known.tenths_behind_scale and self._counts_tenths(scale, following):
            self._add(self._tenths(word.value))
        else:
            self._add(word.value)
        self.room = _ONE
        return True

    def _pairs(self, word: NumberWord, following: tuple[Token, ...]) -> bool:
        """Two digits side by side, as tens and units, where more of a number stands around them."""
        if not self.known.digits_pair or not following or not word.value:
            return False
        second = following[0].word
        if second.role is Role.AFTER_TENS:
            return self.room is None or self.room > _TEN
        if second.role is not Role.DIGIT or not (self.room is None or self.room >= _HUNDRED):
            return False
        scale = following[1].word.value if len(following) > 1 and following[1].word.role is Role.SCALE else None
        behind_scale = self.role is Role.SCALE and scale is None and second.word not in self.known.also_units
        return behind_scale or (scale is not None and scale >= _THOUSAND and self.room is None)

    def _counts_tenths(self, scale: Decimal | None, following: tuple[Token, ...]) -> bool:
        room = self.room or _ONE
        if room < _HUNDRED:
            return False
        if scale is not None:
            return scale > room
        return not (following and following[0].word.role in (Role.POINT, Role.DIGIT))

    def _take_scale(self, word: NumberWord, following: tuple[Token, ...]) -> bool:
        scale, total = word.value, self.total
        if total is None or (scale == _TEN and self.role is not Role.DIGIT):
            return False
        if self.role is Role.DIGIT and not self.last:
            self.room, self.last = scale, _ZERO
            return True
        part = self._multiplied(total, scale)
        rest = total - part
        if not part or (rest and part * scale >= _lowest_place(rest)):
            return False
        stacked = self.role is Role.SCALE and part == self.last and not total % scale
        self.room = scale * (self.room or _ONE) if stacked else scale
        self.total, self.last = rest + part * scale, part * scale
        if scale >= _HUNDRED:
            self.scale = scale if self.role is not Role.SCALE else self.scale * scale
        self.place = scale if scale > _HUNDRED else _ONE
        return True

    def _multiplied(self, total: Decimal, scale: Decimal) -> Decimal:
        """What of *total* a scale word multiplies: all that is below it, else what was added last."""
        if _lowest_place(scale) != scale:
            return total
        below = total % scale
        if below:
            return below
        return self.last if self.role is Role.SCALE and scale >= (self.room or _ONE) else _ZERO


_TAKERS = {
    Role.DIGIT: _Composer._take_digit,
    Role.TEEN: _Composer._take_teen,
    Role.TENS: _Composer._take_tens,
    Role.AFTER_TENS: _Composer._take_after_tens,
    Role.SCALE: _Composer._take_scale,
    Role.CONNECTOR: _Composer._take_connector,
    Role.HALF_MORE: _Composer._take_half_more,
    Role.POINT: _Composer._take_point,
}


def _lowest_place(value: Decimal) -> Decimal:
    """Place value of the last digit that is not zero: 100000 for 1200000."""
    return _ONE.scaleb(int(value.normalize().as_tuple().exponent))
