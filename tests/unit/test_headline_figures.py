"""The figure that a headline tells otherwise than the text below it."""

from __future__ import annotations

import pytest

from checker.headline_figures import denied_figures
from checker.model import Article, Span
from checker.pipeline import check_articles, read_claims
from checker.rulebook import load_rules

ARRESTS = "{} arrested at Harbour Street protest"
ARRESTED = "Police arrested {} people at a protest on Harbour Street on Friday, a spokeswoman said."
AND_MORE = " A further {} people were arrested in the night."
PARTS = "Police arrested {} students, {} teachers and a priest on Harbour Street on Friday."
LOST = "{} lives lost as ferry sinks off Calder Point"
FOUND = "The final list gives {} dead and {} missing out of 140 on board."
SHARES = "Shares in Larkfield Mills soar {} on takeover talk"
LEAPT = "The stock of the weaver leapt {} to $4.10 after a rival said it was ready to talk."
OTHERS = " Cotton was {} dearer."
BILL = "Owners of the trawler brace for {} bill"
SET_ASIDE = "The insurer of the boat has set aside {} for claims from the fish farms."
BOY = "Cứu sống bé trai 3 tuổi rơi xuống giếng"
BROTHER = "Lúc đó mẹ bé đang trông em trai 8 tháng tuổi, còn anh trai 13 tuổi đi học."


def denied(title: str, text: str, language: str = "en") -> list[tuple[str, str]]:
    """The figures of a headline and what its text prints instead."""
    article = Article(id="a", path="a", text=f"{title}\n\n{text}", title_span=Span(0, len(title)), language=language)
    claims, _ = read_claims([article])
    quotes = {claim.id: claim.figure for claim in claims}
    told = [(quotes[one], quotes[other]) for one, other in denied_figures(claims)]
    return [(article.text[a.start : a.end], article.text[b.start : b.end]) for a, b in told]


@pytest.mark.parametrize(
    ("expected", "title", "text"),
    [
        pytest.param([("14", "four")], ARRESTS.format("14"), ARRESTED.format("four"), id="what-the-text-tells-first"),
        pytest.param(
            [("14", "four")], ARRESTS.format("14"), ARRESTED.format("four") + AND_MORE.format("six"), id="of-two"
        ),
        pytest.param([], ARRESTS.format("14"), ARRESTED.format("14") + AND_MORE.format("six"), id="the-same"),
        pytest.param([], ARRESTS.format("14"), ARRESTED.format("four") + AND_MORE.format("ten"), id="both-together"),
        pytest.param([], ARRESTS.format("14"), ARRESTED.format("at least 12"), id="may-be-as-many"),
        pytest.param([], ARRESTS.format("14"), ARRESTED.format("nearly 20"), id="hedged"),
        pytest.param([], ARRESTS.format("14"), PARTS.format("four", "three"), id="a-list"),
        pytest.param([], LOST.format("43"), FOUND.format("36", "seven"), id="found-and-missing"),
        pytest.param([("62", "26")], SHARES.format("62%"), LEAPT.format("26 per cent"), id="two-digits-swapped"),
        pytest.param([("62", "26")], SHARES.format("62%"), LEAPT.format("some 26 per cent"), id="swapped-about"),
        pytest.param([], SHARES.format("62%"), LEAPT.format("27 per cent"), id="no-slip-and-other-words"),
        pytest.param(
            [], SHARES.format("62%"), LEAPT.format("26 per cent") + OTHERS.format("62 per cent"), id="told-below"
        ),
        pytest.param(
            [("70 million", "7 million")], BILL.format("$70 million"), SET_ASIDE.format("$7 million"), id="ten-times"
        ),
        pytest.param([], BILL.format("$70 million"), SET_ASIDE.format("$6 million"), id="no-slip"),
    ],
)
def test_denied_figures(expected, title, text):
    """A number of the headline that its text has nowhere."""
    assert expected == denied(title, text)


def test_ages_are_of_several_people():
    """The age that a text tells first is a brother's."""
    assert not denied(BOY, BROTHER, "vi")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param(ARRESTS.format("14"), ARRESTED.format("four"), id="first"),
        pytest.param(SHARES.format("62%"), LEAPT.format("26 per cent"), id="swapped"),
    ],
)
def test_a_headline_contradicts_its_text(title, text):
    """Whatever other papers print."""
    besides = "\n\nThe council sits on 4 May. It has 31 members, 12 of them new, and a budget of $8.3 million for 2024."
    told = Article(
        id="a",
        path="a",
        text=f"{title}\n\n{text}{besides}",
        title_span=Span(0, len(title)),
        language="en",
        published="2024-04-27",
    )
    run = check_articles([told], load_rules())
    assert [one.verdict for fact in run.facts for one in fact.comparisons] == ["conflict"]
