"""
One figure, told of two things: 200 million doses of vaccine in one article, 200 million people in another.

A figure that slips to its neighbour is right and stands in the wrong place. Asked only of figures that hardly meet by chance, in
sentences that are otherwise alike, of things that no one figure counts (concepts: ``unlike_things``), each of which only one
of the two articles gives the figure; and never more than undecided.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations

from checker.alignment import likeness_of_sentences
from checker.judge.broken import Broken
from checker.lexicon import section
from checker.likeness import nearness
from checker.messages import say
from checker.model import Claim
from checker.profiles import Profile

_SHARP_DIGITS = 3
_LARGE = 10_000
_ALIKE = 0.35
_NEAR = 0.35


def same_figures_of_unlike_things(profiles: Mapping[str, Profile], story_of: Mapping[str, str]) -> Iterator[Broken]:
    """
    Yield, for each figure of a story, the first two claims that give it to two unlike things.

    Args:
        profiles: Claim id -> claim made ready.
        story_of: Article id -> its story.
    """
    told: dict[tuple[str, Decimal], list[Profile]] = defaultdict(list)
    for key in sorted(profiles):
        ready = profiles[key]
        if _takes_part(ready) and isinstance(ready.value, Decimal):
            told[story_of[ready.claim.article], ready.value].append(ready)
    for figure in sorted(told):
        found = next(_pairs(told[figure]), None)
        if found:
            why = say("One figure is given to two things; it may have slipped from the one to the other.")
            yield Broken({"counted": found}, (why,), "undecided")


def _takes_part(ready: Profile) -> bool:
    claim, value = ready.claim, ready.value
    if claim.kind != "count" or claim.zone == "furniture" or not isinstance(value, Decimal) or not _group(claim):
        return False
    return value >= _LARGE or len(value.normalize().as_tuple().digits) >= _SHARP_DIGITS


def _pairs(told: Sequence[Profile]) -> Iterator[tuple[Claim, Claim]]:
    given = {(ready.claim.article, _group(ready.claim)) for ready in told}
    for a, b in combinations(told, 2):
        one, other = a.claim, b.claim
        if one.article == other.article or _group(one) == _group(other):
            continue
        if (one.article, _group(other)) in given or (other.article, _group(one)) in given:
            continue  # an article that gives the figure to both means both
        if likeness_of_sentences(a, b) >= _ALIKE and nearness(a, b) >= _NEAR:
            yield one, other


def _group(claim: Claim) -> str:
    return _groups().get(claim.slots.counted, "") if claim.slots.counted_known else ""


@cache
def _groups() -> Mapping[str, str]:
    """Thing counted -> its group, the narrower things that it covers included."""
    broader = section("concepts", "broader")
    return {
        thing: group
        for group, things in section("concepts", "unlike_things").items()
        for general in things
        for thing in (general, *broader.get(general, ()))
    }
