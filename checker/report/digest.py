"""
A run in the order in which people read it: what disagrees first, then what agrees, then what is open.

The terminal, Markdown and HTML formats print this; the formats for programs print the records.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from checker.model import (
    Article,
    Citation,
    Claim,
    Fact,
    Finding,
    MaybeSame,
    Position,
    Reference,
    Severity,
    Status,
    Verdict,
)
from checker.report.number_text import decimal_text
from checker.report.plain_text import one_line
from checker.report.quotes import Quoted, quoted, web_link
from checker.report.summary import agreement_line, idle_line, reach_line
from checker.run import Run

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
# Most serious first.
VERDICTS: tuple[Verdict, ...] = ("conflict", "undecided", "planned_vs_actual", "update", "compatible", "agree")
VERDICT_WORDS: dict[Verdict, str] = {
    "conflict": "conflict",
    "undecided": "undecided",
    "planned_vs_actual": "planned / actual",
    "update": "update",
    "compatible": "compatible",
    "agree": "agree",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """
    One voice in a discrepancy.

    Attributes:
        source, title, published, url: Of the article or the reference; *url* only where it is a web address.
        words: The sentence round its figure.
        language: Of the sentence.
        position: Position id within the fact, or None.
        reference: True for an authority that a rule cites.
        copy_of: Source of the article whose text this one repeats, or None.
    """

    source: str
    title: str
    published: str | None
    url: str | None
    words: Quoted
    language: str
    position: str | None = None
    reference: bool = False
    copy_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """
    What one position, or the authority that a rule cites, says of a fact.

    Attributes:
        text: In short.
        low, high: Closed range; None = unbounded or not a number.
        times: ISO 8601 values where the fact is a date.
        status: Of all its claims.
        voices: (source, ISO 8601 date or None) of all who say so, each once.
        reference: True for an authority.
        disputed: True where another position, or an authority, conflicts with it.
    """

    text: str
    low: Decimal | None
    high: Decimal | None
    times: tuple[str, ...]
    status: Status
    voices: tuple[tuple[str, str | None], ...]
    reference: bool = False
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """
    A fact as the report tells it.

    Attributes:
        id, label: Of the fact; the id where it has no name for people.
        fact: The fact itself; None where a finding names one that the run does not hold.
        language: Of the label.
        findings: Most serious first; empty for a fact that needs none.
        verdict: The gravest of its findings, or else of its comparisons.
        sides: Every side its findings cite, each once; all its claims where it has no finding.
        stated: What is said of it, in the order of its positions, references last.
    """

    id: str
    label: str
    fact: Fact | None
    language: str
    findings: tuple[Finding, ...]
    verdict: Verdict
    sides: tuple[Side, ...]
    stated: tuple[Stated, ...]

    @property
    def severity(self) -> Severity | None:
        """That of its most serious finding."""
        return self.findings[0].severity if self.findings else None

    @property
    def sources(self) -> tuple[str, ...]:
        """Everyone who states it, each once; references as cited."""
        voices = [source for stated in self.stated if not stated.reference for source, _ in stated.voices]
        return tuple(dict.fromkeys([*voices, *(side.source for side in self.sides)]))


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPair:
    """Two claims that may be one fact, and what would settle it."""

    a: Side
    b: Side
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """
    A run for people.

    Attributes:
        reported: Facts with findings, most serious first.
        unreported: Facts stated more than once and without a finding, what differs first.
        stated_once: Number of facts that one claim alone states.
        open_pairs: Pairs that may be one fact.
        missing: Why the run is incomplete, one text a reason; empty where it is complete.
        counts: What was done and left undone, as (number, noun).
        remarks: What else to know: waivers that covered nothing.
        agreement: In a gate, what the archive confirms and does not know; else empty.
    """

    reported: tuple[Entry, ...]
    unreported: tuple[Entry, ...]
    stated_once: int
    open_pairs: tuple[OpenPair, ...]
    missing: tuple[str, ...]
    counts: tuple[tuple[int, str], ...]
    remarks: tuple[str, ...] = ()
    agreement: str = ""

    @property
    def counts_line(self) -> str:
        """The counts on one line."""
        return " · ".join(f"{number} {noun}" for number, noun in self.counts)


def digest(run: Run) -> Digest:
    """Return *run* in reading order."""
    desk = _Desk(run)
    reported = desk.reported()
    named = {entry.id for entry in reported}
    rest = [fact for fact in run.facts if fact.id not in named]
    unreported = [desk.unreported(fact) for fact in rest if len(fact.claims) > 1]
    return Digest(
        reported=reported,
        unreported=tuple(sorted(unreported, key=lambda entry: VERDICTS.index(entry.verdict))),
        stated_once=len(rest) - len(unreported),
        open_pairs=tuple(desk.open_pair(pair) for pair in run.maybe_same),
        missing=missing(run),
        counts=counts(run),
        remarks=tuple(idle_line(one) for one in run.idle_waivers),
        agreement=f"{reach_line(run.agreement)}: {agreement_line(run.agreement)}" if run.agreement else "",
    )


def counts(run: Run) -> tuple[tuple[int, str], ...]:
    """Return what the run did and did not do, as (number, noun)."""
    claims = sum(claim.zone != "furniture" for claim in run.claims)
    numbers = (len(run.articles), claims, len(run.facts), run.comparisons, len(run.failed_rules))
    nouns = ("article", "claim", "fact", "comparison", "rule")
    *done, failed = [(number, noun if number == 1 else noun + "s") for number, noun in zip(numbers, nouns, strict=True)]
    return (*done, (len(run.unread), "unread"), (run.unparsed, "unparsed"), (failed[0], f"{failed[1]} not run"))


def missing(run: Run) -> tuple[str, ...]:
    """Return why *run* is incomplete, one text a reason; empty where it is complete."""
    reasons = [f"not read: {one_line(unread.path)}: {one_line(unread.why)}" for unread in run.unread]
    reasons += [f"rule not run: {one_line(failed.rule)}: {one_line(failed.why)}" for failed in run.failed_rules]
    if not run.compared:
        reasons.append("nothing was compared: no fact is stated more than once")
    return tuple(reasons)


def findings_by_severity(run: Run) -> tuple[tuple[int, str], ...]:
    """Return (number, noun) of the findings of each severity, most serious first; the waived ones apart, last."""
    found = [finding.severity if finding.waived is None else "waived" for finding in run.findings]
    totals = ((found.count(severity), severity) for severity in SEVERITIES)
    open_findings = [(number, severity if number == 1 else severity + "s") for number, severity in totals if number]
    waived = found.count("waived")
    return (*open_findings, *([(waived, "waived")] if waived else []))


def plural(number: int, noun: str) -> str:
    """Return ``1 claim`` or ``2 claims``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def source_name(article: Article) -> str:
    """Return who published *article*, its path where that is not known."""
    return one_line(article.source or article.path)


