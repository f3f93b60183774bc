"""What a number within a text is, before anything behind it is looked at."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.model import Hedge


class Number(NamedTuple):
    """
    A number within the shadow; a tuple, since a page makes hundreds.

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
