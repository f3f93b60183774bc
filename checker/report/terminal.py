"""``check --format terminal``: the discrepancy report in a terminal window."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from checker.messages import VERDICT_WORDS, Speaker
from checker.model import Finding, Severity
from checker.report.digest import Digest, digest
from checker.report.entries import SEVERITY_WORDS, Entry, OpenPair, Side
from checker.report.log_text import inert_line
from checker.report.options import ReportOptions
from checker.report.plain_text import one_line
from checker.report.quotes import printed_time
from checker.report.summary import suggestion_line
from checker.report.tallies import headline
from checker.run import Run

_STYLES: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_PAIRS_SHOWN = 20  # of the pairs that may be one fact; more hide the findings above them
_FACTS_SHOWN = 40  # of those without a finding


def render(run: Run, options: ReportOptions) -> str:
    """Return the report in lines of *options.width* columns, with colours only where asked for."""
    sheet = digest(run, options.say)
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
        for part in _parts(run, sheet, options):
            # The closing line stays one line for those who read it with a program.
            console.print(part, soft_wrap=isinstance(part, Text))
    return "".join(inert_line(line.rstrip()) + "\n" for line in printed.get().splitlines())


def _parts(run: Run, sheet: Digest, options: ReportOptions) -> Iterator[RenderableType]:
    say = options.say
    if sheet.missing:
        yield _incomplete(sheet, say)
    yield Text(headline(run, say), style="bold")
    for entry in sheet.reported:
        yield _reported(entry, options)
    if sheet.unreported:
        yield _without_finding(sheet, say)
    if sheet.open_pairs:
        yield from _open_pairs(sheet.open_pairs, options)
    yield from _closing(sheet, say)


def _incomplete(sheet: Digest, say: Speaker) -> RenderableType:
    lines = [Text(say("INCOMPLETE: silence below is no clean result"), style="bold red")]
    lines += [Text(f"  {reason}", style="red") for reason in sheet.missing]
    return Group(*lines, Text())


def _reported(entry: Entry, options: ReportOptions) -> RenderableType:
    findings = [_finding(finding, options.say) for finding in entry.findings]
    sides = [Padding(_side(side, options), (1, 0, 0, 2)) for side in entry.sides]
    return Group(Text(), _fact_heading(entry), *findings, *sides)


def _fact_heading(entry: Entry) -> RenderableType:
    title = Text.assemble((entry.label, "bold"), " ", (entry.id, "dim"))
    return Rule(title, align="left", style=_STYLES[entry.severity or "note"].removeprefix("bold "))


def _finding(finding: Finding, say: Speaker) -> RenderableType:
    style = "dim" if finding.waived is not None else _STYLES[finding.severity]
    words = say.again(SEVERITY_WORDS[finding.severity]).upper(), say.again(VERDICT_WORDS[finding.verdict])
    head = Text.assemble((" · ".join(words), style), "  ")
    head.append(one_line(finding.message))
    reasons = [Padding(Text(f"- {one_line(step)}", style="dim"), (0, 0, 0, 2)) for step in finding.why]
    named = say("rule {rule} · finding {finding}", rule=one_line(finding.rule), finding=one_line(finding.id))
    trail = Text(f"  {named}", style="dim")
    likely = suggestion_line(finding, say)
    suggested = [Text(f"  {likely}", style="green")] if likely else []
    reason = say("waived: {reason}", reason=one_line(finding.waived or ""))
    waived = [Text(f"  {reason}")] if finding.waived is not None else []
    return Group(head, *reasons, *suggested, trail, *waived)


def _side(side: Side, options: ReportOptions) -> RenderableType:
    say = options.say
    date = printed_time(side.published, say.language) or say("no date")
    parts = [side.source, say("reference") if side.reference else "", date, side.title]
    head = Text(" · ".join(part for part in parts if part), style="bold")
    if side.copy_of:
        head.append(f" ({say('repeats {source}', source=side.copy_of)})", style="not bold dim")
    return Group(head, Padding(_sentence(side, options.color), (0, 0, 0, 2)))


def _sentence(side: Side, color: bool) -> Text:
    if not color:
        return Text(side.words.marked("»", "«"))
    return Text.assemble(side.words.before, (side.words.figure, "bold reverse"), side.words.after)


def _without_finding(sheet: Digest, say: Speaker) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in (say("Fact"), say("What is stated"), say("Verdict"), say("Sources")):
        table.add_column(heading, overflow="fold")
    for entry in sheet.unreported[:_FACTS_SHOWN]:
        table.add_row(*_without_finding_row(entry, say))
    rest = len(sheet.unreported) - _FACTS_SHOWN
    words = say.counted("… and {number} more", "… and {number} more", rest)
    more = [Text(words, style="dim")] if rest > 0 else []
    return Group(Text(), Rule(Text(say("Without a finding"), style="bold"), align="left", style="green"), table, *more)


def _without_finding_row(entry: Entry, say: Speaker) -> tuple[Text, ...]:
    stated = " → ".join(one.text for one in entry.stated)
    cells = (entry.label, stated, say.again(VERDICT_WORDS[entry.verdict]), ", ".join(entry.sources))
    return tuple(Text(cell) for cell in cells)


def _open_pairs(pairs: tuple[OpenPair, ...], options: ReportOptions) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(Text(options.say("Same fact?"), style="bold"), align="left", style="magenta")
    for pair in pairs[:_PAIRS_SHOWN]:
        yield Group(Text(pair.why), *(Padding(_side(side, options), (0, 0, 0, 2)) for side in (pair.a, pair.b)), Text())
    rest = len(pairs) - _PAIRS_SHOWN
    if rest > 0:
        yield Text(options.say.counted("… and {number} more pair", "… and {number} more pairs", rest), style="dim")


def _closing(sheet: Digest, say: Speaker) -> Iterator[Text]:
    yield Text()
    for line in sheet.remarks:
        yield Text(line, style="dim")
    if sheet.agreement:
        yield Text(sheet.agreement, style="green")
    if sheet.stated_once:
        yield Text(sheet.stated_once_line(say), style="dim")
    prefix = [(say("INCOMPLETE") + " ", "bold red")] if sheet.missing else []
    yield Text.assemble(*prefix, (sheet.counts_line, "bold"))
