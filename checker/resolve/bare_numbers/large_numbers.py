"""
Large bare numbers: ``international traffic grew 38.9 percent to 20.6 million``, ``followed by China with nearly 1.9 million``.

A number that is printed in groups of digits, or told with a word for a size, is no label, no age and no code: it counts something
even where nothing near it says what. Only in a language that lists such words (``sizes``).
"""

from __future__ import annotations

import re
from decimal import Decimal

from checker.model import Mention, Span
from checker.resolve.bare_numbers.bracketed import whole_number
from checker.resolve.bare_numbers.reader import Reader
from checker.shadow import fold

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+$")
# How far behind a count a number is of the same [code points].
_REACH = 400
_LEAD = 40
_LEAST = 1000
# Over which people run and swim [metres].
RACES = tuple(map(Decimal, (50, 60, 100, 200, 400, 500, 800, 1000, 1500, 3000, 5000, 10000)))


def large_number_of(mention: Mention, span: Span, last: Mention | None, reader: Reader) -> str:
    """
    Return what *mention*, a large bare number, counts: what was counted last in its paragraph, else people; empty where it is none.

    Args:
        mention: A number of which nothing is said.
        span: Where it stands in the shadow.
        last: The count before it.
        reader: The article and the language's words.
    """
    if not _is_large(mention, reader):
        return ""
    text = reader.shadow.text
    lead = text[max(0, span.start - _LEAD) : span.start].rpartition("\n")[2]
    race = mention.value in RACES and reader.words.ends(lead.rstrip(" "), ("race_before",))
    if race or reader.words.ends(lead.rstrip(" "), ("odds_before",)) or reader.words.anywhere("indexes").search(lead):
        return ""
    begin = reader.shadow.folded(last.end) if last else 0
    near = last is not None and "\n" not in text[begin : span.start] and span.start - begin <= _REACH
    return (last.unit if last and near else None) or "person"


def _is_large(mention: Mention, reader: Reader) -> bool:
    value, quote = whole_number(mention), fold(mention.quote)
    if value is None or value < _LEAST or not reader.words.forms("sizes"):
        return False
    return _GROUPED.search(quote) is not None or reader.words.ends(quote, ("sizes",))
