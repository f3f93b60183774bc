"""
How many stocks rose and fell: ``Advancers beat losers, 148 to 62``, ``1,400 rose and 1,114 declined, while 141 ended unchanged``.

Only in a language that lists what stocks do (``stocks_do``).
"""

from __future__ import annotations

import re

from checker.model import Mention, Span
from checker.resolve.bare_numbers.bracketed import whole_number
from checker.resolve.bare_numbers.groups import SENTENCE, sentence_start
from checker.resolve.bare_numbers.reader import Reader

_STOCK = "stock"
# How far behind the number its sentence is looked at [code points].
_REACH = 120
_FIRST_OF_A_PAIR = re.compile(r" to \d[\d,]*(?!\d|[.,]\d)")
_SECOND_OF_A_PAIR = re.compile(r"\d to$")
# Both sides are told where two numbers compare them.
_SIDES = 2


def as_stocks(mention: Mention, span: Span, reader: Reader) -> Mention | None:
    """Return *mention*, a bare number, as a count of stocks, where its sentence sets those that rose against those that fell; else None."""
    words, text = reader.words, reader.shadow.text
    if mention.kind != "number" or whole_number(mention) is None or not words.forms("stocks_do"):
        return None
    begin = sentence_start(text, span.start)
    stop = SENTENCE.search(text, span.end, span.end + _REACH)
    sentence = Span(begin, stop.start() if stop else span.end + _REACH)
    sides = {side[0] for side in words.anywhere("stocks_sides").finditer(text, sentence.start, sentence.end)}
    lead = text[begin : span.start].rstrip(" ")
    paired = _FIRST_OF_A_PAIR.match(text, span.end) or _SECOND_OF_A_PAIR.search(lead)
    moved = words.begins(text[span.end : span.end + _REACH].lstrip(" "), ("stocks_do",))
    if not (len(sides) >= _SIDES and paired) and not (sides and moved):
        return None
    return mention._replace(kind="count", unit=_STOCK, rule="stocks")
