"""What time, a plan or a correction explains: figures that differ and were both true when written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from decimal import Decimal
from functools import cache
from typing import Literal

from checker.concepts import light_predicates
from checker.judge import reasons
from checker.judge.slips import are_digits_swapped, is_lost_scale, is_slip_of_a_plan, is_slip_of_the_pen, is_tenfold
from checker.judge.verdict import Judged
from checker.lexicon import section
from checker.lexicon.expressions import any_of, words_of
from checker.model import YEAR_LENGTH, Claim
from checker.profiles import Profile, is_vague
from checker.times import first_instant, has_year, last_instant
from checker.units import dimension

Growth = Literal["grows", "shrinks_or_grows", "revised", "fixed"]
Order = Literal["earlier", "later", "same", "unknown"]
# How far before and behind a count a word may stand that says that so many are left [words].
_REMAINS_BEFORE, _REMAINS_BEHIND = -2, 3
# A sum that is revised by stage is not revised so soon: nobody publishes a quarter anew within the week.
_LEAST_STAGE = timedelta(days=7)
# A smaller count that is told so long after a larger one was not written before it.
_OLD_NEWS = timedelta(days=7)


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


def growth_of_claim(claim: Claim) -> Growth:
    """
    Return what *claim*'s figure does over time.

    Days do not grow, nor does a change over a stated period: ``up 1.45 % in May`` is said once and for all. A length
    of time is no count of what befell anyone in it, a speed or temperature is measured, and what befell them in an earlier year
    is counted.
    """
    if claim.kind in ("date", "text", "score", "ordinal", "duration") or _is_intensive(claim):
        return "fixed"
    growth = growth_of(claim.slots.predicate)
    if growth != "revised" and (_is_of_an_earlier_year(claim) or _is_told_at_once(claim)):
        return "fixed"
    if growth == "grows" and (claim.kind == "percent" or _is_what_remains(claim)):
        # A share of what grows may fall, and so does what is left of it.
        growth = "shrinks_or_grows"
    settled = bool(claim.slots.change or claim.slots.base) and growth == "shrinks_or_grows"
    return "fixed" if settled else growth


def _is_of_an_earlier_year(claim: Claim) -> bool:
    """``A fire killed 66 people in June 2017``, told in 2024."""
    year, as_of = claim.slots.period[:YEAR_LENGTH], (claim.as_of or "")[:YEAR_LENGTH]
    return year.isdigit() and as_of.isdigit() and year < as_of


def _looks_back_on(later: Claim, told: Claim) -> bool:
    """True for ``an explosion that killed 10 miners last November``, told in May, beside what was counted that November."""
    period, counted = later.slots.period, told.as_of or ""
    same = later.kind == told.kind == "count" and later.slots.predicate == told.slots.predicate
    return same and _is_of_an_earlier_year(later) and not _is_of_an_earlier_year(told) and counted.startswith(period)


def _is_intensive(claim: Claim) -> bool:
    """``Winds of 118 km/h damaged …``: what does not add up, however long it is counted."""
    return (
        claim.kind == "measure" and dimension(claim.kind, claim.unit) in section("concepts", "intensive")["dimensions"]
    )


def _is_told_at_once(claim: Claim) -> bool:
    """``Hai nước ký năm thỏa thuận``, ``two members voted against``: done at one table, and no later report counts on."""
    known = section("concepts", "at_once").get(claim.slots.predicate, ())
    return claim.slots.counted in known


def _is_what_remains(claim: Claim) -> bool:
    """``Two patients remain in intensive care``, ``4,200 ballots are still to be counted``: fewer of those are no older news."""
    words = {word for word, rank in claim.slots.near if _REMAINS_BEFORE <= rank <= _REMAINS_BEHIND}
    return claim.kind == "count" and not words.isdisjoint(words_of("remaining", "words"))


def _is_exchange_rate(claim: Claim) -> bool:
    """``18.38 per dollar``, ``R18.46 to the dollar``: it moves by the hour."""
    return claim.kind == "money" and _exchanged().match(claim.sentence, claim.in_sentence.end) is not None


@cache
def _exchanged() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{any_of(words_of('units', 'exchanged_for'))})(?!\w)", re.IGNORECASE)


def growth_of_pair(a: Profile, b: Profile) -> Growth:
    """
    Return what the figures of two claims do over time, by the one whose predicate is known; a rule's figure stands.

    What only says that a figure is reached (``reach``) leaves it to the other. Where both count on from day to day, one of them up and
    down (the injured, and those in hospital), the pair may go either way.
    """
    if a.claim.status == b.claim.status == "unknown":
        return "fixed"
    if _looks_back_on(a.claim, b.claim) or _looks_back_on(b.claim, a.claim):
        return growth_of(a.claim.slots.predicate)
    if _is_exchange_rate(a.claim) and _is_exchange_rate(b.claim):
        return "shrinks_or_grows"
    told = [ready.claim for ready in (a, b) if ready.claim.slots.predicate not in ("", *light_predicates())]
    growths = {growth_of_claim(claim) for claim in told}
    if growths == {"grows", "shrinks_or_grows"}:
        return "shrinks_or_grows"
    return growths.pop() if len(growths) == 1 and growths != {"fixed"} else _growth_of_things(a, b)


def _growth_of_things(a: Profile, b: Profile) -> Growth:
    """``55 aftershocks``, later ``163 aftershocks``: things that are counted on, whatever is said of them."""
    one, other = a.claim, b.claim
    counted = one.kind == "count" and one.slots.counted == other.slots.counted
    return "grows" if counted and one.slots.counted in section("concepts", "growing")["nouns"] else "fixed"


def explained(a: Profile, b: Profile, steps: Iterable[Claim]) -> Judged | None:
    """
    Return planned_vs_actual, update or undecided where a plan or time explains the difference, else None.

    Args:
        a, b: Claims whose readings do not meet; *a* is the older.
        steps: Changes stated beside either: ``giảm 29 trường hợp``.
    """
    one, other = a.claim, b.claim
    if {one.status, other.status} == {"planned", "actual"}:
        plan, fact = (one, other) if one.status == "planned" else (other, one)
        if order_of(fact.as_of, plan.as_of) == "earlier" and (
            plan.kind == "date" or _is_told_plainly_since(fact, plan)
        ):
            # What one paper has told as past, no later one tells as the day to come.
            return None
        if is_slip_of_a_plan(a, b):
            # Nobody was fined 275,000 who is to pay 257,000.
            return None
        return Judged("planned_vs_actual", reasons.planned(plan, fact))
    if one.slots.correction or other.slots.correction:
        return Judged("update", reasons.replaced(a, b))
    if growth_of_pair(a, b) == "fixed":
        return None
    step = _step_between(a, b, steps)
    return Judged("update", reasons.moved_by(a, b, step)) if step else overtaken(a, b)


def _is_told_plainly_since(fact: Claim, plan: Claim) -> bool:
    """
    True for a plain figure that is told as a fact, and within the week as something to come: there is one, and one is wrong.

    Later on papers look back on what had been planned, and a forecast is hedged.
    """
    return fact.hedge == plan.hedge == "exact" and _apart(fact, plan) < _LEAST_STAGE


def overtaken(a: Profile, b: Profile) -> Judged | None:
    """Return update or undecided for a running count of which *b* is the later figure, None where it explains nothing."""
    growth = growth_of_pair(a, b)
    if growth == "fixed" or not _is_figure(a, b):
        return None
    if growth == "grows" and _overlap(a.claim.as_of, b.claim.as_of) and not _is_slipped(a, b):
        # ``By Tuesday`` and at 13:30 that day: which of two counts is the later, the larger one says.
        return Judged("update", reasons.counted_later(a, b) if _further(b, a) else reasons.counted_later(b, a))
    if order_of(a.claim.as_of, b.claim.as_of) != "earlier":
        return None
    if growth == "revised" and _is_told_too_soon(a.claim, b.claim):
        return None
    if _is_slipped(a, b):
        # No count of 10 became 10,155: one of them lost its thousand; 312 kg are no more than 321 seized, nor 48,000 moved 84,000.
        return None
    if growth != "grows" or _further(b, a):
        return Judged("update", reasons.counted_later(a, b))
    if is_slip_of_the_pen(a.value, b.value) or is_vague(a) or is_vague(b) or _apart(a.claim, b.claim) >= _OLD_NEWS:
        # Not older news: no count stood at 68 on its way to 168, or at 11,206 on its way to 11,260, hundreds were never counted, and
        # what a paper tells of a count weeks later is the last that was heard of it.
        return None
    return Judged("undecided", reasons.counted_less(a, b))


def _is_slipped(a: Profile, b: Profile) -> bool:
    """True where a slip makes one figure of the other that no count runs through."""
    return is_lost_scale(a, b) or are_digits_swapped(a, b) or is_tenfold(a, b)


def _overlap(one: str | None, other: str | None) -> bool:
    """True for a day and an hour of it: neither is surely the later."""
    if not one or not other or one == other or has_year(one) != has_year(other):
        return False
    return order_of(one, other) == "unknown"


def _is_told_too_soon(older: Claim, newer: Claim) -> bool:
    """True for two days, both known, between which no authority revises a sum."""
    return _apart(older, newer) < _LEAST_STAGE


def _apart(older: Claim, newer: Claim) -> timedelta:
    """How long after the one the other was told; both days are known."""
    return first_instant(newer.as_of or "") - first_instant(older.as_of or "")


def _step_between(a: Profile, b: Profile, steps: Iterable[Claim]) -> Claim | None:
    if isinstance(a.value, str) or isinstance(b.value, str):
        return None
    apart = abs(a.value - b.value)
    return next((step for step in steps if step.unit == b.claim.unit and step.value == apart), None)


def _is_figure(a: Profile, b: Profile) -> bool:
    return not isinstance(a.value, str) and not isinstance(b.value, str)


def _further(later: Profile, earlier: Profile) -> bool:
    """True where the later count holds a larger figure."""
    return isinstance(later.value, Decimal) and isinstance(earlier.value, Decimal) and later.value > earlier.value


def order_of(one: str | None, other: str | None) -> Order:
    """Return how *one* stands to *other* in time; two unknown times are one time, and two days of an unknown year of one year."""
    if one == other:
        return "same"
    if not one or not other or has_year(one) != has_year(other):
        return "unknown"
    if last_instant(one) < first_instant(other):
        return "earlier"
    return "later" if last_instant(other) < first_instant(one) else "unknown"
