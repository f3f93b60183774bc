"""Which figures of a sentence are one, told again in another currency or unit, and which only stand side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.restated import rows_of
from tests.unit.link.desk import articles_of, claims_of


def rows(text: str, language: str = "vi") -> tuple[tuple[str, ...], ...]:
    """The quotes of each row of one article."""
    claims = claims_of(articles_of([text], language=language))
    return tuple(tuple(claim.quote for claim in row) for row in rows_of(reversed(claims)))


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param(
            (("40.000 USD/chiếc", "khoảng 1 tỷ đồng"),),
            "vi",
            "Xe có giá 40.000 USD/chiếc (khoảng 1 tỷ đồng).",
            id="brackets",
        ),
        pytest.param(
            (("40.000 USD", "1 tỷ đồng"),),
            "vi",
            "Xe có giá 40.000 USD chưa tính thuế (1 tỷ đồng).",
            id="a-remark-before-the-brackets",
        ),
        pytest.param(
            (("40.000 USD", "hơn 1 tỷ đồng"),),
            "vi",
            "Xe giá 40.000 USD (hơn 1 tỷ đồng theo tỷ giá hôm nay).",
            id="the-rate-behind",
        ),
        pytest.param(
            (("12.000 USD/xe", "hơn 300 triệu đồng/xe"),),
            "vi",
            "Giá nhập 12.000 USD/xe, tương đương hơn 300 triệu đồng/xe.",
            id="word-for-it",
        ),
        pytest.param(
            (("khoảng 50.000 đồng", "2 USD"),),
            "vi",
            "Mức trợ giá khoảng 50.000 đồng/hành khách, tương đương 2 USD/hành khách.",
            id="denominator-outside-the-figure",
        ),
        pytest.param((("2 tỷ USD", "≈ 50.000 tỷ đồng"),), "vi", "Dự án có vốn 2 tỷ USD ≈ 50.000 tỷ đồng.", id="sign"),
        pytest.param((("120 USD", "3 triệu đồng"),), "vi", "Lương khởi điểm 120 USD = 3 triệu đồng.", id="equals"),
        pytest.param(
            (("9 triệu bạt", "250.000 USD", "hơn 6 tỉ đồng"),),
            "vi",
            "Gia đình trả 9 triệu bạt (250.000 USD, tương đương hơn 6 tỉ đồng).",
            id="three-in-a-row",
        ),
        pytest.param(
            (("50 triệu tệ", "khoảng 7 triệu USD", "170 tỷ đồng"),),
            "vi",
            "Hãng chi 50 triệu tệ (khoảng 7 triệu USD hay 170 tỷ đồng).",
            id="two-in-brackets",
        ),
        pytest.param(
            (("1 triệu USD", "25 tỷ đồng"), ("2 triệu USD", "50 tỷ đồng")),
            "vi",
            "Hãng vay 1 triệu USD (25 tỷ đồng) và 2 triệu USD (50 tỷ đồng).",
            id="two-rows",
        ),
        pytest.param(
            (("4 triệu USD đến 8 triệu USD", "100-200 tỷ đồng"),),
            "vi",
            "Chi phí từ 4 triệu USD đến 8 triệu USD (100-200 tỷ đồng).",
            id="ranges",
        ),
        pytest.param((("19 độ C", "66 độ F"),), "vi", "Nhiệt độ ban đêm là 19 độ C (66 độ F).", id="degrees"),
        pytest.param((("72 giờ", "3 ngày"),), "vi", "Lệnh ngừng bắn kéo dài 72 giờ (3 ngày).", id="durations"),
        pytest.param(
            (("£30m", "$40m", "€35m"),), "en", "The club paid £30m ($40m; €35m) for him.", id="en-three-in-a-row"
        ),
        pytest.param(
            (("1.2 billion yen", "about $8 million"),),
            "en",
            "He was fined 1.2 billion yen, or about $8 million.",
            id="en-or-about",
        ),
        pytest.param(
            (("$5", "£4"), ("$6", "£4.80")), "en", "The price rose from $5 (£4) to $6 (£4.80).", id="en-two-rows"
        ),
        pytest.param(
            (("200 million rupees", "$2.4 million"),),
            "en",
            "The grant is 200 million rupees, equivalent to $2.4 million.",
            id="en-equivalent",
        ),
        pytest.param((("12 km", "7.5 miles"),), "en", "The trail is 12 km (7.5 miles) long.", id="en-lengths"),
        pytest.param(
            (("1.5C", "2.7F"),), "en", "The sea warmed by 1.5C (2.7F) in a decade.", id="en-a-difference-of-degrees"
        ),
    ],
)
def test_told_again(expected, language, text):
    """A row is in order of place, whatever the order of the claims."""
    assert expected == rows(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("vi", "Nhóm trộm lấy 500 USD, 12 triệu đồng và hai điện thoại.", id="a-list"),
        pytest.param("vi", "Xe có giá 30.000 USD, khoảng 700 triệu đồng là tiền cọc.", id="comma-alone"),
        pytest.param("vi", "Giá là 21.110 đồng (mua vào) và 21.150 đồng (bán ra).", id="two-prices"),
        pytest.param("vi", "Ông vay 3 triệu USD (trong đó 7,6 tỷ đồng đã trả).", id="a-part-in-brackets"),
        pytest.param("vi", "Ông vay 3 triệu USD (7,6 tỷ đồng đã trả).", id="more-than-the-sum-in-brackets"),
        pytest.param("vi", "Bà chi 5 triệu USD và 20 triệu euro (khoảng 600 tỷ đồng).", id="two-sums-told-as-one"),
        pytest.param("vi", "Giá từ 5 triệu USD, 10 triệu USD (250 tỷ đồng).", id="one-of-a-list"),
        pytest.param("vi", "Chi phí 4-8 triệu USD (200 tỷ đồng).", id="a-range-and-a-figure"),
        pytest.param("vi", "Giá vàng ở mức 67 triệu đồng/lượng (1.870 USD/ounce).", id="per-two-things"),
        pytest.param("vi", "Tỷ giá hôm nay là 1 USD = 25.400 đồng.", id="a-rate"),
        pytest.param("vi", "Hãng lãi 5 triệu USD. Tương đương, hãng kia lãi 120 tỷ đồng.", id="two-sentences"),
        pytest.param("vi", "Máy nặng 2 kg (30 cm).", id="two-sizes"),
        pytest.param("vi", "Đường dài 12 km (5 km đã xong).", id="part-of-a-size"),
        pytest.param("vi", "Tàu chạy 72 giờ (2 ngày nghỉ).", id="two-durations"),
        pytest.param("en", "It was 25C (40F) in town.", id="en-degrees-that-do-not-fit"),
        pytest.param("en", "The euro fell to 1 euro = $1.02 on Monday.", id="en-a-rate"),
        pytest.param("en", "He sold $5m of shares and €3m of bonds.", id="en-two-sums"),
        pytest.param("en", "She won $500 (of which £100 in cash).", id="en-a-part"),
        pytest.param("en", "The path is 12 km (9 miles) long.", id="en-lengths-that-do-not-fit"),
    ],
)
def test_not_told_again(language, text):
    """Where a sentence leaves it open, or its figures do not fit, nothing is tied."""
    assert () == rows(text, language)


def test_furniture_takes_no_part():
    """A list of related articles ties nothing."""
    claims = claims_of(articles_of(["Xe có giá 40.000 USD (khoảng 1 tỷ đồng)."]))
    assert () == tuple(rows_of(replace(claim, zone="furniture") for claim in claims))
