"""
Groups that a sentence joins: it tells a figure and the one whose place that took.

``Revised to 21.5 per cent from the 21.6 first published``: what other papers print, then as now, is one fact with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.link.rivals import Apart, Group
from checker.profiles import Profile
from checker.superseded import Superseded, superseded


def join_superseded(block: Sequence[Profile], groups: Sequence[Group], apart: Apart) -> tuple[Group, ...]:
    """
    Join the groups of an old figure and of its new one, unless other claims of theirs are two facts.

    Args:
        block: Claims of one story and dimension.
        groups: Their groups by equal value.
        apart: What keeps two claims apart.

    Returns:
        All groups, sorted.
    """
    number = {ready.claim.id: index for index, ready in enumerate(block)}
    joined = {index: group for group in groups for index in group}
    for told in superseded(ready.claim for ready in block):
        old, new = (joined[number[claim.id]] for claim in (told.old, told.new))
        if old != new and not any(_keep_apart(block, i, j, told, apart) for i in old for j in new):
            both = tuple(sorted((*old, *new)))
            joined |= dict.fromkeys(both, both)
    return tuple(sorted(set(joined.values())))


def _keep_apart(block: Sequence[Profile], i: int, j: int, told: Superseded, apart: Apart) -> bool:
    """True where two claims are apart, and not by being these two figures as that article tells them."""
    one, other = block[i].claim, block[j].claim
    if (one.article, one.value, other.article, other.value) == (
        told.old.article, told.old.value, told.new.article, told.new.value,
    ):  # fmt: skip
        return False
    return apart.either(i, j)
