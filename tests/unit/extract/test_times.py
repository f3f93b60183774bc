"""Times as an article tells them: years and days that are left open, days of the moon, zones."""

from __future__ import annotations

from datetime import date

import pytest

from checker.extract import extract
from checker.extract.times.holidays import holiday_in, lunar_day, nth_weekday
from checker.model import Article
from checker.times import first_instant, is_later, is_time, may_coincide


def dates(
    text: str, *, published: str | None = "2025-10-25", language: str = "vi", assumed: int | None = None
) -> list[str]:
    """Values of the dates that *text* states."""
    article = Article(id="a", path="a", text=text, published=published, language=language, assumed_year=assumed)
    return [str(mention.value) for mention in extract(article).mentions if mention.kind == "date"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Cầu sập ngày 20/12, hai người chết.", ["2025-12-20"], id="two-months-ahead-of-publication"),
        pytest.param("Cầu sập ngày 20/3, hai người chết.", ["2025-03-20"], id="past-of-the-year"),
        pytest.param("Kho cháy rụi hồi tháng 11.", ["2025-11"], id="month-near-by"),
        pytest.param("Nhà máy sẽ mở ngày 20/3, theo kế hoạch.", ["2026-03-20"], id="will-points-ahead"),
        pytest.param("Lễ hội ngày 24/4. Năm ấy, ngày 25/4/2024, trời mưa.", ["2024-04-24", "2024-04-25"], id="month-dated-elsewhere"),
        pytest.param("Họp ngày 24/10. Có 125 ca từ 22/10/2024 tới 5/4/2025.", ["2025-10-24", "2024-10-22/2025-04-05"], id="span"),
        pytest.param("Ngày 3/9 tàu đi, sáng hôm sau tới.", ["2025-09-03", "2025-09-04"], id="the-day-after-the-one-told"),
        pytest.param("Ngày 3/9 tàu về. Lúc 23 giờ 30 tối hôm trước tàu hỏng.", ["2025-09-03", "2025-09-02T23:30"], id="the-evening-before"),
        pytest.param("Ngày 3/9 tàu đi. Hai hôm sau tàu tới.", ["2025-09-03"], id="two-days-later"),
        pytest.param("Ngày 3/9 tàu đi. Gạo còn từ hôm trước.", ["2025-09-03"], id="the-other-day"),
        pytest.param("Hôm sau tàu tới.", [], id="the-day-after-one-that-nothing-tells"),
        pytest.param("Sáng hôm sau (23-10), tàu tới. Hôm nay tàu về.", ["2025-10-23", "2025-10-25"], id="says-nothing-of-today"),
        pytest.param("Hôm qua tàu đi. Lúc 22h tàu dừng.", ["2025-10-24", "2025-10-24T22:00"], id="clock-of-day-last-spoken-of"),
    ],
)  # fmt: skip
def test_years_and_days_left_open(text: str, expected: list[str]):
    """News usage: what has happened, unless words point ahead or the article says so itself."""
    assert expected == dates(text)


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        pytest.param("2024-08-26", "There had been 38 hearings since October.", ["2023-10"], id="since"),
        pytest.param("2026-01-12", "The whistle is loud. It will stop in December.", ["2026-12"], id="a-month-far-ahead"),
        pytest.param("2025-11-14", "It is cold. In July the ministry promised to build homes.", ["2025-07"], id="promised-then"),
        pytest.param("2025-05-12", "A bid was knocked back in February.", ["2025-02"], id="knocked-back"),
        pytest.param("2025-05-12", "The boats will be back in February.", ["2026-02"], id="be-back"),
        pytest.param("2025-05-12", "They met in 2022. He left on May 15 that year.", ["2022", "2022-05-15"], id="that-year"),
    ],
)  # fmt: skip
def test_english_days_left_open(published: str, text: str, expected: list[str]):
    """Which year a month or day is of, by the words around it."""
    assert dates(text, published=published, language="en") == expected


def test_what_a_delay_is_due_to_points_nowhere():
    """``due to a fault`` is no plan, ``due to speak`` is one."""
    told = "The pass was shut. They closed it on Friday due to fog. He is due to speak on Friday."
    assert dates(told, published="2025-10-27", language="en") == ["2025-10-24", "2025-10-31"]


