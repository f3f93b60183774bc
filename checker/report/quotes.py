"""A figure in its sentence, and dates, as people read them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from checker.messages import SOURCE, time_text
from checker.model import Citation, Claim
from checker.report.plain_text import one_line, printable

_CONTEXT = 280  # characters kept on each side of a figure; a "sentence" of a broken page can be a megabyte


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence on one line, printable, cut in three around its figure."""

    before: str
    figure: str
    after: str

    def marked(self, opening: str, closing: str) -> str:
        """Return the sentence with *opening* and *closing* round its figure."""
        return f"{self.before}{opening}{self.figure}{closing}{self.after}"


def quoted(side: Citation | Claim) -> Quoted:
    """Return the sentence of *side* round its quote; the quote alone where the sentence does not hold it."""
    offset = side.start - side.sentence_start
    if offset < 0 or not side.sentence.startswith(side.quote, offset):
        offset = side.sentence.find(side.quote)
    if offset < 0 or not side.quote:
        return Quoted("", one_line(side.quote), "")
    before, after = side.sentence[:offset], side.sentence[offset + len(side.quote) :]
    return Quoted(_head(before), one_line(side.quote), _tail(after))


def printed_time(iso: str | None, language: str = SOURCE) -> str:
    """
    Return ISO 8601 text as people read it, at the grain given; an interval with a dash.

    ``25 Oct 2025, 14:40`` in English, ``25/10/2025, 14:40`` in Vietnamese; empty where there is no date.
    """
    return "" if iso is None else one_line(time_text(iso, language))


def web_link(url: str | None) -> str | None:
    """Return *url* where it is an http or https address without spaces or control characters, else None."""
    if url is None or any(c.isspace() or not c.isprintable() for c in url):
        return None
    try:
        address = urlsplit(url)
    except ValueError:
        return None
    return url if address.scheme in ("http", "https") and address.netloc else None


def _head(before: str) -> str:
    """The end of *before*, cut at a word."""
    line = _spaced(before).lstrip()
    if len(line) <= _CONTEXT:
        return line
    return "… " + line[-_CONTEXT:].partition(" ")[2]


def _tail(after: str) -> str:
    line = _spaced(after).rstrip()
    if len(line) <= _CONTEXT:
        return line
    return line[:_CONTEXT].rpartition(" ")[0] + " …"


def _spaced(text: str) -> str:
    return printable(re.sub(r"\s+", " ", text))
