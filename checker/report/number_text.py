"""Numbers as they were written."""

from __future__ import annotations

from decimal import Decimal


def decimal_text(number: Decimal) -> str:
    """Return *number* with every digit it was given and no exponent: 1.8E+9 is 1800000000."""
    return format(number, "f")
