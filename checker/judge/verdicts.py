"""
The verdict on two claims of one fact, in this order: agree, compatible, planned against actual, update,
undecided, conflict. Each carries its reason, with the values used.
"""

from __future__ import annotations

from checker.classes import tell_of_one_class
from checker.counterparts import LOOSELY, are_counterparts, are_retold
from checker.headline_figures import are_slips
from checker.hedges import rounds_to
from checker.judge import reasons
from checker.judge.assurance import Telling, assure
from checker.judge.certain import is_certain, is_rounded_wrong
from checker.judge.crews import are_of_unlike_crews
from checker.judge.ground import Ground
from checker.judge.plans import plan_explains
from checker.judge.readings import consistent, is_named_from_another_day
from checker.judge.running import explained, growth_of_pair, order_of, overtaken
from checker.judge.slips import slip_between
from checker.judge.told_per import are_per_two_times, is_of_each_and_of_one
from checker.judge.verdict import Judged
from checker.likeness import levels, scopes_agree
from checker.model import Verdict
from checker.one_attribute import tell_one_attribute
from checker.one_happening import in_two_parts_of_one_day
from checker.one_time import tell_one_time
from checker.profiles import Profile, deny_each_other, is_vague, tell_one_hour

# How a figure is told that bounds another: two such bounds that differ can both be true, and are two bounds all the same.
_BOUNDS = frozenset({"at_least", "at_most", "less_than", "range"})

# What is told as a limit and is one: up to 60 passengers and up to 80.
_HOLDS = {"capacity"}


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
    if are_per_two_times(a, b):
        return _per_two_times(a, b, ground, telling)
    met = consistent(a, b)
    if met and _is_open_count(a, b):
        # 'At least 17' is what was confirmed so far: a later 'at least 20' replaces it.
        met = overtaken(a, b) or met
    if met and _are_two_bounds(a, b, ground):
        met = None
    if met and met.weak and {a.claim.status, b.claim.status} == {"planned", "actual"}:
        met = None
    found = met or _explained(a, b, ground, telling)
    if not found:
        return _unexplained(a, b, sure=sure, ground=ground, telling=telling)
    if sure or found.verdict != "planned_vs_actual":
        return found
    if _in_one_place(a, b, ground):
        return found if plan_explains(a, b) else _unexplained(a, b, sure=sure, ground=ground, telling=telling)
    # What is told of a plan is no news of it where the two may be of two things.
    assurance = assure(a, b, ground, telling)
    if assurance.conflict:
        return found
    return Judged("undecided", reasons.unsure(a, b, assurance.doubt), weighing=assurance.weighing)


def _per_two_times(a: Profile, b: Profile, ground: Ground, telling: Telling) -> Judged:
    """One of two sharp numbers that are the same has lost its unit, unless one text tells both, or tells next to nothing besides."""
    assurance = assure(a, b, ground, telling)
    telling_enough = assurance.weighing and not (ground.is_brief(a.claim) or ground.is_brief(b.claim))
    verdict: Verdict = "conflict" if assurance.conflict or telling_enough else "undecided"
    return Judged(verdict, reasons.per_two_times(a, b), doubt=assurance.doubt, weighing=assurance.weighing)


def _explained(a: Profile, b: Profile, ground: Ground, telling: Telling) -> Judged | None:
    """
    What a plan or time explains.

    No count has grown into hundreds where the text below that headline counts 24, and a smaller one is no older news where both
    account for all who were aboard, and not for as many.
    """
    found = explained(a, b, ground.steps(a, b))
    if not found or found.verdict == "planned_vs_actual":
        return found
    if telling.disowned or telling.denied:
        return None
    return _counted_less(a, b, found, ground, telling) if found.verdict == "undecided" else found


def _counted_less(a: Profile, b: Profile, found: Judged, ground: Ground, telling: Telling) -> Judged | None:
    """
    The verdict on a later count that is below an earlier one, though such counts only grow.

    Older news, another scope and a correction are what it may be where little says that the two are one thing, as in a text of a
    sentence or two; where as much does as a contradiction asks for, one of them is wrong.
    """
    if are_of_unlike_crews(a, b, ground):
        return None
    if ground.is_brief(a.claim) or ground.is_brief(b.claim):
        return found
    assurance = assure(a, b, ground, telling)
    if not assurance.conflict or _left_open(a, b, ground):
        return found
    return Judged("conflict", found.why, doubt=assurance.doubt, weighing=assurance.weighing)


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


