"""
One thing that two articles put into two parts of one day: one fact, whichever else of their groups tells it.

Parts of a day that exclude each other keep groups apart, since a morning and an afternoon are mostly of two things. Where one claim
of each leaves little doubt that they tell one, the groups are joined after all, an article's own caption or summary among them.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.day_parts import parts_apart
from checker.likeness import value_level
from checker.link.rivals import Apart, Group
from checker.one_happening import in_two_parts_of_one_day
from checker.profiles import Profile


def join_parts_of_day(block: Sequence[Profile], groups: Sequence[Group], apart: Apart) -> tuple[Group, ...]:
    """
    Join the groups of which two articles tell one thing, each in a part of the day of its own.

    Args:
        block: Claims of one story and dimension.
        groups: Their groups.
        apart: What keeps two claims apart.

    Returns:
        All groups, sorted.
    """
    joined: list[Group] = []
    for group in groups:
        other = next((other for other in joined if _tell_one_thing(block, group, other, apart)), None)
        if other is not None:
            joined.remove(other)
        joined.append(tuple(sorted((*group, *(other or ())))))
    return tuple(sorted(joined))


def _tell_one_thing(block: Sequence[Profile], one: Group, other: Group, apart: Apart) -> bool:
    pairs = [(i, j) for i in one for j in other]
    if not any(in_two_parts_of_one_day(block[i], block[j]) for i, j in pairs):
        return False
    return not any(apart.either(i, j) and not _in_two_parts(block[i], block[j]) for i, j in pairs)


def _in_two_parts(a: Profile, b: Profile) -> bool:
    """True for two parts of one day: what keeps these two apart."""
    return parts_apart(a.part, b.part) and value_level(a, b) != "value_differs"
