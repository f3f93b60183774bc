"""
``--format github``: workflow commands, which GitHub shows as annotations beside the lines of a pull request.

One command a finding, one a reason for which the run is incomplete, then plain lines with the totals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.messages import Speaker
from checker.model import Finding, Severity
from checker.report.log_text import inert_line
from checker.report.options import ReportOptions
from checker.report.places import Places, file_of
from checker.report.plain_text import one_line
from checker.report.summary import agreement_line, idle_line, suggestion_line
from checker.report.tallies import counts_line
from checker.report.trouble import troubles
from checker.run import Run

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(run: Run, options: ReportOptions) -> str:
    """Return *run* as workflow commands, one a line."""
    return "\n".join(_lines(run, options.say)) + "\n"


def _lines(run: Run, say: Speaker) -> Iterator[str]:
    places = Places(run)
    for trouble in troubles(run, say):
        where = {"file": file_of(trouble.path)} if trouble.path else {}
        yield _command("error", trouble.text, **where, title="INCOMPLETE")
    for finding in run.findings:
        yield _finding(finding, places, say)
    for idle in run.idle_waivers:
        yield _command("notice", idle_line(idle, say), title=say("Idle waiver"))
    if run.agreement:
        yield inert_line(agreement_line(run.agreement, say))
    yield inert_line(counts_line(run, say))


def _finding(finding: Finding, places: Places, say: Speaker) -> str:
    place = places.first(finding)
    where: dict[str, str] = {}
    if place:
        where = {"file": file_of(place.path), "line": str(place.line), "endLine": str(place.end_line)}
        if place.line == place.end_line:
            where |= {"col": str(place.column), "endColumn": str(place.end_column)}
    waived = say("waived: {reason}", reason=finding.waived) if finding.waived is not None else ""
    parts = (finding.message, suggestion_line(finding, say) or "", waived)
    told = " ".join(one_line(part) for part in parts if part)
    command = "notice" if finding.waived is not None else _COMMANDS[finding.severity]
    return _command(command, told, **where, title=f"{finding.severity} {finding.verdict} {finding.rule} {finding.id}")


def _command(name: str, message: str, **properties: str) -> str:
    listed = ",".join(f"{key}={one_line(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {inert_line(listed)}::{inert_line(one_line(message)).translate(_DATA)}"
