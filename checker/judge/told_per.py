"""
Per what length of time a figure is told, wherever its sentence says so: 7.55 % a month in one paper, 7.55 % a year in the other.

One number per two lengths of time is not one figure, however surely both speak of one thing. Nor does what is told of every year
contradict what one year came to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from checker.lexicon import languages, section
from checker.lexicon.expressions import any_of, words_of
from checker.model import YEAR_LENGTH, Claim
from checker.number_slips import digits_of
from checker.profiles import Profile
from checker.shadow import fold

# Numbers of fewer digits are the same by chance.
_SHARP_DIGITS = 2
_NO_RATES = ("date", "duration", "text")
# Another currency's figure stands in brackets before what both are told per.
_BRACKET = r"(?:\([^()]*\)\s*)?"
# How far before a figure its sentence may say that it is of every year, or of one [code points]; no other figure between.
_NEAR = r"[^\d;.]{0,60}$"
_NEXT = r"[^\d;.,]{0,30}?"


def are_per_two_times(a: Profile, b: Profile) -> bool:
    """Return True for one plain number, told per two lengths of time."""
    if a.value != b.value or not (_is_sharp(a) and _is_sharp(b)):
        return False
    one, other = time_told_per(a.claim), time_told_per(b.claim)
    return bool(one and other and one != other)


def time_told_per(claim: Claim) -> str:
    """Return the unit of time that *claim* is told per, by its unit or right behind it; an empty text where there is none."""
    if claim.kind in _NO_RATES:
        return ""
    if claim.slots.per in _times().values():
        return claim.slots.per
    found = _behind().match(fold(claim.sentence), claim.in_sentence.end)
    return _times()[found["time"]] if found else ""


def is_of_each_and_of_one(a: Profile, b: Profile) -> bool:
    """Return True where one figure is told of every year (month, day) and the other of a single one: ``last year``, ``in 2023``."""
    return any(
        (time := _each_time(one.claim)) and not _each_time(other.claim) and _is_of_one(other.claim, time)
        for one, other in ((a, b), (b, a))
    )


def _each_time(claim: Claim) -> str:
    if claim.kind in _NO_RATES:
        return ""
    found = _each().search(fold(claim.sentence)[: claim.in_sentence.start])
    return _times()[found["time"]] if found else time_told_per(claim)


def _is_of_one(claim: Claim, time: str) -> bool:
    """True where the sentence names one *time* around the figure, or the year that it is of."""
    if time == "year" and claim.slots.period[:YEAR_LENGTH].isdigit() and len(claim.slots.period) == YEAR_LENGTH:
        return True
    text = fold(claim.sentence)
    told = (_one_before().search(text[: claim.in_sentence.start]), _one_behind().match(text, claim.in_sentence.end))
    return any(found and _times()[found["named"] or found["counted"]] == time for found in told)


def _is_sharp(ready: Profile) -> bool:
    if isinstance(ready.value, str) or ready.claim.hedge != "exact":
        return False
    return len(digits_of(ready.value)) >= _SHARP_DIGITS


@cache
def _behind() -> re.Pattern[str]:
    opened, times, not_per = any_of(words_of("units", "per")), any_of(_times()), any_of(words_of("units", "not_per"))
    return re.compile(rf"\s*{_BRACKET}(?:{opened})\s*(?P<time>{times})(?!\w)(?!\s+(?:{not_per})(?!\w))")


@cache
def _each() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{any_of(words_of('repeated', 'each_before'))})\s+(?P<time>{any_of(_times())})(?!\w){_NEAR}"
    )


@cache
def _one_before() -> re.Pattern[str]:
    return re.compile(rf"{_single()}{_NEAR}")


@cache
def _one_behind() -> re.Pattern[str]:
    return re.compile(rf"{_NEXT}{_single()}")


@cache
def _single() -> str:
    """One time, named by a word before it or behind it."""
    before, behind = (any_of(words_of("repeated", name)) for name in ("one_before", "one_behind"))
    time = any_of(_times())
    return rf"(?<!\w)(?:(?:{before})\s+(?P<named>{time})|(?P<counted>{time})\s+(?:{behind}))(?!\w)"


@cache
def _times() -> Mapping[str, str]:
    told = (section(language, "units").get("durations", {}) for language in languages())
    return {fold(word): unit for durations in told for unit, words in durations.items() for word in words}