@pytest.mark.parametrize(
    ("text", "published", "assumed", "expected"),
    [
        pytest.param("Mưa lớn ngày 5/8.", None, None, ["XXXX-08-05"], id="nothing-tells-the-year"),
        pytest.param("Mưa hai ngày 5 và 6-8.", None, None, ["XXXX-08-05/XXXX-08-06"], id="days-in-a-row"),
        pytest.param("Ngày 5/8 mưa, hôm sau nắng.", None, None, ["XXXX-08-05", "XXXX-08-06"], id="the-next-day"),
        pytest.param("Ngày 28/2 mưa, hôm sau nắng.", None, None, ["XXXX-02-28"], id="maybe-a-leap-day"),
        pytest.param(
            "Ngày 3-5, đường đóng từ 22h đến 2h.",
            None,
            None,
            ["XXXX-05-03", "XXXX-05-03T22:00/XXXX-05-04T02:00"],
            id="a-night-of-no-known-year",
        ),
        pytest.param(
            "Ngày 28-2, đường đóng từ 22h đến 2h.",
            None,
            None,
            ["XXXX-02-28", "XXXX-02-28T02:00"],
            id="a-night-into-a-day-that-hangs-on-the-year",
        ),
        pytest.param("Mưa lớn ngày 5/8.", None, 2016, ["2016-08-05"], id="year-of-the-story"),
        pytest.param("Mưa lớn hôm qua, lúc 9h.", None, None, [], id="no-day-to-count-from"),
        pytest.param(
            "Hôm qua (24/10), mưa lớn. Hôm nay tạnh.", None, 2025, ["2025-10-24", "2025-10-25"], id="own-day-told"
        ),
        pytest.param(
            "Hôm qua 24/10 mưa. Hôm nay 28/10 tạnh.", None, 2025, ["2025-10-24", "2025-10-28"], id="two-own-days"
        ),
        pytest.param(
            "Hôm qua (24/10), mưa lớn. Hôm nay tạnh.",
            None,
            None,
            ["XXXX-10-24", "XXXX-10-25"],
            id="own-day-of-no-known-year",
        ),
        pytest.param(
            "Hôm qua mưa, sáng nay lúc 9h tạnh. Ba ngày trước có bão.",
            "XXXX-10-25",
            None,
            ["XXXX-10-24", "XXXX-10-25T09:00", "XXXX-10-22"],
            id="counted-from-a-day-of-no-known-year",
        ),
        pytest.param(
            "Thứ hai mưa, năm ngoái cũng mưa.", "XXXX-10-25", None, [], id="weekdays-and-years-hang-on-the-year"
        ),
        pytest.param("Ngày mai mưa.", "XXXX-02-29", None, ["XXXX-03-01"], id="a-leap-day"),
        pytest.param("Mưa lớn ngày 5.", "2025-10-03", None, ["2025-09-05"], id="day-alone-is-the-one-just-past"),
        pytest.param("Mưa lớn hôm 29/2.", "2025-03-03", None, [], id="no-such-day-that-year"),
    ],
)
def test_articles_that_say_little(text: str, published: str | None, assumed: int | None, expected: list[str]):
    """What an article does not tell is left open, never guessed."""
    assert expected == dates(text, published=published, assumed=assumed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The runway reopened at 5:10 p.m., it said.", ["2025-10-24T17:10"], id="cannot-have-been-today"),
        pytest.param("The runway reopened at 5:10 a.m., it said.", ["2025-10-25T05:10"], id="may-have-been-today"),
        pytest.param(
            "The probe took off at 10:42 a.m. (0142 GMT), it said.",
            ["2025-10-25T10:42", "2025-10-25T01:42+00:00"],
            id="by-clocks-of-another-place",
        ),
        pytest.param("The runway will reopen at 5:10 p.m. if it can.", ["2025-10-25T17:10"], id="is-to-come"),
        pytest.param(
            "She is on the 7:42 to Leeds. "
            "It stopped at 11:15 p.m. there.",
            ["2025-10-25T07:42", "2025-10-24T23:15"],
            id="an-assumed-day-is-not-spoken-of",
        ),
        pytest.param(
            "It vanished on Thursday. "
            "They must rule within 90 days. He left at 4 a.m. alone.",
            ["2025-10-23", "2026-01-23", "2025-10-23T04:00"],
            id="nor-is-a-distance",
        ),
        pytest.param(
            "It struck at 5:10 a.m. "
            "on Thursday (2210 GMT on Wednesday). He left at 9 a.m. alone.",
            ["2025-10-23T05:10", "2025-10-22T22:10+00:00", "2025-10-23T09:00"],
            id="nor-one-of-other-clocks",
        ),
        pytest.param(
            "It fell early on Thursday, police said on Friday. It left at 3.20 a.m. as usual.",
            ["2025-10-23", "2025-10-24", "2025-10-23T03:20"],
            id="nor-one-on-which-someone-spoke",
        ),
        pytest.param(
            "She takes office on January 1. He conceded at 11:40 p.m. at home.",
            ["2026-01-01", "2025-10-24T23:40"],
            id="nor-one-to-come",
        ),
        pytest.param(
            "It was shut on Saturday. It lost height at 9 p.m. over town.",
            ["2025-10-25", "2025-10-24T21:00"],
            id="nor-one-that-cannot-be",
        ),
        pytest.param("From 1 January the second dose will be given.", ["2026-01-01"], id="opens-what-will-be"),
        pytest.param("The truce takes effect on Sunday at 8:30 a.m. there.", ["2025-10-26T08:30"], id="takes-effect"),
    ],
)  # fmt: skip
def test_clocks_of_an_article_of_the_morning(text: str, expected: list[str]):
    """What is told as past happened before it was printed, at 6:45."""
    assert expected == dates(text, published="2025-10-25T06:45", language="en")


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        pytest.param("3 giờ sáng", "2025-10-25T14:00", ["2025-10-26T03:00"], id="alone-the-coming-one"),
        pytest.param("Lúc 3 giờ sáng, lửa bùng lên ở kho hàng.", "2025-10-25T14:00", ["2025-10-25T03:00"], id="in-news-of-that-day"),
        pytest.param("chủ nhật", "2025-10-22", [], id="weekday-without-cue"),
        pytest.param("Họ gặp nhau hôm chủ nhật và ra về ngay.", "2025-10-22", ["2025-10-19"], id="weekday-last-past"),
        pytest.param("Họ sẽ gặp nhau vào chủ nhật, theo lịch.", "2025-10-22", ["2025-10-26"], id="weekday-to-come"),
    ],
)  # fmt: skip
def test_alone_and_in_news(text: str, published: str, expected: list[str]):
    """A text that is one expression is an entry in a diary; running text reports."""
    assert expected == dates(text, published=published)


