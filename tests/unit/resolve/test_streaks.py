"""Which of a run of months it is says how many they are."""

from __future__ import annotations

import pytest

from tests.unit.resolve.desk import claims_of


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param(("duration", "year", 4), "vi", "Đây là năm thứ 4 liên tiếp xã mất mùa.", id="year"),
        pytest.param(("duration", "month", 6), "vi", "Giá gạo tăng tháng thứ 6 liên tiếp.", id="month"),
        pytest.param(("duration", "week", 2), "vi", "Giá gạo giảm tuần thứ hai liên tiếp.", id="in-words"),
        pytest.param(("duration", "month", 6), "vi", "Đó là tháng thứ 6 giảm liên tiếp.", id="what-goes-on-between"),
        pytest.param(("ordinal", "year", 4), "vi", "Đây là năm thứ 4 của dự án.", id="a-year-of-something"),
        pytest.param(("ordinal", "time", 4), "vi", "Đội thắng lần thứ 4 liên tiếp.", id="times-do-not-last"),
        pytest.param(("duration", "month", 5), "en", "Rents fell for a fifth straight month.", id="straight"),
        pytest.param(("duration", "week", 12), "en", "Rents fell for a 12th consecutive week.", id="consecutive"),
        pytest.param(("duration", "year", 3), "en", "It was the third year in a row of drought.", id="in-a-row"),
        pytest.param(("ordinal", None, 3), "en", "It was the third year of drought.", id="a-year-of-a-drought"),
        pytest.param(("ordinal", None, 3), "en", "It was their third straight defeat.", id="defeats-do-not-last"),
    ],
)
def test_numbered_in_a_row(expected: tuple[str, str | None, int], language: str, text: str):
    """``a third straight year`` has lasted for three years; the third year of something is told by its number."""
    assert [expected] == [(one.kind, one.unit, one.value) for one in claims_of(text, language) if one.kind != "date"]


def test_the_words_stay_as_printed():
    """The quote is the article's own."""
    (claim,) = claims_of("Giá gạo tăng tháng thứ 6 liên tiếp.")
    assert claim.quote == "tháng thứ 6"
