"""Numbers with what stands behind them: percent, money, measures, durations, counts of things."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from math import gcd
from typing import Final

from checker.extract.figures.amounts import (
    Amount,
    Behind,
    behind_denominator,
    read_amount,
    single,
    unit_behind,
    with_short_scale,
)
from checker.extract.figures.compounds import compound, with_unit_before
from checker.extract.figures.counting_one import counts_one, lone_thing
from checker.extract.figures.denominators import TOLD_AGAIN, is_told_with_another, with_denominator
from checker.extract.figures.lone_ones import does_something, one_thing
from checker.extract.figures.money import minus_before, sign_before, with_cents, with_parted_group
from checker.extract.figures.quantity_names import (
    has_known_name,
    is_of_stuff,
    is_surely_a_unit,
    known_noun,
    owned_noun,
    unknown_noun,
)
from checker.extract.figures.shares_of_things import share_of_things
from checker.extract.figures.short_scales import shortly_scaled
from checker.extract.figures.units_of_some import behind_article, lasts_many, part_unit_behind
from checker.extract.figures.weights import weight_of
from checker.extract.figures.worded_counts import among_those, counts_by_its_verb
from checker.extract.numbers.fractions import Part, over, part_behind
from checker.extract.numbers.numerals import Marks, Number, number_at
from checker.extract.phrases import token_behind
from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.lexicon import section
from checker.model import Span

_ONE: Final = Decimal(1)
# Below zero are degrees alone; all else is below something.
_TEMPERATURES: Final = ("degree", "celsius", "fahrenheit", "kelvin")
_THOUSAND: Final = Decimal(1000)
_THOUSANDTH: Final = Decimal("0.001")
_MILLION: Final = Decimal(1000000)
_MILLIARD: Final = Decimal(1000000000)
_TEN: Final = Decimal(10)
# Nine out of ten teachers is a share of them all, whatever else is told of them.
_TENS: Final = (_TEN, Decimal(100))
_MOST_LISTED: Final = 6
_MONEY_REACH: Final = 24
_CROSSED: Final = re.compile(r"(?:[ ]?[x×][ ]?\d+(?:[.,]\d+)*){1,3}")
_CROSSED_WITH_UNITS: Final = re.compile(r"([^\W\d_]{1,4})[x×]\d")
_SLASHED: Final = re.compile(r"(?:/\d{1,4}){1,3}")


def read_quantity(text: str, number: Number, known: Words, marks: Marks) -> Reading:
    """Return *number* with its unit or counted noun; kind ``number`` where neither follows."""
    if number.rule == "multiple":
        return _reading(single(number), Behind("count", "time", number.end, number.end), rule="multiple")
    if number.rule == "neighbours" and (years := _of_one_unit(text, number, known)):
        return years
    if share := share_of_things(text, number, known):
        return _with_sign_or_name(text, single(over(number, share)), known, marks)
    if _is_plain(text, number, known):
        return _with_sign_or_name(text, single(number), known, marks)
    if among := among_those(text, number, known, marks):
        return _reading(single(number), among, noun=Span(among.start, among.end), whole=True, rule="count-in")
    part = part_behind(text, number, known.numbers) if number.low == number.high and not number.fraction else None
    if part and (noun := _of_things(text, number, part, known)):
        return _reading(
            single(number),
            noun,
            noun=Span(noun.start, noun.end),
            whole=True,
            rule="count-in" if part.subset else "count-of",
        )
    if part and _is_fraction(text, number, part, known):
        number = over(number, part)
    amount = read_amount(text, shortly_scaled(text, number, known, marks), known, marks)
    return _with_sign_or_name(text, amount, known, marks)


def _of_one_unit(text: str, number: Number, known: Words) -> Reading | None:
    """``bốn năm``: four years, unless something that is counted follows: ``bốn năm người`` are four or five."""
    end = text.find(" ", number.start)
    unit = unit_behind(text, end, known)
    if unit is None or unit[1] != number.end or has_known_name(text, number.end, known):
        return None
    one = number.but(end=end, high=number.low, rule="words")
    return _reading(single(one), Behind(unit[2].kind, unit[2].name, unit[0], unit[1]), rule=f"{unit[2].kind}-unit")


def read_signed(text: str, number: Number, sign: tuple[int, str], known: Words, marks: Marks) -> Reading:
    """Return *number* as a sum whose sign, a letter elsewhere, begins at the first of *sign*; the second is its currency."""
    return _money(text, read_amount(text, with_short_scale(text, number, known), known, marks), sign, known, marks)


def _is_plain(text: str, number: Number, known: Words) -> bool:
    """True where what follows is a unit, a noun or nothing: no fraction, range, scale or hedge, as behind most numbers."""
    if number.fraction or number.low != number.high or token_behind(text, number.end) in known.special_behind:
        return False
    unit = unit_behind(text, number.end, known)
    stop = behind_denominator(text, unit[1] if unit else number.end, known)
    return stop == number.end or token_behind(text, stop) not in known.joining


def _with_sign_or_name(text: str, amount: Amount, known: Words, marks: Marks) -> Reading:
    sign = sign_before(text, amount, known)
    if sign is None:
        return _with_name(text, amount, known, marks)
    return _money(text, with_parted_group(text, amount, known, marks), sign, known, marks)


def _with_name(text: str, amount: Amount, known: Words, marks: Marks) -> Reading:
    behind = amount.behind or _behind(text, amount, known)
    if behind is None or behind.kind == "count":
        behind = _named_before(text, amount, known) or behind
    if behind is None:
        return with_unit_before(text, amount.first, known) or _bare(text, amount, known, marks)
    reading = _count(text, amount, behind) if behind.kind == "count" else _measured(text, amount, behind, known, marks)
    hedge = known.hedges_behind.behind(text, amount.end)
    return reading.but(hedge=hedge[2]) if hedge and hedge[1] < behind.start else reading


def read_dimension(text: str, number: Number, known: Words) -> Reading | None:
    """Return one of several lengths in one unit (``15,12x7,92x0,83cm``, ``1.920 x 1.080 pixel``), or None."""
    found = _CROSSED.match(text, number.end)
    unit = unit_behind(text, found.end(), known) if found else None
    if unit is None or unit[2].kind != "measure" or number.worded:
        return None
    return _reading(single(number), Behind("measure", unit[2].name, number.end, number.end), rule="dimension")


def read_length_with_unit(text: str, number: Number, known: Words) -> Reading | None:
    """Return the first of lengths that state their unit each and touch, as in ``2mx2,5mx0,1m``, or None."""
    found = _CROSSED_WITH_UNITS.match(text, number.end)
    unit = known.units.meaning.get(found[1]) if found else None
    if found is None or unit is None or unit.kind != "measure":
        return None
    behind = Behind("measure", unit.name, number.end, found.end(1))
    return _reading(single(number), behind, rule="dimension")


def read_alternative(text: str, number: Number, known: Words) -> Reading | None:
    """Return one of several sizes in one unit (``8/256GB``, ``120/80 mmHg``), or None; ``1/2 inch`` is a part of one."""
    found = _SLASHED.match(text, number.end)
    unit = unit_behind(text, found.end(), known) if found else None
    if found is None or unit is None or unit[2].kind != "measure" or number.place != 1:
        return None
    part = part_behind(text, number, known.numbers)
    if part and _is_fraction(text, number, part, known):
        return None
    return _reading(single(number), Behind("measure", unit[2].name, number.end, number.end), rule="alternative")


def _of_things(text: str, number: Number, part: Part, known: Words) -> Behind | None:
    """The things of ``8/11 nhóm``, ``one in four schools``: the first number of them; ``1/3 dân số``, ``2/3 of voters`` are shares."""
    if part.sure or number.low > part.of or (part.subset and (number.low == part.of or part.of in _TENS)):
        return None
    if not part.subset and (number.low == 1 <= part.of <= _TEN or known.before_units.behind(text, part.end)):
        return None
    noun = known_noun(text, part.end, known)
    if noun or not (known.plural or _is_no_share(text, number, part, known)):
        return noun
    return unknown_noun(text, part.end, known)


def _is_no_share(text: str, number: Number, part: Part, known: Words) -> bool:
    """``16/19 khoản thu``: nobody tells a share in such parts, so what follows is counted."""
    many = part.of > _TEN and not number.low % 1 and not part.of % 1
    return many and part.of % _TEN != 0 and unit_behind(text, part.end, known) is None


def _is_fraction(text: str, number: Number, part: Part, known: Words) -> bool:
    """``3/4``, ``20/100``, ``1/2,3 inch``, ``một trên hai``: a part of one; ``120/80`` and ``32/64 GB`` are none."""
    if part.sure:
        return True
    if part.subset:
        return part.of in _TENS and number.low < part.of and has_known_name(text, part.end, known)
    if not 0 < abs(number.low) < part.of:
        return False
    unit = unit_behind(text, part.end, known)
    slash = text.startswith("/", number.end)
    return unit is None or (slash and _in_lowest_terms(number.low, part.of))


def _in_lowest_terms(one: Decimal, other: Decimal) -> bool:
    whole = one == one.to_integral_value() and other == other.to_integral_value()
    return not whole or gcd(int(one), int(other)) == 1


def _count(text: str, amount: Amount, behind: Behind) -> Reading:
    noun = Span(behind.start, behind.end) if behind.end > behind.start else None
    if amount.first.rule == "digits" and are_thousands(amount.place, behind):
        amount = amount.times(_THOUSAND, amount.end, place=_ONE)
    reading = _reading(amount, behind, noun=noun, whole=behind.name not in told_in_decimals(), rule="count")
    if amount.low < 0 and text.startswith("-", reading.start):
        # A hyphen before things counted is a list's, no minus.
        start = reading.start + 1
        return reading.but(start=start, value=-amount.low, figure=Span(start, reading.figure.end))
    return reading


def are_thousands(place: Decimal, behind: Behind) -> bool:
    """Nobody counts people in thousandths: 2.000 people, whatever the language's marks."""
    return place == _THOUSANDTH and behind.name not in told_in_decimals()


