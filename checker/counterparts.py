"""
Figures that stand in one place of two like sentences: the surest sign that two papers tell one thing.

Slots say what a figure is about as far as the lexicon knows its words; a sentence that was taken over with a word changed here
and there says it whatever its words are. Looked at from the figure outward, so that a sentence may hold more on either side.
In texts of a sentence or two it may also be told in another order (`are_retold`): then each has just the one figure of its sort
that the other lacks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from checker.alignment import in_two_languages, likeness_of_sentences
from checker.concepts import noun_level
from checker.likeness import one_slip_apart
from checker.model import Claim
from checker.phrasing import tokens_of, words_outward
from checker.profiles import Profile

# Share of the longer side's words that must run alike, in order: where nothing else speaks for one thing, where slots do
# too, and in a text of a sentence or two, which holds next to nothing else that the figure could be taken for.
VERY_CLOSELY, CLOSELY, LOOSELY = 0.7, 0.6, 0.5
# A text no longer than this is one [code points].
BRIEF = 600
# Words looked at on each side of a figure, and how many of both sides must run alike in all.
REACH = 12
_LEAST_WORDS = 8
# Share of their words that two sentences of another order have in common, where two things happen in them as far as the lexicon
# knows, and where not; and how many words next to a figure are looked at.
_ALL, _NEARLY, _MOSTLY, _HALF, _NEXT = 1.0, 0.7, 0.6, 0.55, 4
# Of the words next to a figure that is no day so many stand next to the other, too.
_LEAST_NEXT = 2
# More times the other than this, and a number is of another thing.
_FAR = 3
# Figures this far on each side must have their counterparts, too.
_FIGURE_REACH = 20
# Sentences that have less in common hold no such place; found by a look at their words.
_LEAST_LIKENESS = 0.15
# What is counted differs for certain, or as far as anyone can tell.
_OF_TWO_THINGS = frozenset({"noun_differs", "noun_unknown"})
# A decimal comma belongs to its number, any other mark, a leading zero and one that closes the decimals do not.
_MARK = re.compile(r"(?<![1-9,\d])0+(?=\d)|,0+$|[.:/-]")
_NUMBER = re.compile(r"\d+")
# One day of two years, with a dash between.
_JUBILEE = re.compile(r"(\d{1,2}[/.-]\d{1,2})[/.-]\d{4} ?[-–—] ?\1[/.-]\d{4}")
# Of a hundred: two shares of one whole make it, up to a rounding.
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Sides:
    """Words and figures of a sentence outward from one of its figures, folded, nearest first."""

    before: Sequence[str]
    behind: Sequence[str]

    def figures(self, reach: int | None = None) -> frozenset[str]:
        """Return the figures in digits within *reach* words, as `printed_figures` writes them; None = all."""
        return printed_figures((*self.before[:reach], *self.behind[:reach]))

    def wording(self) -> Counter[str]:
        """Return the words on both sides, figures in digits left out, and how often each stands there."""
        return Counter(word for word in (*self.before, *self.behind) if not word[0].isdigit())

    def words(self) -> frozenset[str]:
        """Return everything on both sides."""
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
    if not _may_be_of_one_thing(a, b):
        return False
    one, other = sides_of(a), sides_of(b)
    return run_alike(one, other, share) and _go_together(a, b, one, other)


def are_retold(a: Profile, b: Profile) -> bool:
    """
    Return True where two texts of a sentence or two tell one thing, in whatever order, but for *a* and *b*; symmetric.

    Most words of the two sentences are the same, and so are all figures of the sort of these two.

    Args:
        a, b: Claims of two such texts, whose figures differ.
    """
    if are_counterparts(a, b, share=LOOSELY):
        return True
    if not _may_be_of_one_thing(a, b) or not _are_the_odd_ones(a, b) or _are_far_apart(a, b):
        return False
    one, other = sides_of(a), sides_of(b)
    return share_words(one, other, _share_asked(a, b, one, other)) and _go_together(a, b, one, other)


def _share_asked(a: Profile, b: Profile, one: Sides, other: Sides) -> float:
    """A day may stand by any words of one telling; a number by some of those that the other stands by."""
    if not _stand_by_like_words(one, other):
        return _NEARLY if a.claim.kind == "date" else _ALL
    happening = {a.claim.slots.predicate, b.claim.slots.predicate} - {""}
    return _MOSTLY if len(happening) > 1 else _HALF


def share_words(one: Sides, other: Sides, share: float) -> bool:
    """Return True where *share* of the words around two figures are the same, in any order."""
    mine, theirs = one.wording(), other.wording()
    shared = (mine & theirs).total()
    return shared >= max(_LEAST_WORDS, share * (mine.total() + theirs.total()) / 2)


def _stand_by_like_words(one: Sides, other: Sides) -> bool:
    sides = ((one.before, other.before), (one.behind, other.behind))
    return sum(len({*mine[:_NEXT]} & {*theirs[:_NEXT]}) for mine, theirs in sides) >= _LEAST_NEXT


def _are_the_odd_ones(a: Profile, b: Profile) -> bool:
    """True where every other figure of their sort stands in both sentences."""
    return all(figure[0] != a.dimension for figure in a.company ^ b.company)


def _are_far_apart(a: Profile, b: Profile) -> bool:
    """True for numbers that no one takes for each other, nor prints for each other."""
    if isinstance(a.value, str) or isinstance(b.value, str):
        return False
    low, high = sorted((abs(a.value), abs(b.value)))
    return high > _FAR * low and not one_slip_apart(a.value, b.value)


def _go_together(a: Profile, b: Profile, one: Sides, other: Sides) -> bool:
    """True where the figures beside the two agree, neither stands elsewhere, and they are not of two names."""
    together = figures_agree(one, other) and not _of_two_names(a, b, one, other)
    return together and not _stands_elsewhere(a, b, one, other)


def _may_be_of_one_thing(a: Profile, b: Profile) -> bool:
    if in_two_languages(a, b) or a.claim.article == b.claim.article:
        return False
    if likeness_of_sentences(a, b) < _LEAST_LIKENESS:
        return False
    if a.claim.kind == "date":
        of_one_sort = a.claim.grain == b.claim.grain and _ends_a_jubilee(a) == _ends_a_jubilee(b)
        return of_one_sort and not _printed_alike(a, b)
    if a.claim.kind == "percent":
        return not are_of_two_bases(a, b)
    return may_be_counted_as_one(a.claim, b.claim)


def may_be_counted_as_one(one: Claim, other: Claim) -> bool:
    """Return True unless two claims count, as far as anyone can tell, two things."""
    return one.kind not in ("count", "ordinal") or noun_level(one, other) not in _OF_TWO_THINGS


def are_of_two_bases(a: Profile, b: Profile) -> bool:
    """Return True for a rise of 80 % and 180 % of the base, for a fall by 22 % and what was left, 78 %."""
    if bool(a.claim.slots.change) == bool(b.claim.slots.change) or isinstance(a.value, str) or isinstance(b.value, str):
        return False
    return any(abs(apart - _WHOLE) <= 1 for apart in (abs(a.value - b.value), abs(a.value + b.value)))


def _ends_a_jubilee(ready: Profile) -> bool:
    """True for either day of ``60 năm thành lập (9/5/1951 - 9/5/2011)``: that of the founding and of the anniversary."""
    start = ready.claim.in_sentence.start
    return any(found.start() <= start < found.end() for found in _JUBILEE.finditer(ready.claim.sentence))


def _printed_alike(a: Profile, b: Profile) -> bool:
    """True for days that were worked out from the same words, or of which one prints less: ``13 giờ cùng ngày``."""
    one, other = (Counter(_NUMBER.findall(ready.claim.quote)) for ready in (a, b))
    return one <= other or other <= one


def run_alike(one: Sides, other: Sides, share: float, *, reach: int | None = REACH) -> bool:
    """
    Return True where the words on both sides of two figures run alike, in order.

    Args:
        one, other: What stands around the figures.
        share: As in `are_counterparts`.
        reach: How many words on each side are looked at; None = all.
    """
    sides = ((one.before[:reach], other.before[:reach]), (one.behind[:reach], other.behind[:reach]))
    alike = sum(LCSseq.similarity(mine, theirs) for mine, theirs in sides)
    longest = sum(max(len(mine), len(theirs)) for mine, theirs in sides)
    return alike >= max(_LEAST_WORDS, share * longest)


def figures_agree(one: Sides, other: Sides) -> bool:
    """Return True where all figures near one stand in the other's sentence, too."""
    return one.figures(_FIGURE_REACH) <= other.figures() or other.figures(_FIGURE_REACH) <= one.figures()


