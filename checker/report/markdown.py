"""``check --format markdown``: the report for a ticket or a wiki page; ``--summary`` for a pull-request comment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.messages import VERDICT_WORDS, Speaker
from checker.model import Finding
from checker.report import markdown_summary
from checker.report.digest import Digest, digest
from checker.report.entries import SEVERITY_WORDS, Entry, OpenPair, Side
from checker.report.markdown_text import code, escaped, linked, sentence, table
from checker.report.options import ReportOptions
from checker.report.quotes import printed_time
from checker.report.summary import suggestion_line
from checker.report.tallies import headline
from checker.run import Run


def render(run: Run, options: ReportOptions) -> str:
    """Return the report as GitHub-flavoured Markdown, article text escaped, figures in bold."""
    sheet = digest(run, options.say)
    if options.summary:
        return markdown_summary.summary(run, sheet, options.say)
    return "\n".join(_lines(run, sheet, options.say)) + "\n"


def _lines(run: Run, sheet: Digest, say: Speaker) -> Iterator[str]:
    yield f"# {say('Discrepancy report')}"
    yield ""
    yield from incomplete(sheet, say)
    yield headline(run, say)
    yield ""
    for entry in sheet.reported:
        yield from _reported(entry, say)
    if sheet.unreported:
        yield from _unreported(sheet.unreported, say)
    if sheet.open_pairs:
        yield from _open_pairs(sheet.open_pairs, say)
    yield from _closing(sheet, say)


def incomplete(sheet: Digest, say: Speaker) -> Iterator[str]:
    """Yield the warning that stands above everything else where something is missing."""
    if sheet.missing:
        yield f"**{say('INCOMPLETE: silence below is no clean result')}**"
        yield ""
        yield from (f"- {escaped(reason)}" for reason in sheet.missing)
        yield ""


def gate_lines(sheet: Digest) -> Iterator[str]:
    """Yield what else to know: waivers that covered nothing, and what an archive confirms."""
    told = (*sheet.remarks, *([sheet.agreement] if sheet.agreement else []))
    yield from (f"- {escaped(line)}" for line in told)
    if told:
        yield ""


def _reported(entry: Entry, say: Speaker) -> Iterator[str]:
    yield f"## {escaped(entry.label)}"
    yield ""
    for finding in entry.findings:
        yield from _finding(finding, say)
    yield ""
    header = (say("Source"), say("Date"), say("Title"), say("Sentence"))
    yield from table(header, [_side_row(side, say) for side in entry.sides])


def _finding(finding: Finding, say: Speaker) -> Iterator[str]:
    words = say.again(SEVERITY_WORDS[finding.severity]), say.again(VERDICT_WORDS[finding.verdict])
    yield f"- **{' · '.join(words)}** {escaped(finding.message)}"
    yield from (f"  - {escaped(step)}" for step in finding.why)
    likely = suggestion_line(finding, say)
    if likely:
        yield f"  - {escaped(likely)}"
    if finding.waived is not None:
        yield f"  - {say('waived: {reason}', reason=escaped(finding.waived))}"
    yield f"  - {say('rule {rule}, finding {finding}', rule=code(finding.rule), finding=code(finding.id))}"


def _side_row(side: Side, say: Speaker) -> tuple[str, ...]:
    source = escaped(side.source) + (f" ({say('reference')})" if side.reference else "")
    if side.copy_of:
        source += f" ({say('repeats {source}', source=escaped(side.copy_of))})"
    return source, _date(side, say), linked(side), sentence(side)


def _date(side: Side, say: Speaker) -> str:
    return printed_time(side.published, say.language) or say("no date")


def _unreported(entries: Sequence[Entry], say: Speaker) -> Iterator[str]:
    yield f"## {say('Without a finding')}"
    yield ""
    header = (say("Fact"), say("What is stated"), say("Verdict"), say("Sources"))
    yield from table(header, [_unreported_row(entry, say) for entry in entries])


def _unreported_row(entry: Entry, say: Speaker) -> tuple[str, ...]:
    stated = " → ".join(escaped(one.text) for one in entry.stated)
    return escaped(entry.label), stated, say.again(VERDICT_WORDS[entry.verdict]), ", ".join(map(escaped, entry.sources))


def _open_pairs(pairs: Sequence[OpenPair], say: Speaker) -> Iterator[str]:
    yield f"## {say('Same fact?')}"
    yield ""
    rows = [(_voice(pair.a, say), _voice(pair.b, say), escaped(pair.why)) for pair in pairs]
    yield from table((say("One"), say("The other"), say("What would settle it")), rows)


def _voice(side: Side, say: Speaker) -> str:
    return f"{escaped(side.source)}, {_date(side, say)}: {sentence(side)}"


def _closing(sheet: Digest, say: Speaker) -> Iterator[str]:
    yield "---"
    yield ""
    yield from gate_lines(sheet)
    if sheet.stated_once:
        yield sheet.stated_once_line(say)
        yield ""
    yield (f"**{say('INCOMPLETE')}** " if sheet.missing else "") + sheet.counts_line
