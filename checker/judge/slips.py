"""
What slip of the pen may lie between two figures that differ.

A name for the slip helps an editor to look at the right thing; it never decides who is wrong.
"""

from __future__ import annotations

from decimal import Decimal

from checker.hedges import read_hedge
from checker.profiles import Profile
from checker.times import first_instant

_TEN = Decimal(10)
# Fewer digits than this and any two numbers look like a slip of one another.
_LEAST_DIGITS = 2
_SHARP_DIGITS = 3
_MANY_DIGITS = 4
_MEASURED = ("measure", "money", "percent")
_ARC = ("degree", "°")
_ARC_GRAIN = Decimal("0.005")
_UNITS_APART = (Decimal(1000), Decimal(1000000))
# Slips that leave a trace which chance seldom leaves; figures that differ by one digit are mostly neighbours.
TRACES = frozenset(
    {"two digits swapped", "a digit more or less", "the unit", "tenfold", "minutes as decimals", "the month"}
)


def slip_between(a: Profile, b: Profile) -> str:
    """
    Return what slip could make one figure of the other, in words, or an empty text.

    ``tenfold``, ``a digit more or less``, ``two digits swapped``, ``one digit``, ``the month``, ``the day``,
    ``the year``, ``the unit``, ``not rounded``, ``minutes as decimals``.
    """
    if a.claim.kind == "date":
        return _slip_of_dates(str(a.value), str(b.value))
    if isinstance(a.value, str) or isinstance(b.value, str):
        return ""
    if _is_minutes_of_arc(a, b) or _is_minutes_of_arc(b, a):
        return "minutes as decimals"
    return _slip_of_numbers(a.value, b.value) or _slip_of_rounding(a, b)


def _is_minutes_of_arc(told: Profile, read: Profile) -> bool:
    """True for 19°16′ beside 19.16 degrees."""
    if told.claim.unit not in _ARC or isinstance(told.value, str) or isinstance(read.value, str):
        return False
    degrees = int(told.value)
    minutes = (told.value - degrees) * 60
    return minutes > 0 and abs(read.value - degrees - minutes / 100) < _ARC_GRAIN


def _slip_of_rounding(a: Profile, b: Profile) -> str:
    """56.52 beside 56.6: near enough to be one figure, and rounded wrong."""
    assert isinstance(a.value, Decimal)
    assert isinstance(b.value, Decimal)
    coarser = max(a.place, b.place)
    return "not rounded" if a.place != b.place and abs(a.value - b.value) < 2 * coarser else ""


def _slip_of_numbers(one: Decimal, other: Decimal) -> str:
    low, high = sorted((abs(one), abs(other)))
    if low and high / low in (_TEN, 1 / _TEN):
        return "tenfold"
    if low and high / low in _UNITS_APART:
        return "the unit"
    digits, others = _digits(one), _digits(other)
    if min(len(digits), len(others)) < _LEAST_DIGITS:
        return ""
    if abs(one).adjusted() == abs(other).adjusted() and one == one.to_integral() and other == other.to_integral():
        # 19,720 has as many digits as 19,726: its nought counts.
        longest = max(len(digits), len(others))
        digits, others = digits.ljust(longest, "0"), others.ljust(longest, "0")
    if _one_more(digits, others) or _one_more(others, digits):
        return "a digit more or less"
    if _swapped(digits, others):
        return "two digits swapped"
    # With two digits any change of one is as likely a change of fact.
    one_differs = len(digits) == len(others) and sum(x != y for x, y in zip(digits, others, strict=True)) == 1
    return "one digit" if one_differs and len(digits) > _LEAST_DIGITS else ""


def is_slip_of_the_pen(one: Decimal | str, other: Decimal | str) -> bool:
    """Return True where one number is the other with a digit lost or two digits of four swapped, or is ten times the other: 168 and 68."""
    if isinstance(one, str) or isinstance(other, str):
        return False
    slip = _slip_of_numbers(one, other)
    # Of three digits and less, one number in thirty is another one with two digits swapped.
    swapped = slip == "two digits swapped" and min(len(_digits(one)), len(_digits(other))) >= _MANY_DIGITS
    return swapped or slip in ("a digit more or less", "tenfold")


def are_digits_swapped(a: Profile, b: Profile) -> bool:
    """
    Return True where two neighbouring digits, swapped, make one plain figure of the other, and chance hardly would: 321 kg and 312 kg.

    Two digits are enough for what is measured, since a count of 17 becomes one of 71.
    """
    if isinstance(a.value, str) or isinstance(b.value, str) or {a.claim.hedge, b.claim.hedge} != {"exact"}:
        return False
    least = _LEAST_DIGITS if a.claim.kind in _MEASURED else _SHARP_DIGITS
    fewest = min(len(_digits(a.value)), len(_digits(b.value)))
    return fewest >= least and _slip_of_numbers(a.value, b.value) == "two digits swapped"


def is_lost_scale(a: Profile, b: Profile) -> bool:
    """Return True where one figure is the other without its thousand or million: more than 10 cases, and 10,155."""
    return _meets_scaled(a, b) or _meets_scaled(b, a)


def _meets_scaled(small: Profile, large: Profile) -> bool:
    told, other = small.value, large.core
    if isinstance(told, str) or not other or other.low is None or other.high is None or small.claim.hedge == "range":
        return False
    scaled = (read_hedge(told * scale, small.claim.hedge, whole=False)[0] for scale in _UNITS_APART)
    return any(reading.high is not None and reading.meets(other) for reading in scaled)


def _digits(value: Decimal) -> str:
    return "".join(map(str, abs(value).normalize().as_tuple().digits))


def _one_more(longer: str, shorter: str) -> bool:
    return len(longer) == len(shorter) + 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _swapped(one: str, other: str) -> bool:
    if len(one) != len(other) or one == other:
        return False
    at = next(i for i, (x, y) in enumerate(zip(one, other, strict=True)) if x != y)
    return one[:at] + one[at + 1 : at + 2] + one[at] + one[at + 2 :] == other


def _slip_of_dates(one: str, other: str) -> str:
    if "/" in one + other or "XXXX" in one + other:
        return ""
    if min(len(one), len(other)) < len("2016-05-30"):
        return ""
    first, second = first_instant(one), first_instant(other)
    same = (first.year == second.year, first.month == second.month, first.day == second.day)
    names = {(True, False, True): "the month", (False, True, True): "the year"}
    if same in names:
        return names[same]
    if same == (True, True, False) and _slip_of_numbers(Decimal(first.day), Decimal(second.day)):
        return "the day"
    return ""
