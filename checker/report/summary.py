"""Lines that several formats share: what agrees in a gate, what a figure probably should be, idle waivers."""

from __future__ import annotations

from checker.decisions import IdleWaiver
from checker.messages import Speaker
from checker.model import Finding
from checker.report.plain_text import one_line
from checker.run import Agreement


def gate_line(agreement: Agreement, say: Speaker) -> str:
    """Return what was compared with what, and what the archive confirms."""
    return f"{reach_line(agreement, say)}: {agreement_line(agreement, say)}"


def agreement_line(agreement: Agreement, say: Speaker) -> str:
    """Return what the archive confirms: ``7 figures confirmed by 5 independent sources, 3 unknown to the archive``."""
    figures = say.counted("{number} figure confirmed", "{number} figures confirmed", agreement.confirmed)
    if not agreement.confirmed:
        return say("{figures}, {unknown} unknown to the archive", figures=figures, unknown=agreement.unknown)
    sources = say.counted("{number} independent source", "{number} independent sources", agreement.sources)
    return say(
        "{figures} by {sources}, {unknown} unknown to the archive",
        figures=figures,
        sources=sources,
        unknown=agreement.unknown,
    )


def reach_line(agreement: Agreement, say: Speaker) -> str:
    """Return what was compared with what: ``1 new article met 5 of 5 in the archive``."""
    return say.counted(
        "{number} new article met {met} of {archive} in the archive",
        "{number} new articles met {met} of {archive} in the archive",
        len(agreement.new),
        met=agreement.met,
        archive=agreement.archive,
    )


def suggestion_line(finding: Finding, say: Speaker) -> str | None:
    """Return the likely correction with its sources on one line, or None."""
    if finding.suggestion is None:
        return None
    likely = finding.suggestion
    return one_line(say("Likely: ‘{text}’ ({sources}).", text=likely.text, sources="; ".join(likely.sources)))


def idle_line(idle: IdleWaiver, say: Speaker) -> str:
    """Return why a waiver covered nothing, with its place."""
    waiver = idle.waiver
    named = waiver.finding or waiver.fact
    return one_line(say("{place}: waiver of {waived} {why}", place=waiver.place, waived=named, why=idle.why))
