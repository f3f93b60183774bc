"""One number or two: ``50-60``, ``từ 5 triệu đến 7 triệu``, ``between 2l and about 7l``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from checker.extract.numbers.numerals import Marks, Number, number_at
from checker.extract.phrases import token_behind
from checker.extract.surrounding_words import words_behind
from checker.extract.unit_words import Unit
from checker.extract.words import Words
from checker.model import MentionKind
from checker.slashed import is_of_three
from checker.units import convert, dimension

# How far before the first end of a change its verb may stand [code points].
_CHANGE_REACH: Final = 90
# A range's second end is seldom so many times its first.
_BY: Final = " by "
_MIXED: Final = "mixed"
_OF: Final = " of "
_HUNDREDTH: Final = Decimal("0.01")
_MANY_TIMES: Final = 4
# 5 m before another length is no five million of it.
LENGTHS: Final = "measure:length"
_ONE: Final = Decimal(1)
_THOUSAND: Final = Decimal(1000)
# Kinds in which a change is told whose result is of another kind.
_CHANGED_BY: Final = ("percent", "duration")
_TOLERANCE: Final = re.compile(r"[ ]?(?:±|\+/-)[ ]?\d+(?:[.,]\d+)?(?:e-?\d{1,2})?")


class Behind:
    """The unit or the noun that follows a number; a class as `Number` is."""

    __slots__ = ("end", "kind", "name", "start")

    def __init__(self, kind: MentionKind, name: str, start: int, end: int) -> None:
        self.kind: Final[MentionKind] = kind
        self.name: Final = name
        self.start: Final = start
        self.end: Final = end


class Amount:
    """
    One number, or the two ends of a range; a class as `Number` is.

    Attributes:
        first: The number named first.
        low, high: Both ends; equal where one number is stated.
        place: Value of the last printed digit.
        end: Where the last digit or scale word ends.
        behind: The unit, where the two ends state it each.
    """

    __slots__ = ("behind", "end", "first", "high", "low", "place")

    def __init__(
        self, first: Number, low: Decimal, high: Decimal, place: Decimal, end: int, behind: Behind | None = None
    ) -> None:
        self.first: Final = first
        self.low: Final = low
        self.high: Final = high
        self.place: Final = place
        self.end: Final = end
        self.behind: Final = behind

    def times(self, scale: Decimal, end: int, *, place: Decimal | None = None) -> Amount:
        """Return this amount multiplied by *scale*, whose word ends at *end*."""
        low, high = self.low * scale, self.high * scale
        return Amount(self.first, low, high, self.place if place is None else place, end, self.behind)

    def with_unit(self, unit: Unit, start: int) -> Amount:
        """Return this amount with the unit that both of its ends state; the first stands at *start*."""
        behind = Behind(unit.kind, unit.name, start, self.end)
        return Amount(self.first, self.low, self.high, self.place, self.end, behind)

    @property
    def is_range(self) -> bool:
        """True where two numbers are named, or a vague word."""
        return self.low != self.high


class LastUnit:
    """The unit that was looked for last, as `phrases.LastToken` is: whether it is one of a range is asked before it is read."""

    __slots__ = ("answer",)

    def __init__(self) -> None:
        self.answer: tuple[str, int, Words | None, tuple[int, int, Unit] | None] = ("", -1, None, None)


_LAST: Final = LastUnit()


def unit_behind(text: str, at: int, known: Words) -> tuple[int, int, Unit] | None:
    """Return (start, end, unit) of the unit right behind *at*, one blank or hyphen between allowed, or None."""
    of, place, words, unit = _LAST.answer
    if place != at or of is not text or words is not known:
        unit = _unit_behind(text, at, known)
        _LAST.answer = (text, at, known, unit)
    return unit


def _unit_behind(text: str, at: int, known: Words) -> tuple[int, int, Unit] | None:
    if text[at : at + 1] != "-":
        between = known.between.behind(text, at) if text[at : at + 1] == " " else None
        behind = known.units.behind(text, between[1] if between else at)
        if behind and text.startswith("-", behind[1]) and known.units_of_parts.at(text, behind[1] + 1):
            # Two quarter-point cuts.
            return None
        glued = None if behind else known.units_glued.at(text, at)
        return (at, *glued) if glued else behind
    start = at + 1
    if joined := known.between.at(text, start):
        start = joined[0] + text.startswith(" ", joined[0])
    found = known.units.at(text, start)
    # A hyphen before a currency sign joins two amounts: €10m-€15m.
    return (start, *found) if found and text[start].isalnum() else None


def single(number: Number) -> Amount:
    """Return *number* as an amount."""
    return Amount(number, number.low, number.high, number.place, number.end)


def read_amount(text: str, number: Number, known: Words, marks: Marks) -> Amount:
    """Return *number*, or the range that it opens."""
    number = _with_tolerance(text, number)
    alone = single(number)
    if number.low != number.high or _is_part(number):
        return alone
    if token_behind(text, number.end) in known.joining:
        if text[number.end : number.end + 2].strip(" ")[:1] == "-" and is_of_three(text, number.start):
            return alone
        if changed := _changed(text, number, known, marks):
            return changed
        if second := _second(text, number, number.end, known, marks):
            return alone if _moved_by(text, number, second, known) else _joined(number, second, known, text) or alone
    return _with_unit_between(text, number, known, marks) or alone


def _with_unit_between(text: str, number: Number, known: Words, marks: Marks) -> Amount | None:
    """A range whose first end states its unit, or what it is told per: ``44 mg to 50 mg``, ``$1.60 a share to $1.70 a share``."""
    unit = unit_behind(text, number.end, known)
    end = unit[1] if unit else number.end
    stop = behind_denominator(text, end, known)
    if token_behind(text, stop) not in known.joining or (stop > end and _moves(text, number.start, known)):
        return None
    second = _second(text, number, stop, known, marks)
    signed = known.signs.before(text, second.start) if second else None
    if unit is None:
        return _joined(number, second, known, text) if second and signed else None
    if _changes_from(text, number.start, known) and not (second and _is_by_so_much(text, number, second, unit[2])):
        return None
    if second is None or _moved_by(text, number, second, known):
        # slipped 0.7 cents to 70.4 cents
        return None
    if signed and not _is_whole(unit[2]):
        # rose 62 cents to $70.12
        return _from_hundredths(text, number, second, signed[1], known)
    return _with_units(text, number, second, unit[2], known)


def _is_whole(unit: Unit) -> bool:
    """True of a currency; hundredths have no code."""
    return unit.kind == "money" and unit.name.isupper()


def _from_hundredths(text: str, number: Number, second: Number, currency: str, known: Words) -> Amount | None:
    """``earnings of 94 cents to $1.03 a share``: a range, behind a word that opens one and between ends of one order."""
    begin = _start_of_hedged(text, number.start, known)
    opened = text.endswith(_OF, 0, begin) or bool(known.range_open.before(text, begin))
    low = number.low * _HUNDREDTH
    if not opened or not low < second.low < low * _MANY_TIMES:
        return None
    return Amount(number, low, second.high, second.place, second.end, Behind("money", currency, second.end, second.end))


def _is_part(number: Number) -> bool:
    """True of parts of one, which open and close no range; ``2½ to 3½ per cent`` is one."""
    return number.fraction and (number.worded or number.rule != _MIXED)


def behind_denominator(text: str, end: int, known: Words) -> int:
    """Return the place behind what a sum that ends at *end* is told per (``34 cents per share to 36 cents``), or *end*."""
    opened = known.per.behind(text, end)
    found = known.per_of.behind(text, opened[1]) if opened else None
    return found[1] if found and not known.not_per.behind(text, found[1]) else end


def _changed(text: str, number: Number, known: Words, marks: Marks) -> Amount | None:
    """The first of two numbers that are no range: ``tăng từ 5 lên 7%``; it has the unit of the second."""
    start = _start_of_hedged(text, number.start, known)
    rising = _changes_from(text, start, known)
    joined = known.change_to.behind(text, number.end) if rising or known.change_open.before(text, start) else None
    if not joined and not rising:
        return None
    alone = single(number)
    place = joined[1] + 1 if joined else _behind_joiner(text, number, number.end, known)
    if joined and place and (hedge := known.hedge_phrases.at(text, place)):
        # tăng từ 5 lên hơn 7 triệu
        place = hedge[0] + 1
    if place is None or place >= len(text) or not text[place].isdigit():
        return alone
    second = number_at(text, place, known.numbers, marks)
    behind = _shared_name(text, second.end, number.end, known) if second else None
    if second is None or behind is None:
        return alone
    scale = second.scale if number.scale == 1 and abs(number.low) < _THOUSAND else _ONE
    return Amount(number, number.low * scale, number.low * scale, number.place * scale, number.end, behind)


def _is_by_so_much(text: str, number: Number, second: Number, unit: Unit) -> bool:
    """``rise by 20% to 30%``: nothing rises by one share to another of the same size."""
    if unit.kind != "percent" or not text.endswith(_BY, 0, number.start):
        return False
    return number.low < second.low < number.low * _MANY_TIMES


def _moved_by(text: str, number: Number, second: Number, known: Words) -> bool:
    """``rose $1.20 to $71.30``: by how much something moved, and what it reached, many times as much; ``up 10 to 15`` is a range."""
    if second.low < number.low * _MANY_TIMES:
        return False
    return known.moves_before.before(text, _start_of_hedged(text, number.start, known)) is not None


def _moves(text: str, start: int, known: Words) -> bool:
    """``rose from $12 an hour to $14 an hour``, ``raised it by 5 cents per share to 40``: the number is told beside what was reached."""
    begin = _start_of_hedged(text, start, known)
    moved = text.endswith(_BY, 0, begin) or bool(known.moves_before.before(text, begin))
    return moved or _changes_from(text, begin, known)


def _changes_from(text: str, start: int, known: Words) -> bool:
    """``rose from 5 to 7``, ``lift the top rate from 28% to 38%``: what stands before the first end says that something changes."""
    if known.change_before.before(text, start):
        return True
    lead = text[max(0, start - _CHANGE_REACH) : start]
    return known.change_verbs.search(lead) is not None


def _start_of_hedged(text: str, start: int, known: Words) -> int:
    """Where a number begins, its currency sign and a word for about included."""
    if sign := known.signs.before(text, start):
        return sign[0]
    loose = known.loose.before(text, start)
    return loose[0] if loose else start


def _shared_name(text: str, end: int, at: int, known: Words) -> Behind | None:
    """The unit or noun behind *end*, as one that stands behind *at* too."""
    if unit := unit_behind(text, end, known):
        return Behind(unit[2].kind, unit[2].name, at, at)
    noun = next((known.nouns[words] for words, _ in words_behind(text, end) if words in known.nouns), None)
    return Behind("count", noun, at, at) if noun else None


def with_short_scale(text: str, number: Number, known: Words) -> Number:
    """Return *number* times the letter behind it that is a unit elsewhere: ``€10m``, ``5m people``."""
    scale = known.numbers.money_scales.behind(text, number.end)
    if not scale or number.scale != 1:
        return number
    low, high = number.low * scale[2], number.high * scale[2]
    return number.but(end=scale[1], low=low, high=high, place=number.place * scale[2], scale=scale[2])


def _with_tolerance(text: str, number: Number) -> Number:
    """``2,000.45±0.01 pounds``: how exactly a number was measured belongs to it."""
    found = _TOLERANCE.match(text, number.end)
    return number.but(end=found.end()) if found and not number.worded else number


def _second(text: str, first: Number, at: int, known: Words, marks: Marks) -> Number | None:
    place = _behind_joiner(text, first, at, known)
    if place is None:
        return None
    if loose := known.loose.at(text, place):
        place = loose[0] + text.startswith(" ", loose[0])
    if sign := known.signs.at(text, place):
        place = sign[0] + text.startswith(" ", sign[0])
    negative = text.startswith("-", place) and first.low < 0
    place += negative
    if place >= len(text) or not (text[place].isdigit() or text[place].isalpha()):
        return None
    second = number_at(text, place, known.numbers, marks)
    if second is None or second.low != second.high or _is_part(second):
        return None
    if sign and not known.signs.before(text, first.start) and token_behind(text, first.end) in known.joining:
        # Down 0.5% or 6.54 to $1,329: what was reached has its own sign.
        return None
    scaled = with_short_scale(text, second, known)
    return scaled if sign or (scaled is not second and _is_named(text, scaled.end, known)) else second


def _is_named(text: str, end: int, known: Words) -> bool:
    """``2-3m people``, ``between 0.8m and 2.7m tonnes``: what is counted, or a unit other than a length, stands behind a letter."""
    unit = unit_behind(text, end, known)
    if unit:
        return dimension("measure", unit[2].name) != LENGTHS
    return any(words in known.nouns for words, _ in words_behind(text, end))


def with_scale_of_range(text: str, number: Number, known: Words, marks: Marks) -> Number:
    """Return *number* times the letter behind it where the other end of its range has one and a name: ``0.8m to 2.7m tonnes``."""
    scaled = with_short_scale(text, number, known)
    if scaled is number or token_behind(text, scaled.end) not in known.joining:
        return number
    second = _second(text, scaled, scaled.end, known, marks)
    return scaled if second and second.scale == scaled.scale else number


def _behind_joiner(text: str, first: Number, at: int, known: Words) -> int | None:
    if text.startswith("- ", at) and text[at + 2 : at + 3].isalpha():
        # A 30- to 40-mile stretch.
        at += 1
    if joined := known.range_join.behind(text, at):
        return joined[1] + text.startswith(" ", joined[1])
    if (joined := known.range_and.behind(text, at)) and _opened(text, first.start, known):
        return joined[1] + 1
    if (joined := known.range_or.behind(text, at)) and text.startswith(" ", joined[1]):
        return joined[1] + 1 if _next_whole(text, first, joined[1] + 1, known) else None
    return None


def _opened(text: str, start: int, known: Words) -> bool:
    """True behind a word that opens a range: between 50 and 60, between $50 and $60."""
    sign = known.signs.before(text, start)
    place = sign[0] if sign else start
    loose = known.loose.before(text, place)
    return known.range_and_behind.before(text, loose[0] if loose else place) is not None


def _next_whole(text: str, first: Number, at: int, known: Words) -> bool:
    """``two or three``: the next number is one more."""
    found = number_at(text, at, known.numbers, Marks(known.numbers.decimal, known.numbers.group, False))
    return found is not None and found.low == first.low + 1 and first.low < 20


def _joined(number: Number, second: Number, known: Words, text: str) -> Amount | None:
    low = number.low
    if number.scale == 1 and second.scale > 1 and low < second.low / second.scale:
        low *= second.scale
    if low >= second.low:
        return None
    return Amount(number, low, second.high, second.place, second.end)


def _with_units(text: str, number: Number, second: Number, unit: Unit, known: Words) -> Amount | None:
    """``44 mg to 50 mg``, ``ba tháng đến hai năm``: the unit stands behind both, converted where they differ."""
    again = unit_behind(text, second.end, known)
    if again is None:
        hyphen = text[number.end : second.start].strip(" ").endswith("-")
        # "rose 3% to 45" and "by five years to 2038" tell what was reached; "from 3% to 5" is a range.
        reached = unit.kind in _CHANGED_BY and not known.range_open.before(text, number.start)
        joined = None if hyphen or reached else _joined(number, second, known, text)
        return joined.with_unit(unit, number.end) if joined else None
    ratio = convert(_ONE, again[2].name, unit.name) if again[2].kind == unit.kind else None
    if again[2] == unit:
        ratio = _ONE
    if ratio is None or number.low >= second.low * ratio:
        return None
    behind = Behind(unit.kind, unit.name, again[0], again[1])
    return Amount(number, number.low, second.high * ratio, second.place * ratio, second.end, behind)
