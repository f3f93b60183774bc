"""A range of numbers or moments as places across a drawing, and where its lines stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from checker.messages import Speaker, say
from checker.model import Kind
from checker.units import convert, dimension, is_unit

_MARGIN = Decimal(4)  # percent kept free at either end, so that a dot at the end is whole
_TICKS = 5  # at most so many, apart from the ends
_SCALES: tuple[tuple[Decimal, str], ...] = (
    (Decimal(10) ** 12, say("trillion")), (Decimal(10) ** 9, say("billion")), (Decimal(10) ** 6, say("million")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the axis: its place [% of the length] and its label."""

    x: str
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The range drawn; *low* < *high*; *margin* is kept free at either end [% of the length]."""

    low: Decimal
    high: Decimal
    margin: Decimal = _MARGIN

    def place(self, value: Decimal) -> Decimal:
        """Return where *value* stands [% of the length]."""
        share = (value - self.low) / (self.high - self.low)
        return self.margin + share * (100 - 2 * self.margin)

    def tick(self, value: Decimal, text: str) -> Tick:
        """Return a line at *value*."""
        return Tick(percent(self.place(value)), text)


def axis(known: Iterable[Decimal], margin: Decimal = _MARGIN) -> Axis:
    """Return the axis that holds all of *known*, at least one number."""
    values = tuple(known)
    low, high = min(values), max(values)
    if low == high:
        around = max(abs(low) / 10, Decimal(1))
        return Axis(low - around, high + around, margin)
    return Axis(low, high, margin)


def in_unit(value: Decimal | None, kind: Kind, *, unit: str | None, into: str | None) -> Decimal | None:
    """Return *value* in the unit of its axis, *into*; None where no table leads there, as from one currency to another."""
    if value is None or not unit or unit == into:
        return value
    if dimension(kind, unit) != dimension(kind, into):
        return None
    return convert(value, unit, into) if into and is_unit(unit) and is_unit(into) else value


def number_ticks(scale: Axis, speak: Speaker) -> tuple[tuple[Tick, ...], str]:
    """Return lines on round numbers, and the scale word that their labels leave out (``million`` or nothing)."""
    size = max(abs(scale.low), abs(scale.high))
    factor, word = next((scaled for scaled in _SCALES if size >= scaled[0]), (Decimal(1), ""))
    step = _step(scale)
    decimals = max(-(step / factor).normalize().as_tuple().exponent, 0)  # type: ignore[operator]  # finite, so a number
    ticks = [scale.tick(value, speak.number(round(value / factor, decimals))) for value in _multiples(step, scale)]
    return tuple(ticks), speak.again(word)


def percent(place: Decimal) -> str:
    """Return *place* with two decimals."""
    return f"{place:.2f}"


def _step(scale: Axis) -> Decimal:
    """One, two or five times a power of ten, so wide that `_TICKS` and one at most fit on the axis."""
    rough = (scale.high - scale.low) / _TICKS
    power = Decimal(10) ** rough.adjusted()
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)


def _multiples(step: Decimal, scale: Axis) -> list[Decimal]:
    first = (scale.low / step).to_integral_value(ROUND_CEILING)
    last = (scale.high / step).to_integral_value(ROUND_FLOOR)
    return [step * number for number in range(int(first), int(last) + 1)]
