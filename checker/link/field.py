"""
What is left of two articles once the figures that agree are paired off.

Of a thing that two papers tell, each figure has its counterpart. Those that found none by value are
counterparts of each other, the more surely the fewer they are. Articles that share
hardly a figure are of two things, however alike they word them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.profiles import Figure, Profile

Group = tuple[int, ...]

_FEW = 3
# An article with fewer sharp figures shows nothing by sharing none.
_FEW_SHARP = 4
_SHARP_DIGITS = 2
_MONTH_LENGTH = len("2025-10")
# Lower bounds of the levels of shared figures, as parts of those that two articles could share.
_SHARED_LEVELS = ((0.5, "figures_most"), (0.25, "figures_many"), (1e-9, "figures_some"))


class Field:
    """The claims of one block by article, with the number of the group that each is in."""

    def __init__(self, block: Sequence[Profile], groups: Sequence[Group]) -> None:
        self._block = block
        self._of_article: dict[str, set[int]] = defaultdict(set)
        self._of_sort: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._of_slots: dict[tuple[str, str, str], set[int]] = defaultdict(set)
        self._sharp: dict[str, frozenset[Figure]] = {}
        for number, index in ((number, index) for number, group in enumerate(groups) for index in group):
            claim = block[index].claim
            self._of_article[claim.article].add(number)
            self._of_sort[claim.article, claim.slots.counted].add(number)
            self._of_slots[claim.article, claim.slots.counted, claim.slots.predicate].add(number)
            if claim.article not in self._sharp:
                self._sharp[claim.article] = frozenset(filter(_is_sharp, block[index].told))

    def levels(self, i: int, j: int) -> Iterator[str]:
        """Yield how alone the claims *i* and *j* are with each other in their articles."""
        yield self._left_in_articles(i, j)
        yield self._shared_by_articles(i, j)
        yield from self._left_with_slots(i, j)

    def _left_in_articles(self, i: int, j: int) -> str:
        """How many figures of their sort the two articles do not share."""
        one, other = self._block[i].claim, self._block[j].claim
        mine = self._of_sort[one.article, one.slots.counted] - self._of_article[other.article]
        theirs = self._of_sort[other.article, other.slots.counted] - self._of_article[one.article]
        most = max(len(mine), len(theirs))
        return "rest_one" if most <= 1 else "rest_few" if most <= _FEW else "rest_many"

    def _left_with_slots(self, i: int, j: int) -> Iterator[str]:
        """How many figures of their noun and predicate the two articles do not share: two that tell one number of arrests each mean one."""
        one, other = self._block[i].claim, self._block[j].claim
        if not one.slots.predicate or one.slots.predicate != other.slots.predicate:
            return
        mine, theirs = (
            self._of_slots[a.article, a.slots.counted, a.slots.predicate] - self._of_article[b.article]
            for a, b in ((one, other), (other, one))
        )
        most = max(len(mine), len(theirs))
        same = "same" if one.slots.counted == other.slots.counted else "other"
        yield f"told_so_{same}_{'one' if most <= 1 else 'few' if most <= _FEW else 'many'}"

    def _shared_by_articles(self, i: int, j: int) -> str:
        """How many of their sharp figures, whatever their kind, the two articles state alike."""
        mine, theirs = (self._sharp[self._block[k].claim.article] for k in (i, j))
        at_most = min(len(mine), len(theirs))
        if at_most < _FEW_SHARP:
            return "figures_few"
        part = len(mine & theirs) / at_most
        return next((name for least, name in _SHARED_LEVELS if part >= least), "figures_none")


def _is_sharp(figure: Figure) -> bool:
    """True for a day, or for a number of two digits and more: what two articles do not state alike by chance."""
    _, value = figure
    if isinstance(value, str):
        return len(value) > _MONTH_LENGTH
    return len(value.normalize().as_tuple().digits) >= _SHARP_DIGITS
