"""
A run in the order in which people read it: what disagrees first, then what agrees, then what is open.

The terminal, Markdown and HTML formats print this; the formats for programs print the records.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from checker.messages import Speaker
from checker.model import Citation, Claim, Fact, Finding, MaybeSame, Position, Verdict
from checker.report.entries import VERDICTS, Entry, OpenPair, Side, Stated
from checker.report.lookup import lookup, paper
from checker.report.number_axis import in_unit
from checker.report.plain_text import one_line
from checker.report.quotes import quoted, web_link
from checker.report.summary import gate_line, idle_line
from checker.report.tallies import SEVERITIES, Tally, counts
from checker.report.trouble import troubles
from checker.rule import Reference
from checker.run import Run


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
        counts: What was done and left undone.
        remarks: What else to know: waivers that covered nothing.
        agreement: In a gate, what the archive confirms and does not know; else empty.
    """

    reported: tuple[Entry, ...]
    unreported: tuple[Entry, ...]
    stated_once: int
    open_pairs: tuple[OpenPair, ...]
    missing: tuple[str, ...]
    counts: tuple[Tally, ...]
    remarks: tuple[str, ...] = ()
    agreement: str = ""

    @property
    def counts_line(self) -> str:
        """The counts on one line."""
        return " · ".join(map(str, self.counts))

    def stated_once_line(self, say: Speaker) -> str:
        """How many facts could not be compared, in a sentence."""
        return say.counted(
            "{number} fact stated once, so not compared.",
            "{number} facts stated once, so not compared.",
            self.stated_once,
        )


def digest(run: Run, say: Speaker) -> Digest:
    """Return *run* in reading order; *run* is in the words of *say* already."""
    desk = _Desk(run, say)
    reported = desk.reported()
    named = {entry.id for entry in reported}
    rest = [fact for fact in run.facts if fact.id not in named]
    unreported = [desk.unreported(fact) for fact in rest if len(fact.claims) > 1]
    return Digest(
        reported=reported,
        unreported=tuple(sorted(unreported, key=lambda entry: entry.weight)),
        stated_once=len(rest) - len(unreported),
        open_pairs=tuple(desk.open_pair(pair) for pair in run.maybe_same),
        missing=tuple(trouble.text for trouble in troubles(run, say)),
        counts=counts(run, say),
        remarks=tuple(idle_line(one, say) for one in run.idle_waivers),
        agreement=gate_line(run.agreement, say) if run.agreement else "",
    )


class _Desk:
    """A run with its records at hand by id."""

    def __init__(self, run: Run, say: Speaker) -> None:
        records = lookup(run)
        self.run, self.say = run, say
        self.articles, self.claims, self.facts = records.articles, records.claims, records.facts
        self.references = records.references

    def reported(self) -> tuple[Entry, ...]:
        """Facts with findings; a waived finding ranks below all others."""
        ranked = sorted(self.run.findings, key=lambda one: (one.waived is not None, SEVERITIES.index(one.severity)))
        by_fact: dict[str, list[Finding]] = {}
        for finding in ranked:
            by_fact.setdefault(finding.fact, []).append(finding)
        entries = (self._reported(fact, tuple(findings)) for fact, findings in by_fact.items())
        return tuple(sorted(entries, key=lambda entry: entry.weight))

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
        authorities = [_authority(self.references[rule], self.say) for rule in cited]
        disputed = _disputed(fact, findings)
        positions = () if fact is None else fact.positions
        return (*(self._position(one, fact, one.id in disputed) for one in positions), *authorities)

    def _position(self, position: Position, fact: Fact | None, disputed: bool) -> Stated:
        claims = [self.claims[claim] for claim in position.claims if claim in self.claims]
        articles = [self.articles[claim.article] for claim in claims]
        dates = fact is not None and fact.kind == "date"
        low, high = (_on_axis(end, position, fact) for end in (position.low, position.high))
        return Stated(
            text=one_line(position.text),
            low=low,
            high=high,
            times=tuple(dict.fromkeys(str(claim.value) for claim in claims)) if dates else (),
            status=position.status,
            voices=tuple(dict.fromkeys((paper(article), article.published) for article in articles)),
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
            source=paper(article),
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
        return paper(self.articles[original]) if original is not None and original in self.articles else None


def _on_axis(end: Decimal | None, position: Position, fact: Fact | None) -> Decimal | None:
    return end if fact is None else in_unit(end, fact.kind, unit=position.unit, into=fact.unit)


def _disputed(fact: Fact | None, findings: Iterable[Finding]) -> set[str | None]:
    """Ids of the positions that conflict with another or with a reference."""
    cited = {side.position for one in findings if one.verdict == "conflict" for side in one.citations}
    comparisons = fact.comparisons if fact is not None else ()
    return cited.union(*((one.a, one.b) for one in comparisons if one.verdict == "conflict"))


def _authority(reference: Reference, say: Speaker) -> Stated:
    number = None if isinstance(reference.value, str) else reference.value
    return Stated(
        text=one_line(str(reference.value)) if number is None else say.number(number),
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
