"""Parts of one: halves and quarters, ``two thirds``, ``hai phần ba``, ``1/2``, and whole numbers with one behind."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from checker.extract.numbers.number import Number
from checker.extract.numbers.number_words import NumberWords, Role
from checker.extract.numbers.spelled import read_spelled
from checker.extract.phrases import token_behind

_ONE: Final = Decimal(1)
_TEN: Final = Decimal(10)
_THOUSAND: Final = Decimal(1000)
_HALF: Final = Decimal("0.5")
# What shares are told in besides units: three in 20.
_ROUND: Final = (Decimal(20), Decimal(100), Decimal(1000))
# What has such a share stands behind it, or nothing does.
_THINGS: Final = re.compile(r" (?!(?:second|minute|hour|day|week|month|year)s?\b)[^\W\d_]| -| \(|[.,;:)\n]|$")
_SIGNS: Final = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "1/3", "⅔": "2/3", "⅛": "0.125", "⅕": "0.2"}
_SIGN: Final = re.compile(r"[ ]?([½¼¾⅓⅔⅛⅕])")
_MIXED: Final = re.compile(r"[ ](\d{1,2})/(\d{1,3})(?![\d/.,-]*\d)")
_SLASH: Final = re.compile(r"/(\d{1,5}(?:[.,]\d{1,2})?)(?![\d/]|[.,:-]\d)")
_PRINTED: Final = re.compile(r"\d{1,6}(?![\d/.,:-]*\d)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_TIED: Final = re.compile(r"-[^\W\d_]")
# A fraction is no closer than this, whatever its denominator.
_PLACE: Final = Decimal("0.001")


class Part(NamedTuple):
    """
    The second number of a fraction: ``3`` of ``2/3``.

    Attributes:
        of: Its value.
        end: Where it ends.
        sure: True where no subset can be meant: ``hai phần ba``.
        subset: True where nothing but a subset can be meant: ``one in four``.
    """

    of: Decimal
    end: int
    sure: bool = False
    subset: bool = False


def with_fraction(text: str, at: int, whole: Number | None, known: NumberWords) -> Number | None:
    """
    Return the number at *at* with the fraction words that belong to it, or *whole* unchanged.

    Args:
        text: The shadow's text.
        at: Where the number begins.
        whole: What was read there as a whole number, or None.
        known: The language's number words.
    """
    if whole is None or (whole.worded and whole.low == 1 and known.halves.at(text, at)):
        found = _opened_by_half(text, at, known) or _multiple(text, at, known) or whole
    elif whole.low != whole.high:
        return whole
    else:
        found = _denominated(text, whole, known) or _mixed(text, whole, known) or whole
    return _of_a_scale(text, found, known) if found and found.fraction and found.low < 1 else found


def _of_a_scale(text: str, part: Number, known: NumberWords) -> Number:
    """``three-quarters of a million``: a part of a scale word."""
    joint = known.part_of.behind(text, part.end)
    scale, end = _scales(text, joint[1], known) if joint else (_ONE, 0)
    if scale < _THOUSAND:
        return part
    value = (part.low * scale).to_integral_value()
    return Number(part.start, end, value, value, scale / _TEN, scale, worded=True, rule="half")


def _opened_by_half(text: str, at: int, known: NumberWords) -> Number | None:
    """``half a million``, ``nửa giờ``, ``a quarter``."""
    found: tuple[int, Decimal] | None = None
    if half := known.halves.at(text, at):
        found = half[0], _HALF
    elif quarter := known.quarters.at(text, at):
        found = quarter
    if not found:
        return None
    article = known.articles.before(text, at)
    start, end = article[0] if article else at, found[0]
    between = known.articles.behind(text, end)
    scale, scale_end = _tied_scale(text, end, known) or _scales(text, between[1] if between else end, known)
    if scale > 1:
        value = found[1] * scale
        return Number(start, scale_end, value, value, scale / _TEN, scale, worded=True, rule="half")
    return _part(start, end, found[1], "half")


def _tied_scale(text: str, end: int, known: NumberWords) -> tuple[Decimal, int] | None:
    """``half-million``, ``half-dozen``: the scale that a hyphen ties to what it is a part of."""
    found = known.words.at(text, end + 1) if known.hyphens and text.startswith("-", end) else None
    scale = found is not None and found[1].role is Role.SCALE and found[1].value >= _TEN
    return (found[1].value, found[0]) if found and scale else None


def _part(start: int, end: int, value: Decimal, rule: str) -> Number:
    return Number(start, end, value, value, _PLACE, worded=True, fraction=True, rule=rule)


def _scales(text: str, end: int, known: NumberWords) -> tuple[Decimal, int]:
    scale = _ONE
    while found := known.words.behind(text, end):
        if found[2].role is not Role.SCALE or found[2].value < _TEN:
            break
        scale, end = scale * found[2].value, found[1]
    return scale, end


def _multiple(text: str, at: int, known: NumberWords) -> Number | None:
    """``gấp đôi``, ``twice``."""
    found = known.multiples.at(text, at)
    return Number(at, found[0], found[1], found[1], _ONE, worded=True, rule="multiple") if found else None


def _denominated(text: str, number: Number, known: NumberWords) -> Number | None:
    """``two thirds``, ``hai phần ba``, ``3 phần 4``."""
    if number.fraction or _are_of_a_year(text, number, known):
        return None
    if number.low == 1 and (half := known.halves.behind(text, number.end)):
        return _part(number.start, half[1], _HALF, "half")
    if (part := part_behind(text, number, known)) and part.sure:
        return over(number, part)
    denominator = _denominator(text, number.end, known, number.low)
    if not denominator or number.low != number.low.to_integral_value():
        return None
    of, end, plural = denominator
    if number.low >= of and not number.worded:
        return None
    if number.worded and plural and (split := _split_tens(text, number, of, known)):
        return _part(number.start, end, split, "fraction")
    tied = number.worded and text.startswith("-", number.end) and number.low < of < _TEN
    if not plural and number.low != 1 and not tied:
        # A two-third majority.
        return None
    return _part(number.start, end, number.low / of, "fraction")


def _are_of_a_year(text: str, number: Number, known: NumberWords) -> bool:
    """``the first three quarters``, ``the last three quarters``: so many quarters of years, in their order."""
    quarters = known.quarters.behind(text, number.end) is not None
    return quarters and known.quarters_behind.before(text, number.start) is not None


def _denominator(text: str, at: int, known: NumberWords, below: Decimal = _ONE) -> tuple[Decimal, int, bool] | None:
    """An ordinal as denominator behind *at*: (value, end, plural); tens before it belong to it; *below* is what it divides."""
    start = at + 1 if text[at : at + 1] in (" ", "-") else at
    if start == at:
        return None
    more = Decimal(0)
    if (
        (tens := known.words.at(text, start))
        and tens[1].role is Role.TENS
        and text[tens[0] : tens[0] + 1] in (" ", "-")
    ):
        more, start = tens[1].value, tens[0] + 1
    found = known.denominators.at(text, start)
    if not found and (quarter := known.quarters.at(text, start)) and not more and _are_parts(below, 1 / quarter[1]):
        # Two quarter-point cuts, two quarter-finals; a three-quarter-point cut.
        tied = _TIED.match(text, quarter[0]) is not None and text[at] != "-"
        return None if tied else (1 / quarter[1], quarter[0], True)
    if not found or (more and found[1] >= _TEN):
        return None
    word = text[start : found[0]]
    return more + found[1], found[0], word in known.plural_denominators


def _are_parts(many: Decimal, of: Decimal) -> bool:
    """Two quarters are no half, which has a name of its own."""
    return 0 < many < of and (many == 1 or bool(of % many))


def _split_tens(text: str, number: Number, of: Decimal, known: NumberWords) -> Decimal | None:
    """``one hundred thirty fifths``: the tens belong to the denominator."""
    tens = number.low % 100
    last = text[number.start : number.end].replace("-", " ").split()[-1]
    if of >= _TEN or number.low <= 100 or tens % _TEN or not tens:
        return None
    return (number.low - tens) / (tens + of) if last in known.words else None


def _mixed(text: str, number: Number, known: NumberWords) -> Number | None:
    """``2 1/2``, ``2½``, ``five and two thirds``, ``5 and a half``, ``two and a half million``, ``a million and a half``."""
    if number.low != number.low.to_integral_value():
        return None
    if (found := _MIXED.match(text, number.end)) and 0 < int(found[1]) < int(found[2]) and not number.worded:
        return _added(number, Decimal(found[1]) / Decimal(found[2]), found.end())
    if sign := _SIGN.match(text, number.end):
        above, _, below = _SIGNS[sign[1]].partition("/")
        return _added(number, Decimal(above) / Decimal(below or 1), sign.end())
    if tied := _tied_part(text, number.end, known):
        return _scaled_sum(text, number, tied, known)
    joined = known.and_words.behind(text, number.end)
    if not joined:
        return None
    if part := _part_at_place(text, joined[1] + 1, known):
        return _scaled_sum(text, number, part, known)
    rest = fraction_at(text, joined[1] + 1, known)
    return _added(number, rest.low, rest.end) if rest and rest.fraction and rest.low < 1 else None


def _tied_part(text: str, end: int, known: NumberWords) -> tuple[int, Decimal] | None:
    """``-and-a-half`` behind a number: (end, part)."""
    joined = known.and_words.at(text, end + 1) if known.hyphens and text.startswith("-", end) else None
    article = known.articles.at(text, joined[0] + 1) if joined and text.startswith("-", joined[0]) else None
    if article is None or not text.startswith("-", article[0]):
        return None
    return _half_or_quarter(text, article[0] + 1, known)


def _part_at_place(text: str, at: int, known: NumberWords) -> tuple[int, Decimal] | None:
    """``a half``, ``half`` at a place: (end, part); none where a scale follows of which it is a part: ``half a million``."""
    article = known.articles.at(text, at)
    part = _half_or_quarter(text, article[0] + 1 if article else at, known)
    return None if part is None or known.articles.behind(text, part[0]) else part


def _half_or_quarter(text: str, at: int, known: NumberWords) -> tuple[int, Decimal] | None:
    if half := known.halves.at(text, at):
        return half[0], _HALF
    return known.quarters.at(text, at)


def _scaled_sum(text: str, number: Number, part: tuple[int, Decimal], known: NumberWords) -> Number:
    """*number* and the part behind it, times the scale behind both, or before them: ``a million and a half``."""
    at = part[0] + text.startswith("-", part[0])
    scale, end = _scales(text, at if at == part[0] or known.words.at(text, at) else part[0], known)
    if number.scale >= _THOUSAND:
        return _added(number, part[1] * number.scale, part[0]).but(fraction=False)
    if scale == 1:
        return _added(number, part[1], part[0])
    value = (number.low + part[1]) * scale
    return number.but(end=end, low=value, high=value, place=scale / _TEN, scale=scale, rule="mixed")


def fraction_at(text: str, at: int, known: NumberWords) -> Number | None:
    """Return the fraction at *at*, its article included (``a half``, ``three quarters``, ``a third``), or None."""
    article = known.articles.at(text, at)
    start = article[0] + 1 if article else at
    if half := _opened_by_half(text, start, known):
        return half
    if article and (single := _denominator(text, article[0], known)):
        return _part(at, single[1], 1 / single[0], "fraction")
    number = read_spelled(text, start, known)
    return _denominated(text, number, known) if number else None


def _added(number: Number, part: Decimal, end: int) -> Number:
    value = number.low + part
    return number.but(end=end, low=value, high=value, place=_PLACE, fraction=True, rule="mixed")


def part_behind(text: str, number: Number, known: NumberWords) -> Part | None:
    """Return what *number* is a part of: ``/3``, ``phần ba``, ``trên 3``, ``out of five``, or None."""
    slash = _SLASH.match(text, number.end) if text[number.end : number.end + 1] == "/" and not number.worded else None
    if slash:
        of = Decimal(slash[1].replace(",", "."))
        return Part(of, slash.end()) if of else None
    if known.hyphens and text.startswith("-", number.end) and (share := share_behind(text, number, known)):
        return share
    if text[number.end : number.end + 1] != " " or token_behind(text, number.end) not in known.parting:
        return None
    if share := share_behind(text, number, known):
        return share
    for words, sure, subset in ((known.parts, True, False), (known.over, False, False), (known.out_of, False, True)):
        word = words.behind(text, number.end)
        told = word and number.scale == 1 and number.place == 1 and text.startswith(" ", word[1])
        # "trên" alone divides, "trên tổng số" names a subset.
        if word and told and (part := _part_at(text, word[1] + 1, known, Part(number.low, word[1], sure, subset))):
            return part
    return None


def share_behind(text: str, number: Number, known: NumberWords) -> Part | None:
    """Return what *number* is a share of, told in tens at most or in a round number: ``one in four``, ``one-in-five``; else None."""
    blank = text[number.end : number.end + 1]
    word = known.in_every.at(text, number.end + 1) if blank in (" ", "-") else None
    if word is None or number.scale != 1 or number.place != 1 or not text.startswith(blank, word[0]):
        return None
    part = _part_at(text, word[0] + 1, known, Part(number.low, word[0], sure=True))
    if part is None or not 0 < number.low < part.of:
        return None
    if blank == "-":
        return part
    if text[part.end : part.end + 1] == "-":
        return None
    if _YEAR.fullmatch(text, word[0] + 1, part.end):
        # It bought the mill for £1 in 2016.
        return None
    round_number = part.of <= _TEN or (part.of in _ROUND or number.low == 1)
    return part if round_number and _THINGS.match(text, part.end) else None


def _part_at(text: str, at: int, known: NumberWords, like: Part) -> Part | None:
    """The number at *at*, printed or spelled, as the second one of a fraction *like* another."""
    if printed := _PRINTED.match(text, at):
        return like._replace(of=Decimal(printed[0]), end=printed.end()) if int(printed[0]) else None
    if (last := known.words.at(text, at)) and last[1].role is Role.AFTER_TENS:
        return like._replace(of=last[1].value, end=last[0])
    spelled = read_spelled(text, at, known)
    if not spelled or spelled.low != spelled.high or not spelled.low:
        return None
    return like._replace(of=spelled.low, end=spelled.end)


def over(number: Number, part: Part) -> Number:
    """Return *number* divided by the second number of its fraction."""
    value = number.low / part.of
    return number.but(end=part.end, low=value, high=value, place=_PLACE, fraction=True, rule="fraction")
