"""Clustering: groups are joined by the mean of their pairs and never against a constraint."""

from __future__ import annotations

from itertools import permutations

import pytest

from checker.link.clustering import cluster


@pytest.mark.parametrize(
    ("expected", "score", "apart"),
    [
        pytest.param(((0, 1), (2,)), {(0, 1): 2.0}, set(), id="one-pair"),
        pytest.param(((0, 1, 2),), {(0, 1): 2.0, (1, 2): 2.0, (0, 2): 0.5}, set(), id="chain-with-support"),
        pytest.param(((0, 1), (2,)), {(0, 1): 2.0, (1, 2): 1.0, (0, 2): -3.0}, set(), id="mean-below-threshold"),
        pytest.param(((0, 1), (2,)), {(0, 1): 2.0, (1, 2): 1.9, (0, 2): 1.9}, {(0, 2)}, id="constraint-wins"),
        pytest.param(((0,), (1,), (2,)), {}, set(), id="no-scores"),
    ],
)
def test_cluster(expected, score, apart):
    """Pairs join while their groups' mean score holds and no constraint speaks against it."""

    def forbidden(i, j):
        return tuple(sorted((i, j))) in apart

    assert expected == cluster(3, score, forbidden=forbidden, threshold=0.0)


def test_given_groups_stay_together():
    """Claims that a rule names are one fact whatever their words score."""
    assert ((0, 2), (1,)) == cluster(3, {}, forbidden=lambda i, j: False, threshold=0.0, joined=[[0, 2]])


def test_what_is_the_same_joins_first():
    """``About 20`` fits one of two twenties best, and the other never: the twenties are one fact first."""
    score = {(0, 1): 2.0, (0, 2): 3.0}

    def forbidden(i, j):
        return {i, j} == {1, 2}

    assert ((0, 2), (1,)) == cluster(3, score, forbidden=forbidden, threshold=0.0)
    assert ((0, 1), (2,)) == cluster(3, score, forbidden=forbidden, threshold=0.0, first=[(0, 1)])


def test_order_does_not_matter():
    """The groups are the same for every numbering of the items."""
    score = {(0, 1): 2.0, (1, 2): 1.5, (0, 2): -0.5, (2, 3): 1.0, (1, 3): -2.0, (0, 3): -2.0}
    expected = {frozenset(group) for group in cluster(4, score, forbidden=lambda i, j: False, threshold=0.0)}
    for order in permutations(range(4)):
        renamed = {tuple(sorted((order[i], order[j]))): value for (i, j), value in score.items()}
        groups = cluster(4, renamed, forbidden=lambda i, j: False, threshold=0.0)
        back = {new: old for old, new in enumerate(order)}
        assert expected == {frozenset(back[i] for i in group) for group in groups}
