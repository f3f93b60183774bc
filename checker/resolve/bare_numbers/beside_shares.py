"""
The number beside a share that says how many that is.

Behind it (``It has 390 pupils. More than half, 240, are at home``), or before one in brackets: ``228 (72%) severe cases``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from checker.model import Mention, Span
from checker.resolve.bare_numbers.bracketed import whole_number
from checker.resolve.bare_numbers.reader import Reader

_SHARES = ("half", "fraction")
# What the share is of may stand between [code points].
_OF = re.compile(r"(?: of [^.,;:()\n\d]{1,40})?(?:, (?:or )?| \(| - )")
_CLOSED = re.compile(r",(?! \d)|\)| - ")
# What may stand between the brackets and the noun, and how far behind them that may stand [code points].
_PLAIN = re.compile(r" (?:[^\W\d_]+(?:-[^\W\d_]+)* ){0,2}")
_NOUN_REACH = 40
_HUNDRED = Decimal(100)
# How much what the share is of may differ from what was counted before.
_LEAST, _MOST = Decimal("0.5"), Decimal(2)


def beside_a_share(mentions: Sequence[Mention], index: int, last: Mention | None, reader: Reader) -> Mention | None:
    """
    Return the bare number at *index* as a count where it tells how many the share before it is, of what *last* counted; else None.

    Args:
        mentions: Of the article, in order of place.
        index: Which of them is asked about; a bare number.
        last: The count before it.
        reader: The article and the language's words.
    """
    mention, share = mentions[index], mentions[index - 1] if index else None
    value = whole_number(mention)
    if (
        value is not None
        and index + 1 < len(mentions)
        and (unit := _before_a_share(mention, mentions[index + 1], last, reader))
    ):
        return mention._replace(kind="count", unit=unit, rule="count-understood")
    if share and share.kind == "count" and index > 1 and _is_of_it(mentions[index - 2], share, reader):
        # Two-thirds of the 90 members, or 60.
        share, last = mentions[index - 2], share
    if (
        share is None
        or share.kind != "percent"
        or share.rule not in _SHARES
        or value is None
        or not last
        or not last.unit
    ):
        return None
    inward, text = reader.shadow.folded, reader.shadow.text
    between = text[inward(share.end) : inward(mention.start)]
    between = text[inward(max(share.end, last.end)) : inward(mention.start)] if last.start > share.start else between
    if "\n" in text[inward(last.end) : inward(mention.start)] or not _OF.fullmatch(between):
        return None
    if not _CLOSED.match(text, inward(mention.end)) or not _are_parts(value, share.value, last.value):
        return None
    return mention._replace(kind="count", unit=last.unit, rule="count-understood")


def _is_of_it(share: Mention, whole: Mention, reader: Reader) -> bool:
    between = reader.shadow.text[reader.shadow.folded(share.end) : reader.shadow.folded(whole.start)]
    return reader.words.begins(between.lstrip(" "), ("of_those", "part_of")) and len(between) <= _NOUN_REACH


def _before_a_share(mention: Mention, share: Mention, last: Mention | None, reader: Reader) -> str:
    """``228 (72%) severe cases``, ``31 samples were tested; 1 (3%) of them was bad``: what stands behind the brackets, or empty."""
    inward, text = reader.shadow.folded, reader.shadow.text
    end = inward(share.end) + 1
    if share.kind != "percent" or text[inward(mention.end) : inward(share.start)] != " (" or text[end - 1 : end] != ")":
        return ""
    if reader.words.begins(text[end:].lstrip(" "), ("of_them",)):
        return (last.unit if last else None) or ""
    noun = next(iter(reader.known.nouns(text, Span(end, end + _NOUN_REACH))), None)
    return noun.concept if noun and _PLAIN.fullmatch(text, end, noun.start) else ""


def _are_parts(value: Decimal, share: object, whole: object) -> bool:
    """True where *value* is about that *share*, in percent, of *whole*."""
    if not isinstance(share, Decimal) or not isinstance(whole, Decimal) or not share > 0 or whole <= 0:
        return False
    return _LEAST <= value / (share * whole / _HUNDRED) <= _MOST
