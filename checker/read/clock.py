"""Times as feeds, pages and files write them, as the contract writes them: ISO 8601, local, without a zone."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from checker.model import DAY_LENGTH
from checker.read.imprint import time_in

# Where times that name no place are local to: Asia/Ho_Chi_Minh, which keeps one time all year.
_LOCAL = timezone(timedelta(hours=7))
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?", re.IGNORECASE)
# ``GMT+7`` as Vietnamese papers write it, which RFC 5322 has not.
_NAMED_OFFSET = re.compile(r"(?:GMT|UTC) ?([+-])(\d{1,2})(?::?(\d\d))?\b")


def local_time(stated: str | None) -> str | None:
    """
    Return a publication time as the contract writes it, to the minute or the day; None where *stated* is no time.

    A zone other than UTC is the publisher's own clock, and the time stays as he wrote it; UTC says nothing of where
    that is, so that it becomes local time. Days stand before months, as in Vietnam, unless a month is a word.
    """
    words = (stated or "").strip()
    if not words:
        return None
    found = _iso(words) or _internet(words)
    if isinstance(found, datetime):
        return at_minute(found)
    return found or time_in(words)


def at_minute(time: datetime) -> str:
    """Return *time* to the minute, local; see `local_time`."""
    if time.tzinfo is not None and not time.utcoffset():
        time = time.astimezone(_LOCAL)
    return time.strftime("%Y-%m-%dT%H:%M")


def _iso(words: str) -> datetime | str | None:
    if not _ISO.fullmatch(words):
        return None
    try:
        found = datetime.fromisoformat(words.replace(" ", "T", 1).replace(" ", ""))
    except ValueError:
        return None
    return words if len(words) == DAY_LENGTH else found


def _internet(words: str) -> datetime | None:
    """A time as RFC 5322 writes it: ``Sat, 25 Oct 2025 15:00:00 +0700``."""
    # Imported here, as what it brings with it: most inputs bear no such time.
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(_NAMED_OFFSET.sub(_offset, words))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _offset(found: re.Match[str]) -> str:
    return f"{found[1]}{int(found[2]):02}{found[3] or '00'}"
