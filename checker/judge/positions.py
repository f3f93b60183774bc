"""Claims of one fact gathered into positions, and the verdict on each two of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from checker.judge.verdicts import Judged, growth_of, judge_claims
from checker.judge.wording import stated
from checker.likeness import Profile, log_odds
from checker.messages import Message, say
from checker.model import Claim, Comparison, Fact, Hedge, Position, Verdict

# The more serious of two verdicts on one pair of positions is kept.
SERIOUSNESS: tuple[Verdict, ...] = ("agree", "compatible", "undecided", "update", "planned_vs_actual", "conflict")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What positions are counted with: claims ready, by id; the source of each article, copies folded in."""

    profiles: Mapping[str, Profile]
    source_of: Mapping[str, str]


def with_positions(fact: Fact, seen: Seen) -> Fact:
    """Return *fact* with its positions and with a comparison of each two of them."""
    groups = _grouped([seen.profiles[claim] for claim in fact.claims])
    positions = tuple(_position(f"p{n}", group, seen) for n, group in enumerate(groups, 1))
    comparisons = tuple(
        _compare(positions[i], positions[j], (groups[i], groups[j]), sure=fact.rule is not None)
        for j in range(len(groups))
        for i in range(j)
    )
    return Fact(
        id=fact.id,
        label=fact.label,
        kind=fact.kind,
        unit=fact.unit,
        story=fact.story,
        rule=fact.rule,
        claims=fact.claims,
        positions=positions,
        comparisons=tuple(sorted(comparisons, key=lambda c: (int(c.a[1:]), int(c.b[1:])))),
    )


def _grouped(claims: Sequence[Profile]) -> list[list[Profile]]:
    groups: dict[tuple[object, ...], list[Profile]] = defaultdict(list)
    for ready in claims:
        groups[_key(ready)].append(ready)
    return sorted(groups.values(), key=_order)


def _key(ready: Profile) -> tuple[object, ...]:
    """What claims of one position share: value, hedge, status, and the day where the figure changes over time."""
    claim = ready.claim
    changes = growth_of(claim.slots.predicate) != "fixed"
    day = (claim.as_of or "")[:10] if changes else ""
    return ready.value, claim.hedge, claim.status, day


def _order(group: Sequence[Profile]) -> tuple[str, str, str]:
    first = min(group, key=lambda ready: (ready.claim.as_of or "", ready.claim.id))
    return first.claim.as_of or "", f"{first.value!s:>30}", first.claim.id


def _position(name: str, group: Sequence[Profile], seen: Seen) -> Position:
    first = min(group, key=lambda ready: ready.claim.id).claim
    core = first.core
    return Position(
        id=name,
        text=_text(first),
        low=core.low if core else None,
        high=core.high if core else None,
        status=first.status,
        as_of=max((ready.claim.as_of for ready in group if ready.claim.as_of), default=None),
        claims=tuple(sorted(ready.claim.id for ready in group)),
        sources=len({seen.source_of[ready.claim.article] for ready in group}),
    )


_HEDGED: Mapping[Hedge, str] = {
    "about": say("about {value}").template, "nearly": say("nearly {value}").template,
    "more_than": say("more than {value}").template, "at_least": say("at least {value}").template,
    "less_than": say("less than {value}").template, "at_most": say("at most {value}").template,
}  # fmt: skip


def _text(claim: Claim) -> Message:
    value = stated(claim.value)
    if claim.hedge == "range" and claim.core and claim.core.low is not None and claim.core.high is not None:
        value = Message("{low}–{high}", {"low": claim.core.low, "high": claim.core.high})
    if claim.hedge in _HEDGED:
        value = Message(_HEDGED[claim.hedge], {"value": value})
    if claim.status == "planned":
        return say("{stated} (planned)", stated=value)
    return say("{stated} (unknown)", stated=value) if claim.status == "unknown" else value


def _compare(
    one: Position, other: Position, claims: tuple[Sequence[Profile], Sequence[Profile]], *, sure: bool
) -> Comparison:
    """Judge two positions by the pair of their claims that is most surely one fact."""
    pairs = list(product(*claims))
    a, b = max(pairs, key=lambda p: (log_odds(*p), p[0].claim.id, p[1].claim.id))
    judged: Judged = judge_claims(a, b, sure=sure)
    return Comparison(a=one.id, b=other.id, verdict=judged.verdict, why=judged.why, weak=judged.weak)
