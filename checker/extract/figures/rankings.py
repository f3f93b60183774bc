"""
Ranks in a list that its heading calls a ranking: ``Top 10 ngân hàng: 1. A 2. B``, on lines of their own or in one paragraph.

A numbered list of anything else says nothing by its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from checker.extract.digit_runs import Run
from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.model import Span
from checker.shadow import Shadow

# The mark behind the number of an item, before a name.
_MARK: Final = re.compile(r"(?:[.)/:-]|[ ]-)[ ]?(?=[^\W\d_])")
_BEFORE: Final = frozenset("\n :")
_BEHIND: Final = frozenset(".)/-:")
_SIZE: Final = re.compile(r"[ ](\d{1,2})(?![\w.,]\d|\d)")
_MOST_DIGITS: Final = 2
_FEWEST: Final = 3
_MOST: Final = 30
# How far behind the words that call it a ranking a list may begin, and how far apart its items may stand: in one
# paragraph, on lines of their own with what is told of each [code points].
_HEAD_REACH: Final = 240
_NEXT_REACH: Final = 200
_NEXT_LINE_REACH: Final = 1600


class _Item(NamedTuple):
    """A number that may open an item of a list, and whether it opens a line too."""

    start: int
    end: int
    value: int
    lined: bool


def read_rankings(page: Shadow, runs: Sequence[Run], known: Words) -> tuple[Reading, ...]:
    """
    Return the ranks of every list of *page* that is called a ranking, in order of place.

    Args:
        page: The article's shadow.
        runs: Where its runs of digits stand.
        known: The language's words.
    """
    told = (_item(page, start, end) for start, end in runs if end - start <= _MOST_DIGITS)
    items = [item for item in told if item is not None]
    if len(items) < _FEWEST:
        return ()
    found: dict[int, Reading] = {}
    for head, end in _heads(page.text, known):
        if not any(head <= start for start in found):
            found |= {item.start: _rank(item) for item in _ranked(page.text, items, head, end)}
    return tuple(found[start] for start in sorted(found))


def _item(page: Shadow, start: int, end: int) -> _Item | None:
    """The item that the digits at *start* open, or None: a mark and a name stand behind, and what is ranked has one."""
    text = page.text
    if text[end : end + 1] not in _BEHIND and not text.startswith(" -", end):
        return None
    if start and text[start - 1] not in _BEFORE:
        return None
    mark = _MARK.match(text, end)
    if mark is None or not page.cased[mark.end()].isupper():
        return None
    return _Item(start, end, int(text[start:end]), not start or text[start - 1] == "\n")


def _heads(text: str, known: Words) -> Sequence[tuple[int, int]]:
    """Where the words that call a list a ranking begin and end, in order."""
    found: list[tuple[int, int]] = []
    for word in known.ranking_heads:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
                found.append((at, end))
            at = text.find(word, end)
    return sorted(found)


def _ranked(text: str, items: Sequence[_Item], head: int, end: int) -> Sequence[_Item]:
    """The items of the list that the words at *head* open: from the first or to it, three of them at least."""
    size = _SIZE.match(text, end)
    most = int(size[1]) if size else _MOST
    titled = size is not None and "\n" not in text[:head]
    reach = len(text) if titled else end + _HEAD_REACH
    first = next((item for item in items if end <= item.start < reach and item.value in (1, most)), None)
    if first is None:
        return ()
    step = 1 if first.value == 1 else -1
    ranked = [first]
    while 1 <= ranked[-1].value + step <= most and (item := _next(items, ranked[-1], step)):
        ranked.append(item)
    return ranked if len(ranked) >= _FEWEST else ()


def _next(items: Sequence[_Item], item: _Item, step: int) -> _Item | None:
    """The next item of the same list: where one stands on a line of its own, so does the other."""
    reach = item.end + (_NEXT_LINE_REACH if item.lined else _NEXT_REACH)
    behind = (one for one in items if item.end <= one.start < reach and one.lined == item.lined)
    return next((one for one in behind if one.value == item.value + step), None)


def _rank(item: _Item) -> Reading:
    figure = Span(item.start, item.end)
    return Reading(
        start=item.start,
        end=item.end,
        figure=figure,
        kind="ordinal",
        value=Decimal(item.value),
        unit="rank",
        rule="ordinal-listed",
    )
