"""Rules over the verdicts of one fact: ages_agree, agree, running_count, planned_actual, dates_agree, text_agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checker.judge.ages import is_of_a_person
from checker.judge.material import Material, make_finding
from checker.judge.messages import fields_of, fill
from checker.judge.positions import SERIOUSNESS
from checker.judge.remarks import remarks
from checker.judge.running import growth_of_claim
from checker.messages import VERDICT_WORDS, Message, joined, say
from checker.model import Citation, Comparison, Fact, Finding, Kind, Position, Verdict
from checker.rule import Rule, RuleKind

COMPARISON_KINDS: tuple[RuleKind, ...] = (
    "ages_agree", "running_count", "planned_actual", "dates_agree", "text_agree", "agree",
)  # fmt: skip
# Which verdicts a kind speaks of, and of which kinds of claim; none named = all but those of another kind.
_VERDICTS: Mapping[RuleKind, tuple[Verdict, ...]] = {
    "ages_agree": ("conflict", "undecided", "compatible"),
    "running_count": ("conflict", "undecided", "update"),
    "planned_actual": ("planned_vs_actual",),
    "dates_agree": ("conflict", "undecided", "update", "compatible"),
    "text_agree": ("conflict", "undecided", "planned_vs_actual", "compatible"),
    "agree": ("conflict", "undecided", "compatible", "update"),
}
_CLAIM_KINDS: Mapping[RuleKind, tuple[Kind, ...]] = {"dates_agree": ("date",), "text_agree": ("text",)}


def rules_by_fact(material: Material, rules: Sequence[Rule]) -> Mapping[str, tuple[Rule, ...]]:
    """Return, for each fact, the comparison rules that speak of it: those that name it first, then by kind and id."""
    mine = sorted(
        (rule for rule in rules if rule.kind in COMPARISON_KINDS),
        key=lambda rule: (not rule.fact_name, COMPARISON_KINDS.index(rule.kind), rule.id),
    )
    return {fact.id: tuple(rule for rule in mine if _speaks_of(rule, fact, material)) for fact in material.facts}


def _speaks_of(rule: Rule, fact: Fact, material: Material) -> bool:
    of_a_person = is_of_a_person(material.profiles[fact.claims[0]])
    if of_a_person or rule.kind == "ages_agree":
        return of_a_person and rule.kind == "ages_agree" and bool(material.matched(rule.fact, fact))
    kinds = _CLAIM_KINDS.get(rule.kind)
    if (kinds and fact.kind not in kinds) or (
        not kinds and fact.kind in ("date", "text") and rule.kind != "planned_actual"
    ):
        return False
    if rule.fact_name:
        return fact.id == rule.fact_name
    if rule.kind == "running_count" and not any(growth_of_claim(material.claim(c)) != "fixed" for c in fact.claims):
        return False
    return bool(material.matched(rule.fact, fact))


def attribute(fact: Fact, rules: Sequence[Rule]) -> Fact:
    """Return *fact* with each comparison naming the rule that speaks of its verdict."""
    named = tuple(replace(c, rule=_rule_for(c, rules).id) if _rule_for(c, rules) else c for c in fact.comparisons)  # type: ignore[union-attr]
    return replace(fact, comparisons=named)


def _rule_for(comparison: Comparison, rules: Sequence[Rule]) -> Rule | None:
    return next((rule for rule in rules if _alert(comparison) in _VERDICTS[rule.kind]), None)


def _alert(comparison: Comparison) -> Verdict:
    """What a finding makes of a verdict: figures in conflict that may be of two things are undecided, never an alarm."""
    return "undecided" if comparison.doubt else comparison.verdict


def judge_fact(fact: Fact, rules: Sequence[Rule], material: Material) -> Finding | None:
    """
    Return the one finding on *fact*: that of its most serious verdict, every side cited.

    Agreement needs none; compatible wordings need one only where just their weak readings meet, or
    where a name is spelled in two ways.
    """
    worth = [c for c in fact.comparisons if _worth_saying(c, fact) and _rule_for(c, rules)]
    if not worth:
        return None
    first = max(worth, key=lambda c: SERIOUSNESS.index(_alert(c)))
    rule = _rule_for(first, rules)
    assert rule is not None  # worth holds only comparisons that a rule speaks of
    verdict = _alert(first)
    involved = [c for c in worth if _alert(c) == verdict]
    rest = [c for c in worth if _alert(c) != verdict]
    positions = _involved(fact, worth)
    claims = [material.claim(claim) for position in positions for claim in position.claims]
    cited = [material.cite(material.claim(claim), p.id) for p in positions for claim in p.claims]
    a, b = _sides(first, cited)
    said = remarks(*(material.profiles[side.claim] for side in (a, b) if side.claim)) if verdict == "conflict" else ()
    message = joined(" ", [fill(rule, fields_of(fact, a, b)), *said])
    why = [_step(c) for c in (*involved, *rest)]
    return make_finding(rule, fact, verdict, message=message, why=why, cited=cited, claims=claims)


def _step(comparison: Comparison) -> Message:
    verdict, why = VERDICT_WORDS[_alert(comparison)], comparison.why
    if comparison.doubt:
        return say("{verdict}: {why} But {doubt}.", verdict=verdict, why=why, doubt=comparison.doubt)
    return Message("{verdict}: {why}", {"verdict": verdict, "why": why})


def _worth_saying(comparison: Comparison, fact: Fact) -> bool:
    if comparison.verdict == "agree":
        return False
    return comparison.verdict != "compatible" or comparison.weak or fact.kind == "text"


def _involved(fact: Fact, comparisons: Iterable[Comparison]) -> list[Position]:
    """Every position: an editor needs the ones that agree with a side as well."""
    touched = {end for c in comparisons for end in (c.a, c.b)}
    tied = {end for c in fact.comparisons if c.verdict == "agree" and {c.a, c.b} & touched for end in (c.a, c.b)}
    return [position for position in fact.positions if position.id in touched | tied]


def _sides(comparison: Comparison, cited: Sequence[Citation]) -> tuple[Citation, Citation]:
    """The first citation of each position of *comparison*, from two articles where there are two."""
    left = [c for c in cited if c.position == comparison.a]
    right = [c for c in cited if c.position == comparison.b]
    other = next((c for c in right if c.article != left[0].article), right[0])
    return left[0], other
