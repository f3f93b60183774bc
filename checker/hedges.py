"""
What a hedged number says: its core reading and its weak one.

The bands are this project's convention and stand in one table, section ``hedges`` of concepts.yaml.

Source:
    Cummins, Sauerland & Solt 2012, doi:10.1007/s10988-012-9114-0 (more than n stops at the next point of
    n's granularity); Williams & Power 2013, doi:10.1075/pc.21.1.09wil (hedges on round and sharp numbers).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import cache
from typing import Final

from checker.lexicon import section
from checker.model import Hedge, Interval

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)


def read_hedge(value: Decimal, hedge: Hedge, *, whole: bool) -> tuple[Interval, Interval]:
    """
    Return the core and the weak reading of a hedged number.

    Args:
        value: The number named, scale word multiplied out.
        hedge: What the wording does to it; ``range`` and ``exact`` read as the number itself.
        whole: True for things that are counted: bounds become whole numbers, closed, unless *value* itself is none.

    Returns:
        (core, weak), in the unit of *value*.
    """
    if value < 0:
        core, weak = read_hedge(-value, hedge, whole=whole)
        return _mirrored(core), _mirrored(weak)
    core, weak = _about(value, whole=whole) if hedge == "about" else _READERS.get(hedge, _exact)(value)
    return (_counted(core), _counted(weak)) if whole and value == value.to_integral_value() else (core, weak)


def granularity(value: Decimal) -> Decimal:
    """Return the place value of the last significant digit: 10 for 110, 0.1 for 8.2, 1 for 0."""
    if not value:
        return _ONE
    return _ONE.scaleb(int(value.normalize().as_tuple().exponent))


def rounds_to(one: Decimal, one_place: Decimal, other: Decimal, other_place: Decimal) -> bool:
    """
    Return True when the more closely printed value rounds to the other at the other's printed precision.

    Args:
        one, other: Values in one unit.
        one_place, other_place: Value of each one's last printed digit.
    """
    if one_place == other_place:
        return one == other
    if one_place > other_place:
        one, one_place, other, other_place = other, other_place, one, one_place
    return (one / other_place).quantize(_ONE, ROUND_HALF_UP) * other_place == other


def cut_to(one: Decimal, one_place: Decimal, other: Decimal, other_place: Decimal) -> bool:
    """Return True when cutting the more closely printed value at the other's precision gives the other: 782.6 and 782."""
    if one_place == other_place:
        return False
    if one_place > other_place:
        one, other, other_place = other, one, one_place
    return (one / other_place).to_integral_value(ROUND_DOWN) * other_place == other


def _exact(value: Decimal) -> tuple[Interval, Interval]:
    return Interval(value, value), Interval(value, value)


def _about(value: Decimal, *, whole: bool) -> tuple[Interval, Interval]:
    share, weak = _band("about", value), _bands()["about_sharp_weak" if _is_sharp(value) else "about_weak"]
    return _around(value, share, whole=whole), _around(value, weak, whole=whole)


def _around(value: Decimal, share: Decimal, *, whole: bool) -> Interval:
    # At least one unit of small whole numbers: about 5 may be 4 or 6. What is measured is not so far off where one unit is much of it:
    # nobody calls 500 m about a kilometre.
    small = value == value.to_integral_value() and value < 100
    unit = _ONE if whole else min(_ONE, value * _bands()["about_measured"])
    margin = max(value * share, unit) if small else value * share
    return Interval(max(_ZERO, value - margin), value + margin)


def _nearly(value: Decimal) -> tuple[Interval, Interval]:
    core = Interval(value - _reach("nearly", value), value, high_open=True)
    return core, Interval(
        value * _bands()["nearly_sharp_weak" if _is_sharp(value) else "nearly_weak"], value, high_open=True
    )


def _more_than(value: Decimal) -> tuple[Interval, Interval]:
    core = Interval(value, value + _reach("more_than", value), low_open=True)
    weak = min(value + granularity(value), value * _bands()["more_than_weak"])
    return core, Interval(value, max(weak, core.high or weak), low_open=True)


def _reach(hedge: str, value: Decimal) -> Decimal:
    """How far ``nearly`` and ``more than`` go: to the next point of the number's own granularity, within bounds."""
    if _is_sharp(value):
        return value * _bands()[f"{hedge}_sharp"]
    far, near = value * _bands()[hedge], value * _bands()[f"{hedge}_least"]
    return max(near, min(far, granularity(value)))


def _at_least(value: Decimal) -> tuple[Interval, Interval]:
    return Interval(value, None), Interval(value, None)


def _at_most(value: Decimal) -> tuple[Interval, Interval]:
    return Interval(None, value), Interval(None, value)


def _less_than(value: Decimal) -> tuple[Interval, Interval]:
    core = Interval(value - _reach("nearly", value), value, high_open=True)
    return core, Interval(_ZERO, value, high_open=True)


_READERS: Final = {
    "nearly": _nearly,
    "more_than": _more_than,
    "at_least": _at_least,
    "at_most": _at_most,
    "less_than": _less_than,
}


def _is_sharp(value: Decimal) -> bool:
    """True from three significant digits on: a hedge loosens such a number only slightly."""
    return len(value.normalize().as_tuple().digits) >= 3


def _band(hedge: str, value: Decimal) -> Decimal:
    return _bands()[f"{hedge}_sharp" if _is_sharp(value) else hedge]


def _counted(interval: Interval) -> Interval:
    """Close the bounds of a range of whole things: nearly 70 is 63 to 69, more than 4 is 5 though 4.4 is as far as it goes."""
    low, high = interval.low, interval.high
    if low is not None:
        up = low.to_integral_value(rounding="ROUND_CEILING")
        low = up + 1 if interval.low_open and up == low else up
    if high is not None:
        down = high.to_integral_value(rounding="ROUND_FLOOR")
        high = down - 1 if interval.high_open and down == high else down
    if low is not None and high is not None and low > high:
        return Interval(low, low) if interval.low_open else Interval(high, high)
    return Interval(low, high)


def _mirrored(interval: Interval) -> Interval:
    low = None if interval.high is None else -interval.high
    high = None if interval.low is None else -interval.low
    return Interval(low, high, interval.high_open, interval.low_open)


@cache
def _bands() -> Mapping[str, Decimal]:
    return {name: Decimal(value) for name, value in section("concepts", "hedges").items()}
