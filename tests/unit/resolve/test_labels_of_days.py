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
    ],
)
def test_hours_of_every_day(expected: str, quote: str, text: str):
    """An hour at which something happens daily is no moment that could be checked."""
    assert expected == reasons_of(text)[quote]
