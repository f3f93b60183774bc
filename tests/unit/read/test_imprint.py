"""Source, address and date as pages themselves state them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.read import read_articles

BODY = "Cầu dài 450 m, nối hai bờ sông, và mở cho xe qua lại ngay trong ngày."


def article(folder: Path, text: str):
    """The one article of *text*."""
    (folder / "01.txt").write_text(text, encoding="utf-8")
    return read_articles([str(folder)])[0][0]


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        pytest.param("22:29 | 21/05/2016", "2016-05-21T22:29", id="clock-first"),
        pytest.param("01.06.2016 | 09:08 AM", "2016-06-01T09:08", id="points-and-am"),
        pytest.param("03:06 PM - 02/06/2016", "2016-06-02T15:06", id="pm"),
        pytest.param("14:55, Thứ Năm, 02/06/2016 (GMT+7", "2016-06-02T14:55", id="weekday-between"),
        pytest.param("2016-06-02", "2016-06-02", id="iso"),
    ],
)
def test_header_lines(tmp_path: Path, stamp: str, expected: str):
    """The header that many scraped pages carry."""
    found = article(
        tmp_path,
        f"Title: Cầu mới\nSource:\nLink: http://www.vensong.vn/cau-moi-1.html\nPublished Date: {stamp}\n{BODY}\n",
    )
    assert ("Cầu mới", "vensong.vn", expected) == (found.title, found.source, found.published)


def test_a_link_at_the_end_names_source_and_time(tmp_path: Path):
    """Page numbers of several publishers hold the time: 196 YYMMDD HHMM …"""
    found = article(tmp_path, f"Cầu mới\n\n{BODY}\n\nNguồn: https://vensong.vn/cau-moi-196251025144046724.htm")
    assert ("vensong.vn", "2025-10-25T14:40") == (found.source, found.published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Cơn bão làm 12 người chết, 30 người mất tích và hơn 2.000 ngôi nhà bị sập ở ba tỉnh miền núi.",
            "vi",
            id="vietnamese",
        ),
        pytest.param(
            "The storm killed 12 people, left 30 missing and destroyed more than 2,000 homes in three provinces.",
            "en",
            id="english",
        ),
        pytest.param(
            "Hà Nội: Prime minister Phạm Minh Chính said that 12 people had died in Lào Cai and 30 were missing.",
            "en",
            id="english-with-names",
        ),
        pytest.param("72 nước", "vi", id="too-short"),
    ],
)
def test_language_by_letters(tmp_path: Path, text: str, expected: str):
    """An article that names no language is in the one whose letters it has."""
    assert expected == article(tmp_path, text).language


def test_a_dateline_takes_the_year_of_its_story(tmp_path: Path):
    """``Sáng 25/10`` opens a report of that day; the other article says which year."""
    (tmp_path / "02.txt").write_text(f"Title: Cầu\nPublished Date: 26/10/2025\n{BODY}", encoding="utf-8")
    found = article(tmp_path, f"Cầu mới\nSáng 25/10, {BODY}")
    assert "2025-10-25" == found.published


def test_a_dateline_before_all_that_happened_is_of_the_next_year(tmp_path: Path):
    """A trial of July tells of a December and a March; both are past."""
    found = article(
        tmp_path, f"Phiên tòa\nSáng 21/7, {BODY} Vụ án xảy ra ngày 12/12/2024, khám ngày 10/12/2024 và 14/3/2025."
    )
    assert "2025-07-21" == found.published


def test_later_reports_of_one_story_leave_the_year(tmp_path: Path):
    """The others tell of days behind the first report, and a plan names the next year: the first is of this one all the same."""
    (tmp_path / "02.txt").write_text(
        f"Title: Cầu\nPublished Date: 27/10/2025\n{BODY} Lễ ngày 26/10/2025 mở đến 31/12/2026.", encoding="utf-8"
    )
    found = article(tmp_path, f"Cầu mới\nSáng 25/10, {BODY}")
    assert "2025-10-25" == found.published


def test_a_coming_day_leaves_the_year(tmp_path: Path):
    """A licence that ends in December does not make the report one of the next year."""
    found = article(tmp_path, f"Giấy phép\nSáng 21/7, {BODY} Giấy phép hết hạn ngày 31/12/2025.")
    assert "2025-07-21" == found.published


def test_an_undated_article_takes_the_year_of_its_story(tmp_path: Path):
    """A birth year in one article is not the year of its events."""
    (tmp_path / "02.txt").write_text(f"Title: Cầu\nPublished Date: 26/10/2025\n{BODY}", encoding="utf-8")
    found = article(tmp_path, f"Cầu mới\n\nÔng Ba, sinh năm 1958, kể chuyện. {BODY}")
    assert (None, 2025) == (found.published, found.assumed_year)


def test_years_of_births_and_plans_are_not_the_year_of_a_story(tmp_path: Path):
    """Nobody prints in the year in which someone named was born or a plan ends."""
    lives = "Bắt Trần Ba (SN 1991), Lê Tư (sinh năm 1984) và Vũ Sáu (SN 1991)."
    found = article(tmp_path, f"Cướp xe\n\n{lives} Quy hoạch giai đoạn 2021-2030, tầm nhìn đến năm 2050. {BODY}")
    assert (None, None) == (found.published, found.assumed_year)


def test_a_crawler_stamp_is_the_date_and_no_text(tmp_path: Path):
    """Only the stamp is furniture; the sentence behind it stays."""
    found = article(tmp_path, f" date 2025-10-26 Chiều 26-10, {BODY}")
    assert "2025-10-26" == found.published
    assert [" date 2025-10-26"] == [found.text[span.start : span.end] for span in found.furniture]
