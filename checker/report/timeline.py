"""
A figure over time, by source: who said how many, and when.

Places are percentages of the drawing, across from the left and down from the top.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.messages import Speaker
from checker.model import Article, Claim, Fact, Finding, Status
from checker.report.lookup import Lookup, paper
from checker.report.number_axis import Axis, Tick, axis, in_unit, number_ticks, percent
from checker.report.plain_text import one_line
from checker.report.standing import disputed_claims
from checker.report.time_axis import moments, time_ticks
from checker.report.unit_words import unit_word

_NEAR = (Decimal(26), Decimal(9))  # labels closer than this across and down would cover one another [%]
_ROOM = Decimal(12)  # kept free above and below for labels [%]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """
    One figure, as one source printed it.

    Attributes:
        source: Who.
        number: Of the source, in order of its first figure.
        time: ISO 8601: the moment the figure describes, else when it was printed.
        text: What it says, in short.
        x, y: Where its value stands.
        y_low, y_high: Where the ends of its range stand; equal where it is one value, or open.
        status: Of its claim.
        disputed: True where another position, or an authority, conflicts with it.
        label: Which side of the point its text has room on: ``above``, ``below`` or, beside one that says the same, empty.
    """

    source: str
    number: int
    time: str
    text: str
    x: str
    y: str
    y_low: str
    y_high: str
    status: Status
    disputed: bool
    label: str

    @property
    def anchor(self) -> str:
        """Where its label begins, so that it stays within the drawing."""
        return "start" if Decimal(self.x) < 12 else "end" if Decimal(self.x) > 88 else "middle"

    @property
    def is_range(self) -> bool:
        """True where the wording allows a range that can be seen."""
        return abs(Decimal(self.y_low) - Decimal(self.y_high)) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """What an authority says, drawn across."""

    text: str
    y: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """
    Points in order of time, and the axes they stand on.

    Attributes:
        points: Figures with a value and a time.
        path: Indices of the points that the line joins: stated as fact, in order of time.
        sources: In the order in which they first spoke.
        times, values: Lines down and across; the labels of *values* leave out the scale word in *caption*.
        levels: Authorities.
        caption: What is counted.
    """

    points: tuple[Point, ...]
    path: tuple[tuple[Point, Point], ...]
    sources: tuple[str, ...]
    times: tuple[Tick, ...]
    values: tuple[Tick, ...]
    levels: tuple[Level, ...]
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """A claim that can be drawn: a number and a moment."""

    claim: Claim
    source: str
    moment: Decimal
    time: str
    text: str
    value: Decimal
    low: Decimal
    high: Decimal


def is_running(fact: Fact) -> bool:
    """True for a figure that changes over time: told at two times or more, and once replaced or planned before."""
    days = {position.as_of[:10] for position in fact.positions if position.as_of}
    told = any(one.verdict in ("update", "planned_vs_actual") for one in fact.comparisons)
    return fact.kind not in ("date", "text", "score") and len(days) > 1 and told


def timeline(fact: Fact, records: Lookup, speak: Speaker) -> Timeline | None:
    """Return the drawing of *fact*, a fact of the run; None where fewer than two of its figures have a place in time."""
    figures = _figures(fact, records)
    if len(figures) < 2:
        return None
    findings = records.findings_on.get(fact.id, ())
    references = _references(findings, records)
    across = axis(figure.moment for figure in figures)
    ends = [end for one in figures for end in (one.low, one.value, one.high)]
    up = axis([*ends, *(value for _, value in references)], _ROOM)
    sources = tuple(dict.fromkeys(figure.source for figure in figures))
    disputed = disputed_claims(fact, findings)
    points: list[Point] = []
    for figure in figures:
        points.append(_point(figure, (across, up), points, sources=sources, disputed=figure.claim.id in disputed))
    values, word = number_ticks(up, speak)
    return Timeline(
        points=tuple(points),
        path=_path(points),
        sources=sources,
        times=tuple(across.tick(moment, text) for moment, text in time_ticks(across.low, across.high, speak.language)),
        values=tuple(Tick(_down(Decimal(tick.x)), tick.text) for tick in values),
        levels=tuple(
            Level(text=f"{speak.number(value)} {title}", y=_down(up.place(value))) for title, value in references
        ),
        caption=" ".join(part for part in (word, unit_word(fact.unit, speak)) if part),
    )


def _figures(fact: Fact, records: Lookup) -> list[_Figure]:
    """Each figure that a source gives in the fact's unit, once, in order of time."""
    texts = {claim: position.text for position in fact.positions for claim in position.claims}
    claims = [records.claims[one] for one in fact.claims if one in records.claims]
    found = [_figure(claim, fact, records.articles[claim.article], texts.get(claim.id, "")) for claim in claims]
    ordered = sorted((one for one in found if one), key=lambda one: (one.moment, one.value, one.claim.id))
    return list({(one.source, one.moment, one.value, one.claim.status): one for one in reversed(ordered)}.values())[
        ::-1
    ]


