"""``check --format csv``: the finding table."""

from __future__ import annotations

from checker.report.csv_text import csv_text
from checker.report.options import ReportOptions
from checker.run import Run
from checker.schema import FINDINGS, finding_rows


def render(run: Run, options: ReportOptions) -> str:
    """Return one line for each finding under the names of `FINDINGS`, most serious first."""
    return csv_text([column.name for column in FINDINGS], finding_rows(run.findings))
