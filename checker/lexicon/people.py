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


@cache
def counted_alone() -> frozenset[str]:
    """Return the concepts of which ``một`` says how many there are: those that something befalls, and bodies of troops."""
    return befallen().union(section("concepts", "counted_alone").get("nouns", ()))
