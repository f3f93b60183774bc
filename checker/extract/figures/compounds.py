"""Measures and durations in several units: ``2 giờ 40 phút``, ``5 feet 6 inches``, ``1m65``, ``an hour and a half``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from checker.extract.figures.amounts import unit_behind
from checker.extract.figures.quantity_names import has_known_name
from checker.extract.figures.stopwatch import read_stopwatch, read_timetable
from checker.extract.numbers.fractions import fraction_at
from checker.extract.numbers.numerals import Marks, Number, number_at
from checker.extract.numbers.spelled import read_spelled
from checker.extract.reading import Reading
from checker.extract.unit_words import Unit
from checker.extract.words import Words
from checker.model import MentionKind, Span
from checker.units import convert, smaller_unit

_ONE: Final = Decimal(1)
_HALF: Final = Decimal("0.5")
_THOUSAND: Final = Decimal(1000)
_GLUED: Final = re.compile(r"([^\W\d_]{1,3})(\d{1,2})(?=[ ]?[^\W\d_])")
_REST: Final = re.compile(r"[ ]?(\d{1,2})(?!\d|\.\S|[,/:%-])")
_PRIMES: Final = re.compile(r"'(\d{1,2})\"(?!\w)")
# Minutes, seconds and parts of a second: no hour of a clock is told so.
_STOPPED: Final = re.compile(r":([0-5]\d\.\d{1,2})(?!\.?\d|:)")
# Hours, minutes and seconds of a race; with points, and minutes and seconds alone, only behind a word for what was timed.
_RACED: Final = re.compile(r"(\d{1,2}):([0-5]\d):([0-5]\d)(?![\d:]|\.\d)")
_POINTED: Final = re.compile(r"\d{1,2}\.[0-5]\d\.[0-5]\d(?![\d.:])")
_TIMED: Final = re.compile(r"(?:(\d{1,2})[.])?(\d{1,3})([.:])([0-5]\d)(?![\d:]|\.\d)")
_MINUTE: Final = 60
# Behind a digit a mark may be either.
_OPENING_QUOTE: Final = re.compile(r'(?<![^\s(])"')
_CLOSING_QUOTE: Final = re.compile(r'(?<=[^\s(\d])"')
_LINE_REACH: Final = 600
_MONTH: Final = "month"
_COMPOUNDS: Final = frozenset(("compound", "compound-half", "duration-part"))
_MOST_PARTS: Final = 4
_TWICE: Final = Decimal(2)
_FEW: Final = Decimal(3)


def is_compound(reading: Reading) -> bool:
    """Return True for what has several units or a fraction of one."""
    return reading.rule in _COMPOUNDS


def read_primes(text: str, number: Number, known: Words) -> Reading | None:
    """Return ``9'30"``, or ``15,6"`` of a screen: lengths and times whose units are marks; a closing quotation mark is none."""
    if number.worded or number.scale != 1:
        return None
    found = _PRIMES.match(text, number.end)
    if found and known.numbers.primes and number.place == 1:
        larger, smaller = known.numbers.primes
        ratio, rest = convert(_ONE, larger, smaller), Decimal(found[1])
        if ratio is None or rest >= ratio:
            return None
        kind: MentionKind = "duration" if smaller == "second" else "measure"
        span = Span(number.start, found.end())
        return Reading(
            start=span.start, end=span.end, figure=span, kind=kind, value=number.low * ratio + rest, unit=smaller,
            rule="compound",
        )  # fmt: skip
    if number.place == 1 or not text.startswith('"', number.end) or _is_quoted(text, number.start):
        return None
    span = Span(number.start, number.end + 1)
    return Reading(
        start=span.start, end=span.end, figure=Span(number.start, number.end), kind="measure", value=number.low,
        place=number.place, unit="inch", rule="measure-unit",
    )  # fmt: skip


def read_stopped_time(text: str, number: Number, known: Words) -> Reading | None:
    """Return ``4:23.87`` or ``2:03:44`` of a race, which a stop-watch took: 263.87 seconds; ``14:17`` behind a word like ``took``."""
    if number.scale != 1:
        return None
    if timed := read_timed(text, number.start, known):
        return timed
    found = _STOPPED.match(text, number.end)
    if found is None or number.place != 1:
        return None
    return _in_seconds(number.start, found.end(), number.low * _MINUTE + Decimal(found[1]))


def read_pointed_time(text: str, at: int, known: Words) -> Reading | None:
    """Return ``2.03.44`` of a race behind a word for what a stop-watch took, or ``1 h 45 min``: numbers that are no one number."""
    return read_timed(text, at, known) if _POINTED.match(text, at) else read_timetable(text, at, known)


