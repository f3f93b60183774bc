"""``checker claims`` and ``checker parse``: the same records, for people, spreadsheets and programs."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from io import StringIO

import pytest

from checker.errors import UsageError
from checker.model import Interval, Mention, Span
from checker.report import FORMATS, ReportOptions, render, render_claims
from checker.report.mention_lines import mention_records
from tests.unit.report.newsroom import COMPLETE, CREW, EMPTY, FORMULA


def test_jsonl_prints_the_records_of_the_document() -> None:
    """One line a claim, equal to the claims of the JSON document."""
    lines = render_claims(COMPLETE, "jsonl").splitlines()
    assert json.loads(render(COMPLETE, "json"))["claims"] == [json.loads(line) for line in lines]


def test_csv_quotes_cannot_be_computed() -> None:
    """A quote that is a formula gets an apostrophe; the numbers beside it stay numbers."""
    rows = {row["id"]: row for row in csv.DictReader(StringIO(render_claims(COMPLETE, "csv")))}
    assert '\'=HYPERLINK("http://evil.example")' == rows[FORMULA.id]["quote"]
    assert not [cell for row in rows.values() for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_table_is_for_people() -> None:
    """The table has a heading, a line a claim, and the fact it belongs to."""
    lines = render_claims(COMPLETE, "table").splitlines()
    assert 2 + 18 == len(lines)
    assert "1800000000" in next(line for line in lines if "1,8 tỷ đồng" in line)
    assert not any("\x1b" in line or "\u202e" in line for line in lines)


@pytest.mark.parametrize("format", ["table", "csv", "jsonl"])
def test_furniture_on_request(format: str) -> None:
    """Figures of the related list appear only where asked for."""
    assert CREW.quote not in render_claims(COMPLETE, format)
    assert CREW.quote in render_claims(COMPLETE, format, ReportOptions(furniture=True))


def test_no_claims_is_an_empty_list() -> None:
    """Nothing read is a heading alone, or no line."""
    assert "" == render_claims(EMPTY, "jsonl")
    assert 1 == len(render_claims(EMPTY, "csv").splitlines())


def test_unknown_formats_are_refused() -> None:
    """The error names the formats there are."""
    with pytest.raises(UsageError, match="unknown format 'pdf'") as refused:
        render(COMPLETE, "pdf")
    assert ", ".join(FORMATS) == refused.value.allowed
    with pytest.raises(UsageError, match="unknown format 'xml'"):
        render_claims(COMPLETE, "xml")


def test_mentions_have_the_fields_of_the_contract() -> None:
    """gần 1,8 tỷ đồng and 25/10 as parse prints them."""
    money = Mention(
        start=0, end=17, quote="gần 1,8 tỷ đồng", figure=Span(4, 7), kind="money", value=Decimal("1.8E+9"), unit="VND",
        hedge="nearly", core=Interval(Decimal("1.70E+9"), Decimal("1.8E+9"), high_open=True),
    )  # fmt: skip
    day = Mention(start=20, end=25, quote="25/10", figure=Span(20, 25), kind="date", value="2025-10-25", grain="day")
    expected = (
        '{"id": "bai.txt", "start": 0, "end": 17, "quote": "gần 1,8 tỷ đồng", "kind": "money", "value": 1800000000, '
        '"low": 1700000000, "high": 1800000000, "unit": "VND", "hedge": "nearly", "grain": null, "no_claim": null}\n'
        '{"id": "bai.txt", "start": 20, "end": 25, "quote": "25/10", "kind": "date", "value": "2025-10-25", '
        '"low": null, "high": null, "unit": null, "hedge": "exact", "grain": "day", "no_claim": "period of a figure"}\n'
    )
    assert expected == mention_records((money, day), ("", "period of a figure"), "bai.txt")
    assert "" == mention_records((), (), "bai.txt")
