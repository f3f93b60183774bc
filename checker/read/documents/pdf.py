"""PDF: the text of its pages, by pypdfium2 (the extra ``docs``)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from checker.errors import MissingExtra, UnreadArticle
from checker.messages import counted, say
from checker.model import Unread
from checker.read.clock import local_time
from checker.read.dating import Undated
from checker.read.documents.lines import PrintedLine, running_text
from checker.read.faults import BROKEN
from checker.read.parts import Collection, Content, Page
from checker.read.source_text import Known, article_of
from checker.shadow import fold

_MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:\d\d)?(Z|[+-]\d\d'?\d\d)?)?")
_NO_LETTERS = frozenset({0, 0xFFFE, 0xFFFF})
_LINE_ENDS = frozenset({10, 13})
# What PDFium makes of a hyphen at the end of a line.
_HYPHEN = 2
# Between two cells of a table [heights of a line].
_GAP = 1.6
_BORDER = " | "
_SCAN_FIX = say("read its letters first (OCR: ocrmypdf), or give its text")


def pdf_parts(collection: Collection) -> Iterator[Page | Unread]:
    """
    Yield the file, and each of its pages that is a picture: what stands there is missing.

    Raises:
        UnreadArticle: It is no PDF, or locked.
        MissingExtra: pypdfium2 is not installed.
    """
    content = collection.stream.read()
    with _opened(content) as document:
        is_scan = [_is_scan(page) for page in document]
    yield Page(id=collection.path, place=collection.path, content=content, suffix=".pdf", known=collection.known)
    if not all(is_scan):
        for number in (number for number, scan in enumerate(is_scan, 1) if scan):
            yield Unread(
                path=f"{collection.path}: page {number}", why=say("a picture without text; fix: {fix}", fix=_SCAN_FIX)
            )


def read_pdf(one: Content) -> Undated:
    """
    Return the article of a PDF: its paragraphs, a line each; offsets count there.

    Raises:
        UnreadArticle: It is no PDF, locked, or without text.
        MissingExtra: pypdfium2 is not installed.
    """
    with _opened(one.content) as document:
        text, furniture = running_text([_lines(page) for page in document])
        said, pages = document.get_metadata_dict(), len(document)
    if not text.strip():
        raise UnreadArticle(
            counted(
                "no text: its {number} page is a picture or empty",
                "no text: its {number} pages are pictures or empty",
                pages,
            ),
            fix=_SCAN_FIX,
        )
    title = " ".join(said.get("Title", "").split())
    # Programs put a file's name there, or the title of what was printed before.
    stated = Known(
        title=title if title and fold(title) in fold(text) else None, made=_made(said.get("CreationDate", ""))
    )
    return article_of(one.path, text, one.known.over(stated).over(one.assumed), furniture=furniture)


@contextmanager
def _opened(content: bytes) -> Iterator[Any]:
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError as error:
        raise MissingExtra(say("PDF"), "docs") from error
    try:
        document: Any = PdfDocument(content)
        try:
            yield document
        finally:
            document.close()
    except (PdfiumError, *BROKEN) as error:
        locked = "assword" in str(error)
        what = say("locked with a password") if locked else say("not a PDF that can be read: {error}", error=str(error))
        raise UnreadArticle(what, fix=say("save it without one") if locked else say("save it anew")) from error


def _is_scan(page: Any) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    has_text = page.get_textpage().count_chars() > 0
    return not has_text and any(one.type == FPDF_PAGEOBJ_IMAGE for one in page.get_objects(max_depth=3))


def _lines(page: Any) -> list[PrintedLine]:
    """The lines of a page in the order of the file, which is that of reading."""
    text = page.get_textpage()
    found: list[PrintedLine] = []
    letters: list[tuple[str, tuple[float, ...]]] = []
    for letter, box in _letters(text):
        if letter in ("\n", "\x02"):
            found.extend(_line(letters, hyphenated=letter == "\x02"))
            letters = []
        else:
            letters.append((letter, box))
    found.extend(_line(letters, hyphenated=False))
    return found


def _letters(text: Any) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Each character and its box (left, bottom, right, top); a line's end is ``\\n``, or ``\\x02`` within a word."""
    from pypdfium2.raw import FPDFText_GetUnicode

    for number in range(text.count_chars()):
        code = FPDFText_GetUnicode(text, number)
        if code in _LINE_ENDS or code == _HYPHEN:
            yield "\x02" if code == _HYPHEN else "\n", ()
        elif code not in _NO_LETTERS:
            yield chr(code), text.get_charbox(number, loose=True)


def _line(letters: list[tuple[str, tuple[float, ...]]], *, hyphenated: bool) -> Iterator[PrintedLine]:
    seen = [(letter, box) for letter, box in letters if not letter.isspace()]
    if not seen:
        return
    boxes = [box for _, box in seen]
    height = max(top - bottom for _, bottom, _, top in boxes) or 1.0
    raw = "".join(_with_borders(letters, height))
    # Letters beyond the first 65,536 come in halves.
    words = unicodedata.normalize("NFC", raw.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    first = len("".join(letter for letter, _ in letters).split()[0])
    yield PrintedLine(
        words=" ".join(words.split()),
        left=boxes[0][0],
        right=max(box[2] for box in boxes),
        base=boxes[0][1],
        height=height,
        first=boxes[first - 1][2] - boxes[0][0],
        hyphenated=hyphenated,
        is_row=_BORDER in raw,
    )


def _with_borders(letters: list[tuple[str, tuple[float, ...]]], height: float) -> Iterator[str]:
    """The letters, and a border where a gap is wider than any between words: figures of two cells are not one figure."""
    right = None
    for letter, box in letters:
        if not letter.isspace():
            if right is not None and box[0] - right > _GAP * height:
                yield _BORDER
            right = box[2]
        yield letter


def _made(stated: str) -> str | None:
    """``D:20251025144000+07'00'`` as the contract writes it."""
    found = _MADE.match(stated)
    if not found:
        return None
    year, month, day, hour, minute, zone = found.groups()
    clock = f"T{hour}:{minute}{(zone or '').replace(chr(39), '')}" if hour else ""
    return local_time(f"{year}-{month}-{day}{clock}")
