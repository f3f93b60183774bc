"""
How alike two claims are in what they are about: ordered levels slot by slot, and their weight.

Link asks it whether two claims are one fact; judge asks it whether they are surely so. Every level has
one weight (`checker.weights`), so that an answer can be explained by naming its levels. Equal values
support a link; different ones hardly speak against one, since that would hide conflicts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio

from checker.alignment import (
    alike_level,
    counterpart_level,
    in_two_languages,
    in_words,
    likeness_of_sentences,
    named_level,
    neighbour_levels,
    part_level,
    repetition_level,
    span_level,
    surrounding_levels,
    told_once,
    twin_level,
    words_beside,
)
from checker.concepts import groups_that_exclude, noun_level, predicate_level
from checker.hedges import rounds_to
from checker.lexicon import section
from checker.model import DAY_LENGTH, YEAR_LENGTH
from checker.number_slips import digits_of, slip_level
from checker.phrasing import phrasing_levels
from checker.profiles import Profile
from checker.times import may_coincide
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
# Upper bounds of the levels of distance between two values that meet, as shares of the larger.
_GAP_LEVELS = (("gap_1", Decimal("0.01")), ("gap_3", Decimal("0.03")), ("gap_10", Decimal("0.1")))
# As far as an open bound reaches, in likeness: at least 17 is near 20, and holds 360 by being open.
_BOUND_REACH = Decimal("1.5")
# The same of a bound above.
_MOST_REACH = Decimal("1.1")
# How far a figure may be rounded, as a share of the larger: in plain print, and where a word says that it is.
_ROUNDED_PLAIN, _ROUNDED_BY_A_WORD = Decimal("0.05"), Decimal("0.1")
_MOST_DIGITS = 4
# How many words before and behind an ordinal may name what it ranks: tân binh thứ hai, the second victim.
_RANKED_BEFORE, _RANKED_BEHIND = 3, 1
_SHARP_SLIP_DIGITS = 3
_SHARP_SLIPS = ("swapped_many", "scale")
_SLIP_DIGITS = 2
_SHARP_DIGITS = 3
_TINY, _SMALL = 3, 10
# Between two languages only shared concepts can be alike, so that little likeness says nothing.
_FOREIGN_NEAR = 0.35
# Less than this in common and two figures are just two figures.
_LEAST_NEAR, _LEAST_RUN, _LEAST_ALIKE = 0.35, 3, 0.15
# The same of likeness near two lengths of time: a story tells few, and what lasts stands far from the figure.
_LEAST_NEAR_SPANS = 0.2
# The same of likeness, near the figures and of whole sentences, in a language of words.
_LEAST_IN_WORDS = (0.2, 0.08)
# Names and roles: sure or sure not, no weights.
_SURE = 3.0
_NAME_LENGTH = 12
_NAME_LIKENESS = 92.0
_EVENT_OVERLAP = 0.6
# Between sentences in parallel these differ by where a name or a verb happens to stand.
_SLACK_IN_PARALLEL = frozenset({"name_differs", "predicate_differs", "period_differs", "event_differs"})
_SHARED_COMPANY = frozenset({"company_1_all", "company_2_all", "company_3_all", "company_2_some", "company_3_some"})
_APART = frozenset({"noun_differs", "normative_differs", "days_differ", "rest_and_all"})
# Levels of sentences so alike that a round number is hardly of two things, and that one verb for another is a choice of words.
MUCH_ALIKE = frozenset({"alike_70", "alike_50", "alike_35"})
_SLOT_LEVELS = ("period", "base", "change", "event", "subset", "per")


def levels(a: Profile, b: Profile) -> tuple[str, ...]:
    """Return the level that each slot of *a* and *b* reaches, in a fixed order; symmetric."""
    value = value_level(a, b)
    found = (value, f"kind_{a.claim.kind}", *_subject_levels(a, b), *neighbour_levels(a, b))
    told = ("in_words",) if in_words(a, b) else ()
    return (*found, *told, *(slip_levels(a, b) if value == "value_differs" else _meeting_levels(a, b, value)))


def _meeting_levels(a: Profile, b: Profile, value: str) -> Iterator[str]:
    """What values that meet are worth: by kind, by how often they are told, by how close they are."""
    often = "once" if told_once(a, b) else "often"
    yield f"{value}_{a.claim.kind}"
    yield f"{value}_{often}"
    yield f"told_{often}"
    yield repetition_level(a, b)
    yield from surrounding_levels(a, b)
    yield from phrasing_levels(a, b)
    yield named_level(a, b)
    if a.claim.kind == "ordinal" and not (a.claim.slots.counted and a.claim.slots.counted == b.claim.slots.counted):
        yield "ranked_shared" if _words_ranked(a) & _words_ranked(b) else "ranked_other"
    yield f"{often}_{alike_level(a, b)}"
    if isinstance(a.value, str) or isinstance(b.value, str):
        yield part_level(a, b)
        yield counterpart_level(a, b)
        if value == "value_close":
            yield f"close_{_grain_level(str(a.value), str(b.value))}"
        return
    yield twin_level(a, b)
    if span := span_level(a, b):
        yield span
    yield _size_level(min(a.value, b.value, key=_digits))
    if a.value == b.value:
        return
    larger = max(abs(a.value), abs(b.value))
    gap = abs(a.value - b.value) / larger if larger else 0
    yield next((name for name, bound in _GAP_LEVELS if gap <= bound), "gap_wide")
    yield f"close_digits_{min(_digits(a.value), _digits(b.value), _MOST_DIGITS)}"


def _words_ranked(ready: Profile) -> frozenset[str]:
    """What an ordinal may rank: the words right before and behind it."""
    return words_beside(ready, _RANKED_BEFORE, _RANKED_BEHIND)


def _grain_level(one: str, other: str) -> str:
    """How two dates that may be one are told: a day with its hour, a day of a month or of a year, an end or the inside of a span."""
    if "/" in one and "/" in other:
        return "spans"
    if "/" in one or "/" in other:
        day, span = sorted((one, other), key=lambda told: "/" in told)
        return "end" if day in span.split("/") else "inside"
    coarse = min(len(one), len(other))
    if coarse >= DAY_LENGTH:
        return "hour"
    return "month" if coarse > YEAR_LENGTH else "year"


def _size_level(value: Decimal) -> str:
    """How easily two figures are equal by chance: everything is told in twos and threes, little in 47s."""
    if abs(value) <= _TINY:
        return "size_tiny"
    if abs(value) <= _SMALL:
        return "size_small"
    return "size_round" if _digits(value) == 1 else "size_plain"


def weigh(found: tuple[str, ...]) -> float:
    """
    Return the log odds that two claims with these *levels* are one fact.

    Claims whose values meet and claims whose values differ have a table each: for the second the words
    must do all the work, and no difference of value is held against them. Where one of two is told in a language of words,
    they have two more.
    """
    table = _table(found)
    return sum(table.get(level, 0.0) for level in ("prior", *found))


def level_weights(found: tuple[str, ...]) -> Mapping[str, float]:
    """Return what each of *found* and the prior are worth [log odds]; the first level says which table they stand in."""
    table = _table(found)
    return {level: table.get(level, 0.0) for level in ("prior", *found)}


def _table(found: tuple[str, ...]) -> Mapping[str, float]:
    name = "differs" if found[0] == "value_differs" else "meets"
    return WEIGHTS[f"{name}_in_words" if "in_words" in found else name]


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
        yield noun_level(a.claim, b.claim)
    yield predicate_level(one.predicate, other.predicate)
    yield from (f"excludes_{group}" for group in sorted(groups_that_exclude(one.predicate, other.predicate)))
    yield _near_level(a, b)
    yield _parallel_level(a, b)
    names = _name_level(a, b)
    yield names
    if a.claim.kind == "ordinal" and one.counted == other.counted and one.counted:
        yield f"{one.counted}_{names}"
    for name in _SLOT_LEVELS:
        yield f"{name}_{_slot_level(getattr(one, name), getattr(other, name))}"
    if one.normative != other.normative:
        yield "normative_differs"
    # What is left besides some is not all of them: sixteen others, and seventeen.
    if (one.subset == "rest") != (other.subset == "rest"):
        yield "rest_and_all"
    if _of_one_toll(a, b):
        yield "toll"
    if a.claim.article == b.claim.article:
        yield "one_article"
    if "title" in (a.claim.zone, b.claim.zone):
        yield "title"


def _of_one_toll(a: Profile, b: Profile) -> bool:
    """True for what two articles of a story give first for one running count of people: 9 dead, then 21 dead."""
    one, other = a.claim.slots, b.claim.slots
    if not (a.leads and b.leads) or one.predicate != other.predicate or one.predicate not in _running():
        return False
    return a.claim.article != b.claim.article and noun_level(a.claim, b.claim) in ("noun_same", "noun_broader")


@cache
def _running() -> frozenset[str]:
    """What befalls people and is counted on from day to day."""
    growth = section("concepts", "growth")
    changing = frozenset((*growth.get("grows", ()), *growth.get("shrinks_or_grows", ())))
    return changing & frozenset(section("concepts", "exclusive").get("fate", ()))


def scopes_agree(found: tuple[str, ...]) -> bool:
    """
    Return True where the slots are strict enough for an alarm.

    What is counted is known and the same, no slot that both claims state differs, and either the predicate is
    known and the same or the words run alike on both sides of the figure. Between sentences that tell the same
    figures in like words, what stands nearest decides less than the sentences do.
    """
    said = set(found[1:])
    if _APART & said or any(level.endswith("_excludes") for level in said):
        return False
    # A rise of 80 % is no 180 % of the base.
    if {"kind_percent", "change_missing"} <= said:
        return False
    differing = {level for level in said if level.endswith("_differs")}
    if _in_parallel(said):
        return not differing - _SLACK_IN_PARALLEL
    if differing:
        return False
    noun = not any(level.startswith("noun_") for level in said) or bool({"noun_same", "noun_broader"} & said)
    return noun and bool({"predicate_same", "parallel_6", "parallel_9"} & said)


def _in_parallel(said: set[str]) -> bool:
    """
    True for sentences of one wording, or of like wording that share their other figures or have none.

    Figures that are far from each other are more often of two things, and days are told of many.
    """
    near_enough = said & {"ratio_1.1", "ratio_1.3", "ratio_2", "value_slip", "kind_date"}
    if said & {"alike_70", "alike_50"}:
        return "company_strange" not in said and bool(near_enough or "ratio_5" in said)
    alone = {"lone_both", "company_missing"} <= said
    if "alike_35" in said:
        return bool(near_enough) and (alone or bool(said & _SHARED_COMPANY))
    if "alike_25" in said:
        return bool(near_enough) and ((alone and "kind_date" not in said) or bool(said & _SHARED_COMPANY))
    return False


def value_level(a: Profile, b: Profile) -> str:
    """Return how the two values stand to each other: same (sharp or round), close, or different."""
    if isinstance(a.value, str) or isinstance(b.value, str):
        return _text_value_level(a, b)
    if a.value == b.value:
        return "value_same_sharp" if _digits(a.value) >= _SHARP_DIGITS else "value_same"
    if a.core and b.core and a.core.meets(b.core):
        return "value_close" if _is_within_reach(a, b) else "value_differs"
    rounded = rounds_to(a.value, a.place, b.value, b.place) and is_near_enough_to_round(a, b)
    return "value_close" if rounded else "value_differs"


def _is_within_reach(a: Profile, b: Profile) -> bool:
    """
    False for ``at least 13 dead`` and ``at least 360``: an open bound holds any figure beyond it, which says nothing of both.

    What may be no more than so much is told beside what it came to as another thing: a sentence, and the longest that the law knows.
    """
    cores = [core for core in (a.core, b.core) if core]
    if all(core.low is not None and core.high is not None for core in cores):
        return True
    low, high = by_size(a, b)
    return high <= low * (_MOST_REACH if any(core.low is None for core in cores) else _BOUND_REACH)


def is_near_enough_to_round(a: Profile, b: Profile) -> bool:
    """False for 2 million and 2.2 million: papers round so far only where a word says so (``about 5``, 4.5)."""
    low, high = by_size(a, b)
    plain = a.claim.hedge == b.claim.hedge == "exact"
    return high - low <= high * (_ROUNDED_PLAIN if plain else _ROUNDED_BY_A_WORD)


def by_size(a: Profile, b: Profile) -> tuple[Decimal, Decimal]:
    """Return the sizes of two numbers, the smaller first."""
    assert isinstance(a.value, Decimal)  # only numbers round or are bounds
    assert isinstance(b.value, Decimal)
    low, high = sorted((abs(a.value), abs(b.value)))
    return low, high


def slip_levels(a: Profile, b: Profile) -> Iterator[str]:
    """
    Yield how far apart two differing numbers are: their ratio, and whether one digit makes the difference.

    Figures of one fact that differ are mostly near each other, or one slip of the pen apart. Of the same digits with another
    scale (1.35 billion, 1.35 million) the ratio says nothing.
    """
    if isinstance(a.value, str) or isinstance(b.value, str):
        return
    if not _are_of_two_scales(a, b):
        low, high = sorted((abs(a.value), abs(b.value)))
        ratio_of = float(high / low) if low else float("inf")
        yield next((name for name, bound in _RATIO_LEVELS if ratio_of <= bound), "ratio_far")
    if one_slip_apart(a.value, b.value):
        yield "value_slip"
    if slip := slip_level(a.value, b.value):
        yield f"slip_{slip}"


def one_slip_apart(one: Decimal, other: Decimal) -> bool:
    """Return True where one wrong, lost, added or swapped digit, or a misplaced point, makes the difference."""
    digits, others = digits_of(one), digits_of(other)
    if digits == others:
        return one != other
    if min(len(digits), len(others)) < _SLIP_DIGITS:
        return False
    distance = DamerauLevenshtein.distance(digits, others, score_cutoff=1)
    return distance == 1


def _are_of_two_scales(a: Profile, b: Profile) -> bool:
    """True for one number of two digits and more behind which another scale or unit stands: 1.35 billion and 1.35 million."""
    if isinstance(a.value, str) or isinstance(b.value, str) or a.value == b.value:
        return False
    printed = [digits_of(claim.value) for claim in (a.claim, b.claim) if isinstance(claim.value, Decimal)]
    return len(set(printed)) == 1 and len(printed[0]) >= _SLIP_DIGITS


def _text_value_level(a: Profile, b: Profile) -> str:
    if a.value == b.value:
        return "value_same_sharp" if a.claim.grain not in ("year", "month", None) else "value_same"
    if a.claim.kind == "date" and _coincide(str(a.value), str(b.value)):
        return "value_close"
    return "value_differs"


@lru_cache(maxsize=65536)
def _coincide(one: str, other: str) -> bool:
    return may_coincide(one, other)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _near_level(a: Profile, b: Profile) -> str:
    similarity = nearness(a, b)
    if in_two_languages(a, b) and similarity < _FOREIGN_NEAR:
        return "near_foreign"
    return next((name for name, bound in _NEAR_LEVELS if similarity >= bound), "near_0")


def nearness(a: Profile, b: Profile) -> float:
    """Return the cosine of the words around two figures, 0 to 1."""
    if not a.norm or not b.norm:
        return 0.0
    few, many = (a.near, b.near) if len(a.near) <= len(b.near) else (b.near, a.near)
    return sum(weight * many[word] for word, weight in few.items() if word in many) / (a.norm * b.norm)


def words_in_common(a: Profile, b: Profile) -> bool:
    """
    Return True where two figures may be one fact by their words: the least that a link asks of figures that differ.

    Cheap, since it is asked of every two groups of a story.
    """
    if noun_level(a.claim, b.claim) == "noun_differs":
        return False
    if a.claim.slots.predicate and a.claim.slots.predicate == b.claim.slots.predicate:
        return True
    if _are_of_two_scales(a, b):
        # 6,500 feet and 6,500 metres.
        return True
    if in_two_languages(a, b) and noun_level(a.claim, b.claim) == "noun_same":
        # No other word of the one language can be found in the other.
        return True
    least_near, least_alike = _least_in_common(a, b)
    if nearness(a, b) >= least_near or parallel_run(a, b) >= _LEAST_RUN:
        return True
    return likeness_of_sentences(a, b) >= least_alike or _are_a_sharp_slip_apart(a, b)


def _least_in_common(a: Profile, b: Profile) -> tuple[float, float]:
    """The least likeness of what stands near two figures, and of their sentences, that a link asks for."""
    if in_words(a, b):
        return _LEAST_IN_WORDS
    return (_LEAST_NEAR_SPANS if a.claim.kind == "duration" else _LEAST_NEAR), _LEAST_ALIKE


def _are_a_sharp_slip_apart(a: Profile, b: Profile) -> bool:
    """True for 7,412 and 7,142 kilograms, whatever is said of them: no two figures of a story are that like each other by chance."""
    if isinstance(a.value, str) or isinstance(b.value, str) or a.claim.kind == "ordinal":
        return False
    least = min(_digits(a.value), _digits(b.value))
    return least >= _SHARP_SLIP_DIGITS and slip_level(a.value, b.value) in _SHARP_SLIPS


def parallel_run(a: Profile, b: Profile) -> int:
    """Return how many words run alike from two figures outward, both ways."""
    return _run(a.before, b.before) + _run(a.behind, b.behind)


def _parallel_level(a: Profile, b: Profile) -> str:
    """How many words run alike from the figure outward, both ways: the mark of a sentence that was copied."""
    if in_two_languages(a, b):
        return "parallel_foreign"
    run = parallel_run(a, b)
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
    shared = any(one_name(one, other) for one in a.names for other in b.names)
    return "name_shared" if shared else "name_differs"


def one_name(one: str, other: str) -> bool:
    """Return True for one name, whole or its beginning or end alone: Nguyễn Thanh Phú is Phú from then on."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return long.startswith(f"{short} ") or long.endswith(f" {short}")


def _slot_level(one: str, other: str) -> str:
    if not one and not other:
        return "none"
    if not one or not other:
        return "missing"
    return "same" if one == other else "differs"
