"""The workbook, read back by another library."""

from __future__ import annotations

import sys
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest

from checker.errors import MissingExtra
from checker.report import ReportOptions, render
from tests.unit.report.newsroom import COMPLETE, CREW, EMPTY, HOSTILE_TITLE, INCOMPLETE

openpyxl = pytest.importorskip("openpyxl")


def book(run: Any = COMPLETE, **options: Any) -> Any:
    """Return the workbook of *run* as openpyxl reads it."""
    content = render(run, "xlsx", ReportOptions(**options))
    assert isinstance(content, bytes)
    return openpyxl.load_workbook(BytesIO(content))


def rows(sheet: Any) -> list[dict[str, Any]]:
    """Return the rows below the headings."""
    heading, *below = sheet.iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in below]


def test_four_sheets_in_order() -> None:
    """The run itself, findings, facts, claims: one row each."""
    read = book()
    assert ["Run", "Findings", "Facts", "Claims"] == read.sheetnames
    findings = rows(read["Findings"])
    assert [finding.id for finding in COMPLETE.findings] == [row["id"] for row in findings]
    assert sum(len(fact.positions) for fact in COMPLETE.facts) == len(rows(read["Facts"]))
    assert 18 == len(rows(read["Claims"]))


def test_nothing_of_an_article_is_live() -> None:
    """No cell is a formula or a link, whatever it says; control characters are pictures."""
    read = book()
    cells = [cell for sheet in read for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink is not None]
    texts = [cell.value for cell in cells if cell.data_type == "s"]
    assert HOSTILE_TITLE in texts
    assert any(text.startswith("=HYPERLINK(") and "␛[31m" in text for text in texts)


def test_numbers_are_numbers_where_excel_can_hold_them() -> None:
    """More digits than it keeps stay text, so that none is lost."""
    claims = {row["Quote"]: row for row in rows(book()["Claims"])}
    assert 1_800_000_000 == claims["1,8 tỷ đồng"]["Value"]
    assert 8.22 == claims["8,22%"]["Value"]
    long = replace(COMPLETE.claims[0], value=Decimal("12345678901234567890.5"))
    row = rows(book(replace(COMPLETE, claims=(long, *COMPLETE.claims[1:])))["Claims"])[0]
    assert "12345678901234567890.5" == row["Value"]


def test_a_cell_holds_what_excel_takes() -> None:
    """A sentence of a broken page is cut where Excel would refuse the cell, and says so."""
    long = replace(COMPLETE.claims[0], sentence="a" * 40_000)
    sentence = rows(book(replace(COMPLETE, claims=(long, *COMPLETE.claims[1:])))["Claims"])[0]["Sentence"]
    assert (32_767, "…") == (len(sentence), sentence[-1])


def test_an_incomplete_run_says_so_first() -> None:
    """On the first sheet, above all else."""
    assert book(INCOMPLETE)["Run"]["A1"].value.startswith("INCOMPLETE")
    assert not book()["Run"]["A1"].value.startswith("INCOMPLETE")


def test_an_empty_run_has_every_heading() -> None:
    """An empty result is an empty table."""
    read = book(EMPTY)
    assert [1, 1, 1] == [read[name].max_row for name in ("Findings", "Facts", "Claims")]


def test_it_speaks_vietnamese() -> None:
    """Sheets, headings, verdicts, units."""
    read = book(language="vi")
    assert ["Lần kiểm tra", "Phát hiện", "Dữ kiện", "Số liệu"] == read.sheetnames
    assert {"lỗi", "cảnh báo", "lưu ý"} == {row["Mức độ"] for row in rows(read["Phát hiện"])}
    assert "quốc gia" in {row["Đơn vị"] for row in rows(read["Số liệu"])}


def test_furniture_only_where_asked_for() -> None:
    """As in every other format."""
    assert CREW.quote not in [row["Quote"] for row in rows(book()["Claims"])]
    assert CREW.quote in [row["Quote"] for row in rows(book(furniture=True)["Claims"])]


def test_the_same_run_gives_the_same_file() -> None:
    """Byte for byte."""
    assert render(COMPLETE, "xlsx") == render(COMPLETE, "xlsx")


def test_without_its_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtra) as raised:
        render(COMPLETE, "xlsx")
    assert "an Excel workbook needs the extra [xlsx]: pip install 'doichieu[xlsx]'" == str(raised.value)
