"""``--format gitlab``: the code-quality report that GitLab shows in a merge request."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from checker.messages import Speaker
from checker.model import Finding, Severity
from checker.report.json_text import Json, json_document
from checker.report.options import ReportOptions
from checker.report.places import Places, file_of
from checker.report.plain_text import one_line
from checker.report.summary import suggestion_line
from checker.report.trouble import Trouble, troubles
from checker.run import Run

_SEVERITIES: Mapping[Severity, str] = {"error": "critical", "warning": "minor", "note": "info"}
# What has no file of its own stands at the folder that was checked.
_NOWHERE = "."


def render(run: Run, options: ReportOptions) -> str:
    """Return *run* as a list of issues, those first for which it is incomplete."""
    places, say = Places(run), options.say
    return json_document(
        [*map(_trouble, troubles(run, say)), *(_issue(finding, places, say) for finding in run.findings)]
    )


def _issue(finding: Finding, places: Places, say: Speaker) -> dict[str, Json]:
    place = places.first(finding)
    waived = f"({say('waived: {reason}', reason=finding.waived)})" if finding.waived is not None else ""
    told = " ".join(part for part in (finding.message, suggestion_line(finding, say), waived) if part)
    return {
        "description": one_line(told),
        "check_name": finding.rule,
        "fingerprint": finding.id,
        "severity": "info" if finding.waived is not None else _SEVERITIES[finding.severity],
        "location": {
            "path": file_of(place.path) if place else _NOWHERE,
            "lines": {"begin": place.line if place else 1, "end": place.end_line if place else 1},
        },
        "categories": ["Bug Risk"],
        "content": {"body": f"{finding.severity} {finding.verdict}"},
    }


def _trouble(trouble: Trouble) -> dict[str, Json]:
    return {
        "description": trouble.text,
        "check_name": trouble.kind,
        "fingerprint": sha256(trouble.text.encode("utf-8", "replace")).hexdigest()[:16],
        "severity": "blocker",
        "location": {"path": file_of(trouble.path) if trouble.path else _NOWHERE, "lines": {"begin": 1, "end": 1}},
    }
