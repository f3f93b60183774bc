"""Relations between facts: read strictly, judged on ranges."""

from __future__ import annotations

import pytest

from checker.relation import can_hold, parse_relation
from tests.unit.judge.desk import between


@pytest.mark.parametrize(
    ("expected", "relation", "values"),
    [
        pytest.param(
            True, "signed <= attended", {"signed": between(72, 72), "attended": between(119, 119)}, id="fewer"
        ),
        pytest.param(
            False, "signed <= attended", {"signed": between(130, 130), "attended": between(119, 119)}, id="more"
        ),
        pytest.param(
            True,
            "dead + missing == victims",
            {"dead": between(9, 9), "missing": between(2, 2), "victims": between(10, 12)},
            id="sum-within-range",
        ),
        pytest.param(
            False, "aboard == 11 + missing", {"aboard": between(12, 12), "missing": between(2, 2)}, id="twelve-aboard"
        ),
        pytest.param(True, "a - b > 3", {"a": between(5, 9), "b": between(1, 1)}, id="difference"),
    ],
)
def test_can_hold(expected, relation, values):
    """A relation fails only where no values that the wordings allow can keep it."""
    assert expected is can_hold(parse_relation(relation), values)


@pytest.mark.parametrize("text", ["", "a <=", "a <= b <= c", "a b <= c", "a & b", "<= a", "a + <= b"])
def test_broken_relations_are_refused(text):
    """Whatever is no relation is said to be none."""
    with pytest.raises(ValueError, match=r"\w"):
        parse_relation(text)
