"""Millions told by a letter that is a unit of length elsewhere, of what the words around count: ``passenger numbers rose to 18.6m``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from checker.model import Mention
from checker.ranges import with_ends
from checker.resolve.setting import LabelWords
from checker.shadow import fold

_MILLION = Decimal(1000000)
# No one tells more of them so, nor is a figure beside one much smaller.
_MOST = 1000
_LEAST = Decimal(100000)
_TOUCHING = re.compile(r"\d([^\W\d_]+)$")


def in_millions(mention: Mention, words: LabelWords) -> Mention | None:
    """Return *mention*, a length whose unit may be a letter for a million, as a bare number of so many; None for any other."""
    letter = _TOUCHING.search(fold(mention.quote)) if mention.kind == "measure" else None
    if letter is None or letter[1] not in words.forms("million_letters") or not isinstance(mention.value, Decimal):
        return None
    if not 0 < mention.value < _MOST or mention.hedge == "range":
        return None
    return mention._replace(
        kind="number",
        unit=None,
        rule="number",
        value=_times(mention.value),
        place=_times(mention.place),
        core=with_ends(mention.core, _times),
        weak=with_ends(mention.weak, _times),
    )


def is_large(mention: Mention | None) -> bool:
    """Return True for a count that millions may be set beside."""
    return mention is not None and isinstance(mention.value, Decimal) and mention.value >= _LEAST


def told_in_full(mention: Mention, mentions: Iterable[Mention]) -> str:
    """Return what a count of *mentions* counts that *mention* rounds (``1.4m`` beside ``1.39 million passengers``); empty for none."""
    same = (
        one.unit for one in mentions if one.kind == "count" and one.unit and is_large(one) and _rounds(mention, one)
    )
    return next(same, "")


def _rounds(mention: Mention, full: Mention) -> bool:
    if not isinstance(mention.value, Decimal) or not isinstance(full.value, Decimal) or full.place > mention.place:
        return False
    return (full.value / mention.place).quantize(Decimal(1), ROUND_HALF_UP) * mention.place == mention.value


def _times(value: Decimal) -> Decimal:
    many = value * _MILLION
    return many.quantize(Decimal(1)) if many == many.to_integral_value() else many
