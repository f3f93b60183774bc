"""What a treaty needs, told as the last of so many."""

from __future__ import annotations

import pytest

from tests.unit.resolve.desk import claims_of


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param("country", "en", "It enters into force 90 days after the 30th ratification.", id="ratification"),
        pytest.param("country", "en", "It takes effect once the 30th country has ratified it.", id="country-to-ratify"),
        pytest.param("country", "vi", "Công ước có hiệu lực sau khi nước thứ 30 phê chuẩn.", id="nuoc-thu"),
        pytest.param(None, "en", "Kenya became the 30th country to ratify it.", id="nothing-comes-of-it"),
        pytest.param(None, "en", "The ban takes effect on the 30th anniversary.", id="an-anniversary"),
        pytest.param(None, "vi", "Đây là nước thứ 30 phê chuẩn công ước.", id="nuoc-thu-alone"),
    ],
)
def test_what_a_treaty_needs(expected: str | None, language: str, text: str):
    """The thirtieth is thirty of them where something comes into force with it."""
    claim = next(claim for claim in claims_of(text, language) if claim.value == 30)
    assert (expected is not None) == (claim.kind == "count")
    assert expected is None or (claim.unit == expected and claim.slots.normative)
