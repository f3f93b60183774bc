"""What is done to one a single time (``kidnap``), and the time that an article gives for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from checker.lexicon import section
from checker.model import Claim
from checker.times import may_coincide


def times_of_deeds(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield the ids of *claims*, those of one article, that tell the one time at which it says that such a thing was done."""
    of_deed: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "date" and claim.slots.predicate in _done_once():
            of_deed[claim.slots.predicate].append(claim)
    for told in of_deed.values():
        if all(may_coincide(str(told[0].value), str(claim.value)) for claim in told):
            yield from (claim.id for claim in told)


@cache
def _done_once() -> frozenset[str]:
    return frozenset(section("concepts", "once")["predicates"])
