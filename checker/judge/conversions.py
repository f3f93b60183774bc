"""
One sum of money told in two currencies: ``3 triệu USD (khoảng 76 tỷ đồng)``.

Each such pair makes a rate, and the pairs of one story must make nearly the same: one far from the others is a slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from checker.judge.broken import Broken
from checker.judge.printed import printed
from checker.messages import Message, say
from checker.model import Claim
from checker.profiles import Profile
from checker.rates import Rate, commonest
from checker.restated import Row
from checker.units import without_denominator

_ROUGHLY = Decimal("0.12")
_TEN = Decimal(10)
_SLIPS: Mapping[int, Message] = {
    1: say("It looks like a slip: one figure is ten times what the other makes."),
    2: say("It looks like a slip: one figure is a hundred times what the other makes."),
    3: say("It looks like a slip of the unit: one figure is a thousand times what the other makes."),
    6: say("It looks like a slip of the unit: one figure is a million times what the other makes."),
}
_SHOWN_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Conversion:
    """
    A sum as an article tells it in two currencies.

    Attributes:
        amount, converted: The claims, in order of place.
        rate: What one unit of the currency that comes first by name is worth in the other.
    """

    amount: Claim
    converted: Claim
    rate: Rate

    @property
    def currencies(self) -> tuple[str, str]:
        """Both currencies, sorted."""
        first, second = sorted((_currency(self.amount), _currency(self.converted)))
        return first, second


# Story, and two currencies, sorted.
Exchange = tuple[str, tuple[str, str]]


def broken_conversions(
    rows: Iterable[Row], profiles: Mapping[str, Profile], story_of: Mapping[str, str]
) -> Iterator[Broken]:
    """
    Yield the conversions whose rate is far from that of the others.

    Args:
        rows: Sums told in several currencies, as `restated.rows_of` gives them.
        profiles: Claim id -> claim made ready.
        story_of: Article id -> its story.
    """
    beside = (pair for row in rows for pair in pairwise(row))
    for _, found in sorted(_by_exchange(beside, profiles, story_of).items()):
        yield from _odd_ones(found)


def usual_rates(
    rows: Iterable[Row], profiles: Mapping[str, Profile], story_of: Mapping[str, str]
) -> Mapping[Exchange, Sequence[Conversion]]:
    """
    Return the conversions of each story that make about the rate that most of them make.

    Args:
        rows, profiles, story_of: As of `broken_conversions`.
    """
    pairs = (pair for row in rows for pair in combinations(row, 2))
    return {key: _usual_ones(found) for key, found in _by_exchange(pairs, profiles, story_of).items()}


def _by_exchange(
    pairs: Iterable[tuple[Claim, Claim]], profiles: Mapping[str, Profile], story_of: Mapping[str, str]
) -> Mapping[Exchange, Sequence[Conversion]]:
    found: dict[Exchange, list[Conversion]] = defaultdict(list)
    for amount, converted in pairs:
        if amount.kind == "money" and (one := _conversion(amount, converted, profiles)):
            found[story_of[amount.article], one.currencies].append(one)
    return found


def _currency(claim: Claim) -> str:
    return without_denominator(claim.unit)


def _conversion(amount: Claim, converted: Claim, profiles: Mapping[str, Profile]) -> Conversion | None:
    ends = {_currency(claim): printed(profiles[claim.id]) for claim in (amount, converted)}
    one, other = (ends[name] for name in sorted(ends))
    if one and other and one.low > 0 and other.low > 0:
        return Conversion(amount, converted, Rate(other.low / one.high, other.high / one.low))
    return None


def _usual_one(found: Sequence[Conversion]) -> Conversion:
    """The first of those that most others are near."""
    rate = commonest([one.rate for one in found])[0]
    return next(one for one in found if one.rate == rate)


def _usual_ones(found: Sequence[Conversion]) -> Sequence[Conversion]:
    usual = _usual_one(found)
    return [one for one in found if one.rate.is_near(usual.rate)]


def _odd_ones(found: Sequence[Conversion]) -> Iterator[Broken]:
    """Each conversion that stands apart from those that most others are near, beside the one of these that comes first."""
    usual = _usual_one(found)
    said: set[tuple[Decimal | str, Decimal | str]] = set()
    for one in found:
        told = (one.amount.value, one.converted.value)
        if one.rate.is_near(usual.rate) or told in said:
            continue
        said.add(told)
        yield Broken(
            {"amount": [usual.amount, one.amount], "converted": [usual.converted, one.converted]},
            _worked_out(one, usual),
        )


def _worked_out(odd: Conversion, usual: Conversion) -> tuple[Message, ...]:
    """What the odd one would be at the usual rate, and the slip that it looks like."""
    values = {_currency(claim): claim.value for claim in (odd.amount, odd.converted)}
    usually = {_currency(claim): claim.value for claim in (usual.amount, usual.converted)}
    given, asked = _currency(odd.amount), _currency(odd.converted)
    numbers = (values[given], usually[asked], usually[given], values[asked])
    amount, worth, worth_of, told = (number for number in numbers if isinstance(number, Decimal))
    expected = amount * worth / worth_of
    shown = expected.quantize(Decimal(1).scaleb(expected.adjusted() - _SHOWN_DIGITS + 1))
    sentence = say(
        "At the rate of ‘{a}’ and ‘{b}’, ‘{amount}’ makes about {number} {unit}.",
        a=usual.amount.quote, b=usual.converted.quote, amount=odd.amount.quote, number=shown, unit=asked,
    )  # fmt: skip
    times = max(told, expected) / min(told, expected)
    slip = next((said for power, said in _SLIPS.items() if abs(times / _TEN**power - 1) <= _ROUGHLY), None)
    return (sentence, slip) if slip else (sentence,)
