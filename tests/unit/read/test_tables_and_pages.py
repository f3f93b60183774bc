"""CSV, Parquet and HTML: the same article from each."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.read import ReadOptions, read_articles
from checker.read.tables import column_map

_TEXT = "Sáng 25/10, gần 70 quốc gia ký Công ước tại Hà Nội, ban tổ chức cho biết."
_PAGE = f"""<html lang="vi"><head><title>Gần 70 quốc gia ký</title>
<link rel="canonical" href="https://bao.example/ky.html"><meta property="og:title" content="Gần 70 quốc gia ký">
<meta property="article:published_time" content="2025-10-25T14:40:00+07:00"></head><body><nav><a href="/">Trang chủ</a></nav>
<article><h1>Gần 70 quốc gia ký</h1><p>{_TEXT}</p><p>Đại diện các nước lần lượt bước lên bàn ký trong tiếng vỗ tay của khán phòng.</p>
<p>Lễ ký kéo dài hai ngày và có đại biểu của nhiều tổ chức quốc tế đến dự, theo ban tổ chức.</p></article></body></html>"""


def _read(path: Path, **columns: str):
    return read_articles([str(path)], options=replace(ReadOptions(), columns=columns))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_file_is_read(tmp_path: Path, delimiter: str):
    """Whatever parts its columns; a text may hold line ends and quotes."""
    path = tmp_path / "a.csv"
    text = _TEXT + '\nDòng "hai"; ba, bốn'
    quoted = text.replace('"', '""')
    path.write_text(
        f'\ufeffid{delimiter}text{delimiter}source\nx{delimiter}"{quoted}"{delimiter}bao.example\n', encoding="utf-8"
    )
    ((article,), unread) = _read(path)

    assert () == unread
    assert ("x", text, "bao.example") == (article.id, article.text, article.source)


def test_columns_can_be_named_otherwise(tmp_path: Path):
    """And a row without an id is named after its place."""
    path = tmp_path / "a.csv"
    path.write_text(f'body,paper\n"{_TEXT}",bao.example\n,x\n', encoding="utf-8")
    ((article,), (unread,)) = _read(path, text="body", source="paper")

    assert (f"{path.as_posix()}:1", "bao.example") == (article.id, article.source)
    assert unread.path.endswith("a.csv:2")


def test_a_table_without_texts_says_which_columns_it_has(tmp_path: Path):
    """And how to name one."""
    path = tmp_path / "a.csv"
    path.write_text("body,paper\nx,y\n", encoding="utf-8")
    (_, (unread,)) = _read(path)

    assert "no column 'text'; allowed: body, paper; fix: say which one it is: --columns text=body" == unread.why


def test_a_parquet_file_is_read(tmp_path: Path):
    """Typed columns become text; one that is none of the contract's is passed over."""
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "a.parquet"
    table = {"id": [7], "text": [_TEXT], "published": [datetime(2025, 10, 25, 14, 40)], "views": [12]}
    parquet.write_table(pyarrow.table(table), path)
    ((article,), unread) = _read(path)
    path.write_bytes(b"PAR1 no table")
    (_, (broken,)) = _read(path)

    assert () == unread
    assert ("7", _TEXT, "2025-10-25T14:40:00") == (article.id, article.text, article.published)
    assert broken.why.startswith("not Parquet")


def test_a_page_is_read(tmp_path: Path):
    """Headline and text without the menu, and what its head says."""
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    path.write_text(_PAGE, encoding="utf-8")
    ((article,), unread) = _read(path)

    assert () == unread
    assert article.text.startswith("Gần 70 quốc gia ký\n")
    assert _TEXT in article.text
    assert "Trang chủ" not in article.text
    assert ("https://bao.example/ky.html", "bao.example", "2025-10-25T14:40") == (
        article.url,
        article.source,
        article.published,
    )


def test_a_page_without_an_article_is_said(tmp_path: Path):
    """No text, no article."""
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    path.write_text("<html><body></body></html>", encoding="utf-8")
    (_, (unread,)) = _read(path)

    assert unread.why.startswith("no article found in this page")


@pytest.mark.parametrize(
    ("name", "library", "extra"),
    [("a.html", "trafilatura", "html"), ("a.parquet", "pyarrow", "parquet")],
)
def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str, extra: str):
    """One line: what needs it, and what to install."""
    monkeypatch.setitem(sys.modules, library, None)
    (tmp_path / name).write_bytes(b"x")
    (_, (unread,)) = _read(tmp_path / name)

    assert f"needs the extra [{extra}]: pip install 'doichieu[{extra}]'" in unread.why


def test_keys_of_json_lines_can_be_named_otherwise(tmp_path: Path):
    """A record that lacks one says which it has, and costs no other; a number is an id as well."""
    path = tmp_path / "a.jsonl"
    path.write_text(
        f'{{"guid": 7, "body": "{_TEXT}", "text": "tóm tắt", "date": "2025-10-25"}}\n{{"guid": 8, "content": "x"}}\n',
        encoding="utf-8",
    )
    ((article,), (unread,)) = _read(path, id="guid", text="body", published="date")

    assert ("7", _TEXT, "2025-10-25") == (article.id, article.text, article.published)
    assert (f"{path.as_posix()}:2", "no key 'body'; allowed: guid, content; fix: name one of these in --columns") == (
        unread.path,
        unread.why,
    )


@pytest.mark.parametrize("name", ["a.csv", "a.parquet"])
def test_a_column_that_a_table_does_not_have_is_said(tmp_path: Path, name: str):
    """With those that it has."""
    path = tmp_path / name
    if name == "a.csv":
        path.write_text("text,day\nx,2025-10-25\n", encoding="utf-8")
    else:
        pyarrow = pytest.importorskip("pyarrow")
        from pyarrow import parquet

        parquet.write_table(pyarrow.table({"text": ["x"], "day": ["2025-10-25"]}), path)
    (_, (unread,)) = _read(path, published="date")
    assert unread.why.startswith("no column 'date'; allowed: text, day; fix: ")


def test_folders_are_not_searched_for_tables_and_pages(tmp_path: Path):
    """A folder may hold reports and figures that are no articles."""
    (tmp_path / "a.csv").write_text("x,y\n1,2\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text(_TEXT, encoding="utf-8")
    ((article,), unread) = _read(tmp_path)

    assert (_TEXT, ()) == (article.text, unread)


@pytest.mark.parametrize("given", ["text", "text=", "body=text", "text=a,x"])
def test_a_map_that_is_none_is_refused(given: str):
    """With what can be mapped."""
    with pytest.raises(UsageError, match="maps no column") as error:
        column_map(given)
    assert "id, text, title" in str(error.value)


def test_a_map_is_read():
    """Spaces are none of it."""
    assert {"text": "body", "id": "guid"} == column_map("text=body, id = guid")
    assert {} == column_map(None)
