"""Rates of exchange whose currency is named before them: ``The cedi weakened to 15.82 to the dollar``."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from checker.extract.phrases import Phrases, phrases
from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.lexicon import section

# How far before the rate its currency may be named [code points].
_REACH: Final = 160
# Shorter ones are codes and signs.
_LEAST_LETTERS: Final = 3
_SENTENCE: Final = re.compile(r"[.!?][\"')]*\s+(?=\w)|\n")


def read_rate(text: str, reading: Reading, known: Words) -> Reading | None:
    """Return *reading*, a bare number, as the price of another currency in the one that its sentence names, or None."""
    if not _exchanged_for(known.language).behind(text, reading.end):
        return None
    lead = _SENTENCE.split(text[max(0, reading.start - _REACH) : reading.start])[-1]
    named = list(_names(known).finditer(lead))
    if not named:
        return None
    unit = known.units.meaning[named[-1][0]].name
    return Reading(
        reading.start, reading.end, reading.figure, "money", reading.value, unit, None, reading.low, reading.high,
        reading.place, None, reading.hedge, "money-rate",
    )  # fmt: skip


@cache
def _exchanged_for(language: str) -> Phrases[str]:
    return phrases(section(language, "units").get("exchanged_for", ()))


@cache
def _names(known: Words) -> re.Pattern[str]:
    """The names of currencies; that which is paid for stands behind the rate."""
    forms = (form for form, unit in known.units.meaning.items() if unit.kind == "money" and unit.name.isupper())
    names = sorted(
        (form for form in forms if form[0].isalpha() and len(form) >= _LEAST_LETTERS),
        key=lambda form: (-len(form), form),
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
