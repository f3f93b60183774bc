"""How votes were split, of whom a group consists, and numbers of counts, laws and averages that are no claims."""

from __future__ import annotations

import pytest

from tests.unit.resolve.desk import claims_of, reasons_of


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(["51 vote", "49 vote"], "The chamber votes 51:49 to keep the toll.", id="colon"),
        pytest.param(["332 vote", "290 vote"], "The clause on fishing was blocked 332 – 290.", id="spaced-dash"),
        pytest.param(["61 vote", "39 vote"], "The judge was confirmed in 1991, 61-39.", id="behind-a-comma"),
        pytest.param(["30 vote", "12 vote"], "The motion fell by 30 to 12 votes.", id="noun-behind-both"),
        pytest.param(["79 vote"], "The result is in. Ayes: 79", id="ayes"),
        pytest.param(["650 deputy", "600 deputy"], "The number of MPs falls from 650 to 600.", id="no-split"),
        pytest.param(["24 deputy", "3 deputy"], "Among Green MPs, 24 voted for it, up three.", id="among-some"),
        pytest.param(["4 person", "1 person"], "Four were found guilty, but only one was jailed.", id="found-guilty"),
        pytest.param(
            ["1 person", "2 person"], "Of the people hurt, one was from Leeds, two were from Hull.", id="from"
        ),
        pytest.param(["2 person"], "Of those who died, two were drivers.", id="of-those-who"),
        pytest.param(["6 statement"], "Six impact statements were read, including one from a shop.", id="one-from"),
        pytest.param(["3 party"], "It beat three other parties.", id="parties"),
        pytest.param(["6 vote", "3 vote"], "The 6-3 decision came late.", id="decision-no-day"),
        pytest.param(["6 vote", "1 vote"], "The vote was 6:1.", id="colon-behind-the-vote"),
        pytest.param([], "The house saw a 6:1 outcome.", id="colon-without-one"),
        pytest.param(["9 vote", "3 vote"], "It had a vote of 9 in favour to 3 against (Ruritania).", id="in-favour-to"),
        pytest.param(
            ["61 vote", "30 vote", "4 abstention"], "It got 61 votes, 30 against and 4 abstentions.", id="sides"
        ),
        pytest.param(["686 vote", "493 vote"], "Voting in the ward was: LD 686, C 493.", id="candidates"),
        pytest.param(["8214 vote", "620 vote"], "The vote tally:\nUnion -- 8,214\nOthers -- 620", id="lines"),
        pytest.param(["51 vote", "31 vote"], "The vote:\nUnion (Ann Ree): 51 (62%)\nReform: 31 (38%)", id="shares"),
        pytest.param([], "The menu: Soup 12, Fish 14.", id="no-votes"),
        pytest.param(["7 person", "12 person"], "Seven of the 12 accused were granted bail.", id="of-the-accused"),
        pytest.param(
            ["9 person", "40 case"], "The total of deaths is 9 and the number of active cases is 40.", id="tolls"
        ),
        pytest.param(["37 case", "46 case"], "Measles cases jumped from 37 to 46.", id="first-end"),
        pytest.param(
            ["228 case", "14 child"], "It saw 228 (72%) severe cases and 14 (5%) children.", id="before-shares"
        ),
        pytest.param(["31 sample", "1 sample"], "It took 31 samples; 1 (3%) of them was bad.", id="one-with-its-share"),
        pytest.param(
            ["99 patient", "36 patient", "40 patient", "17 patient"],
            "There are 99 patients: North: 36; Bay: 40; Lakes: 17.",
            id="parts-behind-colons",
        ),
        pytest.param(["1 point"], "Labour is up one point.", id="one-point"),
        pytest.param(["3 seat"], "It would have won three fewer seats.", id="fewer"),
        pytest.param(["2 child", "1 person"], "They found 2 children and 1 adult.", id="digit-one"),
        pytest.param([], "A phase 1 trial will begin.", id="digit-one-of-a-phase"),
        pytest.param(["8 case"], "All eight cases are boys between the ages of 1 and 4.", id="ages-of-two"),
        pytest.param([], "It was seen in five WHO areas of the map.", id="no-relative-pronoun"),
    ],
)
def test_votes_and_groups(expected: list[str], text: str):
    """Each number counts votes or persons where the words around it say so."""
    told = [f"{claim.value} {claim.unit}" for claim in claims_of(text, "en") if claim.kind == "count"]
    assert expected == told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The seven-day rolling average fell.", id="average"),
        pytest.param("Rain stayed below the 30-year mean.", id="mean"),
        pytest.param("The fine was for count seven of the charge.", id="count-of-a-charge"),
        pytest.param("It was changed by Law No. 12 of 2009.", id="year-of-a-law"),
        pytest.param("The Penal Code of 1860 still rules.", id="year-of-a-code"),
        pytest.param("The bill passed its third reading.", id="reading"),
        pytest.param("They met at Main and 4th Streets.", id="streets"),
        pytest.param("The Fourth Committee met.", id="committee"),
    ],
)
def test_labels_of_courts_and_statistics(text: str):
    """What only names a law, a charge, a stage of a bill or how a figure is averaged is no claim."""
    assert not claims_of(text, "en")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(["86.21"], "Girls had a pass percentage of 86.21.", id="percentage"),
        pytest.param(["66.67"], "It needs a two-third majority.", id="two-third"),
        pytest.param([], "He won on his twenty-third birthday.", id="twenty-third"),
    ],
)
def test_shares_without_a_sign(expected: list[str], text: str):
    """A percentage is told by its name, a fraction with a hyphen by its two words."""
    assert expected == [str(claim.value) for claim in claims_of(text, "en") if claim.kind == "percent"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(["52", "42"], "Ruiz leads Bell 52 – 42 percent.", id="dash-and-percent"),
        pytest.param(["96", "2"], "Her own party backs her 96 - 2 percent.", id="one-sided"),
        pytest.param(["51", "41"], "Voters prefer Ruiz 51 to 41 percent.", id="to"),
        pytest.param(["47", "45"], "The survey found Ruiz leading 47-45.", id="score-of-a-poll"),
        pytest.param(["41", "55"], "She has a negative 41-55 percent job approval rating.", id="approval"),
        pytest.param(["70", "69"], "Roughly 7 in 10 (69 percent) agree.", id="in-ten"),
        pytest.param(["41"], "Prices rose 41-55 percent.", id="range"),
        pytest.param([], "The Lions led 27-26 at the break.", id="match"),
    ],
)
def test_sides_of_polls(expected: list[str], text: str):
    """What two sides of a poll have are two percentages, whether they look like a score or like a range."""
    told = claims_of(text, "en")
    assert expected == [f"{claim.value:.0f}" for claim in told if claim.kind == "percent"]


