"""
Times of what is done once: one fact, whichever other claims tell of the same days.

A day stands for many happenings, so that the groups of two days hold much that keeps them apart. Where they cannot be joined as they
are, the times of the one deed leave them for a group of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.likeness import value_level
from checker.link.rivals import Apart, Group
from checker.one_time import may_tell_one_time, tell_one_time
from checker.profiles import Profile


def join_told_once(block: Sequence[Profile], groups: Sequence[Group], apart: Apart) -> tuple[Group, ...]:
    """
    Join the times that two articles and more give for one deed, where they differ.

    Args:
        block: Claims of one story and dimension.
        groups: Their groups by equal value.
        apart: What keeps two claims apart.

    Returns:
        All groups, sorted.
    """
    joined = {index: group for group in groups for index in group}
    for deed in _deeds(block, apart):
        members = sorted({joined[index] for index in deed})
        if len(members) == 1 or not _differ(block, deed):
            continue
        whole = tuple(sorted(index for group in members for index in group))
        if _are_apart(members, apart):
            whole = tuple(sorted(deed))
            for group in members:
                rest = tuple(index for index in group if index not in deed)
                joined |= dict.fromkeys(rest, rest)
        joined |= dict.fromkeys(whole, whole)
    return tuple(sorted(set(joined.values())))


def _deeds(block: Sequence[Profile], apart: Apart) -> Iterator[set[int]]:
    """The claims of each deed, by number, none of which are two facts."""
    found: list[set[int]] = []
    once = (index for index, ready in enumerate(block) if may_tell_one_time(ready))
    for index in sorted(once, key=lambda index: block[index].whereabouts):
        fitting = (
            deed
            for deed in found
            if any(tell_one_time(block[index], block[other]) for other in deed)
            and not any(apart.either(index, other) for other in deed)
        )
        deed = next(fitting, None)
        if deed is None:
            found.append({index})
        else:
            deed.add(index)
    return (deed for deed in found if len(deed) > 1)


def _differ(block: Sequence[Profile], deed: set[int]) -> bool:
    return any(value_level(block[i], block[j]) == "value_differs" for i in deed for j in deed if i < j)


def _are_apart(groups: Sequence[Group], apart: Apart) -> bool:
    return any(
        apart.either(i, j) for number, one in enumerate(groups) for other in groups[:number] for i in one for j in other
    )
