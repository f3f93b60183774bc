"""
One sum or size that a text tells again in another currency or unit: ``40.710 USD (khoảng 950 triệu đồng)``.

The two stand side by side, in brackets or with a word that says so (``tương đương``, ``or about``), and nothing else stands between:
such a row is one fact for certain, whatever its figures look like. Where the text leaves it open which of several sums is told
again (``5 triệu USD và 20 triệu euro (600 tỷ đồng)``), there is no row.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from checker.lexicon.expressions import any_of, words_of
from checker.model import Claim
from checker.shadow import fold
from checker.units import are_of_two_denominators, dimension, in_base, on_other_scale, without_denominator

# One size in two units of which the table knows both: how loosely it is told again besides its rounding, as a share of the larger.
_LOOSELY = Decimal("0.05")
_SIZES = ("measure", "duration")
_SIGN = "[≈≃=~]"
# What a price is for, where it is no part of the figure: 23.300 đồng/hành khách.
_DENOMINATOR = r"(?:/[^\W\d_]+(?: [^\W\d_]+)?)?"
_SIGNED = re.compile(_SIGN)
# In the brackets behind a figure, from one telling to the next.
_NEXT = re.compile(r"\s*[,;/]\s*")
# One dollar told in dong is a rate, not a sum: it moves from day to day, and from bank to bank.
_ONE = Decimal(1)

Row = tuple[Claim, ...]


def rows_of(claims: Iterable[Claim]) -> Iterator[Row]:
    """
    Yield each sum or size that a sentence tells in two or more currencies or units, in order of place.

    Args:
        claims: Of any articles, in any order; page furniture takes no part.
    """
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.zone != "furniture" and claim.kind not in ("date", "text"):
            sentences[claim.article, claim.sentence_start].append(claim)
    for key in sorted(sentences):
        figures = sorted(sentences[key], key=lambda claim: (claim.start, claim.end))
        # Few sentences hold two such figures, and only theirs are worth folding.
        if any(_are_of_one_sort((one,), other) for one, other in pairwise(figures)):
            yield from _rows(figures)


def _rows(figures: Sequence[Claim]) -> Iterator[Row]:
    text = fold(figures[0].sentence)
    # Composed on folding, places would not fit.
    if len(text) != len(figures[0].sentence):
        return
    row: Row = ()
    joined = False
    for one, other in pairwise(figures):
        gap = _between(text, one, other)
        if _tells_again(row or (one,), other, text) and not joined:
            row = (*(row or (one,)), other)
            continue
        if row:
            yield row
        # Behind a row ``and`` begins another sum.
        joined = not row and one.kind == other.kind and _joining().fullmatch(gap) is not None
        row = ()
    if row:
        yield row


def _between(text: str, one: Claim, other: Claim) -> str:
    return text[one.in_sentence.end : other.in_sentence.start]


def _tells_again(row: Row, other: Claim, text: str) -> bool:
    one = row[-1]
    if not _are_of_one_sort(row, other):
        return False
    gap, behind = _between(text, one, other), text[other.in_sentence.end :]
    # A sign is read as the hedge of the figure behind it.
    if _said().fullmatch(gap) or (not gap.strip() and _SIGNED.match(other.quote)):
        return _to_the_next().match(behind) is None
    opened = _opened().fullmatch(gap) or (len(row) > 1 and _NEXT.fullmatch(gap) and _is_in_brackets(text, row))
    return bool(opened) and _closed().match(behind) is not None


def _is_in_brackets(text: str, row: Row) -> bool:
    return "(" in _between(text, row[0], row[-1])


def _are_of_one_sort(row: Row, other: Claim) -> bool:
    """True for sums in currencies of which none stands in the row twice, and for one size in two units."""
    one = row[-1]
    if one.kind != other.kind or (one.hedge == "range") != (other.hedge == "range"):
        return False
    if other.kind == "money":
        told = {without_denominator(claim.unit) for claim in row}
        if without_denominator(other.unit) in told or _ONE in (one.value, other.value):
            return False
        return not are_of_two_denominators(one.slots.per, other.slots.per)
    return other.kind in _SIZES and one.unit != other.unit and _is_one_size(one, other)


def _is_one_size(one: Claim, other: Claim) -> bool:
    assert isinstance(one.value, Decimal)  # sizes are numbers
    assert isinstance(other.value, Decimal)
    if dimension(one.kind, one.unit) != dimension(other.kind, other.unit):
        read = on_other_scale(one.value, one.unit or "", other.unit or "")
        return any(abs(value - other.value) <= one.place + other.place for value in read)
    mine, theirs = in_base(one.value, one.unit), in_base(other.value, other.unit)
    rounding = in_base(one.place, one.unit) / 2 + in_base(other.place, other.unit) / 2
    return abs(mine - theirs) <= rounding + _LOOSELY * max(abs(mine), abs(theirs))


@cache
def _said() -> re.Pattern[str]:
    words = any_of(words_of("conversions", "words"))
    return re.compile(rf"{_DENOMINATOR}\s*[,–-]?\s*\(?\s*(?:{words}|{_SIGN})\s*")


@cache
def _opened() -> re.Pattern[str]:
    between = any_of(words_of("conversions", "between"))
    return re.compile(rf"{_DENOMINATOR}\s*(?:(?:{between})\s*)?\(\s*(?:{_SIGN}\s*)?")


@cache
def _closed() -> re.Pattern[str]:
    # Another telling may follow in the same brackets.
    words = words_of("conversions", "behind") | words_of("conversions", "words")
    return re.compile(rf"\s*(?:[).,;/]|{_SIGN}|(?:{any_of(words)})\b)")


@cache
def _joining() -> re.Pattern[str]:
    """What joins a figure to the one before it, so that what follows may tell both again, or their sum, or a range."""
    words = words_of("conversions", "joining") | words_of("conversions", "ranging")
    return re.compile(rf"\s*(?:[,;+&/–-]|{any_of(words)})\s*")


@cache
def _to_the_next() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[–-]|{any_of(words_of('conversions', 'ranging'))})\s*\d")