def test_reasons_meet_mentions_where_a_score_is_of_a_poll():
    """``47-45`` is one expression and two claims: each expression has its reason all the same."""
    found = reasons_of("The survey found Ruiz leading 47-45, and 12 more.", "en")
    assert ["47-45", "12"] == list(found)
    assert found["47-45"] == ""


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(["12 person", "40 person"], "12 of the 40 survived.", id="of-the-so-many"),
        pytest.param(["40 boat", "12 boat", "40 boat"], "Forty boats left. 12 of the 40 sank.", id="told-before"),
        pytest.param(["40 delegate", "12 delegate"], "Of 40 delegates 12 voted no.", id="of-so-many"),
        pytest.param(["90 member", "60 member"], "Two-thirds of the 90 members, or 60, must agree.", id="or-so-many"),
        pytest.param(["210 pupil"], "A third of the pupils, 210 in all, failed.", id="in-all"),
        pytest.param(["18 prior_conviction", "6 prior_conviction"], "18 previous convictions, including six for theft.", id="six-for"),
        pytest.param(["137 person", "81 person"], "So far 137 deaths are known compared to only 81 last year.", id="only"),
        pytest.param(["9 vote", "4 vote", "2 vote"], "The vote was 9 for, 4 against and 2 abstaining.", id="for-against"),
        pytest.param(["7 seat", "2 seat"], "It has won seven seats so far, and is ahead in two.", id="ahead-in"),
        pytest.param(["9 crime"], "He was convicted of the nine count charge.", id="count-charge"),
        pytest.param(["4 prize", "1 prize"], "It won 4 Oscars and just 1 Grammy.", id="oscars"),
        pytest.param(["18 vote", "11 vote"], "The motion was carried by 18 to 11.", id="carried"),
        pytest.param([], "She carried the side to 287-6.", id="carried-a-side"),
    ],
)  # fmt: skip
def test_parts_of_groups(expected: list[str], text: str):
    """A part and the whole that it is of count one thing."""
    told = [f"{claim.value} {claim.unit}" for claim in claims_of(text, "en") if claim.kind == "count"]
    assert [row.replace("member", "person") for row in expected] == told
