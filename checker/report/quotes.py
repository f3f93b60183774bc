"""A figure in its sentence, and dates, as people read them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from checker.model import Citation, Claim
from checker.report.plain_text import one_line, printable

_CONTEXT = 280  # characters kept on each side of a figure; a "sentence" of a broken page can be a megabyte
_ISO = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)\S*)?)?)?)?"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


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


def printed_time(iso: str | None) -> str:
    """Return ISO 8601 text as ``25 Oct 2025, 14:40``, at the grain given; an interval with a dash."""
    if iso is None:
        return "no date"
    return " – ".join(_printed_moment(end) for end in iso.split("/"))


def web_link(url: str | None) -> str | None:
    """Return *url* where it is an http or https address without spaces or control characters, else None."""
    if url is None or any(c.isspace() or not c.isprintable() for c in url):
        return None
    try:
        address = urlsplit(url)
    except ValueError:
        return None
    return url if address.scheme in ("http", "https") and address.netloc else None


def _printed_moment(iso: str) -> str:
    found = _ISO.fullmatch(iso)
    if found is None or int(found["month"] or 1) not in range(1, 13):
        return one_line(iso)
    year = "" if found["year"] == "XXXX" else found["year"]  # the year is not known
    month = _MONTHS[int(found["month"]) - 1] if found["month"] else ""
    date = " ".join(part for part in ((found["day"] or "").lstrip("0"), month, year) if part)
    clock = f"{found['hour']}:{found['minute']}" if found["minute"] else found["hour"] and f"{found['hour']}h"
    return f"{date}, {clock}" if clock else date or one_line(iso)


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
