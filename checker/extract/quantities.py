"""Numbers with what stands behind them: percent, money, measures, durations, counts of things."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.extract.numerals import Marks, Number, read_number
from checker.extract.reading import Reading
from checker.extract.surrounding_words import words_before, words_behind
from checker.extract.words import Unit, Words
from checker.model import Span
from checker.units import in_base

_MILLION = Decimal(1000000)
_MILLIARD = Decimal(1000000000)
_MONEY_REACH = 24
_PART_OF = re.compile(r"/\d{1,4}(?=[ ][^\W\d_])")
_PART_OF_ANY = re.compile(r"/\d")
_SYMBOL_REACH = 6
_REST = re.compile(r"[ ]?(\d{1,2})(?![\d.,/:%-])")
_UNKNOWN_SYLLABLES = 2


@dataclass(frozen=True, slots=True)
class Amount:
    """One number, or the two ends of a range; *end* is where the last digit or scale word ends."""

    first: Number
    low: Decimal
    high: Decimal
    place: Decimal
    end: int

    @property
    def is_range(self) -> bool:
        """True where two numbers are named, or a vague word."""
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class Behind:
    """The unit or the noun that follows a number."""

    kind: str
    name: str
    start: int
    end: int


def read_amount(text: str, number: Number, known: Words, marks: Marks) -> Amount:
    """Return *number*, or the range that it opens: ``50-60``, ``từ 5 triệu đến 7 triệu``."""
    single = Amount(number, number.low, number.high, number.place, number.end)
    if number.low != number.high or known.change_before.search(text, max(0, number.start - 24), number.start):
        return single
    second = _second(text, number.start, number.end, known, marks)
    if second is None:
        unit = known.units.match(text, number.end)
        second = _second(text, number.start, unit.end(), known, marks) if unit else None
        if (
            second
            and (again := known.units.match(text, second.end))
            and unit
            and known.unit_of[again[1]] != known.unit_of[unit[1]]
        ):
            return single
    if second is None:
        return single
    low = number.low
    if number.scale == 1 and second.scale > 1 and low < second.low / second.scale:
        low *= second.scale
    if low >= second.low:
        return single
    return Amount(number, low, second.high, second.place, second.end)


def _second(text: str, start: int, at: int, known: Words, marks: Marks) -> Number | None:
    joined = known.range_join.match(text, at)
    if joined is None and known.range_and_behind.search(text, max(0, start - _SYMBOL_REACH * 2), start):
        joined = known.range_and.match(text, at)
    found = known.anchor.match(text, joined.end()) if joined else None
    return read_number(text, found, known, marks) if found else None


def read_quantity(text: str, number: Number, known: Words, marks: Marks) -> Reading:
    """Return *number* with its unit or counted noun; kind ``number`` where neither follows."""
    amount = read_amount(text, number, known, marks)
    money = _symbol_before(text, amount, known)
    if money:
        return _with_denominator(text, money, known)
    behind = _behind(text, amount, known)
    if behind is None:
        return _bare(text, amount, known)
    if behind.kind == "count":
        return _reading(amount, behind, noun=Span(behind.start, behind.end), whole=True, rule="count")
    reading = _reading(amount, behind, rule=f"{behind.kind}-unit")
    return _with_denominator(text, _compound(text, reading, known), known)


def _reading(amount: Amount, behind: Behind, *, noun: Span | None = None, whole: bool = False, rule: str) -> Reading:
    ends = (amount.low, amount.high) if amount.is_range else (None, None)
    return Reading(
        start=amount.first.start,
        end=behind.end,
        figure=Span(amount.first.start, amount.end),
        kind=behind.kind,  # type: ignore[arg-type]  # the lexicon's kinds are these
        value=amount.low,
        unit=behind.name or None,
        noun=noun,
        low=ends[0],
        high=ends[1],
        place=amount.place,
        hedge="range" if amount.is_range else "exact",
        rule=rule,
        whole=whole,
    )


def _symbol_before(text: str, amount: Amount, known: Words) -> Reading | None:
    start = amount.first.start
    found = known.symbol.search(text, max(0, start - _SYMBOL_REACH), start)
    if not found:
        return None
    behind = Behind("money", known.symbols[found[1]], amount.end, amount.end)
    return replace(_reading(amount, behind, rule="money-symbol"), start=found.start())


def _behind(text: str, amount: Amount, known: Words) -> Behind | None:
    """The unit or noun behind the number; the longer of the two, a unit where both are as long."""
    at = amount.end
    part = _PART_OF.match(text, at)
    unit = known.units.match(text, at)
    noun = _known_noun(text, part.end() if part else at, known)
    if unit and (noun is None or noun.end <= unit.end()):
        named: Unit = known.unit_of[unit[1]]
        return Behind(named.kind, named.name, unit.start(1), unit.end())
    return noun or _unknown_noun(text, part.end() if part else at, known)


def _unknown_noun(text: str, at: int, known: Words) -> Behind | None:
    """Two syllables that the lexicon does not know, unless no noun begins with them."""
    unknown = None
    for words, end in words_behind(text, at):
        syllables = words.split()
        if len(syllables) <= _UNKNOWN_SYLLABLES and unknown is None and syllables[0] not in known.not_nouns:
            kept = syllables[:1] if syllables[-1] in known.not_nouns else syllables
            start = end - len(words)
            unknown = Behind("count", " ".join(kept), start, start + len(" ".join(kept)))
    return unknown


def _known_noun(text: str, at: int, known: Words) -> Behind | None:
    """The longest counted noun behind *at*, a classifier before it skipped."""
    for words, end in words_behind(text, at):
        start = end - len(words)
        if words in known.nouns:
            return Behind("count", known.nouns[words], start, end)
        head, _, rest = words.partition(" ")
        if rest and head in known.classifiers and rest in known.nouns:
            return Behind("count", known.nouns[rest], start, end)
    return None


def has_known_name(text: str, at: int, known: Words) -> bool:
    """Return True where a unit or a counted noun that the lexicon knows stands behind *at*."""
    return bool(known.units.match(text, at)) or _known_noun(text, at, known) is not None


def _bare(text: str, amount: Amount, known: Words) -> Reading:
    start, scale = amount.first.start, amount.first.scale
    moneyed = scale >= _MILLION and known.money_before.search(text, max(0, start - _MONEY_REACH), start)
    if (scale >= _MILLIARD or moneyed) and known.home_currency and not amount.first.worded:
        # 427 tỷ with nothing behind it is money, as every editor reads it.
        return _reading(amount, Behind("money", known.home_currency, amount.end, amount.end), rule="money-bare")
    return _reading(amount, Behind("number", "", amount.end, amount.end), rule="number")


def _compound(text: str, reading: Reading, known: Words) -> Reading:
    """``2 giờ 40 phút`` is 160 minutes, ``1 m 65`` 165 cm: a smaller unit of the same dimension follows."""
    if reading.kind not in ("duration", "measure") or reading.low is not None:
        return reading
    found = _REST.match(text, reading.end)
    if not found or not isinstance(reading.value, Decimal) or reading.value != reading.value.to_integral_value():
        return reading
    unit = known.units.match(text, found.end())
    named = known.unit_of[unit[1]].name if unit else known.understood.get(reading.unit or "")
    if not named or (not unit and not _ends_here(text, found.end(), known)):
        return reading
    ratio = in_base(Decimal(1), reading.unit) / in_base(Decimal(1), named)
    rest = Decimal(found[1])
    if ratio <= 1 or rest >= ratio or ratio != ratio.to_integral_value():
        return reading
    end = unit.end() if unit else found.end()
    value = reading.value * ratio + rest
    return replace(reading, value=value, unit=named, end=end, figure=Span(reading.figure.start, end), rule="compound")


def read_glued(text: str, number: Number, known: Words) -> Reading | None:
    """Return ``1m65`` as 165 cm: a unit between two numbers, the smaller unit understood; else None."""
    found = known.glued.match(text, number.end)
    if not found or number.worded or number.place != 1:
        return None
    unit = known.unit_of[found[1]].name
    smaller = known.understood[unit]
    ratio = in_base(Decimal(1), unit) / in_base(Decimal(1), smaller)
    rest = Decimal(found[2])
    if rest >= ratio:
        return None
    span = Span(number.start, found.end())
    kind = known.unit_of[found[1]].kind
    value = number.low * ratio + rest
    return Reading(start=span.start, end=span.end, figure=span, kind=kind, value=value, unit=smaller, rule="compound")


def _ends_here(text: str, at: int, known: Words) -> bool:
    return not has_known_name(text, at, known)


def _with_denominator(text: str, reading: Reading, known: Words) -> Reading:
    if reading.kind not in ("money", "measure"):
        return reading
    found = known.per.match(text, reading.end)
    if not found:
        return reading
    return replace(reading, unit=f"{reading.unit}/{known.per_of[found[1]]}", end=found.end())


def read_score(text: str, number: Number, known: Words) -> Reading | None:
    """Return the score that begins with *number* (``thắng 3-1``), or None."""
    found = re.compile(r"(\d{1,3}) ?- ?(\d{1,3})(?!\d|[-/.,:]\d)").match(text, number.start)
    if not found or not known.score_cues.search(text, max(0, number.start - 40), number.start):
        return None
    if has_known_name(text, found.end(), known):
        return None
    value = f"{int(found[1])}-{int(found[2])}"
    span = Span(found.start(), found.end())
    return Reading(start=span.start, end=span.end, figure=span, kind="score", value=value, rule="score")


def read_ordinal(text: str, number: Number, known: Words) -> Reading | None:
    """Return the ordinal that *number* makes with the words before it (``lần thứ 15``) or its ending (``40th``), or None."""
    if number.low != number.high or number.scale != 1:
        return None
    if _PART_OF_ANY.match(text, number.end):
        return None
    suffix = known.ordinal_suffix.match(text, number.end)
    if suffix:
        span = Span(number.start, suffix.end())
        return Reading(
            start=span.start, end=span.end, figure=span, kind="ordinal", value=number.low, rule="ordinal-suffix"
        )
    for words, start in words_before(text, number.start):
        unit = known.ordinals.get(words)
        if unit is None or (start > 1 and text[start - 2].isdigit() and text[start - 1] == " "):
            continue
        if unit == "number" and not any(behind in known.number_of for behind, _ in words_behind(text, number.end)):
            return None
        return Reading(
            start=start,
            end=number.end,
            figure=Span(number.start, number.end),
            kind="ordinal",
            value=number.low,
            unit=unit or None,
            rule="ordinal",
        )
    return None


def read_worded_ordinal(found: re.Match[str], known: Words) -> Reading | None:
    """Return the ordinal of a match of ``known.ordinal_words`` (``lần thứ hai``, ``the third``), or None."""
    words = found[0].split()
    value = known.ordinal_value.get(words[-1])
    if value is None:
        return None
    before = " ".join(words[:-1])
    span = Span(found.start(), found.end())
    unit = known.ordinals.get(before)
    return Reading(
        start=span.start, end=span.end, figure=span, kind="ordinal", value=value, unit=unit or None, rule="ordinal-word"
    )
