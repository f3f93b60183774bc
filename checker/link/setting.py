"""
Where two figures stand and how they are told, whatever their words: levels of the setting of two figures that differ.

The first lines of two articles tell one thing more often than any two others do, two days of one event are mostly a
day or a slip of the pen apart, and a sentence that names somebody else tells of somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.alignment import in_head, is_named, names_told
from checker.model import YEAR_LENGTH
from checker.profiles import Profile
from checker.times import first_instant, grain_of

# Upper bounds of the levels of distance between two days.
_DAY_LEVELS = ((0, "apart_clock"), (1, "apart_day"), (3, "apart_days"), (14, "apart_weeks"), (100, "apart_months"))
# The same of two times of day, whatever their days [minutes]: half an hour is how far two papers put one thing apart.
_CLOCK_LEVELS = ((0, "clock_same"), (15, "clock_15"), (30, "clock_30"), (60, "clock_60"), (180, "clock_180"))
_DAY_MINUTES = 24 * 60
_COARSE = frozenset({"year", "month"})
_DAYS = _COARSE | {"day"}
_TEN_DAYS = 10
# Where only one of two times knows its year, both are taken to be of this one, a leap year.
_ANY_YEAR = 2000


def setting_levels(a: Profile, b: Profile) -> Iterator[str]:
    """Yield the levels of the setting of two figures of one kind, in a fixed order; symmetric."""
    yield f"head_{sum(map(in_head, (a, b)))}"
    yield _status_level(a, b)
    yield from _person_levels(a, b)
    if a.weak and b.weak:
        yield "readings_meet" if a.weak.meets(b.weak) else "readings_apart"
    if a.claim.kind == "date":
        yield from _time_levels(str(a.value), str(b.value))


def _status_level(a: Profile, b: Profile) -> str:
    told = {a.claim.status, b.claim.status}
    if len(told) == 1:
        return "status_same"
    return "status_planned" if told == {"planned", "actual"} else "status_other"


def _person_levels(a: Profile, b: Profile) -> Iterator[str]:
    """Whether the two sentences name one and the same, and whether each names somebody besides."""
    mine, theirs = names_told(a.claim), names_told(b.claim)
    if not mine or not theirs:
        yield "names_missing"
        return
    yield "names_alike" if any(is_named(name, theirs) for name in mine) else "names_unlike"
    if any(not is_named(name, theirs) for name in mine) and any(not is_named(name, mine) for name in theirs):
        yield "names_besides"


def _time_levels(one: str, other: str) -> Iterator[str]:
    """How far apart two times are, and whether one wrong digit makes the difference."""
    if "/" in one or "/" in other:
        yield "times_span"
    grains = {grain_of(one), grain_of(other)}
    yield "grain_same" if len(grains) == 1 else "grain_other"
    yield "_".join(("grains", *sorted(grains)))
    if grains & _COARSE:
        yield "year_same" if one[:YEAR_LENGTH] == other[:YEAR_LENGTH] else "year_other"
        return
    first, second = _days(one, other)
    yield next((name for most, name in _DAY_LEVELS if abs(first - second).days <= most), "apart_years")
    if first != second and _one_digit_apart(first, second):
        yield "day_slip"
    if not grains & _DAYS and "/" not in one + other:
        minutes = _minutes_apart(one, other)
        yield next((name for most, name in _CLOCK_LEVELS if minutes <= most), "clock_far")


def _minutes_apart(one: str, other: str) -> int:
    """How far two times of day are apart, the shorter way around the clock [minutes]."""
    first, second = (told.hour * 60 + told.minute for told in (first_instant(one), first_instant(other)))
    return min(abs(first - second), _DAY_MINUTES - abs(first - second))


def _days(one: str, other: str) -> tuple[date, date]:
    first, second = first_instant(one.partition("/")[0]).date(), first_instant(other.partition("/")[0]).date()
    if "XXXX" in one or "XXXX" in other:
        return first.replace(year=_ANY_YEAR), second.replace(year=_ANY_YEAR)
    return first, second


def _one_digit_apart(one: date, other: date) -> bool:
    if one.day == other.day:
        return True
    return (one.year, one.month) == (other.year, other.month) and abs(one.day - other.day) == _TEN_DAYS
