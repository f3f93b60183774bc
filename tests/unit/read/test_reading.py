"""Articles in: every format, encoding and fault, as a desk would hand them over."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.read import ReadOptions, read_articles

TEXT = "Cầu mới khánh thành\n\nCầu dài 450 m, nối hai bờ sông.\n"


def write(folder: Path, name: str, content: str | bytes) -> str:
    """Write a file as given, line ends kept, and return its path."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path.as_posix()


def test_a_text_file_takes_its_metadata_from_the_sidecar(tmp_path: Path):
    """meta.json names title, source, date and story; what it leaves out is read from the text."""
    path = write(tmp_path, "01.txt", TEXT)
    entry = {"file": "01.txt", "source": "Báo Ven Sông", "published": "2024-06-24T08:00"}
    write(tmp_path, "meta.json", json.dumps({"story": "cầu", "articles": [entry]}))
    (article,), unread = read_articles([path])
    assert () == unread
    assert ("Cầu mới khánh thành", "Báo Ven Sông", "2024-06-24T08:00", "cầu") == (
        article.title,
        article.source,
        article.published,
        article.story,
    )
    assert "Cầu mới khánh thành" == article.text[article.title_span.start : article.title_span.end]


def test_front_matter_of_markdown_is_metadata_and_no_text(tmp_path: Path):
    """Figures in front matter are no claims: it is furniture."""
    path = write(tmp_path, "01.md", f"---\ntitle: Cầu 450 m\npublished: 2024-06-24\nsource: Ven Sông\n---\n{TEXT}")
    (article,), _ = read_articles([path])
    assert ("Cầu 450 m", "2024-06-24", "Ven Sông") == (article.title, article.published, article.source)
    assert article.text[: article.furniture[0].end].endswith("---\n")


def test_json_lines_are_one_article_a_line(tmp_path: Path):
    """A bad line costs itself alone, and is named by its number."""
    lines = [
        json.dumps({"id": "a", "text": TEXT, "source": "Ven Sông"}),
        "{broken",
        json.dumps({"text": TEXT}),
        json.dumps({"id": "b", "text": TEXT}),
    ]
    path = write(tmp_path, "all.jsonl", "\n".join(lines))
    articles, unread = read_articles([path])
    assert ["a", "b"] == [article.id for article in articles]
    assert [f"{path}:2", f"{path}:3"] == [one.path for one in unread]


def test_a_folder_is_read_in_depth_and_in_order(tmp_path: Path):
    """README files, hidden files and other formats are no articles."""
    (tmp_path / "b").mkdir()
    for name in ("b/02.txt", "01.txt", ".hidden.txt", "README.md", "photo.jpg"):
        write(tmp_path, name, TEXT)
    articles, unread = read_articles([str(tmp_path)])
    assert ["01.txt", "02.txt"] == [Path(article.path).name for article in articles]
    assert () == unread


@pytest.mark.parametrize(
    ("content", "options"),
    [
        pytest.param(TEXT.encode("utf-8"), ReadOptions(), id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), ReadOptions(), id="utf-8-with-bom"),
        pytest.param(TEXT.encode("utf-16"), ReadOptions(), id="utf-16-by-its-mark"),
        pytest.param(TEXT.encode("utf-16-le"), ReadOptions(encoding="utf-16-le"), id="utf-16-declared"),
        pytest.param(b"C\xc7u m\xbei", ReadOptions(encoding="tcvn"), id="tcvn"),
        pytest.param(b"C\xa5u m\xbei", ReadOptions(encoding="viscii"), id="viscii"),
        pytest.param(
            "Ca\u0302\u0300u".encode("cp1258", "ignore") + b" m\xf5\xeci",
            ReadOptions(encoding="windows-1258"),
            id="windows-1258",
        ),
    ],
)
def test_encodings(tmp_path: Path, content: bytes, options: ReadOptions):
    """Unicode by itself, legacy Vietnamese code pages where they are declared."""
    (article,), unread = read_articles([write(tmp_path, "01.txt", content)], options=options)
    assert () == unread
    assert article.text.lstrip("\ufeff").startswith("C")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        pytest.param("empty.txt", b"", "empty", id="empty-file"),
        pytest.param("blank.txt", b"\n \r\n", "empty", id="blank-file"),
        pytest.param("binary.txt", bytes(range(256)) * 8, "binary", id="binary-file"),
        pytest.param("latin.txt", "Cầu mới".encode()[:-1] + b"\xe9", "byte", id="not-utf-8"),
        pytest.param("page.pdf", b"%PDF", "not a format", id="unknown-format"),
        pytest.param("bad.md", b"---\ntitle: a\ntitle: b\n---\ntext", "stands twice", id="front-matter-key-twice"),
        pytest.param("date.md", b"---\npublished: yesterday\n---\ntext", "publication time", id="no-date"),
    ],
)
def test_what_cannot_be_read_is_reported(tmp_path: Path, name: str, content: bytes, why: str):
    """Each is named with its reason; nothing is guessed."""
    path = write(tmp_path, name, content)
    articles, unread = read_articles([path])
    assert () == articles
    assert path == unread[0].path
    assert why in unread[0].why


def test_missing_files_and_empty_folders_are_reported(tmp_path: Path):
    """A file that vanished before it was read, a folder without articles."""
    articles, unread = read_articles([str(tmp_path / "gone.txt"), str(tmp_path)])
    assert () == articles
    assert {"no such file or folder", "no articles in this folder (looked for .txt, .md, .jsonl)"} == {
        one.why for one in unread
    }


def test_a_broken_sidecar_is_reported_for_its_files(tmp_path: Path):
    """Metadata that cannot be read must not be taken for missing."""
    path = write(tmp_path, "01.txt", TEXT)
    write(tmp_path, "meta.json", "{")
    articles, unread = read_articles([path])
    assert () == articles
    assert "not JSON" in unread[0].why


def test_standard_input(monkeypatch: pytest.MonkeyPatch):
    """``-`` is one text."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    (article,), _ = read_articles(["-"])
    assert ("-", TEXT) == (article.path, article.text)


def test_two_records_of_one_id_are_not_mixed(tmp_path: Path):
    """The second is reported, not silently dropped."""
    line = json.dumps({"id": "a", "text": TEXT})
    articles, unread = read_articles([write(tmp_path, "all.jsonl", f"{line}\n{line}\n")])
    assert 1 == len(articles)
    assert "same id" in unread[0].why
