"""Fractions in words as shares: a half of something is 50 percent of it, so that it meets ``50,5 %``."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.model import Interval, Mention

_HUNDRED = Decimal(100)
_WORDED = frozenset({"half", "fraction"})


def as_share(mention: Mention) -> Mention:
    """
    Return *mention* as a percentage where it is a bare fraction in words (``một nửa``, ``two thirds``), else unchanged.

    ``1/2`` in digits stays a number: as often as a share it is a round, a match or a model.
    """
    if mention.kind != "number" or mention.rule not in _WORDED or not isinstance(mention.value, Decimal):
        return mention
    if not 0 < mention.value < 1 or "/" in mention.quote:
        return mention
    return mention._replace(
        kind="percent",
        unit="percent",
        value=mention.value * _HUNDRED,
        core=_scaled(mention.core),
        weak=_scaled(mention.weak),
        place=Decimal(1),
    )


def _scaled(interval: Interval | None) -> Interval | None:
    if interval is None:
        return None
    low = None if interval.low is None else interval.low * _HUNDRED
    high = None if interval.high is None else interval.high * _HUNDRED
    return replace(interval, low=low, high=high)
