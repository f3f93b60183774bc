"""Articles in: every format, encoding and fault, as a desk would hand them over."""

from __future__ import annotations

import codecs
import io
import json
import os
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.errors import UsageError
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
    "options", [pytest.param({"encoding": "koi8"}, id="encoding"), pytest.param({"language": "eo"}, id="language")]
)
def test_options_that_cannot_be_taken_are_refused(options: dict[str, str]):
    """Before anything is read, with what is allowed."""
    with pytest.raises(UsageError) as caught:
        ReadOptions(**options)
    assert caught.value.allowed


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        pytest.param("empty.txt", b"", "empty", id="empty-file"),
        pytest.param("blank.txt", b"\n \r\n", "empty", id="blank-file"),
        pytest.param("only-a-mark.txt", codecs.BOM_UTF8, "empty", id="only-a-mark"),
        pytest.param("empty.jsonl", b"\n\n", "empty", id="no-records"),
        pytest.param("binary.txt", bytes(range(256)) * 8, "binary", id="binary-file"),
        pytest.param("zeros.txt", b"12 ng\0\0\0", "binary", id="zeros-in-text"),
        pytest.param("late.txt", b"a" * 9000 + b"\0", "binary", id="zeros-late-in-a-file"),
        pytest.param("marked.txt", b"\xff\xfe\0\1\0\0" * 9, "binary", id="binary-that-begins-as-utf-16"),
        pytest.param(
            "latin.txt", "Cầu mới".encode()[:-1] + b"\xe9", "byte 10 is not UTF-8; allowed: utf-8,", id="not-utf-8"
        ),
        pytest.param("cut.txt", "Cầu".encode("utf-16") + b"x", "is not UTF-16-LE", id="utf-16-cut-short"),
        pytest.param("page.odt", b"PK", "not a format", id="unknown-format"),
        pytest.param(
            "bad.md",
            b"---\ntitle: a\ntitle: b\n---\ntext",
            "bad.md:3:1: front matter: key 'title' stands twice",
            id="front-matter-key-twice",
        ),
        pytest.param("colon.md", b"---\ntitle: a: b\n---\ntext", "colon.md:2:", id="front-matter-colon-in-a-value"),
        pytest.param("list.md", b"---\n- a\n---\ntext", "no mapping", id="front-matter-is-a-list"),
        pytest.param("number.md", b"---\ntitle: 1984\n---\ntext", "'title' is not text", id="front-matter-number"),
        pytest.param("open.md", b"---\ntitle: a\ntext", "front matter has no end", id="front-matter-without-end"),
        pytest.param(
            "deep.md",
            b"---\na: " + b"[" * 990 + b"]" * 990 + b"\n---\ntext",
            "nested too deeply",
            id="front-matter-too-deep",
        ),
        pytest.param("bare.md", b"---\ntitle: a\n---\n", "empty", id="front-matter-and-no-text"),
        pytest.param(
            "date.md",
            b"---\npublished: yesterday\n---\ntext",
            "publication time 'yesterday' is none; allowed: ISO 8601",
            id="no-date",
        ),
        pytest.param(
            "language.md",
            b"---\nlanguage: eo\n---\ntext",
            "no lexicon for language 'eo'; allowed: en, fr, vi",
            id="no-lexicon",
        ),
    ],
)
def test_what_cannot_be_read_is_reported(tmp_path: Path, name: str, content: bytes, why: str):
    """Each is named with its reason, and what is allowed; nothing is guessed."""
    path = write(tmp_path, name, content)
    articles, unread = read_articles([path])
    assert () == articles
    assert [path] == [one.path for one in unread]
    assert why in unread[0].why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param("null", "not a JSON object", id="null"),
        pytest.param("[1]", "not a JSON object", id="list"),
        pytest.param('{"id": "b", "text": "12 ng', "not JSON", id="cut-short"),
        pytest.param("[" * 100_000, "not JSON", id="nested-too-deeply"),
        pytest.param('{"id": "b", "text": "c", "n": ' + "9" * 6000 + "}", "not JSON", id="number-of-6000-digits"),
        pytest.param('{"text": "c"}', "'id' is missing", id="no-id"),
        pytest.param('{"id": 7, "text": "c"}', "'id' is missing or not text", id="id-is-a-number"),
        pytest.param('{"id": " ", "text": "c"}', "'id' is empty", id="empty-id"),
        pytest.param('{"id": "b"}', "'text' is missing", id="no-text"),
        pytest.param('{"id": "b", "text": ""}', "empty", id="empty-text"),
        pytest.param('{"id": "b", "text": "c\\ud800d"}', "half a character", id="half-a-character-in-the-text"),
        pytest.param(
            '{"id": "b", "text": "c", "title": "\\udfff"}', "half a character", id="half-a-character-in-the-title"
        ),
        pytest.param('{"id": "b", "text": "c", "title": NaN}', "'title' is not text", id="title-is-no-text"),
        pytest.param('{"id": "b", "text": "c", "published": "mai"}', "publication time 'mai' is none", id="no-date"),
        pytest.param('{"id": "b", "text": "c", "language": "eo"}', "no lexicon", id="no-lexicon"),
        pytest.param('{"id": "a", "text": "c"}', "same id", id="id-taken"),
    ],
)
def test_a_bad_record_costs_itself_alone(tmp_path: Path, line: str, why: str):
    """The records around it are read, and it is named."""
    good = [json.dumps({"id": name, "text": TEXT, "language": "vi-VN"}) for name in ("a", "z")]
    path = write(tmp_path, "all.jsonl", "\r\n".join([good[0], line, good[1]]))
    articles, unread = read_articles([path])
    assert ["a", "z"] == [article.id for article in articles]
    assert {"vi"} == {article.language for article in articles}
    assert 1 == len(unread)
    assert unread[0].path in (f"{path}:2", "a")
    assert why in unread[0].why


