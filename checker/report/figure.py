"""
``checker plot``: a figure over time by source, as one drawing for a story, a slide or a ticket.

Colours are those of Okabe and Ito, told apart by the colour-blind; each source has a shape of its own as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.errors import UsageError
from checker.messages import Speaker, say
from checker.model import Fact
from checker.report.lookup import lookup
from checker.report.plain_text import one_line, shortened
from checker.report.templates import template
from checker.report.timeline import Point, Timeline, timeline
from checker.run import Run

# The first that a machine has; all hold Vietnamese.
FONTS = "Noto Sans, DejaVu Sans, Liberation Sans, Arial, Helvetica, sans-serif"
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#7a5c00", "#1a1a19")
_SHAPES = (
    "M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6z", "M-5.5-5.5H5.5V5.5H-5.5z", "M0-7 6.5 5H-6.5z", "M0-7.5 7.5 0 0 7.5-7.5 0z",
)  # fmt: skip
_LEGEND = 16  # sources named; the rest are counted
_TITLE, _NAME = 74, 28  # characters that fit


@dataclass(frozen=True, slots=True)
class _Size:
    """The drawing and the field within it [px]."""

    width: int = 960
    height: int = 540
    left: int = 84
    right: int = 700
    top: int = 76
    bottom: int = 476

    def x(self, place: str) -> float:
        return round(self.left + float(place) / 100 * (self.right - self.left), 1)

    def y(self, place: str) -> float:
        return round(self.top + float(place) / 100 * (self.bottom - self.top), 1)


_SIZE = _Size()


def draw(fact: Fact, run: Run, speak: Speaker) -> str:
    """
    Return the figures of *fact* over time as SVG; *run* is in the words of *speak* already.

    Raises:
        UsageError: Fewer than two of its figures are numbers with a time.
    """
    line = timeline(fact, lookup(run), speak)
    if line is None:
        raise UsageError(
            say("nothing to draw: fewer than two of its figures are numbers with a date"),
            place=fact.id,
            fix=say("choose a count, an amount or a measure that two articles with a date state"),
        )
    return template("figure.svg.jinja").render(
        size=_SIZE,
        fonts=FONTS,
        title=shortened(fact.label[:1].upper() + fact.label[1:], _TITLE),
        subtitle=" · ".join(part for part in (line.caption, one_line(fact.id)) if part),
        values=[{"y": _SIZE.y(tick.x), "text": tick.text} for tick in line.values],
        times=[{"x": _SIZE.x(tick.x), "text": tick.text} for tick in line.times],
        levels=[{"y": _SIZE.y(level.y), "text": shortened(level.text, _TITLE)} for level in line.levels],
        joins=[_join(a, b) for a, b in line.path],
        marks=[_mark(point) for point in line.points],
        legend=_legend(line, speak),
        key=_key(line, speak),
    )


def _join(a: Point, b: Point) -> dict[str, float]:
    return {"x1": _SIZE.x(a.x), "y1": _SIZE.y(a.y), "x2": _SIZE.x(b.x), "y2": _SIZE.y(b.y)}


def _mark(point: Point) -> dict[str, object]:
    return {
        "x": _SIZE.x(point.x),
        "y": _SIZE.y(point.y),
        "y_low": _SIZE.y(point.y_low),
        "y_high": _SIZE.y(point.y_high),
        "reaches": point.is_range,
        "hollow": point.status != "actual",
        "text": point.text,
        "source": point.source,
        "label": point.label,
        "anchor": point.anchor,
        **_look(point.number),
    }


def _look(number: int) -> dict[str, str]:
    return {"colour": _COLOURS[number % len(_COLOURS)], "shape": _SHAPES[number % len(_SHAPES)]}


def _legend(line: Timeline, speak: Speaker) -> list[dict[str, object]]:
    named = [
        {"text": shortened(source, _NAME), "y": _SIZE.top + 12 + 22 * number, **_look(number)}
        for number, source in enumerate(line.sources[:_LEGEND])
    ]
    rest = len(line.sources) - len(named)
    if rest:
        text = speak.counted("… and {number} more", "… and {number} more", rest)
        named.append({"text": text, "y": _SIZE.top + 12 + 22 * len(named), "colour": "none", "shape": ""})
    return named


def _key(line: Timeline, speak: Speaker) -> str:
    parts = []
    if any(point.status != "actual" for point in line.points):
        parts.append(speak("hollow: planned or not sure"))
    if any(point.is_range for point in line.points):
        parts.append(speak("bar: what the wording allows"))
    return " · ".join(parts)
