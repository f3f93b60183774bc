"""What the grammar reads at one place, before its hedge is looked for."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.model import Grain, Hedge, MentionKind, Span


class Reading(NamedTuple):
    """
    One figure with its unit or noun, in the shadow's offsets; a tuple, since a page makes hundreds.

    Attributes:
        start, end: Half-open range, unit and noun included.
        figure: The number itself.
        kind, value, unit, place, grain, hedge, rule: As in `Mention`.
        noun: Where the counted noun stands, or None.
        low, high: Both ends of a range; None where one number is stated.
        whole: True for things that are counted, whose range ends are whole numbers.
    """

    start: int
    end: int
    figure: Span
    kind: MentionKind
    value: Decimal | str
    unit: str | None = None
    noun: Span | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    place: Decimal = Decimal(1)
    grain: Grain | None = None
    hedge: Hedge = "exact"
    rule: str = ""
    whole: bool = False
