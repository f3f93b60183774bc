"""What is told for a year, a span or a time to come, and for what has been reached: each row is the status of one figure."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model import Article, Status
from checker.resolve import resolve
from tests.unit.resolve.desk import status_of


def _undated(text: str, assumed: int) -> dict[str, Status]:
    page = Article(id="bai", path="bai", text=text, assumed_year=assumed)
    return {claim.quote: claim.status for claim in resolve(page, extract(page).mentions)}


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("planned", "9 tỷ đồng", "Đến năm 2028 xây bến mới, nâng vốn lên 9 tỷ đồng.", id="next-clause"),
        pytest.param("planned", "70%", "Để đến năm 2027, 70% hộ có nước máy.", id="so-that-by"),
        pytest.param("planned", "80 tấn/ngày", "Đến năm 2026, mở lò mới (80 tấn/ngày), đóng lò cũ.", id="in-brackets"),
        pytest.param("planned", "năm 2031", "Sau năm 2031, mọi hộ dùng điện gió.", id="far-year"),
        pytest.param("planned", "45%", "Sau năm 2031, 45% điện là điện gió.", id="told-for-the-time-after"),
        pytest.param("actual", "năm 2024", "Sau năm 2024, ông chuyển nghề.", id="near-year"),
        pytest.param("actual", "năm 2031", "Sau năm 2031, ông đã chuyển nghề.", id="done-in-a-far-year"),
        pytest.param("actual", "3 bến", "Đến năm 2028 mới xong, đã mở 3 bến.", id="done"),
    ],
)
def test_years_behind_an_assumed_one(expected: Status, quote: str, text: str):
    """An article without a day, of a story of 2023: what is told for a year that lies behind it is to come."""
    assert expected == _undated(text, 2023)[quote]


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("planned", "12 cầu", "Việc xây 12 cầu trong 3 năm tới là khó.", id="within-years-to-come"),
        pytest.param("actual", "12 cầu", "Tỉnh đã xây 12 cầu trong 3 năm qua.", id="within-years-gone-by"),
        pytest.param(
            "planned", "ngày 20/10 đến 3/11", "Hội dự kiến kéo dài 2 tuần (ngày 20/10 đến 3/11).", id="goes-on"
        ),
        pytest.param("actual", "ngày 20/10 đến 3/11", "Hội mở từ ngày 20/10 đến 3/11.", id="no-plan-told"),
        pytest.param("planned", "2%", "Ngân hàng chưa đạt mục tiêu lạm phát 2%.", id="what-is-aimed-at"),
        pytest.param("planned", "5 triệu khách", "Việc đạt mục tiêu đón 5 triệu khách còn xa.", id="guests-aimed-at"),
        pytest.param("actual", "76%", "Ngành hoàn thành vượt mức chỉ tiêu với 76% người dân có thẻ.", id="exceeded"),
        pytest.param("actual", "63 dự án", "Trong số 90 dự án có kế hoạch vốn, 63 dự án gặp khó.", id="funds-planned"),
        pytest.param("planned", "54 triệu bảng", "Đội sẵn sàng chi 54 triệu bảng.", id="ready-to-spend"),
        pytest.param(
            "actual", "8 triệu đơn", "Kho có thể hoàn thành 8 triệu đơn mỗi ngày.", id="what-it-is-able-to-do"
        ),
        pytest.param("planned", "75 điểm cơ bản", "Bà ủng hộ một đợt tăng 75 điểm cơ bản.", id="in-favour-of"),
        pytest.param("planned", "270 triệu USD", "Sàn có thể thiệt hại 270 triệu USD.", id="may-lose"),
        pytest.param("unknown", "6-10 năm", "Kẻ này có thể phải đối mặt với từ 6-10 năm tù.", id="may-face"),
        pytest.param("unknown", "5 ngày", "Hồ sơ phải nộp chậm nhất 5 ngày kể từ khi được báo.", id="no-later-than"),
    ],
)
def test_times_and_goals(expected: Status, quote: str, text: str):
    """What is to come within a time or while something lasts, what is aimed at, and what has been reached."""
    assert expected == status_of(quote, text)


def test_a_year_up_to_which_something_is_aimed_at():
    """``đến năm 2027, mục tiêu là …``, in an article of which nothing tells the year."""
    page = Article(id="bai", path="bai", text="Đến năm 2027, mục tiêu là có 90 bến.")
    assert {"planned"} == {claim.status for claim in resolve(page, extract(page).mentions)}


def test_a_day_called_coming_behind_its_brackets():
    """``từ ngày thứ 2 (30/5) tới``: the word stands behind the brackets of the day."""
    assert "planned" in _undated("Việc này làm ngay từ ngày thứ 2 (30/5) tới.", 2016).values()
