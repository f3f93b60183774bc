"""The number behind a share that says how many that is: ``It has 390 pupils. More than half, 240, are at home``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from checker.model import Mention
from checker.resolve.bare_numbers.bracketed import whole_number
from checker.resolve.bare_numbers.reader import Reader

_SHARES = ("half", "fraction")
# What the share is of may stand between [code points].
_OF = re.compile(r"(?: of [^.,;:()\n\d]{1,40})?(?:, (?:or )?| \(| - )")
_CLOSED = re.compile(r",(?! \d)|\)| - ")
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
    if "\n" in text[inward(last.end) : inward(mention.start)] or not _OF.fullmatch(between):
        return None
    if not _CLOSED.match(text, inward(mention.end)) or not _are_parts(value, share.value, last.value):
        return None
    return mention._replace(kind="count", unit=last.unit, rule="count-understood")


def _are_parts(value: Decimal, share: object, whole: object) -> bool:
    """True where *value* is about that *share*, in percent, of *whole*."""
    if not isinstance(share, Decimal) or not isinstance(whole, Decimal) or not share > 0 or whole <= 0:
        return False
    return _LEAST <= value / (share * whole / _HUNDRED) <= _MOST
