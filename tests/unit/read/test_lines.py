"""A file of any size line by line: what reading it as a whole gives, in the memory of a few lines."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from pathlib import Path

import pytest

from checker.errors import UnreadArticle
from checker.model import Unread
from checker.read import ReadOptions, lines, open_inputs
from checker.read.decoding import decode
from checker.read.lines import text_lines

TEXT = "Lũ quét làm 12 người chết.\r\nĐường 279B\u2028đã thông.\n\nHết"


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch):
    """Every letter of more than one byte is cut somewhere."""
    monkeypatch.setattr(lines, "_PIECE", 7)


@pytest.mark.parametrize(
    ("content", "options"),
    [
        pytest.param(TEXT.encode(), {}, id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + TEXT.encode(), {}, id="utf-8-with-a-mark"),
        pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le"), {}, id="utf-16-by-its-mark"),
        pytest.param(b"\0\0\xfe\xff" + TEXT.encode("utf-32-be"), {}, id="utf-32-by-its-mark"),
        pytest.param(TEXT.encode("utf-16-be"), {"encoding": "utf-16-be"}, id="utf-16-as-declared"),
        pytest.param(
            "Đường đã thông\nHết".encode("cp1258", "ignore"), {"encoding": "cp1258"}, id="a-code-page-as-declared"
        ),
        pytest.param("Hết\nĐường".encode(), {"fallback": "viscii"}, id="utf-8-where-a-code-page-may-be"),
        pytest.param(b"H\xaat\nHai", {"fallback": "viscii"}, id="a-code-page-as-a-last-resort"),
        pytest.param(b"", {}, id="nothing"),
    ],
)
def test_lines_are_those_of_the_whole(content: bytes, options: dict[str, str]):
    """Joined they are the text, and each ends where a line feed stands."""
    whole = decode(content, **options)
    stream = io.BytesIO(content)

    found = list(text_lines(stream, **options))

    assert whole == "".join(found)
    assert [line + "\n" for line in whole.split("\n")[:-1]] == [line for line in found if line.endswith("\n")]
    assert not stream.closed


@pytest.mark.parametrize(
    ("content", "options"),
    [
        pytest.param(TEXT.encode() + b"\n\xff\n", {}, id="a-byte-near-the-end"),
        pytest.param("ab\nĐ".encode()[:-1], {}, id="half-a-letter-at-the-end"),
        pytest.param(TEXT.encode() + b"\n\0", {}, id="a-zero-near-the-end"),
        pytest.param(bytes(range(1, 20)) * 20, {}, id="no-text"),
        pytest.param(bytes(range(128, 200)) + bytes(9), {}, id="no-text-and-not-unicode"),
        pytest.param(b"abc", {"encoding": "latin-9"}, id="an-unknown-encoding"),
    ],
)
def test_a_file_that_is_none_gives_no_line(content: bytes, options: dict[str, str]):
    """The error is that of reading it as a whole, and comes before the first line."""
    with pytest.raises(UnreadArticle) as expected:
        decode(content, **options)
    with pytest.raises(UnreadArticle) as found:
        next(text_lines(io.BytesIO(content), **options))

    assert str(expected.value) == str(found.value)


def test_tables_part_lines_where_they_like():
    """Line ends of every sort, and one within quotes."""
    content = b'id,text\r"a","one\r\ntwo"\r\nb,three\n'

    assert [["id", "text"], ["a", "one\r\ntwo"], ["b", "three"]] == list(
        csv.reader(text_lines(io.BytesIO(content), newline=""))
    )


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".parquet"])
def test_an_archive_in_one_file_takes_the_memory_of_a_few_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
):
    """16 MiB in at most four."""
    monkeypatch.setattr(lines, "_PIECE", 2**16)
    path, articles = tmp_path / f"articles{suffix}", 1_600
    _written(path, articles)
    read = 0
    # What a library takes to begin is not counted.
    next(open_inputs([str(path)]))
    tracemalloc.start()
    for one in open_inputs([str(path)], options=ReadOptions()):
        assert not isinstance(one, Unread)
        read += 1
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert articles == read
    assert path.stat().st_size > 15 * 2**20 or suffix == ".parquet"
    assert most < 4 * 2**20


def test_a_quote_that_never_ends_is_read_to_the_end(tmp_path: Path):
    """As spreadsheets read it."""
    path = tmp_path / "a.csv"
    path.write_bytes(b'id,text\na,one\nb,"two"\n' + b'c,"thr')

    assert ["a", "b", "c"] == [one.path for one in open_inputs([str(path)])]


def _written(path: Path, articles: int) -> None:
    """Articles of some ten thousand bytes each, none of which packs well."""
    rows = [
        {"id": f"a{at}", "text": " ".join(str(at * 7919 + word * 104_729) for word in range(1_100))}
        for at in range(articles)
    ]
    if path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    elif path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, ["id", "text"])
            writer.writeheader()
            writer.writerows(rows)
    else:
        pyarrow = pytest.importorskip("pyarrow")
        pyarrow.parquet = pytest.importorskip("pyarrow.parquet")
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), path, row_group_size=200)
