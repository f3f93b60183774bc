"""Ranges that overlap, found without looking at every two."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from checker.link.ranges import overlapping

_ENDS = st.floats(allow_nan=False, allow_infinity=True)
_RANGES = st.lists(st.tuples(_ENDS, _ENDS).map(lambda ends: (min(ends), max(ends))), max_size=12)


@given(_RANGES)
def test_every_two_that_share_a_number_and_no_others(ranges):
    """The same as looking at every two of them."""
    expected = {
        (i, j)
        for (i, one), (j, other) in combinations(enumerate(ranges), 2)
        if one[0] <= other[1] and other[0] <= one[1]
    }
    found = list(overlapping(ranges))
    assert expected == set(found)
    assert len(found) == len(set(found))
