"""Words that open a figure or a time, found for several lists in one pass."""

from __future__ import annotations

import pytest

from checker.extract.word_finder import WordFinder

FINDER = WordFinder(["ba", "vài ba", "½", "one-half"], ["ba", "tháng", "today's", "q1"])


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param([[0], [0]], "ba", id="of-both-lists"),
        pytest.param([[], [0]], "tháng", id="of-one-list"),
        pytest.param([[], []], "bay xba 3ba ba3", id="no-part-of-a-word"),
        pytest.param([[0], [4]], "vài ba", id="the-longest-hides-those-inside-in-its-own-list"),
        pytest.param([[], []], "vài bay", id="a-phrase-that-breaks-off"),
        pytest.param([[2, 4], [4]], "5 ½ ba", id="a-sign-then-a-word"),
        pytest.param([[0], []], "one-half", id="begins-before-a-hyphen"),
        pytest.param([[], [0, 8]], "today's q1", id="an-apostrophe-and-a-glued-digit"),
        pytest.param([[], []], "", id="empty"),
    ],
)
def test_where_words_of_each_list_stand(expected: list[list[int]], text: str):
    """The places of the first list, then of the second."""
    assert expected == FINDER.starts(text)


def test_no_words_are_found_nowhere():
    """A language may leave a list empty."""
    assert [[], []] == WordFinder([], []).starts("ba tháng")
