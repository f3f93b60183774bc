"""
Where each position of a fact stands on one axis: numbers, or moments for dates.

Places are percentages of the axis' width, so that a drawing fits any screen with its letters at full size.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from checker.model import Status
from checker.report.digest import Entry, Stated
from checker.report.number_text import grouped
from checker.report.quotes import printed_time
from checker.report.time_axis import moments, time_ticks

_MARGIN = Decimal(4)  # percent kept free at either end, so that a dot at the end is whole
_LEAST_BAR = Decimal(1)  # percent of the width
_TICKS = 5  # at most so many, apart from the ends
_VOICES = 4  # sources named beside a position; the rest are counted
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_KEYS: dict[str, str] = {
    "planned": "hollow: planned",
    "unknown": "dashed: a rule or scenario",
    "reference": "green: reference",
    "disputed": "red: in conflict",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """
    One position as drawn.

    Attributes:
        text: What it says, in short.
        voices: Who says so, and when.
        x1, x2: Its ends [% of the width], with two decimals.
        open_low, open_high: True where it has no end on that side.
        status, reference, disputed: As in `Stated`.
    """

    text: str
    voices: str
    x1: str
    x2: str
    open_low: bool
    open_high: bool
    status: Status
    reference: bool
    disputed: bool

    @property
    def is_dot(self) -> bool:
        """True where both ends are one point, or so near that a bar would not be seen."""
        return not (self.open_low or self.open_high) and Decimal(self.width) < _LEAST_BAR

    @property
    def width(self) -> str:
        """From end to end [% of the width]."""
        return _percent(Decimal(self.x2) - Decimal(self.x1))

    @property
    def look(self) -> str:
        """Names of the drawing's style."""
        return "reference" if self.reference else self.status


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the axis: its place [% of the width] and its label."""

    x: str
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The positions of one fact on one axis; *key* says what the drawing's styles mean, where it has any."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    caption: str
    key: str


@dataclass(frozen=True, slots=True)
class _Axis:
    """The range drawn, and how a value becomes a place on it."""

    low: Decimal
    high: Decimal

    def place(self, value: Decimal) -> Decimal:
        share = (value - self.low) / (self.high - self.low)
        return _MARGIN + share * (100 - 2 * _MARGIN)


_Ends = tuple[Decimal | None, Decimal | None]


def interval_chart(entry: Entry) -> Chart | None:
    """
    Return the drawing of what is stated of *entry*.

    None where there is nothing to set side by side: fewer than two positions with a place on the axis, as
    of facts that are texts.
    """
    dates = entry.fact is not None and entry.fact.kind == "date"
    drawn = [(stated, ends) for stated in entry.stated if (ends := _ends(stated)) is not None]
    known = [end for _, ends in drawn for end in ends if end is not None]
    if len(drawn) < 2 or not known:
        return None
    axis = _axis(known)
    marks = tuple(_mark(stated, ends, axis) for stated, ends in drawn)
    unit = entry.fact.unit if entry.fact is not None else None
    ticks, caption = _time_scale(axis) if dates else _number_scale(axis, unit)
    return Chart(marks, ticks, caption, _key(marks))


def _ends(stated: Stated) -> _Ends | None:
    if stated.times:
        return moments(stated.times)
    return None if stated.low is None and stated.high is None else (stated.low, stated.high)


def _axis(known: Iterable[Decimal]) -> _Axis:
    low, high = min(known), max(known)
    if low == high:
        around = max(abs(low) / 10, Decimal(1))
        return _Axis(low - around, high + around)
    return _Axis(low, high)


def _mark(stated: Stated, ends: _Ends, axis: _Axis) -> Mark:
    low, high = ends
    return Mark(
        text=stated.text,
        voices=_voices(stated.voices),
        x1=_percent(Decimal(1) if low is None else axis.place(low)),
        x2=_percent(Decimal(99) if high is None else axis.place(high)),
        open_low=low is None,
        open_high=high is None,
        status=stated.status,
        reference=stated.reference,
        disputed=stated.disputed,
    )


def _voices(voices: tuple[tuple[str, str | None], ...]) -> str:
    named = [f"{source}, {printed_time(published)}" for source, published in voices[:_VOICES]]
    rest = len(voices) - len(named)
    return "; ".join(named) + (f"; {rest} more" if rest else "")


def _key(marks: Iterable[Mark]) -> str:
    looks = [look for mark in marks for look in (mark.look, "disputed" if mark.disputed else "") if look in _KEYS]
    return " · ".join(_KEYS[look] for look in dict.fromkeys(looks))


def _number_scale(axis: _Axis, unit: str | None) -> tuple[tuple[Tick, ...], str]:
    size = max(abs(axis.low), abs(axis.high))
    factor, word = next(((factor, word) for factor, word in _SCALES if size >= factor), (Decimal(1), ""))
    step = _step(axis)
    decimals = max(-(step / factor).normalize().as_tuple().exponent, 0)  # type: ignore[operator]  # finite, so a number
    ticks = tuple(_tick(axis, value, grouped(round(value / factor, decimals))) for value in _multiples(step, axis))
    return ticks, " ".join(part for part in (word, unit or "") if part)


def _time_scale(axis: _Axis) -> tuple[tuple[Tick, ...], str]:
    return tuple(_tick(axis, value, text) for value, text in time_ticks(axis.low, axis.high)), "time"


def _step(axis: _Axis) -> Decimal:
    """One, two or five times a power of ten, so wide that `_TICKS` and one at most fit on the axis."""
    rough = (axis.high - axis.low) / _TICKS
    power = Decimal(10) ** rough.adjusted()
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)


def _multiples(step: Decimal, axis: _Axis) -> list[Decimal]:
    first = (axis.low / step).to_integral_value(ROUND_CEILING)
    last = (axis.high / step).to_integral_value(ROUND_FLOOR)
    return [step * number for number in range(int(first), int(last) + 1)]


def _tick(axis: _Axis, value: Decimal, text: str) -> Tick:
    return Tick(_percent(axis.place(value)), text)


def _percent(place: Decimal) -> str:
    return f"{place:.2f}"