def is_in_thousands(place: Decimal, currency: str) -> bool:
    """Return True for thousandths of a currency that has none: ``15,250 đồng``."""
    return place == _THOUSANDTH and currency in _coinless()


@cache
def _coinless() -> frozenset[str]:
    return frozenset(section("concepts", "coinless")["currencies"])


@cache
def told_in_decimals() -> frozenset[str]:
    """Return the concepts that are counted in parts of one too."""
    return frozenset(section("concepts", "told_in_decimals").get("nouns", ()))


def _measured(text: str, amount: Amount, behind: Behind, known: Words, marks: Marks) -> Reading:
    if is_in_thousands(amount.place, behind.name):
        amount = amount.times(_THOUSAND, amount.end, place=_ONE)
    part = behind.kind == "duration" and amount.first.fraction
    if behind.kind == "money" and (weight := weight_of(text, amount, behind, known)):
        behind = Behind("measure", weight, behind.start, behind.end)
    reading = _reading(amount, behind, rule="duration-part" if part else f"{behind.kind}-unit")
    if not part and not goes_on(text, behind.end, known) and not is_told_with_another(text, behind.end, behind.name):
        return reading
    if reading.kind == "money":
        reading = with_cents(text, reading, known, marks)
    if (
        reading.unit in _TEMPERATURES
        and (below := _below_zero(text, reading.end, known))
        and isinstance(reading.value, Decimal)
        and reading.value > 0
    ):
        figure = Span(reading.figure.start, below)
        return reading.but(value=-reading.value, end=below, figure=figure)
    return with_denominator(text, compound(text, reading, known, marks), known)


