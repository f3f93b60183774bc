"""Predicates of what befalls people: they make a count of one, and they have happened."""

from __future__ import annotations

from functools import cache

from checker.lexicon import section

_BEFALLS = ("fate", "law")


@cache
def fates() -> frozenset[str]:
    """Return the concepts of predicates that befall someone: dead, injured, arrested."""
    exclusive = section("concepts", "exclusive")
    return frozenset({"kill", *(concept for group in _BEFALLS for concept in exclusive.get(group, ()))})


@cache
def people() -> frozenset[str]:
    """Return the concepts of counted nouns that are persons."""
    return frozenset({"person", *section("concepts", "broader").get("person", ())})


@cache
def befallen() -> frozenset[str]:
    """Return the concepts of persons and of cases of what befalls them."""
    return people().union(section("concepts", "befallen").get("nouns", ()))
