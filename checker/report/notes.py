"""A finding as a note that an editor pastes into a message, a ticket or the article's margin: plain text."""

from __future__ import annotations

from collections.abc import Iterator

from checker.messages import VERDICT_WORDS, Speaker
from checker.model import Finding
from checker.report.entries import Entry, Side
from checker.report.log_text import inert_line
from checker.report.plain_text import one_line
from checker.report.quotes import printed_time
from checker.report.summary import suggestion_line


def note(entry: Entry, speak: Speaker) -> str:
    """Return *entry* with what was found, every side quoted with its source and address, and the ids to find it again."""
    return "".join(f"{inert_line(line)}\n" for line in _lines(entry, speak))


def _lines(entry: Entry, speak: Speaker) -> Iterator[str]:
    yield f"{speak.again(VERDICT_WORDS[entry.verdict]).upper()}: {entry.label}"
    for finding in entry.findings:
        yield from _finding(finding, speak)
    yield ""
    yield from (_side(side, speak) for side in entry.sides)
    yield ""
    for finding in entry.findings:
        yield (
            "["
            + speak("rule {rule}, finding {finding}", rule=one_line(finding.rule), finding=one_line(finding.id))
            + "]"
        )


def _finding(finding: Finding, speak: Speaker) -> Iterator[str]:
    yield one_line(finding.message)
    yield from (f"  - {one_line(step)}" for step in finding.why)
    likely = suggestion_line(finding, speak)
    if likely:
        yield likely


def _side(side: Side, speak: Speaker) -> str:
    date = printed_time(side.published, speak.language)
    named = [side.source + (f" ({speak('reference')})" if side.reference else ""), date]
    address = f" {side.url}" if side.url else ""
    return f"- {', '.join(part for part in named if part)}: “{side.words.marked('', '')}”{address}"
