"""What a report tells of one fact: who says what, how it was judged, how much it matters."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.messages import Message, say
from checker.model import Fact, Finding, Severity, Status, Verdict
from checker.report.quotes import Quoted
from checker.report.tallies import SEVERITIES

# Most serious first.
VERDICTS: tuple[Verdict, ...] = ("conflict", "undecided", "planned_vs_actual", "update", "compatible", "agree")
SEVERITY_WORDS: dict[Severity, Message] = {"error": say("error"), "warning": say("warning"), "note": say("note")}


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
        low, high: Closed range in the fact's unit; None = unbounded, not a number, or in another currency.
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
    def weight(self) -> tuple[int, ...]:
        """
        How much it matters, the smaller the more: open before waived, then severity, verdict, and the number of sources.
        """
        if not self.findings:
            return (1, len(SEVERITIES), VERDICTS.index(self.verdict), -len(self.sources))
        first = self.findings[0]
        return (
            first.waived is not None,
            SEVERITIES.index(first.severity),
            VERDICTS.index(self.verdict),
            -len(self.sources),
        )

    @property
    def wordings(self) -> tuple[str, ...]:
        """What is stated, each wording once."""
        return tuple(dict.fromkeys(stated.text for stated in self.stated))

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
