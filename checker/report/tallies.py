"""What a run did, what it left undone and how much it found, in numbers and words."""

from __future__ import annotations

from dataclasses import dataclass

from checker.messages import Speaker
from checker.model import Severity
from checker.run import Run

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Tally:
    """
    So many of something.

    Attributes:
        number: How many.
        noun: Of what, in the form that *number* asks for.
        written: The number as the report's language writes it.
        lacking: True where any at all makes the run incomplete.
    """

    number: int
    noun: str
    written: str
    lacking: bool = False

    def __str__(self) -> str:
        return f"{self.written} {self.noun}"


def counts(run: Run, say: Speaker) -> tuple[Tally, ...]:
    """Return what the run did and did not do."""
    claims = sum(claim.zone != "furniture" for claim in run.claims)
    return (
        _tally(say, len(run.articles), say.counted("article", "articles", len(run.articles))),
        _tally(say, claims, say.counted("claim", "claims", claims)),
        _tally(say, len(run.facts), say.counted("fact", "facts", len(run.facts))),
        _tally(say, run.comparisons, say.counted("comparison", "comparisons", run.comparisons)),
        _tally(say, len(run.unread), say("unread"), lacking=True),
        _tally(say, run.unparsed, say("unparsed")),
        _tally(
            say,
            len(run.failed_rules),
            say.counted("rule not run", "rules not run", len(run.failed_rules)),
            lacking=True,
        ),
    )


def _tally(say: Speaker, number: int, noun: str, *, lacking: bool = False) -> Tally:
    return Tally(number, noun, say.number(number), lacking)


def counts_line(run: Run, say: Speaker) -> str:
    """Return the counts on one line."""
    return " · ".join(map(str, counts(run, say)))


def findings_by_severity(run: Run, say: Speaker) -> tuple[Tally, ...]:
    """Return the findings of each severity, most serious first; the waived ones apart, last."""
    found = [finding.severity if finding.waived is None else "waived" for finding in run.findings]
    errors, warnings, notes = (found.count(severity) for severity in SEVERITIES)
    tallies = (
        _tally(say, errors, say.counted("error", "errors", errors)),
        _tally(say, warnings, say.counted("warning", "warnings", warnings)),
        _tally(say, notes, say.counted("note", "notes", notes)),
        _tally(say, found.count("waived"), say("waived")),
    )
    return tuple(tally for tally in tallies if tally.number)


def headline(run: Run, say: Speaker, *, between: str = " · ") -> str:
    """Return ``2 errors · 1 warning``, or that there is nothing."""
    return between.join(map(str, findings_by_severity(run, say))) or say("No findings")