def read_timed(text: str, at: int, known: Words) -> Reading | None:
    """Return hours, minutes and seconds, or minutes and seconds behind a word for what a stop-watch took, in seconds."""
    if found := _RACED.match(text, at):
        return _in_seconds(at, found.end(), _seconds(found[1], found[2], found[3]))
    found = _TIMED.match(text, at) if known.lengths_by["timed_behind"].before(text, at) else None
    if found is None or (found[3] == "." and not found[1]) or (found[1] and int(found[2]) >= _MINUTE):
        return None
    return _in_seconds(at, found.end(), _seconds(found[1] or "0", found[2], found[4]))


def _seconds(hours: str, minutes: str, seconds: str) -> Decimal:
    return Decimal((int(hours) * _MINUTE + int(minutes)) * _MINUTE + int(seconds))


def _in_seconds(start: int, end: int, value: Decimal) -> Reading:
    return Reading(
        start=start, end=end, figure=Span(start, end), kind="duration", value=value, unit="second", rule="compound"
    )


def _is_quoted(text: str, at: int) -> bool:
    """True where a quotation that opened in this line has not closed before *at*."""
    begin = max(0, at - _LINE_REACH)
    line = max(begin, text.rfind("\n", begin, at) + 1)
    opened, closed = (len(marks.findall(text, line, at)) for marks in (_OPENING_QUOTE, _CLOSING_QUOTE))
    return opened > closed


class _Piece(NamedTuple):
    """One number of a compound and what it counts."""

    value: Decimal
    unit: str


def compound(text: str, reading: Reading, known: Words, marks: Marks) -> Reading:
    """
    Return *reading* with the smaller units that follow it, in the smallest of them; *reading* itself where none does.

    Where years or months meet days, a year has 365 and a month 30; a year and months alone are months.
    """
    if reading.kind not in ("duration", "measure") or reading.low is not None:
        return reading
    pieces = _first_piece(reading)
    while pieces and len(pieces) <= _MOST_PARTS:
        if longer := _with_fraction(text, reading, known):
            reading = longer
            break
        if (part := _part_behind(text, reading, known, marks)) is None:
            break
        pieces = (*pieces, part.piece)
        reading = _summed(reading, pieces, part)
    if reading.rule != "compound":
        reading = _with_understood(text, reading, known)
    return _in_whole_units(reading)


def _first_piece(reading: Reading) -> tuple[_Piece, ...]:
    """None where the number has decimals: 2.5 km 300 m is two lengths."""
    if reading.unit is None or not isinstance(reading.value, Decimal) or reading.place < 1:
        return ()
    return (_Piece(reading.value, reading.unit),)


class _Part(NamedTuple):
    piece: _Piece
    place: Decimal
    end: int


def _part_behind(text: str, reading: Reading, known: Words, marks: Marks) -> _Part | None:
    """One smaller unit with its number: ``40 phút`` behind ``2 giờ``, ``, and 3 seconds``."""
    at = _behind_joiner(text, reading.end, known)
    if at >= len(text) or not text[at].isalnum():
        return None
    number = number_at(text, at, known.numbers, marks)
    if number is None or number.low != number.high or number.low < 0 or number.start != at:
        return None
    unit = unit_behind(text, number.end, known) or _hidden_unit(text, number.end, known)
    if unit is None or not _fits_within(number.low, unit[2], reading):
        return None
    if text.startswith(", ", reading.end) and at == reading.end + 2 and _is_far_smaller(unit[2], reading):
        return None
    return _Part(_Piece(number.low, unit[2].name), number.place, unit[1])


def _is_far_smaller(unit: Unit, reading: Reading) -> bool:
    """``3 square kilometres, 300 square metres``: two sizes that a comma lists; ``2 km, 1 metre`` are one."""
    ratio = _ratio(reading, unit)
    return reading.kind == "measure" and ratio is not None and ratio > _THOUSAND


def _behind_joiner(text: str, end: int, known: Words) -> int:
    """The place behind a comma, an "and", both or neither, and the blank after them."""
    place = end + text.startswith(",", end)
    if joined := known.numbers.and_words.behind(text, place):
        return joined[1] + 1
    return place + text.startswith(" ", place)


def _hidden_unit(text: str, at: int, known: Words) -> tuple[int, int, Unit] | None:
    """A unit that is a plain word elsewhere: ``in`` behind feet."""
    return known.units_in_compounds.behind(text, at)


def _fits_within(value: Decimal, unit: Unit, reading: Reading) -> bool:
    """2 yards 7 feet and a month of 31 days are said; 2 km 7000 m is two lengths."""
    ratio = _ratio(reading, unit)
    if ratio is None:
        return False
    if unit.name == "day":
        return value < ratio * _TWICE
    return value < (ratio if ratio > _FEW else ratio * _FEW)


