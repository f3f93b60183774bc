"""What the wording of a figure allows, in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from checker.judge.wording import reading
from checker.model import Interval
from tests.unit.link.desk import articles_of, claims_of

_CLAIM = claims_of(articles_of(("Công an bắt giữ 7 nghi phạm ở xã Nậm Hà.",)))[0]


@pytest.mark.parametrize(
    ("expected", "core"),
    [
        pytest.param("7", Interval(Decimal("7.0"), Decimal("7.0")), id="one-number-as-it-is-told"),
        pytest.param("any number", Interval(None, None), id="open-at-both-ends"),
        pytest.param("at least 7", Interval(Decimal(7), None), id="open-at-one"),
        pytest.param("7", None, id="none"),
    ],
)
def test_reading(expected: str, core: Interval | None):
    """The value where one number is meant, the interval where more may be."""
    assert expected == str(reading(replace(_CLAIM, core=core)))
