"""Which parts of a page are not the article: related lists, publisher lines, captions printed twice, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from checker.lexicon import languages, section
from checker.model import Span
from checker.shadow import fold

# A line longer than this is a paragraph of an article, not an item of a list [code points].
_ITEM_LENGTH = 200
_TITLE_LENGTH = 220
_REPEATED_LENGTH = 15
_LINE = re.compile(r"[^\n]+")
# What a crawler left at the head of a page.
_STAMP = re.compile(r"\s*date[ :]+(?:19|20)\d\d-\d\d-\d\d")
_TEASER = re.compile(r"(?:\.\.\.|…)\s*$")
_PUNCTUATION = " \t\r\ufeff:.-–•*#>|"


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    folded: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def furniture_of(text: str, begin: int, language: str) -> tuple[tuple[Span, ...], str | None]:
    """
    Return the ranges of *text* that are page furniture, sorted, and the title that a header line gives, if any.

    Args:
        text: The whole text; *begin* is where it starts behind front matter.
        language: Whose lexicon names the headings.
    """
    words = _words(language)
    lines = list(_lines(text, begin))
    header = _header_title(text, lines, words)
    stamp = _STAMP.match(text, begin)
    marked = {*_listed(lines, words), *_worded(lines, words), *_repeated(lines), *_teased(lines)}
    furniture = tuple(line.span for line in lines if line.span in marked)
    return ((Span(*stamp.span()), *furniture) if stamp else furniture), header


def title_of(text: str, begin: int, known: str | None) -> tuple[str | None, Span | None]:
    """
    Return an article's title and where the text prints it.

    Args:
        text: The whole text; *begin* is where it starts behind front matter.
        known: Title by the metadata or a header line; None = the first line, where that looks like one.
    """
    lines = list(_lines(text, begin))
    if known:
        wanted = fold(known).strip(_PUNCTUATION)
        for line in lines[:6]:
            if wanted and line.folded.endswith(wanted) and len(line.folded) - len(wanted) < 12:
                return known, line.span
        return known, None
    if len(lines) > 1 and len(lines[0].folded) <= _TITLE_LENGTH and not lines[0].folded.endswith((".", ",", ";")):
        return text[lines[0].start : lines[0].end].strip(_PUNCTUATION), lines[0].span
    return None, None


@cache
def _words(language: str) -> Mapping[str, Any]:
    known = section(language if language in languages() else "en", "furniture")
    return {
        "headings": frozenset(fold(word) for word in known.get("headings", ())),
        "title_line": tuple(f"{fold(word)}:" for word in known.get("title_line", ())),
        "starts": tuple(fold(word) for word in known.get("line_starts", ())),
        "lines": frozenset(fold(word) for word in known.get("lines", ())),
    }


def _lines(text: str, begin: int) -> Iterator[_Line]:
    for found in _LINE.finditer(text, begin):
        folded = fold(found[0]).strip("\ufeff\r ")
        if folded:
            yield _Line(found.start(), found.end(), folded)


def _header_title(text: str, lines: Sequence[_Line], words: Mapping[str, Any]) -> str | None:
    for line in lines[:3]:
        for head in words["title_line"]:
            if line.folded.startswith(head):
                return text[line.start : line.end].split(":", 1)[1].strip() or None
    return None


def _listed(lines: Sequence[_Line], words: Mapping[str, Any]) -> Iterator[Span]:
    """Everything below a heading of a list, up to the next paragraph that is an article's."""
    inside = False
    for line in lines:
        if line.folded.strip(_PUNCTUATION) in words["headings"]:
            inside = True
        elif inside and len(line.folded) > _ITEM_LENGTH and not _TEASER.search(line.folded):
            inside = False
        if inside:
            yield line.span


def _worded(lines: Sequence[_Line], words: Mapping[str, Any]) -> Iterator[Span]:
    """Publisher, link and tag lines."""
    for line in lines:
        bare = line.folded.strip(_PUNCTUATION)
        if (
            bare.startswith(words["starts"])
            or line.folded.startswith(words["starts"])
            or bare in words["lines"]
            or (line.folded.startswith(("http://", "https://", "www.")) and " " not in line.folded.strip())
        ):
            yield line.span


def _repeated(lines: Sequence[_Line]) -> Iterator[Span]:
    """A line printed again: the caption under the picture and in the list, the headline above each picture."""
    seen: set[str] = set()
    for line in lines:
        if len(line.folded) >= _REPEATED_LENGTH and line.folded in seen:
            yield line.span
        seen.add(line.folded)


def _teased(lines: Sequence[_Line]) -> Iterator[Span]:
    """A headline printed twice in a row above a teaser that breaks off: an item of a related list without a heading."""
    for one, again, teaser in zip(lines, lines[1:], lines[2:], strict=False):
        if one.folded == again.folded and _TEASER.search(teaser.folded):
            yield from (one.span, again.span, teaser.span)
