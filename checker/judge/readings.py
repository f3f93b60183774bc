"""Whether two wordings can both be true: figures by their readings, times by their grain, texts by their words."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal

from checker.hedges import cut_to, granularity, rounds_to
from checker.judge import reasons
from checker.judge.verdict import Judged
from checker.likeness import is_near_enough_to_round
from checker.model import YEAR_LENGTH
from checker.one_happening import in_two_parts_of_one_day
from checker.profiles import Profile
from checker.shadow import bare
from checker.times import first_instant, grain_of, last_instant, may_coincide

# How far ``about`` reaches around a time of day; whole hours are told more loosely. Convention of this project.
_ABOUT_MINUTES = timedelta(minutes=15)
_ABOUT_HOUR = timedelta(minutes=30)
# A figure that lost its last digits is no further from the whole one, as a share of it: in plain print, and where a word loosens one of
# the two. Lengths of time in two units are rounded further: a week is said of six days. Conventions of this project.
_CUT, _CUT_BY_A_WORD = Decimal("0.1"), Decimal("0.2")
_ROUNDED_TIME = Decimal("0.2")
# How far a number that ends in more zeros than another may be that one rounded, though both are printed in full.
_ZEROS = Decimal("0.005")
_ABOVE = ("more_than", "at_least")
_BELOW = ("nearly", "less_than", "at_most")
# Where no year is told: a leap year, which holds every day.
_ANY_YEAR = "2000"
_HALF_A_DAY = 12
# How many ends a span has; two clocks may tell one night by two days.
_ENDS = 2
_BETWEEN_CLOCKS = timedelta(days=1)
_NUMBERS = re.compile(r"\d+")
_YEAR = re.compile(r"\d{4}")
_YEAR_OF_ISO = re.compile(r"\d{4}(?=-\d\d)")
_TIMES_OF_DAY = ("hour", "minute", "second")


def consistent(a: Profile, b: Profile) -> Judged | None:
    """Return agree or compatible where the two wordings can both be true, else None."""
    if a.claim.kind == "text":
        return _texts_meet(a, b)
    if in_two_parts_of_one_day(a, b):
        return None
    if a.value == b.value and _same_hedge(a, b) and not _ends_differ(a, b):
        if a.claim.kind == "date":
            return Judged("agree", reasons.same_time(a))
        same = a.claim.quote == b.claim.quote
        return Judged("agree", reasons.same_words(a.claim.quote) if same else reasons.same_value(a, b))
    return _times_meet(a, b) if a.claim.kind == "date" else _figures_meet(a, b)


def _ends_differ(a: Profile, b: Profile) -> bool:
    """True for ``6-8`` beside ``6-10``: a range's value is its lower end."""
    return "range" in (a.claim.hedge, b.claim.hedge) and a.core != b.core


def _same_hedge(a: Profile, b: Profile) -> bool:
    hedges = {a.claim.hedge, b.claim.hedge}
    return len(hedges) == 1 or "at_least" in hedges or a.claim.kind == "date"


def _figures_meet(a: Profile, b: Profile) -> Judged | None:
    if a.core and b.core and a.core.meets(b.core):
        return Judged("compatible", reasons.readings_meet(a, b))
    if isinstance(a.value, str) or isinstance(b.value, str):
        return None
    if "range" not in (a.claim.hedge, b.claim.hedge):
        if _one_value(a, b):
            return Judged("compatible", reasons.rounded(a, b))
        if _is_rounded_in_zeros(a, b):
            return Judged("compatible", reasons.rounded(a, b), weak=True)
        if _is_cut_short(a, b):
            return Judged("compatible", reasons.cut_short(a, b), weak=True)
    if _sign_only(a, b) or _sign_only(b, a):
        return Judged("agree", reasons.same_value(a, b))
    if a.weak and b.weak and a.weak.meets(b.weak):
        return Judged("compatible", reasons.edges_meet(a, b), weak=True)
    return None


