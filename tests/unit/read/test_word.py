"""Word documents: paragraphs, tables, tracked changes, and what the file says of itself."""

from __future__ import annotations

import sys
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from checker.read import read_articles
from checker.read.documents import word

docx = pytest.importorskip("docx")

_TEXT = "Sáng 25/10, gần 70 quốc gia ký Công ước tại Hà Nội, ban tổ chức cho biết."


def _document(*paragraphs: str):
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    return document


def _bytes(document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _read(tmp_path: Path, content: bytes, name: str = "a.docx"):
    (tmp_path / name).write_bytes(content)
    return read_articles([str(tmp_path / name)])


def _text(tmp_path: Path, document) -> str:
    ((article,), unread) = _read(tmp_path, _bytes(document))
    assert () == unread
    return article.text


def test_paragraphs_and_tables_in_their_order(tmp_path: Path):
    """A row is a line; a cell that spans two is written once, a table within a cell with it."""
    document = _document(_TEXT)
    table = document.add_table(2, 3)
    for row, words in zip(table.rows, (("Nước", "", "Người ký"), ("Việt Nam", "25/10", "1")), strict=True):
        for cell, word_ in zip(row.cells, words, strict=True):
            cell.text = word_
    table.cell(0, 0).merge(table.cell(0, 1))
    inner = table.cell(1, 2).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "trong", "ngoài"
    document.add_paragraph("Hết.")
    assert f"{_TEXT}\nNước | Người ký\nViệt Nam | 25/10 | 1 trong | ngoài\nHết." == _text(tmp_path, document)


def _run(words: str, *, inside: str, text: str = "t") -> object:
    from docx.oxml import parse_xml

    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return parse_xml(
        f'<w:{inside} {space} w:id="1" w:author="a"><w:r><w:{text} xml:space="preserve">{words}</w:{text}></w:r></w:{inside}>'
    )


def test_tracked_changes_are_read_as_accepted(tmp_path: Path):
    """What was put in stands there, what was taken out does not: the desk's figure, not the old one."""
    document = _document("Có ")
    paragraph = document.paragraphs[0]._p
    paragraph.append(_run("60", inside="del", text="delText"))
    paragraph.append(_run("72", inside="ins"))
    document.paragraphs[0].add_run(" nước ký.")
    assert "Có 72 nước ký." == _text(tmp_path, document)


def test_what_stands_in_a_content_control_is_read(tmp_path: Path):
    """Templates put whole paragraphs there."""
    from docx.oxml import parse_xml

    document = _document(_TEXT)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    control = f"<w:sdt {space}><w:sdtContent><w:p><w:r><w:t>Có 72</w:t><w:br/><w:t>nước.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(1, parse_xml(control))
    assert f"{_TEXT}\nCó 72\nnước." == _text(tmp_path, document)


def test_what_the_file_says_of_itself(tmp_path: Path):
    """Title and, where the text says no day, when it was changed."""
    document = _document("Lễ ký tại Hà Nội có gần 70 quốc gia, ban tổ chức cho biết.")
    document.core_properties.title = "Gần 70 quốc gia ký"
    document.core_properties.modified = datetime(2025, 10, 25, 8, 5)
    ((article,), _) = _read(tmp_path, _bytes(document))

    assert ("Gần 70 quốc gia ký", "2025-10-25T15:05") == (article.title, article.published)
    assert article.text.startswith("Gần 70 quốc gia ký\nLễ ký tại")


def test_the_template_of_a_program_dates_nothing(tmp_path: Path):
    """Nor does its title become one."""
    ((article,), _) = _read(tmp_path, _bytes(_document("Lễ ký tại Hà Nội có gần 70 quốc gia, ban tổ chức cho biết.")))
    assert (None, None) == (article.title, article.published)


def test_a_heading_is_the_title(tmp_path: Path):
    """Where the file names none."""
    document = docx.Document()
    document.add_heading("Gần 70 quốc gia ký", 1)
    document.add_paragraph(_TEXT)
    ((article,), _) = _read(tmp_path, _bytes(document))
    assert ("Gần 70 quốc gia ký", f"Gần 70 quốc gia ký\n{_TEXT}") == (article.title, article.text)


def _with_bomb(content: bytes) -> bytes:
    """The document with entities that would unpack to gigabytes."""
    file = BytesIO()
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    with ZipFile(BytesIO(content)) as whole, ZipFile(file, "w", ZIP_DEFLATED) as broken:
        for part in whole.namelist():
            text = whole.read(part)
            if part == "word/document.xml":
                text = text.replace(b"?>", f'?><!DOCTYPE d [<!ENTITY l0 "ha">{levels}]>'.encode(), 1).replace(
                    _TEXT.encode(), b"&l9;"
                )
            broken.writestr(part, text)
    return file.getvalue()


def _without(content: bytes, name: str) -> bytes:
    file = BytesIO()
    with ZipFile(BytesIO(content)) as whole, ZipFile(file, "w") as broken:
        for part in whole.namelist():
            if part != name:
                broken.writestr(part, whole.read(part))
    return file.getvalue()


_WHOLE = _bytes(_document(_TEXT))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", "not a .docx file that can be read", id="empty"),
        pytest.param(b"what is this?", "not a .docx file that can be read", id="text"),
        pytest.param(_WHOLE[:-500], "not a .docx file that can be read", id="cut"),
        pytest.param(_without(_WHOLE, "word/document.xml"), "not a .docx file that can be read", id="without-its-text"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(600), "an old or a locked Word file; allowed: .docx", id="old"),
        pytest.param(_bytes(docx.Document()), "no text: ", id="no-text"),
    ],
)
def test_what_is_no_document_is_said(tmp_path: Path, content: bytes, expected: str):
    """With how to mend it."""
    articles, (unread,) = _read(tmp_path, content)
    assert () == articles
    assert expected in unread.why
    assert "fix: " in unread.why


def test_a_bomb_is_not_unpacked(tmp_path: Path):
    """Refused by the parser, or left as it is, by its version."""
    articles, (unread,) = _read(tmp_path, _with_bomb(_WHOLE))
    assert () == articles
    assert "fix: " in unread.why


def test_a_file_that_unpacks_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Before it is unpacked."""
    monkeypatch.setattr(word, "_LARGEST", 1000)
    _, (unread,) = _read(tmp_path, _WHOLE)
    assert "allowed: 1,000 bytes" in unread.why


def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """One line: what needs it, and what to install."""
    monkeypatch.setitem(sys.modules, "docx", None)
    _, (unread,) = _read(tmp_path, _WHOLE)
    assert "a Word document needs the extra [docs]: pip install 'doichieu[docs]'" == unread.why
