"""
Facts and rules to findings.

In: facts as linked, their claims made ready, the articles, and the rules. Out: the facts with positions and verdicts,
findings most serious first, and the rules that could not be carried through. A verdict does not need a
rule; a finding does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.errors import CheckerError
from checker.judge.ages import is_of_a_person
from checker.judge.comparisons import COMPARISON_KINDS, attribute, judge_fact, rules_by_fact
from checker.judge.copy_changes import judge_copies
from checker.judge.ground import survey
from checker.judge.material import SEVERITIES, Material
from checker.judge.names import judge_names
from checker.judge.other_units import restated
from checker.judge.positions import SERIOUSNESS, Seen, with_positions
from checker.judge.reference import judge_reference
from checker.judge.relation import judge_relation
from checker.messages import say
from checker.model import Article, Fact, Finding
from checker.profiles import Profile
from checker.rule import FailedRule, Rule, RuleKind
from checker.run import sources_of

_RULE_KINDS: Mapping[RuleKind, Callable[[Rule, Material], Iterator[Finding]]] = {
    "reference": judge_reference,
    "relation": judge_relation,
    "names": judge_names,
    "copy": judge_copies,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """
    What judging gave.

    Attributes:
        facts: With positions and comparisons, in order of id.
        findings: Most serious first.
        failed_rules: Rules that could not be carried through.
    """

    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    failed_rules: tuple[FailedRule, ...]


def judge(
    facts: Sequence[Fact],
    ready: Iterable[Profile],
    articles: Sequence[Article],
    rules: Sequence[Rule],
    *,
    copies: Mapping[str, str] | None = None,
    about: Collection[str] | None = None,
) -> Judgement:
    """
    Judge *facts* by *rules*.

    Args:
        facts: As linked.
        ready: All claims that the facts name, made ready.
        articles: All articles that the claims name.
        rules: Those that run; a comparison that none speaks of keeps its verdict and gives no finding.
        copies: Article id -> id of the article that it repeats; both count as one source.
        about: Ids of the articles asked about: what the others say to one another is not judged; None = all.
    """
    profiles = {one.claim.id: one for one in ready}
    by_id = {article.id: article for article in articles}
    # An age speaks of nothing but whom it is told of.
    others = {name: one for name, one in profiles.items() if not is_of_a_person(one)}
    ground = survey(articles, others, [fact for fact in facts if fact.claims[0] in others])
    told = restated(others, articles)
    seen = Seen(
        profiles=profiles,
        source_of=sources_of(articles, copies or {}),
        ground=ground,
        sizes=Counter(article.story or "" for article in articles),
        told=told,
    )
    judged = tuple(_asked(with_positions(fact, seen), profiles, about) for fact in facts)
    material = Material(facts=judged, profiles=profiles, articles=by_id, ground=ground, copies=copies or {}, told=told)
    failed: list[FailedRule] = []
    usable = _usable(rules, material, failed)
    speaking = rules_by_fact(material, usable)
    named = tuple(attribute(fact, speaking[fact.id]) for fact in judged)
    material = replace(material, facts=named)
    findings = [found for fact in named if (found := judge_fact(fact, speaking[fact.id], material))]
    for rule in usable:
        if rule.kind not in COMPARISON_KINDS:
            findings.extend(_carried_through(rule, material, failed))
    return Judgement(
        facts=named,
        findings=tuple(_sorted(_one_each(_one_spelling_note(findings, usable), usable))),
        failed_rules=tuple(failed),
    )


def _asked(fact: Fact, profiles: Mapping[str, Profile], about: Collection[str] | None) -> Fact:
    """*fact* with only the comparisons in which an article of *about* takes part."""
    if about is None:
        return fact
    taking_part = {p.id for p in fact.positions if any(profiles[claim].claim.article in about for claim in p.claims)}
    return replace(fact, comparisons=tuple(c for c in fact.comparisons if {c.a, c.b} & taking_part))


def _usable(rules: Sequence[Rule], material: Material, failed: list[FailedRule]) -> list[Rule]:
    """Leave out the rules whose pattern cannot be run: each is tried once on every claim."""
    usable = []
    for rule in sorted(rules, key=lambda rule: rule.id):
        try:
            for fact in material.facts:
                material.matched(rule.fact, fact)
            usable.append(rule)
        except CheckerError as error:
            failed.append(FailedRule(rule=rule.id, why=error.text))
    return usable


def _carried_through(rule: Rule, material: Material, failed: list[FailedRule]) -> list[Finding]:
    """A rule that breaks is a failed rule, never a clean result and never the end of the run."""
    try:
        return list(_RULE_KINDS[rule.kind](rule, material))
    except Exception as error:  # noqa: BLE001 - the one net around a check: whatever it is, the run must say that the rule did not run
        failed.append(FailedRule(rule=rule.id, why=say("it broke: {error}", error=repr(error))))
        return []


def _one_spelling_note(findings: Sequence[Finding], rules: Sequence[Rule]) -> Iterator[Finding]:
    """Leave out the general note on a name's spelling where a rule that lists the name speaks of the same fact."""
    kind_of = {rule.id: rule for rule in rules if rule.kind == "names"}
    listed = {finding.fact for finding in findings if finding.rule in kind_of and kind_of[finding.rule].names}
    for finding in findings:
        general = finding.rule in kind_of and not kind_of[finding.rule].names
        if not (general and finding.fact in listed):
            yield finding


def _one_each(findings: Iterable[Finding], rules: Sequence[Rule]) -> Iterator[Finding]:
    """Leave out a finding that says of two articles no more than one on a changed copy does."""
    of_copies = {rule.id for rule in rules if rule.kind == "copy"}
    said = list(findings)
    changed = [_claims_of(finding) for finding in said if finding.rule in of_copies]
    for finding in said:
        if finding.rule in of_copies or not any(_claims_of(finding) <= claims for claims in changed):
            yield finding


def _claims_of(finding: Finding) -> frozenset[str | None]:
    return frozenset(side.claim for side in finding.citations)


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(
        findings, key=lambda f: (SEVERITIES.index(f.severity), -SERIOUSNESS.index(f.verdict), f.fact, f.rule, f.id)
    )
