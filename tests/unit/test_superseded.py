"""Which figure of a sentence took the place of another, and which is told of another thing or time."""

from __future__ import annotations

import pytest

from checker.model import Article
from checker.pipeline import check_articles
from checker.rulebook import load_rules
from checker.superseded import superseded
from tests.unit.link.desk import articles_of, claims_of


def told(text: str, language: str) -> tuple[tuple[str, str, bool], ...]:
    """The old figure, the new one, and whether the old one was planned, as one article says."""
    claims = claims_of(articles_of([text], language=language))
    return tuple((one.old.quote, one.new.quote, one.planned) for one in superseded(reversed(claims)))


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param(
            (("900", "870 clinics", True),), "en", "870 clinics opened, against the 900 promised.", id="promised"
        ),
        pytest.param(
            (("£4m", "£6m", True),), "en", "The museum spent £6m on its roof, against a budget of £4m.", id="a-budget"
        ),
        pytest.param((("£4m", "£6m", True),), "en", "The roof, budgeted at £4m, has cost £6m.", id="budgeted-first"),
        pytest.param(
            (("two weeks", "five", True),), "en", "The survey, meant to take two weeks, lasted five.", id="meant-first"
        ),
        pytest.param(
            (("40,000 tonnes", "12,000 tonnes", True),),
            "en",
            "Only 12,000 tonnes of the promised 40,000 tonnes of rice have come.",
            id="part-of-what-was-promised",
        ),
        pytest.param(
            (("3.1 million", "3.4 million nights", False),),
            "en",
            "There were 3.4 million nights, and not 3.1 million as reported in May.",
            id="not-as-reported",
        ),
        pytest.param(
            (("2.6 per cent", "2.4 per cent", False),),
            "en",
            "The rate for June was revised to 2.4 per cent from 2.6 per cent.",
            id="revised",
        ),
        pytest.param(
            (("£310,400", "£309,900", False),), "en", "The price is put at £309,900 rather than £310,400.", id="rather"
        ),
        pytest.param(
            (("31,000", "18,000 customers", False),),
            "en",
            "18,000 customers were without power last night, down from 31,000 the previous morning.",
            id="counted-on",
        ),
        pytest.param((), "en", "Sales reached $5.2 billion, up from $4.1 billion a year earlier.", id="a-year-earlier"),
        pytest.param((), "en", "Occupancy fell to 61% from 94% a week earlier.", id="a-week-earlier"),
        pytest.param((), "en", "The bank's revised forecast is for growth of 1.4%, down from 1.9%.", id="a-forecast"),
        pytest.param((), "en", "Nine people died, not counting 3 who are missing.", id="not-of-another-kind"),
        pytest.param(
            (("hai giờ", "ba giờ", True),), "vi", "Buổi lễ dài ba giờ thay vì hai giờ như dự kiến.", id="vi-planned"
        ),
        pytest.param(
            (("5,2%", "5,4%", False),),
            "vi",
            "Tốc độ tăng quý II được điều chỉnh lên 5,4%, từ mức 5,2%.",
            id="vi-revised",
        ),
        pytest.param((), "vi", "Doanh thu tăng lên 5,4 tỷ đồng từ 5,2 tỷ đồng năm trước.", id="vi-a-year-before"),
    ],
)
def test_superseded(expected, language, text):
    """Each sentence as the only one of its article."""
    assert expected == told(text, language)


FIRST = "The harbour fire destroyed 1,200 containers, the port said."
LAST = "The harbour fire destroyed 1,900 containers, and not 1,200 as was announced at the time, an inquiry found."


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param({"update"}, {"2025-03-01": FIRST, "2025-09-01": LAST}, id="told-before"),
        pytest.param(
            {"planned_vs_actual"},
            {
                "2025-03-01": "Lindau county has set aside £4m for the new roof of its museum.",
                "2025-09-01": "The new roof of its museum cost Lindau county £6m, against a budget of £4m.",
            },
            id="planned",
        ),
    ],
)
def test_verdict_on_what_was_superseded(expected, texts):
    """Whoever printed the old figure before it was given up is no contradiction; nor does the sentence contradict itself."""
    articles = [
        Article(id=f"a{n}", path=f"a{n}", text=text, language="en", published=day, story="s")
        for n, (day, text) in enumerate(texts.items())
    ]
    facts = check_articles(articles, load_rules()).facts
    verdicts = {one.verdict for fact in facts for one in fact.comparisons if fact.kind != "date"}
    assert expected == verdicts - {"agree"}
