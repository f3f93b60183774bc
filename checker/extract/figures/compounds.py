"""Measures and durations in several units: ``2 giờ 40 phút``, ``5 feet 6 inches``, ``1m65``, ``an hour and a half``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from checker.extract.figures.amounts import unit_behind
from checker.extract.figures.quantity_names import has_known_name
from checker.extract.numbers.numerals import Marks, Number, number_at
from checker.extract.numbers.spelled import read_spelled
from checker.extract.reading import Reading
from checker.extract.unit_words import Unit
from checker.extract.words import Words
from checker.model import Span
from checker.units import convert, smaller_unit

_ONE: Final = Decimal(1)
_HALF: Final = Decimal("0.5")
_JOINED: Final = re.compile(r",?[ ]?")
_REST: Final = re.compile(r"[ ]?(\d{1,2})(?![\d.,/:%-])")
_MOST_PARTS: Final = 5
_FEW: Final = Decimal(3)


def compound(text: str, reading: Reading, known: Words, marks: Marks) -> Reading:
    """Return *reading* with the smaller units that follow it, in the smallest of them; *reading* itself where none does."""
    if reading.kind not in ("duration", "measure") or reading.low is not None:
        return reading
    for _ in range(_MOST_PARTS):
        longer = _with_half(text, reading, known) or _with_part(text, reading, known, marks)
        if longer is None:
            break
        reading = longer
    if reading.rule != "compound":
        reading = _with_understood(text, reading, known)
    return _in_whole_units(reading)


def _with_part(text: str, reading: Reading, known: Words, marks: Marks) -> Reading | None:
    """One smaller unit with its number: ``40 phút`` behind ``2 giờ``."""
    place = reading.end
    if joined := known.numbers.and_words.behind(text, place):
        at = joined[1] + 1
    else:
        at = _JOINED.match(text, place).end()  # type: ignore[union-attr]  # it matches nothing as well
    if at >= len(text) or not text[at].isalnum():
        return None
    number = number_at(text, at, known.numbers, marks)
    if number is None or number.low != number.high or number.low < 0 or number.start != at:
        return None
    unit = unit_behind(text, number.end, known) or _hidden_unit(text, number.end, known)
    return _joined(reading, number, unit[2], unit[1]) if unit else None


def _hidden_unit(text: str, at: int, known: Words) -> tuple[int, int, Unit] | None:
    """A unit that is a plain word elsewhere: ``in`` behind feet."""
    return known.units_in_compounds.behind(text, at)


def _joined(reading: Reading, number: Number, unit: Unit, end: int) -> Reading | None:
    ratio = _ratio(reading, unit)
    if ratio is None or not isinstance(reading.value, Decimal) or reading.place < 1:
        return None
    # 2 yards 7 feet is said; 2 km 7000 m is two lengths.
    if number.low >= (ratio if ratio > _FEW else ratio * _FEW):
        return None
    value = reading.value * ratio + number.low
    figure = Span(reading.figure.start, end)
    return reading._replace(value=value, unit=unit.name, place=number.place, end=end, figure=figure, rule="compound")


def _ratio(reading: Reading, unit: Unit) -> Decimal | None:
    """How many of *unit* make one of the reading's, where that is more than one."""
    if unit.kind != reading.kind or reading.unit is None:
        return None
    ratio = convert(_ONE, reading.unit, unit.name)
    return ratio if ratio is not None and ratio > 1 else None


def _with_half(text: str, reading: Reading, known: Words) -> Reading | None:
    """``một giờ rưỡi``, ``an hour and a half``, ``one month and half``."""
    if not isinstance(reading.value, Decimal) or reading.value != reading.value.to_integral_value():
        return None
    end = None
    if half := known.numbers.half_more.behind(text, reading.end):
        end = half[1]
    elif joined := known.numbers.and_words.behind(text, reading.end):
        article = known.numbers.articles.behind(text, joined[1])
        half = known.numbers.halves.behind(text, article[1] if article else joined[1])
        end = half[1] if half else None
    if end is None:
        return None
    figure = Span(reading.figure.start, end)
    return reading._replace(value=reading.value + _HALF, place=_HALF, end=end, figure=figure, rule="compound-half")


def _in_whole_units(reading: Reading) -> Reading:
    """Half an hour is 30 minutes: a part of a unit of time is told in the next smaller one."""
    smaller = smaller_unit(reading.unit) if reading.kind == "duration" and reading.unit else None
    if not smaller or not isinstance(reading.value, Decimal) or reading.rule not in ("duration-part", "compound-half"):
        return reading
    return reading._replace(value=reading.value * smaller[1], unit=smaller[0], place=_ONE)


def _with_understood(text: str, reading: Reading, known: Words) -> Reading:
    """``2 giờ 40``, ``1 m 65``: the smaller unit goes without saying."""
    named = known.understood.get(reading.unit or "")
    rest = _rest(text, reading.end, known) if named else None
    if not rest or not named or not isinstance(reading.value, Decimal) or reading.place != 1:
        return reading
    ratio = _ratio(reading, Unit(reading.kind, named))
    more, end = rest
    if ratio is None or more >= ratio or has_known_name(text, end, known):
        return reading
    value = reading.value * ratio + more
    return reading._replace(value=value, unit=named, end=end, figure=Span(reading.figure.start, end), rule="compound")


def _rest(text: str, at: int, known: Words) -> tuple[Decimal, int] | None:
    """(value, end) of digits right behind, or of a number behind "and" that ends its clause."""
    if found := _REST.match(text, at):
        return Decimal(found[1]), found.end()
    joined = known.numbers.and_words.behind(text, at)
    printed = _REST.match(text, joined[1]) if joined else None
    number = read_spelled(text, joined[1] + 1, known.numbers) if joined and not printed else None
    end = printed.end() if printed else number.end if number and number.low == number.high else None
    if end is None or text[end : end + 2].lstrip(" -")[:1].isalnum():
        return None
    return (Decimal(printed[1]) if printed else number.low if number else _ONE), end


def read_glued(text: str, number: Number, known: Words) -> Reading | None:
    """Return ``1m65`` as 165 cm: a unit between two numbers, the smaller unit understood; else None."""
    found = known.glued.match(text, number.end)
    if not found or number.worded or number.place != 1:
        return None
    unit = known.units.meaning[found[1]]
    smaller = known.understood[unit.name]
    ratio = convert(_ONE, unit.name, smaller)
    rest = Decimal(found[2])
    if ratio is None or rest >= ratio:
        return None
    span = Span(number.start, found.end())
    value = number.low * ratio + rest
    return Reading(
        start=span.start, end=span.end, figure=span, kind=unit.kind, value=value, unit=smaller, rule="compound"
    )
