"""How a figure stands of which its own sentence says nothing: as the text, the section, the list or the sentence before tells."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model import Article, Span, Status
from checker.resolve import resolve
from tests.unit.resolve.desk import claims_of, status_of


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(
            "planned", "Thêm 10 triệu euro cho trường làng\nQuỹ sẽ chi 10 triệu euro cho trường làng.", id="planned"
        ),
        pytest.param(
            "actual", "Thêm 10 triệu euro cho trường làng\nQuỹ đã chi 10 triệu euro cho trường làng.", id="paid"
        ),
        pytest.param("actual", "Thêm 10 triệu euro cho trường làng\nQuỹ sẽ chi 12 triệu euro.", id="another-sum"),
        pytest.param(
            "actual", "Đã chi 10 triệu euro\nQuỹ sẽ chi 10 triệu euro cho trường làng.", id="headline-says-so"
        ),
    ],
)
def test_headlines(expected: Status, text: str):
    """A headline's figure stands as the text below tells it, unless the headline says so itself."""
    title = text.partition("\n")[0]
    page = Article(
        id="bai", path="bai", text=text, published=None, language="vi", title=title, title_span=Span(0, len(title))
    )
    assert expected == resolve(page, extract(page).mentions)[0].status


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(
            "planned",
            "26 độ",
            "Trời yên\nMiền núi có mây.\nDự báo chi tiết các khu vực:\nPhía Tây: Có mưa. Nhiệt độ thấp nhất 26 độ.",
            id="under-a-forecast's-heading",
        ),
        pytest.param(
            "actual",
            "26 độ",
            "Trời yên\nDự báo chi tiết:\nCó mưa.\nChuyện hôm trước\nNhiệt độ là 26 độ.",
            id="another-heading-ends-it",
        ),
        pytest.param(
            "actual", "41 độ", "Trời yên\nDự báo chi tiết:\nNhiệt độ hôm qua là 41 độ.", id="what-was-is-no-forecast"
        ),
        pytest.param(
            "planned",
            "9 tấn",
            "Hãng sẽ chở 5 tấn gạo. Theo đó, miền núi nhận 9 tấn.",
            id="a-sentence-tied-to-a-plan",
        ),
        pytest.param("actual", "9 tấn", "Hãng sẽ chở 5 tấn gạo. Miền núi nhận 9 tấn.", id="a-sentence-of-its-own"),
        pytest.param(
            "planned",
            "250 giường",
            "Hãng sẽ xây bệnh viện 900 tỷ đồng. Dự án có 250 giường.",
            id="a-thing-that-is-to-come",
        ),
        pytest.param("actual", "250 giường", "Hãng đã xây nhà 900 tỷ đồng. Dự án có 250 giường.", id="a-thing-that-is"),
        pytest.param(
            "planned", "6 đội", "Cúp diễn ra ngày 2/11 tới. Giải có 6 đội.", id="a-thing-of-which-the-day-is-to-come"
        ),
        pytest.param(
            "planned", "2 giờ", "Dự thảo nới giờ bán. Theo đó, quán mở thêm 2 giờ.", id="a-plan-that-is-spelt-out"
        ),
        pytest.param(
            "actual",
            "4 tỉnh",
            "Hội đề nghị kiểm soát cá nhập. Theo đó, tin tức nói về 4 tỉnh.",
            id="what-follows-from-a-request",
        ),
        pytest.param(
            "actual", "2 giờ", "Dự thảo nới giờ bán. Cụ thể, hôm nay quán mở thêm 2 giờ.", id="what-is-so-today"
        ),
        pytest.param("actual", "2 giờ", "Dự thảo nới giờ bán. Quán mở thêm 2 giờ.", id="a-figure-of-its-own"),
        pytest.param(
            "planned",
            "không quá 50%",
            "Mục tiêu đến năm 2030 nợ công là 60%. Bên cạnh đó, nợ chính phủ không quá 50%.",
            id="what-else-is-aimed-at",
        ),
        pytest.param(
            "actual", "9 tấn", "Hãng đã chở 5 tấn gạo. Theo đó, miền núi nhận 9 tấn.", id="a-sentence-tied-to-a-fact"
        ),
        pytest.param(
            "planned",
            "600 tỷ đồng",
            "Hãng sẽ xây làm 3 giai đoạn, cụ thể như sau:\nGiai đoạn 1 có vốn 900 tỷ đồng.\nGiai đoạn 2 có vốn 600 tỷ đồng.",
            id="items-of-a-planned-list",
        ),
        pytest.param(
            "actual",
            "600 tỷ đồng",
            "Hãng sẽ xây làm 3 giai đoạn, cụ thể như sau:\nGiai đoạn 1 có vốn 900 tỷ đồng.\nÔng Bình có vốn 600 tỷ đồng.",
            id="a-line-that-is-no-item",
        ),
        pytest.param(
            "planned",
            "7 tấn một ngày",
            "Hãng sẽ chở 84 tấn (tương đương 7 tấn một ngày).",
            id="brackets-add-to-what-is-planned",
        ),
        pytest.param(
            "planned",
            "7.000 đồng",
            "Hãng Sông Đà cho biết từ ngày 1-11, giá gas giảm 7.000 đồng.",
            id="from-a-coming-day",
        ),
        pytest.param(
            "actual", "7.000 đồng", "Hãng cho biết từ ngày 1-10, giá gas giảm 7.000 đồng.", id="from-a-day-gone-by"
        ),
        pytest.param(
            "planned",
            "Hai máy bay",
            "Hai máy bay trực thăng mới của đoàn thám hiểm sẽ nặng hơn.",
            id="a-long-subject-of-a-plan",
        ),
        pytest.param("actual", "70 km", "Con đường dài 70 km sẽ giúp mọi nhà.", id="how-long-it-is"),
        pytest.param(
            "unknown",
            "100%",
            "Cụ thể, đối với trường hợp khám đúng tuyến, người bệnh sẽ được hưởng 100%.",
            id="a-case-behind-its-tie",
        ),
        pytest.param(
            "actual",
            "300 xe",
            "Nói về đề xuất của hãng, ông Bình cho biết có 300 xe.",
            id="someone-speaks-behind-a-plan",
        ),
        pytest.param(
            "actual", "143 tác phẩm", "Ban giám khảo sẽ chọn 9 bài trong số 143 tác phẩm.", id="out-of-so-many"
        ),
        pytest.param("actual", "hơn 9 ngày", "Họ đã phải mất hơn 9 ngày mới phát hiện.", id="what-it-took"),
        pytest.param("planned", "9 ngày", "Họ phải mất 9 ngày.", id="what-it-will-take"),
        pytest.param("actual", "2 lần", "Tòa chấp nhận đề nghị giảm án 2 lần của trại.", id="a-request-granted"),
        pytest.param(
            "unknown",
            "50 triệu đồng trở lên",
            "Sẽ phạt tù từ 3 đến 7 năm với các vụ có giá trị 50 triệu đồng trở lên.",
            id="a-bound-in-a-rule",
        ),
        pytest.param(
            "actual", "48%", "Trong khảo sát về kế hoạch năm nay, 48% hãng đang lỗ.", id="a-plan-that-is-spoken-of"
        ),
        pytest.param("actual", "Khoảng 48%", "Khoảng 48% hãng cho biết dự định bán xe.", id="who-says-what-is-to-come"),
        pytest.param("planned", "78%", "Tỉnh đang nỗ lực để nâng tỷ lệ lên 78%.", id="an-effort"),
    ],
)
def test_what_stands_before_tells(expected: Status, quote: str, text: str):
    """A figure of which its own clause says nothing stands as its list, section or the sentence before it."""
    assert expected == status_of(quote, text)


@pytest.mark.parametrize(
    ("expected", "published"),
    [
        pytest.param("planned", None, id="no-day-of-its-own"),
        pytest.param("actual", "2016-08-09", id="its-day-is-later"),
    ],
)
def test_days_of_a_forecast(expected: Status, published: str | None):
    """A forecast's days are to come, unless the calendar says that they are past."""
    text = "Trời yên năm 2016\nDự báo chi tiết:\nỞ phía Nam có mưa từ khoảng ngày 26/7."
    assert expected == next(claim.status for claim in claims_of(text, published=published) if claim.kind == "date")
