"""What a thing has one value of (its length, the seats of a coach), and the one value that an article gives for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from checker.concepts import general_noun
from checker.lexicon import section
from checker.model import Claim, Interval
from checker.places import name_in_any_language
from checker.ranges import with_ends
from checker.units import dimension, in_base

_DISTANCE, _LENGTH = "distance", "measure:length"
# How far from a distance the place that it is measured from may be named [rank].
_NEAR_PLACE = 5
# Words right behind a figure that may say what it is told of (``a 35-seat coach``) [rank].
_BEHIND = 2
# How far before a size what changes it is named [rank].
_NEAR_CHANGE = 12
_EXTENTS = (_LENGTH, "measure:area")
# Marks of concepts among the words around a figure: of what happens, and of things.
_NOUN, _CONCEPTS = "~", "=~"
_STOPS = ".…"


def attributes_of_things(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """Yield (id, attribute) for each of *claims*, those of one article, that tells the one value it gives for an attribute."""
    of_attribute: dict[str, list[Claim]] = defaultdict(list)
    summed: set[tuple[int, str]] = set()
    for claim in claims:
        if name := _attribute(claim):
            of_attribute[name].append(claim)
            if claim.slots.subset == "total":
                summed.add((claim.sentence_start, name))
    for name, everything in of_attribute.items():
        # A sum is of several things, and what is told beside it of one of them.
        told = [claim for claim in everything if (claim.sentence_start, name) not in summed]
        if told and _meet(told):
            yield from ((claim.id, name) for claim in told)


def bearers(claim: Claim) -> frozenset[str]:
    """
    Return the things that *claim* may tell an attribute of: those that its sentence names before the figure or right behind it.

    Not people, of whom every story has many, each with a height and a weight.
    """
    named = (word.removeprefix(_NOUN) for word, rank in claim.slots.near if word.startswith(_NOUN) and rank <= _BEHIND)
    return frozenset(general_noun(noun) for noun in named if noun != claim.slots.counted) - _people()


def _attribute(claim: Claim) -> str:
    """The attribute that *claim* tells, or an empty text: not of a part or a change, nor what a rule asks for."""
    slots = claim.slots
    if slots.subset not in ("", "total") or slots.change or slots.normative or slots.per or claim.status == "unknown":
        return ""
    if claim.kind == "count" and slots.counted in _borne_counts():
        return slots.counted if _borne_counts()[slots.counted] & bearers(claim) else ""
    size = dimension(claim.kind, claim.unit)
    if slots.predicate == _DISTANCE and size == _LENGTH:
        place = _measured_from(claim)
        return f"{_DISTANCE} {place}" if place else ""
    return "" if _changes(claim) else _measured().get(slots.predicate, {}).get(size, "")


def _changes(claim: Claim) -> bool:
    """True for the size of what grows or is a part, and for how high something flies."""
    beside = {word[1:] for word, rank in claim.slots.near if word[0] in _CONCEPTS and -_NEAR_CHANGE <= rank <= _BEHIND}
    if dimension(claim.kind, claim.unit) in _EXTENTS and beside & _kept_by_none():
        return True
    return bool(bearers(claim) & _climbing().get(claim.slots.predicate, frozenset()))


def is_distance(attribute: str) -> bool:
    """Return True for how far something is from a place that *attribute* names."""
    return attribute.startswith(_DISTANCE)


def _measured_from(claim: Claim) -> str:
    """The name nearest to a distance, as any language spells it; empty where none is near. The way that it lies is no place."""
    named = [(abs(rank), name.strip(_STOPS)) for name, rank in claim.slots.names if abs(rank) <= _NEAR_PLACE]
    near = [(rank, name_in_any_language(name)) for rank, name in named]
    places = [(rank, name) for rank, name in near if len(name) > 1 and not set(name.split()) <= _directions()]
    return min(places)[1] if places else ""


def _meet(told: Sequence[Claim]) -> bool:
    """True where all of *told* can be one value."""
    first = told[0]
    return all(_value(first) == _value(claim) or _cores_meet(first, claim) for claim in told)


def _cores_meet(one: Claim, other: Claim) -> bool:
    mine, theirs = _core(one), _core(other)
    return bool(mine and theirs and mine.meets(theirs))


def _core(claim: Claim) -> Interval | None:
    return with_ends(claim.core, lambda end: in_base(end, claim.unit))


def _value(claim: Claim) -> object:
    return claim.value if isinstance(claim.value, str) else in_base(claim.value, claim.unit)


@cache
def _measured() -> Mapping[str, Mapping[str, str]]:
    """Predicate -> dimension -> the attribute that it tells there."""
    return {
        predicate: {size: f"{size} {name}" for size, name in told.items()}
        for predicate, told in section("concepts", "attributes")["measured"].items()
    }


@cache
def _borne_counts() -> Mapping[str, frozenset[str]]:
    """What is counted -> the things that have so many of it, for good."""
    return {noun: frozenset(things) for noun, things in section("concepts", "attributes")["counted"].items()}


@cache
def _people() -> frozenset[str]:
    return frozenset(section("concepts", "unlike_things")["people"])


@cache
def _directions() -> frozenset[str]:
    return frozenset(section("concepts", "directions")["words"])


@cache
def _kept_by_none() -> frozenset[str]:
    return frozenset(section("concepts", "attributes")["kept_by_none"])


@cache
def _climbing() -> Mapping[str, frozenset[str]]:
    """Predicate -> the things of which it tells where they are at a time, not what they are."""
    return {predicate: frozenset(things) for predicate, things in section("concepts", "attributes")["climbing"].items()}
