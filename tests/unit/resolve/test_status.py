"""Planned, reported as fact, or a rule: each row is the status of one figure."""

from __future__ import annotations

import pytest

from checker.model import Status
from tests.unit.resolve.desk import claims_of


def status_of(quote: str, text: str, language: str = "vi", published: str | None = "2025-10-25T14:40") -> Status:
    """The status of the claim *quote* of *text*."""
    found = {claim.quote: claim.status for claim in claims_of(text, language, published)}
    assert quote in found, found
    return found[quote]


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("actual", "72 nước", "Sau lễ ký, 72 nước tham gia.", id="no-cue"),
        pytest.param("planned", "60 nước", "Ngày mai 60 nước sẽ ký.", id="subject-of-will"),
        pytest.param("actual", "72 nước", "Dự kiến 60 nước sẽ ký, song đã có 72 nước ký.", id="nearest-cue"),
        pytest.param("planned", "5 con bò", "Xã sẽ tặng 7 con trâu cho thôn Hạ; 5 con bò cho thôn Thượng.", id="list"),
        pytest.param(
            "actual", "49 người", "Hộp đen sẽ được gửi đi tìm nguyên nhân vụ nổ, làm chết 49 người.", id="befallen"
        ),
        pytest.param("planned", "14.000 tỷ đồng", "Hãng đặt mục tiêu doanh thu 14.000 tỷ đồng.", id="goal-before"),
        pytest.param("actual", "45%", "Hãng hoàn thành 45% kế hoạch năm.", id="goal-behind"),
        pytest.param("actual", "5%", "Lãi vượt kế hoạch 5%.", id="goal-reached"),
        pytest.param("actual", "148.000 việc làm", "Số liệu kém hơn kỳ vọng với 148.000 việc làm.", id="goal-compared"),
        pytest.param("actual", "hạt giống số 1", "Hạt giống số 2 sẽ gặp hạt giống số 1.", id="rank-describes"),
        pytest.param("actual", "5 năm", "Anh sẽ trở lại sau 5 năm vắng bóng.", id="time-that-passed"),
        pytest.param("actual", "140 năm", "Hãng sẽ giữ công thức có từ 140 năm qua.", id="years-past"),
        pytest.param("actual", "40%", "Sở đề xuất nâng mức phụ cấp từ 40% lên mức 100%.", id="former-value"),
        pytest.param("planned", "100%", "Sở đề xuất nâng mức phụ cấp từ 40% lên mức 100%.", id="value-to-come"),
        pytest.param("unknown", "2 năm đến 7 năm", "Người vi phạm bị phạt tù từ 2 năm đến 7 năm.", id="law"),
        pytest.param("unknown", "40 nước", "Công ước có hiệu lực sau khi có 40 nước phê chuẩn.", id="threshold"),
        pytest.param("unknown", "9 điểm", "Nếu thắng, đội nhà sẽ hơn đội khách 9 điểm.", id="scenario"),
        pytest.param("actual", "500 triệu đồng", "Mỗi trận thắng đội sẽ được thưởng 500 triệu đồng.", id="habit"),
    ],
)
def test_cues(expected: Status, quote: str, text: str):
    """Which cue governs the figure, and how far."""
    assert expected == status_of(quote, text)


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("planned", "ngày 19/11", "Đội tuyển gặp đội khách ngày 19/11.", id="ahead-without-a-cue"),
        pytest.param(
            "actual", "ngày 8/10", "Ban tổ chức thông báo ngày 8/10 là sẽ hoãn trận đấu.", id="past-beside-will"
        ),
        pytest.param("planned", "năm 2030", "Tuyến đường khánh thành vào năm 2030.", id="coming-year"),
        pytest.param("planned", "ngày 25/10", "Lễ ký sẽ khai mạc ngày 25/10.", id="today-takes-the-cue"),
        pytest.param("actual", "ngày 25/10", "Lễ ký đã khai mạc ngày 25/10.", id="today-has-begun"),
    ],
)
def test_calendar(expected: Status, quote: str, text: str):
    """A day before the article's own has come, one behind it has not; the article is of 25/10/2025."""
    assert expected == status_of(quote, text)


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("planned", "Sixty countries", "Sixty countries will sign on Saturday.", id="will"),
        pytest.param("planned", "300 workers", "The firm plans to hire 300 workers.", id="plans"),
        pytest.param("actual", "14 people", "Fourteen were hurt and 14 people died.", id="fact"),
        pytest.param("unknown", "up to $5,000", "Violators face fines of up to $5,000.", id="law"),
        pytest.param(
            "unknown",
            "up to 5 years",
            "Operators face fines of up to $50,000 and up to 5 years in prison.",
            id="law-goes-on",
        ),
        pytest.param(
            "unknown", "40 states", "In all 40 states must ratify it before it enters into force.", id="threshold"
        ),
        pytest.param("unknown", "9 points", "If it wins, the team will have 9 points.", id="scenario"),
        pytest.param("actual", "3.2%", "Inflation stood at 3.2% in May.", id="the-month-is-no-modal"),
    ],
)
def test_english(expected: Status, quote: str, text: str):
    """The same in English."""
    assert expected == status_of(quote, text, "en")


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("2025-10-24", "12 người", "Tính đến ngày 24/10, có 12 người chết.", id="stated"),
        pytest.param("2025-10-25T14:40", "12 người", "Có 12 người chết.", id="of-the-article"),
        pytest.param("2025-10-25T14:40", "70%", "Đến ngày 30/11, tỉnh sẽ tiêm cho 70% dân.", id="a-plan-is-no-count"),
    ],
)
def test_as_of(expected: str, quote: str, text: str):
    """The moment that a figure describes."""
    assert {quote: expected}.items() <= {claim.quote: claim.as_of for claim in claims_of(text)}.items()
