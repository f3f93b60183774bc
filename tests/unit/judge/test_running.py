"""What figures do over time, by the words of both that tell them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.judge.running import growth_of_pair
from checker.profiles import profiled
from tests.unit.judge.desk import elsewhere, ready
from tests.unit.link.desk import articles_of, claims_of


@pytest.mark.parametrize(
    ("expected", "language", "one", "other"),
    [
        pytest.param("grows", "en", "12 people were killed.", "15 people were killed.", id="dead"),
        pytest.param(
            "grows", "en", "They vaccinated 12 children.", "It reached 15 children.", id="what-is-only-reached"
        ),
        pytest.param(
            "shrinks_or_grows", "en", "12 people were hurt.", "15 people are in hospital.", id="hurt-and-in-hospital"
        ),
        pytest.param("grows", "en", "There were 12 aftershocks.", "15 aftershocks followed.", id="aftershocks"),
        pytest.param("grows", "en", "12 ships joined the search.", "15 ships joined the search.", id="sent-to-help"),
        pytest.param(
            "fixed", "en", "A fire killed 12 people in 2017.", "A fire killed 15 people in 2017.", id="an-earlier-year"
        ),
        pytest.param("grows", "en", "The storm sank 12 boats.", "It had sunk 15 boats.", id="boats-that-sank"),
        pytest.param("fixed", "vi", "Hai nước ký 12 thỏa thuận.", "Hai nước ký 15 thỏa thuận.", id="signed-at-once"),
        pytest.param("grows", "vi", "Có 12 nước đã ký.", "Có 15 nước đã ký.", id="signatories"),
        pytest.param(
            "shrinks_or_grows",
            "en",
            "12 people cannot be traced.",
            "15 are yet to be found.",
            id="who-cannot-be-traced",
        ),
        pytest.param("grows", "en", "12 pupils were made ill.", "15 pupils have fallen sick.", id="who-fell-sick"),
        pytest.param(
            "shrinks_or_grows", "en", "12 were taken in.", "15 people are in shelters.", id="who-was-taken-in"
        ),
        pytest.param("fixed", "en", "Gusts of 12 m/s damaged it.", "Gusts of 15 m/s damaged it.", id="a-speed"),
        pytest.param("fixed", "en", "12 deputies voted for it.", "15 deputies voted for it.", id="votes-of-a-room"),
        pytest.param(
            "shrinks_or_grows", "en", "12 homes were without power.", "15 homes were without power.", id="without-power"
        ),
        pytest.param(
            "shrinks_or_grows", "en", "12 are in intensive care.", "15 remain in intensive care.", id="who-remain"
        ),
        pytest.param(
            "shrinks_or_grows", "en", "12 ballots remained.", "15 ballots are still to be counted.", id="still-to-do"
        ),
        pytest.param("fixed", "en", "She faces 12 charges.", "She was indicted on 15 counts.", id="charges-faced"),
        pytest.param("fixed", "en", "The ward treats them in 12 beds.", "It has 15 beds.", id="beds-of-a-ward"),
        pytest.param(
            "shrinks_or_grows", "en", "It rose to 12 rand to the dollar.", "It fell to 15 rand per dollar.", id="rate"
        ),
        pytest.param("grows", "en", "12 shelters are open.", "There are 15 shelters.", id="shelters"),
        pytest.param("grows", "en", "They have 12 medals.", "They finished with 15 medals.", id="a-table-of-medals"),
        pytest.param("grows", "en", "12 litres leaked.", "It has spilt 15 litres.", id="what-leaks"),
        pytest.param("fixed", "en", "The bridge is 12 metres long.", "It is 15 metres long.", id="a-length"),
    ],
)
def test_growth(expected: str, language: str, one: str, other: str):
    """The first figures of two articles, both ways round."""
    told = articles_of((one, other), language=language)
    a, b = (next(found for found in profiled(claims_of((article,))) if found.value in (12, 15)) for article in told)
    assert expected == growth_of_pair(a, b)
    assert expected == growth_of_pair(b, a)


def test_who_looks_back_on_a_count_that_still_grew():
    """A year later a disaster's toll is settled, and says no less of the first day's that it has grown since."""
    first = ready("12 killed", 12, as_of="2021-11-19")
    back = ready("15 killed", 15, as_of="2022-05-18", slots=replace(first.claim.slots, period="2021-11"))

    assert growth_of_pair(first, back) == growth_of_pair(back, first) == "grows"
    assert growth_of_pair(back, elsewhere(back)) == "fixed"
