"""
Where each position of a fact stands on one axis: numbers, or moments for dates.

Places are percentages of the axis' width, so that a drawing fits any screen with its letters at full size.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from checker.messages import Message, Speaker, say
from checker.model import Status
from checker.report.entries import Entry, Stated
from checker.report.number_axis import Axis, Tick, axis, number_ticks, percent
from checker.report.quotes import printed_time
from checker.report.time_axis import moments, time_ticks
from checker.report.unit_words import unit_word

_LEAST_BAR = Decimal(1)  # percent of the width
_VOICES = 4  # sources named beside a position; the rest are counted
_KEYS: dict[str, Message] = {
    "planned": say("hollow: planned"),
    "unknown": say("dashed: a rule or scenario"),
    "reference": say("green: reference"),
    "disputed": say("red: in conflict"),
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
        return percent(Decimal(self.x2) - Decimal(self.x1))

    @property
    def look(self) -> str:
        """Names of the drawing's style."""
        return "reference" if self.reference else self.status


@dataclass(frozen=True, slots=True)
class Chart:
    """The positions of one fact on one axis; *key* says what the drawing's styles mean, where it has any."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    caption: str
    key: str


_Ends = tuple[Decimal | None, Decimal | None]


def interval_chart(entry: Entry, speak: Speaker) -> Chart | None:
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
    scale = axis(known)
    marks = tuple(_mark(stated, ends, scale, speak) for stated, ends in drawn)
    unit = unit_word(entry.fact.unit, speak) if entry.fact is not None else ""
    ticks, caption = _time_scale(scale, speak) if dates else _number_scale(scale, unit, speak)
    return Chart(marks, ticks, caption, _key(marks, speak))


def _ends(stated: Stated) -> _Ends | None:
    if stated.times:
        return moments(stated.times)
    return None if stated.low is None and stated.high is None else (stated.low, stated.high)


def _mark(stated: Stated, ends: _Ends, scale: Axis, speak: Speaker) -> Mark:
    low, high = ends
    return Mark(
        text=stated.text,
        voices=voices_text(stated.voices, speak),
        x1=percent(Decimal(1) if low is None else scale.place(low)),
        x2=percent(Decimal(99) if high is None else scale.place(high)),
        open_low=low is None,
        open_high=high is None,
        status=stated.status,
        reference=stated.reference,
        disputed=stated.disputed,
    )


def voices_text(voices: tuple[tuple[str, str | None], ...], speak: Speaker) -> str:
    """Return who says so, and when, the first few of them."""
    named = [
        ", ".join(part for part in (source, printed_time(published, speak.language)) if part)
        for source, published in voices[:_VOICES]
    ]
    rest = len(voices) - len(named)
    return "; ".join(named) + (f"; {speak.counted('{number} more', '{number} more', rest)}" if rest else "")


def _key(marks: Iterable[Mark], speak: Speaker) -> str:
    looks = [look for mark in marks for look in (mark.look, "disputed" if mark.disputed else "") if look in _KEYS]
    return " · ".join(speak.again(_KEYS[look]) for look in dict.fromkeys(looks))


def _number_scale(scale: Axis, unit: str, speak: Speaker) -> tuple[tuple[Tick, ...], str]:
    ticks, word = number_ticks(scale, speak)
    return ticks, " ".join(part for part in (word, unit) if part)


def _time_scale(scale: Axis, speak: Speaker) -> tuple[tuple[Tick, ...], str]:
    ticks = time_ticks(scale.low, scale.high, speak.language)
    return tuple(scale.tick(value, text) for value, text in ticks), speak("time")
