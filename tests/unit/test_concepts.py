"""How what two claims count stands to each other."""

from __future__ import annotations

import pytest

from checker.concepts import noun_level
from tests.unit.judge.desk import claim


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param("noun_same", "patient", "patient", id="one-noun"),
        pytest.param("noun_broader", "passenger", "person", id="the-general-word"),
        pytest.param("noun_broader", "case", "child", id="cases-are-children"),
        pytest.param("noun_broader", "customer", "household", id="without-power"),
        pytest.param("noun_broader", "man", "suspect", id="four-men-are-the-gang"),
        pytest.param("noun_broader", "check", "inspection", id="looked-over"),
        pytest.param("noun_broader", "title", "trophy", id="what-is-won"),
        pytest.param("noun_differs", "household", "child", id="two-things"),
    ],
)
def test_noun_level(expected: str, one: str, other: str):
    """Whichever comes first."""
    a, b = claim("12", 12, unit=one), claim("12", 12, unit=other)
    assert expected == noun_level(a, b) == noun_level(b, a)
