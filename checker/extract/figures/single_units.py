"""One unit that an article counts, behind a word that bounds it: ``more than a year``, ``about a minute``, ``nearly a tonne``."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from checker.extract.figures.compounds import compound
from checker.extract.hedging import hedge_before
from checker.extract.numbers.numerals import Marks
from checker.extract.phrases import token_behind
from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.model import Span

_ONE: Final = Decimal(1)


def read_single_unit(text: str, at: int, known: Words, marks: Marks) -> Reading | None:
    """
    Return the one unit whose article begins at *at*, or None.

    Something must bound it, lead to it or measure by it (``more than a year``, ``in a week``, ``a week later than planned``); with a
    smaller unit behind it (``an hour and 45 minutes``) it counts by itself. A time told from it is no length: ``a year ago``.
    """
    found = known.single_units.at(text, at)
    if found is None or text[found[0] : found[0] + 1] == "-":
        return None
    measures = found[1].kind == "duration" and known.lengths_by["single_before"].behind(text, found[0]) is not None
    if known.not_per.behind(text, found[0]) and not measures:
        return None
    end, unit = found
    article = Span(at, text.index(" ", at))
    reading = Reading(start=at, end=end, figure=article, kind=unit.kind, value=_ONE, unit=unit.name, rule="single-unit")
    longer = compound(text, reading, known, marks)
    if longer.rule == "compound":
        return longer
    if token_behind(text, end) in known.nouns or _goes_on(text, end, known):
        return None
    if unit.kind == "percent":
        # Half of a percentage point has been read with the half.
        return None if known.before_units.before(text, at) else reading
    led = unit.kind == "duration" and known.lengths_by["single_behind"].before(text, at) is not None
    return reading if measures or led or hedge_before(text, reading, known) else None


def _goes_on(text: str, end: int, known: Words) -> bool:
    """``about an hour and a quarter``: more than the one is told."""
    joined = known.numbers.and_words.behind(text, end)
    return joined is not None and known.numbers.articles.behind(text, joined[1]) is not None
