"""Units: what they measure, and how they convert when two claims are compared."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from checker.lexicon import section
from checker.model import Kind


@cache
def _known() -> Mapping[str, tuple[str, Decimal]]:
    """Unit -> (dimension, factor to that dimension's base unit)."""
    return {
        unit: (str(entry["dimension"]), Decimal(entry["factor"]))
        for unit, entry in section("concepts", "units").items()
    }


def dimension(kind: Kind, unit: str | None) -> str:
    """Return what claims of one fact must share: their kind, and the dimension of their unit."""
    if kind in ("count", "ordinal", "date", "score", "percent"):
        return kind
    head, _, denominator = (unit or "").partition("/")
    found = _known().get(head)
    return f"{kind}:{found[0] if found else head}" + (f"/{denominator}" if denominator else "")


def in_base(value: Decimal, unit: str | None) -> Decimal:
    """Return *value* in the base unit of its dimension; unchanged where the unit is not in the table."""
    found = _known().get((unit or "").partition("/")[0])
    return value * found[1] if found else value
