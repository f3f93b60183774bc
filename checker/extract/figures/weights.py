"""Names that are money and a weight: ``weighed 40 pounds``, ``12 pounds of meat``, but ``40 pounds a week``."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from checker.extract.figures.amounts import Amount, Behind
from checker.extract.phrases import token_behind
from checker.extract.words import Words
from checker.lexicon import section
from checker.lexicon.expressions import any_folded
from checker.shadow import fold

_OF: Final = " of "
_REACH: Final = 40
# What millions of pounds are of is as often shares as beef.
_MOST_OF_STUFF: Final = 1_000_000


class _Weight(NamedTuple):
    """What a name of money weighs: its unit, what stands before and behind it then, what it is money of, and its other signs."""

    unit: str
    names: frozenset[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    of_money: frozenset[str]
    signs: tuple[str, ...]


def weight_of(text: str, amount: Amount, behind: Behind, known: Words) -> str:
    """
    Return the unit of weight that the currency *behind* is where it stands, or an empty text.

    Args:
        text: The shadow's text.
        amount: The number.
        behind: The name behind it, as money.
        known: The language's words.
    """
    weight = _weights(known.language).get(behind.name)
    if weight is None or text[amount.end : behind.end].strip(" ") not in weight.names:
        return ""
    start = amount.first.start
    if weight.before.search(text, max(0, start - _REACH), start) or weight.behind.match(text, behind.end):
        return weight.unit
    return weight.unit if amount.low < _MOST_OF_STUFF and _is_of_stuff(text, behind.end, weight) else ""


def may_weigh(unit: str, known: Words) -> bool:
    """Return True for a currency whose name is a weight, too."""
    return unit in _weights(known.language)


def _is_of_stuff(text: str, end: int, weight: _Weight) -> bool:
    """``12 pounds of meat``, in a text that prints no sign of the money."""
    if not text.startswith(_OF, end) or any(sign in text for sign in weight.signs):
        return False
    thing = token_behind(text, end + len(_OF) - 1)
    return thing.isalpha() and thing not in weight.of_money


@cache
def _weights(language: str) -> dict[str, _Weight]:
    return {
        currency: _Weight(
            told["unit"],
            frozenset(map(fold, told["names"])),
            re.compile(rf"(?<!\w)(?:{any_folded(told['before'])}) (?:[^\W\d_]+ ){{0,3}}$"),
            re.compile(rf" ?(?:{any_folded(told['behind'])})"),
            frozenset(map(fold, told["of_money"])),
            tuple(map(fold, told["signs"])),
        )
        for currency, told in section(language, "units").get("weights_too", {}).items()
    }
