"""
When two articles give two values for what a thing has one value of: one of the two is wrong.

A boat is as long, a coach has as many seats in every paper, whatever the words around. Such figures are one fact where each article
tells one value alone and both tell it of a thing of one sort, unless they name it otherwise.
"""

from __future__ import annotations

from checker.attributes import bearers
from checker.likeness import one_name
from checker.profiles import Profile


def tell_one_attribute(a: Profile, b: Profile) -> bool:
    """Return True where each of two articles tells one value alone of one attribute, of one sort of thing; symmetric."""
    if not a.attribute or a.attribute != b.attribute or a.claim.article == b.claim.article:
        return False
    if a.claim.status != b.claim.status:
        return False
    return bool(bearers(a.claim) & bearers(b.claim)) and not _named_otherwise(a, b)


def may_tell_one_attribute(ready: Profile) -> bool:
    """Return False for a claim of which `tell_one_attribute` never holds."""
    return bool(ready.attribute)


def _named_otherwise(a: Profile, b: Profile) -> bool:
    """True where names stand close to both, and none is one of the other's."""
    return bool(a.names and b.names) and not any(one_name(mine, theirs) for mine in a.names for theirs in b.names)
