"""
Figures that are one fact by what is told of them, whichever other claims share their values: times of a deed, figures of a class,
values of what a thing has one of, a headline's number and what a slip made of it.

A day stands for many happenings, so that the groups of two days hold much that keeps them apart. Where they cannot be joined as they
are, the times of the one deed leave them for a group of their own. So do the values of one attribute, and the figures of one class:
that of small cars, misread, meets the figure of all cars.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.classes import may_tell_of_a_class, tell_of_one_class
from checker.headline_figures import are_slips
from checker.likeness import value_level
from checker.link.rivals import Apart, Group
from checker.one_attribute import may_tell_one_attribute, tell_one_attribute
from checker.one_time import may_tell_one_time, tell_one_time
from checker.profiles import Profile, deny_each_other

# Whether a claim may tell such a thing at all, and whether two tell one.
MayTell = Callable[[Profile], bool]
TellOne = Callable[[Profile, Profile], bool]


def _may_be_a_slip(ready: Profile) -> bool:
    return bool(ready.denies)


def _is_slip_of_headline(a: Profile, b: Profile) -> bool:
    """True for the headline's number that its text tells nowhere, and what a slip makes of it there, whatever the words."""
    return deny_each_other(a, b) and are_slips(a.claim, b.claim)


_SORTS: tuple[tuple[MayTell, TellOne], ...] = (
    (may_tell_one_time, tell_one_time),
    (may_tell_of_a_class, tell_of_one_class),
    (may_tell_one_attribute, tell_one_attribute),
    (_may_be_a_slip, _is_slip_of_headline),
)


def join_told_once(block: Sequence[Profile], groups: Sequence[Group], apart: Apart) -> tuple[Group, ...]:
    """
    Join the times that two articles and more give for one deed, and what they tell of one class or attribute, where it differs.

    Args:
        block: Claims of one story and dimension.
        groups: Their groups by equal value.
        apart: What keeps two claims apart.

    Returns:
        All groups, sorted.
    """
    joined = {index: group for group in groups for index in group}
    for deed in (deed for may_tell, tell_one in _SORTS for deed in _told_alike(block, apart, may_tell, tell_one)):
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


def _told_alike(block: Sequence[Profile], apart: Apart, may_tell: MayTell, tell_one: TellOne) -> Iterator[set[int]]:
    """The claims of each deed, class or attribute, by number, none of which are two facts."""
    found: list[set[int]] = []
    once = (index for index, ready in enumerate(block) if may_tell(ready))
    for index in sorted(once, key=lambda index: block[index].whereabouts):
        fitting = (
            deed
            for deed in found
            if any(tell_one(block[index], block[other]) for other in deed)
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
