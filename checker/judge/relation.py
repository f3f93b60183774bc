"""Rules of kind relation: figures of several facts that must stand to each other in one way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product

from checker.judge.areas import broken_areas
from checker.judge.breakdowns import broken_breakdowns
from checker.judge.broken import Broken
from checker.judge.conversions import broken_conversions
from checker.judge.material import Material, make_finding
from checker.judge.messages import fields_of, fill
from checker.judge.shares import broken_shares
from checker.judge.steps import broken_steps
from checker.judge.things import same_figures_of_unlike_things
from checker.judge.withdrawn import withdrawn_figures
from checker.judge.years import broken_years
from checker.messages import VERDICT_WORDS, Message, joined, say
from checker.model import Claim, Fact, Finding, Interval, Verdict
from checker.relation import (
    AREAS,
    AT_MOST,
    CHANGE,
    PARTS,
    RATE,
    SHARE,
    THINGS,
    WITHDRAWN,
    WITHOUT_OPERANDS,
    YEARS,
    Relation,
    can_hold,
    parse_relation,
)
from checker.rule import FactPattern, Rule

# More combinations than this are no few figures to set against each other: the rule says nothing of them.
_MOST_COMBINATIONS = 10_000

_OWN_NAMES: Mapping[str, Message] = {
    "whole": say("whole"),
    "parts": say("parts"),
    "start": say("before"),
    "end": say("after"),
    "difference": say("change"),
    "share": say("change in percent"),
    "percent": say("share"),
    "part": say("part"),
    "amount": say("sum"),
    "converted": say("converted"),
    "years": say("years"),
    "counted": say("counted"),
    "corrected": say("corrected"),
    "withdrawn": say("withdrawn"),
    "stated": say("stated"),
}
# The relations that name no operands -> what finds the figures that break them.
_FINDERS: Mapping[str, Callable[[Material], Iterator[Broken]]] = {
    PARTS: lambda material: broken_breakdowns(material.ground, material.profiles, exhaustive=True),
    AT_MOST: lambda material: broken_breakdowns(material.ground, material.profiles, exhaustive=False),
    CHANGE: lambda material: broken_steps(material.ground, material.profiles, material.fact_of),
    SHARE: lambda material: broken_shares(material.ground, material.profiles),
    RATE: lambda material: broken_conversions(material.told.rows, material.profiles, _stories(material)),
    AREAS: lambda material: broken_areas(material.ground, material.profiles, _stories(material)),
    THINGS: lambda material: same_figures_of_unlike_things(material.profiles, _stories(material)),
    WITHDRAWN: lambda material: withdrawn_figures(
        material.ground, material.facts, material.profiles, _printed_on(material)
    ),
    YEARS: lambda material: broken_years(material.ground, material.profiles, _printed_on(material)),
}
# Name of an operand -> its claims within one article or story; a claim with the fact that it is of.
Operands = Mapping[str, Sequence[Claim]]
Stated = tuple[Fact, Claim]


def judge_relation(rule: Rule, material: Material) -> Iterator[Finding]:
    """
    Yield a finding for each article, and for each story, in which a figure breaks the relation whatever the others say.

    Only figures stated as fact take part, and a figure is cited only where it fails with every
    combination of the other operands' figures, each read as widely as its wording allows.
    """
    if rule.expect in _FINDERS:
        for found in _FINDERS[rule.expect](material):
            yield _finding(rule, found.figures, material, why=found.why, verdict=found.verdict)
        return
    relation = parse_relation(rule.expect)
    told: set[frozenset[str]] = set()
    for operands in _scopes(rule, sorted(relation.names), material):
        broken = _broken(relation, operands, material) if _are_sure(operands) else {}
        cited = frozenset(claim.id for claims in broken.values() for claim in claims)
        if cited and not any(cited & earlier for earlier in told):
            told.add(cited)
            yield _finding(rule, broken, material)


def _stories(material: Material) -> Mapping[str, str]:
    return {key: article.story or "" for key, article in material.articles.items()}


def _printed_on(material: Material) -> Mapping[str, str | None]:
    return {key: article.published for key, article in material.articles.items()}


def _scopes(rule: Rule, names: Sequence[str], material: Material) -> Iterator[Operands]:
    """
    The operands of each article by itself, which must not contradict itself, then of each story.

    A story may tell of two boats: over all of it only operands are compared that name what they are about.
    """
    found = {name: tuple(_claims(rule.operands[name], material)) for name in names}
    yield from _grouped(found, lambda _, claim: claim.article)
    if all(pattern.about or pattern.words or pattern.match for pattern in rule.operands.values()):
        yield from _grouped(found, lambda fact, _: fact.story or "")


def _grouped(found: Mapping[str, Sequence[Stated]], scope_of: Callable[[Fact, Claim], str]) -> Iterator[Operands]:
    groups: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: {name: [] for name in found})
    for name, stated in found.items():
        for fact, claim in stated:
            groups[scope_of(fact, claim)][name].append(claim)
    yield from (groups[scope] for scope in sorted(groups))


def _are_sure(operands: Operands) -> bool:
    """All told, and where one article tells them all, each with one figure: two boats have two figures of each."""
    if not all(operands.values()):
        return False
    articles = {claim.article for claims in operands.values() for claim in claims}
    return len(articles) > 1 or all(len({claim.value for claim in claims}) == 1 for claims in operands.values())


def _claims(pattern: FactPattern, material: Material) -> Iterator[Stated]:
    for fact in material.facts:
        for claim in material.matched(pattern, fact):
            if _takes_part(claim, pattern):
                yield fact, claim


def _takes_part(claim: Claim, pattern: FactPattern) -> bool:
    """Told as fact; the dead and missing together are no figure of the missing."""
    joined = claim.slots.predicate.count("+") > pattern.predicate.count("+")
    return claim.status == "actual" and claim.weak is not None and not (pattern.predicate and joined)


def _broken(relation: Relation, operands: Operands, material: Material) -> dict[str, list[Claim]]:
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


def _finding(
    rule: Rule,
    broken: Mapping[str, Sequence[Claim]],
    material: Material,
    *,
    why: Sequence[Message] = (),
    verdict: Verdict = "conflict",
) -> Finding:
    claims = [claim for name in broken for claim in broken[name]]
    cited = [material.cite(claim) for claim in claims]
    fact = _fact_of(claims[0], material)
    said = [(name, _quotes(found, rule)) for name, found in broken.items()]
    fields = fields_of(fact, cited[0], cited[-1]) | {
        "expected": rule.expect,
        "values": joined("; ", [_named(name, quotes, rule) for name, quotes in said]),
    }
    reasons = [
        say(
            "{verdict}: {expected} cannot hold with {values}.",
            verdict=VERDICT_WORDS[verdict],
            expected=rule.expect,
            values=fields["values"],
        ),
        *why,
    ]
    message = joined(" ", [fill(rule, fields), *why])
    return make_finding(rule, fact, verdict, message=message, why=reasons, cited=cited, claims=claims)


def _quotes(claims: Sequence[Claim], rule: Rule) -> str:
    """What *claims* print; of parts that are added up each, of others what is printed alike once."""
    quotes = [claim.quote for claim in claims]
    return " / ".join(quotes if rule.expect in (PARTS, AT_MOST) else dict.fromkeys(quotes))


def _named(name: str, quotes: str, rule: Rule) -> Message:
    """Operands bear the names that their rule gives them; those of the relations without any are the checker's own words."""
    own = rule.expect in WITHOUT_OPERANDS
    return Message("{name}: {quotes}", {"name": _OWN_NAMES[name] if own else name, "quotes": quotes})


def _fact_of(claim: Claim, material: Material) -> Fact:
    return next(fact for fact in material.facts if claim.id in fact.claims)
