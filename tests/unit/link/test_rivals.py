"""Rivals: how far two figures that differ are ahead of each one's next best match. Both orders."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker.link.rivals import Apart, rivalries
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of


def _rivalry(one: str, other: str, *texts: str, kind: str = "count", together: Sequence[Sequence[str]] = ()):
    """The levels of the rivalry of two figures of *texts*, by their values; some are *together* in a group, which nothing forbids."""
    block = [ready for ready in profiled(claims_of(articles_of(texts))) if ready.claim.kind == kind]
    joined = [tuple(i for i, ready in enumerate(block) if str(ready.claim.value) in values) for values in together]
    alone = [(index,) for index in range(len(block)) if not any(index in group for group in joined)]
    groups = [*filter(None, joined), *alone]
    apart = Apart(lambda i, j: not together and block[i].claim.article == block[j].claim.article, lambda i, j: False)
    for found in rivalries(block, groups, apart):
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


_FIRE_AT_FIVE = (
    "Khoảng 5 giờ ngày 12/7/2024, kho thóc ở bản Nậm Hà bốc cháy. Đến chiều 12/7/2024, kho thóc ở bản Nậm Hà sập hẳn."
)
_FIRE_AT_SIX = "Khoảng 6 giờ ngày 12/7/2024, kho thóc ở bản Nậm Hà bốc cháy."
_ON_THAT_DAY = "Ngày 12/7/2024, kho thóc ở bản Nậm Hà bốc cháy."


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param(False, (_FIRE_AT_FIVE, f"{_FIRE_AT_SIX} {_ON_THAT_DAY}"), id="a-day-and-an-hour-of-it"),
        pytest.param(True, (_FIRE_AT_FIVE, f"{_FIRE_AT_SIX} {_FIRE_AT_FIVE}"), id="two-hours"),
    ],
)
def test_an_article_that_tells_both(expected, texts):
    """A day is told beside every hour of it, and contradicts none. Whichever article comes first."""
    group = [("2024-07-12T05:00", "2024-07-12")]
    for told in (texts, texts[::-1]):
        levels = _rivalry("2024-07-12T05:00", "2024-07-12T06:00", *told, kind="date", together=group)
        assert expected is ("articles_shared" in levels)


@pytest.mark.parametrize(
    ("expected", "other"),
    [
        pytest.param(
            "articles_planned", "Giá gạo tháng 6 tăng 9,1%, dự báo là giá gạo tăng 8,8%.", id="a-forecast-and-what-came"
        ),
        pytest.param("articles_shared", "Giá gạo tháng 6 tăng 9,1%, giá gạo tháng 5 tăng 8,8%.", id="two-months"),
    ],
)
def test_a_forecast_beside_what_came_of_it(expected, other):
    """An article that states a forecast and its outcome does not keep them apart as two months do."""
    texts = ("Giá gạo tháng 6 tăng 9,1%.", other)
    for told in (texts, texts[::-1]):
        assert expected in _rivalry("9.1", "8.8", *told, kind="percent", together=[("9.1",)])
