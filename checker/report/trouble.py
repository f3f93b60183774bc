"""What makes a run incomplete, one record a reason, for formats that programs read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.messages import Speaker
from checker.report.plain_text import one_line
from checker.run import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """
    One reason why a run is no clean one.

    Attributes:
        kind: ``unread``, ``rule-failed`` or ``nothing-compared``.
        text: The reason on one line.
        path: Of the input that could not be read, or None.
        rule: Id of the rule that failed, or None.
    """

    kind: str
    text: str
    path: str | None = None
    rule: str | None = None


def troubles(run: Run, say: Speaker) -> Iterator[Trouble]:
    """Yield why *run* is incomplete; nothing where it is complete."""
    for unread in run.unread:
        text = say("not read: {path}: {why}", path=one_line(unread.path), why=one_line(unread.why))
        yield Trouble(kind="unread", text=text, path=unread.path)
    for failed in run.failed_rules:
        text = say("rule not run: {rule}: {why}", rule=one_line(failed.rule), why=one_line(failed.why))
        yield Trouble(kind="rule-failed", text=text, rule=failed.rule)
    if not run.compared:
        yield Trouble(kind="nothing-compared", text=say("nothing was compared: no fact is stated more than once"))
