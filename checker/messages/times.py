"""Dates as readers of a language print them."""

from __future__ import annotations

import re

_ISO = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)\S*)?)?)?)?"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Moment(str):
    """
    An ISO 8601 time or interval as a field of a message.

    In the language of the source it stays ISO 8601, which programs read, too; any other prints it in its own way.
    """

    __slots__ = ()


def time_text(iso: str, language: str) -> str:
    """
    Return ISO 8601 text as people read it, at the grain given; an interval with a dash.

    ``25 Oct 2025, 14:40`` in English, ``25/10/2025, 14:40`` in Vietnamese; what is no ISO 8601 text stays as it is.
    """
    return " – ".join(_moment(end, language) for end in iso.split("/"))


def _moment(iso: str, language: str) -> str:
    found = _ISO.fullmatch(iso)
    if found is None or int(found["month"] or 1) not in range(1, 13):
        return iso
    year = "" if found["year"] == "XXXX" else found["year"]  # the year is not known
    date = (_english if language == "en" else _numbered)((found["day"] or "").lstrip("0"), found["month"], year)
    clock = f"{found['hour']}:{found['minute']}" if found["minute"] else found["hour"] and f"{found['hour']}h"
    return f"{date}, {clock}" if clock else date or iso


def _english(day: str, month: str | None, year: str) -> str:
    name = _MONTHS[int(month) - 1] if month else ""
    return " ".join(part for part in (day, name, year) if part)


def _numbered(day: str, month: str | None, year: str) -> str:
    """``25/10/2025``, ``10/2025``: the order of Vietnamese papers."""
    return "/".join(part for part in (day, (month or "").lstrip("0"), year) if part)
