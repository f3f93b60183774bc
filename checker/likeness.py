"""
How alike two claims are in what they are about: ordered levels slot by slot, and their weight.

Link asks it whether two claims are one fact; judge asks it whether they are surely so. Every level has
one weight (`checker.weights`), so that an answer can be explained by naming its levels. Equal values
support a link; different ones hardly speak against one, since that would hide conflicts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import sqrt

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio

from checker.hedges import rounds_to
from checker.lexicon import section
from checker.model import Claim, Interval
from checker.shadow import bare
from checker.times import may_coincide
from checker.units import dimension, in_base
from checker.weights import WEIGHTS

# Lower bounds of the levels of similarity between the words around two figures.
_NEAR_LEVELS = (
    ("near_90", 0.85),
    ("near_70", 0.65),
    ("near_50", 0.5),
    ("near_35", 0.35),
    ("near_20", 0.2),
    ("near_10", 0.1),
)
_RATIO_LEVELS = (("ratio_1.1", 1.1), ("ratio_1.3", 1.3), ("ratio_2", 2.0), ("ratio_5", 5.0))
_PARALLEL_LEVELS = tuple((f"parallel_{least}", least) for least in (9, 6, 4, 3, 2, 1, 0))
_SLIP_DIGITS = 2
# A name that stands this close belongs to the figure.
_NAME_REACH = 6
_SHARP_DIGITS = 3
# Names and roles: sure or sure not, no weights.
_SURE = 3.0
_NAME_LENGTH = 12
_NAME_LIKENESS = 92.0
_EVENT_OVERLAP = 0.6
_SLOT_LEVELS = ("period", "base", "change", "event", "subset")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """
    A claim made ready to be compared many times.

    Attributes:
        claim: The claim.
        dimension: What claims of one fact must share: kind, and dimension of the unit.
        value: Its number in the dimension's base unit, or its text.
        place: `Claim.place` in the base unit.
        core, weak: Its readings in the base unit.
        near: Word -> weight, falling with rank.
        norm: Euclidean norm of *near*.
        names: Names close to the figure.
        before, behind: The same words as they follow one another away from the figure, nearest first.
    """

    claim: Claim
    dimension: str
    value: Decimal | str
    place: Decimal
    core: Interval | None
    weak: Interval | None
    near: Mapping[str, float]
    norm: float
    names: frozenset[str]
    before: tuple[str, ...]
    behind: tuple[str, ...]


def profile(claim: Claim) -> Profile:
    """Return *claim* made ready for `levels`."""
    near: dict[str, float] = {}
    for word, rank in claim.slots.near:
        near[word] = max(near.get(word, 0.0), 1 / (1 + abs(rank) / 3))
    unit = claim.unit
    return Profile(
        claim=claim,
        dimension=dimension(claim.kind, unit),
        value=_value_in_base(claim),
        place=in_base(claim.place, unit),
        core=_interval_in_base(claim.core, unit),
        weak=_interval_in_base(claim.weak, unit),
        near=near,
        norm=sqrt(sum(weight * weight for weight in near.values())),
        names=frozenset(name for name, rank in claim.slots.names if abs(rank) <= _NAME_REACH),
        before=tuple(word for word, rank in claim.slots.near if rank < 0),
        behind=tuple(word for word, rank in claim.slots.near if rank > 0),
    )


def _value_in_base(claim: Claim) -> Decimal | str:
    if isinstance(claim.value, Decimal):
        return in_base(claim.value, claim.unit)
    return bare(claim.value) if claim.kind == "text" else claim.value


def _interval_in_base(interval: Interval | None, unit: str | None) -> Interval | None:
    if interval is None:
        return None
    low = None if interval.low is None else in_base(interval.low, unit)
    high = None if interval.high is None else in_base(interval.high, unit)
    return Interval(low, high, interval.low_open, interval.high_open)


def levels(a: Profile, b: Profile) -> tuple[str, ...]:
    """Return the level that each slot of *a* and *b* reaches, in a fixed order; symmetric."""
    return (value_level(a, b), f"kind_{a.claim.kind}", *_subject_levels(a, b))


def weigh(found: tuple[str, ...]) -> float:
    """
    Return the log odds that two claims with these *levels* are one fact.

    Claims whose values meet and claims whose values differ have a table each: for the second the words
    must do all the work, and no difference of value is held against them.
    """
    table = WEIGHTS["differs" if found[0] == "value_differs" else "meets"]
    return sum(table.get(level, 0.0) for level in ("prior", *found))


def log_odds(a: Profile, b: Profile) -> float:
    """Return the log odds that *a* and *b* are one fact; names and roles go by their own words."""
    if a.claim.kind != "text":
        return weigh(levels(a, b))
    alike = _one_person(a, b) if a.claim.unit == "person" else _one_event(a, b)
    return _SURE if alike else -_SURE


def _one_person(a: Profile, b: Profile) -> bool:
    """True for one name, whatever its accents, or for a likely slip in one longer than two words."""
    one, other = str(a.value), str(b.value)
    if one == other:
        return True
    long_enough = min(len(one), len(other)) >= _NAME_LENGTH and len(one.split()) == len(other.split())
    return long_enough and ratio(one, other) >= _NAME_LIKENESS


def _one_event(a: Profile, b: Profile) -> bool:
    """True where both speak of one event: in the same words, or one only of ``this event``."""
    kinds = {a.claim.slots.event, b.claim.slots.event} - {""}
    if len(kinds) > 1:
        return False
    general = frozenset(section("concepts", "general_event_words").get("words", ()))
    one, other = set(a.claim.slots.modifiers) - general, set(b.claim.slots.modifiers) - general
    if not one or not other:
        return a.claim.slots.event == b.claim.slots.event
    return len(one & other) >= _EVENT_OVERLAP * min(len(one), len(other))


def _subject_levels(a: Profile, b: Profile) -> Iterator[str]:
    one, other = a.claim.slots, b.claim.slots
    if a.claim.kind in ("count", "ordinal", "text"):
        yield _noun_level(a.claim, b.claim)
    yield _predicate_level(one.predicate, other.predicate)
    yield _near_level(a, b)
    yield _parallel_level(a, b)
    yield _name_level(a, b)
    for name in _SLOT_LEVELS:
        yield f"{name}_{_slot_level(getattr(one, name), getattr(other, name))}"
    if one.normative != other.normative:
        yield "normative_differs"
    if a.claim.article == b.claim.article:
        yield "one_article"
    if "title" in (a.claim.zone, b.claim.zone):
        yield "title"


def scopes_agree(found: tuple[str, ...]) -> bool:
    """
    Return True where the slots are strict enough for an alarm.

    What is counted is known and the same, no slot that both claims state differs, and either the predicate is
    known and the same or the words run alike on both sides of the figure.
    """
    if any(level.endswith(("_differs", "_excludes")) for level in found[1:]):
        return False
    noun = not any(level.startswith("noun_") for level in found) or bool({"noun_same", "noun_broader"} & set(found))
    return noun and bool({"predicate_same", "parallel_6", "parallel_9"} & set(found))


def value_level(a: Profile, b: Profile) -> str:
    """Return how the two values stand to each other: same (sharp or round), close, or different."""
    if isinstance(a.value, str) or isinstance(b.value, str):
        return _text_value_level(a, b)
    if a.value == b.value:
        return "value_same_sharp" if _digits(a.value) >= _SHARP_DIGITS else "value_same"
    if a.core and b.core and a.core.meets(b.core):
        return "value_close"
    return "value_close" if rounds_to(a.value, a.place, b.value, b.place) else "value_differs"


def slip_levels(a: Profile, b: Profile) -> Iterator[str]:
    """
    Yield how far apart two differing numbers are: their ratio, and whether one digit makes the difference.

    Figures of one fact that differ are mostly near each other, or one slip of the pen apart.
    """
    if isinstance(a.value, str) or isinstance(b.value, str):
        return
    low, high = sorted((abs(a.value), abs(b.value)))
    ratio_of = float(high / low) if low else float("inf")
    yield next((name for name, bound in _RATIO_LEVELS if ratio_of <= bound), "ratio_far")
    if one_slip_apart(a.value, b.value):
        yield "value_slip"


def one_slip_apart(one: Decimal, other: Decimal) -> bool:
    """Return True where one wrong, lost, added or swapped digit, or a misplaced point, makes the difference."""
    digits, others = _digit_string(one), _digit_string(other)
    if digits == others:
        return one != other
    if min(len(digits), len(others)) < _SLIP_DIGITS:
        return False
    distance = DamerauLevenshtein.distance(digits, others, score_cutoff=1)
    return distance == 1


def _digit_string(value: Decimal) -> str:
    return "".join(map(str, value.normalize().as_tuple().digits))


def _text_value_level(a: Profile, b: Profile) -> str:
    if a.value == b.value:
        return "value_same_sharp" if a.claim.grain not in ("year", "month", None) else "value_same"
    if a.claim.kind == "date" and may_coincide(str(a.value), str(b.value)):
        return "value_close"
    return "value_differs"


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


@cache
def _broader() -> Mapping[str, str]:
    """Narrow concept -> the general one that covers it."""
    return {narrow: general for general, covered in section("concepts", "broader").items() for narrow in covered}


def _noun_level(a: Claim, b: Claim) -> str:
    one, other = a.slots.counted, b.slots.counted
    if one == other:
        return "noun_same" if one else "noun_missing"
    if not one or not other:
        return "noun_missing"
    general = _broader()
    if general.get(one, one) == general.get(other, other):
        return "noun_broader"
    if set(one.split()) & set(other.split()):
        return "noun_shares"
    return "noun_differs" if a.slots.counted_known and b.slots.counted_known else "noun_unknown"


def _predicate_level(one: str, other: str) -> str:
    if not one or not other:
        return "predicate_missing"
    if one == other:
        return "predicate_same"
    if set(one.split("+")) & set(other.split("+")):
        return "predicate_shares"
    return "predicate_excludes" if exclude_each_other(one, other) else "predicate_differs"


def exclude_each_other(one: str, other: str) -> bool:
    """Return True for predicates of one group: who died was not injured; what was signed was not attended."""
    groups = _exclusive_groups()
    mine = {groups[part] for part in one.split("+") if part in groups}
    theirs = {groups[part] for part in other.split("+") if part in groups}
    return one != other and bool(mine & theirs)


@cache
def _exclusive_groups() -> Mapping[str, str]:
    return {name: group for group, names in section("concepts", "exclusive").items() for name in names}


def _near_level(a: Profile, b: Profile) -> str:
    similarity = nearness(a, b)
    return next((name for name, bound in _NEAR_LEVELS if similarity >= bound), "near_0")


def nearness(a: Profile, b: Profile) -> float:
    """Return the cosine of the words around two figures, 0 to 1."""
    if not a.norm or not b.norm:
        return 0.0
    few, many = (a.near, b.near) if len(a.near) <= len(b.near) else (b.near, a.near)
    return sum(weight * many[word] for word, weight in few.items() if word in many) / (a.norm * b.norm)


def _parallel_level(a: Profile, b: Profile) -> str:
    """How many words run alike from the figure outward, both ways: the mark of a sentence that was copied."""
    run = _run(a.before, b.before) + _run(a.behind, b.behind)
    return next(name for name, least in _PARALLEL_LEVELS if run >= least)


def _run(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    alike = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            return alike
        alike += 1
    # Both end here: so do their sentences.
    return alike + (len(one) == len(other))


def _name_level(a: Profile, b: Profile) -> str:
    if not a.names or not b.names:
        return "name_missing"
    return "name_shared" if a.names & b.names else "name_differs"


def _slot_level(one: str, other: str) -> str:
    if not one and not other:
        return "none"
    if not one or not other:
        return "missing"
    return "same" if one == other else "differs"
