"""``check --format markdown --summary``: a comment under a pull request, short enough for any forge."""

from __future__ import annotations

from collections.abc import Iterator

from checker.messages import VERDICT_WORDS, Speaker
from checker.report.digest import Digest
from checker.report.entries import SEVERITY_WORDS, Entry, Stated
from checker.report.log_text import inert_line
from checker.report.markdown_text import code, escaped, linked, sentence, table
from checker.report.plain_text import shortened
from checker.report.quotes import printed_time
from checker.report.summary import suggestion_line
from checker.report.tallies import headline
from checker.run import Run

# Forges refuse comments of more than 65,536 characters.
_MOST_CHARACTERS = 60_000
_MOST_ROWS = 40
_MARKER = "<!-- doichieu -->"  # by which a script finds the comment that it should replace
_SIGNS = {"error": "🔴", "warning": "🟠", "note": "🔵"}
_CELL = 160


def summary(run: Run, sheet: Digest, say: Speaker) -> str:
    """Return the findings as one table with the quotes folded below it, in less than 60,000 characters."""
    lines = [*_heading(run, sheet, say), *_findings(sheet, say)]
    closing = [*_gate_lines(sheet), "", f"{_incomplete_word(sheet, say)}{sheet.counts_line}"]
    room = _MOST_CHARACTERS - sum(len(line) + 1 for line in (*lines, *closing))
    return "".join(f"{inert_line(line)}\n" for line in (*lines, *_quotes(sheet, say, room), *closing))


def _heading(run: Run, sheet: Digest, say: Speaker) -> Iterator[str]:
    yield _MARKER
    yield f"### {say('Figures checked')}: {headline(run, say)}"
    yield ""
    if sheet.missing:
        yield f"**{say('INCOMPLETE: silence below is no clean result')}**"
        yield ""
        yield from (f"- {escaped(shortened(reason, _CELL))}" for reason in sheet.missing[:_MOST_ROWS])
        yield ""


def _findings(sheet: Digest, say: Speaker) -> Iterator[str]:
    shown = sheet.reported[:_MOST_ROWS]
    if not shown:
        return
    yield from table(("", say("Fact"), say("What is stated"), say("Verdict")), [_row(entry, say) for entry in shown])
    if len(sheet.reported) > len(shown):
        yield say.counted("… and {number} more", "… and {number} more", len(sheet.reported) - len(shown))
        yield ""


def _row(entry: Entry, say: Speaker) -> tuple[str, ...]:
    severity = entry.severity or "note"
    waived = f" ({say('waived')})" if entry.findings[0].waived is not None else ""
    sign = f"{_SIGNS[severity]} {say.again(SEVERITY_WORDS[severity])}{waived}"
    stated = "<br>".join(_stated(one, say) for one in entry.stated) or escaped(
        shortened(entry.findings[0].message, _CELL)
    )
    return sign, escaped(shortened(entry.label, _CELL)), stated, say.again(VERDICT_WORDS[entry.verdict])


def _stated(one: Stated, say: Speaker) -> str:
    voices = [f"{source} {printed_time(published, say.language)}".strip() for source, published in one.voices[:3]]
    rest = f" +{len(one.voices) - 3}" if len(one.voices) > 3 else ""
    return f"**{escaped(shortened(one.text, _CELL))}** {escaped(shortened(', '.join(voices), _CELL))}{rest}"


def _quotes(sheet: Digest, say: Speaker, room: int) -> Iterator[str]:
    """As many facts with their quotes as there is room for."""
    for entry in sheet.reported:
        lines = list(_folded(entry, say))
        room -= sum(len(line) + 1 for line in lines)
        if room < 0:
            return
        yield from lines


def _folded(entry: Entry, say: Speaker) -> Iterator[str]:
    yield f"<details><summary>{escaped(entry.label)}</summary>"
    yield ""
    for finding in entry.findings:
        yield f"{escaped(finding.message)} ({code(finding.rule)} {code(finding.id)})"
        yield ""
        likely = suggestion_line(finding, say)
        if likely:
            yield escaped(likely)
            yield ""
    for side in entry.sides:
        date = printed_time(side.published, say.language)
        said = " · ".join(part for part in (escaped(side.source), date, linked(side)) if part)
        yield f"- {said}: {sentence(side)}"
    yield ""
    yield "</details>"


def _gate_lines(sheet: Digest) -> Iterator[str]:
    """What an archive confirms, and waivers that covered nothing."""
    told = (*([sheet.agreement] if sheet.agreement else []), *sheet.remarks)
    if told:
        yield ""
    yield from (f"- {escaped(shortened(line, _CELL))}" for line in told[:_MOST_ROWS])


def _incomplete_word(sheet: Digest, say: Speaker) -> str:
    return f"**{say('INCOMPLETE')}** " if sheet.missing else ""
