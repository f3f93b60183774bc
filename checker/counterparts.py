"""
Figures that stand in one place of two like sentences: the surest sign that two papers tell one thing.

Slots say what a figure is about as far as the lexicon knows its words; a sentence that was taken over with a word changed here
and there says it whatever its words are. Looked at from the figure outward, so that a sentence may hold more on either side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from checker.alignment import in_two_languages, likeness_of_sentences
from checker.likeness import noun_level
from checker.profiles import Profile
from checker.shadow import fold

# Share of the longer side's words that must run alike, in order: where nothing else speaks for one thing, where slots do
# too, and in a text of a sentence or two, which holds next to nothing else that the figure could be taken for.
VERY_CLOSELY, CLOSELY, LOOSELY = 0.7, 0.6, 0.5
# Words looked at on each side of a figure, and how many of both sides must run alike in all.
_REACH = 12
_LEAST_WORDS = 8
# Figures this far on each side must have their counterparts, too.
_FIGURE_REACH = 20
# Sentences that have less in common hold no such place; found by a look at their words.
_LEAST_LIKENESS = 0.15
# What is counted differs for certain, or as far as anyone can tell.
_OF_TWO_THINGS = frozenset({"noun_differs", "noun_unknown"})
_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+")
# A decimal comma belongs to its number, any other mark and a leading zero do not.
_MARK = re.compile(r"(?<![1-9,\d])0+(?=\d)|[.:/-]")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Sides:
    """Words and figures of a sentence outward from one of its figures, nearest first."""

    before: Sequence[str]
    behind: Sequence[str]

    def figures(self, reach: int | None = None) -> frozenset[str]:
        return _figures((*self.before[:reach], *self.behind[:reach]))

    def words(self) -> frozenset[str]:
        return frozenset((*self.before, *self.behind))


def are_counterparts(a: Profile, b: Profile, *, share: float = CLOSELY) -> bool:
    """
    Return True where *a* and *b* stand in one place of two like sentences; symmetric.

    The words around them run alike, every other figure near one has its like in the other's sentence, and neither figure
    stands elsewhere in the other's.

    Args:
        a, b: Claims of two articles, whose figures differ.
        share: How much of the words around them must run alike: `VERY_CLOSELY`, `CLOSELY` or `LOOSELY`.
    """
    if in_two_languages(a, b) or a.claim.article == b.claim.article:
        return False
    if likeness_of_sentences(a, b) < _LEAST_LIKENESS or not _may_be_of_one_thing(a, b):
        return False
    one, other = _sides(a), _sides(b)
    if not _run_alike(one, other, share) or _of_two_names(a, b, one, other) or _stands_elsewhere(a, b, one, other):
        return False
    return one.figures(_FIGURE_REACH) <= other.figures() or other.figures(_FIGURE_REACH) <= one.figures()


def _may_be_of_one_thing(a: Profile, b: Profile) -> bool:
    if a.claim.kind == "date":
        return a.claim.grain == b.claim.grain and not _printed_alike(a, b)
    if a.claim.kind == "percent" and bool(a.claim.slots.change) != bool(b.claim.slots.change):
        return False  # a rise of 80 % is no 180 % of the base
    return a.claim.kind not in ("count", "ordinal") or noun_level(a.claim, b.claim) not in _OF_TWO_THINGS


def _printed_alike(a: Profile, b: Profile) -> bool:
    """True for days that were worked out from the same words, or of which one prints less: ``13 giờ cùng ngày``."""
    one, other = (Counter(_NUMBER.findall(ready.claim.quote)) for ready in (a, b))
    return one <= other or other <= one


def _run_alike(one: _Sides, other: _Sides, share: float) -> bool:
    sides = ((one.before[:_REACH], other.before[:_REACH]), (one.behind[:_REACH], other.behind[:_REACH]))
    alike = sum(LCSseq.similarity(mine, theirs) for mine, theirs in sides)
    longest = sum(max(len(mine), len(theirs)) for mine, theirs in sides)
    return alike >= max(_LEAST_WORDS, share * longest)


def _of_two_names(a: Profile, b: Profile, one: _Sides, other: _Sides) -> bool:
    """True where each names someone or some place of which the other's sentence has no word."""
    return _names_another(a, other.words()) and _names_another(b, one.words())


def _names_another(ready: Profile, words: frozenset[str]) -> bool:
    return any(abs(rank) <= _REACH and not words & set(_TOKEN.findall(name)) for name, rank in ready.claim.slots.names)


def _stands_elsewhere(a: Profile, b: Profile, one: _Sides, other: _Sides) -> bool:
    """True where the other's sentence says the same of something else: ``7 of the 9 burnt``, ``9 were damaged, 7 burnt``."""
    if a.figure in b.company or b.figure in a.company:
        return True
    return _is_printed_in(a, other) or _is_printed_in(b, one)


def _is_printed_in(ready: Profile, sides: _Sides) -> bool:
    printed = _figures(_TOKEN.findall(fold(ready.claim.quote)))
    return bool(printed) and printed <= sides.figures()


def _figures(tokens: Iterable[str]) -> frozenset[str]:
    """The figures in digits among *tokens*, however their parts are marked off: ``31/05`` and ``31.5`` are one."""
    return frozenset(_MARK.sub("", token) for token in tokens if token[0].isdigit())


def _sides(ready: Profile) -> _Sides:
    claim = ready.claim
    start, end = claim.figure.start - claim.sentence_start, claim.figure.end - claim.sentence_start
    before = _TOKEN.findall(fold(claim.sentence[:start]))
    return _Sides(before[::-1], _TOKEN.findall(fold(claim.sentence[end:])))