def _below_zero(text: str, at: int, known: Words) -> int:
    """Where the words end that make degrees negative, or 0; ``below`` something is none: ``5 degrees below the average``."""
    below = known.below_zero.behind(text, at)
    if below is None:
        return 0
    following = token_behind(text, below[1])
    plain = text[below[0] : below[1]] in known.places_too and following.isalpha() and following not in known.below_ends
    return 0 if plain else below[1]


def goes_on(text: str, end: int, known: Words) -> bool:
    """Return True where what stands behind a unit may belong to it: a further number, a half, a denominator."""
    if TOLD_AGAIN.match(text, end):
        return True
    at = end + (text[end : end + 1] == ",")
    begin = at + (text[at : at + 1] == " ")
    return text[begin : begin + 1].isdigit() or token_behind(text, at) in known.extending


def _reading(amount: Amount, behind: Behind, *, noun: Span | None = None, whole: bool = False, rule: str) -> Reading:
    ends = (amount.low, amount.high) if amount.is_range else (None, None)
    return Reading(
        start=amount.first.start,
        end=behind.end,
        figure=Span(amount.first.start, amount.end),
        kind=behind.kind,
        value=amount.low,
        unit=behind.name or None,
        noun=noun,
        low=ends[0],
        high=ends[1],
        place=amount.place,
        hedge="range" if amount.is_range else amount.first.hedge,
        rule=rule,
        whole=whole,
    )


