"""Which letters are signs of money in an article, and whose country's money a shared name is."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model import Article


def _sums(text: str) -> str:
    article = Article(id="a", path="a", text=text, language="en")
    return ", ".join(f"{one.quote} {one.unit}" for one in extract(article).mentions if one.kind == "money")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("R4.2bn ZAR", "The R2 road cost R4.2bn.", id="one-sum-tells-of-no-road"),
        pytest.param("R4.2bn ZAR, R350 ZAR, R1,500 ZAR", "It cost R4.2bn, or R350 to R1,500 each.", id="two-sums-tell"),
        pytest.param("R4.2bn ZAR, R350 ZAR", "The R24 cost R4.2bn, or R350 each.", id="one-sum-tells-of-hundreds"),
        pytest.param("P57.86 PHP", "The peso closed at P57.86.", id="name-tells"),
        pytest.param("K500 ZMW, K74,000 ZMW", "Lusaka police found K500 and K74,000.", id="country-tells"),
        pytest.param("", "He flew a K9 and a P51 over the M25.", id="no-sum"),
        pytest.param("K2m PGK", "Papua New Guinea will pay K2m.", id="country-of-a-letter"),
        pytest.param("610 pesos MXN", "They earn 610 pesos.", id="no-country"),
        pytest.param("610 pesos COP", "They earn 610 pesos in Colombia.", id="country"),
        pytest.param("610 Mexican pesos MXN", "They earn 610 Mexican pesos in Colombia.", id="named-for-certain"),
        pytest.param("10.5 NAD, $1 USD", "The Namibian dollar (N$) fell: 10.5 to $1.", id="rate"),
    ],
)
def test_sums(expected: str, text: str):
    """Quote and currency of each sum, in order."""
    assert expected == _sums(text)
