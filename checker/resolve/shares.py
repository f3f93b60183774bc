"""Fractions as shares: a half of something is 50 percent of it, so that it meets ``50,5 %``."""

from __future__ import annotations

from decimal import Decimal

from checker.model import Mention
from checker.ranges import with_ends
from checker.resolve.setting import LabelWords
from checker.shadow import Shadow

_HUNDRED = Decimal(100)
_PLACES = Decimal("0.01")
_FRACTIONS = frozenset({"half", "fraction"})
# How far around a fraction the words are looked for that make a share of it [code points].
_REACH = 24


def as_share(mention: Mention, page: Shadow, words: LabelWords) -> Mention:
    """
    Return *mention* as a percentage where it is a bare fraction (``một nửa``, ``two thirds``), else unchanged.

    ``1/2`` in digits is one only where a word beside it says so (``chiếm 1/5``, ``1/3 dân số``): as often it is a round, a
    match or a model.
    """
    if mention.kind != "number" or mention.rule not in _FRACTIONS or not isinstance(mention.value, Decimal):
        return mention
    start = page.folded(mention.start)
    if mention.rule == "half" and words.ends(page.text[max(0, start - _REACH) : start].rstrip(" "), ("which_half",)):
        # The opening half of the year.
        return mention
    if not 0 < mention.value < 1 or ("/" in mention.quote and not _is_told(mention, page, words)):
        return mention
    return mention._replace(
        kind="percent",
        unit="percent",
        value=_percent(mention.value),
        core=with_ends(mention.core, _percent),
        weak=with_ends(mention.weak, _percent),
        place=Decimal(1),
    )


def _is_told(mention: Mention, page: Shadow, words: LabelWords) -> bool:
    """True between words that a share stands behind or before, unless a round stands before it."""
    start, end = page.folded(mention.start), page.folded(mention.end)
    lead = page.text[max(0, start - _REACH) : start].rstrip(" ")
    rest = page.text[end : end + _REACH].lstrip(" ")
    return words.ends(lead, ("share_before",)) or (
        words.begins(rest, ("share_behind",)) and not words.ends(lead, ("rounds",))
    )


def _percent(part: Decimal) -> Decimal:
    """In percent, a third as 33.33: nobody means more places."""
    whole = part * _HUNDRED
    return min(whole, whole.quantize(_PLACES), key=lambda value: len(value.as_tuple().digits))