def _money(text: str, amount: Amount, sign: tuple[int, str], known: Words, marks: Marks) -> Reading:
    """``$5``, ``USD 1.2bn``, ``US$9m``: the currency stands before; a unit of money behind only repeats it."""
    end = amount.end
    scale = known.numbers.money_scales.behind(text, end)
    if scale and amount.first.scale == 1:
        amount = amount.times(scale[2], scale[1])
        end = scale[1]
    again = unit_behind(text, end, known)
    if again and again[2].kind == "money":
        end = again[1]
    reading = _reading(amount, Behind("money", sign[1], end, end), rule="money-sign").but(start=sign[0])
    minus = minus_before(text, sign[0])
    if minus is not None and isinstance(reading.value, Decimal):
        reading = reading.but(start=minus, value=-reading.value)
    return with_denominator(text, with_cents(text, reading, known, marks), known)


def _named_before(text: str, amount: Amount, known: Words) -> Behind | None:
    """``magnitude 6.4 tremor``: what a number measures, told before it."""
    start = amount.first.start
    # A hyphen may tie the two: a magnitude-7.8 quake.
    named = known.measures_before.before(text, start - 1 if text[start - 1 : start] == "-" else start)
    return Behind("measure", named[0][2], amount.end, amount.end) if named else None


def _behind(text: str, amount: Amount, known: Words) -> Behind | None:
    """The unit or noun behind the number; the longer of the two, a unit where both are as long."""
    is_part = amount.first.fraction or (0 < amount.low < 1 and not amount.is_range)
    at = behind_article(text, amount.end, known) if is_part else amount.end
    at = _behind_hedge(text, at, known) if at == amount.end and not amount.first.fraction else at
    unit = unit_behind(text, at, known)
    if unit and text[unit[1] + 1 : unit[1] + 2].isdigit() and text[unit[0] : unit[1]] in known.measures_before.meaning:
        # One magnitude 5.6 quake: the number behind it is what it measures.
        unit = None
    of_one = amount.first.fraction or (is_part and known.before_units.behind(text, amount.end) is not None)
    if unit is None and of_one and (part := part_unit_behind(text, amount.end, known)):
        return Behind(part[1].kind, part[1].name, amount.end, part[0])
    # A part of something is a share of it, no count.
    noun = known_noun(text, at, known) or (owned_noun(text, at, known) if amount.low > 1 else None)
    if amount.first.fraction:
        # Two and a half times as many.
        noun = noun if noun and noun.name == "time" and amount.first.low > 1 else None
    else:
        thing = one_thing(text, amount.first, known)
        # One crew member, not one crew.
        noun = thing if thing and (noun is None or thing.end > noun.end) else noun
    if unit is None and (lasting := lasts_many(text, amount.first, known)):
        return Behind(lasting[1].kind, lasting[1].name, amount.end, lasting[0])
    if unit is None and _below_zero(text, at, known):
        return Behind("measure", "degree", at, at)
    measured = noun is None or (unit and (noun.end <= unit[1] or is_of_stuff(text, unit[1], noun, known)))
    if unit and (measured or (noun and is_surely_a_unit(text, unit, noun, known))):
        return Behind(unit[2].kind, unit[2].name, unit[0], unit[1])
    # A number word is many other things before an unknown word, and decimals count nothing unknown, unless that is a plural.
    doubtful = _is_doubtful_word(text, amount, known) or has_decimals(amount.low, amount.place)
    if noun or amount.first.fraction or (doubtful and not known.plural):
        return noun
    first = amount.first
    alone = first.low == 1 and first.worded and not does_something(text, first.end, known)
    if alone and counts_one(text, first.start, first.end, known):
        return None if known.one_fates.behind(text, at) else lone_thing(text, at, known)
    return unknown_noun(text, at, known)


