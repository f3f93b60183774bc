"""Headlines leave out how a figure stands (``Thêm 10 triệu euro cho đổi mới``): the text below says whether it is planned."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from checker.model import Claim

# Smaller counts are met again of other things.
_FEW = 10


def as_the_text_tells(claims: tuple[Claim, ...], unstated: Collection[int]) -> tuple[Claim, ...]:
    """
    Return *claims* with the headline's figures as the text states them first.

    Args:
        claims: Of one article, in order of place.
        unstated: Starts of those of which their own sentence does not say how they stand.
    """
    told = [claim for claim in claims if claim.zone == "body"]
    return tuple(
        _as_told(claim, told) if claim.zone == "title" and claim.start in unstated else claim for claim in claims
    )


def _as_told(headline: Claim, told: Collection[Claim]) -> Claim:
    same = (claim.status for claim in told if _is_same_figure(headline, claim))
    return replace(headline, status=next(same, headline.status))


def _is_same_figure(one: Claim, other: Claim) -> bool:
    """A small count, or an age, is too common for one that is met again to be the same."""
    telling = (
        not isinstance(one.value, str) and (one.value >= _FEW or one.kind != "count") and one.unit != "year_of_age"
    )
    return telling and (one.kind, one.value, one.unit) == (other.kind, other.value, other.unit)
