"""``checker explain``: how one finding was reached, from the mention over the claim and the fact to the rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.model import Citation, Claim, Fact, Finding
from checker.report.number_text import decimal_text
from checker.report.plain_text import one_line
from checker.report.side_by_side import side_by_side
from checker.run import Run


def explain(run: Run, finding: Finding) -> str:
    """Return the derivation of *finding*, a finding of *run*, one line a step."""
    return "\n".join(_lines(run, finding)) + "\n"


def _lines(run: Run, finding: Finding) -> Iterator[str]:
    fact = next(fact for fact in run.facts if fact.id == finding.fact)
    rule = next(rule for rule in run.rules if rule.id == finding.rule)
    claims = {claim.id: claim for claim in run.claims}
    yield f"{finding.severity}: {finding.verdict}  [{finding.id}]"
    yield f"  {one_line(finding.message)}"
    for number, side in enumerate(finding.citations, 1):
        yield ""
        yield from _side(number, side, claims.get(side.claim or ""))
    told = _told_apart(finding, claims)
    if told:
        yield ""
        yield "slot by slot"
        yield from (f"  {line}" for line in side_by_side(*told))
    yield ""
    yield from _fact(fact)
    yield ""
    yield f"rule {rule.id} ({rule.kind}, {rule.stage}), {rule.file}"
    yield f"  {rule.summary}"
    yield f"  why: {rule.why}"
    yield "verdict"
    yield from (f"  {one_line(step)}" for step in finding.why)


def _told_apart(finding: Finding, claims: Mapping[str, Claim]) -> tuple[Claim, Claim] | None:
    """The first claims of the first two positions that the finding cites."""
    first: dict[str | None, Claim] = {}
    for side in finding.citations:
        if side.claim and side.claim in claims:
            first.setdefault(side.position, claims[side.claim])
    one, other, *_ = (*first.values(), None, None)
    return (one, other) if one and other else None


def _side(number: int, side: Citation, claim: Claim | None) -> Iterator[str]:
    date = f", {side.published}" if side.published else ""
    if claim is None:
        yield f"{number}. reference: {side.source}{date}"
        yield f"     ‘{one_line(side.quote)}’  {side.url or ''}".rstrip()
        return
    yield f"{number}. {side.source}{date}  ({side.article}, characters {side.start}–{side.end})"
    yield f"     mention  ‘{one_line(claim.quote)}’ read by {claim.rule}"
    yield f"     in       {one_line(claim.sentence)}"
    yield f"     claim    {_reading(claim)}"
    yield f"     about    {_about(claim)}"
    yield (
        f"     stands   {claim.status}, as of {claim.as_of or 'an unknown day'} ({claim.as_of_source or 'not stated'})"
        + _holder(claim)
    )


def _reading(claim: Claim) -> str:
    stated = claim.value if isinstance(claim.value, str) else decimal_text(claim.value)
    unit = f" {claim.unit}" if claim.unit else ""
    if claim.core is None:
        return f"{claim.kind} {stated}{unit}"
    low, high = (decimal_text(end) if end is not None else "…" for end in (claim.core.low, claim.core.high))
    return f"{claim.kind} {stated}{unit}, {claim.hedge}: {low} to {high}"


def _about(claim: Claim) -> str:
    slots = claim.slots
    named = (
        ("counted", slots.counted), ("predicate", slots.predicate), ("event", slots.event), ("period", slots.period),
        ("base", slots.base), ("change", slots.change), ("subset", slots.subset),
        ("names", ", ".join(name for name, _ in slots.names[:3])),
    )  # fmt: skip
    said = "; ".join(f"{name}: {value}" for name, value in named if value)
    return said or "nothing that the lexicon knows"


def _holder(claim: Claim) -> str:
    return f", says {one_line(claim.attributed_to)}" if claim.attributed_to else ""


def _fact(fact: Fact) -> Iterator[str]:
    yield f"fact {fact.id}: {one_line(fact.label)}"
    for position in fact.positions:
        as_of = f", as of {position.as_of}" if position.as_of else ""
        yield f"  {position.id}  {position.text}{as_of}  ({len(position.claims)} claims, {position.sources} sources)"
    for comparison in fact.comparisons:
        doubt = f" No alarm: {comparison.doubt}." if comparison.doubt else ""
        yield f"  {comparison.a} / {comparison.b}: {comparison.verdict}. {one_line(comparison.why)}{doubt}"
