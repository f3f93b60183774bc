"""
What slip of the pen makes one number of another: two digits swapped, a digit more, a nought too many, thousands for millions.

Linking weighs it, since figures of one fact that differ are often one slip apart, and judging names it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

Slip = Literal["tenfold", "unit", "digit_more", "swapped", "one_digit", ""]

_TEN = Decimal(10)
# Fewer digits than this and any two numbers look like a slip of one another.
_LEAST_DIGITS = 2
# Thousands for units, millions for thousands or for units.
UNITS_APART = (Decimal(1000), Decimal(1000000))


def slip_of_numbers(one: Decimal, other: Decimal) -> Slip:
    """
    Return what slip could make *other* of *one*, or an empty text; symmetric.

    ``tenfold``, ``unit`` (a thousand or a million times), ``digit_more`` (or less), ``swapped`` (two digits), ``one_digit``.
    """
    low, high = sorted((abs(one), abs(other)))
    if low and high / low == _TEN:
        return "tenfold"
    if low and high / low in UNITS_APART:
        return "unit"
    digits, others = digits_of(one), digits_of(other)
    if min(len(digits), len(others)) < _LEAST_DIGITS:
        return ""
    if abs(one).adjusted() == abs(other).adjusted() and one == one.to_integral() and other == other.to_integral():
        # 19,720 has as many digits as 19,726: its nought counts.
        longest = max(len(digits), len(others))
        digits, others = digits.ljust(longest, "0"), others.ljust(longest, "0")
    if _one_more(digits, others) or _one_more(others, digits):
        return "digit_more"
    if abs(one).adjusted() == abs(other).adjusted() and _swapped(digits, others):
        return "swapped"
    # With two digits any change of one is as likely a change of fact.
    one_differs = len(digits) == len(others) and sum(x != y for x, y in zip(digits, others, strict=True)) == 1
    return "one_digit" if one_differs and len(digits) > _LEAST_DIGITS else ""


def slip_level(one: Decimal, other: Decimal) -> str:
    """
    Return which slip `slip_of_numbers` names as a level to weigh, or an empty text.

    Of two digits swapped by chance is one pair in thirty, of three and more hardly one in hundreds: two levels.
    """
    slip = slip_of_numbers(one, other)
    if slip == "swapped":
        return "swapped_two" if min(len(digits_of(one)), len(digits_of(other))) <= _LEAST_DIGITS else "swapped_many"
    return "scale" if slip in ("tenfold", "unit") else slip


def digits_of(value: Decimal) -> str:
    """Return the significant digits of *value*, without sign, point or closing noughts."""
    return "".join(map(str, abs(value).normalize().as_tuple().digits))


def _one_more(longer: str, shorter: str) -> bool:
    return len(longer) == len(shorter) + 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _swapped(one: str, other: str) -> bool:
    if len(one) != len(other) or one == other:
        return False
    at = next(i for i, (x, y) in enumerate(zip(one, other, strict=True)) if x != y)
    return one[:at] + one[at + 1 : at + 2] + one[at] + one[at + 2 :] == other
