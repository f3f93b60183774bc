"""
Bare numbers of which the sentence has named the measure: a quake's magnitude, an index, a frost, a percentage.

Only in a language that lists the words before which such numbers stand (``measured_at``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from checker.model import Mention, MentionKind, Span
from checker.resolve.bare_numbers.ellipsis import ends_a_clause
from checker.resolve.bare_numbers.reader import Reader

# How far before the number its measure may be named, in the sentence before too [code points].
_REACH = 200
_TENTH = Decimal("0.1")
_KIND_OF: Mapping[str, MentionKind] = {"point": "count", "degree": "measure", "percent": "percent"}
_DECIMAL = re.compile(r"\d[.,]\d{1,2}$")
_STRONGEST = 10
_WHOLE = 100
_LEAST_INDEX, _COLDEST, _HOTTEST = 100, -130, 130
# How far around a number below zero the cold may be told of, and how far before another the thermometer [code points].
_FAR, _NEAR = 400, 60
# A capital that stands alone behind a number: 48 C.
_DEGREES = re.compile(r" ([CF])(?![\w'-]|\.\w)")
_SCALES = {"C": "celsius", "F": "fahrenheit"}
_CLAUSE = re.compile(r"[;:(]|[,.](?!\d)")
_MINUS = re.compile(r"minus |-(?=\d)")


def as_measured(mention: Mention, span: Span, reader: Reader) -> Mention | None:
    """
    Return *mention*, a bare number, as what its sentence says that it measures, or None.

    Args:
        mention: A number of which nothing is said.
        span: Where it stands in the shadow.
        reader: The article and the language's words.
    """
    value, words, text = mention.value, reader.words, reader.shadow.text
    if mention.kind != "number" or not isinstance(value, Decimal) or not words.forms("measured_at"):
        return None
    if _COLDEST < value < 0 and _MINUS.search(text, span.start, span.end) and _is_of_the_weather(span, reader):
        return mention._replace(kind="measure", unit="degree", rule="measure-named")
    if marked := _marked(mention, span, reader):
        return marked
    lead = text[max(0, span.start - _REACH) : span.start].rpartition("\n")[2].rstrip(" ")
    if told := _by_what_follows(mention, value, span, reader):
        return told
    if not words.ends(lead, ("measured_at",)):
        return None
    if mention.place == _TENTH and 0 < value < _STRONGEST and words.anywhere("magnitudes").search(lead):
        return mention._replace(kind="measure", unit="richter", rule="measure-named")
    unit = _named(mention, value, span, lead, reader)
    return mention._replace(kind=_KIND_OF[unit], unit=unit, rule="measure-named") if unit else None


def _named(mention: Mention, value: Decimal, span: Span, lead: str, reader: Reader) -> str:
    """``The index closed at 6,118.05``, ``The mercury fell to 12``: what the words before the number say that it is in, or empty."""
    words, rest = reader.words, reader.shadow.text[span.end : span.end + _REACH]
    ended = ends_a_clause(rest, words)
    dated = ended or words.begins(rest.lstrip(" "), ("likened_on", "as_told"))
    if dated and mention.place < 1 and value >= _LEAST_INDEX and words.anywhere("indexes").search(lead):
        return "point"
    if mention.place < 1 and _is_told_of("means", lead, rest, reader):
        return "point"
    if mention.place < 1 and 0 < value <= _WHOLE and _is_told_of("percentages", lead, rest, reader):
        return "percent"
    near = max(0, len(lead) - _NEAR)
    warm = _COLDEST < value < _HOTTEST and words.anywhere("thermometers").search(lead, near)
    return "degree" if dated and warm else ""


def _is_told_of(names: str, lead: str, rest: str, reader: Reader) -> bool:
    """``The mean score jumped to 8.24 from 7.9``, ``a pass percentage of 86.21``: marks or shares, in the clause that names them."""
    told = reader.words.anywhere(names).search(_CLAUSE.split(lead)[-1]) is not None
    return told and (ends_a_clause(rest, reader.words) or reader.words.begins(rest.lstrip(" "), ("as_told",)))


def _marked(mention: Mention, span: Span, reader: Reader) -> Mention | None:
    """``scored 9.8 out of 10`` tells points, and the whole of them says nothing by itself; 7 out of 10 may be people."""
    text, words = reader.shadow.text, reader.words
    if mention.place < 1 and words.begins(text[span.end : span.end + _REACH].lstrip(" "), ("marked_out_of",)):
        return mention._replace(kind="count", unit="point", rule="measure-named")
    begin = max(0, span.start - _NEAR)
    behind = words.before(("marks_behind",)).search(text[begin : span.start].rstrip(" "))
    if behind is None:
        return None
    of_ten = words.begins(text[begin + behind.start() : span.end + 1].lstrip(" "), ("marked_out_of",))
    return mention if of_ten or _DECIMAL.search(text[begin : begin + behind.start()].rstrip(" ")) else None


def _by_what_follows(mention: Mention, value: Decimal, span: Span, reader: Reader) -> Mention | None:
    """``a 6.4 aftershock``, ``48 C``, ``21.15 per dollar``."""
    rest = reader.shadow.text[span.end : span.end + _REACH].lstrip(" ")
    degrees = _DEGREES.match(reader.shadow.cased, span.end)
    unit = _SCALES[degrees[1]] if degrees else ""
    if mention.place == _TENTH and 0 < value < _STRONGEST and reader.words.begins(rest, ("magnitudes",)):
        unit = "richter"
    elif reader.words.begins(rest, ("exchanged",)):
        unit = "exchange_rate"
    return mention._replace(kind="measure", unit=unit, rule="measure-named") if unit else None


def _is_of_the_weather(span: Span, reader: Reader) -> bool:
    """True for a number below zero beside which degrees or the cold are told of."""
    around = reader.shadow.text[max(0, span.start - _FAR) : span.end + _FAR]
    return reader.words.anywhere("temperatures").search(around) is not None
