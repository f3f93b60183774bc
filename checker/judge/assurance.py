"""
Whether two differing figures are surely of one thing: an alarm needs that, a link does not.

Levels as in `checker.likeness`, each with one fitted weight, so that every doubt can be explained by naming what
speaks against.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from checker.alignment import in_words
from checker.decisions import Weighing
from checker.judge import reasons
from checker.judge.alarm_weights import ALARM, ALARM_WEIGHTS, CONFLICT, Sort
from checker.judge.ground import Ground
from checker.judge.running import growth_of_pair
from checker.judge.slips import slip_between
from checker.likeness import levels, scopes_agree
from checker.number_slips import slip_level
from checker.profiles import Profile
from checker.shadow import bare

_ALIKE_LEVELS = ((88, "alike_88"), (75, "alike_75"), (62, "alike_62"), (50, "alike_50"))
_CROWD_LEVELS = ((1, "crowd_1"), (3, "crowd_3"), (6, "crowd_6"))
_RATIO_LEVELS = ((1.1, "apart_1.1"), (1.3, "apart_1.3"), (2.0, "apart_2"), (5.0, "apart_5"))
_MANY = 5
_MANY_SHARED = 3
_FEW_FIGURES = 4
_TEN = 10
_MUCH = 0.25
_TOLD_LEVELS = ((1.0, "told_by_all"), (0.7, "told_by_most"), (0.45, "told_by_half"))
# Lower bounds of the levels of the odds at which linking joined two figures.
_BOND_LEVELS = (-2.0, -1.2, -0.6, 0.0, 0.6, 1.2, 2.0)
_SLOTS = ("near", "parallel", "noun", "modifiers", "predicate", "period", "base", "change", "event", "subset")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """
    How the fact is told.

    Attributes:
        articles: Number of articles that state a figure of it.
        support: Number of articles behind the better supported of the two positions.
        positions: Number of its positions.
        story: Number of articles of the story.
        bond: Log odds at which linking joined the two; None where it did not compare them.
        disowned: True where one of the two is a headline's number of digits (``hundreds``) and its own text counts otherwise.
        denied: True where one of the two is a headline's figure and its own text tells another one: no news of what was counted since.
    """

    articles: int = 2
    support: int = 1
    positions: int = 2
    story: int = 2
    bond: float | None = None
    disowned: bool = False
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Assurance:
    """
    How sure it is that two differing figures are of one thing.

    Attributes:
        conflict: True where the figures are to be called a contradiction.
        doubt: Why no alarm should be raised, or an empty text.
        weighing: The levels and their odds; None where one reason settled it.
    """

    conflict: bool
    doubt: str
    weighing: Weighing | None = None


def assure(a: Profile, b: Profile, ground: Ground, telling: Telling) -> Assurance:
    """Return how sure it is that *a* and *b*, which differ, are of one thing."""
    if a.claim.article == b.claim.article and "title" not in (a.claim.zone, b.claim.zone):
        return Assurance(conflict=False, doubt=reasons.BOTH_IN_ONE)
    if ground.makes_the_other(a, b):
        return Assurance(conflict=False, doubt=reasons.ADDS_UP)
    if ground.is_told_elsewhere(a, b):
        return Assurance(conflict=False, doubt=reasons.TOLD_ELSEWHERE)
    if ground.differ_besides(a, b):
        return Assurance(conflict=False, doubt=reasons.DIFFER_BESIDES)
    if ground.counts_a_part(a, b) or ground.counts_a_part(b, a):
        return Assurance(conflict=False, doubt=reasons.PART_OF_AREA)
    found = alarm_levels(a, b, ground, telling)
    sort: Sort = "brief" if "brief" in found else "in_words" if in_words(a, b) else "full"
    weighing = _weigh(found, sort)
    doubt = "" if weighing.odds >= weighing.alarm else reasons.NOT_SURE
    return Assurance(conflict=weighing.odds >= weighing.conflict, doubt=doubt, weighing=weighing)


def _weigh(found: tuple[str, ...], sort: Sort) -> Weighing:
    weights = [(level, ALARM_WEIGHTS[sort].get(level, 0.0)) for level in ("prior", *found)]
    return Weighing(
        levels=tuple(sorted(weights, key=lambda told: (-abs(told[1]), told[0]))),
        odds=sum(weight for _, weight in weights),
        conflict=CONFLICT[sort],
        alarm=ALARM[sort],
    )


def alarm_levels(a: Profile, b: Profile, ground: Ground, telling: Telling) -> tuple[str, ...]:
    """Return the levels that *a* and *b* reach, in a fixed order; symmetric."""
    said = levels(a, b)
    return (
        *(level for level in said if level.startswith(_SLOTS)),
        "slots_agree" if scopes_agree(said) else "slots_unsure",
        *_ground_levels(a, b, ground),
        *_telling_levels(telling),
        *_value_levels(a, b),
    )


def _ground_levels(a: Profile, b: Profile, ground: Ground) -> Iterator[str]:
    crowds = sorted((ground.crowd(a.claim), ground.crowd(b.claim)))
    yield next((name for most, name in _CROWD_LEVELS if crowds[1] <= most), "crowd_many")
    yield "alone" if crowds[0] == 1 else "not_alone"
    yield _sole_level(a, b, ground)
    yield f"crossed_{ground.crossed(a, b)}"
    yield f"growth_{growth_of_pair(a, b)}"
    yield _shared_level(*ground.alike(a.claim, b.claim))
    if ground.is_brief(a.claim) and ground.is_brief(b.claim):
        yield "brief"
    named = "names_alike" if ground.names_alike(a.claim, b.claim) else "names_unlike"
    yield named
    if "age" in (a.claim.slots.predicate, b.claim.slots.predicate):
        yield f"age_{named}"
    contrasts = ground.contrasts(a.claim, b.claim) + ground.contrasts(b.claim, a.claim)
    yield f"contrast_{contrasts}"
    yield from _sentence_levels(a, b, ground)


def _sole_level(a: Profile, b: Profile, ground: Ground) -> str:
    """
    In how many of the two articles the figure is the only one of its sort, and what makes the sort: what happens, or what is counted.

    Two articles that tell one power, one length, one number of arrests each mostly tell it of one thing.
    """
    one, other = a.claim.slots, b.claim.slots
    by = (
        "happening"
        if one.predicate and one.predicate == other.predicate
        else "noun"
        if one.counted == other.counted != ""
        else "unit"
    )
    return f"sole_{by}_{sum(ground.of_sort(ready) == 1 for ready in (a, b))}"


def _shared_level(alike: int, at_most: int) -> str:
    """How much two articles agree in besides; two that state next to nothing else show nothing."""
    if at_most < _FEW_FIGURES:
        return "shared_unknown"
    return "shared_none" if not alike else "shared_many" if alike >= at_most * _MUCH else "shared_some"


def _sentence_levels(a: Profile, b: Profile, ground: Ground) -> Iterator[str]:
    """How alike the sentences run, and whether their other figures are the same."""
    score = ratio(_words(a), _words(b))
    yield next((name for least, name in _ALIKE_LEVELS if score >= least), "alike_low")
    one, other = ({str(claim.value) for claim in ground.neighbours(ready.claim)} for ready in (a, b))
    if one & other:
        yield "figures_shared"
    if len(one ^ other) > _MANY_SHARED:
        yield "figures_many"


def _words(ready: Profile) -> str:
    return "".join(char for char in bare(ready.claim.sentence) if not char.isdigit())


def _telling_levels(telling: Telling) -> Iterator[str]:
    yield f"articles_{min(_MANY, telling.articles)}"
    yield next((name for least, name in _TOLD_LEVELS if telling.articles >= least * telling.story), "told_by_few")
    yield f"support_{min(_MANY, telling.support)}"
    if telling.positions > _MANY_SHARED:
        yield "positions_many"
    yield "bond_none" if telling.bond is None else f"bond_{sum(telling.bond >= least for least in _BOND_LEVELS)}"


def _value_levels(a: Profile, b: Profile) -> Iterator[str]:
    yield f"kind_{a.claim.kind}"
    hedges = [one.claim.hedge for one in (a, b)]
    yield f"hedged_{sum(hedge != 'exact' for hedge in hedges)}"
    if "range" in hedges:
        yield "ranged"
    if slip_between(a, b):
        yield "slip"
    if isinstance(a.value, str) or isinstance(b.value, str):
        return
    if slip := slip_level(a.value, b.value):
        yield f"slip_{slip}"
    low, high = sorted((abs(a.value), abs(b.value)))
    if high < _TEN:
        yield "small"
    apart = float(high / low) if low else float("inf")
    yield next((name for most, name in _RATIO_LEVELS if apart <= most), "apart_far")
