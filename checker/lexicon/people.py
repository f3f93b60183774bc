"""The concepts of persons: ``một`` before them is a number, and things befall them."""

from __future__ import annotations

from functools import cache

from checker.lexicon import section


@cache
def people() -> frozenset[str]:
    """Return the concepts of counted nouns that are persons."""
    return frozenset({"person", *section("concepts", "broader").get("person", ())})


@cache
def befallen() -> frozenset[str]:
    """Return the concepts of persons and of cases of what befalls them."""
    return people().union(section("concepts", "befallen").get("nouns", ()))
