"""Figures told in a language of words: weights of their own, less in common to be held against each other, fates that only meet."""

from __future__ import annotations

import pytest

from checker.likeness import level_weights, levels, value_level, words_in_common
from checker.link.constraints import cannot_link
from checker.profiles import Profile, profiled
from checker.weights import WEIGHTS
from tests.unit.link.desk import articles_of, claims_of, groups

# Texts of a sentence or two are weighed alike in every language.
_LONG = "\n" + " ".join(f"Boat {name} carried {number} crates." for number, name in enumerate("abcdefgh", 61))


def first_figures(one: str, other: str, languages: tuple[str, str]) -> tuple[Profile, Profile]:
    """The first figure of two articles, each in its language."""
    texts = (one + _LONG, other + _LONG)
    told = [articles_of(texts, language=language)[n] for n, language in enumerate(languages)]
    a, b = (min(profiled(claims_of((article,))), key=lambda ready: ready.claim.start) for article in told)
    return a, b


def first_counts(one: str, other: str) -> tuple[Profile, Profile]:
    """The first count of each of two English articles."""
    told = articles_of((one + _LONG, other + _LONG), language="en")
    counts = ([ready for ready in profiled(claims_of((article,))) if ready.claim.kind == "count"] for article in told)
    a, b = (min(found, key=lambda ready: ready.claim.start) for found in counts)
    return a, b


