"""
What slip of the pen may lie between two figures that differ.

A name for the slip helps an editor to look at the right thing; it never decides who is wrong.
"""

from __future__ import annotations

from decimal import Decimal

from checker.hedges import read_hedge
from checker.likeness import by_size
from checker.number_slips import UNITS_APART, digits_of, slip_of_numbers
from checker.profiles import Profile
from checker.times import first_instant
from checker.two_units import print_one_number

# Fewer digits than this and any two numbers look like a slip of one another.
_LEAST_DIGITS = 2
_MANY_DIGITS = 4
# So many of a number that hardly stands for two things under two scales.
_SCALED_DIGITS = 3
# So many of a plan and of what came of it.
_PLANNED_DIGITS = 3
_HUNDRED = 100
# A count that is told anew grows by as much in no time.
_SOON_REACHED = Decimal("1.1")
_NAMES = {
    "tenfold": "tenfold",
    "unit": "the unit",
    "digit_more": "a digit more or less",
    "swapped": "two digits swapped",
    "one_digit": "one digit",
}
_MEASURED = ("measure", "money", "percent")
_ARC = ("degree", "°")
_ARC_GRAIN = Decimal("0.005")
# What one prints of the other is its last digit off: it was rounded the wrong way.
NOT_ROUNDED = "not rounded"
# Slips that leave a trace which chance seldom leaves; figures that differ by one digit are mostly neighbours.
TRACES = frozenset(
    {"two digits swapped", "a digit more or less", "the unit", "tenfold", "minutes as decimals", "the month"}
)


def slip_between(a: Profile, b: Profile) -> str:
    """
    Return what slip could make one figure of the other, in words, or an empty text.

    ``tenfold``, ``a digit more or less``, ``two digits swapped``, ``one digit``, ``the month``, ``the day``,
    ``the year``, ``the unit``, ``two units``, ``not rounded``, ``minutes as decimals``.
    """
    if a.claim.kind == "date":
        return _slip_of_dates(str(a.value), str(b.value))
    if isinstance(a.value, str) or isinstance(b.value, str):
        return ""
    if _is_minutes_of_arc(a, b) or _is_minutes_of_arc(b, a):
        return "minutes as decimals"
    if print_one_number(a, b):
        return "two units"
    if a.dimension != b.dimension:
        return ""
    return _NAMES.get(slip_of_numbers(a.value, b.value), "") or _slip_of_rounding(a, b)


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
    return NOT_ROUNDED if a.place != b.place and abs(a.value - b.value) < 2 * coarser else ""


def is_slip_of_the_pen(one: Decimal | str, other: Decimal | str) -> bool:
    """Return True where one number is the other with a digit lost or two digits of four swapped, or is ten times the other: 168 and 68."""
    if isinstance(one, str) or isinstance(other, str):
        return False
    slip = slip_of_numbers(one, other)
    # Of three digits and less, one number in thirty is another one with two digits swapped.
    swapped = slip == "swapped" and min(len(digits_of(one)), len(digits_of(other))) >= _MANY_DIGITS
    return swapped or slip in ("digit_more", "tenfold")


def are_digits_swapped(a: Profile, b: Profile) -> bool:
    """
    Return True where two neighbouring digits, swapped, make one figure of the other, and chance hardly would: 321 kg and 312 kg.

    Two digits are enough for what is measured, since a count of 17 becomes one of 71; and one of 1,247 soon becomes 1,274, but
    one of 48,000 no 84,000.
    """
    return _is_slip(a, b, "swapped", _LEAST_DIGITS) and (a.claim.kind in _MEASURED or _are_large_and_apart(a, b))


def is_slip_of_a_plan(a: Profile, b: Profile) -> bool:
    """
    Return True where a slip, and no course of events, makes one figure of the other: nobody lays off 621 who is to lay off 612.

    A plan does not run through the numbers as a count does, so that three digits are enough for what is counted.
    """
    swapped = are_digits_swapped(a, b) or _is_slip(a, b, "swapped", _PLANNED_DIGITS)
    return swapped or is_tenfold(a, b) or is_lost_scale(a, b)


def is_tenfold(a: Profile, b: Profile) -> bool:
    """Return True for 60,000 doses and 600,000: a nought too many, where a count of 3 may well become one of 30."""
    return _is_slip(a, b, "tenfold", 1) and by_size(a, b)[0] >= _HUNDRED


def _are_large_and_apart(a: Profile, b: Profile) -> bool:
    low, high = by_size(a, b)
    return low >= _HUNDRED and high > low * _SOON_REACHED


def _is_slip(a: Profile, b: Profile, slip: str, least_digits: int) -> bool:
    if isinstance(a.value, str) or isinstance(b.value, str) or "range" in (a.claim.hedge, b.claim.hedge):
        return False
    return (
        min(len(digits_of(a.value)), len(digits_of(b.value))) >= least_digits
        and slip_of_numbers(a.value, b.value) == slip
    )


def is_of_another_scale(a: Profile, b: Profile) -> bool:
    """Return True for a sharp number a thousand or a million times the other: 1.35 trillion and 1.35 billion."""
    return _is_slip(a, b, "unit", _SCALED_DIGITS)


def is_lost_scale(a: Profile, b: Profile) -> bool:
    """Return True where one figure is the other without its thousand or million: more than 10 cases, and 10,155."""
    return _meets_scaled(a, b) or _meets_scaled(b, a)


def _meets_scaled(small: Profile, large: Profile) -> bool:
    told, other = small.value, large.core
    if isinstance(told, str) or not other or other.low is None or other.high is None or small.claim.hedge == "range":
        return False
    scaled = (read_hedge(told * scale, small.claim.hedge, whole=False)[0] for scale in UNITS_APART)
    return any(reading.high is not None and reading.meets(other) for reading in scaled)


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
    if same == (True, True, False) and slip_of_numbers(Decimal(first.day), Decimal(second.day)):
        return "the day"
    return ""
