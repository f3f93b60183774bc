"""Source, address and date as the page itself states them: header lines, a dateline, a link at the end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from checker.lexicon import known_language, section
from checker.lexicon.expressions import any_folded
from checker.shadow import shadow
from checker.times import is_time

_LINK = re.compile(r"https?://[^\s<>\"')\]]+")
_FULL_DATE = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])[/.-](0?[1-9]|1[0-2])[/.-]((?:19|20)\d\d)(?!\d)")
_ISO_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?(?!\d)")
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:h]([0-5]\d)(?::[0-5]\d)?(?:\s*([ap])m)?(?!\d)", re.IGNORECASE)
# Many Vietnamese sites number pages by time: ...-<three digits>YYMMDDHHMMSS<three digits>.htm, or 20YYMMDDHHMM...
_STAMPED = re.compile(
    r"(?:-\d{3}|[-/]20)(\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)\d{2}\d{2,5}\.\w+$"
)
_DATED_PATH = re.compile(r"/(20\d\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])(?=/)")
_LEAD = 500


@dataclass(frozen=True, slots=True)
class Imprint:
    """
    What a page says of itself; None where it does not.

    Attributes:
        source, url, published: As in `Article`.
        dateline: (day, month) that opens the report, where its year is not stated.
    """

    source: str | None
    url: str | None
    published: str | None
    dateline: tuple[int, int] | None


def read_imprint(text: str, begin: int, language: str) -> Imprint:
    """
    Return source, address and publication time as *text* states them.

    Args:
        text: The whole text; *begin* is where it starts behind front matter.
        language: Whose lexicon holds the header words.
    """
    words = _words(language)
    url = _address(text, begin, words)
    header = _header(text, begin, words["date_lines"])
    published = time_in(header) if header else None
    published = published or _stamp(text, begin) or _dated_address(url)
    dateline = None if published else _dateline(text, begin, words)
    if dateline and dateline[2]:
        published = _valid(f"{dateline[2]}-{dateline[1]:02}-{dateline[0]:02}")
    return Imprint(
        _source(text, begin, url, words), url, published, dateline[:2] if dateline and not published else None
    )


@cache
def _words(language: str) -> Mapping[str, Any]:
    known = section(known_language(language), "imprint")
    return {
        "date_lines": _line_pattern(known.get("date_lines", ())),
        "link_lines": _line_pattern(known.get("link_lines", ())),
        "source_lines": _line_pattern(known.get("source_lines", ())),
        "followed": re.compile(rf"(?:{any_folded(known.get('followed', ()))})[ ]+([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE),
        "dateline": re.compile(
            rf"(?:^|\n)[ ]*(?:\([^)\n]{{2,30}}\)[ –-]*)?(?:{any_folded(known.get('dateline', ()))})[ ]+"
            r"(\d{1,2})[/.-](\d{1,2})(?:[/.-]((?:19|20)\d\d))?(?=[, ])"
        ),
    }


def _line_pattern(heads: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"^[ ]*(?:{any_folded(heads)})[ ]*:[ ]*(.*)$", re.IGNORECASE | re.MULTILINE)


def _header(text: str, begin: int, pattern: re.Pattern[str]) -> str | None:
    found = pattern.search(text, begin, begin + 4000)
    return found[1].strip() if found and found[1].strip() else None


def _address(text: str, begin: int, words: Mapping[str, Any]) -> str | None:
    """The header's link; else the last link of the text that stands on a line of its own or behind a source word."""
    header = _header(text, begin, words["link_lines"])
    found = _LINK.match(header) if header else None
    if found:
        return found[0]
    links = [link for link in _LINK.finditer(text, begin) if _closes_a_line(text, link)]
    return links[-1][0].rstrip(".,;") if links else None


def _closes_a_line(text: str, link: re.Match[str]) -> bool:
    line_end = text.find("\n", link.end())
    rest = text[link.end() : line_end if line_end >= 0 else len(text)]
    line_start = text.rfind("\n", 0, link.start()) + 1
    return not rest.strip() and link.start() - line_start < 40


def _source(text: str, begin: int, url: str | None, words: Mapping[str, Any]) -> str | None:
    header = _header(text, begin, words["source_lines"])
    if header and not _LINK.match(header):
        return header
    if url:
        host = urlsplit(url).hostname or ""
        return host.removeprefix("www.") or None
    followed = words["followed"].search(text, begin)
    return str(followed[1]).lower() if followed else None


def time_in(words: str) -> str | None:
    """Return the first time that *words* state, a day before its month, or None."""
    if iso := _ISO_DATE.search(words):
        stamp = "-".join(iso.group(1, 2, 3))
        return _valid(f"{stamp}T{iso[4]}:{iso[5]}" if iso[4] else stamp)
    day = _FULL_DATE.search(words)
    if not day:
        return None
    date = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    clock = _CLOCK.search(words[: day.start()]) or _CLOCK.search(words[day.end() :])
    return _valid(f"{date}T{_hour(clock):02}:{clock[2]}" if clock else date)


def _hour(clock: re.Match[str]) -> int:
    hour = int(clock[1])
    if (clock[3] or "").lower() == "p" and hour < 12:
        return hour + 12
    return 0 if (clock[3] or "").lower() == "a" and hour == 12 else hour


def _stamp(text: str, begin: int) -> str | None:
    """A crawler's stamp at the head: `` date 2025-10-26 ``."""
    found = re.compile(r"\s*date[ :]+").match(text, begin)
    iso = _ISO_DATE.match(text, found.end()) if found else None
    return _valid("-".join(iso.group(1, 2, 3))) if iso else None


def _dated_address(url: str | None) -> str | None:
    found = _STAMPED.search(url or "")
    if found:
        year, month, day, hour, minute = found.groups()
        return _valid(f"20{year}-{month}-{day}T{hour}:{minute}")
    path = _DATED_PATH.search(url or "")
    return _valid("-".join(path.groups())) if path else None


def _dateline(text: str, begin: int, words: Mapping[str, Any]) -> tuple[int, int, int | None] | None:
    """(day, month, year) that opens the report: ``Sáng 25/10, …`` is printed on that day."""
    found = words["dateline"].search(shadow(text[begin : begin + _LEAD]).text)
    return (int(found[1]), int(found[2]), int(found[3]) if found[3] else None) if found else None


def _valid(iso: str) -> str | None:
    return iso if is_time(iso) else None
