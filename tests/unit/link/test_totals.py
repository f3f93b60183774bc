"""Counts that are told out of a total: which are one fact by their number."""

from __future__ import annotations

import pytest

from checker.link.constraints import cannot_link
from checker.profiles import Profile, profiled
from tests.unit.link.desk import articles_of, claims_of


def parts(one: str, other: str, *, language: str = "vi") -> tuple[Profile, Profile]:
    """The claims of two texts that tell a part of a total, made ready."""
    ready = profiled(claims_of(articles_of((one, other), language=language)))
    mine, theirs = (found for found in ready if found.claim.rule in ("count-of", "count-in"))
    return mine, theirs


@pytest.mark.parametrize(
    ("expected", "language", "one", "other"),
    [
        pytest.param(True, "vi", "Lan đã thắng 8/12 lần gặp Mai.", "Lan tận dụng 8/15 lần bẻ bàn.", id="another-total"),
        pytest.param(False, "vi", "Lan đã thắng 8/12 lần gặp Mai.", "Lan thắng 8/12 lần gặp Mai.", id="one-total"),
        pytest.param(False, "vi", "Tìm ra 7/41 mẫu nước bẩn.", "Tìm ra 7/42 mẫu nước bẩn.", id="nearly-one-total"),
        pytest.param(
            True, "en", "Three of the 14 schools closed.", "Three of the 40 schools have a pool.", id="in-english"
        ),
        pytest.param(
            False, "en", "Six of the 14 schools closed.", "Three of the 40 schools have a pool.", id="told-by-the-words"
        ),
    ],
)  # fmt: skip
def test_equal_parts_of_two_totals_are_two_facts(expected: bool, language: str, one: str, other: str):
    """Eight of twelve and eight of fifteen have the eight in common by chance; figures that differ are told apart by the words."""
    a, b = parts(one, other, language=language)
    assert expected is cannot_link(a, b) is cannot_link(b, a)