def _are_two_bounds(a: Profile, b: Profile, ground: Ground) -> bool:
    """
    True for ``at most 0.01 %`` and ``at most 1.11 %`` in one place of two like sentences: a limit is told, and there is one.

    So with how many something may carry, wherever it is told.
    """
    if a.value == b.value and a.core == b.core:
        return False
    if _are_thresholds(a, b):
        return True
    if _HOLDS == {a.claim.slots.predicate, b.claim.slots.predicate} and a.claim.hedge == b.claim.hedge == "at_most":
        return True
    days = _is_span_of_days(a) and _is_span_of_days(b)
    bounds = a.claim.hedge == b.claim.hedge and a.claim.hedge in _BOUNDS and not _round_alike(a, b)
    return (days or bounds) and _in_one_place(a, b, ground)


def _are_thresholds(a: Profile, b: Profile) -> bool:
    """True for ``at least 50 states must ratify`` and ``60 states must``: a rule's bound is the number that it asks for."""
    asked = a.claim.status == b.claim.status == "unknown" and (a.claim.slots.normative or b.claim.slots.normative)
    hedges = {a.claim.hedge, b.claim.hedge}
    return asked and a.value != b.value and hedges in ({"at_least", "exact"}, {"at_most", "exact"})


def _in_one_place(a: Profile, b: Profile, ground: Ground) -> bool:
    """
    True where the sentences say that the two are one thing; in full articles, of what does not change over time.

    A later count is told in the words of the earlier one. Of two figures in the text of one paper one may be of another batch or
    time, however alike it tells them, unless a slip lies between the two.
    """
    if ground.is_brief(a.claim) and ground.is_brief(b.claim):
        return are_counterparts(a, b, share=LOOSELY) or (are_retold(a, b) and not ground.makes_the_other(a, b))
    in_one_text = a.claim.article == b.claim.article and "title" not in (a.claim.zone, b.claim.zone)
    if in_one_text and not slip_between(a, b):
        return False
    return growth_of_pair(a, b) == "fixed" and are_counterparts(a, b)


def _is_span_of_days(ready: Profile) -> bool:
    return ready.claim.kind == "date" and "/" in str(ready.value)


def _round_alike(a: Profile, b: Profile) -> bool:
    """True where each end of one is printed more closely by the other."""
    if isinstance(a.value, str) or isinstance(b.value, str) or not a.core or not b.core:
        return False
    ends = ((a.core.low, b.core.low), (a.core.high, b.core.high))
    return all(one == other or (one and other and rounds_to(one, a.place, other, b.place)) for one, other in ends)


def _unexplained(a: Profile, b: Profile, *, sure: bool, ground: Ground, telling: Telling) -> Judged:
    if ground.dates_a_count(a.claim) or ground.dates_a_count(b.claim):
        return Judged("compatible", reasons.as_of_day(a, b))
    if left_open := _left_open(a, b, ground):
        return Judged("undecided", left_open)
    if _in_one_place(a, b, ground):
        return Judged("conflict", reasons.one_sentence(a, b))
    if sure or a.claim.kind == "text":
        return Judged("conflict", reasons.unexplained(a, b))
    if _asks_for(a, b) or _asks_for(b, a):
        return Judged("undecided", reasons.rule_and_case(a, b))
    assurance = assure(a, b, ground, telling)
    certain = bool(assurance.doubt and assurance.weighing) and is_certain(a, b, ground)
    disowned = bool(assurance.weighing and telling.disowned) and scopes_agree(levels(a, b))
    # Nothing but the words may speak against one attribute: a figure that makes the other, or texts that differ in all else, do.
    of_one_thing = (
        is_rounded_wrong(a, b) or tell_of_one_class(a, b) or bool(assurance.weighing and tell_one_attribute(a, b))
    )
    vouched = disowned or certain or of_one_thing or _tell_one_moment(a, b)
    if not (assurance.conflict or vouched or (assurance.weighing and _are_denied(a, b))):
        return Judged("undecided", reasons.unsure(a, b, assurance.doubt), weighing=assurance.weighing)
    if of_one_thing or (certain and assurance.conflict):
        return Judged("conflict", reasons.unexplained(a, b))
    return Judged("conflict", reasons.unexplained(a, b), doubt=assurance.doubt, weighing=assurance.weighing)


