"""Two numbers tied by a slash."""

from __future__ import annotations

import pytest

from checker.slashed import first_of_two


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("16/", "số nhà 16/", id="a-house"),
        pytest.param("6/", "Power 6/", id="a-game"),
        pytest.param("2016/", "số 2016/", id="as-many-digits-as-a-year"),
        pytest.param("", "số 12345/", id="too-many-digits"),
        pytest.param("", "đồng/", id="no-number"),
        pytest.param("", "16 ", id="no-slash"),
        pytest.param("", "", id="nothing-before"),
        pytest.param("16/", "16/", id="at-the-start-of-the-text"),
    ],
)
def test_the_first_of_two(expected: str, text: str):
    assert expected == (text + "19")[first_of_two(text + "19", len(text)) : len(text)]
