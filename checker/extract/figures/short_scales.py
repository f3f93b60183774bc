"""Letters that are a scale behind some numbers and a unit behind others: ``€10m``, ``5m people``, ``25m rupees``, ``5 m``."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from checker.extract.figures.amounts import LENGTHS, unit_behind, with_scale_of_range, with_short_scale
from checker.extract.figures.quantity_names import known_noun
from checker.extract.numbers.numerals import Marks, Number
from checker.extract.words import Words
from checker.units import dimension

# The largest that needs no sign before it.
_LARGEST: Final = Decimal(1000000000)


def shortly_scaled(text: str, number: Number, known: Words, marks: Marks) -> Number:
    """Return *number* times the letter behind it where that is a scale: behind a currency's sign, before things counted or a unit."""
    scaled = with_short_scale(text, number, known)
    if scaled.scale > _LARGEST:
        # 48,000t of fish
        return scaled if known.signs.before(text, number.start) else number
    if scaled is number or known.signs.before(text, number.start) or known_noun(text, scaled.end, known):
        return scaled
    unit = unit_behind(text, scaled.end, known)
    if unit and dimension("measure", unit[2].name) != LENGTHS:
        return scaled
    return with_scale_of_range(text, number, known, marks)
