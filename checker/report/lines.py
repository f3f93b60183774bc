"""
``--format lines``: one line a finding, ``path:line:column: severity verdict id: message``.

Editors jump to such lines, and a pre-commit hook or a build log stays short.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Finding
from checker.report.digest import counts
from checker.report.log_text import inert_line
from checker.report.options import ReportOptions
from checker.report.places import Places, file_of
from checker.report.plain_text import one_line
from checker.report.summary import agreement_line, idle_line, reach_line, suggestion_line
from checker.report.trouble import troubles
from checker.run import Run


def render(run: Run, options: ReportOptions) -> str:
    """Return one line a finding, what is missing before them and the totals behind."""
    return "".join(f"{inert_line(line)}\n" for line in _lines(run))


def _lines(run: Run) -> Iterator[str]:
    places = Places(run)
    for trouble in troubles(run):
        yield f"INCOMPLETE: {trouble.text}"
    for finding in run.findings:
        yield _finding(finding, places)
        likely = suggestion_line(finding)
        if likely:
            yield f"  {likely}"
    yield from map(idle_line, run.idle_waivers)
    if run.agreement:
        yield f"{reach_line(run.agreement)}: {agreement_line(run.agreement)}"
    yield " · ".join(f"{number} {noun}" for number, noun in counts(run))


def _finding(finding: Finding, places: Places) -> str:
    place = places.first(finding)
    at = f"{file_of(place.path)}:{place.line}:{place.column}: " if place else ""
    waived = f" waived: {finding.waived}:" if finding.waived is not None else ""
    return one_line(f"{at}{finding.severity} {finding.verdict} {finding.id}:{waived} {finding.message}")
