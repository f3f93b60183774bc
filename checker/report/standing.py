"""How each claim stands to what the others say: contested, differing, agreed or alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from checker.messages import Message, say
from checker.model import Comparison, Fact, Finding
from checker.report.lookup import Lookup, paper

Standing = Literal["contested", "differs", "agreed", "alone"]
# Gravest first.
STANDINGS: tuple[Standing, ...] = ("contested", "differs", "agreed", "alone")
STANDING_WORDS: dict[Standing, Message] = {
    "contested": say("contested"),
    "differs": say("differs, explained or open"),
    "agreed": say("agreed"),
    "alone": say("stated once"),
}
# Read beside colour, in print and by those who see no colour.
STANDING_SIGNS: dict[Standing, str] = {"contested": "≠", "differs": "≈", "agreed": "=", "alone": "·"}


def standings(records: Lookup) -> Mapping[str, Standing]:
    """Return, for every claim that takes part in a fact, the gravest thing that can be said of it."""
    return {claim: said for fact in records.run.facts for claim, said in _of_fact(fact, records)}


def disputed_claims(fact: Fact, findings: Sequence[Finding]) -> frozenset[str]:
    """Return the claims of *fact* in a conflict, be it with another position or with an authority."""
    ends = {end for one in fact.comparisons if one.verdict == "conflict" for end in (one.a, one.b)}
    cited = {side.claim for one in findings if one.verdict == "conflict" for side in one.citations}
    return frozenset(
        claim for position in fact.positions for claim in position.claims if position.id in ends or claim in cited
    )


def _of_fact(fact: Fact, records: Lookup) -> Iterator[tuple[str, Standing]]:
    disputed = disputed_claims(fact, records.findings_on.get(fact.id, ()))
    for position in fact.positions:
        beside = [one for one in fact.comparisons if position.id in (one.a, one.b)]
        shared = (
            len(
                {
                    paper(records.articles[records.claims[claim].article])
                    for claim in position.claims
                    if claim in records.claims
                }
            )
            > 1
        )
        for claim in position.claims:
            yield claim, "contested" if claim in disputed else _undisputed(beside, shared=shared)


def _undisputed(beside: Sequence[Comparison], *, shared: bool) -> Standing:
    if any(one.verdict in ("undecided", "update", "planned_vs_actual") or one.weak for one in beside):
        return "differs"
    return "agreed" if shared or any(one.verdict in ("agree", "compatible") for one in beside) else "alone"
