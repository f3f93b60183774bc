"""
Per what length of time a figure is told, wherever its sentence says so: 7.55 % a month in one paper, 7.55 % a year in the other.

One number per two lengths of time is not one figure, however surely both speak of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from checker.lexicon import languages, section
from checker.lexicon.expressions import any_of, words_of
from checker.model import Claim
from checker.number_slips import digits_of
from checker.profiles import Profile
from checker.shadow import fold

# Numbers of fewer digits are the same by chance.
_SHARP_DIGITS = 2
# Another currency's figure stands in brackets before what both are told per.
_BRACKET = r"(?:\([^()]*\)\s*)?"


def are_per_two_times(a: Profile, b: Profile) -> bool:
    """Return True for one plain number, told per two lengths of time."""
    if a.value != b.value or not (_is_sharp(a) and _is_sharp(b)):
        return False
    one, other = time_told_per(a.claim), time_told_per(b.claim)
    return bool(one and other and one != other)


def time_told_per(claim: Claim) -> str:
    """Return the unit of time that *claim* is told per, by its unit or right behind it; an empty text where there is none."""
    if claim.kind in ("date", "duration", "text"):
        return ""
    if claim.slots.per in _times().values():
        return claim.slots.per
    found = _behind().match(fold(claim.sentence), claim.in_sentence.end)
    return _times()[found["time"]] if found else ""


def _is_sharp(ready: Profile) -> bool:
    if isinstance(ready.value, str) or ready.claim.hedge != "exact":
        return False
    return len(digits_of(ready.value)) >= _SHARP_DIGITS


@cache
def _behind() -> re.Pattern[str]:
    opened, times, not_per = any_of(words_of("units", "per")), any_of(_times()), any_of(words_of("units", "not_per"))
    return re.compile(rf"\s*{_BRACKET}(?:{opened})\s*(?P<time>{times})(?!\w)(?!\s+(?:{not_per})(?!\w))")


@cache
def _times() -> Mapping[str, str]:
    told = (section(language, "units").get("durations", {}) for language in languages())
    return {fold(word): unit for durations in told for unit, words in durations.items() for word in words}
