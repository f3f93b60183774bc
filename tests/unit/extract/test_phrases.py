"""Phrases at one place: the longest wins, and words stay whole."""

from __future__ import annotations

import pytest

from checker.extract.phrases import phrases

UNITS = phrases(["m", "mm", "km/h", "m²", "điểm phần trăm", "điểm", "us$", "°c"])


@pytest.mark.parametrize(
    ("expected", "text", "place"),
    [
        pytest.param((3, "m"), "12m", 2, id="touches-digits"),
        pytest.param((4, "mm"), "12mm", 2, id="longer-wins"),
        pytest.param(None, "12mx", 2, id="no-part-of-a-word"),
        pytest.param((16, "điểm phần trăm"), "2 điểm phần trăm.", 2, id="several-words"),
        pytest.param((6, "điểm"), "2 điểm phần", 2, id="shorter-where-the-longer-breaks-off"),
        pytest.param((5, "°c"), "37 °c", 3, id="begins-with-a-sign"),
        pytest.param(None, "", 0, id="empty"),
    ],
)
def test_the_longest_phrase_at_a_place(expected: tuple[int, str] | None, text: str, place: int):
    """End and meaning."""
    assert expected == UNITS.at(text, place)


@pytest.mark.parametrize(
    ("expected", "text", "place"),
    [
        pytest.param((0, "us$"), "us$5", 3, id="touching"),
        pytest.param((0, "us$"), "us$ 5", 4, id="one-blank"),
        pytest.param(None, "bus$5", 4, id="no-end-of-a-word"),
        pytest.param(None, "x", 0, id="nothing-before"),
    ],
)
def test_the_longest_phrase_before_a_place(expected: tuple[int, str] | None, text: str, place: int):
    """Start and meaning."""
    assert expected == UNITS.before(text, place)
