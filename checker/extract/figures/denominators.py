"""What a sum or a measure is told per: ``$5 a kilo``, ``lít/100 km``, ``300 kilometers (185 miles) an hour``."""

from __future__ import annotations

import re
from typing import Final

from checker.extract.figures.amounts import LENGTHS
from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.units import dimension

# A rate of so much to a hundred of something: lít/100 km, mg/100 ml.
_HUNDREDS: Final = re.compile(r"(100) ?(?=[^\W\d_])")
# A sum in another currency, between the first and what both are told per: 47 pounds ($65.84) a share; the second stands in the brackets.
TOLD_AGAIN: Final = re.compile(r" \((?=[^()\n]*\d)[^()\n]{2,24}\)|\)(?= )")
_SHORT: Final = {"hour": "h", "second": "s"}
# The same length in another unit, in brackets behind it; what is told of the one is told of the other.
_BRACKETED: Final = re.compile(r" \([^()\n]{0,12}\d[^()\n]{1,20}\)")
# No denominator of a speed is longer [code points].
_REACH: Final = 16


def with_denominator(text: str, reading: Reading, known: Words) -> Reading:
    """Return *reading*, a sum or a measure, with what stands behind it as its denominator, if anything does."""
    if reading.kind not in ("money", "measure"):
        return reading
    told_again = TOLD_AGAIN.match(text, reading.end) if reading.kind == "money" else None
    opened = known.per.behind(text, told_again.end() if told_again else reading.end)
    if opened is None:
        return _as_speed(text, reading, known)
    many = _HUNDREDS.match(text, opened[1])
    found = known.per_of.behind(text, many.end() if many else opened[1])
    if not found or known.not_per.behind(text, found[1]):
        return reading
    if found[1] - found[0] == 1 and not text.startswith("/", opened[1] - 1):
        # $5 a t-shirt
        return reading
    if told_again and (unit := known.units.at(text, found[0])) and unit[1].kind == "duration":
        # 480,000 yuan ($72,900) a month: papers tell wages, fines and costs so and without the time.
        return reading
    name = _SHORT.get(found[2], found[2]) if reading.kind == "measure" else found[2]
    end = reading.end if told_again else found[1]
    return reading.but(unit=f"{reading.unit}/{many[1] if many else ''}{name}", end=end)


def is_told_with_another(text: str, end: int, unit: str) -> bool:
    """Return True for a length that ends at *end* before a bracket or in one, behind which stands what both are told per."""
    opened = text.startswith(" (", end) or text.startswith(")", end)
    return opened and dimension("measure", unit) == LENGTHS


def _as_speed(text: str, reading: Reading, known: Words) -> Reading:
    """A length whose printed unit makes one of a speed with the words behind the bracket: ``kilometers (185 miles) an hour``."""
    if not reading.unit or not is_told_with_another(text, reading.end, reading.unit):
        return reading
    bracket = _BRACKETED.match(text, reading.end)
    at = bracket.end() if bracket else reading.end + 1
    printed = text[reading.figure.end : reading.end].strip(" -")
    found = known.units.at(printed + text[at : at + _REACH], 0)
    return reading.but(unit=found[1].name) if found and found[0] > len(printed) else reading
