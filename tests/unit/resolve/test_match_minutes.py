"""Minutes of a match that are told as lengths of time or bare ranks, and lengths and ranks that stay what they are."""

from __future__ import annotations

import pytest

from tests.unit.resolve.desk import claims_of


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(("ordinal", "minute"), "63 minutes", "Diallo levelled with a penalty on 63 minutes.", id="on"),
        pytest.param(("ordinal", "minute"), "11 minutes", "De Wit scored after 11 minutes.", id="after"),
        pytest.param(("ordinal", "minute"), "11th", "The goals came from De Wit (11th) and Moreau.", id="brackets"),
        pytest.param(("ordinal", "minute"), "71st", "Aarts was sent off in the 71st.", id="in-the"),
        pytest.param(("duration", "minute"), "11 minutes", "The bus left after 11 minutes.", id="no-match"),
        pytest.param(("duration", "minute"), "6 minutes", "The goal was checked for 6 minutes.", id="lasting"),
        pytest.param(("ordinal", None), "10th", "It was his 10th goal of the season.", id="rank"),
    ],
)
def test_minute_of_a_match(expected: tuple[str, str | None], quote: str, text: str):
    """Kind and unit of one figure."""
    (claim,) = (one for one in claims_of(text, "en") if one.quote == quote)
    assert expected == (claim.kind, claim.unit)


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(("88", "ordinal"), "two minutes", "Diallo scored two minutes from time.", id="from-time"),
        pytest.param(("41", "ordinal"), "four minutes", "Aarts hit a penalty four minutes before the break.", id="break"),
        pytest.param(("52", "ordinal"), "seven minutes", "The winner came seven minutes after the restart.", id="restart"),
        pytest.param(("98", "ordinal"), "eight minutes", "De Wit scored eight minutes into extra time.", id="extra-time"),
        pytest.param(
            ("117", "ordinal"), "three minutes", "In extra time Aarts scored three minutes from the end.", id="end-of-extra-time"
        ),
        pytest.param(("94", "ordinal"), "the fourth", "He scored in the fourth minute of stoppage time.", id="added"),
        pytest.param(("4", "duration"), "four minutes", "A goal meant four minutes of added time.", id="length"),
        pytest.param(("4", "duration"), "four minutes", "The bus left four minutes before the break.", id="no-play"),
    ],
)  # fmt: skip
def test_minute_reckoned_from_another(expected: tuple[str, str], quote: str, text: str):
    """Value and kind of one figure."""
    (claim,) = (one for one in claims_of(text, "en") if one.quote == quote)
    assert expected == (str(claim.value), claim.kind)
