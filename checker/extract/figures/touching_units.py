"""Letters that touch a number: whether they are its unit or its scale, ``$1.2b``, ``1.5L``, ``12.4c``, and not ``3G``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from checker.extract.figures.amounts import unit_behind
from checker.extract.figures.units_of_some import lasts_many
from checker.extract.numbers.numerals import Number
from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.lexicon import section
from checker.shadow import Shadow

# Capitals that are no unit of their own.
_NO_UNITS: Final = ("G", "M", "L", "H", "T")
_LITRE: Final = "L"
# By so much, and to or at so much: 8c to 41c.
_MOVED: Final = re.compile(r"\d[^\W\d_](?: [^\W\d_]+)? (?:to|at) $")
_REACH: Final = 24


def unit_touches(shadow: Shadow, number: Number, known: Words) -> bool:
    """Return True for letters that are a unit right behind the digits, or a scale: ``$1.2b``; ``3G`` is no gram, ``1.5L`` are litres."""
    text = shadow.text
    if known.signs.before(text, number.start):
        scale = known.numbers.money_scales.behind(text, number.end)
        if scale and scale[0] == number.end:
            return True
    found = unit_behind(text, number.end, known)
    if not found:
        return lasts_many(text, number, known) is not None
    letters = shadow.cased[found[0] : found[1]]
    if letters.islower():
        # 29C is a temperature, 29c may be cents.
        return len(letters) > 1 or letters not in known.units_glued or _is_a_price(text, number, found[1], known)
    return letters not in _NO_UNITS or (letters == _LITRE and number.place < 1)


def _is_a_price(text: str, number: Number, end: int, known: Words) -> bool:
    """``12.4c``, ``22c a litre``, ``rose 8c``: hundredths by a letter that is a label elsewhere; *end* is behind the letter."""
    if number.place < 1 or known.moves_before.before(text, number.start):
        return True
    if _MOVED.search(text, max(0, number.start - _REACH), number.start):
        return True
    opened = known.per.behind(text, end)
    return opened is not None and known.per_of.behind(text, opened[1]) is not None


def in_hundredths(reading: Reading, cased: str, known: Words) -> Reading:
    """Return *reading*, of a letter that is a unit as a capital, as hundredths of a currency where it is none: ``29C``, but ``29c``."""
    letter = cased[reading.figure.end : reading.figure.end + 1]
    name = _in_lower_case(known.language).get(letter)
    capital = known.units_glued.meaning.get(letter)
    unit, slash, per = (reading.unit or "").partition("/")
    if name is None or capital is None or unit != capital.name:
        return reading
    return Reading(
        reading.start, reading.end, reading.figure, "money", reading.value, f"{name}{slash}{per}", None, reading.low,
        reading.high, reading.place, None, reading.hedge, "money-unit",
    )  # fmt: skip


@cache
def _in_lower_case(language: str) -> Mapping[str, str]:
    return dict(section(language, "units").get("glued_in_lower_case", {}))
