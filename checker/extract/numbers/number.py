"""What a number within a text is, before anything behind it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.model import Hedge


@dataclass(frozen=True, slots=True)
class Number:
    """
    A number within the shadow.

    Attributes:
        start, end: Half-open range of digits or words, sign and scale words included.
        low, high: Both ends; equal but for vague words (``vài chục``) and neighbours (``hai ba``).
        place: Value of the last printed digit.
        scale: What its scale words multiply by; 1 where there are none.
        worded: True where it is spelled, not printed in digits.
        fraction: True for a part of one: ``1/2``, ``two thirds``.
        hedge: What its own words do to it: ``cả tỷ`` is about one milliard.
        rule: Name of the grammar rule that read it.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    place: Decimal
    scale: Decimal = Decimal(1)
    worded: bool = False
    fraction: bool = False
    hedge: Hedge = "exact"
    rule: str = "digits"
