"""A claim that alone keeps two groups apart, which its own group holds less to than to the other."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from checker.link.yielding import with_yielding

# 0 and 1 are told alike by 2 and 3; 4 joined 0 and 1 and is another thing than 3.
BLOCK = [SimpleNamespace(whereabouts=((f"sentence {index}",), index, f"{index}")) for index in range(5)]
GROUPS = ((0, 1, 4), (2, 3))
ODDS = {(0, 1): 3.0, (2, 3): 3.0, (0, 2): 2.0, (0, 3): 2.0, (1, 2): 2.0, (1, 3): 2.0}


@pytest.mark.parametrize(
    ("expected", "loose", "apart", "kept"),
    [
        pytest.param(((0, 1, 2, 3), (4,)), 1.0, {(3, 4)}, set(), id="yields"),
        pytest.param(GROUPS, 2.5, {(3, 4)}, set(), id="holds-to-its-group"),
        pytest.param(GROUPS, 1.0, {(3, 4), (1, 3), (1, 2)}, set(), id="another-forbids-too"),
        pytest.param(GROUPS, 1.0, {(3, 4)}, {4}, id="a-rule-names-it"),
    ],
)
def test_a_claim_yields(expected, loose, apart, kept):
    """Where the rest of its group speaks more for the other."""
    score = ODDS | {(0, 4): loose, (1, 4): loose}

    def forbidden(i, j):
        return (min(i, j), max(i, j)) in apart

    assert expected == with_yielding(BLOCK, GROUPS, score, forbidden=forbidden, threshold=0.0, kept=kept)
