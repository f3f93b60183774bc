"""
When two articles give two values for what a thing has one value of: one of the two is wrong.

A boat is as long, a coach has as many seats in every paper, whatever the words around. Such figures are one fact where each article
tells one value alone and both tell it of a thing of one sort, unless they name it otherwise; distances, where both name the place that
they are measured from.
"""

from __future__ import annotations

from checker.attributes import bearers, is_distance
from checker.likeness import one_name
from checker.profiles import Profile


def tell_one_attribute(a: Profile, b: Profile) -> bool:
    """Return True where each of two articles tells one value alone of one attribute, of one sort of thing; symmetric."""
    if not a.attribute or a.attribute != b.attribute or a.claim.article == b.claim.article:
        return False
    if a.claim.status != b.claim.status:
        return False
    if is_distance(a.attribute):
        return True
    if a.names and b.names:
        # Two things that are named are one where a name is: this boat and that one.
        return any(one_name(mine, theirs) for mine in a.names for theirs in b.names)
    return bool(bearers(a.claim) & bearers(b.claim))


def may_tell_one_attribute(ready: Profile) -> bool:
    """Return False for a claim of which `tell_one_attribute` never holds."""
    return bool(ready.attribute)
