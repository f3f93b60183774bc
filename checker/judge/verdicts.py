"""
The verdict on two claims of one fact, in this order: agree, compatible, planned against actual, update,
undecided, conflict. Each carries its reason, with the values used.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from checker.hedges import cut_to, rounds_to
from checker.judge import reasons
from checker.lexicon import section
from checker.likeness import Profile, levels, scopes_agree
from checker.model import Verdict
from checker.times import first_instant, last_instant, may_coincide

Growth = Literal["grows", "shrinks_or_grows", "revised", "fixed"]
Order = Literal["earlier", "later", "same", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A verdict and why; *weak* where only the weak readings meet."""

    verdict: Verdict
    why: str
    weak: bool = False


def judge_claims(a: Profile, b: Profile, *, sure: bool = False) -> Judged:
    """
    Return the verdict on two claims of one fact; the same whichever comes first.

    Args:
        a, b: Claims of one fact, made ready.
        sure: True where a rule names the fact, so that no slot must vouch for it.
    """
    if _order_key(a) > _order_key(b):
        a, b = b, a
    return _consistent(a, b) or _explained(a, b) or _unexplained(a, b, sure=sure)


def _order_key(ready: Profile) -> tuple[str, ...]:
    """Older first; then whatever tells two claims apart, so that no verdict hangs on who is named first."""
    claim = ready.claim
    return claim.as_of or "", claim.id, str(claim.value), claim.hedge, claim.status, claim.slots.predicate


def growth_of(predicate: str) -> Growth:
    """Return what figures of *predicate* do over time; ``fixed`` where the lexicon does not say."""
    known = _growth()
    found = {known[part] for part in predicate.split("+") if part in known}
    for growth in ("shrinks_or_grows", "grows", "revised"):
        if growth in found:
            return growth
    return "fixed"


@cache
def _growth() -> Mapping[str, str]:
    return {predicate: growth for growth, names in section("concepts", "growth").items() for predicate in names}


def _consistent(a: Profile, b: Profile) -> Judged | None:
    """Agree or compatible where the wordings can both be true, else None."""
    if a.claim.kind == "text":
        return _texts_meet(a, b)
    one, other = a.claim, b.claim
    if a.value == b.value and (one.hedge == other.hedge or "at_least" in (one.hedge, other.hedge)):
        same = one.quote == other.quote
        return Judged(verdict="agree", why=reasons.same_words(one.quote) if same else reasons.same_value(a, b))
    return _dates_meet(a, b) if one.kind == "date" else _readings_meet(a, b)


def _readings_meet(a: Profile, b: Profile) -> Judged | None:
    """Compatible where the ranges that two wordings allow have a number in common, weakly where only at their edge."""
    if a.core and b.core and a.core.meets(b.core):
        return Judged(verdict="compatible", why=reasons.readings_meet(a, b))
    if _one_value(a, b):
        return Judged(verdict="compatible", why=reasons.rounded(a, b))
    if not isinstance(a.value, str) and not isinstance(b.value, str) and cut_to(a.value, a.place, b.value, b.place):
        return Judged(verdict="compatible", weak=True, why=reasons.cut_short(a, b))
    if a.weak and b.weak and a.weak.meets(b.weak):
        return Judged(verdict="compatible", weak=True, why=reasons.edges_meet(a, b))
    return None


def _one_value(a: Profile, b: Profile) -> bool:
    """One rounds to the other, or both name one number and only one of them loosens it: ``60`` and ``hơn 60``."""
    if isinstance(a.value, str) or isinstance(b.value, str):
        return False
    if a.value == b.value:
        return "exact" in (a.claim.hedge, b.claim.hedge)
    return rounds_to(a.value, a.place, b.value, b.place)


def _texts_meet(a: Profile, b: Profile) -> Judged | None:
    """The same words agree; one person's name spelled in two ways is compatible."""
    one, other = str(a.claim.value), str(b.claim.value)
    if one == other:
        return Judged(verdict="agree", why=reasons.same_words(one))
    if a.value == b.value or a.claim.unit == "person":
        return Judged(verdict="compatible", why=reasons.one_name(a, b))
    return None


def _dates_meet(a: Profile, b: Profile) -> Judged | None:
    if a.value == b.value:
        return Judged(verdict="agree", why=reasons.same_time(a))
    if may_coincide(str(a.value), str(b.value)):
        return Judged(verdict="compatible", why=reasons.one_time(a, b))
    return None


def _explained(a: Profile, b: Profile) -> Judged | None:
    """Planned against actual, or an update, where time or a plan explains the difference; *a* is the older."""
    one, other = a.claim, b.claim
    if {one.status, other.status} == {"planned", "actual"}:
        plan, fact = (one, other) if one.status == "planned" else (other, one)
        return Judged(
            verdict="planned_vs_actual",
            why=reasons.planned(plan, fact),
        )
    if one.slots.correction or other.slots.correction:
        return Judged(verdict="update", why=reasons.replaced(a, b))
    growth = growth_of(_shared_predicate(a, b))
    order = _order(one.as_of, other.as_of)
    if growth == "fixed" or order != "earlier":
        return None
    if growth != "grows" or _further(b, a):
        return Judged(verdict="update", why=reasons.counted_later(a, b))
    return Judged(
        verdict="undecided",
        why=reasons.counted_less(a, b),
    )


def _unexplained(a: Profile, b: Profile, *, sure: bool) -> Judged:
    if growth_of(_shared_predicate(a, b)) != "fixed" and _order(a.claim.as_of, b.claim.as_of) == "unknown":
        return Judged(verdict="undecided", why=reasons.order_unknown(a, b))
    if not sure and a.claim.kind != "text" and not scopes_agree(levels(a, b)):
        return Judged(verdict="undecided", why=reasons.unsure(a, b))
    return Judged(verdict="conflict", why=reasons.unexplained(a, b))


def _shared_predicate(a: Profile, b: Profile) -> str:
    return a.claim.slots.predicate or b.claim.slots.predicate


def _further(later: Profile, earlier: Profile) -> bool:
    """True where the later count holds a larger figure."""
    if isinstance(later.value, str) or isinstance(earlier.value, str):
        return False
    return later.value > earlier.value


def _order(one: str | None, other: str | None) -> Order:
    """Return how *one* stands to *other* in time; two unknown times are one time."""
    if one == other:
        return "same"
    if not one or not other:
        return "unknown"
    if last_instant(one) < first_instant(other):
        return "earlier"
    return "later" if last_instant(other) < first_instant(one) else "unknown"