def _figure(claim: Claim, fact: Fact, article: Article, text: str) -> _Figure | None:
    time = claim.as_of or article.published
    placed = moments([time]) if time else None
    if placed is None or time is None or isinstance(claim.value, str):
        return None
    ends = (claim.core.low, claim.core.high) if claim.core else (None, None)
    value, low, high = (in_unit(one, claim.kind, unit=claim.unit, into=fact.unit) for one in (claim.value, *ends))
    if value is None:
        return None
    return _Figure(
        claim=claim,
        source=paper(article),
        moment=placed[0],
        time=time,
        text=one_line(text),
        value=_within(value, low, high),
        low=value if low is None else low,
        high=value if high is None else high,
    )


def _within(value: Decimal, low: Decimal | None, high: Decimal | None) -> Decimal:
    """The number named, or the end of the range that is nearest: ``gần 70`` stands at 69."""
    if low is not None and value < low:
        return low
    return high if high is not None and value > high else value


def _point(
    figure: _Figure, scales: tuple[Axis, Axis], drawn: Sequence[Point], *, sources: Sequence[str], disputed: bool
) -> Point:
    across, up = scales
    x, y = percent(across.place(figure.moment)), _down(up.place(figure.value))
    return Point(
        source=figure.source,
        number=sources.index(figure.source),
        time=figure.time,
        text=figure.text,
        x=x,
        y=y,
        y_low=_down(up.place(figure.low)),
        y_high=_down(up.place(figure.high)),
        status=figure.claim.status,
        disputed=disputed,
        label=_label_side(figure, (Decimal(x), Decimal(y)), drawn),
    )


def _label_side(figure: _Figure, place: tuple[Decimal, Decimal], drawn: Sequence[Point]) -> str:
    """Above, or below where a label stands above already; none beside a point that says the same."""
    across, down = _NEAR
    near = [p for p in drawn if abs(Decimal(p.x) - place[0]) < across and abs(Decimal(p.y) - place[1]) < down]
    if any((point.text, point.source) == (figure.text, figure.source) for point in near):
        return ""
    taken = {point.label for point in near}
    return next((side for side in ("above", "below") if side not in taken), "")


def _path(points: Iterable[Point]) -> tuple[tuple[Point, Point], ...]:
    stated = [point for point in points if point.status == "actual"]
    pairs = itertools.pairwise(stated)
    return tuple((a, b) for a, b in pairs if (a.x, a.y) != (b.x, b.y))


def _references(findings: Sequence[Finding], records: Lookup) -> list[tuple[str, Decimal]]:
    """The authorities that *findings* cite, each with its number."""
    cited = dict.fromkeys(one.rule for one in findings if one.rule in records.references)
    authorities = [records.references[rule] for rule in cited]
    return [(one_line(one.title), one.value) for one in authorities if isinstance(one.value, Decimal)]


def _down(place: Decimal) -> str:
    return percent(100 - place)
