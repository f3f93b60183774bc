"""The rows of the workbook: what an editor sorts, filters and hands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.messages import VERDICT_WORDS, Speaker
from checker.model import Claim, Fact, Finding, Position
from checker.report.entries import SEVERITY_WORDS
from checker.report.lookup import Lookup, lookup, paper
from checker.report.summary import suggestion_line
from checker.report.unit_words import HEDGE_WORDS, STATUS_WORDS, unit_word
from checker.run import Run
from checker.schema import for_programs, value_for_programs

# A value and the name of its look, empty for the plain one.
Cell = tuple[str | int | Decimal | None, str]
Sheet = tuple[Sequence["Column"], Iterator[Sequence[Cell]]]


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and the width of what stands below it [characters]."""

    heading: str
    width: int


def finding_sheet(run: Run, speak: Speaker) -> Sheet:
    """Return one row a finding, most serious first."""
    columns = (
        Column(speak("Severity"), 11), Column(speak("Verdict"), 18), Column(speak("Fact"), 34),
        Column(speak("Message"), 60), Column(speak("Why"), 50), Column(speak("Sources"), 26),
        Column(speak("Quotes"), 40), Column(speak("Likely"), 30), Column(speak("Waived"), 18), Column(speak("Rule"), 24), Column("id", 18),
    )  # fmt: skip
    records = lookup(run)
    return columns, (_finding(finding, records, speak) for finding in run.findings)


def fact_sheet(run: Run, speak: Speaker) -> Sheet:
    """Return one row for each position of each fact."""
    columns = (
        Column(speak("Fact"), 40), Column(speak("What is stated"), 24), Column(speak("Status"), 12),
        Column(speak("As of"), 17), Column(speak("From"), 14), Column(speak("To"), 14), Column(speak("Unit"), 14),
        Column(speak("Independent sources"), 12), Column(speak("Sources"), 40), Column("id", 34),
    )  # fmt: skip
    records = lookup(run)
    return columns, (_position(fact, one, records, speak) for fact in run.facts for one in fact.positions)


def claim_sheet(run: Run, speak: Speaker, *, furniture: bool) -> Sheet:
    """Return one row a claim, in order of article and place; those in page furniture only where asked for."""
    columns = (
        Column(speak("Source"), 20), Column(speak("Published"), 17), Column(speak("Title"), 34),
        Column(speak("Quote"), 30), Column(speak("Sentence"), 60), Column(speak("Value"), 18),
        Column(speak("From"), 14), Column(speak("To"), 14), Column(speak("Unit"), 14), Column(speak("Hedge"), 12),
        Column(speak("Status"), 12), Column(speak("As of"), 17), Column(speak("Said by"), 22), Column(speak("Fact"), 34),
        Column(speak("Article"), 30), Column(speak("Address"), 40), Column("start", 8), Column("end", 8),
    )  # fmt: skip
    records = lookup(run)
    shown = (claim for claim in run.claims if furniture or claim.zone != "furniture")
    return columns, (_claim(claim, records, speak) for claim in shown)


def _finding(finding: Finding, records: Lookup, speak: Speaker) -> Sequence[Cell]:
    fact = records.facts.get(finding.fact)
    return (
        (speak.again(SEVERITY_WORDS[finding.severity]), finding.severity),
        (speak.again(VERDICT_WORDS[finding.verdict]), ""),
        (fact.label if fact is not None else finding.fact, ""),
        (finding.message, ""),
        ("\n".join(finding.why), ""),
        ("\n".join(dict.fromkeys(side.source for side in finding.citations)), ""),
        ("\n".join(side.quote for side in finding.citations), ""),
        (suggestion_line(finding, speak), ""),
        (finding.waived, ""),
        (finding.rule, ""),
        (finding.id, ""),
    )


def _position(fact: Fact, position: Position, records: Lookup, speak: Speaker) -> Sequence[Cell]:
    papers = [paper(records.articles[records.claims[one].article]) for one in position.claims if one in records.claims]
    return (
        (fact.label, ""),
        (position.text, ""),
        (speak.again(STATUS_WORDS[position.status]), ""),
        (for_programs(position.as_of), ""),
        (position.low, ""),
        (position.high, ""),
        (unit_word(position.unit or fact.unit, speak), ""),
        (position.sources, ""),
        ("\n".join(dict.fromkeys(papers)), ""),
        (fact.id, ""),
    )


def _claim(claim: Claim, records: Lookup, speak: Speaker) -> Sequence[Cell]:
    article, fact = records.articles[claim.article], records.fact_of.get(claim.id)
    low, high = (claim.core.low, claim.core.high) if claim.core else (None, None)
    return (
        (paper(article), ""),
        (for_programs(article.published), ""),
        (article.title, ""),
        (claim.quote, ""),
        (claim.sentence, ""),
        (value_for_programs(claim), ""),
        (low, ""),
        (high, ""),
        (unit_word(claim.unit, speak), ""),
        (speak.again(HEDGE_WORDS[claim.hedge]), ""),
        (speak.again(STATUS_WORDS[claim.status]), ""),
        (for_programs(claim.as_of), ""),
        (claim.attributed_to, ""),
        (fact.label if fact is not None else None, ""),
        (article.path, ""),
        (article.url, ""),
        (claim.start, ""),
        (claim.end, ""),
    )
