"""``check --format terminal``: the discrepancy report in a terminal window."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from checker.model import Finding, Severity
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
from checker.report.log_text import inert_line
from checker.report.options import ReportOptions
from checker.report.plain_text import one_line
from checker.report.quotes import printed_time
from checker.report.summary import suggestion_line
from checker.run import Run

_STYLES: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_PAIRS_SHOWN = 20  # of the pairs that may be one fact; more hide the findings above them
_FACTS_SHOWN = 40  # of those without a finding


def render(run: Run, options: ReportOptions) -> str:
    """Return the report in lines of *options.width* columns, with colours only where asked for."""
    sheet = digest(run)
    # An empty environment: the same run gives the same text whatever FORCE_COLOR or COLUMNS say.
    console = Console(
        file=StringIO(),
        width=options.width,
        force_terminal=options.color,
        color_system="standard" if options.color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    with console.capture() as printed:
        for part in _parts(run, sheet, options.color):
            # The closing line stays one line for those who read it with a program.
            console.print(part, soft_wrap=isinstance(part, Text))
    return "".join(inert_line(line.rstrip()) + "\n" for line in printed.get().splitlines())


def _parts(run: Run, sheet: Digest, color: bool) -> Iterator[RenderableType]:
    if sheet.missing:
        yield _incomplete(sheet)
    yield _headline(run)
    for entry in sheet.reported:
        yield _reported(entry, color)
    if sheet.unreported:
        yield _without_finding(sheet)
    if sheet.open_pairs:
        yield from _open_pairs(sheet.open_pairs, color)
    yield from _closing(sheet)


def _incomplete(sheet: Digest) -> RenderableType:
    lines = [Text("INCOMPLETE: silence below is no clean result", style="bold red")]
    lines += [Text(f"  {reason}", style="red") for reason in sheet.missing]
    return Group(*lines, Text())


def _headline(run: Run) -> Text:
    words = [f"{number} {noun}" for number, noun in findings_by_severity(run)]
    return Text(" · ".join(words) or "No findings", style="bold")


def _reported(entry: Entry, color: bool) -> RenderableType:
    findings = [_finding(finding) for finding in entry.findings]
    sides = [Padding(_side(side, color), (1, 0, 0, 2)) for side in entry.sides]
    return Group(Text(), _fact_heading(entry), *findings, *sides)


def _fact_heading(entry: Entry) -> RenderableType:
    title = Text.assemble((entry.label, "bold"), " ", (entry.id, "dim"))
    return Rule(title, align="left", style=_STYLES[entry.severity or "note"].removeprefix("bold "))


def _finding(finding: Finding) -> RenderableType:
    style = "dim" if finding.waived is not None else _STYLES[finding.severity]
    head = Text.assemble((f"{finding.severity.upper()} · {VERDICT_WORDS[finding.verdict]}", style), "  ")
    head.append(one_line(finding.message))
    reasons = [Padding(Text(f"- {one_line(step)}", style="dim"), (0, 0, 0, 2)) for step in finding.why]
    trail = Text(f"  rule {finding.rule} · finding {finding.id}", style="dim")
    likely = suggestion_line(finding)
    suggested = [Text(f"  {likely}", style="green")] if likely else []
    waived = [Text(f"  waived: {one_line(finding.waived)}")] if finding.waived is not None else []
    return Group(head, *reasons, *suggested, trail, *waived)


def _side(side: Side, color: bool) -> RenderableType:
    parts = [side.source, "reference" if side.reference else "", printed_time(side.published), side.title]
    head = Text(" · ".join(part for part in parts if part), style="bold")
    if side.copy_of:
        head.append(f" (repeats {side.copy_of})", style="not bold dim")
    return Group(head, Padding(_sentence(side, color), (0, 0, 0, 2)))


def _sentence(side: Side, color: bool) -> Text:
    if not color:
        return Text(side.words.marked("»", "«"))
    return Text.assemble(side.words.before, (side.words.figure, "bold reverse"), side.words.after)


def _without_finding(sheet: Digest) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("fact", "what is stated", "verdict", "sources"):
        table.add_column(heading, overflow="fold")
    for entry in sheet.unreported[:_FACTS_SHOWN]:
        table.add_row(*_without_finding_row(entry))
    rest = len(sheet.unreported) - _FACTS_SHOWN
    more = [Text(f"… and {rest} more", style="dim")] if rest > 0 else []
    return Group(Text(), Rule(Text("Without a finding", style="bold"), align="left", style="green"), table, *more)


def _without_finding_row(entry: Entry) -> tuple[Text, ...]:
    stated = " → ".join(one.text for one in entry.stated)
    cells = (entry.label, stated, VERDICT_WORDS[entry.verdict], ", ".join(entry.sources))
    return tuple(Text(cell) for cell in cells)


def _open_pairs(pairs: tuple[OpenPair, ...], color: bool) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(Text("Same fact?", style="bold"), align="left", style="magenta")
    for pair in pairs[:_PAIRS_SHOWN]:
        yield Group(Text(pair.why), *(Padding(_side(side, color), (0, 0, 0, 2)) for side in (pair.a, pair.b)), Text())
    if len(pairs) > _PAIRS_SHOWN:
        yield Text(f"… and {len(pairs) - _PAIRS_SHOWN} more pairs", style="dim")


def _closing(sheet: Digest) -> Iterator[Text]:
    yield Text()
    for line in sheet.remarks:
        yield Text(line, style="dim")
    if sheet.agreement:
        yield Text(sheet.agreement, style="green")
    if sheet.stated_once:
        yield Text(f"{plural(sheet.stated_once, 'fact')} stated once, so not compared", style="dim")
    prefix = [("INCOMPLETE ", "bold red")] if sheet.missing else []
    yield Text.assemble(*prefix, (sheet.counts_line, "bold"))
