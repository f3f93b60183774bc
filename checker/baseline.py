"""
What was found at one time, written down, and what is new since.

A baseline holds the findings' ids, which change with the rule, the fact and the figures: what was known stays known, and
a figure that changes is new.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from checker.errors import UsageError
from checker.messages import say
from checker.run import Run
from checker.waivers import evidence

_SCHEMA = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One finding of a baseline; *evidence* is what its sides say."""

    id: str
    rule: str
    fact: str
    verdict: str
    severity: str
    message: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """
    What changed since a baseline.

    Attributes:
        new: Findings that it does not hold.
        gone: Those of it that are found no more.
        kept: Those that are found still.
    """

    new: tuple[Known, ...]
    gone: tuple[Known, ...]
    kept: tuple[Known, ...]


def known_findings(run: Run) -> tuple[Known, ...]:
    """Return the findings of *run* that no waiver covers, in order of id."""
    said = evidence(run)
    found = [
        Known(
            id=f.id,
            rule=f.rule,
            fact=f.fact,
            verdict=f.verdict,
            severity=f.severity,
            message=f.message,
            evidence=said[f.id],
        )
        for f in run.findings
        if f.waived is None
    ]
    return tuple(sorted(found, key=lambda known: known.id))


def baseline_text(known: Sequence[Known]) -> str:
    """Return *known* as a baseline file: JSON, one order, so that version control shows what changed."""
    document = {"schema": _SCHEMA, "findings": [asdict(one) for one in known]}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def load_baseline(path: Path) -> tuple[Known, ...]:
    """
    Read a baseline file.

    Raises:
        UsageError: No such file, or none that `baseline_text` wrote.
    """
    try:
        document: Any = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UsageError(
            say("no such baseline"), place=str(path), fix=say("checker baseline write PATH... first")
        ) from error
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UsageError(
            say("cannot be read: {error}", error=str(error)), place=str(path), fix=say("write it anew")
        ) from error
    if not isinstance(document, Mapping) or document.get("schema") != _SCHEMA:
        raise UsageError(
            say("no baseline of this version"),
            place=str(path),
            allowed=say("schema {schema}", schema=str(_SCHEMA)),
            fix=say("write it anew"),
        )
    try:
        return tuple(_known(record) for record in document["findings"])
    except (KeyError, TypeError) as error:
        raise UsageError(
            say("a finding lacks {error}", error=str(error)), place=str(path), fix=say("write it anew")
        ) from error


def difference(before: Sequence[Known], now: Sequence[Known]) -> Difference:
    """Return what is new, gone and kept of *now* against *before*, each in order of id."""
    old, found = {one.id for one in before}, {one.id for one in now}
    return Difference(
        new=tuple(one for one in now if one.id not in old),
        gone=tuple(one for one in before if one.id not in found),
        kept=tuple(one for one in now if one.id in old),
    )


def _known(record: Mapping[str, Any]) -> Known:
    names = ("id", "rule", "fact", "verdict", "severity", "message")
    return Known(**{name: record[name] for name in names}, evidence=tuple(record["evidence"]))
