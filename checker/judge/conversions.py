"""
One sum of money told in two currencies: ``3 triệu USD (khoảng 76 tỷ đồng)``.

No table of rates is asked: each such pair makes a rate, and the pairs of one story must make nearly the same. Rates move,
by the bank and by the year, so that only one far from the others is a slip.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from checker.judge.broken import Broken
from checker.judge.ground import Ground
from checker.judge.printed import printed
from checker.judge.sentence import consecutive, sentences
from checker.lexicon.expressions import any_of, words_of
from checker.likeness import Profile
from checker.messages import Message, say
from checker.model import Claim

_PAIR = 2
# Rates of one story that are farther apart are no rates of two days.
_MOST_APART = Decimal("1.4")
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
        low, high: What one unit of the currency that comes first by name is worth in the other.
    """

    amount: Claim
    converted: Claim
    low: Decimal
    high: Decimal

    @property
    def currencies(self) -> tuple[str, str]:
        """Both currencies, sorted."""
        first, second = sorted((_currency(self.amount), _currency(self.converted)))
        return first, second

    def apart(self, other: Conversion) -> Decimal:
        """Return how many times one rate is the other, at the least that the wordings allow; 1 where they meet."""
        return max(Decimal(1), self.low / other.high, other.low / self.high)


def broken_conversions(
    ground: Ground, profiles: Mapping[str, Profile], story_of: Mapping[str, str]
) -> Iterator[Broken]:
    """
    Yield the conversions whose rate is far from that of the others.

    Args:
        ground: What the sentences tell.
        profiles: Claim id -> claim made ready.
        story_of: Article id -> its story.
    """
    found: dict[tuple[str, tuple[str, str]], list[Conversion]] = defaultdict(list)
    for one in conversions(ground, profiles):
        found[story_of[one.amount.article], one.currencies].append(one)
    for key in sorted(found):
        yield from _odd_ones(found[key])


def conversions(ground: Ground, profiles: Mapping[str, Profile]) -> Iterator[Conversion]:
    """Yield every sum that a sentence of the run tells in two currencies, in order of place."""
    for told in sentences(ground):
        for amount, converted in consecutive(told.figures, _PAIR):
            if not _are_two_currencies(amount, converted):
                continue
            gap, behind = told.between(amount, converted), told.behind(converted)
            if _said().fullmatch(gap) or (_IN_BRACKETS.fullmatch(gap) and _CLOSED.match(behind)):
                yield from _conversion(amount, converted, profiles)


_IN_BRACKETS = re.compile(r"\s*\(\s*[≈=~]?\s*")
_CLOSED = re.compile(r"\s*(?:[),;]|theo\b|at\b)")


@cache
def _said() -> re.Pattern[str]:
    return re.compile(rf"\s*[,–-]?\s*\(?\s*(?:{any_of(words_of('conversions', 'words'))}|[≈=~])\s*")


def _currency(claim: Claim) -> str:
    return (claim.unit or "").partition("/")[0]


def _are_two_currencies(one: Claim, other: Claim) -> bool:
    return one.kind == other.kind == "money" and _currency(one) != _currency(other)


def _conversion(amount: Claim, converted: Claim, profiles: Mapping[str, Profile]) -> Iterator[Conversion]:
    ends = {_currency(claim): printed(profiles[claim.id]) for claim in (amount, converted)}
    one, other = (ends[name] for name in sorted(ends))
    if one and other and one.low > 0 and other.low > 0:
        yield Conversion(amount, converted, other.low / one.high, other.high / one.low)


def _odd_ones(found: Sequence[Conversion]) -> Iterator[Broken]:
    """Each conversion that stands apart from those that most others are near, beside the one of these that comes first."""
    near = [sum(one.apart(other) <= _MOST_APART for other in found) for one in found]
    usual = found[near.index(max(near))] if found else None
    said: set[tuple[Decimal | str, Decimal | str]] = set()
    for one in found:
        told = (one.amount.value, one.converted.value)
        if usual is None or one.apart(usual) <= _MOST_APART or told in said:
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
