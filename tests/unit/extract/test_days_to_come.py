"""English days and months that bear no year: which have been, and which are to come."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model import Article


def dates(text: str, published: str) -> list[str]:
    """Values of the dates that *text* states, behind a headline."""
    article = Article(id="a", path="a", text=f"From the valley\n{text}", published=published, language="en")
    return [str(mention.value) for mention in extract(article).mentions if mention.kind == "date"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The bus drivers vowed to walk out from Friday.", "2025-10-24", id="vowed-from"),
        pytest.param("The judge has called all six jurors back for Monday.", "2025-10-27", id="back-for"),
        pytest.param("The governor declared Friday a day of mourning.", "2025-10-24", id="declared-a"),
        pytest.param("The guild said its members go back to work on Monday.", "2025-10-27", id="said-that-they-go"),
        pytest.param("The forecaster sees the river falling by Friday.", "2025-10-24", id="sees-by"),
        pytest.param("Managers warned of delays before the lifts are back on Monday.", "2025-10-27", id="clause-of-what-is"),
        pytest.param("Ill since Sunday, she runs in the relay, where rounds begin on Friday.", "2025-10-24", id="since-in-another-clause"),
    ],
)  # fmt: skip
def test_weekdays_to_come(text: str, expected: str):
    """A weekday that something is set for, or of which its clause tells what is."""
    assert expected == dates(text, "2025-10-22")[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The council voted 9 to 4 on Monday night to fund the dam and close two pools.", "2025-10-20", id="voted-to"),
        pytest.param("On Monday, in a fog that would lift by noon, the crew put out.", "2025-10-20", id="would-of-another-clause"),
        pytest.param("The firm has withdrawn its forecast following Friday's spill.", "2025-10-17", id="following"),
        pytest.param("Banks were handing out only coins until Monday.", "2025-10-20", id="were-until"),
        pytest.param("It is the bulk of the grain that the port hosts gathered on Sunday.", "2025-10-19", id="noun-like-a-verb"),
        pytest.param("Four are in hospital over the blast on Monday.", "2025-10-20", id="what-happened"),
        pytest.param("Officers are looking for the bike stolen on Monday.", "2025-10-20", id="what-was-done"),
        pytest.param("The driver is accused of leaving the scene on Sunday.", "2025-10-19", id="accused-of"),
        pytest.param("The railway apologised for Monday's delays.", "2025-10-20", id="for-what-was"),
        pytest.param("The governor declared Friday that the dam was safe.", "2025-10-17", id="declared-that"),
        pytest.param("The charity pledged three boats on Monday.", "2025-10-20", id="pledged-on"),
    ],
)  # fmt: skip
def test_weekdays_that_have_been(text: str, expected: str):
    """A weekday is the last such one, whatever another clause says of what is to come."""
    assert expected == dates(text, "2025-10-22")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The bridge had been planned for April; a strike held it up.", "2025-04", id="had-been-planned"),
        pytest.param("The ferry, due in April, was launched last week.", "2025-04", id="due-and-was"),
        pytest.param("The clinic promised by the state was to open in February.", "2025-02", id="was-to-open"),
        pytest.param("The auction set for April 2 was put off.", "2025-04-02", id="day-put-off"),
        pytest.param("The grant on which they live runs out in February.", "2026-02", id="runs-out"),
        pytest.param("The new line is planned for April.", "2026-04", id="is-planned"),
    ],
)  # fmt: skip
def test_months_of_plans(text: str, expected: str):
    """A plan of which the text tells what came is of the past; one that stands is to come."""
    assert expected == dates(text, "2025-10-22")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The choir is to sing on the 28th.", ["2025-10-28"], id="to-come"),
        pytest.param("It began at a feast on the 28th.", ["2025-09-28"], id="has-been"),
        pytest.param("She made a birdie on the 12th.", [], id="a-hole"),
        pytest.param("Rent comes in on the 28th and goes out on the 2nd.", [], id="of-every-month"),
    ],
)
def test_days_of_some_month(text: str, expected: list[str]):
    """An ordinal before a stop is a day, the last one or the coming one."""
    assert expected == dates(text, "2025-10-22")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Signed on Friday.\n\nChecked on September 2.\n\nThey opened at 6 p.m.", "2025-10-17T18:00", id="news"),
        pytest.param("The gates were checked on September 2 and opened at 6 p.m.", "2025-09-02T18:00", id="same-paragraph"),
        pytest.param("Fires have burned since Monday. Rangers shut the trail at 2 p.m.", "2025-10-22T14:00", id="since-a-day"),
        pytest.param("Talks begun on Monday afternoon broke up at twenty to three in the morning.", "2025-10-21T02:40", id="night"),
        pytest.param("Talks began on Monday afternoon. The lights had failed at 3 a.m.", "2025-10-20T03:00", id="of-another-sentence"),
        pytest.param("It was five to six in the morning, and the kettle was on.", "2025-10-22T05:55", id="minutes-to-the-hour"),
        pytest.param("The tide turned at 11 o'clock on Monday morning.", "2025-10-20T11:00", id="o'clock-and-part"),
        pytest.param("The kiosk opened at eight on Monday evening.", "2025-10-20T20:00", id="word-and-part"),
        pytest.param("The stock closed at eight on Monday.", "2025-10-20", id="a-price"),
        pytest.param("A pilot boarded at 0415 local.", "2025-10-22T04:15", id="local"),
        pytest.param("The ship sent a call at 1942 UTC on 8 October.", "2025-10-08T19:42+00:00", id="hour-like-a-year"),
    ],
)  # fmt: skip
def test_days_of_hours(text: str, expected: str):
    """An hour is of the day that its own sentence or paragraph tells, else of the news."""
    assert expected == dates(text, "2025-10-22")[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The first ewe died on 14 October 2022, the last on 11 November.", "2022-11-11", id="goes-on"),
        pytest.param("She was hired on 20 December 2022 and left on 4 January.", "2023-01-04", id="over-new-year"),
        pytest.param("The law dates from 3 May 2021. It was struck down on 9 October.", "2025-10-09", id="of-the-news"),
        pytest.param(
            "The law dates from 3 May 2021.\n\nOn 9 June the court met.", "2025-06-09", id="of-another-paragraph"
        ),
    ],
)
def test_days_of_a_look_back(text: str, expected: str):
    """Behind a day of an earlier year told in full, the paragraph's days are of the year around it."""
    assert expected == dates(text, "2025-10-22")[-1]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("at 10pm the night before", "2025-10-06T22:00", id="night-before"),
        pytest.param("at 9.15 p.m. on the evening before", "2025-10-06T21:15", id="evening-before"),
        pytest.param("at 10pm the previous night", "2025-10-06T22:00", id="previous-night"),
        pytest.param("at 8 a.m. the next day", "2025-10-08T08:00", id="next-day"),
        pytest.param("at 8 the next morning", "2025-10-08T08:00", id="next-morning"),
        pytest.param("at half past eight that evening", "2025-10-07T20:30", id="that-evening"),
        pytest.param("at 8 that evening", "2025-10-07T20:00", id="number-alone"),
    ],
)
def test_hours_of_a_day_told(words: str, expected: str):
    """An hour with words that count from the day spoken of last, not from the article's own."""
    assert expected == dates(f"The bank gave way on October 7. A crack was seen {words}.", "2025-10-22")[-1]


def test_a_week_on():
    """``a week on Monday`` is the Monday behind the coming one."""
    assert dates("The drivers will vote a week on Monday.", "2025-10-22")[-1] == "2025-11-03"


def test_a_name_that_ends_like_an_article():
    """``had`` behind ``Parma`` is a verb though the name ends in ``a``: the hour is yesterday's."""
    assert dates("The dam in Parma had a leak at 3:30 p.m.", "2025-10-22T06:00") == ["2025-10-21T15:30"]


@pytest.mark.parametrize("words", ["This morning's", "This afternoon's"])
def test_a_part_of_day_owns(words: str):
    """``this morning's agreement`` tells its day."""
    assert dates(f"{words} agreement surprised the port.", "2025-10-22") == ["2025-10-22"]