def _summed(reading: Reading, pieces: tuple[_Piece, ...], last: _Part) -> Reading:
    """All pieces in the unit of the last, each turned into it by itself: three years and four days have no months of 30 days."""
    unit = last.piece.unit
    values = [convert(piece.value, piece.unit, unit) for piece in pieces]
    value = sum((value for value in values if value is not None), Decimal(0))
    figure = Span(reading.figure.start, last.end)
    return reading.but(value=value, unit=unit, place=last.place, end=last.end, figure=figure, rule="compound")


def _ratio(reading: Reading, unit: Unit) -> Decimal | None:
    """How many of *unit* make one of the reading's, where that is more than one."""
    if unit.kind != reading.kind or reading.unit is None:
        return None
    ratio = convert(_ONE, reading.unit, unit.name)
    return ratio if ratio is not None and ratio > 1 else None


def _with_fraction(text: str, reading: Reading, known: Words) -> Reading | None:
    """``một giờ rưỡi``, ``an hour and a half``, ``one month and half``, ``une heure et quart``."""
    if not isinstance(reading.value, Decimal) or reading.value != reading.value.to_integral_value():
        return None
    if half := known.numbers.half_more.behind(text, reading.end):
        more, end = _HALF, half[1]
    elif fraction := _fraction_behind(text, reading.end, known):
        more, end = fraction.low, fraction.end
    else:
        return None
    figure = Span(reading.figure.start, end)
    return reading.but(value=reading.value + more, place=more, end=end, figure=figure, rule="compound-half")


def with_unit_before(text: str, number: Number, known: Words) -> Reading | None:
    """Return ``an hour and a half``, whose unit an article counts, for the fraction that ends it; else None."""
    joined = known.numbers.and_words.before(text, number.start) if number.fraction and number.low < 1 else None
    unit = known.units.before(text, joined[0]) if joined else None
    article = known.numbers.articles.before(text, unit[0]) if unit else None
    if unit is None or article is None or unit[1].kind not in ("duration", "measure"):
        return None
    span = Span(article[0], number.end)
    value, kind = _ONE + number.low, unit[1].kind
    reading = Reading(
        start=span.start, end=span.end, figure=span, kind=kind, value=value, unit=unit[1].name, rule="compound-half"
    )
    return _in_whole_units(reading.but(place=number.low))


def _fraction_behind(text: str, end: int, known: Words) -> Number | None:
    """A part of the unit before it; that of another unit ("a day and half an hour") is no part of this one."""
    joined = known.numbers.and_words.behind(text, end)
    part = fraction_at(text, joined[1] + 1, known.numbers) if joined else None
    if part is None or not part.fraction or part.low >= 1:
        return None
    between = known.before_units.behind(text, part.end)
    return None if unit_behind(text, between[1] if between else part.end, known) else part


def _in_whole_units(reading: Reading) -> Reading:
    """
    Half an hour is 30 minutes: a part of a unit of time is told in the next smaller one.

    Four months and a half stay months, since no number of days makes them; half a month by itself is 15 days.
    """
    if reading.rule == "compound-half" and reading.unit == _MONTH:
        return reading
    smaller = smaller_unit(reading.unit) if reading.kind == "duration" and reading.unit else None
    if not smaller or not isinstance(reading.value, Decimal) or reading.rule not in ("duration-part", "compound-half"):
        return reading
    value = reading.value * smaller[1]
    whole = value.to_integral_value()
    return reading.but(value=whole if value == whole else value, unit=smaller[0], place=_ONE)


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
    return reading.but(value=value, unit=named, end=end, figure=Span(reading.figure.start, end), rule="compound")


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


def _glued_duration(text: str, number: Number, known: Words) -> Reading | None:
    """``2h30 phút``: hours and minutes in one word, the smaller unit behind them; ``2h30`` and ``12h00 ngày`` are times of day."""
    found = _GLUED.match(text, number.end)
    larger = known.units_of_many.meaning.get(found[1]) if found else None
    smaller = unit_behind(text, found.end(), known) if found else None
    if found is None or larger is None or smaller is None or {larger[1].kind, smaller[2].kind} != {"duration"}:
        return None
    ratio = convert(_ONE, larger[1].name, smaller[2].name)
    rest = Decimal(found[2])
    # 12h00 ngày mai: no unit that is larger goes on with hours.
    if ratio is None or ratio <= 1 or rest >= ratio:
        return None
    return Reading(
        start=number.start, end=smaller[1], figure=Span(number.start, found.end()), kind="duration",
        value=number.low * ratio + rest, unit=smaller[2].name, rule="compound",
    )  # fmt: skip


def read_glued(text: str, number: Number, known: Words) -> Reading | None:
    """Return ``1m65`` as 165 cm: a unit between two numbers, the smaller unit understood; ``1m27.1s`` of a race; else None."""
    if timed := read_stopwatch(text, number):
        return timed
    found = known.glued.match(text, number.end)
    if number.worded or number.place != 1:
        return None
    if not found:
        return _glued_duration(text, number, known)
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
