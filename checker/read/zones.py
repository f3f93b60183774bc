"""Which parts of a page are not the article: related lists, publisher lines, captions printed twice, comments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from checker.lexicon import known_language, section
from checker.lexicon.expressions import any_of
from checker.model import Span
from checker.shadow import fold

# A line longer than this is a paragraph of an article, not an item of a list [code points].
_ITEM_LENGTH = 200
_TITLE_LENGTH = 220
_REPEATED_LENGTH = 15
_TWICE = 2
_LINE = re.compile(r"[^\n]+")
# What a crawler left at the head of a page.
_STAMP = re.compile(r"\s*date[ :]+(?:19|20)\d\d-\d\d-\d\d")
_TEASER = re.compile(r"(?:\.\.\.|…)\s*$")
_SENTENCE_END = re.compile(r"[.!](?=\s|$)")
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
    whole = [line.span for line in lines if line.span in marked]
    parts = [span for line in lines if line.span not in marked for span in _within(text, line, lines[0], words)]
    stamped = [Span(*stamp.span())] if stamp else []
    return tuple(sorted([*stamped, *whole, *parts])), header


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
    known = section(known_language(language), "furniture")
    return {
        "headings": frozenset(fold(word) for word in known.get("headings", ())),
        "title_line": tuple(f"{fold(word)}:" for word in known.get("title_line", ())),
        "starts": tuple(fold(word) for word in known.get("line_starts", ())),
        "lines": frozenset(fold(word) for word in known.get("lines", ())),
        "own": tuple(fold(word) for word in known.get("own", ())),
        "inline": _any_of(known.get("inline", ())),
        "openers": _any_of(known.get("openers", ())),
        "more": tuple(fold(word) for word in known.get("more", ())),
    }


def _any_of(forms: Sequence[str]) -> re.Pattern[str]:
    """A pattern of *forms* as they are printed, capitals and all."""
    return re.compile(any_of(forms))


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
        elif inside and _is_the_articles(line, words):
            inside = False
        if inside:
            yield line.span


def _is_the_articles(line: _Line, words: Mapping[str, Any]) -> bool:
    """True for a paragraph, and for a crawler's field that holds the article's text (``Summary: …``)."""
    paragraph = len(line.folded) > _ITEM_LENGTH and not _TEASER.search(line.folded)
    return paragraph or line.folded.startswith(words["own"])


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
    """
    A line printed again: the caption under the picture and in the list, the headline above each picture.

    A line that is printed more than twice, headline aside, is a gallery's caption at every place.
    """
    printed = Counter(line.folded for line in lines if len(line.folded) >= _REPEATED_LENGTH)
    seen: set[str] = {
        line.folded for line in lines[1:] if printed[line.folded] > _TWICE and line.folded != lines[0].folded
    }
    for line in lines:
        if line.folded in seen and printed[line.folded] > 1:
            yield line.span
        seen.add(line.folded)


def _within(text: str, line: _Line, first: _Line, words: Mapping[str, Any]) -> Iterator[Span]:
    """A list of other stories that a crawler ran into a paragraph: behind its heading, or behind the headline again."""
    found = words["inline"].search(text, line.start, line.end)
    if found:
        yield from _headed(text, found.start(), line, words)
    if line.folded.endswith(words["more"]) and len(first.folded) >= _REPEATED_LENGTH and line is not first:
        again = text.rfind(text[first.start : first.end].strip(), line.start, line.end)
        if again >= 0:
            yield Span(again, line.end)


def _headed(text: str, start: int, line: _Line, words: Mapping[str, Any]) -> Iterator[Span]:
    """From the heading to where the report goes on: the last word that opens a sentence before the first full stop."""
    stop = _SENTENCE_END.search(text, start, line.end)
    openers = list(words["openers"].finditer(text, start, stop.start() if stop else line.end))
    if openers:
        yield Span(start, openers[-1].start())


def _teased(lines: Sequence[_Line]) -> Iterator[Span]:
    """A headline printed twice in a row above a teaser that breaks off: an item of a related list without a heading."""
    for one, again, teaser in zip(lines, lines[1:], lines[2:], strict=False):
        if one.folded == again.folded and _TEASER.search(teaser.folded):
            yield from (one.span, again.span, teaser.span)
