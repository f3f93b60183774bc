"""An article that tells rules states its figures as rules; one sentence about a rule makes no such article."""

from __future__ import annotations

import pytest

from checker.model import Status
from tests.unit.resolve.desk import status_of

_RULES = (
    "Hội viên được hưởng 80% tiền thuốc. Người tham gia đóng 4% tiền công. Các trường hợp khác đóng 2% tiền công. "
    "Mức đóng thấp nhất là 50.000 đồng."
)
_NEWS = "Chợ có 12 gian. Phố có 7 quán. Cầu dài 80 m. Đường rộng 9 m. Kho chứa 3 tấn gạo. Bến có 4 tàu."
_ENGLISH = (
    "Members are entitled to 80% of the cost. Applicants pay 4% of their wage. Those who qualify for help pay 2%. "
    "The insured get no more than 3 visits a year."
)


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("unknown", "2%", _RULES, id="a-rule-among-rules"),
        pytest.param(
            "unknown", "60%", f"{_RULES} Thuốc ngoại sẽ được giảm 60%.", id="what-a-rule-grants-is-not-to-come"
        ),
        pytest.param("unknown", "30 ngày", f"{_RULES} Thẻ dùng được 30 ngày.", id="a-rate-beside-rules"),
        pytest.param("actual", "7 quán", f"{_RULES} Phố có 7 quán.", id="a-count-beside-rules"),
        pytest.param(
            "actual", "9 tỷ đồng", f"{_RULES} Quỹ đã chi 9 tỷ đồng cho người tham gia.", id="what-was-done-is-a-fact"
        ),
        pytest.param("actual", "4%", f"{_NEWS} Người tham gia đóng 4% tiền công.", id="one-rule-in-the-news"),
        pytest.param("actual", "4%", "Người tham gia đóng 4% tiền công.", id="too-little-to-tell"),
    ],
)
def test_guides(expected: Status, quote: str, text: str):
    """Nearly all sentences with figures must tell rules."""
    assert expected == status_of(quote, text)


def test_an_english_guide():
    """The same by the words of another language."""
    assert status_of("2%", _ENGLISH, "en") == "unknown"
