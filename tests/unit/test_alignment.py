"""How figures stand among their neighbours."""

from __future__ import annotations

import pytest

from checker.alignment import (
    flanks_shared,
    neighbour_levels,
    repetition_level,
    span_level,
    surrounding_levels,
    told_once,
)
from checker.profiles import Profile, profiled
from tests.unit.link.desk import articles_of, claims_of


def figures(*texts: str) -> list[Profile]:
    """The claims of *texts*, one article each, made ready, in order of place."""
    return list(profiled(claims_of(articles_of(texts))))


def of(ready: list[Profile], article: str, quote: str) -> Profile:
    """The claim of *article* whose quote begins so."""
    return next(one for one in ready if one.claim.article == article and one.claim.quote.startswith(quote))


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param(
            {"company_2_all", "flanks_2"},
            "Cháy chợ làm 3 người chết, 5 người bị thương và 40 sạp hàng bị thiêu rụi.",
            "Cháy chợ làm 3 người chết, 6 người bị thương và 40 sạp hàng bị thiêu rụi.",
            id="both-neighbours-agree",
        ),
        pytest.param(
            {"company_2_all", "flanks_2"},
            "Doanh thu đạt 45,4% kế hoạch, có 5 người bị thương và lợi nhuận đạt 47,5% kế hoạch.",
            "Doanh thu đạt 45% kế hoạch, có 6 người bị thương và lợi nhuận đạt 47,3% kế hoạch.",
            id="both-neighbours-agree-rounded",
        ),
        pytest.param(
            {"company_other", "flanks_0"},
            "Cháy chợ làm 3 người chết, 5 người bị thương.",
            "Lở đất làm 9 người chết, 6 người bị thương.",
            id="none-agrees",
        ),
    ],
)
def test_neighbours(expected, a, b):
    """The injured of two reports, both ways round."""
    ready = figures(a, b)
    one, other = of(ready, "00", "5 người"), next(p for p in ready if p.claim.article == "01" and p.value == 6)
    assert expected <= set(neighbour_levels(one, other))
    assert tuple(neighbour_levels(one, other)) == tuple(neighbour_levels(other, one))


def test_days_beside_two_figures():
    """What was counted on the 20th was not counted on the 21st."""
    ready = figures("Ngày 20/7/2024 ghi nhận 1.185 ca mắc.", "Ngày 21/7/2024 ghi nhận 1.292 ca mắc.")
    one, other = of(ready, "00", "1.185"), of(ready, "01", "1.292")
    assert "days_differ" in set(neighbour_levels(one, other))


def test_days_beside_what_a_thing_keeps():
    """A ship is as long on the day that it sinks as on the day that it was built: other days say nothing of it."""
    ready = figures(
        "Ngày 20/7/2024, tàu cá dài 21 m bị chìm.", "Tàu cá dài 25 m, hạ thủy ngày 14/5/2014, thuộc loại lớn."
    )
    one, other = of(ready, "00", "21 m"), of(ready, "01", "25 m")
    assert "days_missing" in set(neighbour_levels(one, other))
    assert tuple(neighbour_levels(one, other)) == tuple(neighbour_levels(other, one))


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param(
            "beside_2", "Tỉnh có 4 trường tư thục mở cửa.", "Cả 4 trường tư thục mở cửa trở lại.", id="of-one-sort"
        ),
        pytest.param("beside_1", "Tỉnh có 4 trường tư thục.", "Thêm 4 trường trung cấp nghề.", id="of-two-sorts"),
    ],
)
def test_words_right_beside(expected, a, b):
    """What narrows two counts of one noun stands right beside them, both ways round."""
    one, other = figures(a, b)
    assert expected in set(surrounding_levels(one, other))
    assert expected in set(surrounding_levels(other, one))


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param("many_1", "Có 12 người chết.", "Bão làm 12 người chết.", id="told-once-each"),
        pytest.param("many_2", "Có 12 người chết. Xã cứu 12 người.", "Bão làm 12 người chết.", id="told-twice-in-one"),
        pytest.param("close_one_told", "Gần 40 người chết.", "Bão làm 38 người chết.", id="close"),
        pytest.param(
            "close_both_told", "Gần 40 người chết. Có 38 người bị thương.", "Bão làm 38 người chết.", id="both-in-one"
        ),
    ],
)
def test_how_often_two_figures_are_told(expected, a, b):
    """A figure that its article tells twice may be of two things, both ways round."""
    ready = figures(a, b)
    one, other = ready[0], next(claim for claim in ready if claim.claim.article == "01")
    assert expected == repetition_level(one, other)
    assert expected == repetition_level(other, one)


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param("span_same", "Kéo dài 2-3 tuần.", "Chỉ còn 2-3 tuần nữa.", id="one-range"),
        pytest.param("span_two", "Kéo dài 2-3 tuần.", "Chỉ còn 3-4 tuần nữa.", id="two-ranges"),
        pytest.param("span_one", "Kéo dài 2-3 tuần.", "Chỉ còn 3 tuần nữa.", id="range-and-figure"),
        pytest.param(None, "Kéo dài 3 tuần.", "Chỉ còn 3 tuần nữa.", id="no-range"),
    ],
)
def test_ranges(expected, a, b):
    """One range told twice is more than two that overlap, both ways round."""
    one, other = figures(a, b)
    assert expected == span_level(one, other)
    assert expected == span_level(other, one)


def test_a_claim_alone_has_no_company():
    """A profile without its article says nothing of neighbours."""
    (one,) = figures("Có 12 người chết.")
    assert 0 == flanks_shared(one, one)
    assert told_once(one, one)
