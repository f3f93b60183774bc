"""How a ranking is measured."""

import pytest

from tests.accuracy.ranking import Ranked, figures, ranked


def rows(*told):
    return [Ranked(odds, same, 1.0) for odds, same in told]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(((2, True), (1, True), (0, False)), 1.0, id="all-above"),
        pytest.param(((2, False), (1, True)), 0.5, id="one-stranger-above"),
        pytest.param(((3, True), (2, False), (1, True)), (1 + 2 / 3) / 2, id="one-between"),
        pytest.param(((1, True), (1, False)), 0.5, id="like-odds-are-cut-together"),
        pytest.param(((1, False), (1, True)), 0.5, id="like-odds-in-any-order"),
    ],
)
def test_average_precision(told, expected):
    assert figures(rows(*told))["average_precision"] == pytest.approx(expected)


def test_recall_is_of_the_longest_part_as_precise():
    found = figures(rows((4, True), (3, False), (2, True), (1, True), (0, False)))
    assert (found["recall_at_0.9"], found["recall_at_0.7"]) == pytest.approx((1 / 3, 1.0))


def test_a_row_counts_by_its_weight():
    found = figures([Ranked(2, False, 0.5), Ranked(1, True, 1.0)])
    assert found["average_precision"] == pytest.approx(1 / 1.5)


def test_nothing_to_rank_is_an_error():
    with pytest.raises(ValueError, match="nothing to rank"):
        figures(rows((1, False)))


def test_a_story_is_ranked_by_what_other_stories_taught():
    """In each story the level means the opposite: fitted on itself, it would rank right."""
    stories = {
        "a": [(("x",), True, 1.0)] * 50 + [(("y",), False, 1.0)] * 50,
        "b": [(("x",), False, 1.0)] * 50 + [(("y",), True, 1.0)] * 50,
    }
    found = list(ranked(stories, 2, ["a", "b"].index, lambda row: True))
    assert len(found) == 200
    assert all((row.odds > 0) != row.same for row in found)


def test_rows_that_do_not_count_are_fitted_on_and_not_measured():
    made_up = [(("x",), True, 0.2)] * 90 + [(("y",), False, 0.2)] * 90
    stories = {"a": made_up, "b": [(("x",), True, 1.0), (("y",), False, 1.0)]}
    found = list(ranked(stories, 2, ["a", "b"].index, lambda row: row[2] >= 1))
    assert [row.same for row in found] == [True, False]
    assert found[0].odds > found[1].odds
