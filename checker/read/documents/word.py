"""Word: paragraphs and tables of a .docx file, by python-docx (the extra ``docs``)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from checker.errors import MissingExtra, UnreadArticle
from checker.messages import joined, say
from checker.read.clock import at_minute
from checker.read.dating import Undated
from checker.read.faults import BROKEN
from checker.read.parts import Content
from checker.read.source_text import Known, article_of

# Of all its parts, unpacked [bytes]; a file of a few kilobytes can unpack to any size.
_LARGEST = 200_000_000
# What was deleted and still stands in the file, and the other way of drawing what was drawn already.
_UNSEEN = frozenset({"del", "moveFrom", "Fallback"})
_NAMESPACES = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
    }
)
# When the template of programs that write with python-docx was made, unless they say another time.
_TEMPLATE = datetime(2013, 12, 23, 23, 15, tzinfo=UTC)
_CELL_BORDER = " | "


def read_word(one: Content) -> Undated:
    """
    Return the article of a Word document: a paragraph a line, a table's row a line; offsets count there.

    What tracked changes added is read, what they took out is not. Headers, footers and footnotes are not.

    Raises:
        UnreadArticle: It is no .docx file, or unpacks to more than any document.
        MissingExtra: python-docx is not installed.
    """
    lines, title, made = _read(one.content)
    if not lines:
        raise UnreadArticle(
            say("no text: there is nothing in this document, or pictures alone"), fix=say("give its text")
        )
    stated = Known(title=title, made=made)
    text = "\n".join(lines)
    headed = one.known.title is None and stated.title and stated.title not in text
    return article_of(one.path, f"{stated.title}\n{text}" if headed else text, one.known.over(stated).over(one.assumed))


def _read(content: bytes) -> tuple[list[str], str | None, str | None]:
    """Lines, title and time of a document."""
    from zipfile import BadZipFile

    try:
        import docx
        from docx.opc.exceptions import OpcError
        from lxml.etree import LxmlError
    except ImportError as error:
        raise MissingExtra(say("a Word document"), "docs") from error
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadArticle(
            say("an old or a locked Word file"),
            allowed=joined("", (".docx",)),
            fix=say("save it as .docx, without a password"),
        )
    try:
        _refuse_bombs(content)
        document = docx.Document(BytesIO(content))
        title, made = _properties(document)
        lines = [line for line in _lines(document.element.body) if line.strip()]
        return lines, title or _headline(document), made
    except (BadZipFile, OpcError, LxmlError, *BROKEN) as error:
        raise UnreadArticle(
            say("not a .docx file that can be read: {error}", error=str(error)), fix=say("save it anew as .docx")
        ) from error


def _refuse_bombs(content: bytes) -> None:
    from zipfile import ZipFile

    with ZipFile(BytesIO(content)) as packed:
        size = sum(part.file_size for part in packed.infolist())
    if size > _LARGEST:
        raise UnreadArticle(
            say("unpacks to {count} bytes", count=size),
            allowed=say("{most} bytes", most=_LARGEST),
            fix=say("take its pictures out"),
        )


def _lines(block: Any) -> Iterator[str]:
    """The lines of what holds paragraphs and tables, in the order of the page, however deep they stand."""
    for child in block:
        name = _name(child)
        if name == "p":
            yield from _words(child).split("\n")
        elif name == "tbl":
            yield from _rows(child)
        elif name not in _UNSEEN:
            yield from _lines(child)


def _rows(table: Any) -> Iterator[str]:
    for row in (one for one in table.iter() if _name(one) == "tr" and _nearest(one, "tbl") is table):
        cells = (one for one in row.iter() if _name(one) == "tc" and _nearest(one, "tr") is row)
        yield _CELL_BORDER.join(filter(None, (" ".join(" ".join(_lines(cell)).split()) for cell in cells)))


def _nearest(element: Any, name: str) -> Any:
    return next((one for one in element.iterancestors() if _name(one) == name), None)


def _words(paragraph: Any) -> str:
    """A paragraph's text with its line breaks; a text box in it is lines of its own."""
    found = []
    for child in paragraph:
        name = _name(child)
        if name == "t":
            found.append(child.text or "")
        elif name in ("tab", "br", "cr"):
            found.append(" " if name == "tab" else "\n")
        elif name == "noBreakHyphen":
            found.append("-")
        elif name == "txbxContent":
            found.append("\n" + "\n".join(_lines(child)) + "\n")
        elif name not in _UNSEEN and name != "pPr":
            found.append(_words(child))
    return "".join(found)


def _name(element: Any) -> str:
    """The name of an element of the text; empty for comments, and for drawings, which may hold text boxes."""
    if not isinstance(element.tag, str):
        return ""
    namespace, _, name = element.tag[1:].partition("}")
    return name if namespace in _NAMESPACES else ""


def _headline(document: Any) -> str | None:
    found = (
        one.text for one in document.paragraphs if one.style is not None and one.style.name in ("Title", "Heading 1")
    )
    return next((" ".join(words.split()) for words in found if words.strip()), None)


def _properties(document: Any) -> tuple[str | None, str | None]:
    """Title and time of the last change; where the file says neither, python-docx would make them up."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    if not any(one.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES for one in document.part.package.rels.values()):
        return None, None
    said = document.core_properties
    changed = said.modified or said.created
    made = at_minute(changed) if changed and changed != _TEMPLATE else None
    return " ".join((said.title or "").split()) or None, made
