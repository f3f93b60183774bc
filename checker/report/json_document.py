"""``check --format json``: the document of the contract, described by ``check.schema.json``."""

from __future__ import annotations

import json
from importlib import metadata, resources
from typing import Any

from checker.report.json_text import json_document
from checker.report.options import ReportOptions
from checker.report.records import (
    Record,
    agreement_record,
    article_record,
    claim_records,
    fact_record,
    finding_records,
    idle_record,
)
from checker.run import Run

_TOOL = "doichieu"


def render(run: Run, options: ReportOptions) -> str:
    """Return *run* as one JSON document, numbers as written, in the order of the run's records."""
    return json_document(
        {
            "tool": _tool_record(run),
            "run": _run_record(run),
            "articles": [article_record(article, run.copies) for article in run.articles],
            "claims": list(claim_records(run, furniture=options.furniture)),
            "facts": [fact_record(fact) for fact in run.facts],
            "findings": list(finding_records(run)),
            "maybe_same": [{"a": pair.a, "b": pair.b, "why": pair.why} for pair in run.maybe_same],
        }
    )


def check_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the document, as shipped with the package."""
    text = resources.files("checker.report").joinpath("check.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def tool_version() -> str:
    """Return the version of the installed distribution, ``unknown`` in an uninstalled source tree."""
    try:
        return metadata.version(_TOOL)
    except metadata.PackageNotFoundError:
        return "unknown"


def _tool_record(run: Run) -> Record:
    rules = [{"id": rule.id, "file": rule.file} for rule in run.rules]
    return {"name": _TOOL, "version": tool_version(), "rules": list(rules)}


def _run_record(run: Run) -> Record:
    furniture = sum(claim.zone == "furniture" for claim in run.claims)
    return {
        "complete": run.complete,
        "articles": len(run.articles),
        "claims": len(run.claims) - furniture,
        "furniture": furniture,
        "facts": len(run.facts),
        "comparisons": run.comparisons,
        "unread": [{"path": unread.path, "why": unread.why} for unread in run.unread],
        "unparsed": run.unparsed,
        "failed_rules": [{"rule": failed.rule, "why": failed.why} for failed in run.failed_rules],
        "gate": agreement_record(run.agreement),
        "idle_waivers": [idle_record(one) for one in run.idle_waivers],
    }
