"""How much less two texts of a language need to say for two figures to be one fact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.lexicon import section
from checker.link.lenience import lenience
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of

_LONG = " ".join(f"Boat {name} carried {number} crates." for number, name in enumerate("abcdefgh", 12)) + " "
_TOLD = "Some 40 people died."


_ASKED = float(section("en", "linking")["lenience"])


@pytest.mark.parametrize(
    ("expected", "texts", "languages"),
    [
        pytest.param(_ASKED, (_LONG + _TOLD, _LONG + _TOLD), ("en", "en"), id="two-articles"),
        pytest.param(_ASKED / 2, (_LONG + _TOLD, _LONG + _TOLD), ("en", "vi"), id="two-languages"),
        pytest.param(0.0, (_TOLD, _TOLD), ("en", "en"), id="a-sentence-each"),
        pytest.param(0.0, (_LONG + _TOLD, _LONG + _TOLD), ("vi", "vi"), id="what-the-weights-are-fitted-on"),
    ],
)
def test_lenience(expected: float, texts: tuple[str, str], languages: tuple[str, str]):
    """Two articles, both ways round."""
    told = articles_of(texts, language="en")
    ready = [next(one for one in profiled(claims_of((article,))) if "40" in one.claim.quote) for article in told]
    one, other = (
        replace(found, claim=replace(found.claim, language=language))
        for found, language in zip(ready, languages, strict=True)
    )
    assert expected == lenience(one, other)
    assert expected == lenience(other, one)
