"""What is done to one a single time (``kidnap``), and the time that an article gives for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from checker.lexicon import known_language, section
from checker.model import Claim
from checker.shadow import fold
from checker.times import may_coincide

# So many words more lie between a deed and a time that is told of another thing [rank].
_A_CLAUSE = 3


def times_of_deeds(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield the ids of *claims*, those of one article, that tell the one time at which it says that such a thing was done."""
    of_deed: dict[str, dict[int, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.kind == "date" and claim.slots.predicate in _done_once():
            of_deed[claim.slots.predicate][claim.sentence_start].append(claim)
    for sentences in of_deed.values():
        told = [claim for beside in sentences.values() for claim in _next_to_deed(beside)]
        if all(may_coincide(str(told[0].value), str(claim.value)) for claim in told):
            yield from (claim.id for claim in told)


def _next_to_deed(beside: Sequence[Claim]) -> Sequence[Claim]:
    """
    The times of one sentence that are the deed's: ``was extradited in 2014 and, last January, pleaded guilty``.

    What is done once has one time, that next to it; another, further off on the same side, is of what the sentence tells besides.
    """
    return [claim for claim in beside if not any(_stands_between(other, claim) for other in beside)]


def _stands_between(nearer: Claim, further: Claim) -> bool:
    """True for two times on one side of a deed, of which the first is well nearer to it, and which are no list (``21 hoặc 22/5``)."""
    one, other = _place_from_deed(nearer), _place_from_deed(further)
    if one * other <= 0 or abs(other) - abs(one) < _A_CLAUSE:
        return False
    first, second = sorted((nearer, further), key=lambda claim: claim.start)
    between = fold(first.sentence[first.in_sentence.end : second.in_sentence.start]).split()
    return not set(between) & _choices(first.language) and not set(between) <= _joining(first.language)


def _place_from_deed(claim: Claim) -> int:
    """How far from *claim*, and on which side, the deed stands [rank]; 0 where its sentence does not name it."""
    ranks = (rank for word, rank in claim.slots.near if word == f"={claim.slots.predicate}")
    return min(ranks, key=abs, default=0)


@cache
def _choices(language: str) -> frozenset[str]:
    """The words between two times of which either may be the one: ``or``."""
    return frozenset(map(fold, section(known_language(language), "numbers").get("range_or", ())))


@cache
def _joining(language: str) -> frozenset[str]:
    """The words between two times of a list."""
    return frozenset(map(fold, section(known_language(language), "time").get("and", ())))


@cache
def _done_once() -> frozenset[str]:
    return frozenset(section("concepts", "once")["predicates"])