@pytest.mark.parametrize(
    ("sidecar", "why"),
    [
        pytest.param("{", "not JSON", id="broken"),
        pytest.param("[" * 100_000, "not JSON", id="nested-too-deeply"),
        pytest.param("{}".encode("utf-16"), "not JSON", id="not-utf-8"),
        pytest.param("[]", "not a mapping", id="list"),
        pytest.param('{"articles": {}}', "list 'articles'", id="articles-are-a-mapping"),
        pytest.param('{"articles": [{"title": "a"}]}', "names no file", id="entry-without-file"),
        pytest.param('{"articles": [{"file": "01.txt", "title": 3}]}', "'title' is not text", id="title-is-a-number"),
        pytest.param('{"story": 3}', "'story' is not text", id="story-is-a-number"),
        pytest.param('{"articles": [{"file": "01.txt", "published": "hôm qua"}]}', "publication time", id="no-date"),
        pytest.param(
            '{"articles": [{"file": "01.txt", "encoding": "koi8"}]}', "unknown encoding", id="unknown-encoding"
        ),
        pytest.param('{"articles": [{"file": "01.txt"}, {"file": "01.txt"}]}', "stands twice", id="file-twice"),
        pytest.param('{"story": "\\ud800"}', "half a character", id="half-a-character"),
    ],
)
def test_a_broken_sidecar_is_reported_for_its_files(tmp_path: Path, sidecar: str | bytes, why: str):
    """Metadata that cannot be read must not be taken for missing; other folders are read."""
    for folder in ("broken", "whole"):
        (tmp_path / folder).mkdir()
    path = write(tmp_path / "broken", "01.txt", TEXT)
    write(tmp_path / "broken", "meta.json", sidecar)
    other = write(tmp_path / "whole", "01.txt", TEXT)
    articles, unread = read_articles([str(tmp_path)])
    assert [other] == [article.id for article in articles]
    assert [path] == [one.path for one in unread]
    assert why in unread[0].why


def test_a_file_that_the_sidecar_describes_and_that_is_gone_is_reported(tmp_path: Path):
    """Of a whole folder; who names one file asks for that file alone."""
    path = write(tmp_path, "01.txt", TEXT)
    write(tmp_path, "meta.json", json.dumps({"articles": [{"file": "01.txt"}, {"file": "02.txt"}]}))
    _, unread = read_articles([str(tmp_path)])
    assert [(tmp_path / "02.txt").as_posix()] == [one.path for one in unread]
    assert () == read_articles([path])[1]


@pytest.mark.parametrize("published", ["2025-10-25 14:40", " 2025-10-25T14:40 "])
def test_day_and_time_may_be_parted_by_a_space(tmp_path: Path, published: str):
    """As RFC 3339 allows and many exports do."""
    path = write(tmp_path, "all.jsonl", json.dumps({"id": "a", "text": TEXT, "published": published}))
    (article,), _ = read_articles([path])
    assert "2025-10-25T14:40" == article.published


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("01.txt", "12 người thiệt mạng, " * 500_000, id="text"),
        pytest.param("01.txt", "7" * 10_000_000, id="one-number"),
        pytest.param("01.md", "---\ntitle: a\n---\n" + "12 " * 3_500_000, id="markdown"),
        pytest.param("01.jsonl", json.dumps({"id": "a", "text": "12 người, " * 1_000_000}), id="record"),
    ],
)
def test_a_line_of_ten_megabytes_is_refused(tmp_path: Path, name: str, content: str):
    """It is no article, and would take hours; what is beside it is read."""
    write(tmp_path, name, content)
    other = write(tmp_path, "02.txt", TEXT)
    articles, unread = read_articles([str(tmp_path)])
    assert [other] == [article.id for article in articles]
    assert "too long for one article; allowed: 250,000 characters; fix: give each article a file" in unread[0].why


