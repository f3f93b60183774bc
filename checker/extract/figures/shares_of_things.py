"""Shares whose thing stands between the two numbers: ``one fish in four``, ``nine drivers in every ten``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from checker.extract.figures.quantity_names import has_known_name
from checker.extract.figures.units_of_some import is_hedged
from checker.extract.numbers.fractions import Part, share_behind
from checker.extract.numbers.numerals import Number
from checker.extract.phrases import token_behind
from checker.extract.words import Words

_THING: Final = re.compile(r" [^\W\d_]{2,24}(?:[ -][^\W\d_]{2,24})?(?= (?:in|out|of) )")
_ONE: Final = Decimal(1)
_MOST: Final = Decimal(10)


def opens_a_share(text: str, place: int, word: str, known: Words) -> bool:
    """Return True where *word*, a small number that begins at *place*, opens such a share, whatever is counted."""
    value = known.numbers.single.get(word)
    if value is None or not known.numbers.share_verbs:
        return False
    number = Number(place, place + len(word), value, value, _ONE, _ONE, True, rule="words")
    return share_of_things(text, number, known) is not None


def share_of_things(text: str, number: Number, known: Words) -> Part | None:
    """
    Return the second number of a share whose thing stands before it, or None.

    What the share does must be told behind it, or the share be hedged: ``one man in two cars`` is none.

    Args:
        text: The shadow's text.
        number: The first number.
        known: The language's words.
    """
    if not number.worded or not known.numbers.share_verbs or number.low != number.high or number.low >= _MOST:
        return None
    thing = _THING.match(text, number.end)
    part = share_behind(text, number.but(end=thing.end()), known.numbers) if thing else None
    if part is None:
        return None
    following = token_behind(text, part.end)
    told = following in known.numbers.share_verbs or (
        is_hedged(text, number, known) and not _counts(text, part.end, following, known)
    )
    return part if told else None


def _counts(text: str, end: int, following: str, known: Words) -> bool:
    """True where the second number counts or measures what follows: ``one man in two cars``."""
    plural = following.isalpha() and following.endswith(known.plural)
    return plural or has_known_name(text, end, known)
