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
        lacking: True where any at all makes the run incomplete.
    """

    number: int
    noun: str
    lacking: bool = False

    def __str__(self) -> str:
        return f"{self.number} {self.noun}"


def counts(run: Run, say: Speaker) -> tuple[Tally, ...]:
    """Return what the run did and did not do."""
    claims = sum(claim.zone != "furniture" for claim in run.claims)
    return (
        Tally(len(run.articles), say.counted("article", "articles", len(run.articles))),
        Tally(claims, say.counted("claim", "claims", claims)),
        Tally(len(run.facts), say.counted("fact", "facts", len(run.facts))),
        Tally(run.comparisons, say.counted("comparison", "comparisons", run.comparisons)),
        Tally(len(run.unread), say("unread"), lacking=True),
        Tally(run.unparsed, say("unparsed")),
        Tally(len(run.failed_rules), say.counted("rule not run", "rules not run", len(run.failed_rules)), lacking=True),
    )


def counts_line(run: Run, say: Speaker) -> str:
    """Return the counts on one line."""
    return " · ".join(map(str, counts(run, say)))


def findings_by_severity(run: Run, say: Speaker) -> tuple[Tally, ...]:
    """Return the findings of each severity, most serious first; the waived ones apart, last."""
    found = [finding.severity if finding.waived is None else "waived" for finding in run.findings]
    errors, warnings, notes = (found.count(severity) for severity in SEVERITIES)
    tallies = (
        Tally(errors, say.counted("error", "errors", errors)),
        Tally(warnings, say.counted("warning", "warnings", warnings)),
        Tally(notes, say.counted("note", "notes", notes)),
        Tally(found.count("waived"), say("waived")),
    )
    return tuple(tally for tally in tallies if tally.number)


def headline(run: Run, say: Speaker, *, between: str = " · ") -> str:
    """Return ``2 errors · 1 warning``, or that there is nothing."""
    return between.join(map(str, findings_by_severity(run, say))) or say("No findings")
