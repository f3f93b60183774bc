"""``check --format xlsx``: findings, facts and claims as an Excel workbook, by the extra ``[xlsx]``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from checker.errors import MissingExtra
from checker.messages import Message, Speaker, say
from checker.report.plain_text import printable
from checker.report.summary import gate_line, idle_line
from checker.report.tallies import counts, headline
from checker.report.trouble import troubles
from checker.report.xlsx_rows import Cell, Column, claim_sheet, fact_sheet, finding_sheet
from checker.run import Run

if TYPE_CHECKING:
    from checker.report.options import ReportOptions

_LONGEST = 32_767  # characters; Excel takes no longer cell
_DIGITS = 15  # of a number; Excel would round the rest away
_COLOURS = {"error": "#f6d5d2", "warning": "#f8e6bf", "note": "#d6e6f2"}
# No text of an article becomes a formula, a link or a number.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
# The same run gives the same file.
_CREATED = datetime(2000, 1, 1)
_SHEETS: dict[str, Message] = {
    "run": say("Run"), "findings": say("Findings"), "facts": say("Facts"), "claims": say("Claims"),
}  # fmt: skip


def render(run: Run, options: ReportOptions) -> bytes:
    """
    Return *run* as a workbook of four sheets: the run itself, findings, facts, claims; every text inert.

    Raises:
        MissingExtra: The extra ``xlsx`` is not installed.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        raise MissingExtra(say("an Excel workbook"), "xlsx") from error
    speak = options.say
    buffer = BytesIO()
    book = Workbook(buffer, _OPTIONS)
    book.set_properties({"title": speak("Discrepancy report"), "created": _CREATED})
    looks = _looks(book)
    _run_sheet(book, looks, run, speak)
    for name, (columns, rows) in (
        ("findings", finding_sheet(run, speak)),
        ("facts", fact_sheet(run, speak)),
        ("claims", claim_sheet(run, speak, furniture=options.furniture)),
    ):
        _sheet(book, looks, speak.again(_SHEETS[name]), columns, rows)
    book.close()
    return buffer.getvalue()


def _looks(book: Any) -> dict[str, Any]:
    looks = {
        "head": book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "top", "bg_color": "#efece4"}),
        "plain": book.add_format({"text_wrap": True, "valign": "top"}),
        "number": book.add_format({"valign": "top", "num_format": "#,##0.############"}),
        "whole": book.add_format({"valign": "top", "num_format": "#,##0"}),
        "alarm": book.add_format({"bold": True, "font_color": "#a8231b", "text_wrap": True}),
    }
    return looks | {name: book.add_format({"bg_color": colour, "valign": "top"}) for name, colour in _COLOURS.items()}


def _run_sheet(book: Any, looks: dict[str, Any], run: Run, speak: Speaker) -> None:
    """What was done, and first of all what was not."""
    sheet = book.add_worksheet(speak.again(_SHEETS["run"]))
    sheet.set_column(0, 0, 60)
    reasons = [trouble.text for trouble in troubles(run, speak)]
    lines = [(speak("INCOMPLETE: silence below is no clean result"), None)] if reasons else []
    lines += [(reason, None) for reason in reasons]
    for at, (text, _) in enumerate(lines):
        sheet.write_string(at, 0, _text(text), looks["alarm"])
    if reasons:
        sheet.set_tab_color("#a8231b")
    sheet.write_string(len(lines), 0, headline(run, speak), looks["head"])
    tallies = counts(run, speak)
    for at, tally in enumerate(tallies, len(lines) + 1):
        sheet.write_string(at, 0, tally.noun, looks["plain"])
        sheet.write_number(at, 1, tally.number, looks["whole"])
    told = [gate_line(run.agreement, speak)] if run.agreement else []
    told += [idle_line(one, speak) for one in run.idle_waivers]
    for row, line in enumerate(told, len(lines) + 2 + len(tallies)):
        sheet.write_string(row, 0, _text(line), looks["plain"])


def _sheet(
    book: Any, looks: dict[str, Any], name: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]
) -> None:
    sheet = book.add_worksheet(name)
    last = 0
    for at, column in enumerate(columns):
        sheet.set_column(at, at, column.width)
        sheet.write_string(0, at, column.heading, looks["head"])
    for last, row in enumerate(rows, 1):
        for at, cell in enumerate(row):
            _write(sheet, (last, at), cell, looks)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(columns) - 1)


def _write(sheet: Any, place: tuple[int, int], cell: Cell, looks: dict[str, Any]) -> None:
    value, look = cell
    if isinstance(value, int | Decimal) and len(f"{value:f}" if isinstance(value, Decimal) else str(value)) <= _DIGITS:
        sheet.write_number(*place, float(value), looks["whole" if value == int(value) else "number"])
    elif value is not None:
        sheet.write_string(*place, _text(str(value)), looks[look or "plain"])


def _text(value: str) -> str:
    text = printable(value.replace("\r\n", "\n").replace("\r", "\n"), keep="\n\t")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
