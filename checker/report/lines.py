"""
``--format lines``: one line a finding, ``path:line:column: severity verdict id: message``.

Editors jump to such lines, and a pre-commit hook or a build log stays short. Severities and verdicts are English in any
language, since programs look for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.messages import Speaker
from checker.model import Finding
from checker.report.log_text import inert_line
from checker.report.options import ReportOptions
from checker.report.places import Places, file_of
from checker.report.plain_text import one_line
from checker.report.summary import gate_line, idle_line, suggestion_line
from checker.report.tallies import counts_line
from checker.report.trouble import troubles
from checker.run import Run


def render(run: Run, options: ReportOptions) -> str:
    """Return one line a finding, what is missing before them and the totals behind."""
    return "".join(f"{inert_line(line)}\n" for line in _lines(run, options.say))


def _lines(run: Run, say: Speaker) -> Iterator[str]:
    places = Places(run)
    for trouble in troubles(run, say):
        yield f"{say('INCOMPLETE')}: {trouble.text}"
    for finding in run.findings:
        yield _finding(finding, places, say)
        likely = suggestion_line(finding, say)
        if likely:
            yield f"  {likely}"
    yield from (idle_line(one, say) for one in run.idle_waivers)
    if run.agreement:
        yield gate_line(run.agreement, say)
    yield counts_line(run, say)


def _finding(finding: Finding, places: Places, say: Speaker) -> str:
    place = places.first(finding)
    at = f"{file_of(place.path)}:{place.line}:{place.column}: " if place else ""
    waived = f" {say('waived: {reason}', reason=finding.waived)}:" if finding.waived is not None else ""
    return one_line(f"{at}{finding.severity} {finding.verdict} {finding.id}:{waived} {finding.message}")
