"""
Which text of a page is its article: trafilatura's, and where that is unsure a second opinion.

Trafilatura takes a whole page, menu and all, for an article of a few lines, and nothing at all of some layouts; resiliparse
finds these, and drops linked words within a paragraph. So each text must be made of the page's own lines, and not of links.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from checker.errors import MissingExtra
from checker.messages import say
from checker.shadow import fold

# A line of at least so many letters is prose; shorter ones are headings, captions, items of lists.
_PROSE = 60
# A text that is to so great a part links, or holds so small a part of the page's prose, is not trusted.
_MOST_LINKED = 0.25
_LEAST_SHARE = 0.4
# Trafilatura joins and parts lines here and there; what leaves out words, as resiliparse does, is another text.
_MOSTLY = 0.9
# A second opinion must add so much to win over a first one that can stand.
_LONGER = 1.2
_LEAD = 40
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


@dataclass(frozen=True, slots=True)
class _Page:
    """What of a page is seen: its text in one line, its lines of prose, and what its links say."""

    seen: str
    prose: tuple[str, ...]
    links: frozenset[str]


def article_text(first: str | None, page: str, tree: Any, *, body: str | None, lead: str | None) -> str | None:
    """
    Return the text of the page's article; None where there is none.

    Args:
        first: What trafilatura found.
        page: The page's markup.
        tree: The same, as lxml has it.
        body: Its text by JSON-LD.
        lead: Its description: put back in front where the page shows it and the text lacks it.

    Raises:
        MissingExtra: resiliparse is not installed, and the page needs it.
    """
    seen, body = _page(page, tree), _without_markup(body) if body else None
    if first and not _agrees(first, body):
        first = None
    trusted = first and _stands(first, seen, shown=_MOSTLY) and not _is_short(first, seen)
    text = first if trusted else _better(first, page, body, seen)
    return _with_lead(text, lead, seen) if text else None


def _better(first: str | None, page: str, body: str | None, seen: _Page) -> str | None:
    """The longest text that can stand; where none can, the page's prose, or what is at least no menu."""
    second = _second(page)
    others = [second] if _agrees(second, body) and _stands(second, seen, shown=1.0) else []
    longest = max([*others, body or ""], key=len)
    if first and _stands(first, seen, shown=_MOSTLY) and len(longest) < _LONGER * len(first):
        return first
    last = first if first and _linked_part(first, seen) <= _MOST_LINKED else None
    return longest or "\n".join(seen.prose) or last


def _agrees(text: str, body: str | None) -> bool:
    """False for a text that lacks the article as the page's head has it: its comments, where a program puts the article in."""
    return not body or len(body) < len(text) / 2 or _flat(body[:_PROSE]) in _flat(text)


def _second(page: str, *, main_content: bool = True) -> str:
    try:
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError as error:
        raise MissingExtra(say("HTML"), "html") from error
    return _lines_of(
        extract_plain_text(page, main_content=main_content, list_bullets=False, alt_texts=False, comments=False)
    )


def _without_markup(body: str) -> str:
    """A text that some papers write as markup, and others as markup escaped."""
    words = unescape(body)
    return _second(words, main_content=False) if _TAG.search(words) else _lines_of(words)


def _page(page: str, tree: Any) -> _Page:
    whole = _second(page, main_content=False)
    links = frozenset(_flat("".join(link.itertext())) for link in tree.iter("a"))
    prose = tuple(line for line in whole.split("\n") if len(line) >= _PROSE and _flat(line) not in links)
    return _Page(_flat(whole), prose, links)


def _stands(text: str, seen: _Page, *, shown: float) -> bool:
    """True for a text with prose in it, little of which is links, and of whose lines the page shows so great a part."""
    lines = text.split("\n")
    has_prose = any(len(line) >= _PROSE and _flat(line) not in seen.links for line in lines)
    is_shown = sum(len(line) for line in lines if _shows(seen, line)) >= shown * sum(map(len, lines))
    return has_prose and is_shown and _linked_part(text, seen) <= _MOST_LINKED


def _linked_part(text: str, seen: _Page) -> float:
    return sum(len(line) for line in text.split("\n") if line.strip() and _flat(line) in seen.links) / len(text)


def _shows(seen: _Page, line: str) -> bool:
    # A table's row is put together of its cells.
    return all(cell in seen.seen for cell in map(_flat, line.split("|")))


def _is_short(text: str, seen: _Page) -> bool:
    return len(text) < _LEAST_SHARE * sum(map(len, seen.prose))


def _with_lead(text: str, lead: str | None, seen: _Page) -> str:
    """The lead in front, behind a headline that opens the text."""
    if not lead or len(lead) < _LEAD or _flat(lead) in _flat(text) or _flat(lead) not in seen.seen:
        return text
    head, _, rest = text.partition("\n")
    return f"{head}\n{lead}\n{rest}" if rest and len(head) < _PROSE else f"{lead}\n{text}"


def _lines_of(text: str) -> str:
    return "\n".join(_trimmed(text))


def _trimmed(text: str) -> Iterator[str]:
    for line in unicodedata.normalize("NFC", text).splitlines():
        if words := " ".join(line.split()):
            yield words


def _flat(text: str) -> str:
    """A text as it is compared: folded, without spaces, which layouts put in and leave out."""
    return "".join(fold(unicodedata.normalize("NFC", text)).split())