def test_day_and_month_in_the_order_of_the_article():
    """One unambiguous date says which number is the day; without one the language does."""
    assert ["2024-03-04"] == dates("On 3/4/2024 it rained there.", language="en")
    assert ["2024-03-25", "2024-04-03"] == dates("On 25/3/2024 and on 3/4/2024 it rained.", language="en")


def test_listed_dates_have_a_place_each():
    """Dates listed in full are quoted one by one; days that share a month are quoted together."""
    article = Article(id="a", path="a", text="hôm 20/4 và 5/5; các ngày 3, 5 và 9/6", published="2025-10-25")
    quotes = [mention.quote for mention in extract(article).mentions if mention.kind == "date"]
    assert ["hôm 20/4", "5/5", *3 * ["ngày 3, 5 và 9/6"]] == quotes


@pytest.mark.parametrize(
    ("year", "expected"),
    [(1985, "1985-01-21"), (2007, "2007-02-17"), (2024, "2024-02-10"), (2025, "2025-01-29"), (2030, "2030-02-02")],
)
def test_first_day_of_the_lunar_year(year: int, expected: str):
    """Vietnam's calendar, which parts from China's in 1985, 2007 and 2030."""
    found = lunar_day(year, 1, 1)
    assert found is not None
    assert expected == found.isoformat()


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        pytest.param("12-25", 2013, date(2013, 12, 25), id="fixed"),
        pytest.param("11 thu 4", 2014, date(2014, 11, 27), id="fourth-thursday"),
        pytest.param("11 thu 4 + 1", 2014, date(2014, 11, 28), id="the-day-after"),
        pytest.param("05 mon -1", 2013, date(2013, 5, 27), id="last-monday"),
        pytest.param("easter 0", 2024, date(2024, 3, 31), id="easter"),
        pytest.param("easter -2", 2025, date(2025, 4, 18), id="before-easter"),
        pytest.param("lunar 08-15", 2024, date(2024, 9, 17), id="lunar"),
    ],
)
def test_holidays(rule: str, year: int, expected: date):
    """Each kind of rule that a lexicon may write."""
    assert expected == holiday_in(rule, year)


