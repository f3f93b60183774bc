"""Claims that meet another thing's figure by chance, and are rivals of their own."""

from __future__ import annotations

import pytest

from checker.link.loose import without_loose
from checker.link.rivals import Apart
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of, groups

FIRST = "Inflation ran at 1.7% in May, the statistics office of Lowland said. The bank expects the economy to grow by 1.5% next year."
SECOND = "In May inflation stood at 1.7% in Lowland, data showed. The bank expects the economy to grow 1.5% next year."
GROWTH = "The bank of Lowland said that it expects the economy to grow by 1.7% next year."
INFLATION = "Inflation in Lowland ran at 1.7% in May, the bank said."


@pytest.mark.parametrize(
    ("expected", "third"),
    [
        pytest.param(
            {("1.5", "1.5", "1.7"), ("1.7", "1.7")}, GROWTH, id="growth-that-is-told-as-inflation-is-elsewhere"
        ),
        pytest.param({("1.5", "1.5"), ("1.7", "1.7", "1.7")}, INFLATION, id="inflation"),
    ],
)
def test_a_figure_that_meets_another_things(expected: set[tuple[str, ...]], third: str):
    """It is held against what the other papers tell of the same thing."""
    assert expected == groups(FIRST, SECOND, third, language="en")


def test_what_a_rule_names_stays():
    """Whatever draws it elsewhere."""
    block = profiled(claims_of(articles_of((FIRST, SECOND, GROWTH), language="en")))
    block = [ready for ready in block if ready.claim.kind == "percent"]
    sevens = tuple(index for index, ready in enumerate(block) if str(ready.value) == "1.7")
    fives = tuple(index for index, ready in enumerate(block) if str(ready.value) == "1.5")

    def told_as_two(i: int, j: int) -> bool:
        return i != j and block[i].claim.article == block[j].claim.article

    apart = Apart(lambda i, j: False, told_as_two)
    odds = {(i, j): 1.0 for i in range(len(block)) for j in range(i + 1, len(block))}
    assert (sevens[-1],) in without_loose(block, (sevens, fives), odds, apart)
    assert (sevens, fives) == without_loose(block, (sevens, fives), odds, apart, kept=range(len(block)))
