"""
Whole accounts of who was aboard: ``7 aboard, 5 saved, 2 missing`` beside ``13 aboard, 11 saved, 2 missing``.

An account that leaves nobody out is no early report of another that starts from another crew: time moves people from
the missing to the saved, never onto the boat.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.concepts import exclude_each_other
from checker.judge.ground import Ground
from checker.profiles import Profile

_ABOARD = "aboard"


def are_of_unlike_crews(a: Profile, b: Profile, ground: Ground) -> bool:
    """Return True where the articles of *a* and *b* each account for all who were aboard, and not for as many."""
    one, other = (frozenset(_crews(ready, ground)) for ready in (a, b))
    return bool(one and other) and not one & other


def _crews(ready: Profile, ground: Ground) -> Iterator[Decimal]:
    """Yield each number aboard that *ready* and a count of another fate in its article make up."""
    told = [sort for sort in ground.sorts if sort[0] == ready.claim.article]
    fates = [sort for sort in told if exclude_each_other(sort[3], ready.claim.slots.predicate)]
    others = {value for sort in fates for value in ground.sorts[sort]}
    aboard = {value for sort in told if sort[3] == _ABOARD for value in ground.sorts[sort]}
    for crew in aboard:
        if isinstance(crew, Decimal) and isinstance(ready.value, Decimal) and crew - ready.value in others:
            yield crew
