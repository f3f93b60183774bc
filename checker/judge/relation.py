"""Rules of kind relation: figures of several facts that must stand to each other in one way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from checker.judge.material import Material, make_finding
from checker.judge.messages import fields_of, fill
from checker.messages import say
from checker.model import Claim, Fact, Finding, Interval, Rule
from checker.relation import Relation, can_hold, parse_relation

# More combinations than this are no few figures to set against each other: the rule says nothing of them.
_MOST_COMBINATIONS = 10_000


def judge_relation(rule: Rule, material: Material) -> Iterator[Finding]:
    """
    Yield one finding a story in which a figure breaks the relation whatever the others say.

    Only figures stated as fact take part, and a figure is cited only where it fails with every
    combination of the other operands' figures, each read as widely as its wording allows.
    """
    relation = parse_relation(rule.expect)
    for story in sorted({fact.story or "" for fact in material.facts}):
        operands = {name: _claims(rule, name, story, material) for name in sorted(relation.names)}
        if all(operands.values()):
            broken = _broken(relation, operands, material)
            if broken:
                yield _finding(rule, broken, material)


def _claims(rule: Rule, name: str, story: str, material: Material) -> list[Claim]:
    facts = [fact for fact in material.facts if (fact.story or "") == story]
    found = [claim for fact in facts for claim in material.matched(rule.operands[name], fact)]
    return [claim for claim in found if claim.status == "actual" and claim.weak is not None]


def _broken(relation: Relation, operands: Mapping[str, Sequence[Claim]], material: Material) -> dict[str, list[Claim]]:
    """Operand -> its claims that no combination of the others can keep within the relation."""
    names = list(operands)
    size = 1
    for claims in operands.values():
        size *= len(claims)
    if size > _MOST_COMBINATIONS:
        return {}
    kept: set[str] = set()
    for chosen in product(*(operands[name] for name in names)):
        values = {name: _widest(claim, material) for name, claim in zip(names, chosen, strict=True)}
        if can_hold(relation, values):
            kept |= {claim.id for claim in chosen}
    broken = {name: [claim for claim in claims if claim.id not in kept] for name, claims in operands.items()}
    if not any(broken.values()):
        return {}
    # The side that keeps the relation elsewhere is cited too: a finding shows what the figure fails against.
    return {name: claims or list(operands[name]) for name, claims in broken.items()}


def _widest(claim: Claim, material: Material) -> Interval:
    ready = material.profiles[claim.id]
    assert ready.weak is not None  # such claims were left out
    return ready.weak


def _finding(rule: Rule, broken: Mapping[str, Sequence[Claim]], material: Material) -> Finding:
    claims = [claim for name in sorted(broken) for claim in broken[name]]
    cited = [material.cite(claim) for claim in claims]
    fact = _fact_of(claims[0], material)
    said = {name: " / ".join(dict.fromkeys(claim.quote for claim in found)) for name, found in broken.items()}
    fields = fields_of(fact, cited[0], cited[-1]) | {
        "expected": rule.expect,
        "values": "; ".join(f"{n}: {s}" for n, s in sorted(said.items())),
    }
    why = [
        say(
            "{verdict}: {expected} cannot hold with {values}.",
            verdict=say("conflict"),
            expected=rule.expect,
            values=fields["values"],
        )
    ]
    return make_finding(rule, fact, "conflict", message=fill(rule, fields), why=why, cited=cited, claims=claims)


def _fact_of(claim: Claim, material: Material) -> Fact:
    return next(fact for fact in material.facts if claim.id in fact.claims)
