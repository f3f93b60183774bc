"""Numbers as they were written, and as people read them."""

from __future__ import annotations

from decimal import Decimal

_NARROW_SPACE = "\u202f"


def decimal_text(number: Decimal) -> str:
    """Return *number* with every digit it was given and no exponent: 1.8E+9 is 1800000000."""
    return format(number, "f")


def grouped(number: Decimal) -> str:
    """Return *number* with its whole part in groups of three, parted as Vietnamese and English readers both read it."""
    return format(number, ",f").replace(",", _NARROW_SPACE)
