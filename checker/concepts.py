"""How the concepts that two claims are about stand to each other: what is counted, and what happens to it, as the lexicon orders them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from checker.lexicon import section
from checker.model import Claim


def general_noun(noun: str) -> str:
    """Return the general concept that covers *noun*, itself where none does."""
    return _broader().get(noun, noun)


@cache
def _broader() -> Mapping[str, str]:
    """Narrow concept -> the general one that covers it."""
    return {narrow: general for general, covered in section("concepts", "broader").items() for narrow in covered}


@cache
def _classifiers() -> frozenset[str]:
    """Concepts that stand for whatever was named before: ``chiếc``, ``unit``."""
    return frozenset(section("concepts", "classifiers").get("nouns", ()))


@cache
def light_predicates() -> frozenset[str]:
    """Return the predicates that only say that a figure comes to so much (``reach``): what it is of stands elsewhere."""
    return frozenset(section("concepts", "light").get("predicates", ()))


def noun_level(a: Claim, b: Claim) -> str:
    """Return how the things that two claims count stand to each other: same, broader, unknown, different."""
    one, other = a.slots.counted, b.slots.counted
    if one == other:
        return "noun_same" if one else "noun_missing"
    if not one or not other:
        return "noun_missing"
    if {one, other} & _classifiers():
        return "noun_general"
    general = _broader()
    if general.get(one, one) == general.get(other, other) or _told_for_one_another(one, other):
        return "noun_broader"
    if set(one.split()) & set(other.split()):
        return "noun_shares"
    if a.slots.counted_known and b.slots.counted_known:
        return "noun_differs"
    return "noun_foreign" if a.language != b.language else "noun_unknown"


def _told_for_one_another(one: str, other: str) -> bool:
    """True for two things of which papers tell one for the other: cases and patients, the customers and the households without power."""
    groups = _interchangeable()
    return bool(groups.get(one, frozenset()) & groups.get(other, frozenset()))


@cache
def _interchangeable() -> Mapping[str, frozenset[str]]:
    """Noun -> the groups of nouns told for one another that it is in."""
    return _groups_of(section("concepts", "interchangeable"))


def predicate_level(one: str, other: str) -> str:
    """Return how what happens to two things stands to each other: same, shared in part, excluded, different."""
    if not one or not other:
        return "predicate_missing"
    if one == other:
        return "predicate_same"
    if set(one.split("+")) & set(other.split("+")):
        return "predicate_shares"
    return "predicate_excludes" if exclude_each_other(one, other) else "predicate_differs"


def exclude_each_other(one: str, other: str) -> bool:
    """Return True for predicates of one group: who died was not injured; what was signed was not attended."""
    return bool(groups_that_exclude(one, other))


def groups_that_exclude(one: str, other: str) -> frozenset[str]:
    """Return the groups of predicates in which only one of two can be: ``fate`` for the dead and the injured."""
    if one == other or not one or not other:
        return frozenset()
    groups = _exclusive_groups()
    mine, theirs = (
        frozenset().union(*(groups.get(part, frozenset()) for part in said.split("+"))) for said in (one, other)
    )
    return mine & theirs


@cache
def _exclusive_groups() -> Mapping[str, frozenset[str]]:
    """Predicate -> the groups that it is in."""
    return _groups_of(section("concepts", "exclusive"))


def _groups_of(listed: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    names = {name for members in listed.values() for name in members}
    return {name: frozenset(group for group, members in listed.items() if name in members) for name in names}