def _tell_one_moment(a: Profile, b: Profile) -> bool:
    """True for times of one thing, whatever else is weighed."""
    return tell_one_hour(a, b) or tell_one_time(a, b) or in_two_parts_of_one_day(a, b)


def _are_denied(a: Profile, b: Profile) -> bool:
    """True for a headline's figure and what its text tells instead, unless their words tell them apart; of a slip they are too few to."""
    return deny_each_other(a, b) and (are_slips(a.claim, b.claim) or scopes_agree(levels(a, b)))


def _left_open(a: Profile, b: Profile, ground: Ground) -> str:
    """What the wordings leave open between two figures that differ; an empty text where nothing."""
    if _is_running(a, b) and _has_no_order(a, b, ground):
        return reasons.order_unknown(a, b)
    if is_named_from_another_day(a, b):
        return reasons.from_another_day(a)
    if _may_be_a_limit(a, b, ground) and (_bound_holds(a, b) or _bound_holds(b, a)):
        return reasons.bound_holds(a, b)
    if _is_beyond(a, b) or _is_beyond(b, a):
        return reasons.limit_and_beyond(a, b)
    if _leaves_some_out(a, b) or _leaves_some_out(b, a):
        return reasons.leaves_some_out(a, b)
    if is_of_each_and_of_one(a, b) and not slip_between(a, b):
        return reasons.of_each_and_of_one(a, b)
    return reasons.unsure(a, b, reasons.BOTH_VAGUE) if is_vague(a) and is_vague(b) else ""


def _is_running(a: Profile, b: Profile) -> bool:
    """True for counts of which one may be later; who is to come is no running count."""
    planned = a.claim.status == b.claim.status == "planned"
    return growth_of_pair(a, b) != "fixed" and not planned


def _may_be_a_limit(a: Profile, b: Profile, ground: Ground) -> bool:
    """
    True where ``more than 30`` may be a least that is told: in a rule, and in a text of a sentence or two.

    A full article that counts says about how many there were: nobody tells ``more than 200 voters`` of 307.
    """
    rules = "unknown" in (a.claim.status, b.claim.status)
    return rules or ground.is_brief(a.claim) or ground.is_brief(b.claim)


def _has_no_order(a: Profile, b: Profile, ground: Ground) -> bool:
    """True where nothing says which of the two is the later; where one paper dates nothing, two like sentences are of one time."""
    one, other = a.claim.as_of, b.claim.as_of
    if growth_of_pair(a, b) == "revised" and not (one and other):
        return False
    return order_of(one, other) == "unknown" and (bool(one and other) or not _in_one_place(a, b, ground))


def _leaves_some_out(rest: Profile, whole: Profile) -> bool:
    """True for what is left besides some, beside what may be all: no rest is more than that."""
    if rest.claim.slots.subset != "rest" or whole.claim.slots.subset == "rest":
        return False
    return isinstance(rest.value, str) or isinstance(whole.value, str) or rest.value < whole.value


def _bound_holds(bound: Profile, figure: Profile) -> bool:
    """True for ``more than 30`` beside a plain 80: no contradiction, whatever one would rather have printed."""
    if isinstance(bound.value, str) or isinstance(figure.value, str) or figure.claim.hedge != "exact":
        return False
    if bound.claim.hedge == "more_than":
        return figure.value > bound.value
    return bound.claim.hedge == "less_than" and figure.value < bound.value


def _asks_for(rule: Profile, case: Profile) -> bool:
    """True for a bound that a rule sets, beside what there is: ``ít nhất hai nhà cung cấp`` are to be, there is one."""
    return rule.claim.status == "unknown" and case.claim.status == "actual" and rule.claim.hedge in _BOUNDS


def _is_beyond(figure: Profile, limit: Profile) -> bool:
    """True for ``more than 180 days`` beside ``at most 180 days``: both name one limit, and what happens beyond it is said of a case."""
    return figure.value == limit.value and (figure.claim.hedge, limit.claim.hedge) == ("more_than", "at_most")
