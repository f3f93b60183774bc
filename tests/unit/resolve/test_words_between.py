"""Words between a plan and a figure, and days without a year: each row is the status of one figure."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model import Article, Status
from checker.resolve import resolve
from tests.unit.resolve.desk import status_of


def _undated(text: str) -> dict[str, Status]:
    page = Article(id="bai", path="bai", text=text, assumed_year=2023)
    return {claim.quote: claim.status for claim in resolve(page, extract(page).mentions)}


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(
            "planned", "70 ha", "Bến mới sẽ được xây cạnh chợ cá hiện nay với diện tích 70 ha.", id="today-s-thing"
        ),
        pytest.param(
            "planned",
            "70 ha",
            "Bến mới sẽ được xây cạnh chợ cá hiện nay (bên kia đê) với diện tích 70 ha.",
            id="in-brackets",
        ),
        pytest.param("actual", "70 ha", "Bến sẽ dời đi, hiện nay với diện tích 70 ha.", id="a-clause-of-today"),
        pytest.param(
            "actual",
            "hơn 900 người",
            "Bà nhắc lại cam kết hỗ trợ sau trận lũ khiến hơn 900 người thiệt mạng.",
            id="befell-them",
        ),
        pytest.param("planned", "hơn 900 người", "Lệnh mới sẽ khiến hơn 900 người bị phạt.", id="will-befall-them"),
        pytest.param("unknown", "quá 45 ngày", "Nếu quá 45 ngày mà bên mua không trả đủ thì hủy.", id="if-more-than"),
        pytest.param("actual", "hơn 40%", "Nếu so với mùa trước thì kho này chứa hơn 40%.", id="if-set-beside"),
        pytest.param(
            "unknown",
            "trên 30%",
            "Đối với xưởng có trên 30% vốn ngoài tỉnh, chủ xưởng phải khai lại.",
            id="whom-a-rule-concerns",
        ),
        pytest.param(
            "actual", "trên 30%", "Đối với xưởng có trên 30% vốn ngoài tỉnh, thuế đã giảm.", id="what-has-been-done"
        ),
        pytest.param(
            "unknown",
            "trên 30%",
            "Luật nêu rõ, “đối với xưởng có trên 30% vốn ngoài tỉnh, chủ xưởng phải khai lại”.",
            id="quoted",
        ),
        pytest.param("planned", "100%", "Sở điều chỉnh lộ trình để 100% hộ có nước máy.", id="so-that"),
        pytest.param(
            "planned",
            "17%",
            "Hai hãng đề nghị được trả dần đến tháng 11/2025. Cụ thể, mỗi tháng nộp 17%.",
            id="spells-out-what-is-asked-for",
        ),
        pytest.param(
            "actual",
            "17%",
            "Hai hãng trình bày các kiến nghị. Cụ thể, giá tăng 17%.",
            id="nothing-foreseen-behind-the-wish",
        ),
        pytest.param(
            "actual", "gần 90 km", "Hội mở ngày 28/11. Mỗi ngày anh dậy từ 5h, đạp xe gần 90 km.", id="every-day-s-hour"
        ),
        pytest.param(
            "actual", "2 thợ", "Ngày 28/11, do 2 thợ nghỉ việc nên quán tìm người mới.", id="a-cause-with-its-effect"
        ),
        pytest.param("planned", "2 thợ", "Ngày 28/11, 2 thợ nghỉ việc.", id="no-cause"),
    ],
)
def test_what_stands_between(expected: Status, quote: str, text: str):
    """A word of a plan or of today that is of another thing than the figure does not say how the figure stands."""
    assert expected == status_of(quote, text)


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("planned", "năm 2035", "Tỉnh đã duyệt quy hoạch bến cảng đến năm 2035.", id="a-plan-s-year"),
        pytest.param("actual", "năm 2035", "Theo lời ông, đến năm 2035 đã mở 3 bến.", id="told-behind-the-year"),
        pytest.param("planned", "ngày 9/6", "Hãng cho biết từ ngày 9/6, quầy này sẽ đóng cửa.", id="from-when-on"),
        pytest.param("actual", "ngày 9/6", "Bà cho biết từ ngày 9/6, quầy này đã đóng cửa.", id="from-when-on-it-was"),
        pytest.param("planned", "ngày 9/6", "Hãng vừa thông báo về việc đóng quầy từ ngày 9/6.", id="announced"),
        pytest.param(
            "actual", "ngày 9/6", "Hãng thông báo việc này khi đã đóng quầy từ ngày 9/6.", id="announced-and-done"
        ),
        pytest.param("planned", "ngày 9/6", "Người mua chưa vội dù thời hạn ngày 9/6 đã cận kề.", id="draws-near"),
        pytest.param(
            "planned",
            "30%",
            "Việc bán xăng mới từ ngày 9/6 tới là khó. Các tỉnh khác đến ngày 9/6 đạt 30% số cửa hàng.",
            id="up-to-a-day-called-coming",
        ),
        pytest.param(
            "planned",
            "30%",
            "Tám tỉnh phấn đấu đến ngày 9/6 đạt 100%. Với các tỉnh khác, đến ngày 9/6, đạt 30% số cửa hàng.",
            id="up-to-a-day-aimed-at",
        ),
        pytest.param("actual", "ngày 9/6", "Tính đến ngày 9/6, xưởng có 30 thợ. Hội sẽ mở ngày 2/6.", id="as-of-a-day"),
        pytest.param(
            "planned",
            "ngày 22/6",
            "Thời gian thử từ ngày 22/6. Trước đó, ngày 14/6, sở thử ở phố khác.",
            id="before-that",
        ),
    ],
)
def test_days_of_an_undated_article(expected: Status, quote: str, text: str):
    """Up to when, or from when on, something is to be: an article without a day, of a story of 2023."""
    assert expected == next(status for told, status in _undated(text).items() if quote in told)
