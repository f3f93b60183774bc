"""Pairs that cannot be one fact, whatever their words say."""

from __future__ import annotations

from checker.likeness import Profile, exclude_each_other, log_odds, value_level


def cannot_link(a: Profile, b: Profile) -> bool:
    """
    Return True when *a* and *b* are two facts for certain.

    A text is taken to agree with itself, so that its own figures keep look-alikes apart; a headline may
    misreport its body, and a plan may stand beside what came of it.
    """
    if a.claim.kind == "text":
        return log_odds(a, b) < 0
    if _scopes_exclude(a, b):
        return True
    if value_level(a, b) != "value_differs":
        return False
    if exclude_each_other(a.claim.slots.predicate, b.claim.slots.predicate):
        return True
    return a.claim.article == b.claim.article and _apart_in_one_article(a, b)


def _apart_in_one_article(a: Profile, b: Profile) -> bool:
    one, other = a.claim, b.claim
    if one.sentence_start == other.sentence_start:
        return True
    unhedged = one.hedge == "exact" and other.hedge == "exact"
    comparable = one.status == other.status and one.zone == other.zone and one.as_of == other.as_of
    return unhedged and comparable


def _scopes_exclude(a: Profile, b: Profile) -> bool:
    """True where both state a scope and the scopes differ: a threshold and a count, a month and a year."""
    one, other = a.claim.slots, b.claim.slots
    if one.normative != other.normative:
        return True
    if one.base and other.base and one.base != other.base:
        return True
    return bool(one.per and other.per and one.per != other.per)
