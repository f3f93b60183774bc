"""
Hours that an article tells without their day, looking back, and another article with it: ``at 3.47am`` a year later.

An article tells an hour as of the day that it spoke of last, or of its own. A report on an inquest speaks last of the day of the
inquest. Where another article of its story tells the same time of day, in words like its own, of an earlier day, that day is meant.
An hour told in words may be of either half of the day: ``at twenty past ten`` and ``at 10:20 p.m.`` are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.label_claims import by_story
from checker.likeness import words_in_common
from checker.model import DAY_LENGTH, WITHOUT_ITS_DAY, Article, Claim
from checker.profiles import Profile, profiled

_CLOCK_LENGTH = len("2025-10-25T03:47")
# An hour that is put on its day may tell the day of others in turn.
_ROUNDS = 3
_HALF_AN_HOUR = 30
_HALF_DAY = 12
_DAY = 24


def with_days_of_hours(articles: Iterable[Article], claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """
    Return *claims*, in their order, hours without a day of their own put on the day that their story tells.

    Args:
        articles: Those of the run; only articles of one story are looked at together.
        claims: All that they make.
    """
    kept = tuple(claims)
    placed = {claim.id: claim for told in by_story(articles, kept) for claim in _placed(told)}
    return tuple(placed.get(claim.id, claim) for claim in kept) if placed else kept


def _placed(told: Sequence[tuple[Article, Sequence[Claim]]]) -> Iterator[Claim]:
    """The hours of one story that are of another day than their article tells."""
    hours = {claim.id: claim for _, claims in told for claim in claims if _is_an_hour(claim)}
    placed: dict[str, Claim] = {}
    for _ in range(_ROUNDS):
        moved = {claim.id: claim for claim in _moved(hours.values())}
        moved |= {claim.id: claim for claim in _moved_along(moved, hours)}
        if not moved:
            break
        placed |= moved
        hours |= moved
    yield from placed.values()


def _moved(hours: Iterable[Claim]) -> Iterator[Claim]:
    """The hours of which another article tells the day."""
    sharp = [claim for claim in hours if not str(claim.value).endswith(":00")]
    if not any(claim.rule == WITHOUT_ITS_DAY for claim in sharp):
        return
    by_clock: dict[str, list[Profile]] = defaultdict(list)
    for ready in profiled(sharp):
        by_clock[_clock(ready.claim)].append(ready)
    for ready in (one for same in by_clock.values() for one in same if one.claim.rule == WITHOUT_ITS_DAY):
        if moment := _earliest(ready, by_clock):
            yield replace(ready.claim, value=moment)


def _moved_along(moved: Mapping[str, Claim], hours: Mapping[str, Claim]) -> Iterator[Claim]:
    """The other hours that an article put on a day of which one turned out to be of another."""
    days = {(claim.article, _day(hours[claim.id])): _day(claim) for claim in moved.values()}
    for claim in hours.values():
        day = days.get((claim.article, _day(claim)))
        if day and day != _day(claim) and claim.id not in moved and claim.rule == WITHOUT_ITS_DAY:
            yield replace(claim, value=day + str(claim.value)[DAY_LENGTH:])


def _earliest(ready: Profile, by_clock: Mapping[str, Sequence[Profile]]) -> str:
    """The first moment before that of *ready* that another article tells by such a clock in words like its own; else empty."""
    claim, own = ready.claim, str(ready.claim.value)
    others = [
        str(other.claim.value)
        for clock in _clocks(claim)
        for other in by_clock.get(clock, ())
        if other.claim.article != claim.article and _is_before(other.claim, claim) and _are_one_hour(ready, other)
    ]
    return min(others)[:_CLOCK_LENGTH] + own[_CLOCK_LENGTH:] if others else ""


def _are_one_hour(a: Profile, b: Profile) -> bool:
    """True for two of one time of day by their words; one to the minute is told of one thing."""
    return int(_clock(a.claim)[-2:]) % _HALF_AN_HOUR != 0 or words_in_common(a, b)


def _is_before(other: Claim, claim: Claim) -> bool:
    """True for an earlier day, or the other half of the day where digits tell it beside an hour in words."""
    of_the_other_half = _clock(other) != _clock(claim)
    if of_the_other_half and not _is_in_digits(other):
        return False
    return _day(other) < _day(claim) or (of_the_other_half and _day(other) == _day(claim))


def _clocks(claim: Claim) -> Iterator[str]:
    """The times of day that an hour may be: one in words says nothing of the half of the day."""
    clock = _clock(claim)
    yield clock
    if not _is_in_digits(claim):
        yield f"{(int(clock[:2]) + _HALF_DAY) % _DAY:02}{clock[2:]}"


def _day(claim: Claim) -> str:
    return str(claim.value)[:DAY_LENGTH]


def _is_in_digits(claim: Claim) -> bool:
    return any(char.isdigit() for char in claim.quote)


def _clock(claim: Claim) -> str:
    return str(claim.value)[DAY_LENGTH + 1 : _CLOCK_LENGTH]


def _is_an_hour(claim: Claim) -> bool:
    """True for an hour with its minutes, of no other zone, that has been."""
    value = str(claim.value)
    if claim.kind != "date" or claim.zone == "furniture" or claim.status != "actual" or "/" in value:
        return False
    return len(value) == _CLOCK_LENGTH and value[:4].isdigit()