class _Desk:
    """A run with its records at hand by id."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.articles = {article.id: article for article in run.articles}
        self.claims = {claim.id: claim for claim in run.claims}
        self.facts = {fact.id: fact for fact in run.facts}
        self.references = {rule.id: rule.reference for rule in run.rules if rule.reference is not None}

    def reported(self) -> tuple[Entry, ...]:
        """Facts with findings; a waived finding ranks below all others."""
        ranked = sorted(self.run.findings, key=lambda one: (one.waived is not None, SEVERITIES.index(one.severity)))
        by_fact: dict[str, list[Finding]] = {}
        for finding in ranked:
            by_fact.setdefault(finding.fact, []).append(finding)
        return tuple(self._reported(fact, tuple(findings)) for fact, findings in by_fact.items())

    def _reported(self, fact_id: str, findings: tuple[Finding, ...]) -> Entry:
        fact = self.facts.get(fact_id)
        cited = dict.fromkeys(citation for finding in findings for citation in finding.citations)
        ordered = sorted(cited, key=lambda citation: _reading_order(citation, fact))
        verdict = min((finding.verdict for finding in findings), key=VERDICTS.index)
        sides = tuple(self._cited(citation) for citation in ordered)
        return self._entry(fact_id, fact, findings, verdict, sides)

    def unreported(self, fact: Fact) -> Entry:
        """*fact* with all who state it, and its gravest verdict."""
        verdicts = [comparison.verdict for comparison in fact.comparisons]
        verdict: Verdict = min(verdicts, key=VERDICTS.index, default="agree")
        sides = tuple(self._claimed(claim, position.id) for position in fact.positions for claim in position.claims)
        return self._entry(fact.id, fact, (), verdict, sides)

    def open_pair(self, pair: MaybeSame) -> OpenPair:
        """*pair* with both sentences."""
        return OpenPair(a=self._claimed(pair.a), b=self._claimed(pair.b), why=one_line(pair.why))

    def _entry(
        self, fact_id: str, fact: Fact | None, findings: tuple[Finding, ...], verdict: Verdict, sides: tuple[Side, ...]
    ) -> Entry:
        return Entry(
            id=one_line(fact_id),
            label=one_line(fact.label if fact is not None and fact.label else fact_id),
            fact=fact,
            language=sides[0].language if sides else "",
            findings=findings,
            verdict=verdict,
            sides=sides,
            stated=self._stated(fact, findings),
        )

    def _stated(self, fact: Fact | None, findings: tuple[Finding, ...]) -> tuple[Stated, ...]:
        cited = dict.fromkeys(finding.rule for finding in findings if finding.rule in self.references)
        authorities = [_authority(self.references[rule]) for rule in cited]
        disputed = _disputed(fact, findings)
        positions = () if fact is None else fact.positions
        return (*(self._position(one, fact, one.id in disputed) for one in positions), *authorities)

    def _position(self, position: Position, fact: Fact | None, disputed: bool) -> Stated:
        claims = [self.claims[claim] for claim in position.claims if claim in self.claims]
        articles = [self.articles[claim.article] for claim in claims]
        dates = fact is not None and fact.kind == "date"
        return Stated(
            text=one_line(position.text),
            low=position.low,
            high=position.high,
            times=tuple(dict.fromkeys(str(claim.value) for claim in claims)) if dates else (),
            status=position.status,
            voices=tuple(dict.fromkeys((source_name(article), article.published) for article in articles)),
            disputed=disputed,
        )

    def _cited(self, citation: Citation) -> Side:
        article = self.articles.get(citation.article or "")
        return Side(
            source=one_line(citation.source),
            title=one_line(citation.title or ""),
            published=citation.published,
            url=web_link(citation.url),
            words=quoted(citation),
            language=article.language if article is not None else "",
            position=citation.position,
            reference=citation.claim is None,
            copy_of=self._copy_of(citation.article),
        )

    def _claimed(self, claim_id: str, position: str | None = None) -> Side:
        claim: Claim = self.claims[claim_id]
        article = self.articles[claim.article]
        return Side(
            source=source_name(article),
            title=one_line(article.title or ""),
            published=article.published,
            url=web_link(article.url),
            words=quoted(claim),
            language=article.language,
            position=position,
            copy_of=self._copy_of(article.id),
        )

    def _copy_of(self, article_id: str | None) -> str | None:
        original = self.run.copies.get(article_id) if article_id is not None else None
        return source_name(self.articles[original]) if original in self.articles else None


def _disputed(fact: Fact | None, findings: Iterable[Finding]) -> set[str | None]:
    """Ids of the positions that conflict with another or with a reference."""
    cited = {side.position for one in findings if one.verdict == "conflict" for side in one.citations}
    comparisons = fact.comparisons if fact is not None else ()
    return cited.union(*((one.a, one.b) for one in comparisons if one.verdict == "conflict"))


def _authority(reference: Reference) -> Stated:
    number = None if isinstance(reference.value, str) else reference.value
    return Stated(
        text=one_line(str(reference.value) if number is None else decimal_text(number)),
        low=number,
        high=number,
        times=() if number is not None else (str(reference.value),),
        status="actual",
        voices=((one_line(reference.title), reference.published),),
        reference=True,
    )


def _reading_order(citation: Citation, fact: Fact | None) -> tuple[bool, int, str, str]:
    """References last; positions in the fact's own order; within one, by date."""
    positions = [position.id for position in fact.positions] if fact is not None else []
    place = positions.index(citation.position) if citation.position in positions else len(positions)
    return citation.claim is None, place, citation.published or "", citation.claim or ""
