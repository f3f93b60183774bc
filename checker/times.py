"""
Times as ISO 8601 text at the grain stated, and what can be asked of them.

``2025``, ``2025-10``, ``2025-10-25``, ``2025-10-25T15:00``; an interval is ``first/last``, both included,
each end at its own grain. A year that nothing tells is ``XXXX`` (`schema.for_programs`: ``0000``). A time of day may end with an offset
(``2025-10-25T15:00+09:00``) where another zone is stated; one without is of the newsroom's own zone.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import datetime, timedelta

from checker.model import UNKNOWN_YEAR, Grain

# What it is read as, so that days and months still compare: a leap year.
_ANY_YEAR = 2000
# How many months before and behind a day of an unknown year others are taken to lie.
_LONG_PAST, _MONTHS_AHEAD = -8, 4
_ISO = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d))?(?::(\d\d))?)?)?)?")
_ZONE = re.compile(r"(T\d\d(?::\d\d){0,2}(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)$")
# Vietnam keeps no summer time.
_OWN_OFFSET = timedelta(hours=7)


def first_instant(iso: str) -> datetime:
    """
    Return the first instant of a time or interval.

    Raises:
        ValueError: *iso* is no time as described above.
    """
    return _ends(iso.split("/", maxsplit=1)[0])[0]


def last_instant(iso: str) -> datetime:
    """Return the last instant (to the microsecond) of a time or interval; raises as `first_instant`."""
    return _ends(iso.rsplit("/", maxsplit=1)[-1])[1]


def grain_of(iso: str) -> Grain:
    """Return the grain of a time, of an interval the finer of its two ends'."""
    return max((_grain(part) for part in iso.split("/")), key=_GRAINS.index)


def may_coincide(one: str, other: str) -> bool:
    """
    Return True when some instant lies in both; a year not known may be any.

    A day beside an hour that is told in another zone may be a day there: ``0h05 ngày 26/5 (giờ Trung Quốc)`` is of the 26th.
    """
    if "XXXX" in one or "XXXX" in other:
        one, other = (re.sub(r"\d{4}(?=-|$)|XXXX", str(_ANY_YEAR), text) for text in (one, other))
    if _overlap(one, other):
        return True
    return ("T" in one) != ("T" in other) and _overlap(_without_zone(one), _without_zone(other))


def _overlap(one: str, other: str) -> bool:
    return first_instant(one) <= last_instant(other) and first_instant(other) <= last_instant(one)


def _without_zone(iso: str) -> str:
    return "/".join(_ZONE.sub(r"\1", part) for part in iso.split("/"))


def has_year(iso: str) -> bool:
    """Return True for a time whose year is known."""
    return bool(iso) and UNKNOWN_YEAR not in iso


def dated(iso: str | None) -> str:
    """Return a time whose year is known, else an empty text: what is to be put in order."""
    return iso if iso and has_year(iso) else ""


def is_later(iso: str, own: str) -> bool | None:
    """
    Return True where *iso* lies behind *own*, both of an unknown year, as news tells of days: up to four months ahead.

    Args:
        iso, own: Times that name a month; None is returned where one does not, where they are one, and where *iso* may be of the next year.
    """
    grain = min(len(iso), len(own))
    if grain < len("XXXX-10") or iso[:grain] == own[:grain]:
        return None
    months = int(iso[5:7]) - int(own[5:7])
    if months < _LONG_PAST:
        return None
    return months <= _MONTHS_AHEAD and iso[:grain] > own[:grain]


def is_time(iso: str) -> bool:
    """Return True when *iso* is a time or interval that this module can read."""
    try:
        return first_instant(iso) <= last_instant(iso)
    except ValueError:
        return False


_GRAINS: tuple[Grain, ...] = ("year", "month", "day", "hour", "minute", "second")


def _match(iso: str) -> re.Match[str]:
    found = _ISO.fullmatch(_ZONE.sub(r"\1", iso.strip()))
    if not found:
        raise ValueError(f"'{iso}' is no ISO 8601 time")
    return found


def _grain(iso: str) -> Grain:
    return _GRAINS[sum(part is not None for part in _match(iso).groups()) - 1]


def _ends(iso: str) -> tuple[datetime, datetime]:
    year, *rest = _match(iso).groups()
    parts = [_ANY_YEAR if year == "XXXX" else int(year), *(int(part) for part in rest if part is not None)]
    grain = len(parts)
    start = datetime(*(parts + [1] * (3 - grain)))  # type: ignore[arg-type]  # years, months, days …
    if grain == 1:
        end = start.replace(month=12, day=31) + timedelta(days=1)
    elif grain == 2:
        end = start + timedelta(days=monthrange(start.year, start.month)[1])
    else:
        end = start + (timedelta(days=1), timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1))[grain - 3]
    own = _OWN_OFFSET - _offset(iso)
    return start + own, end + own - timedelta(microseconds=1)


def _offset(iso: str) -> timedelta:
    """How far the zone that *iso* states is ahead of UTC; the newsroom's own where it states none."""
    found = _ZONE.search(iso.strip())
    if found is None:
        return _OWN_OFFSET
    return datetime.strptime(found[2], "%z").utcoffset() or timedelta()