def test_a_file_that_vanishes_while_it_is_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Listed, then gone: the others are read."""
    gone, path = write(tmp_path, "01.txt", TEXT), write(tmp_path, "02.txt", TEXT)
    opened = Path.open

    def vanishing(self: Path, *mode: str) -> object:
        Path(gone).unlink(missing_ok=True)
        return opened(self, *mode)

    monkeypatch.setattr(Path, "open", vanishing)
    articles, unread = read_articles([str(tmp_path)])
    assert [path] == [article.id for article in articles]
    assert [(gone, "no such file or folder")] == [(one.path, one.why) for one in unread]


def test_a_file_or_folder_that_may_not_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """With the system's reason; the others are read."""
    (tmp_path / "closed").mkdir()
    closed, path = write(tmp_path, "01.txt", TEXT), write(tmp_path, "02.txt", TEXT)
    opened, iterdir = Path.open, Path.iterdir

    def refuse(self: Path, whole: Callable[..., object], *given: str) -> object:
        if self.name in ("01.txt", "closed"):
            raise PermissionError(13, "Permission denied")
        return whole(self, *given)

    monkeypatch.setattr(Path, "open", lambda self, *mode: refuse(self, opened, *mode))
    monkeypatch.setattr(Path, "iterdir", lambda self: refuse(self, iterdir))
    articles, unread = read_articles([str(tmp_path)])
    assert [path] == [article.id for article in articles]
    assert [
        (closed, "Permission denied"),
        ((tmp_path / "closed").as_posix(), "folder not listed: Permission denied"),
    ] == [(one.path, one.why) for one in unread]


def test_a_link_back_to_its_own_folder_is_not_followed(tmp_path: Path):
    """Else one article would be forty."""
    path = write(tmp_path, "01.txt", TEXT)
    try:
        (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no symbolic links")
    articles, unread = read_articles([str(tmp_path)])
    assert ([path], ()) == ([article.id for article in articles], unread)


def test_a_file_given_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """By itself, in its folder, and by a roundabout path."""
    path = write(tmp_path, "01.txt", TEXT)
    monkeypatch.chdir(tmp_path)
    articles, unread = read_articles(["01.txt", "./01.txt", str(tmp_path), path, f"../{tmp_path.name}/01.txt"])
    assert (["01.txt"], ()) == ([article.id for article in articles], unread)


@pytest.mark.parametrize(("on_disk", "in_sidecar"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_tone_marks_in_file_names_may_be_written_apart(tmp_path: Path, on_disk: str, in_sidecar: str):
    """Systems list names in either form; the sidecar's entry is found."""
    write(tmp_path, unicodedata.normalize(on_disk, "bế-mạc.txt"), TEXT)
    entry = {"file": unicodedata.normalize(in_sidecar, "bế-mạc.txt"), "source": "Ven Sông"}
    write(tmp_path, "meta.json", json.dumps({"articles": [entry]}))
    (article,), unread = read_articles([str(tmp_path)])
    assert ("Ven Sông", ()) == (article.source, unread)


def test_line_ends_are_kept(tmp_path: Path):
    """Offsets count them."""
    text = "Cầu mới\r\n\r\ndài 450 m\rvà đẹp\n"
    (article,), _ = read_articles([write(tmp_path, "01.txt", text)])
    assert text == article.text


def test_ids_are_posix_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """So that findings keep their ids from one system to another."""
    (tmp_path / "b").mkdir()
    write(tmp_path / "b", "01.txt", TEXT)
    monkeypatch.chdir(tmp_path)
    for given in ("b", os.path.join("b", "01.txt"), os.path.join(".", "b")):  # noqa: PTH118  # as a shell would give it
        (article,), _ = read_articles([given])
        assert "b/01.txt" == article.id


def test_missing_files_and_empty_folders_are_reported(tmp_path: Path):
    """A file that vanished before it was read, a folder without articles."""
    articles, unread = read_articles([str(tmp_path / "gone.txt"), str(tmp_path)])
    assert () == articles
    assert {"no such file or folder", "no articles in this folder (looked for .txt, .md, .jsonl)"} == {
        one.why for one in unread
    }


def test_a_closed_standard_input_is_reported(monkeypatch: pytest.MonkeyPatch):
    """As where a program without a console starts the command."""
    monkeypatch.setattr(sys, "stdin", None)
    articles, unread = read_articles(["-"])
    assert () == articles
    assert "standard input is closed" in unread[0].why


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