def test_what_the_calendar_has_not():
    """A fifth Monday or a thirteenth month that does not exist is none."""
    assert nth_weekday(2025, 2, 5, 0) is None
    assert lunar_day(2025, 13, 1) is None


def test_zones_are_compared_as_instants():
    """Nine in Beijing is eight in Hanoi; a time without a zone is the newsroom's own."""
    assert may_coincide("2025-10-20T09:00+08:00", "2025-10-20T08:00")
    assert may_coincide("2025-10-20T08:00", "2025-10-20T09:00+08:00")
    assert not may_coincide("2025-10-20T09:00+08:00", "2025-10-20T09:00")
    assert first_instant("2025-10-20T01:00Z") == first_instant("2025-10-20T08:00")
    assert is_time("2025-10-20T09:00+08:00/2025-10-20T10:00+08:00")


@pytest.mark.parametrize(
    ("expected", "hour", "day"),
    [
        pytest.param(True, "2016-05-26T00:05+08:00", "2016-05-26", id="the-day-there"),
        pytest.param(True, "2016-05-26T00:05+08:00", "2016-05-25", id="the-day-here"),
        pytest.param(True, "2016-05-31T23:30-05:00", "2016-05", id="the-month-there"),
        pytest.param(False, "2016-05-26T00:05+08:00", "2016-05-27", id="neither"),
        pytest.param(False, "2016-05-26T00:05", "2016-05-25", id="no-zone-told"),
        pytest.param(False, "2016-05-26T09:00+08:00", "2016-05-26T09:00", id="two-hours-are-instants"),
    ],
)
def test_a_day_beside_an_hour_of_another_zone(expected, hour, day):
    """Where the hour is told by the clock of another country, the day may be its day; both orders."""
    assert expected is may_coincide(hour, day)
    assert expected is may_coincide(day, hour)


@pytest.mark.parametrize(
    ("expected", "iso", "own"),
    [
        pytest.param(True, "XXXX-10-26", "XXXX-10-25", id="the-next-day"),
        pytest.param(False, "XXXX-10-24", "XXXX-10-25", id="the-day-before"),
        pytest.param(None, "XXXX-10-25T09:00", "XXXX-10-25", id="that-day"),
        pytest.param(None, "XXXX-10", "XXXX-10-25", id="its-month"),
        pytest.param(False, "XXXX-07", "XXXX-02-10", id="a-month-far-ahead-was-last-year's"),
        pytest.param(None, "XXXX-01-03", "XXXX-12-28", id="last-or-next-january"),
        pytest.param(None, "XXXX-01-03", "", id="no-day-to-stand-beside"),
    ],
)
def test_later_in_a_year_not_known(expected: bool | None, iso: str, own: str):
    """Days of an unknown year stand before or behind the article's own as news tells of days."""
    assert expected is is_later(iso, own)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The dam broke on October 8. The report, handed over on Thursday, says it leaked at 2:30am.",
            ["2025-10-08", "2025-10-23", "2025-10-08T02:30"],
            id="day-of-a-report",
        ),
        pytest.param(
            "The mill burned on October 8. A paper of last week blames wiring. The bell rang at 3:15am.",
            ["2025-10-08", "2025-10-13/2025-10-19", "2025-10-08T03:15"],
            id="week-between",
        ),
    ],
)
def test_hours_are_of_the_day_of_what_happened(text: str, expected: list[str]):
    """A week, or the day on which a report came out, is no day of the hours told behind it."""
    assert expected == dates(text, language="en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She sailed on 20 May. She sank the next day.", ["2025-05-20", "2025-05-21"], id="next-day"),
        pytest.param(
            "It broke on 20 May, and the following Thursday again.", ["2025-05-20", "2025-05-22"], id="weekday"
        ),
        pytest.param(
            "It broke on 20 May; the previous morning it had held.", ["2025-05-20", "2025-05-19"], id="before"
        ),
        pytest.param("They meet the following Thursday.", ["2025-10-30"], id="nothing-told"),
    ],
)
def test_days_that_follow_one_another(text: str, expected: list[str]):
    """What is told behind a day counts from it, not from the day of publication."""
    assert expected == dates(text, language="en")


def test_a_name_between_commas_parts_no_day_from_what_is_to_come():
    """``is to meet the envoy, Ana Ruiz, on Tuesday`` is the coming one."""
    assert ["2025-10-28"] == dates("The council\nThe mayor is to meet the envoy, Ana Ruiz, on Tuesday.", language="en")
