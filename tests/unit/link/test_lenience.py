"""How much less two texts of a language need to say for two figures to be one fact."""

from __future__ import annotations

import pytest

from checker.lexicon import section
from checker.link.lenience import lenience
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of

_LONG = " ".join(f"Boat {name} carried {number} crates." for number, name in enumerate("abcdefgh", 12)) + " "
_TOLD = "Some 40 people died."


@pytest.mark.parametrize(
    ("expected", "texts", "language"),
    [
        pytest.param(
            float(section("en", "linking")["lenience"]), (_LONG + _TOLD, _LONG + _TOLD), "en", id="two-articles"
        ),
        pytest.param(0.0, (_TOLD, _TOLD), "en", id="a-sentence-each"),
        pytest.param(0.0, (_LONG + _TOLD, _LONG + _TOLD), "vi", id="what-the-weights-are-fitted-on"),
    ],
)
def test_lenience(expected: float, texts: tuple[str, str], language: str):
    """Two articles of one language, both ways round."""
    one, other = (
        next(ready for ready in profiled(claims_of((article,))) if "40" in ready.claim.quote)
        for article in articles_of(list(texts), language=language)
    )
    assert expected == lenience(one, other)
    assert expected == lenience(other, one)
