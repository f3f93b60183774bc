"""
Relations between facts as rules write them: ``signed <= attended``, ``dead + missing == victims``.

Judged on ranges, so that a relation fails only where no values that the wordings allow can keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from checker.messages import say
from checker.model import Interval

# The relations that name no operands: the texts themselves tell what belongs together. Of the first two one asks that parts
# which leave nothing out add up, the other only that no part is more than the whole.
PARTS = "whole == sum(parts)"
AT_MOST = "whole >= sum(parts)"
CHANGE = "size == change(start, end)"
SHARE = "share == part / whole"
RATE = "rate == amount / converted"
YEARS = "years == end - start"
AREAS = "part_of_area <= area"
THINGS = "counted == counted"
WITHDRAWN = "stated == corrected"
WITHOUT_OPERANDS = frozenset({PARTS, AT_MOST, CHANGE, SHARE, RATE, YEARS, AREAS, THINGS, WITHDRAWN})

Operator = Literal["<=", "<", "==", ">=", ">"]
_TOKEN = re.compile(r"\s*(?:(<=|>=|==|<|>)|([+-])|([a-z_][a-z0-9_]*)|(\d+))")


@dataclass(frozen=True, slots=True)
class Term:
    """A named operand or a whole number, and its sign (1 or -1)."""

    sign: int
    name: str
    number: Decimal


@dataclass(frozen=True, slots=True)
class Relation:
    """Two sums and how they must stand to each other."""

    left: tuple[Term, ...]
    operator: Operator
    right: tuple[Term, ...]

    @property
    def names(self) -> frozenset[str]:
        """Names of all operands."""
        return frozenset(term.name for term in (*self.left, *self.right) if term.name)


def parse_relation(text: str) -> Relation:
    """
    Read ``a + b <= c``.

    Raises:
        ValueError: With what is wrong and where, in one sentence.
    """
    sides: list[list[Term]] = [[]]
    operator, sign, expects_term = "", 1, True
    for found in _tokens(text):
        compare, plus, name, digits = found.groups()
        if expects_term == bool(compare or plus):
            raise ValueError(
                say("'{text}' stands where a name is expected", text=found[0].strip())
                if expects_term
                else say("'{text}' stands where an operator is expected", text=found[0].strip())
            )
        if compare:
            if operator:
                raise ValueError(say("a relation has one comparison"))
            operator, sign, expects_term = compare, 1, True
            sides.append([])
        elif plus:
            sign, expects_term = (1 if plus == "+" else -1), True
        else:
            sides[-1].append(Term(sign, name or "", Decimal(digits or 0)))
            expects_term = False
    if expects_term or not operator:
        raise ValueError(say("a relation is two sums with <=, <, ==, >= or > between them"))
    return Relation(tuple(sides[0]), operator, tuple(sides[1]))  # type: ignore[arg-type]  # one of the five


def _tokens(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(text.rstrip()):
        found = _TOKEN.match(text, at)
        if not found:
            raise ValueError(say("'{text}' is no name, number or operator", text=text[at:].strip()))
        yield found
        at = found.end()


def can_hold(relation: Relation, values: Mapping[str, Interval]) -> bool:
    """Return True when some values within *values*, one range a name, keep *relation*."""
    low, high = _difference(relation, values)
    if relation.operator == "<=":
        return low is None or low <= 0
    if relation.operator == "<":
        return low is None or low < 0
    if relation.operator == ">=":
        return high is None or high >= 0
    if relation.operator == ">":
        return high is None or high > 0
    return (low is None or low <= 0) and (high is None or high >= 0)


def _difference(relation: Relation, values: Mapping[str, Interval]) -> tuple[Decimal | None, Decimal | None]:
    """Range of left minus right; None = unbounded."""
    low: Decimal | None = Decimal(0)
    high: Decimal | None = Decimal(0)
    signed = [(term.sign, term) for term in relation.left] + [(-term.sign, term) for term in relation.right]
    for sign, term in signed:
        span = values[term.name] if term.name else Interval(term.number, term.number)
        least, most = (span.low, span.high) if sign > 0 else (_negative(span.high), _negative(span.low))
        low = None if low is None or least is None else low + least
        high = None if high is None or most is None else high + most
    return low, high


def _negative(value: Decimal | None) -> Decimal | None:
    return None if value is None else -value
