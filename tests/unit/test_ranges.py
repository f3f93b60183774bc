"""Ranges of places and numbers: told apart by what they hold, in order, and the same in another process."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest

from checker.ranges import Interval, Span


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(Span(3, 5), Span(3, 5), True, id="same-place"),
        pytest.param(Span(3, 5), Span(3, 6), False, id="other-end"),
        pytest.param(Span(3, 5), (3, 5), False, id="a-pair-is-no-span"),
        pytest.param(
            Interval(Decimal(63), Decimal(69)), Interval(Decimal("63.0"), Decimal(69)), True, id="same-numbers"
        ),
        pytest.param(Interval(Decimal(63), None), Interval(Decimal(63), Decimal(69)), False, id="open-end"),
        pytest.param(
            Interval(Decimal(40), None, low_open=True), Interval(Decimal(40), None), False, id="bound-left-out"
        ),
    ],
)
def test_ranges_are_equal_by_what_they_hold(one: object, other: object, expected: bool):
    """Both ways round; equal ranges are one key."""
    assert expected is (one == other)
    assert expected is (other == one)
    assert expected is (len({one, other}) == 1)


def test_spans_stand_in_order_of_place():
    """By start, then end."""
    expected = [Span(1, 9), Span(2, 3), Span(2, 4)]
    assert expected == sorted([Span(2, 4), Span(1, 9), Span(2, 3)])
    assert Span(2, 4) == max(expected)


@pytest.mark.parametrize("one", [Span(3, 5), Interval(None, Decimal("8.20"), high_open=True)], ids=["span", "interval"])
def test_ranges_come_back_from_another_process(one: object):
    """As they were, to the printed place."""
    assert repr(one) == repr(pickle.loads(pickle.dumps(one)))
    assert one == pickle.loads(pickle.dumps(one))
