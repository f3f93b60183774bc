"""
Durations of several units or with a fraction: ``2 years and 3 months``, ``half an hour``, ``5 and a half minutes``.

A plain number with a unit is left to `quantities`. A compound is stated in its smallest unit; where months meet days a
month has thirty and a year three hundred and sixty-five, as in the compounds of public test suites.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from checker.extract.times.scanning import Number, Scan

_QUARTER: Final = Decimal("0.25")
_HALF: Final = Decimal("0.5")
# A unit -> the next smaller one that a fraction of it is told in, and how many make one.
_SMALLER: Final = {
    "minute": ("second", 60), "hour": ("minute", 60), "day": ("hour", 24), "week": ("day", 7), "month": ("day", 30),
    "year": ("month", 12), "decade": ("year", 10),
}  # fmt: skip
_SECONDS: Final = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 30 * 86400, "year": 365 * 86400,
}  # fmt: skip
_MONTHS: Final = {"month": 1, "year": 12, "decade": 120}
# Behind these a bare number is of the smaller unit: "one hour and fifteen".
_UNDERSTOOD: Final = ("hour", "minute")
_MOST_PIECES: Final = 5


class Duration(NamedTuple):
    """A duration within the shadow: its range, its number and the unit that counts it."""

    start: int
    end: int
    value: Decimal
    unit: str


class _Piece(NamedTuple):
    value: Decimal
    unit: str
    end: int


def read_duration(scan: Scan, at: int) -> Duration | None:
    """Return the duration of several pieces, or with a fraction, at *at*; None for a plain one or none."""
    first = _first(scan, at)
    if first is None:
        return None
    pieces = [first]
    while len(pieces) < _MOST_PIECES and (further := _further(scan, pieces[-1])):
        pieces.append(further)
    if len(pieces) == 1 and first.value == first.value.to_integral_value() and not _has_more(scan, at):
        return None
    value, unit = _summed(pieces)
    return Duration(at, pieces[-1].end, value, unit)


def _has_more(scan: Scan, at: int) -> bool:
    """``two additional minutes``: a word stands between number and unit."""
    number = scan.number(at)
    return number is not None and scan.after(number.end, "more") is not None


def _first(scan: Scan, at: int) -> _Piece | None:
    if half := scan.find(at, "half"):
        return _unit_behind(scan, _HALF, half[1])
    number = scan.number(at)
    if number is None or number.ordinal:
        return None
    if more := scan.after(number.end, "more"):
        return _unit_behind(scan, Decimal(number.value), more[1])
    if quarters := scan.after(number.end, "quarter_hour"):
        return _unit_behind(scan, number.value * _QUARTER, quarters[1])
    fraction = _and_fraction(scan, number.end)
    if fraction and (piece := _unit_behind(scan, number.value + fraction[0], fraction[1])):
        return piece
    unit = _unit_behind(scan, Decimal(number.value), number.end)
    return _with_half(scan, unit) if unit else None


def _unit_behind(scan: Scan, value: Decimal, end: int) -> _Piece | None:
    """The unit behind a number, ``of`` or an article between: ``quarter of an hour``."""
    begin = scan.skip(end)
    for category in ("of", "determiners"):
        if word := scan.find(begin, category):
            begin = scan.skip(word[1])
    unit = scan.find(begin, "unit")
    if unit is None or (unit[0][1] not in _SMALLER and unit[0][1] != "second"):
        return None
    return _Piece(value * unit[0][0], unit[0][1], unit[1])


def _and_fraction(scan: Scan, end: int) -> tuple[Decimal, int] | None:
    """``and a half``, ``and three quarter``: a fraction behind a whole number."""
    joined = scan.after(end, "and")
    if joined is None:
        return None
    begin = scan.skip(joined[1])
    if article := scan.find(begin, "determiners"):
        begin = scan.skip(article[1])
    if half := scan.find(begin, "half"):
        return _HALF, half[1]
    if quarter := scan.find(begin, "quarter_hour"):
        return _QUARTER, quarter[1]
    number = scan.number(begin)
    quarters = scan.after(number.end, "quarter_hour") if number else None
    return (number.value * _QUARTER, quarters[1]) if number and quarters and number.value < 4 else None


def _with_half(scan: Scan, piece: _Piece) -> _Piece:
    """``2 năm rưỡi``, ``one hour and half``, ``a month and a half``."""
    if more := scan.after(piece.end, "half_hour"):
        return piece._replace(value=piece.value + _HALF, end=more[1])
    fraction = _and_fraction(scan, piece.end)
    if fraction and scan.after(fraction[1], "unit") is None:
        return piece._replace(value=piece.value + fraction[0], end=fraction[1])
    return piece


def _further(scan: Scan, before: _Piece) -> _Piece | None:
    """A smaller piece behind: ``, 3 hours and 4 seconds``, `` 6 tháng``, `` and fifteen``."""
    begin = scan.skip(before.end + 1 if scan.text[before.end : before.end + 1] == "," else before.end)
    joined = scan.find(begin, "and")
    if joined:
        begin = scan.skip(joined[1])
    number = scan.number(begin)
    if number is None or number.ordinal or begin == before.end:
        return None
    if unit := scan.after(number.end, "unit"):
        piece = _Piece(Decimal(number.value * unit[0][0]), unit[0][1], unit[1])
        return piece if _is_smaller(piece, before) else None
    return _understood(scan, before, number) if joined else None


def _understood(scan: Scan, before: _Piece, number: Number) -> _Piece | None:
    rest = scan.text[number.end : number.end + 2].strip()
    if before.unit not in _UNDERSTOOD or number.value >= 60 or rest[:1].isalnum() or rest[:1] == "%":
        return None
    return _Piece(Decimal(number.value), _SMALLER[before.unit][0], number.end)


def _is_smaller(piece: _Piece, before: _Piece) -> bool:
    if piece.unit not in _SECONDS or before.unit not in _SECONDS:
        return False
    return piece.value * _SECONDS[piece.unit] < _SECONDS[before.unit] * _most(piece.unit)


def _most(unit: str) -> int:
    """``1 giờ 90 phút`` is one duration no more; thirty-one days still are within a month."""
    return 2 if unit == "day" else 1


def _summed(pieces: list[_Piece]) -> tuple[Decimal, str]:
    value, unit = pieces[0].value, pieces[0].unit
    smallest = pieces[-1].unit
    if len(pieces) > 1:
        table = _MONTHS if smallest in _MONTHS else _SECONDS
        value = sum((piece.value * table[piece.unit] for piece in pieces), Decimal(0)) / table[smallest]
        unit = smallest
    while value != value.to_integral_value() and unit in _SMALLER:
        unit, factor = _SMALLER[unit][0], _SMALLER[unit][1]
        value *= factor
    return (value.quantize(Decimal(1)) if value == value.to_integral_value() else value), unit
