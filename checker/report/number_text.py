"""Numbers, and the values of claims, as they were written."""

from __future__ import annotations

from decimal import Decimal

from checker.model import Claim, Mention
from checker.schema import value_for_programs


def decimal_text(number: Decimal) -> str:
    """Return *number* with every digit it was given and no exponent: 1.8E+9 is 1800000000."""
    return format(number, "f")


def value_text(stated: Claim | Mention) -> str:
    """Return the value of a claim or mention as text, as programs are given it."""
    value = value_for_programs(stated)
    return value if isinstance(value, str) else decimal_text(value)
