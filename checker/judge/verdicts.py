"""
The verdict on two claims of one fact, in this order: agree, compatible, planned against actual, update,
undecided, conflict. Each carries its reason, with the values used.
"""

from __future__ import annotations

from checker.judge import reasons
from checker.judge.assurance import Telling, assure
from checker.judge.ground import Ground
from checker.judge.readings import consistent
from checker.judge.running import explained, growth_of_pair, order_of, overtaken
from checker.judge.verdict import Judged
from checker.likeness import Profile


def judge_claims(
    a: Profile, b: Profile, *, sure: bool = False, ground: Ground = Ground(), telling: Telling = Telling()
) -> Judged:
    """
    Return the verdict on two claims of one fact; the same whichever comes first.

    Args:
        a, b: Claims of one fact, made ready.
        sure: True where a rule names the fact, so that no slot must vouch for it.
        ground: What else their articles say.
        telling: How many articles tell the fact.
    """
    if _order_key(a) > _order_key(b):
        a, b = b, a
    met = consistent(a, b)
    if met and _is_open_count(a, b):
        # 'At least 17' is what was confirmed so far: a later 'at least 20' replaces it.
        met = overtaken(a, b) or met
    if met and met.weak and {a.claim.status, b.claim.status} == {"planned", "actual"}:
        met = None
    found = met or explained(a, b, ground.steps(a, b))
    return found or _unexplained(a, b, sure=sure, ground=ground, telling=telling)


def _order_key(ready: Profile) -> tuple[str, ...]:
    """Older first; then whatever tells two claims apart, so that no verdict hangs on who is named first."""
    claim = ready.claim
    return claim.as_of or "", claim.id, str(claim.value), claim.hedge, claim.status, claim.slots.predicate


def _is_open_count(a: Profile, b: Profile) -> bool:
    return (
        a.value != b.value
        and "at_least" in (a.claim.hedge, b.claim.hedge)
        and growth_of_pair(a, b) == "grows"
        and a.claim.status == b.claim.status
    )


def _unexplained(a: Profile, b: Profile, *, sure: bool, ground: Ground, telling: Telling) -> Judged:
    if ground.dates_a_count(a.claim) or ground.dates_a_count(b.claim):
        return Judged("compatible", reasons.as_of_day(a, b))
    if growth_of_pair(a, b) != "fixed" and order_of(a.claim.as_of, b.claim.as_of) == "unknown":
        return Judged("undecided", reasons.order_unknown(a, b))
    if _bound_holds(a, b) or _bound_holds(b, a):
        return Judged("undecided", reasons.bound_holds(a, b))
    if (a.claim.slots.subset == "rest") != (b.claim.slots.subset == "rest"):
        return Judged("undecided", reasons.leaves_some_out(a, b))
    if sure or a.claim.kind == "text":
        return Judged("conflict", reasons.unexplained(a, b))
    assurance = assure(a, b, ground, telling)
    if not assurance.conflict:
        return Judged("undecided", reasons.unsure(a, b, assurance.doubt), weighing=assurance.weighing)
    return Judged("conflict", reasons.unexplained(a, b), doubt=assurance.doubt, weighing=assurance.weighing)


def _bound_holds(bound: Profile, figure: Profile) -> bool:
    """True for ``more than 30`` beside a plain 80: no contradiction, whatever one would rather have printed."""
    if isinstance(bound.value, str) or isinstance(figure.value, str) or figure.claim.hedge != "exact":
        return False
    if bound.claim.hedge == "more_than":
        return figure.value > bound.value
    return bound.claim.hedge == "less_than" and figure.value < bound.value
