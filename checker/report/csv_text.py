"""CSV that a spreadsheet cannot take for formulas."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO

from checker.report.log_text import inert_line
from checker.report.number_text import decimal_text
from checker.report.plain_text import printable

# A cell that begins so is computed by Excel, LibreOffice and Google Sheets; the last four are full width.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """
    Return *rows* under *header* as CSV, lines ending in ``\\n``.

    Text that a spreadsheet would compute gets an apostrophe before it. Numbers keep their digits and
    their sign. A tuple becomes one cell, its parts joined by `` | ``. None is an empty cell. Line ends
    within a cell become ``\n``, since readers disagree on a bare carriage return.
    """
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return buffer.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, int):
        return str(value)
    return _inert(" | ".join(value) if isinstance(value, tuple) else str(value))


def _inert(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = "\n".join(inert_line(line) for line in lines.split("\n"))
    return ("'" if text.startswith(_FORMULA_STARTS) else "") + printable(lines, keep="\n\t")
