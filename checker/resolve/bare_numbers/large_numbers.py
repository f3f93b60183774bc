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
# There are fewer people.
_MOST_PEOPLE = Decimal(9_000_000_000)
# How many times a sum another one of its paragraph may be.
_RATIO = Decimal(100)
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
    people = isinstance(mention.value, Decimal) and mention.value < _MOST_PEOPLE
    return (last.unit if last and near else None) or ("person" if people else "")


def as_large_sum(mention: Mention, span: Span, sum_before: Mention | None, reader: Reader) -> Mention | None:
    """``a deficit of Sh840 billion (7.5 percent of output), compared to 842.7 billion``: more than there are people is money, as before."""
    value, other = mention.value, sum_before.value if sum_before else None
    if sum_before is None or not isinstance(value, Decimal) or not isinstance(other, Decimal) or value < _MOST_PEOPLE:
        return None
    between = reader.shadow.text[reader.shadow.folded(sum_before.end) : span.start]
    alike = 0 < other and max(value, other) <= _RATIO * min(value, other)
    if (
        mention.kind != "number"
        or not reader.words.forms("sizes")
        or "\n" in between
        or len(between) > _REACH
        or not alike
    ):
        return None
    return mention._replace(kind="money", unit=sum_before.unit, rule="likened")


def _is_large(mention: Mention, reader: Reader) -> bool:
    value, quote = whole_number(mention), fold(mention.quote)
    if value is None or value < _LEAST or not reader.words.forms("sizes"):
        return False
    return _GROUPED.search(quote) is not None or reader.words.ends(quote, ("sizes",))