def _is_doubtful_word(text: str, amount: Amount, known: Words) -> bool:
    """True for a number in one word that nothing but what it counts would make one."""
    first = amount.first
    if not first.worded or _is_composed(text, amount):
        return False
    return not counts_by_its_verb(text, first.start, text[first.start : first.end], known)


def has_decimals(value: Decimal, place: Decimal) -> bool:
    """Return True for a number that is told in parts of one; thousandths may be thousands."""
    return place not in (_THOUSANDTH, 1) and value != value.to_integral_value()


def _behind_hedge(text: str, end: int, known: Words) -> int:
    """``20 or more people``: the place behind a hedge that a noun or unit follows."""
    hedge = known.hedges_behind.behind(text, end)
    return hedge[1] if hedge and has_known_name(text, hedge[1], known) else end


def _is_composed(text: str, amount: Amount) -> bool:
    return " " in text[amount.first.start : amount.end] or amount.first.scale > 1


def _bare(text: str, amount: Amount, known: Words, marks: Marks) -> Reading:
    # The scale word of a range stands behind its second number.
    scale = max(amount.first.scale, amount.place)
    if scale >= _MILLION and (currency := _of_the_list(text, amount.end, known, marks)):
        return _reading(amount, Behind("money", currency, amount.end, amount.end), rule="money-list")
    if known.home_currency and _is_a_sum(text, amount, scale, known):
        # 427 tỷ with nothing behind it is money, as every editor reads it.
        reading = _reading(amount, Behind("money", known.home_currency, amount.end, amount.end), rule="money-bare")
        return with_denominator(text, reading, known)
    rule = amount.first.rule if amount.first.rule != "digits" else "number"
    return _reading(amount, Behind("number", "", amount.end, amount.end), rule=rule)


def _is_a_sum(text: str, amount: Amount, scale: Decimal, known: Words) -> bool:
    """``427 tỷ``, ``lương 8-10 triệu``, ``hàng chục tỷ``, ``giá 200.000/kg``: money, though no currency stands behind."""
    first = amount.first
    if first.worded:
        return _is_worded_sum(text, amount, known)
    if scale >= _MILLIARD:
        # 5.5G is a network.
        return text[amount.end - 1].isdigit() or not text[amount.end - 2].isdigit()
    told = known.money_before.search(text, max(0, first.start - _MONEY_REACH), first.start) is not None
    if scale >= _MILLION:
        return told or known.money_behind.behind(text, amount.end) is not None
    per = known.per.behind(text, amount.end) if text.startswith("/", amount.end) else None
    return told and amount.low >= _THOUSAND and per is not None and known.per_of.behind(text, per[1]) is not None


def _is_worded_sum(text: str, amount: Amount, known: Words) -> bool:
    """Several words that end in milliards, and nothing behind that is counted: ``nửa tỷ``, but ``hàng tỷ tương tác``."""
    scale = text.rfind(" ", amount.first.start, amount.end) + 1
    found = known.numbers.scales.at(text, scale) if scale > amount.first.start else None
    if found is None or found[1] < _MILLIARD or amount.low < _MILLIARD / 2:
        return False
    return amount.low != _MILLIARD and unknown_noun(text, amount.end, known) is None


def _of_the_list(text: str, end: int, known: Words, marks: Marks) -> str | None:
    """The currency that closes a list of sums: ``620 triệu, 670 triệu và 730 triệu đồng``."""
    for _ in range(_MOST_LISTED):
        joint = known.numbers.and_words.behind(text, end)
        at = joint[1] + 1 if joint else end + 2 if text.startswith(", ", end) else end
        if at == end or not text[at : at + 1].isdigit():
            return None
        item = number_at(text, at, known.numbers, marks)
        if item is None or item.scale < _MILLION:
            return None
        unit = unit_behind(text, item.end, known)
        if unit:
            return unit[2].name if unit[2].kind == "money" else None
        end = item.end
    return None
