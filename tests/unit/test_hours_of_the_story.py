"""Hours told without their day in an article that looks back, which another article of the story dates."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.hours_of_the_story import with_days_of_hours
from checker.model import Article
from checker.resolve import resolve

ON_THE_DAY = ("2024-11-12T18:00", "The raid began at 3.47am today when a van rammed the shutters.")
LATER = "2025-09-19T18:20"


def moments(*told: tuple[str, str]) -> list[list[str]]:
    """The hours of each article, as the comparison takes them."""
    articles = [
        Article(id=f"{n:02}", path=f"{n:02}", text=text, published=published, source=f"paper {n}", language="en")
        for n, (published, text) in enumerate(told)
    ]
    claims = tuple(claim for article in articles for claim in resolve(article, extract(article).mentions))
    placed = with_days_of_hours(articles, claims)
    assert [claim.id for claim in claims] == [claim.id for claim in placed]
    return [
        [str(claim.value) for claim in placed if claim.article == article.id and "T" in str(claim.value)]
        for article in articles
    ]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(["2024-11-12T03:47"], "Jurors heard that a van rammed the shutters at 3.47am.", id="looks-back"),
        pytest.param(
            ["2024-11-12T03:47", "2024-11-12T05:10"],
            "Jurors heard that a van rammed the shutters at 3.47am. It was found burnt out at 5.10am.",
            id="and-the-hours-beside-it",
        ),
        pytest.param(
            ["2025-09-18T03:47"], "Thieves rammed a door at 3.47am on Thursday.", id="tells-its-day"
        ),
        pytest.param(["2025-09-19T04:47"], "Jurors heard that an alarm rang at 4.47am.", id="another-hour"),
        pytest.param(
            ["2024-11-12T03:47"], "A van had rammed the shutters at thirteen minutes to four.", id="in-words"
        ),
    ],
)  # fmt: skip
def test_hours_of_the_story(expected: list[str], text: str):
    """The day is that of the report nearest to it; a day of its own stays."""
    assert moments(ON_THE_DAY, (LATER, text)) == [["2024-11-12T03:47"], expected]


def test_an_hour_in_words_is_of_either_half_of_the_day():
    """Digits in another article tell which."""
    first = ("2025-08-03T04:15", "The ferry called for help at 10:20 p.m. on Saturday.")
    later = ("2025-08-04T18:20", "A mayday came at twenty past ten, four hours after the ferry sailed.")
    assert moments(first, later) == [["2025-08-02T22:20"], ["2025-08-02T22:20"]]


def test_full_hours_are_of_no_one_thing():
    """Too much happens on the hour."""
    first = ("2024-11-12T18:00", "The raid began at 4am today.")
    assert moments(first, (LATER, "Jurors heard that the court was cleaned at 4am.")) == [
        ["2024-11-12T04:00"], ["2025-09-19T04:00"]
    ]  # fmt: skip
