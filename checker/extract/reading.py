"""What the grammar reads at one place, before its hedge is looked for."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from checker.model import Grain, Hedge, MentionKind, Span

_ONE: Final = Decimal(1)


class Reading:
    """
    One figure with its unit or noun, in the shadow's offsets, never changed once it is made; a class as `Number` is.

    Attributes:
        start, end: Half-open range, unit and noun included.
        figure: The number itself.
        kind, value, unit, place, grain, hedge, rule: As in `Mention`.
        noun: Where the counted noun stands, or None.
        low, high: Both ends of a range; None where one number is stated.
        whole: True for things that are counted, whose range ends are whole numbers.
    """

    __slots__ = (
        "end",
        "figure",
        "grain",
        "hedge",
        "high",
        "kind",
        "low",
        "noun",
        "place",
        "rule",
        "start",
        "unit",
        "value",
        "whole",
    )

    def __init__(  # noqa: PLR0913, PLR0917  # one a field
        self,
        start: int,
        end: int,
        figure: Span,
        kind: MentionKind,
        value: Decimal | str,
        unit: str | None = None,
        noun: Span | None = None,
        low: Decimal | None = None,
        high: Decimal | None = None,
        place: Decimal = _ONE,
        grain: Grain | None = None,
        hedge: Hedge = "exact",
        rule: str = "",
        whole: bool = False,
    ) -> None:
        self.start: Final = start
        self.end: Final = end
        self.figure: Final = figure
        self.kind: Final[MentionKind] = kind
        self.value: Final[Decimal | str] = value
        self.unit: Final = unit
        self.noun: Final = noun
        self.low: Final = low
        self.high: Final = high
        self.place: Final = place
        self.grain: Final[Grain | None] = grain
        self.hedge: Final[Hedge] = hedge
        self.rule: Final = rule
        self.whole: Final = whole

    def but(
        self,
        *,
        start: int | None = None,
        end: int | None = None,
        figure: Span | None = None,
        value: Decimal | None = None,
        unit: str | None = None,
        place: Decimal | None = None,
        hedge: Hedge | None = None,
        rule: str = "",
    ) -> Reading:
        """Return this reading with what is given in place of its own."""
        return Reading(
            self.start if start is None else start,
            self.end if end is None else end,
            figure or self.figure,
            self.kind,
            self.value if value is None else value,
            self.unit if unit is None else unit,
            self.noun,
            self.low,
            self.high,
            self.place if place is None else place,
            self.grain,
            hedge or self.hedge,
            rule or self.rule,
            self.whole,
        )
