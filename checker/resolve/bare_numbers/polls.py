"""The two sides of a poll that look like a score or a range: ``leads her 47-45 in the poll``, ``a 41-55 percent job approval rating``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.hedges import read_hedge
from checker.model import Mention, Span
from checker.resolve.bare_numbers.reader import Reader

_PAIR = re.compile(r"(\d\d) ?[-–] ?(\d\d)(?!\d)")
# A side with less says too little against a score; two of them are no more than all.
_LEAST, _WHOLE = Decimal(15), Decimal(100)
# How far before and behind the numbers a poll may be told of [code points].
_BEFORE, _BEHIND = 160, 60


def with_sides_of_polls(mentions: Sequence[Mention], reader: Reader) -> Iterator[Mention]:
    """Yield *mentions*, in order of place; two sides of a poll that are read as one figure become two percentages."""
    for mention in mentions:
        sides = _sides(mention, reader) if mention.kind == "score" or mention.hedge == "range" else ()
        yield from sides or (mention,)


def _sides(mention: Mention, reader: Reader) -> tuple[Mention, ...]:
    found = _PAIR.search(mention.quote)
    if found is None or not _are_of_a_poll(mention, reader):
        return ()
    one, other = Decimal(found[1]), Decimal(found[2])
    if min(one, other) < _LEAST or one + other > _WHOLE:
        return ()
    ends = mention.start + found.start(1), mention.start + found.end(1), mention.start + found.start(2)
    return (
        _percent(mention, mention.start, Span(ends[0], ends[1]), ends[1], one),
        _percent(mention, ends[2], Span(ends[2], mention.start + found.end(2)), mention.end, other),
    )


def _percent(mention: Mention, start: int, figure: Span, end: int, value: Decimal) -> Mention:
    core, weak = read_hedge(value, "exact", whole=False)
    quote = mention.quote[start - mention.start : end - mention.start]
    return mention._replace(
        start=start, end=end, quote=quote, figure=figure, kind="percent", value=value, unit="percent",
        hedge="exact", core=core, weak=weak, rule="side-of-a-poll",
    )  # fmt: skip


def _are_of_a_poll(mention: Mention, reader: Reader) -> bool:
    """True for a score in a paragraph that tells of a poll nearby, and a range before what only two sides have."""
    text, start, end = reader.shadow.text, reader.shadow.folded(mention.start), reader.shadow.folded(mention.end)
    rest = text[end : end + _BEHIND].partition("\n")[0]
    if mention.kind == "percent":
        return reader.words.begins(rest.lstrip(" "), ("two_sided",))
    lead = text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    told = reader.words.anywhere("poll_words")
    return mention.kind == "score" and bool(told.search(lead) or told.search(rest))
