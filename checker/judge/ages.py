"""
The verdict on two tellings of one person's age, be they ages or years of birth.

Each says, with the year in which it was printed, in which year the person was born, so that time between two papers explains itself.
Birthdays and ways of counting years make a difference of one; of two and more one of the papers has it wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.judge import reasons
from checker.judge.verdict import Judged
from checker.model import YEAR_LENGTH
from checker.profiles import Profile

_ONE = 1
_FAR = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class _Years:
    """The first and the last that a telling allows."""

    first: Decimal
    last: Decimal

    def from_here_to(self, other: _Years) -> Decimal:
        """How many lie between the two, 0 where they meet."""
        return max(self.first - other.last, other.first - self.last, Decimal(0))


def is_of_a_person(ready: Profile) -> bool:
    """Return True for someone's age or year of birth, of which only a comparison makes a claim."""
    return bool(ready.claim.slots.person)


def judge_ages(one: Sequence[Profile], other: Sequence[Profile]) -> Judged | None:
    """Return the verdict on two positions of one person's age, of which all claims say the same; None for any other fact."""
    if not is_of_a_person(one[0]):
        return None
    a, b = (min(group, key=lambda ready: ready.whereabouts) for group in (one, other))
    apart = _apart(a, b)
    if apart is None:
        return Judged("compatible", reasons.age_of_unknown_year(a, b))
    if apart > _ONE:
        return Judged("conflict", reasons.ages_apart(a, b, apart))
    # Two years of birth are no two ways of counting.
    births = a.claim.kind == b.claim.kind == "date" and apart
    return Judged("undecided" if births else "compatible", reasons.ages_meet(a, b))


def _apart(a: Profile, b: Profile) -> Decimal | None:
    """Years between the births that two claims mean; between the ages where it is not known in which year one was told."""
    if a.claim.kind == b.claim.kind == "measure" and not (a.claim.as_of and b.claim.as_of):
        return _ages(a).from_here_to(_ages(b))
    births = _births(a), _births(b)
    return births[0].from_here_to(births[1]) if births[0] and births[1] else None


def _ages(ready: Profile) -> _Years:
    """What the wording allows: ``khoảng 20 tuổi``."""
    allowed = ready.claim.weak or ready.claim.core
    if allowed is None:
        value = Decimal(ready.claim.value)
        return _Years(value, value)
    return _Years(
        Decimal(0) if allowed.low is None else allowed.low,
        _FAR if allowed.high is None else allowed.high,
    )


def _births(ready: Profile) -> _Years | None:
    if ready.claim.kind == "date":
        born = Decimal(str(ready.claim.value)[:YEAR_LENGTH])
        return _Years(born, born)
    if not ready.claim.as_of:
        return None
    told, ages = Decimal(ready.claim.as_of[:YEAR_LENGTH]), _ages(ready)
    return _Years(told - ages.last, told - ages.first)
