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
