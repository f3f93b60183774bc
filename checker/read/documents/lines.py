"""Lines of printed pages to a running text: paragraphs joined again, what stands on every page set apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model import Span

# A page number by itself, as ``- 3 -``, ``Trang 3/12`` or ``Page 3 of 12``.
_PAGE_NUMBER = re.compile(r"\W*(?:trang|page|p\.)?\s*\d{1,4}(?:\s*(?:/|of|trên)\s*\d{1,4})?\W*", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?:;…][\"”’)]?\s*$")
# Lines at the head and the foot of a page among which running headers are looked for.
_EDGE = 2
# Of a paragraph, in heights of its letters: from line to line, and what begins a new one.
_LEADING = 1.9
_INDENT = 1.0
_SAME_SIZE = 0.2
# Lines of one column begin this near to each other, and some of them end this near to its edge [heights].
_COLUMN = 5.0
_RAGGED = 3.0
_LINES = 3
# Of the longest line: a headline may span two columns, and no column is narrower than that.
_PART = 0.4
# Letters of a line that a paragraph fills; shorter ones are items and headings.
_SHORTEST = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLine:
    """
    One line as printed.

    Attributes:
        words: Its text.
        left, right, base, height: Where it stands, from the lower left corner, and the height of its letters [points].
        first: Width of its first word [points].
        hyphenated: Its last word goes on in the next line; the hyphen that parts it is left out of *words*.
        is_row: It is a row of a table: its cells are parted by ``|``.
    """

    words: str
    left: float
    right: float
    base: float
    height: float
    first: float
    hyphenated: bool = False
    is_row: bool = False


def running_text(pages: Sequence[Sequence[PrintedLine]]) -> tuple[str, tuple[Span, ...]]:
    """
    Return the text of printed pages, a paragraph a line, and the ranges that are page furniture.

    Running headers, footers and page numbers stand behind the paragraph that they would part.
    """
    repeated = _repeated(pages)
    flows = [[line for n, line in enumerate(page) if not _is_furniture(page, n, repeated)] for page in pages]
    texts: list[str] = []
    furniture: list[Span] = []
    at = 0
    for words, is_furniture in _blocks(pages, flows):
        if is_furniture:
            furniture.append(Span(at, at + len(words)))
        texts.append(words)
        at += len(words) + 1
    return "\n".join(texts), tuple(furniture)


def _blocks(
    pages: Sequence[Sequence[PrintedLine]], flows: Sequence[Sequence[PrintedLine]]
) -> Iterator[tuple[str, bool]]:
    """Paragraphs and the furniture behind them, in order."""
    waiting: list[str] = []
    paragraph: list[PrintedLine] = []
    edge = 0.0
    for page, flow in zip(pages, flows, strict=True):
        for number, line in enumerate(flow):
            if paragraph and not _goes_on(paragraph[-1], line, edge, same_page=number > 0):
                yield _joined(paragraph), False
                yield from ((words, True) for words in waiting)
                paragraph, waiting = [], []
            paragraph.append(line)
            edge = _edge_of_column(line, flow)
        waiting.extend(line.words for line in page if line not in flow)
    if paragraph:
        yield _joined(paragraph), False
    yield from ((words, True) for words in waiting)


def _goes_on(line: PrintedLine, below: PrintedLine, edge: float, *, same_page: bool) -> bool:
    """True where *below* is the same paragraph's: *line* is full, and nothing sets the two apart."""
    if line.hyphenated:
        return True
    if line.is_row or below.is_row or abs(line.height - below.height) > _SAME_SIZE * line.height:
        return False
    # Were the paragraph at its end, the first word below would not have had to go there.
    is_full = len(line.words) >= _SHORTEST and line.right + below.first + line.height / 4 > edge
    if not same_page:
        return is_full and not _SENTENCE_END.search(line.words)
    is_near = 0 < line.base - below.base <= _LEADING * line.height and below.left - line.left <= _INDENT * line.height
    return is_near and (is_full or line.words.endswith("-"))


def _edge_of_column(line: PrintedLine, flow: Sequence[PrintedLine]) -> float:
    """How far to the right lines run that begin where *line* does: three at least, where there are so many."""
    rights = sorted((one.right for one in flow if abs(one.left - line.left) <= _COLUMN * line.height), reverse=True)
    least = line.left + _PART * (rights[0] - line.left)
    common = (edge for edge in rights if edge > least and _ending_at(edge, rights, _RAGGED * line.height) >= _LINES)
    return next(common, rights[0])


def _ending_at(edge: float, rights: Sequence[float], slack: float) -> int:
    return sum(0 <= edge - one <= slack for one in rights)


def _joined(paragraph: Sequence[PrintedLine]) -> str:
    glued = ((line.words, line.hyphenated or line.words.endswith("-")) for line in paragraph)
    return "".join(words if is_glued else f"{words} " for words, is_glued in glued).strip()


def _repeated(pages: Sequence[Sequence[PrintedLine]]) -> frozenset[tuple[str, str]]:
    """(edge, words without their numbers) of what stands at the same edge of two pages and of a third of all."""
    found = Counter(
        key for page in pages for key in {(_edge(page, n), _masked(line)) for n, line in enumerate(page)} if key[0]
    )
    return frozenset(key for key, count in found.items() if count > 1 and count * 3 >= len(pages))


def _is_furniture(page: Sequence[PrintedLine], number: int, repeated: frozenset[tuple[str, str]]) -> bool:
    edge = _edge(page, number)
    if not edge:
        return False
    return (edge, _masked(page[number])) in repeated or (
        len(page) > 1 and bool(_PAGE_NUMBER.fullmatch(page[number].words))
    )


def _edge(page: Sequence[PrintedLine], number: int) -> str:
    """``head`` or ``foot`` of the page, by where the line stands, whatever the file's order; else empty."""
    rank = sum(other.base > page[number].base for other in page)
    if rank < _EDGE:
        return "head"
    return "foot" if sum(other.base < page[number].base for other in page) < _EDGE else ""


def _masked(line: PrintedLine) -> str:
    return _NUMBER.sub("0", " ".join(line.words.casefold().split()))
