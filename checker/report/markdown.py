"""``check --format markdown``: the report for a pull request, a ticket or a wiki page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model import Finding
from checker.report.digest import (
    VERDICT_WORDS,
    Digest,
    Entry,
    OpenPair,
    Side,
    digest,
    findings_by_severity,
    plural,
)
from checker.report.options import ReportOptions
from checker.report.plain_text import one_line
from checker.report.quotes import printed_time
from checker.report.summary import suggestion_line
from checker.run import Run

# What means something inside a line: emphasis, code, links, table cells, strikes, formulas, bare addresses.
_INLINE = re.compile(r"[\\`*_\[\]|~$]|:(?=//)|(?<=[wW]{3})\.")
# What means something only where a line begins: headings, lists, quotes.
_OPENING = re.compile(r"^(\s*)(\d{1,9}(?=[.)](?:\s|$))|(?=[#+\->=]))")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;"})


def render(run: Run, options: ReportOptions) -> str:
    """Return the report as GitHub-flavoured Markdown, article text escaped, figures in bold."""
    return "\n".join(_lines(run, digest(run))) + "\n"


def _lines(run: Run, sheet: Digest) -> Iterator[str]:
    yield "# Discrepancy report"
    yield ""
    yield from _summary(run, sheet)
    for entry in sheet.reported:
        yield from _reported(entry)
    if sheet.unreported:
        yield from _unreported(sheet.unreported)
    if sheet.open_pairs:
        yield from _open_pairs(sheet.open_pairs)
    yield from _closing(sheet)


def _summary(run: Run, sheet: Digest) -> Iterator[str]:
    if sheet.missing:
        yield "**INCOMPLETE: silence below is no clean result.**"
        yield ""
        yield from (f"- {escaped(reason)}" for reason in sheet.missing)
        yield ""
    words = [f"{number} {noun}" for number, noun in findings_by_severity(run)]
    yield " · ".join(words) or "No findings"
    yield ""


def _reported(entry: Entry) -> Iterator[str]:
    yield f"## {escaped(entry.label)}"
    yield ""
    for finding in entry.findings:
        yield from _finding(finding)
    yield ""
    yield from _table(("Source", "Date", "Title", "Sentence"), [_side_row(side) for side in entry.sides])


def _finding(finding: Finding) -> Iterator[str]:
    verdict = f"**{finding.severity} · {VERDICT_WORDS[finding.verdict]}**"
    yield f"- {verdict} {escaped(finding.message)}"
    yield from (f"  - {escaped(step)}" for step in finding.why)
    likely = suggestion_line(finding)
    if likely:
        yield f"  - {escaped(likely)}"
    if finding.waived is not None:
        yield f"  - waived: {escaped(finding.waived)}"
    yield f"  - rule {_code(finding.rule)}, finding {_code(finding.id)}"


def _side_row(side: Side) -> tuple[str, ...]:
    source = escaped(side.source) + (" (reference)" if side.reference else "")
    if side.copy_of:
        source += f" (repeats {escaped(side.copy_of)})"
    return source, printed_time(side.published), _linked(side), _sentence(side)


def _linked(side: Side) -> str:
    title = escaped(side.title)
    if side.url is None:
        return title
    target = side.url.translate({ord(c): f"%{ord(c):02X}" for c in "<>()[]|\\`\"'"})
    return f"[{title or escaped(side.source)}](<{target}>)"


def _sentence(side: Side) -> str:
    words = side.words
    return f"{escaped(words.before, edges=True)}**{escaped(words.figure)}**{escaped(words.after, edges=True)}"


def _unreported(entries: Sequence[Entry]) -> Iterator[str]:
    yield "## Without a finding"
    yield ""
    yield from _table(("Fact", "What is stated", "Verdict", "Sources"), [_unreported_row(entry) for entry in entries])


def _unreported_row(entry: Entry) -> tuple[str, ...]:
    stated = " → ".join(escaped(one.text) for one in entry.stated)
    return escaped(entry.label), stated, VERDICT_WORDS[entry.verdict], ", ".join(map(escaped, entry.sources))


def _open_pairs(pairs: Sequence[OpenPair]) -> Iterator[str]:
    yield "## Same fact?"
    yield ""
    rows = [(_voice(pair.a), _voice(pair.b), escaped(pair.why)) for pair in pairs]
    yield from _table(("One", "The other", "What would settle it"), rows)


def _voice(side: Side) -> str:
    return f"{escaped(side.source)}, {printed_time(side.published)}: {_sentence(side)}"


def _closing(sheet: Digest) -> Iterator[str]:
    yield "---"
    yield ""
    for line in (*sheet.remarks, *([sheet.agreement] if sheet.agreement else [])):
        yield f"- {escaped(line)}"
    if sheet.remarks or sheet.agreement:
        yield ""
    if sheet.stated_once:
        yield f"{plural(sheet.stated_once, 'fact')} stated once, so not compared."
        yield ""
    yield ("**INCOMPLETE** " if sheet.missing else "") + sheet.counts_line


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"|{' --- |' * len(header)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def escaped(text: str, *, edges: bool = False) -> str:
    """
    Return *text* on one line with nothing left in it that Markdown would read as markup.

    Args:
        text: Any text.
        edges: Keep a space at either end, for text that joins what stands beside it.
    """
    line = one_line(text)
    if edges and line:
        line = (" " if text[0].isspace() else "") + line + (" " if text[-1].isspace() else "")
    inline = _INLINE.sub(lambda found: "\\" + found[0], line).translate(_ENTITIES)
    return _OPENING.sub(lambda found: found[0] + "\\", inline)


def _code(identifier: str) -> str:
    return f"`{one_line(identifier).replace('`', '')}`".replace("|", "\\|")
