"""
What is left of two sentences, and of two articles, once the figures that agree are paired off.

Where two papers tell a thing in like sentences, each of their figures has its counterpart. Those that
found none by value are counterparts of each other, the more surely the fewer they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.alignment import likeness_of_sentences
from checker.profiles import Profile

Group = tuple[int, ...]
Sentence = tuple[str, int]

# Lower bounds of likeness at which two sentences are taken to tell one thing, and may do so.
_CLOSE, _LOOSE = 0.35, 0.15
_FEW = 3


class Field:
    """The claims of one block by sentence and by article, with the number of the group that each is in."""

    def __init__(self, block: Sequence[Profile], groups: Sequence[Group]) -> None:
        self._block = block
        self._group_of = {index: number for number, group in enumerate(groups) for index in group}
        self._of_sentence: dict[Sentence, list[int]] = defaultdict(list)
        self._of_article: dict[str, set[int]] = defaultdict(set)
        self._of_sort: dict[tuple[str, str], set[int]] = defaultdict(set)
        for index in sorted(range(len(block)), key=lambda i: (block[i].claim.start, block[i].claim.id)):
            number, claim = self._group_of[index], block[index].claim
            self._of_sentence[claim.article, claim.sentence_start].append(number)
            self._of_article[claim.article].add(number)
            self._of_sort[claim.article, claim.slots.counted].add(number)

    def levels(self, i: int, j: int) -> Iterator[str]:
        """Yield how alone the claims *i* and *j* are with each other, in their sentences and in their articles."""
        left = self._left_in_sentences(i, j)
        likeness = likeness_of_sentences(self._block[i], self._block[j])
        closeness = "close" if likeness >= _CLOSE else "loose" if likeness >= _LOOSE else "far"
        yield left
        yield f"{left}_{closeness}"
        if self._block[i].claim.kind == "date":
            yield f"date_{left}_{closeness}"
        yield self._left_in_articles(i, j)

    def _left_in_sentences(self, i: int, j: int) -> str:
        mine, theirs = (self._groups_beside(k) for k in (i, j))
        only_mine = [number for number in dict.fromkeys(mine) if number not in theirs]
        only_theirs = [number for number in dict.fromkeys(theirs) if number not in mine]
        told_by_both = self._group_of[i] not in only_mine or self._group_of[j] not in only_theirs
        if told_by_both or len(only_mine) != len(only_theirs):
            return "left_uneven"
        if len(only_mine) == 1:
            return "left_one"
        one, other = only_mine.index(self._group_of[i]), only_theirs.index(self._group_of[j])
        return "left_in_place" if one == other else "left_out_of_place"

    def _groups_beside(self, index: int) -> list[int]:
        claim = self._block[index].claim
        return self._of_sentence[claim.article, claim.sentence_start]

    def _left_in_articles(self, i: int, j: int) -> str:
        """How many figures of their sort the two articles do not share."""
        one, other = self._block[i].claim, self._block[j].claim
        mine = self._of_sort[one.article, one.slots.counted] - self._of_article[other.article]
        theirs = self._of_sort[other.article, other.slots.counted] - self._of_article[one.article]
        most = max(len(mine), len(theirs))
        return "rest_one" if most <= 1 else "rest_few" if most <= _FEW else "rest_many"
