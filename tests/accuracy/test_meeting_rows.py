"""Pairs of figures that meet and were read by hand, as rows to fit on."""

import csv
from collections import Counter

import pytest

from checker.profiles import profiled
from tests.accuracy.meeting_rows import MEETINGS, is_unsure, meetings_read
from tests.accuracy.rival_rows import Label, Story
from tests.unit.link.desk import articles_of, claims_of

_TEXTS = (
    "Vụ cháy xảy ra ngày 22/6/2024 tại chợ. Chợ có 40 sạp hàng.",
    "Vụ cháy xảy ra lúc 14h ngày 22/6/2024 tại chợ 40 sạp hàng. Chợ mở lại ngày 25/6/2024.",
)


def story() -> Story:
    claims = claims_of(articles_of(_TEXTS))
    return Story("fire", claims, {claim.id: frozenset() for claim in claims})


def place(article: str, quote: str) -> tuple[str, int]:
    found = [claim for claim in story().claims if claim.article == article and quote in claim.quote]
    return article, found[0].figure.start


@pytest.mark.parametrize(
    ("expected", "one", "other", "verdict"),
    [
        pytest.param([("kind_date", True)], "22/6", "14h", "compatible", id="an-hour-of-the-day"),
        pytest.param([("kind_date", False)], "22/6", "14h", "unrelated", id="two-happenings"),
        pytest.param([("kind_count", True)], "40", "40", "agree", id="one-count-twice"),
        pytest.param([], "22/6", "25/6", "unrelated", id="days-that-differ-do-not-meet"),
        pytest.param([], "40", "14h", "agree", id="another-figure-is-read-there-now"),
    ],
)
def test_a_pair_is_a_row_while_its_figures_meet(expected, one, other, verdict):
    labels = [Label((place("00", one), place("01", other)), verdict)]
    assert expected == [(levels[1], same) for levels, same in meetings_read(story(), labels)]


def test_a_place_without_a_figure_is_no_row():
    """The grammar reads nothing there any more."""
    assert not list(meetings_read(story(), [Label((place("00", "40"), ("01", 0)), "agree")]))


def test_two_grains_are_unsure():
    """A day and its hour may be two facts of one happening; one day twice is what the annotator says."""
    day, hour = (
        next(one for one in profiled(story().claims) if (one.claim.article, one.claim.figure.start) == at)
        for at in (place("00", "22/6"), place("01", "14h"))
    )
    assert is_unsure(day, hour)
    assert not is_unsure(day, day)


def test_the_pairs_that_were_read():
    """Each stands once, with a verdict that there is, and both sorts are many."""
    with MEETINGS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    pairs = Counter(
        (row["story"], frozenset(((row["article"], row["figure_at"]), (row["other_article"], row["other_figure_at"]))))
        for row in rows
    )
    verdicts = Counter(row["verdict"] for row in rows)
    assert max(pairs.values()) == 1
    assert set(verdicts) == {"agree", "compatible", "unrelated"}
    assert min(verdicts["unrelated"], verdicts["agree"] + verdicts["compatible"]) >= 100
