"""Rules of kind names: one person's name spelled in more than one way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.judge.material import Material, make_finding
from checker.judge.messages import fields_of, fill
from checker.messages import say
from checker.model import Claim, Fact, Finding
from checker.rule import Rule
from checker.shadow import bare


def judge_names(rule: Rule, material: Material) -> Iterator[Finding]:
    """
    Yield one finding a person whose name the articles spell differently, or not as the rule writes it.

    A rule without names speaks of every person; one with names only of those it lists.
    """
    for fact in material.facts:
        if fact.kind != "text" or fact.unit != "person":
            continue
        claims = material.matched(rule.fact, fact)
        spelled = _spellings(rule, claims)
        if spelled:
            yield _finding(rule, fact, spelled, material)


def _spellings(rule: Rule, claims: tuple[Claim, ...]) -> dict[str, list[Claim]]:
    """Spelling -> its claims, where there is something to say; empty otherwise."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[str(claim.value)].append(claim)
    if not rule.names:
        return found if len(found) > 1 else {}
    known = {bare(name) for name in rule.names}
    listed = {spelling: said for spelling, said in found.items() if bare(spelling) in known}
    return listed if any(spelling != rule.names[0] for spelling in listed) else {}


def _finding(rule: Rule, fact: Fact, spelled: dict[str, list[Claim]], material: Material) -> Finding:
    wanted = rule.names[0] if rule.names else max(spelled, key=lambda name: (len(spelled[name]), name))
    odd = [claim for name, said in sorted(spelled.items()) if name != wanted for claim in said]
    usual = spelled.get(wanted, [])
    claims = [*odd, *usual]
    cited = [material.cite(claim) for claim in claims]
    fields = fields_of(fact, cited[0], cited[-1]) | {"expected": wanted, "values": " / ".join(sorted(spelled))}
    why = [
        say(
            "{verdict}: ‘{name}’ and ‘{usual}’ differ only in spelling.",
            verdict=say("compatible"),
            name=name,
            usual=wanted,
        )
        for name in sorted(spelled)
        if name != wanted
    ]
    return make_finding(rule, fact, "compatible", message=fill(rule, fields), why=why, cited=cited, claims=claims)
