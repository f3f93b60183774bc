"""How weights are fitted."""

from __future__ import annotations

import pytest

from tests.accuracy.fit_weights import Row, fit, fit_differing


def rows(level: str, same: int, other: int) -> list[Row]:
    """So many pairs with *level* that are one fact and that are two, among a thousand without of each."""
    told: list[Row] = [((level,), True, float(same)), ((level,), False, float(other))]
    return [*(told if same or other else []), ((), True, 1000.0), ((), False, 1000.0)]


@pytest.mark.parametrize(
    ("least", "most", "same", "other"),
    [
        pytest.param(1.8, 1.8, 0, 0, id="no-row-speaks-of-it"),
        pytest.param(1.4, 1.8, 3, 3, id="a-few-rows-hardly-move-it"),
        pytest.param(0.0, 0.3, 200, 200, id="many-rows-outweigh-it"),
    ],
)
def test_what_is_expected_of_a_toll_gives_way_to_rows(least: float, most: float, same: int, other: int):
    assert least <= fit_differing(rows("toll", same, other))["toll"] <= most


def test_nothing_is_expected_of_other_levels():
    assert 0 < fit(rows("near_90", 3, 0))["near_90"] < 1
    assert fit(rows("near_90", 3, 3)).get("near_90", 0.0) == 0.0
    assert "toll" not in fit(rows("near_90", 3, 3))
