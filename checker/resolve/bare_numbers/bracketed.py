"""
Parts of a count that stand in brackets or behind a colon behind what they belong to.

``9.397 người nghỉ: TP.HCM (874), Hà Nội (360)``, ``654 patients: North: 36; Lakes: 17; Bay: 30``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from checker.model import Mention
from checker.shadow import Shadow

# Fewer may be notes, ages or ranks.
_FEWEST = 3
# How far a part may stand behind the one before it, and a list behind the count that it divides [code points].
_NEXT_REACH = 60
_WHOLE_REACH = 600
_BEFORE = re.compile(r"[^\W\d_]\.? \($")
_BEHIND = re.compile(r"\)(?:[,;.…]| (?:và|and) |\s*$|\n)", re.MULTILINE)
_LABEL = re.compile(r"[^\W\d_]: $")
_ITEM_END = re.compile(r"[;,]\s|\.?\s*$|\.?\n|\.\s", re.MULTILINE)
_SENTENCE = re.compile(r"[.!?]\s|\n")


def bracketed_parts(mentions: Sequence[Mention], shadow: Shadow) -> Mapping[int, Mention]:
    """
    Return the starts of bare numbers that are parts of a count, and that count.

    A list of them divides the last count before it that is no less than their sum: years, ages and shirt numbers seldom do.

    Args:
        mentions: Of one article, in order of place.
        shadow: Of that article.
    """
    found: dict[int, Mention] = {}
    for parts in _lists(mentions, shadow):
        whole = _whole(parts, mentions)
        if whole is not None:
            found |= dict.fromkeys((part.start for part in parts), whole)
    return found


def whole_number(mention: Mention) -> Decimal | None:
    """Return the value of a number that could count something and of which nothing is said; None for any other mention."""
    value = mention.value
    if mention.kind != "number" or not isinstance(value, Decimal) or value != value.to_integral_value():
        return None
    return value


def _lists(mentions: Sequence[Mention], shadow: Shadow) -> Iterator[Sequence[Mention]]:
    together: list[Mention] = []
    for mention in mentions:
        if not _is_bracketed(mention, shadow):
            continue
        if together and not _goes_on(together[-1], mention, shadow):
            yield together
            together = []
        together.append(mention)
    yield together


def _is_bracketed(mention: Mention, shadow: Shadow) -> bool:
    """True for a whole number alone in brackets, or behind a colon, behind a word and before what ends an item."""
    if whole_number(mention) is None:
        return False
    text, start, end = shadow.text, shadow.folded(mention.start), shadow.folded(mention.end)
    pairs = (_BEFORE, _BEHIND), (_LABEL, _ITEM_END)
    return any(before.search(text, max(0, start - 4), start) and behind.match(text, end) for before, behind in pairs)


def _goes_on(one: Mention, other: Mention, shadow: Shadow) -> bool:
    start, end = shadow.folded(one.end), shadow.folded(other.start)
    return end - start <= _NEXT_REACH and _SENTENCE.search(shadow.text, start, end) is None


def _whole(parts: Sequence[Mention], mentions: Sequence[Mention]) -> Mention | None:
    if len(parts) < _FEWEST:
        return None
    size = sum(part.value for part in parts if isinstance(part.value, Decimal))
    before = [one for one in mentions if one.kind == "count" and 0 <= parts[0].start - one.end <= _WHOLE_REACH]
    fitting = (one for one in reversed(before) if isinstance(one.value, Decimal) and one.value >= size)
    return next(fitting, None)
