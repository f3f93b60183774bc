"""Rivals: how far two figures that differ are ahead of each one's next best match. Both orders."""

from __future__ import annotations

import pytest

from checker.link.rivals import rivalries
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of


def _rivalry(one: str, other: str, *texts: str):
    """The levels of the rivalry of two figures of *texts*, by their values."""
    block = [ready for ready in profiled(claims_of(articles_of(texts))) if ready.claim.kind == "count"]
    groups = [(index,) for index in range(len(block))]
    for found in rivalries(block, groups, lambda i, j: block[i].claim.article == block[j].claim.article):
        if {str(block[index].value) for index in found.pair} == {one, other}:
            return set(found.levels)
    return None


_SEVEN_ARRESTED = "Công an bắt giữ 7 nghi phạm ở xã Nậm Hà."


@pytest.mark.parametrize(
    ("expected", "one", "other", "texts"),
    [
        pytest.param(
            {"lead_alone"}, "7", "8", (_SEVEN_ARRESTED, "Công an bắt giữ 8 nghi phạm ở xã Nậm Hà."), id="none-besides"
        ),
        pytest.param(
            {"lead_one_alone"},
            "7",
            "8",
            (_SEVEN_ARRESTED, "Công an bắt giữ 8 nghi phạm ở xã Nậm Hà. Tòa tuyên án 3 nghi phạm ở xã Bản Mù."),
            id="another-count-in-one-article",
        ),
    ],
)
def test_lead_over_the_next_best_match(expected, one, other, texts):
    """Each row holds among the levels, whichever article comes first."""
    assert expected <= _rivalry(one, other, *texts)
    assert expected <= _rivalry(one, other, *reversed(texts))


def test_only_the_better_of_two_matches_leads():
    """Seven arrested are eight arrested elsewhere rather than three sentenced, whichever article comes first."""
    texts = (
        f"{_SEVEN_ARRESTED} Tòa tuyên án 2 nghi phạm ở xã Bản Mù.",
        "Công an bắt giữ 8 nghi phạm ở xã Nậm Hà. Tòa tuyên án 3 nghi phạm ở xã Bản Mù.",
    )
    for told in (texts, texts[::-1]):
        better, worse = (_rivalry("7", other, *told) for other in ("8", "3"))
        assert any(level.startswith(("lead_0", "lead_1", "lead_2", "lead_3")) for level in better)
        assert any(level.startswith(("behind", "lead_none")) for level in worse)
