"""Money: signs, codes and names before or behind the number, cents that follow."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from checker.extract.figures.amounts import Amount, unit_behind
from checker.extract.numbers.numerals import Marks, number_at
from checker.extract.reading import Reading
from checker.extract.words import Words, is_told_before
from checker.model import Span

_CENT: Final = Decimal("0.01")
_HUNDRED: Final = Decimal(100)
_THOUSAND: Final = Decimal(1000)
_MILLION: Final = Decimal(1000000)
_GROUP: Final = re.compile(r", (\d{3})(?=\.\d| ?[^\W\d_])")
_JOINED: Final = re.compile(r",?[ ]")
_SUM: Final = re.compile(
    r"(?<=[^\W\d_])(?:\d{1,3}(?:,\d{3})+(?!\w)|\d+(?:\.\d+)?(?:m|bn|tn|[ ](?:million|billion|trillion))(?!\w))"
)
_REST: Final = re.compile(r"\d{1,2}(?![\w.,/:%-])")


def sign_before(text: str, amount: Amount, known: Words) -> tuple[int, str] | None:
    """Return (start, currency) of the sign, code or name that stands before *amount*, or None."""
    start = amount.first.start
    if not is_told_before(text, start, known):
        return None
    found = known.signs.before(text, start)
    if found is None and known.names_before.before(text, start) and unit_behind(text, amount.end, known) is None:
        found = known.names_before.before(text, start)
    if found is None or (_is_a_letter(text, found[0], start) and not _SUM.match(text, start)):
        return None
    doubled = known.signs.before(text, found[0])
    return (doubled[0], doubled[1]) if doubled and found[1] == "USD" else found


def _is_a_letter(text: str, at: int, end: int) -> bool:
    """``R3.2bn``, ``P200,000``: a letter is a currency only before what no code or size is told in."""
    return text[at].isalpha() and not text[at + 1].isalpha() and (at + 1 == end or text[at + 1] == " ")


def with_parted_group(text: str, amount: Amount, known: Words, marks: Marks) -> Amount:
    """Return *amount*, of a sum, with the group of digits that a blank parts from it before a scale word: ``Shs 1, 669 billion``."""
    parted = _GROUP.match(text, amount.end)
    plain = not amount.is_range and amount.place == 1 and amount.first.scale == 1 and 0 < amount.low < _THOUSAND
    rest = number_at(text, parted.start(1), known.numbers, marks) if parted and plain else None
    if rest is None or rest.scale < _MILLION or rest.low != rest.high:
        return amount
    value = amount.low * _THOUSAND * rest.scale + rest.low
    return Amount(amount.first, value, value, rest.place, rest.end)


def minus_before(text: str, start: int) -> int | None:
    """Return where the minus before a currency sign stands (``-$5``), or None."""
    if start and text[start - 1] == "-" and (start == 1 or text[start - 2] in " (\n"):
        return start - 1
    return None


def with_cents(text: str, reading: Reading, known: Words, marks: Marks) -> Reading:
    """``2 đô la và 23 xen``, ``twenty dollars and 43``: hundredths follow a whole amount."""
    if reading.kind != "money" or not isinstance(reading.value, Decimal) or reading.low is not None:
        return reading
    if reading.value != reading.value.to_integral_value() or reading.place > 1:
        return reading
    joined = known.numbers.and_words.behind(text, reading.end)
    spaced = _JOINED.match(text, reading.end)
    at = joined[1] + 1 if joined else spaced.end() if spaced else None
    if at is None or at >= len(text):
        return reading
    rest = number_at(text, at, known.numbers, marks)
    if rest is None or rest.low != rest.high or not 0 < rest.low < _HUNDRED or rest.scale > 1 or rest.place != 1:
        return reading
    cents = known.cents.behind(text, rest.end)
    if cents is None and not _ends(text, rest.end):
        return reading
    if cents is None and not (joined or (rest.worded is False and _REST.match(text, at) and rest.low >= 10)):
        return reading
    end = cents[1] if cents else rest.end
    value = reading.value + rest.low * _CENT
    return reading.but(value=value, place=_CENT, end=end, figure=Span(reading.figure.start, end), rule="money-cents")


def _ends(text: str, at: int) -> bool:
    """True where no word follows that *at* could count."""
    return not text[at : at + 2].lstrip(" -")[:1].isalnum()
