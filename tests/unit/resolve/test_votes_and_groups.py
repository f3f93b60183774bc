"""How votes were split, of whom a group consists, and numbers of counts, laws and averages that are no claims."""

from __future__ import annotations

import pytest

from tests.unit.resolve.desk import claims_of


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
    ],
)
def test_labels_of_courts_and_statistics(text: str):
    """What only names a law, a charge, a stage of a bill or how a figure is averaged is no claim."""
    assert not claims_of(text, "en")
