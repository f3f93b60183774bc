"""One number in words, taken word by word: digits, tens and scales composed, decimals behind a point word."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from checker.extract.numbers.number import Number
from checker.extract.numbers.number_words import NumberWord, NumberWords, Role

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)
_TEN: Final = Decimal(10)
_TEENS: Final = Decimal(20)
_HUNDRED: Final = Decimal(100)
_THOUSAND: Final = Decimal(1000)
_HALF: Final = Decimal("0.5")


class Token(NamedTuple):
    """One number word at its place; *joined* names the blank or hyphen before it."""

    start: int
    end: int
    word: NumberWord
    joined: str = ""


class Composer:
    """
    Takes number words one by one: ``hai`` ``trăm`` ``linh`` ``năm`` is 205.

    Args:
        known: The language's number words.
    """

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
        """Take *token* into the number; False where it does not belong there. *following* are the words behind it."""
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
        self.room = _TEENS if word.value in self.known.tens_take_teens else _TEN
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
        scale = following[0].word.value if following and following[0].word.role is Role.SCALE else None
        if not self._fits(word.value) or (self.total and not word.value and scale is None):
            # "five zero" is a row of digits; "không trăm" within a number says that it has none.
            return False
        after_scale = self.role is Role.SCALE and self.room is not None
        if self._pairs(word, following):
            self._add(word.value * _TEN + following[0].word.value)
            self.room, self.pair_taken = _ONE, True
            return True
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
        opens_as_unit = self.role is None and word.word in self.known.also_units
        if not self.known.digits_pair or not following or not word.value or opens_as_unit:
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
        if scale in self.known.standing_scales and self._stands(scale):
            self._add(scale)
            self.room = scale
            return True
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
        if _lowest_place(scale) != scale:
            # A crew of a dozen two days at sea.
            self.room = _ONE
        self.total, self.last = rest + part * scale, part * scale
        if scale >= _HUNDRED:
            self.scale = scale if self.role is not Role.SCALE else self.scale * scale
        self.place = scale if scale > _HUNDRED else _ONE
        return True

    def _stands(self, scale: Decimal) -> bool:
        """True where nothing that was read multiplies *scale*: ``sept milliards cent``."""
        return self.total is None or (self.role is Role.SCALE and self.room is not None and scale < self.room)

    def _multiplied(self, total: Decimal, scale: Decimal) -> Decimal:
        """What of *total* a scale word multiplies: all that is below it, else what was added last."""
        if _lowest_place(scale) != scale:
            return total
        below = total % scale
        if below:
            return below
        return self.last if self.role is Role.SCALE and scale >= (self.room or _ONE) else _ZERO


_TAKERS: Final = {
    Role.DIGIT: Composer._take_digit,
    Role.TEEN: Composer._take_teen,
    Role.TENS: Composer._take_tens,
    Role.AFTER_TENS: Composer._take_after_tens,
    Role.SCALE: Composer._take_scale,
    Role.CONNECTOR: Composer._take_connector,
    Role.HALF_MORE: Composer._take_half_more,
    Role.POINT: Composer._take_point,
}


def _lowest_place(value: Decimal) -> Decimal:
    """Place value of the last digit that is not zero: 100000 for 1200000."""
    return _ONE.scaleb(int(value.normalize().as_tuple().exponent))