def _sign_only(signed: Profile, plain: Profile) -> bool:
    """True for ``giảm 662 vụ (-10,51%)`` beside ``giảm 662 vụ (10,51%)``: the sign repeats the word."""
    if isinstance(signed.value, str) or isinstance(plain.value, str) or signed.claim.kind == "measure":
        return False
    return signed.value < 0 and plain.value == -signed.value and plain.claim.slots.change != "rise"


def _one_value(a: Profile, b: Profile) -> bool:
    """One rounds to the other, or both name one number and only one of them loosens it: ``60`` and ``hơn 60``."""
    if isinstance(a.value, str) or isinstance(b.value, str):
        return False
    if a.value == b.value:
        return "exact" in (a.claim.hedge, b.claim.hedge)
    rounded = rounds_to(a.value, a.place, b.value, b.place) and _rounds_near_enough(a, b)
    return rounded and not _is_out_of_bounds(a, b)


def _is_out_of_bounds(a: Profile, b: Profile) -> bool:
    """True for ``hơn 1,8 m`` beside a plain 1.79, which rounds to 1.8 and is not more than it."""
    bound, figure = (a, b) if a.place > b.place else (b, a)
    assert isinstance(bound.value, Decimal)  # only numbers round
    assert isinstance(figure.value, Decimal)
    if bound.claim.hedge in _ABOVE:
        return figure.value < bound.value
    return bound.claim.hedge in _BELOW and figure.value > bound.value


def _rounds_near_enough(a: Profile, b: Profile) -> bool:
    two_units = a.claim.kind == b.claim.kind == "duration" and a.claim.unit != b.claim.unit
    return is_near_enough_to_round(a, b) or (two_units and _apart(a, b) <= _ROUNDED_TIME)


def _is_rounded_in_zeros(a: Profile, b: Profile) -> bool:
    """True for 660,000 pounds beside 661,000: the zeros of a number may be no digits where so little is missing."""
    if isinstance(a.value, str) or isinstance(b.value, str) or a.value == b.value:
        return False
    if not a.claim.hedge == b.claim.hedge == "exact":
        return False
    places = granularity(a.value), granularity(b.value)
    return min(places) >= 1 and rounds_to(a.value, places[0], b.value, places[1]) and _apart(a, b) <= _ZEROS


def _is_cut_short(a: Profile, b: Profile) -> bool:
    """True for 782.6 and 782, not for 5.6 and 5: whoever leaves off so much says ``more than 5``."""
    if isinstance(a.value, str) or isinstance(b.value, str):
        return False
    if not cut_to(a.value, a.place, b.value, b.place) or _is_out_of_bounds(a, b):
        return False
    plain = a.claim.hedge == b.claim.hedge == "exact"
    return _apart(a, b) <= (_CUT if plain else _CUT_BY_A_WORD)


def _apart(a: Profile, b: Profile) -> Decimal:
    """How far two numbers are from each other, as a share of the larger."""
    assert isinstance(a.value, Decimal)  # only numbers round
    assert isinstance(b.value, Decimal)
    return abs(a.value - b.value) / max(abs(a.value), abs(b.value))


def _texts_meet(a: Profile, b: Profile) -> Judged | None:
    """The same words agree; one person's name spelled in two ways is compatible."""
    if str(a.claim.value) == str(b.claim.value):
        return Judged("agree", reasons.same_words(str(a.claim.value)))
    if a.value == b.value or a.claim.unit == "person":
        return Judged("compatible", reasons.one_name(a, b))
    return None


def _times_meet(a: Profile, b: Profile) -> Judged | None:
    if _are_shifted(a, b):
        return None
    one, other = str(a.value), str(b.value)
    if may_coincide(one, other) or _year_untold(a, b) or _day_untold(a, b):
        return Judged("compatible", reasons.one_time(a, b))
    # About four and about five are two hours: what is told loosely on both sides reaches no further.
    reach = max(_slack(a), _slack(b))
    if not reach:
        return None
    one, other = _of_one_year(one, other)
    gap = max(first_instant(one) - _last_minute(other), first_instant(other) - _last_minute(one))
    if gap < reach:
        return Judged("compatible", reasons.one_time(a, b))
    return Judged("compatible", reasons.edges_meet(a, b), weak=True) if gap <= _ABOUT_HOUR else None


