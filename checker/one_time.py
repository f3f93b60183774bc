"""
When two articles give two times for what happened a single time: one of the two is wrong.

Who was kidnapped on the 28th in one paper and on the 29th in another was so once, and what happened at 1.14 a.m. happened on one
day. Such times are one fact whatever the words around them, as ages are beside one name.
"""

from __future__ import annotations

from datetime import timedelta

from rapidfuzz.distance import DamerauLevenshtein

from checker.alignment import NAME_LENGTH, is_named, names_told
from checker.capitals import is_syllable
from checker.profiles import Profile
from checker.times import first_instant

_TO_THE_MINUTE = "minute"
# Programmes, matches and appointments begin on the quarters of an hour, on many days.
_QUARTER = 15
_ONE_DAY = timedelta(days=1)
# Names from this length on are misspelt, rather than of two people [letters].
_LONG = 6


def tell_one_time(a: Profile, b: Profile) -> bool:
    """Return True where two articles tell when one thing happened, by what was done to whom or by the minute; symmetric."""
    if a.claim.article == b.claim.article:
        return False
    return _of_one_deed(a, b) or _of_one_minute(a, b)


def may_tell_one_time(ready: Profile) -> bool:
    """Return False for a claim of which `tell_one_time` never holds."""
    return ready.tells_once or is_told_to_the_minute(ready)


def is_told_to_the_minute(ready: Profile) -> bool:
    """Return True for a time that no clock strikes and no timetable likes: 1.14 a.m."""
    if ready.claim.kind != "date" or ready.claim.grain != _TO_THE_MINUTE or "/" in str(ready.claim.value):
        return False
    return first_instant(str(ready.claim.value)).minute % _QUARTER != 0


def _of_one_deed(a: Profile, b: Profile) -> bool:
    """True where each article tells one time alone of what is done to one a single time, and both name somebody or some place."""
    if not (a.tells_once and b.tells_once) or a.claim.slots.predicate != b.claim.slots.predicate:
        return False
    mine, theirs = _names(a), _names(b)
    return any(is_named(name, theirs) or any(_are_one_misspelt(name, other) for other in theirs) for name in mine)


def _are_one_misspelt(one: str, other: str) -> bool:
    """True for names whose last words are a letter apart, no syllables and long, as no two people's are by chance: Mansoor is Mansour."""
    last, its = one.rsplit(maxsplit=1)[-1], other.rsplit(maxsplit=1)[-1]
    if max(len(last), len(its)) < _LONG or is_syllable(last) or is_syllable(its):
        return False
    return DamerauLevenshtein.distance(last, its, score_cutoff=1) == 1


def _names(ready: Profile) -> frozenset[str]:
    """The names told with a time, countries left out: all of a story may be in one."""
    return frozenset(name for name in names_told(ready.claim) if len(name) >= NAME_LENGTH)


def _of_one_minute(a: Profile, b: Profile) -> bool:
    """True for the same minute of two days next to each other."""
    if not (is_told_to_the_minute(a) and is_told_to_the_minute(b)):
        return False
    one, other = (first_instant(str(ready.claim.value)) for ready in (a, b))
    return one.time() == other.time() and abs(one - other) == _ONE_DAY
