"""How figures stand among their neighbours."""

from __future__ import annotations

import pytest

from checker.alignment import flanks_shared, neighbour_levels, told_once
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


def test_a_claim_alone_has_no_company():
    """A profile without its article says nothing of neighbours."""
    (one,) = figures("Có 12 người chết.")
    assert 0 == flanks_shared(one, one)
    assert told_once(one, one)
