"""
One number under two units: the likeliest slip that stands beside a digit: ``18.500 bảng`` in one paper, ``18.500 euro`` in another.

By value such figures never meet, and by a rate they might be two sums; that two papers print one number for one thing is the sign
that one of them has its unit wrong. Prices are set by the same number in each country, and a story may tell of dollars alone:
such are no slips.
"""

from __future__ import annotations

from functools import cache

from checker.counterparts import are_counterparts
from checker.currency_names import may_be_one_currency, names_its_currency
from checker.lexicon import section
from checker.likeness import MUCH_ALIKE, levels, value_level, words_in_common
from checker.model import Claim
from checker.number_slips import digits_of
from checker.profiles import Profile
from checker.units import are_of_two_denominators, without_denominator

# Numbers of fewer digits are told in two units by chance.
_SHARP_DIGITS = 2
# What goods are sold at, in the most; and up to where their prices end in nines wherever they are set: 999, 1.299, 19.99.
_MOST_OF_A_PRICE, _MOST_OF_A_NINE = 1_000_000, 10_000
_ALIKE = MUCH_ALIKE | {"alike_25"}
_SIZES = ("measure", "duration")
# Levels of what one number may be told of in two sentences that are not much alike.
OF_TWO_THINGS = frozenset(
    {"name_differs", "predicate_differs", "event_differs", "base_differs", "change_differs", "period_differs"}
)


def print_one_number(a: Profile, b: Profile) -> bool:
    """Return True for one number under two units, in which it is not one size: 62 km and 62 miles."""
    one, other = a.claim, b.claim
    if isinstance(one.value, str) or one.value != other.value or one.kind != other.kind or not one.value:
        return False
    units = (without_denominator(one.unit), without_denominator(other.unit))
    if units[0] == units[1] or not all(units) or are_of_two_denominators(one.slots.per, other.slots.per):
        return False
    return a.dimension != b.dimension or value_level(a, b) == "value_differs"


def is_sharp(ready: Profile) -> bool:
    """Return True for a number of two digits and more, which hardly stands for two things by chance."""
    return not isinstance(ready.claim.value, str) and len(digits_of(ready.claim.value)) >= _SHARP_DIGITS


def tell_one_thing_in_two_units(a: Profile, b: Profile) -> bool:
    """
    Return True where two articles tell one thing by one number, each under a unit of its own, of which one must be a slip; symmetric.

    Args:
        a, b: Claims whose dimensions differ: sums in two currencies, sizes of two sorts. Those of one dimension are linked by words.
    """
    if a.claim.article == b.claim.article or a.dimension == b.dimension or not print_one_number(a, b):
        return False
    if a.claim.hedge != b.claim.hedge or a.claim.hedge == "range" or _tells_the_other(a, b) or _tells_the_other(b, a):
        return False
    if a.claim.kind == "money":
        return _may_be_a_slip(a.claim, b.claim) and _speak_of_one_thing(a, b)
    return a.claim.kind in _SIZES and _are_taken_for_each_other(a, b) and are_counterparts(a, b)


def _tells_the_other(a: Profile, b: Profile) -> bool:
    """True where the article of *a* tells the figure of *b*, too: it means both."""
    return b.figure in a.told


def _may_be_a_slip(one: Claim, other: Claim) -> bool:
    if not (names_its_currency(one) and names_its_currency(other)) or may_be_one_currency(one, other):
        return False
    return not any(_is_set_anew(claim) for claim in (one, other))


def _is_set_anew(claim: Claim) -> bool:
    """True for what something sells at, which each country has by a number of its own, or by the same."""
    assert not isinstance(claim.value, str)  # sums are numbers
    if claim.value < _MOST_OF_A_NINE and digits_of(claim.value).endswith("9"):
        return True
    return claim.value < _MOST_OF_A_PRICE and claim.slots.predicate in _set_anew()


def _speak_of_one_thing(a: Profile, b: Profile) -> bool:
    """True where the words say so: the rounder the number, the more of them."""
    found = frozenset(levels(a, b))
    if not is_sharp(a):
        return bool(MUCH_ALIKE & found) and not OF_TWO_THINGS & found
    if not words_in_common(a, b):
        return False
    return not OF_TWO_THINGS & found or bool(_ALIKE & found)


def _are_taken_for_each_other(a: Profile, b: Profile) -> bool:
    one, other = (ready.dimension.partition(":")[2] for ready in (a, b))
    known = section("concepts", "taken_for_each_other")
    return other in known.get(one, ()) or one in known.get(other, ())


@cache
def _set_anew() -> frozenset[str]:
    return frozenset(section("concepts", "set_in_each_currency").get("predicates", ()))
