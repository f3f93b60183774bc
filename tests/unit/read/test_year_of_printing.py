"""The year in which articles without a date were printed, as their texts tell it."""

from __future__ import annotations

import pytest

from checker.model import Article
from checker.read.dating import Undated, with_years
from checker.read.named_years import named_years
from checker.read.year_of_printing import year_of_printing


def page(text: str, *, title: str | None = None, language: str = "vi", published: str | None = None) -> Article:
    """One article of *text*."""
    return Article(id=text, path=text, text=text, title=title, language=language, published=published)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param((2022, True), "Vụ cháy xảy ra tối 16/6/2022.", id="a-day"),
        pytest.param((2022, True), "Vụ cháy xảy ra tối 16.6.2022.", id="a-day-with-points"),
        pytest.param((2022, False), "Cầu sẽ mở ngày 16/6/2022.", id="a-day-to-come"),
        pytest.param((2022, False), "Phòng tranh mở đến hết ngày 31/10/2022.", id="a-last-day"),
        pytest.param((2022, True), "Giá bán trong tháng 6/2022 đã giảm.", id="a-month"),
        pytest.param((2022, True), "Từ đầu năm 2022 đến nay có 12 vụ.", id="since-it-began"),
        pytest.param((2022, True), "Số vụ tăng so với cùng kỳ năm 2021.", id="compared-with-the-one-before"),
        pytest.param((2022, True), "Đội thắng ba trận ở V-League 2022.", id="an-event"),
        pytest.param((2023, False), "Đội vào vòng loại Cúp Sông 2023.", id="a-qualifier-of-the-next"),
    ],
)
def test_what_speaks_for_a_year(expected: tuple[int, bool], text: str):
    """The year that is spoken for, and whether it had come."""
    [one] = named_years(text, "vi")
    assert one.speaks > 0
    assert expected == (one.year, one.is_told)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Năm 2014, ông rời đội.", id="opens-a-sentence"),
        pytest.param("Ông rời đội vào năm 2014.", id="in-that-year"),
        pytest.param("Đội có sân riêng từ năm 2014.", id="from-that-year"),
        pytest.param("Nhà máy chạy từ tháng 6/2014.", id="from-a-month"),
        pytest.param("Tháng 6/2014, ông rời đội.", id="a-month-opens-a-sentence"),
        pytest.param("Theo Nghị định 15/2014/NĐ-CP thì bị phạt.", id="a-decree"),
        pytest.param("Theo nghị định ngày 15/7/2014 thì bị phạt.", id="a-decree-by-its-day"),
        pytest.param("Bà Tư sinh năm 2014.", id="a-birth"),
        pytest.param("Quy hoạch giai đoạn 2014-2020.", id="a-stretch"),
        pytest.param("Máy in có giá 2.014 đồng, mẫu cũ giá 2014,5.", id="no-year"),
    ],
)
def test_what_speaks_for_no_year(text: str):
    """A year told as another than that of printing, or as nobody's."""
    assert all(one.speaks <= 0 for one in named_years(text, "vi"))


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param(2022, ["Vụ cháy xảy ra tối 16/6/2022."], id="a-day"),
        pytest.param(2022, ["Vụ cháy ngày 3/5/2021 và 16/6/2022."], id="the-newest-day"),
        pytest.param(2022, ["Cháy lớn ngày 5/6/2022.", "Chợ có 12 gian."], id="one-article-of-two"),
        pytest.param(2022, ["Số vụ giảm so với cùng kỳ năm 2021."], id="compared-with-the-year-before"),
        pytest.param(None, ["Ông rời đội vào năm 2014."], id="another-year-alone"),
        pytest.param(None, ["Đến năm 2030, tỉnh có 5 cầu.", "Quy hoạch đến năm 2030."], id="a-plan-alone"),
        pytest.param(None, ["Năm 2011, một vụ nổ làm 7 người chết.", "Vụ nổ năm 2011."], id="an-old-event"),
        pytest.param(None, ["Chợ có 12 gian."], id="nothing"),
        pytest.param(2022, ["Cháy ngày 5/6/2021.", "Giải Sông Hương 2022 đã mở."], id="none-before-the-newest-told"),
        pytest.param(None, ["Tranh bày đến ngày 31/10/2022.", "Sách bày đến ngày 31/3/2023."], id="two-years-alike"),
        pytest.param(2022, ["Tên lửa rơi hôm Chủ nhật, 24/7.", "Tháng 5/2021 cũng có vụ như vậy."], id="weekday"),
        pytest.param(
            2022,
            [
                "Cầu khởi công ngày 5/6/2022.",
                "Xe chạy tháng 10/2025.",
                "Dự kiến xe chạy tháng 10/2025.",
                "Chợ mở ngày 7/6/2022.",
            ],
            id="a-year-that-another-sentence-tells-as-coming",
        ),
        pytest.param(None, ["Tên lửa rơi hôm Chủ nhật, 24/7."], id="a-weekday-alone-is-of-many-years"),
        pytest.param(2016, ["Bắt Trần Văn Ba (SN 1991).", "Trần Văn Ba (25 tuổi) bị bắt."], id="born-and-aged"),
        pytest.param(None, ["Bắt Trần Văn Ba (SN 1991).", "Lê Thị Tư (25 tuổi) bị bắt."], id="two-persons"),
        pytest.param(
            None, ["Bắt Trần Văn Ba (SN 1991).", "Trần Văn Ba (25 tuổi), Trần Văn Ba (17 tuổi)."], id="two-of-one-name"
        ),
    ],
)
def test_year_of_a_story(expected: int | None, texts: list[str]):
    """Whatever the order of its articles."""
    assert expected == year_of_printing([page(text) for text in texts])
    assert expected == year_of_printing([page(text) for text in reversed(texts)])