def _are_shifted(a: Profile, b: Profile) -> bool:
    """
    True for from 16 July to 16 October, and from 22 July to 22 October: of two such spans neither holds the other.

    A part of a span is told beside it, the ends of months are no days, hours are told loosely, and a day lies between two clocks.
    """
    if any("T" in str(ready.value) or ready.claim.hedge != "exact" for ready in (a, b)):
        return False
    spans = sorted(_ends_of_one_year(ready) if _one_year_is_untold(a, b) else _ends(ready) for ready in (a, b))
    if any(len(span) != _ENDS or span[0] > span[1] for span in spans):
        return False
    if len({len(end) for span in spans for end in span}) > 1:
        return False
    (begins, ends), (begins_too, ends_too) = spans
    apart = first_instant(begins_too) - first_instant(begins) > _BETWEEN_CLOCKS
    return apart and begins_too <= ends < ends_too


def _ends(ready: Profile) -> list[str]:
    return str(ready.value).split("/")


def _ends_of_one_year(ready: Profile) -> list[str]:
    return [_YEAR_OF_ISO.sub(_ANY_YEAR, end).replace("XXXX", _ANY_YEAR) for end in _ends(ready)]


def _one_year_is_untold(a: Profile, b: Profile) -> bool:
    return not all(_YEAR.search(ready.claim.quote) for ready in (a, b))


def _last_minute(iso: str) -> datetime:
    return last_instant(iso).replace(second=0, microsecond=0)


def _of_one_year(one: str, other: str) -> tuple[str, str]:
    """The two with a year where one of them, or neither, tells it: what no year is told of is of the same."""
    year = next((iso[:YEAR_LENGTH] for iso in (one, other) if not iso.startswith("X")), _ANY_YEAR)
    return one.replace("XXXX", year), other.replace("XXXX", year)


def _day_untold(a: Profile, b: Profile) -> bool:
    """
    True for one time of day whose day only one side prints, if any: the other's, ``13h cùng ngày``, was worked out.

    So with hours from and to: ``12h-14h`` on each of three days.
    """
    one, other = _clocks(a), _clocks(b)
    return one == other and all(one) and any(_prints_a_clock_alone(ready) for ready in (a, b))


def _clocks(ready: Profile) -> tuple[str, ...]:
    return tuple(end.partition("T")[2] for end in str(ready.value).split("/"))


def _prints_a_clock_alone(ready: Profile) -> bool:
    printed = [int(number) for number in _NUMBERS.findall(ready.claim.quote)]
    clock = [int(number) for end in _clocks(ready) for number in _NUMBERS.findall(end)]
    if len(_clocks(ready)) == 1:
        return len(printed) <= len(clock)
    # Hours from and to, in either half of the day.
    return all(number in clock or number + _HALF_A_DAY in clock for number in printed)


def is_named_from_another_day(a: Profile, b: Profile) -> bool:
    """
    Return True for ``sáng mai`` and ``sáng mai`` that come to two days.

    One may be reckoned from the day on which its paper came out, the other from the day that is told of.
    """
    one, other = (bare(ready.claim.quote) for ready in (a, b))
    return a.claim.kind == "date" and one == other and not _NUMBERS.search(one)


def _year_untold(a: Profile, b: Profile) -> bool:
    """True for one day or month whose year only one side prints: the other's was worked out, and may be worked out wrong."""
    if not _one_year_is_untold(a, b):
        return False
    one, other = (_YEAR_OF_ISO.sub("XXXX", str(ready.value)) for ready in (a, b))
    # Without their years the ends of a span from November to October are out of order: each is a day by itself.
    return may_coincide(one, other) or one in other.split("/") or other in one.split("/")


def _slack(ready: Profile) -> timedelta:
    """How far a time of day may be from what is told: nothing, unless it is told as about or nearly that time."""
    if ready.claim.hedge not in ("about", "nearly", "more_than", "less_than"):
        return timedelta()
    iso = str(ready.value)
    if grain_of(iso) not in _TIMES_OF_DAY:
        return timedelta()
    return _ABOUT_HOUR if first_instant(iso).minute == 0 else _ABOUT_MINUTES
