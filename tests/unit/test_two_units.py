"""One number under two units: where papers tell one thing by it, and where it is no slip."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model import Article
from checker.profiles import Profile, profiled
from checker.resolve import resolve
from checker.two_units import tell_one_thing_in_two_units

FINED = "Đội Bắc Hà bị ban tổ chức phạt {} vì cổ động viên ném pháo sáng xuống sân."
STORED = "Công ty An Phong vừa lắp hệ thống pin lưu trữ có dung lượng {} cho khu công nghiệp Hòa Bình."
GRANTED = "The fund gave the school in Alder Bay a grant of {} in May."
SOLD = "Máy ảnh X5 được hãng bán với giá {} tại các cửa hàng."


def figures_of(*texts: str, language: str) -> list[list[Profile]]:
    """The figures of each text, as of an article of its own."""
    articles = [Article(id=f"a{n}", path=f"a{n}", text=text, language=language) for n, text in enumerate(texts)]
    claims = [claim for article in articles for claim in resolve(article, extract(article).mentions)]
    ready = profiled(claims)
    return [[one for one in ready if one.claim.article == article.id] for article in articles]


@pytest.mark.parametrize(
    ("expected", "told", "one", "other"),
    [
        pytest.param(True, FINED, "18.500 bảng", "18.500 euro", id="sharp"),
        pytest.param(True, FINED, "20.000 bảng", "20.000 euro", id="round-in-one-sentence"),
        pytest.param(True, FINED, "1,24 triệu đô la Mỹ", "1,24 triệu đô la Úc", id="dollars-of-two-countries"),
        pytest.param(True, GRANTED, "US$1.24 million", "A$1.24 million", id="in-english"),
        pytest.param(True, STORED, "640 kWh", "640 kW", id="energy-and-power"),
        pytest.param(False, FINED, "18.500 bảng", "18.600 euro", id="two-numbers"),
        pytest.param(False, FINED, "18.500 bảng", "18.500 bảng", id="one-unit"),
        pytest.param(False, FINED, "18.500 bảng", "gần 18.500 euro", id="one-is-hedged"),
        pytest.param(False, FINED, "1,24 triệu đô la", "1,24 triệu đô la Úc", id="dollars-of-no-country"),
        pytest.param(False, GRANTED, "C$1.24 million", "$1.24 million", id="a-bare-sign"),
        pytest.param(False, FINED, "14,3 tỷ", "14,3 tỷ USD", id="no-currency"),
        pytest.param(False, FINED, "12 tỷ USD", "12 tỷ đồng, thêm 12 tỷ USD", id="one-tells-both"),
        pytest.param(False, SOLD, "1.250 USD", "1.250 euro", id="a-price-in-each-country"),
        pytest.param(False, FINED, "1.299 USD", "1.299 euro", id="a-number-for-prices"),
    ],
)
def test_one_thing_in_two_units(expected, told, one, other):
    """Each row is two papers; whichever comes first."""
    language = "en" if told is GRANTED else "vi"
    ours, theirs = figures_of(told.format(one), told.format(other), language=language)
    pairs = [(a, b) for a in ours for b in theirs]
    assert pairs
    assert expected == any(tell_one_thing_in_two_units(a, b) for a, b in pairs)
    assert expected == any(tell_one_thing_in_two_units(b, a) for a, b in pairs)


def test_one_number_of_two_things():
    """A fee for one player and a fee for another."""
    ours, theirs = figures_of(
        "Câu lạc bộ Bắc Hà mua tiền đạo Silva với mức phí 45,5 triệu euro.",
        "Câu lạc bộ Nam Sơn chi 45,5 triệu bảng xây học viện đào tạo trẻ.",
        language="vi",
    )
    assert not any(tell_one_thing_in_two_units(a, b) for a in ours for b in theirs)


def test_a_round_number_of_unlike_sentences():
    """Twenty thousand is told of much."""
    ours, theirs = figures_of(
        FINED.format("20.000 bảng"), "Ban tổ chức còn phạt mỗi cầu thủ 20.000 euro.", language="vi"
    )
    assert not any(tell_one_thing_in_two_units(a, b) for a in ours for b in theirs)
