"""Rules of kind reference: what articles say against a dated authority."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judge.material import Material, make_finding
from checker.judge.messages import fields_of, fill
from checker.judge.running import growth_of
from checker.judge.wording import quoted, reading, stated
from checker.messages import VERDICT_WORDS, say
from checker.model import Citation, Claim, Fact, Finding, Interval, Verdict
from checker.rule import Reference, Rule
from checker.times import dated, first_instant, last_instant, may_coincide


def judge_reference(rule: Rule, material: Material) -> Iterator[Finding]:
    """Yield one finding a fact whose claims do not meet the rule's reference."""
    assert rule.reference is not None  # the rulebook refuses a reference rule without one
    for fact in material.facts:
        judged = [(claim, _verdict(claim, rule.reference)) for claim in material.matched(rule.fact, fact)]
        for verdict in ("conflict", "compatible"):
            off = [claim for claim, said in judged if said == verdict]
            if off:
                yield _finding(rule, fact, verdict, off, material)
                break


def _verdict(claim: Claim, reference: Reference) -> Verdict:
    """Conflict where the claim excludes the reference, compatible where only its weak reading holds it, else agree."""
    if claim.status == "planned" or _of_another_time(claim, reference):
        return "agree"
    if isinstance(reference.value, str) or isinstance(claim.value, str):
        same = str(claim.value) == str(reference.value) or (
            claim.kind == "date" and may_coincide(str(claim.value), str(reference.value))
        )
        return "agree" if same else "conflict"
    point = Interval(reference.value, reference.value)
    if claim.core is None or claim.core.meets(point):
        return "agree"
    return "compatible" if claim.weak and claim.weak.meets(point) and not claim.slots.normative else "conflict"


def _of_another_time(claim: Claim, reference: Reference) -> bool:
    """True for a count that changes over time and was taken before or after the reference's date."""
    as_of = dated(claim.as_of)
    if growth_of(claim.slots.predicate) == "fixed" or claim.slots.normative or not reference.published or not as_of:
        return False
    earlier = last_instant(as_of) < first_instant(reference.published)
    return earlier or growth_of(claim.slots.predicate) != "grows"


def _finding(rule: Rule, fact: Fact, verdict: Verdict, claims: list[Claim], material: Material) -> Finding:
    reference = rule.reference
    assert reference is not None  # as above
    value = stated(reference.value)
    cited = [material.cite(claim) for claim in claims]
    authority = Citation(
        claim=None, article=None, source=reference.title, title=reference.title, url=reference.url,
        published=reference.published, quote=reference.quote, sentence=reference.quote,
    )  # fmt: skip
    fields = fields_of(fact, cited[0], authority) | {
        "reference.title": reference.title,
        "reference.value": value,
        "reference.quote": reference.quote,
        "expected": value,
    }
    why = [
        say(
            "{verdict}: {quote} says {reading}; {reference} says {value}.",
            verdict=VERDICT_WORDS[verdict], quote=quoted(c.quote), reading=reading(c), reference=reference.title, value=value,
        )
        for c in claims
    ]  # fmt: skip
    return make_finding(
        rule, fact, verdict, message=fill(rule, fields), why=why, cited=[*cited, authority], claims=claims
    )