def _of_two_names(a: Profile, b: Profile, one: Sides, other: Sides) -> bool:
    """True where each names someone or some place of which the other's sentence has no word."""
    return _names_another(a, other.words()) and _names_another(b, one.words())


def _names_another(ready: Profile, words: frozenset[str]) -> bool:
    return any(abs(rank) <= REACH and not words & set(tokens_of(name)) for name, rank in ready.claim.slots.names)


def _stands_elsewhere(a: Profile, b: Profile, one: Sides, other: Sides) -> bool:
    """True where the other's sentence says the same of something else: ``7 of the 9 burnt``, ``9 were damaged, 7 burnt``."""
    if a.figure in b.company or b.figure in a.company:
        return True
    return _is_printed_in(a, other) or _is_printed_in(b, one)


def _is_printed_in(ready: Profile, sides: Sides) -> bool:
    printed = printed_figures(tokens_of(ready.claim.quote))
    return bool(printed) and printed <= sides.figures()


def printed_figures(tokens: Iterable[str]) -> frozenset[str]:
    """Return the figures in digits among *tokens*, however their parts are marked off: ``31/05`` and ``31.5`` are one."""
    return frozenset(_MARK.sub("", token) for token in tokens if token[0].isdigit())


def sides_of(ready: Profile) -> Sides:
    """Return what stands on both sides of a claim's figure in its sentence."""
    return Sides(*words_outward(ready.claim))