def test_a_headline_tells_the_year():
    """A text may tell of other years; a headline seldom does."""
    text = "Kỷ lục cũ lập ngày 12/5/2021. Ngày 3/4/2021, giải bị hoãn."
    assert 2021 == year_of_printing([page(text)])
    assert 2022 == year_of_printing([page(text, title="Mở giải Sông Hương 2022")])


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(2016, "The bridge opened on June 3, 2016.", id="a-day"),
        pytest.param(2016, "The bridge opened on 3 June 2016.", id="day-first"),
        pytest.param(2016, "Prices fell in the first half of 2016.", id="half-a-year"),
        pytest.param(2017, "Sales rose from the same period of 2016.", id="compared-with-the-year-before"),
        pytest.param(None, "He left the club in 2014.", id="another-year"),
        pytest.param(None, "The plan runs until 2030.", id="a-plan"),
    ],
)
def test_year_of_an_english_story(expected: int | None, text: str):
    """The same by the words of another language."""
    assert expected == year_of_printing([page(text, language="en")])


@pytest.mark.parametrize(
    ("expected", "dateline", "text", "other"),
    [
        pytest.param("2016-06-03", (3, 6), "Cháy ngày 1/6/2016.", None, id="year-told"),
        pytest.param("XXXX-06-03", (3, 6), "Chợ có 12 gian.", None, id="year-open"),
        pytest.param("2016-01-12", (12, 1), "Cháy ngày 25/12/2015.", None, id="the-next-year-has-begun"),
        pytest.param("2016-06-02", (2, 6), "Cháy chiều 21/11/2015.", None, id="told-months-behind-its-dateline"),
        pytest.param("2015-06-02", (2, 6), "Chợ mở ngày 1/6/2015, thu phí từ 1/12/2015.", None, id="since-a-day-ahead"),
        pytest.param("2015-12-30", (30, 12), "Chợ có 12 gian.", "2016-01-02", id="nearest-to-a-dated-article"),
        pytest.param("2016-01-02", (2, 1), "Chợ có 12 gian.", "2015-12-30", id="nearest-behind-it"),
        pytest.param(None, (30, 2), "Chợ có 12 gian.", None, id="no-such-day"),
    ],
)
def test_day_of_a_dateline(expected: str | None, dateline: tuple[int, int], text: str, other: str | None):
    """A day that opens an article, with the year that its story tells, or none."""
    story = [Undated(page(text), dateline)]
    if other:
        story.append(Undated(page("Chợ lớn.", published=other), None))
    assert expected == with_years(story)[0].published
    assert expected == with_years(story[::-1])[-1].published
