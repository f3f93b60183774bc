"""Which part of its day a date speaks of."""

from __future__ import annotations

import pytest

from checker.day_parts import part_of_day, parts_apart, parts_touch
from tests.unit.link.desk import articles_of, claims_of


@pytest.mark.parametrize(
    ("expected", "text", "language"),
    [
        pytest.param("noon", "Trưa 21/6/2024, kho gỗ bốc cháy.", "vi", id="right-before"),
        pytest.param("pm", "Vào chiều ngày 21/6/2024, kho gỗ bốc cháy.", "vi", id="the-word-for-a-day-between"),
        pytest.param("evening", "Lúc 20 giờ ngày 21/6/2024, kho gỗ bốc cháy.", "vi", id="by-its-hour"),
        pytest.param("pm+evening", "Chiều tối 21/6/2024, kho gỗ bốc cháy.", "vi", id="a-word-for-two-parts"),
        pytest.param("am+noon", "Lúc 11h ngày 21/6/2024, kho gỗ bốc cháy.", "vi", id="an-hour-of-two-parts"),
        pytest.param("", "Ngày 21/6/2024, kho gỗ bốc cháy từ chiều.", "vi", id="of-another-word"),
        pytest.param("evening+pm", "The store burned at 6:58 p.m. on 21 June 2024.", "en", id="a-mark-of-twelve-hours"),
        pytest.param("evening", "The store burned on the evening of 21 June 2024.", "en", id="of-a-day"),
    ],
)
def test_part_of_day(expected, text, language):
    """The first date of each text."""
    first = next(claim for claim in claims_of(articles_of([text], language=language)) if claim.kind == "date")
    assert expected == part_of_day(first)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(True, "am", "pm", id="morning-and-afternoon"),
        pytest.param(False, "evening", "night", id="one-runs-into-the-other"),
        pytest.param(False, "am", "night", id="the-small-hours"),
        pytest.param(False, "am", "", id="one-says-nothing"),
        pytest.param(False, "am", "am+noon", id="eleven-o-clock-is-morning"),
        pytest.param(False, "pm", "pm+evening", id="late-afternoon-is-afternoon"),
        pytest.param(True, "am", "pm+evening", id="late-afternoon-is-no-morning"),
    ],
)
def test_parts_apart(expected, one, other):
    """Each row both ways round."""
    assert expected is parts_apart(one, other)
    assert expected is parts_apart(other, one)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(True, "am", "noon", id="a-morning-ends-at-noon"),
        pytest.param(True, "pm", "evening", id="an-afternoon-ends-in-the-evening"),
        pytest.param(True, "am+noon", "pm", id="an-hour-of-two-parts"),
        pytest.param(False, "am", "pm", id="noon-lies-between"),
        pytest.param(False, "am", "", id="one-says-nothing"),
    ],
)
def test_parts_touch(expected, one, other):
    """Each row both ways round."""
    assert expected is parts_touch(one, other)
    assert expected is parts_touch(other, one)
