"""Names of places in the spellings of several languages."""

from __future__ import annotations

import pytest

from checker.places import name_in_any_language


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(True, "quảng ninh", "quang ninh", id="without-diacritics"),
        pytest.param(True, "hà nội", "hanoi", id="exonym"),
        pytest.param(True, "hải phòng", "haiphong", id="written-together"),
        pytest.param(True, "hcm", "hcm city", id="short-form-of-a-city"),
        pytest.param(True, "ấn độ", "india", id="country"),
        pytest.param(False, "hà tĩnh", "hà nội", id="two-provinces"),
        pytest.param(False, "lào cai", "lào", id="province-and-country"),
    ],
)
def test_one_name_in_two_languages(expected, one, other):
    """Each row both ways round."""
    assert expected is (name_in_any_language(one) == name_in_any_language(other))
    assert expected is (name_in_any_language(other) == name_in_any_language(one))
