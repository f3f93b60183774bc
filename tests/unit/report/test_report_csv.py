"""The finding table in a spreadsheet."""

from __future__ import annotations

import csv
from decimal import Decimal
from io import StringIO

import pytest

from checker.report import render
from checker.report.csv_text import csv_text
from checker.schema import FINDINGS
from tests.unit.report.newsroom import COMPLETE, EMPTY


def test_one_line_a_finding() -> None:
    """Most serious first, under the names of the finding table."""
    rows = list(csv.DictReader(StringIO(render(COMPLETE, "csv"))))
    assert [finding.id for finding in COMPLETE.findings] == [row["id"] for row in rows]
    assert ("71 điều | Article 68", "vietnamplus.vn | United Nations") == (rows[0]["quotes"], rows[0]["sources"])


def test_no_findings_is_a_heading() -> None:
    """An empty result has every column."""
    assert ",".join(column.name for column in FINDINGS) + "\n" == render(EMPTY, "csv")


@pytest.mark.parametrize(
    ("expected", "cell"),
    [
        pytest.param("'=1+1", "=1+1", id="equals"),
        pytest.param("'+84 24", "+84 24", id="plus"),
        pytest.param("'-2 độ", "-2 độ", id="minus"),
        pytest.param("'@SUM(A1)", "@SUM(A1)", id="at"),
        pytest.param("'\t=1", "\t=1", id="tab"),
        pytest.param("'\n=1", "\r=1", id="carriage-return"),
        pytest.param("'＝1+1", "＝1+1", id="full-width"),
        pytest.param("tăng 1+1=2", "tăng 1+1=2", id="inside"),
        pytest.param("-2.50", Decimal("-2.50"), id="negative-number"),
        pytest.param("1800000000", Decimal("1.8E+9"), id="large-number"),
        pytest.param("'=a | b", ("=a", "b"), id="several"),
        pytest.param("", None, id="missing"),
        pytest.param("␛[31m", "\x1b[31m", id="escape"),
    ],
)
def test_cells_cannot_be_computed(expected: str, cell: object) -> None:
    """Text that a spreadsheet would run is kept as text; numbers stay numbers."""
    assert [["heading"], [expected]] == list(csv.reader(StringIO(csv_text(["heading"], [[cell]]), newline="")))
