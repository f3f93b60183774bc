"""A change, where it began and where it ended, told in one sentence."""

from __future__ import annotations

import pytest

from checker.model import Article, Finding
from checker.pipeline import check_articles
from checker.rulebook import load_rules

RULE = "change-and-ends"


def found_in(text: str, language: str) -> list[Finding]:
    """What the rule has to say of one article with this text."""
    article = Article(id="a", path="a", text=text, language=language, published="2024-05-02")
    return [finding for finding in check_articles([article], load_rules()).findings if finding.rule == RULE]


@pytest.mark.parametrize(
    ("language", "wrong", "right", "text"),
    [
        pytest.param("vi", "35%", "25%", "Số ca mắc tăng từ 120 lên 150 ca, tức {}.", id="from-to-namely"),
        pytest.param("vi", "35%", "25%", "Số ca mắc tăng từ 120 lên 150 ca ({}).", id="from-to-in-brackets"),
        pytest.param("vi", "40 ca", "30 ca", "Số ca mắc tăng từ 120 ca lên 150 ca, tăng {}.", id="from-to-difference"),
        pytest.param("vi", "35%", "25%", "Số ca mắc tăng {}, từ 120 lên 150 ca.", id="by-from-to"),
        pytest.param(
            "vi", "35%", "25%", "Số ca mắc tăng {} so với tuần trước, từ 120 lên 150 ca.", id="by-base-from-to"
        ),
        pytest.param(
            "vi", "33%", "25%", "Giá vé giảm từ 80.000 đồng xuống 60.000 đồng, giảm {}.", id="percent-of-the-lower-end"
        ),
        pytest.param(
            "vi", "1.544 tấn", "1.344 tấn", "Sản lượng tăng 12% so với 1.200 tấn cùng kỳ, đạt {}.", id="by-base-to"
        ),
        pytest.param(
            "vi",
            "762.526 tấn",
            "682.526 tấn",
            "Lượng chè bán ra tăng 12,1% từ 608.900 tấn (năm 2021) lên {}.",
            id="day-between",
        ),
        pytest.param(
            "vi", "170 tỷ đồng", "150 tỷ đồng", "Doanh thu đạt {}, tăng 25% so với 120 tỷ đồng.", id="to-by-from"
        ),
        pytest.param(
            "vi",
            "400 lượt",
            "300 lượt",
            "Phòng khám có 480 lượt đặt hẹn, tăng 60% so với tháng 5 ({}).",
            id="start-in-brackets",
        ),
        pytest.param("vi", "1,5%", "0,5%", "Chỉ số tăng 5,2 điểm ({}) lên 1.050,3 điểm.", id="difference-percent-end"),
        pytest.param(
            "vi",
            "3,5%",
            "1,5%",
            "Vé xem kịch đạt 197.000 đồng sau khi giảm {} (tương đương 3.000 đồng).",
            id="end-percent-difference",
        ),
        pytest.param(
            "vi", "1,5 điểm phần trăm", "3,5 điểm phần trăm", "Tỷ lệ này giảm {}, từ 9,1% xuống 5,6%.", id="points"
        ),
        pytest.param(
            "en",
            "40 percent",
            "20 percent",
            "Deaths increased {}, from 100 deaths to 120 deaths.",
            id="english-by-from-to",
        ),
        pytest.param("en", "33%", "25%", "The wage fell from $80 to $60, down {}.", id="english-from-to-by"),
        pytest.param(
            "en",
            "35%",
            "25%",
            "Exports rose {} to $150 million from $120 million a year earlier.",
            id="english-by-to-from",
        ),
        pytest.param(
            "en", "$190 million", "$150 million", "Revenue of {} was up 25% from $120 million.", id="english-to-by-from"
        ),
        pytest.param(
            "en",
            "300 workers",
            "500 workers",
            "The staff shrank to 900 workers, down {} from 1,400 workers.",
            id="english-count",
        ),
    ],
)
def test_a_change_is_worked_out(language, wrong, right, text):
    """Of the same sentence with two figures, one fits and one does not."""
    assert 1 == len(found_in(text.format(wrong), language))
    assert not found_in(text.format(right), language)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Vốn tăng 24%, từ 1,2 tỷ USD lên 1,5 tỷ USD.", id="ends-rounded"),
        pytest.param("Vốn tăng từ 1,2 tỷ USD lên 1,5 tỷ USD, tăng 34%.", id="ends-cut-off"),
        pytest.param("Số ca mắc tăng khoảng 27%, từ 120 lên 150 ca.", id="about"),
        pytest.param("Số ca mắc tăng hơn 20%, từ 120 lên gần 150 ca.", id="hedged"),
        pytest.param("Số ca mắc tăng từ 120 lên hàng trăm ca, tức 35%.", id="vague"),
        pytest.param("Thuế giảm từ 10% xuống 8%, giảm 2%.", id="percent-for-points"),
        pytest.param("Thuế giảm từ 10% xuống 8%, giảm 20%.", id="percent-of-percent"),
        pytest.param("Mỗi năm sản lượng tăng 5%, từ 1.200 tấn lên 1.900 tấn.", id="year-by-year"),
        pytest.param("Sản lượng tăng bình quân 5%, từ 1.200 tấn lên 1.900 tấn.", id="on-average"),
        pytest.param("Sản lượng tăng lần lượt 5% và 6%, từ 100 tấn lên 120 tấn.", id="of-two"),
        pytest.param("Sản lượng tăng 5%, từ 100 tấn lên 120 và 130 tấn.", id="two-ends"),
        pytest.param("Số ca tăng từ 120 lên 150 và 180 ca, tăng 60%.", id="three-ends"),
        pytest.param("Số ca mắc tăng từ 120 lên 150 ca, 35% là trẻ em.", id="a-part"),
        pytest.param("Số ca mắc tăng từ 120 lên 150 ca, tức 35% dân số.", id="percent-of-another-thing"),
        pytest.param("Sản lượng tăng từ 100 tấn lên 120 tấn, tăng 50% so với kế hoạch.", id="another-base"),
        pytest.param(
            "Giá đạt 60 triệu đồng, tăng 100.000 đồng so với hôm qua, tăng 5% so với đầu năm.", id="two-bases"
        ),
        pytest.param("Giá đạt 60 triệu đồng, tăng 100.000 đồng (5% so với đầu năm).", id="two-bases-in-brackets"),
        pytest.param("Có 30 tấn (25%) so với 120 tấn.", id="a-share"),
        pytest.param("Phí tăng 4,72% do lương cơ sở tăng từ 100 triệu đồng lên 120 triệu đồng.", id="of-another-thing"),
        pytest.param("Dự kiến sản lượng tăng 50%, từ 100 tấn lên 120 tấn.", id="planned"),
        pytest.param("Số ca mắc tăng 50%. Số ca tăng từ 120 lên 150 ca.", id="two-sentences"),
        pytest.param("Giá tăng 50%, từ 100 USD lên 120 triệu đồng.", id="two-units"),
    ],
)
def test_nothing_is_said_of_what_is_not_sure(text):
    """Each could be right, or is of something else."""
    assert not found_in(text, "vi")


def test_a_finding_cites_the_three_figures():
    (finding,) = found_in("Số ca mắc tăng từ 120 lên 150 ca, tức 35%.", "vi")
    assert ["120", "150 ca", "35%"] == [citation.quote for citation in finding.citations]
    assert "conflict" == finding.verdict
    assert "warning" == finding.severity
    assert "The other figures make a change of 25.00 %." in finding.why