@pytest.mark.parametrize(
    ("expected", "texts", "languages"),
    [
        pytest.param("meets_in_words", ("12 people died.", "12 were killed."), ("en", "en"), id="english"),
        pytest.param(
            "differs_in_words", ("12 people died.", "15 were killed."), ("en", "en"), id="english-that-differ"
        ),
        pytest.param("meets_in_words", ("12 people died.", "Có 12 người chết."), ("en", "vi"), id="two-languages"),
        pytest.param("meets", ("Bão làm 12 người chết.", "Có 12 người chết."), ("vi", "vi"), id="vietnamese"),
    ],
)
def test_the_table_that_weighs_them(expected: str, texts: tuple[str, str], languages: tuple[str, str]):
    a, b = first_figures(*texts, languages)
    assert WEIGHTS[expected]["prior"] == level_weights(levels(a, b))["prior"]
    assert WEIGHTS[expected]["prior"] == level_weights(levels(b, a))["prior"]


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(
            True,
            "Data-center revenue rose 141% to $8.6 billion.",
            "The business of data centres grew 171 per cent to US$8.6 billion, helped by demand in Asia.",
            id="unlike-words",
        ),
        pytest.param(
            True,
            "The jet was climbing through 7,400 feet when the crew heard a bang.",
            "Holiday flight in engine drama at 7,400 metres.",
            id="one-number-in-two-units",
        ),
        pytest.param(
            True,
            "Police found 7,312 kilograms of the drug behind a wall of the ship.",
            "The haul came to 7,132 kilos, said prosecutor Ana Quell.",
            id="two-digits-swapped",
        ),
        pytest.param(
            False,
            "Police found 73 kilograms of the drug behind a wall of the ship.",
            "The haul came to 37 kilos, said prosecutor Ana Quell.",
            id="two-digits-swapped-of-two",
        ),
        pytest.param(False, "Turnout fell to 54%.", "The rival party's leader took 48% in Lima.", id="nothing-shared"),
    ],
)
def test_what_two_figures_must_share(expected: bool, one: str, other: str):
    """Of two that differ, both ways round."""
    a, b = first_figures(one, other, ("en", "en"))
    assert expected == words_in_common(a, b)
    assert expected == words_in_common(b, a)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(False, "Net debt was $1.35 billion.", "Net debt was $1.35 million.", id="of-two-scales"),
        pytest.param(True, "Net debt was $1.35 billion.", "Net debt was $1.26 million.", id="far-apart"),
        pytest.param(True, "Net debt was $3 billion.", "Net debt was $3 million.", id="of-one-digit"),
    ],
)
def test_how_far_apart_two_figures_are(expected: bool, one: str, other: str):
    """Nothing is said of the ratio where a slip of scale makes it."""
    a, b = first_figures(one, other, ("en", "en"))
    assert expected == ("ratio_far" in levels(a, b)) == ("ratio_far" in levels(b, a))


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(
            False,
            "In 1976, when 97 votes decided the race, turnout was low.",
            "No race was closer since 97 votes decided that of 1976.",
            id="both-tell-the-year",
        ),
        pytest.param(
            False,
            "Built in 2015, the boat may carry 48 passengers.",
            "The boat is licensed for 48 passengers.",
            id="what-it-may-carry-whenever-it-was-built",
        ),
        pytest.param(
            True, "In 2009 a fire killed 12 people here.", "A fire killed 12 people here.", id="dead-of-an-earlier-year"
        ),
        pytest.param(
            False,
            "Only 20 ratifications are needed to bring the treaty to life.",
            "The treaty enters into force after the 30th ratification.",
            id="one-threshold-worded-in-two-ways",
        ),
        pytest.param(
            True,
            "So far 20 countries have ratified the treaty.",
            "The treaty enters into force after the 30th ratification.",
            id="a-threshold-and-a-count",
        ),
    ],
)
def test_what_only_one_of_two_tells(expected: bool, one: str, other: str):
    """A year, or that a rule is told: it keeps two figures apart where the other tells something else."""
    a, b = first_counts(one, other)
    assert expected == cannot_link(a, b)
    assert expected == cannot_link(b, a)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(True, "More than 30 people were missing.", "31 people were killed.", id="missing-and-dead"),
        pytest.param(False, "More than 30 people were missing.", "31 people are missing.", id="missing"),
        pytest.param(False, "31 people were missing.", "31 people were rescued.", id="one-figure"),
        pytest.param(False, "11 miners were treated in hospital.", "14 miners are injured.", id="hurt-and-treated"),
        pytest.param(True, "11 miners were killed.", "14 miners are injured.", id="dead-and-hurt"),
    ],
)
def test_fates_that_only_meet(expected: bool, one: str, other: str):
    """``More than 30`` holds 31, whatever befell them."""
    a, b = first_figures(one, other, ("en", "en"))
    assert expected == cannot_link(a, b)
    assert expected == cannot_link(b, a)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(
            False,
            "A goal by Chidi Okafor in the 63rd minute.",
            "A goal by Chidi Okafor in the 36th minute.",
            id="swapped",
        ),
        pytest.param(
            False,
            "A red card for Chidi Okafor in the 63rd minute.",
            "They lost Chidi Okafor in the 53rd minute.",
            id="ten-apart",
        ),
        pytest.param(
            True,
            "A goal by Chidi Okafor in the 63rd minute.",
            "A goal by Chidi Okafor in the 39th minute.",
            id="two-goals",
        ),
        pytest.param(
            True, "A goal by Chidi Okafor in the 63rd minute.", "A goal by Anton Lind in the 53rd minute.", id="of-two"
        ),
    ],
)
def test_minutes_of_one_player(expected: bool, one: str, other: str):
    """One slip may lie between them; two goals are minutes apart."""
    a, b = first_figures(one, other, ("en", "en"))
    assert expected == cannot_link(a, b)
    assert expected == cannot_link(b, a)


def test_a_minute_told_as_a_rank_alone():
    """``the 63rd minute`` and ``(Okafor, 63rd)`` meet."""
    a, b = first_figures("Okafor scored in the 63rd minute.", "Rovers won by a goal (Okafor, 63rd).", ("en", "en"))
    assert a.claim.unit == "minute"
    assert not b.claim.unit
    assert value_level(a, b) == "value_same"


def test_days_next_to_each_other_that_two_articles_tell_first():
    """Whatever words they tell them in, as long as each is the other's likest."""
    one = (
        "A Borealis jet bound for Leeds made an emergency landing at Faro on June 28 after its left engine caught fire, "
        "the airline said. It had 187 passengers and 6 crew on board."
    )
    other = (
        "Holidaymakers told how the Borealis plane, with 187 passengers, had not long left Faro on June 27 when they "
        "heard a thud. The 6 crew got everybody out."
    )
    assert ("2024-06-27", "2024-06-28") in groups(one + _LONG, other + _LONG, language="en")
