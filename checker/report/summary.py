"""Lines that several formats share: what agrees in a gate, what a figure probably should be, idle waivers."""

from __future__ import annotations

from checker.decisions import IdleWaiver
from checker.model import Finding
from checker.report.plain_text import one_line
from checker.run import Agreement


def agreement_line(agreement: Agreement) -> str:
    """Return what the archive confirms: ``7 figures confirmed by 5 independent sources, 3 unknown to the archive``."""
    confirmed = f"{agreement.confirmed} {'figure' if agreement.confirmed == 1 else 'figures'} confirmed"
    sources = f"{agreement.sources} independent {'source' if agreement.sources == 1 else 'sources'}"
    by = f" by {sources}" if agreement.confirmed else ""
    return f"{confirmed}{by}, {agreement.unknown} unknown to the archive"


def reach_line(agreement: Agreement) -> str:
    """Return what was compared with what: ``1 new article met 5 of 5 in the archive``."""
    new = len(agreement.new)
    noun = "article" if new == 1 else "articles"
    return f"{new} new {noun} met {agreement.met} of {agreement.archive} in the archive"


def suggestion_line(finding: Finding) -> str | None:
    """Return the likely correction with its sources on one line, or None."""
    if finding.suggestion is None:
        return None
    likely = finding.suggestion
    return one_line(f"Likely: ‘{likely.text}’ ({'; '.join(likely.sources)}).")


def idle_line(idle: IdleWaiver) -> str:
    """Return why a waiver covered nothing, with its place."""
    waiver = idle.waiver
    return one_line(f"{waiver.place}: waiver of {waiver.finding or waiver.fact} {idle.why}")
