"""Temperatures whose scale is a capital behind a blank: ``-8 C``, ``minus 54 F``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.model import Span

# No name goes on behind it: C Company, F. Scott.
_CAPITAL: Final = re.compile(r"[ ]([A-Z])(?![\w'’&/+-]|[.]\w|[ ][A-Z])")
_COLDEST, _HOTTEST = -130, 140


def in_degrees(reading: Reading, cased: str, known: Words) -> Reading | None:
    """
    Return *reading*, a bare number, as a temperature where the capital of a scale stands behind it, or None.

    Args:
        reading: A number of which nothing is said.
        cased: The shadow's text with its capitals.
        known: The language's words.
    """
    found = _CAPITAL.match(cased, reading.end)
    unit = known.units_glued.meaning.get(found[1].lower()) if found else None
    if found is None or unit is None or not isinstance(reading.value, Decimal):
        return None
    if not _COLDEST < reading.value < _HOTTEST:
        return None
    figure = Span(reading.figure.start, reading.figure.end)
    return Reading(
        reading.start, found.end(), figure, "measure", reading.value, unit.name, None, reading.low, reading.high,
        reading.place, None, reading.hedge, "measure-unit",
    )  # fmt: skip
