"""``checker explain``: how one finding was reached, from the mention over the claim and the fact to the rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.decisions import Weighing
from checker.messages import VERDICT_WORDS, Message, Moment, Speaker, say
from checker.model import Bond, Citation, Claim, Fact, Finding
from checker.report.entries import SEVERITY_WORDS
from checker.report.number_text import decimal_text, value_text
from checker.report.plain_text import one_line, printable
from checker.report.rule_description import rule_lines
from checker.report.side_by_side import deciding_lines, side_by_side, signed
from checker.report.translation import in_words_of
from checker.report.unit_words import HEDGE_WORDS, STATUS_WORDS, unit_word
from checker.rule import Rule
from checker.run import Run

# Where the moment that a figure describes was found.
_AS_OF_WORDS: Mapping[str, Message] = {
    "stated": say("as the text says"),
    "event": say("the day of the event"),
    "published": say("the day of publication"),
    "": say("not stated"),
}


def explain(run: Run, finding: Finding, speak: Speaker) -> str:
    """Return the derivation of *finding*, a finding of *run*, one line a step, in the words of *speak*."""
    told = in_words_of(run, speak)
    lines = _lines(told, next(one for one in told.findings if one.id == finding.id), speak)
    return "".join(f"{printable(line)}\n" for line in lines)


def _lines(run: Run, finding: Finding, speak: Speaker) -> Iterator[str]:
    fact = next(fact for fact in run.facts if fact.id == finding.fact)
    claims = {claim.id: claim for claim in run.claims}
    severity, verdict = speak.again(SEVERITY_WORDS[finding.severity]), speak.again(VERDICT_WORDS[finding.verdict])
    yield f"{severity}: {verdict}  [{finding.id}]"
    yield f"  {one_line(finding.message)}"
    for number, side in enumerate(finding.citations, 1):
        yield ""
        yield from _side(number, side, claims.get(side.claim or ""), speak)
    told = _told_apart(finding, claims)
    if told:
        yield ""
        yield speak("slot by slot")
        yield from (f"  {line}" for line in side_by_side(*told, speak))
    weighing = _weighing(finding, fact)
    if weighing:
        yield ""
        yield speak("alarm")
        yield from (f"  {line}" for line in _alarm(weighing, speak))
    bond = _bond(finding, fact)
    if bond:
        yield ""
        yield _linked(bond, speak)
    yield ""
    yield from _fact(fact, speak)
    yield ""
    yield from _rule(next(rule for rule in run.rules if rule.id == finding.rule), speak)
    yield speak("verdict")
    yield from (f"  {one_line(step)}" for step in finding.why)


def _weighing(finding: Finding, fact: Fact) -> Weighing | None:
    """What the alarm of the first comparison of positions that *finding* cites was weighed by."""
    cited = {side.position for side in finding.citations}
    weighed = [c for c in fact.comparisons if c.weighing and {c.a, c.b} <= cited]
    first = next((c for c in weighed if not c.doubt), weighed[0] if weighed else None)
    return first.weighing if first else None


def _alarm(weighing: Weighing, speak: Speaker) -> Iterator[str]:
    """The levels that decided, their sum, and the two thresholds."""
    yield from deciding_lines(weighing.levels, speak)
    yield speak(
        "odds {odds}; a contradiction from {conflict} on, an alarm from {alarm} on",
        odds=signed(weighing.odds), conflict=signed(weighing.conflict), alarm=signed(weighing.alarm),
    )  # fmt: skip


def _bond(finding: Finding, fact: Fact) -> Bond | None:
    """The surest of those that join two of the cited claims whose figures differ."""
    cited = {side.claim for side in finding.citations}
    bonds = (bond for bond in fact.bonds if {bond.one, bond.other} <= cited)
    return max(bonds, key=lambda bond: bond.odds, default=None)


def _linked(bond: Bond, speak: Speaker) -> str:
    odds, least = signed(bond.odds), signed(bond.least)
    if bond.odds >= bond.least:
        return speak(
            "linked at odds of {odds}; figures that differ are one fact from {least} on", odds=odds, least=least
        )
    return speak(
        "linked at odds of {odds}, short of {least}: by their sentences, or by other figures of the fact",
        odds=odds, least=least,
    )  # fmt: skip


def _rule(rule: Rule, speak: Speaker) -> Iterator[str]:
    yield speak("rule {rule} ({kind}, {stage}), {file}", rule=rule.id, kind=rule.kind, stage=rule.stage, file=rule.file)
    yield from rule_lines(rule, speak)


def _told_apart(finding: Finding, claims: Mapping[str, Claim]) -> tuple[Claim, Claim] | None:
    """The first claims of the first two positions that the finding cites."""
    first: dict[str | None, Claim] = {}
    for side in finding.citations:
        if side.claim and side.claim in claims:
            first.setdefault(side.position, claims[side.claim])
    one, other, *_ = (*first.values(), None, None)
    return (one, other) if one and other else None


def _side(number: int, side: Citation, claim: Claim | None, speak: Speaker) -> Iterator[str]:
    date = f", {side.published}" if side.published else ""
    if claim is None:
        yield f"{number}. {speak('reference')}: {side.source}{date}"
        yield f"     ‘{one_line(side.quote)}’  {side.url or ''}".rstrip()
        return
    characters = speak("characters {start}–{end}", start=str(side.start), end=str(side.end))
    yield f"{number}. {side.source}{date}  ({side.article}, {characters})"
    mention = speak("‘{quote}’ read by {rule}", quote=one_line(claim.quote), rule=claim.rule)
    rows = (
        (speak("mention"), mention),
        (speak("in"), one_line(claim.sentence)),
        (speak("claim"), _reading(claim, speak)),
        (speak("slots"), _about(claim, speak)),
        (speak("stands"), _standing(claim, speak)),
    )
    width = max(len(name) for name, _ in rows)
    yield from (f"     {name:{width}}  {said}" for name, said in rows)


def _reading(claim: Claim, speak: Speaker) -> str:
    stated = value_text(claim)
    reading = " ".join(part for part in (claim.kind, stated, unit_word(claim.unit, speak)) if part)
    if claim.core is None:
        return reading
    low, high = (decimal_text(end) if end is not None else "…" for end in (claim.core.low, claim.core.high))
    hedge = speak.again(HEDGE_WORDS[claim.hedge])
    return speak("{reading}, {hedge}: {low} to {high}", reading=reading, hedge=hedge, low=low, high=high)


def _about(claim: Claim, speak: Speaker) -> str:
    slots = claim.slots
    named = (
        ("counted", slots.counted), ("predicate", slots.predicate), ("event", slots.event), ("period", slots.period),
        ("base", slots.base), ("change", slots.change), ("subset", slots.subset),
        ("names", ", ".join(name for name, _ in slots.names[:3])),
    )  # fmt: skip
    # Slots and concepts are called as in the lexicon, which is in English.
    said = "; ".join(f"{name}: {value}" for name, value in named if value)
    return said or speak("nothing that the lexicon knows")


def _standing(claim: Claim, speak: Speaker) -> str:
    status = speak.again(STATUS_WORDS[claim.status])
    if claim.as_of:
        stated = speak("{status}, as of {moment}", status=status, moment=Moment(claim.as_of))
    else:
        stated = speak("{status}, as of an unknown day", status=status)
    source = speak.again(_AS_OF_WORDS[claim.as_of_source])
    holder = speak(", says {holder}", holder=one_line(claim.attributed_to)) if claim.attributed_to else ""
    return f"{stated} ({source}){holder}"


def _fact(fact: Fact, speak: Speaker) -> Iterator[str]:
    yield speak("fact {fact}: {label}", fact=fact.id, label=one_line(fact.label))
    for position in fact.positions:
        as_of = speak(", as of {moment}", moment=Moment(position.as_of)) if position.as_of else ""
        claims = speak.counted("{number} claim", "{number} claims", len(position.claims))
        sources = speak.counted("{number} source", "{number} sources", position.sources)
        yield f"  {position.id}  {position.text}{as_of}  ({claims}, {sources})"
    for comparison in fact.comparisons:
        doubt = " " + speak("No alarm: {doubt}.", doubt=speak.again(comparison.doubt)) if comparison.doubt else ""
        verdict = speak.again(VERDICT_WORDS[comparison.verdict])
        yield f"  {comparison.a} / {comparison.b}: {verdict}. {one_line(comparison.why)}{doubt}"
