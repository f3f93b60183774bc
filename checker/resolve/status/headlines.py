"""Headlines leave out how a figure stands (``Thêm 10 triệu euro cho đổi mới``): the text below says whether it is planned."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from checker.model import Article, Claim
from checker.resolve.setting import LabelWords
from checker.shadow import fold

# What a forecast tells.
_FORECAST = ("measure", "ordinal", "percent")
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


def foretells(article: Article, words: LabelWords) -> bool:
    """Return True where the headline names a weather forecast: what such an article says is to come, whatever its verbs."""
    headline = article.title or article.text.lstrip().partition("\n")[0]
    return words.begins(fold(headline.strip()), ("forecasts",))


def as_a_forecast(claims: tuple[Claim, ...], unstated: Collection[int], words: LabelWords) -> tuple[Claim, ...]:
    """Return a forecast's *claims* with those of which nothing else tells how they stand as planned; arguments as above."""
    return tuple(
        replace(claim, status="planned")
        if claim.start in unstated
        and (claim.kind in _FORECAST or (claim.kind == "date" and claim.as_of_source != "published"))
        and not words.anywhere("gone_by").search(fold(claim.sentence))
        else claim
        for claim in claims
    )


def _as_told(headline: Claim, told: Collection[Claim]) -> Claim:
    same = (claim.status for claim in told if _is_same_figure(headline, claim))
    return replace(headline, status=next(same, headline.status))


def _is_same_figure(one: Claim, other: Claim) -> bool:
    """A small count, or an age, is too common for one that is met again to be the same; a day is itself."""
    if one.kind == "date" == other.kind:
        return str(one.value).split("T")[0] == str(other.value).split("T")[0]
    telling = (
        not isinstance(one.value, str) and (one.value >= _FEW or one.kind != "count") and one.unit != "year_of_age"
    )
    return telling and (one.kind, one.value, one.unit) == (other.kind, other.value, other.unit)
