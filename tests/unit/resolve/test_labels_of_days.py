"""Hours, decades, feasts and sayings that make no claim."""

from __future__ import annotations

import pytest

from tests.unit.resolve.desk import reasons_of

CLAIM = ""


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("number of a part", "second", "They hope for a second chance.", id="second-chance"),
        pytest.param("set phrase", "Nine times", '"Nine times out of ten it rains," she said.', id="nine-times"),
        pytest.param("figure of speech", "100 per cent", '"I am 100 per cent sure," he said.', id="wholly"),
        pytest.param(CLAIM, "100 per cent", '"We sold 100 per cent of the seats," he said.', id="all-of-them"),
        pytest.param("figure of speech", "a hundred percent", "An appeal is a hundred percent certain.", id="sure"),
        pytest.param("set phrase", "a million miles", "It is a million miles from being built.", id="far"),
        pytest.param("figure of speech", "14-seater", "The fee for a 14-seater is 500.", id="class-of-vehicles"),
        pytest.param("set phrase", "24 hours", "The pumps run 24 hours a day.", id="always"),
        pytest.param("number of a part", "the second", "She lost in the second ballot.", id="ballot"),
        pytest.param("number of a part", "the third", "He played in the third tier.", id="tier"),
        pytest.param("set phrase", "third", "He fled to a third country.", id="third-country"),
        pytest.param("set phrase", "4th", "Divers of the 4th Marine Brigade came.", id="brigade"),
        pytest.param("set phrase", "14th", "Smoke drifted down 14th Cross Street.", id="street"),
        pytest.param(CLAIM, "33rd", "The 33rd Island Games opened.", id="games"),
        pytest.param("set phrase", "two parents", "Now and then one or two parents come.", id="one-or-two"),
        pytest.param("bare number", "57", "A passenger, a man of 57, died.", id="age"),
        pytest.param("bare number", "40", "A woman of 40 was hurt.", id="age-and-fate"),
        pytest.param("bare number", "half", "It fell in the opening half of the year.", id="which-half"),
        pytest.param("bare number", "four", "A family of four will pay more.", id="household"),
        pytest.param(CLAIM, "five", "A family of five died.", id="family-that-died"),
        pytest.param("bare number", "10,000", "Worku defended the 10,000 in the rain.", id="race"),
        pytest.param("number of a part", "its first", "It carried 9,000 cars in its first year.", id="first-year"),
        pytest.param("number of a part", "Third", "Third-grade reading fell.", id="grade"),
        pytest.param(
            "day on which someone spoke", "October", "That beats the 406 crore announced in October.", id="announced-in"
        ),
        pytest.param("period of a figure", "the 1960s", "In the 1960s it had 900 men.", id="decade"),
        pytest.param(CLAIM, "last May", "The pump failed last May and was not mended.", id="which-may"),
        pytest.param(CLAIM, "Christmas", "It promised to build 2,000 houses by Christmas.", id="by-a-feast"),
        pytest.param("feast", "Christmas", "Sales at Christmas rose by 3%.", id="at-a-feast"),
        pytest.param("time of an entry", "05:40", "Head\n05:40 – Police seal off the street.", id="live-report"),
        pytest.param("time of an entry", "9:20 p.m.", "Head\n9:20 p.m. | Harlow leads.", id="live-report-with-a-bar"),
        pytest.param(CLAIM, "05:40", "Head\nPolice sealed off the street at 05:40.", id="hour-of-an-event"),
        pytest.param(CLAIM, "6 p.m.", "It opened a day earlier, at 6 p.m.", id="once"),
        pytest.param("every day", "6 p.m.", "It opens four times a day, from 6 p.m.", id="daily"),
    ],
)
def test_english_sayings_and_labels(expected: str, quote: str, text: str):
    """Set phrases with a number, decades, feasts and the hours of a live report's entries."""
    assert expected == reasons_of(text, "en")[quote]


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("every day", "5h", "Hằng ngày, chị dậy lúc 5h.", id="opens-the-sentence"),
        pytest.param("every day", "22h", "Chợ đóng cửa lúc 22h mỗi ngày.", id="stands-behind"),
        pytest.param(CLAIM, "22h ngày 2/6", "Chợ đóng cửa lúc 22h ngày 2/6.", id="one-day"),
        pytest.param("every day", "5h", "Tối nào cũng thức, sáng nào cũng dậy lúc 5h.", id="each-morning"),
        pytest.param("every day", "4h sáng", "Chợ thường họp từ 4h sáng.", id="usually"),
        pytest.param("every day", "5 giờ sáng", "Thợ hiện nay đi làm từ 5 giờ sáng, chiều mới nghỉ.", id="these-days"),
        pytest.param("every day", "7h30", "Xe buýt hoạt động hằng ngày. Chuyến đầu rời bến lúc 7h30.", id="timetable"),
        pytest.param("every day", "11 giờ đêm", "Có khi 11 giờ đêm chị mới về.", id="on-some-days"),
        pytest.param(CLAIM, "10h", "Hiện nay, lúc 10h, nước đã rút.", id="now"),
        pytest.param(CLAIM, "8h", "Ban Thường vụ họp lúc 8h.", id="part-of-a-name"),
        pytest.param("every day", "19h-21h", "Vé rẻ bán trong khung giờ vàng 19h-21h.", id="frame-of-hours"),
        pytest.param("every day", "18h đến 20h", "Tránh giờ cao điểm, tức là từ 18h đến 20h.", id="peak-hours"),
        pytest.param(CLAIM, "17h30", "Xe cháy vào giờ cao điểm, lúc 17h30.", id="once-at-a-peak-hour"),
        pytest.param(
            CLAIM, "22h ngày 2/6", "Hằng ngày chị về sớm, lúc 22h ngày 2/6 chị vẫn chưa về.", id="but-that-day"
        ),
        pytest.param("time of day without its day", "15h30", "Tiền về chậm nhất 15h30 ngày T+3.", id="settlement"),
    ],
)
def test_hours_of_every_day(expected: str, quote: str, text: str):
    """An hour at which something happens daily, or on a day that is only counted from another, is no moment that could be checked."""
    assert expected == reasons_of(text)[quote]


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(CLAIM, "năm 2009", "Anh trai ông, mất năm 2009 chỉ ít ngày sau cha, là thợ.", id="died"),
        pytest.param(CLAIM, "năm 2009", "Bà cho biết năm 2009 họ còn ở đó.", id="told-by-her"),
        pytest.param(
            "period of a figure",
            "tháng 2/2024 đến tháng 5/2024",
            "Tiền điện tính từ tháng 2/2024 đến tháng 5/2024, tổng cộng là 9 triệu đồng.",
            id="sum",
        ),
        pytest.param(
            CLAIM,
            "tháng 2/2024 đến tháng 5/2024",
            "Anh trốn ở Lào trong thời gian tháng 2/2024 đến tháng 5/2024.",
            id="stay",
        ),
        pytest.param(
            "day on which someone spoke",
            "ngày 20-10",
            "Đến ngày 20-10, công an xã cho biết đã bắt hai người.",
            id="by-then",
        ),
        pytest.param(
            "day on which someone spoke",
            "20/10",
            "Liên quan vụ cháy, chiều 20/10, công an cho biết đã bắt hai người.",
            id="on-a-matter",
        ),
        pytest.param(
            "day on which someone spoke",
            "ngày 20/10",
            "Báo Sông Lam đưa tin, chiều ngày 20/10, công an (Vinh), cho biết đang tìm người.",
            id="as-reported",
        ),
        pytest.param(
            "day on which someone spoke", "ngày 20/10", "Cụ thể, ngày 20/10, tỉnh cho biết đã thu đất.", id="namely"
        ),
        pytest.param(CLAIM, "ngày 20/10", "Cụ thể, ngày 20/10, tỉnh ra quyết định thu đất.", id="namely-done"),
        pytest.param(CLAIM, "ngày 20/10", "Riêng ngày 20/10, bà đến chợ chửi mắng.", id="that-day-in-particular"),
        pytest.param("day of a figure", "ngày 20/10", "Riêng ngày 20/10, có 12 ca mắc.", id="that-day-alone"),
        pytest.param(CLAIM, "20/10", "Chợ cháy, chiều 20/10 công an xã bắt hai người.", id="event"),
    ],
)
def test_spans_years_and_days_of_speech(expected: str, quote: str, text: str):
    """Years of a death, periods of sums, days on which someone spoke behind a lead."""
    assert expected == reasons_of(text)[quote]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("time of day without its day", "Ca trực 10 giờ đêm mới về.", id="at-night"),
        pytest.param(CLAIM, "Ca trực 10 giờ mới về.", id="how-long"),
    ],
)
def test_hours_of_a_night_no_day_of_which_is_known(expected: str, text: str):
    """``10 giờ đêm`` lasts no ten hours where the article bears no date."""
    assert expected == reasons_of(text, published=None)["10 giờ"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("time of day without its day", "Khoảng 6g cùng ngày, có người tìm thấy xe.", id="hour"),
        pytest.param(CLAIM, "Khoảng 6g thuốc đã mất.", id="grams"),
    ],
)
def test_a_letter_for_the_hour_that_is_a_unit_elsewhere(expected: str, text: str):
    """``6g cùng ngày`` weighs no six grams."""
    assert expected == reasons_of(text, published=None)["Khoảng 6g"]
