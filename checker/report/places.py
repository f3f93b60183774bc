"""Where a side of a finding stands, as programs ask for it: file, line, column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from checker.model import Article, Citation, Finding
from checker.report.plain_text import printable
from checker.run import Run

_DRIVE = re.compile("[A-Za-z]:/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """
    A range in an article.

    Attributes:
        path: Of the article, as given; an id for a record of a .jsonl file.
        line, column, end_line, end_column: From 1, in code points; the end is the first column behind the range.
        start, length: Offset and length [code points].
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    length: int


class Places:
    """Finds lines and columns in the articles of a run; a text is cut into lines once."""

    def __init__(self, run: Run) -> None:
        self._articles: dict[str, Article] = {article.path: article for article in run.articles}
        self._starts: dict[str, list[int]] = {}

    def of(self, side: Citation) -> Place | None:
        """Return where *side* stands; None for a reference, and for an article that the run does not hold."""
        if side.claim is None or side.article not in self._articles:
            return None
        line, column = self._place(side.article, side.start)
        end_line, end_column = self._place(side.article, side.end)
        return Place(
            path=side.article,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            start=side.start,
            length=side.end - side.start,
        )

    def first(self, finding: Finding) -> Place | None:
        """Return where the first side of *finding* stands that has a place."""
        return next((place for side in finding.citations if (place := self.of(side))), None)

    def _place(self, path: str, offset: int) -> tuple[int, int]:
        starts = self._starts.setdefault(path, list(_line_starts(self._articles[path].text)))
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


def _line_starts(text: str) -> Iterator[int]:
    r"""Lines end in ``\n`` alone (``\r\n`` has one too), as every reader of these formats counts them."""
    at = 0
    yield at
    while (at := text.find("\n", at) + 1) > 0:
        yield at


def uri_of(path: str) -> str:
    """Return *path* as a URI reference: relative where it is relative, every other character escaped."""
    slashed = path.replace("\\", "/")
    if _DRIVE.match(slashed):
        return "file:///" + quote(slashed, safe="/:", errors="replace")
    if slashed.startswith("/"):
        return "file://" + quote(slashed, safe="/", errors="replace")
    # A colon is escaped too: a first part with one would be read as a scheme. An empty reference names no file.
    return quote(file_of(path), safe="/", errors="replace") or "."


def file_of(path: str) -> str:
    """Return *path* as a repository knows it: forward slashes, no ``./`` before it, printable."""
    return printable(path.replace("\\", "/").removeprefix("./"))
