"""Units: what they measure, and how they convert when two claims are compared."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from checker.lexicon import section
from checker.model import Kind

# The dimension of years and months, ages among them.
_CALENDAR = "calendar"
_TIME = "time"


@cache
def _known() -> Mapping[str, tuple[str, Decimal]]:
    """Unit -> (dimension, factor to that dimension's base unit)."""
    return {
        unit: (str(entry["dimension"]), Decimal(entry["factor"]))
        for unit, entry in section("concepts", "units").items()
    }


def dimension(kind: Kind, unit: str | None) -> str:
    """
    Return what claims of one fact must share: their kind, and the dimension of their unit.

    A price names what it is for in one paper and leaves it to the sentence in another, so that its
    denominator is no part of the dimension; a speed is no length.
    """
    if kind == "count" and _known().get(unit or "", ("",))[0] == _TIME:
        # 31,400 flight hours are as many hours.
        kind = "duration"
    if kind in ("count", "ordinal", "date", "score", "percent"):
        return kind
    head, _, denominator = (unit or "").partition("/")
    whole = _known().get(unit or "")
    found = whole or _known().get(head)
    # Miles an hour and kilometres an hour are speeds, whichever is written with a stroke.
    told = denominator and kind != "money" and not whole
    if found and found[0] == _CALENDAR:
        # What is six years old has lasted for six years.
        kind = "duration"
    return f"{kind}:{found[0] if found else head}" + (f"/{denominator}" if told else "")


def in_base(value: Decimal, unit: str | None) -> Decimal:
    """Return *value* in the base unit of its dimension; unchanged where the unit is not in the table."""
    found = _known().get(unit or "") or _known().get((unit or "").partition("/")[0])
    return value * found[1] if found else value


def without_denominator(unit: str | None) -> str:
    """Return the unit without what it is counted for: ``USD`` of ``USD/vehicle``; empty where there is none."""
    return (unit or "").partition("/")[0]


def are_of_two_denominators(one: str, other: str) -> bool:
    """Return True for prices per two things; what is told for no one thing, or for a piece of any, is told for neither."""
    return bool(one and other and one != other and not {one, other} & _classifiers())


def convert(value: Decimal, unit: str, into: str) -> Decimal | None:
    """
    Return *value* in another unit of the same dimension, or None where there is no way.

    Months and years become days by the calendar's own round figures (30, 365): a span of two years and three
    days is 733 days.
    """
    one, other = _known().get(unit), _known().get(into)
    if one is None or other is None:
        return None
    if one[0] == other[0]:
        return value * one[1] / other[1]
    days, day = _days().get(unit), _known().get("day")
    if days is None or day is None or other[0] != day[0]:
        return None
    return value * days * day[1] / other[1]


def on_other_scale(value: Decimal, unit: str, into: str) -> tuple[Decimal, ...]:
    """Return what *value* may be on a scale with another zero, read as a level and as a difference; nothing where none is known."""
    known = section("concepts", "scales")
    if known.get(unit, {}).get("unit") == into:
        factor, added = (Decimal(str(known[unit][key])) for key in ("factor", "added"))
        return value * factor + added, value * factor
    if known.get(into, {}).get("unit") == unit:
        factor, added = (Decimal(str(known[into][key])) for key in ("factor", "added"))
        return (value - added) / factor, value / factor
    return ()


def smaller_unit(unit: str) -> tuple[str, Decimal] | None:
    """Return the unit that a part of *unit* is told in, and how many make one: a half month is 15 days; None = no such."""
    return _smaller().get(unit)


def is_unit(unit: str) -> bool:
    """Return True where the table of units has *unit*."""
    return unit in _known()


@cache
def _classifiers() -> frozenset[str]:
    return frozenset(section("concepts", "classifiers").get("nouns", ()))


@cache
def _days() -> Mapping[str, Decimal]:
    return {unit: Decimal(days) for unit, days in section("concepts", "calendar_days").items()}


@cache
def _smaller() -> Mapping[str, tuple[str, Decimal]]:
    return {unit: (smaller, Decimal(count)) for unit, (smaller, count) in section("concepts", "smaller_units").items()}
