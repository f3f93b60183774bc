"""Units that only some numbers take: parts of one (``half an hour``, ``a quarter-point``), large ones (``72h``, ``1080p``)."""

from __future__ import annotations

from checker.extract.figures.amounts import unit_behind
from checker.extract.numbers.numerals import Number
from checker.extract.phrases import token_before
from checker.extract.unit_words import Unit
from checker.extract.words import Words


def behind_article(text: str, end: int, known: Words) -> int:
    """Return the place before the unit, articles and "of" skipped: ``half an hour``, ``a tenth of a gallon``; *end* where none follows."""
    at = end
    for _ in range(2):
        if skipped := known.before_units.behind(text, at):
            at = skipped[1]
    return at if unit_behind(text, at, known) and not is_before_a_year(text, end, known) else end


def is_before_a_year(text: str, end: int, known: Words) -> bool:
    """``the same quarter a year earlier``: the word for a quarter takes no article, as a half does: ``half a year``."""
    quarter = known.numbers.quarters.before(text, end)
    if quarter is None or not text[quarter[0] : end].isalpha():
        return False
    return text.startswith(" ", end) and known.numbers.articles.at(text, end + 1) is not None


def part_unit_behind(text: str, end: int, known: Words) -> tuple[int, Unit] | None:
    """Return (end, unit) of a unit that stands behind a fraction alone: ``half a point``, ``quarter-point``."""
    at = end
    for _ in range(2):
        if skipped := known.before_units.behind(text, at):
            at = skipped[1]
    if text[at : at + 1] not in ("-", " "):
        return None
    return known.units_of_parts.at(text, at + 1)


def lasts_many(text: str, number: Number, known: Words) -> tuple[int, Unit] | None:
    """
    Return (end, unit) of the unit that touches a number large enough for it: ``72h``, ``1080p``, but ``8h``; ``412p`` is money.

    Behind a word that says that something lasts any number is: ``kéo dài 2h``, ``sau hơn 3h``.
    """
    if not text[number.end : number.end + 1].isalpha() or text[number.start - 1 : number.start] == "/":
        return None
    found = known.units_of_many.at(text, number.end)
    if found is None:
        return None
    least, unit, money = found[1]
    lasts = unit.kind == "duration" and bool(known.lasting_behind.before(text, number.start))
    enough = number.low >= least or lasts
    usual = enough and (money is None or not number.low % (least / 2))
    told = unit if usual else money
    return (found[0], told) if told else None


def is_hedged(text: str, number: Number, known: Words) -> bool:
    """Return True where a word for about, more than … stands right before *number*."""
    return bool(known.hedges_before.before(text, number.start)) or bool(known.hedge_phrases.before(text, number.start))


def half_is_a_share(text: str, place: int, end: int, known: Words) -> bool:
    """Return True for a half from *place* to *end* that is a share: ``nearly half``, ``cut by half``, ``half the exits``."""
    numbers = known.numbers
    if numbers.halves.at(text, place) is None or text.startswith("-", end) or numbers.is_idiom(text, place):
        return False
    if numbers.part_before.before(text, place) or known.hedges_before.before(text, place):
        return True
    if known.hedge_phrases.before(text, place):
        return True
    told = token_before(text, place) not in numbers.one_of_halves
    return told and numbers.part_of_those.behind(text, end) is not None
