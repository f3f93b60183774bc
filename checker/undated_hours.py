"""
Times of day of which an article tells no day, where its story does: ``Vào khoảng 14 giờ 30, sét đánh …`` beside ``14 giờ ngày 28/5``.

An article without a date, whose text tells none, leaves open which day its hours are of, and they make no claim
(`checker.resolve.labels`). Where most of the articles that tell hours in its story tell those of one day, and one of them tells an hour
in words like its own, it is of that day too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from checker.extract import extract
from checker.label_claims import by_story, claims_of_labels
from checker.likeness import words_in_common
from checker.model import DAY_LENGTH, UNKNOWN_YEAR, YEAR_LENGTH, Article, Claim, Mention
from checker.profiles import profiled
from checker.resolve import reasons
from checker.times import first_instant, has_year


def undated_hours(articles: Iterable[Article], claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """
    Return the claims of the times of day to which nothing but their story gives a day.

    Args:
        articles: Those of the run; only articles of one story are looked at together.
        claims: All that they make.
    """
    return tuple(claim for told in by_story(articles, claims) for claim in _of_story(told))


def _of_story(told: Sequence[tuple[Article, Sequence[Claim]]]) -> Iterator[Claim]:
    undated = [(article, claims) for article, claims in told if not article.published]
    hours = [list(filter(_tells_an_hour, claims)) for _, claims in told] if undated else []
    day = _day_of_hours(hours)
    if not day:
        return
    of_that_day = profiled(claim for found in hours for claim in found if _day_of(claim) == day)
    for article, claims in undated:
        for ready in profiled(_claims_of(article, claims, day)):
            if any(words_in_common(ready, other) for other in of_that_day if other.claim.article != article.id):
                yield ready.claim


def _day_of_hours(hours: Iterable[Sequence[Claim]]) -> str:
    """The day of which more than half of the articles tell hours that tell any; empty where there is none."""
    days = [{_day_of(claim) for claim in told} for told in hours]
    telling = [told for told in days if told]
    common = [day for day in set().union(*telling) if 2 * sum(day in told for told in telling) > len(telling)]
    # An article may tell hours of two days: which of both is meant, nothing tells.
    return common[0] if len(common) == 1 else ""


def _day_of(stated: Claim | Mention) -> str:
    return str(stated.value)[:DAY_LENGTH]


def _tells_an_hour(claim: Claim) -> bool:
    return _is_an_hour(claim) and claim.zone != "furniture"


def _is_an_hour(stated: Claim | Mention) -> bool:
    value = str(stated.value)
    return stated.kind == "date" and value[DAY_LENGTH : DAY_LENGTH + 1] == "T" and "/" not in value


def _claims_of(article: Article, claims: Sequence[Claim], day: str) -> Iterator[Claim]:
    claimed = {place for claim in claims for place in range(claim.start, claim.end)}
    found = {
        mention.start: mention
        for mention in _hours_on(article, day)
        if claimed.isdisjoint(range(mention.start, mention.end))
    }
    if not found:
        return
    taken = {place for mention in found.values() for place in range(mention.start, mention.end)}
    others = [one for one in extract(article).mentions if taken.isdisjoint(range(one.start, one.end))]
    mentions = tuple(sorted((*others, *found.values()), key=lambda mention: (mention.start, mention.end)))
    why = dict(zip((mention.start for mention in mentions), reasons(article, mentions), strict=True))
    yield from claims_of_labels(article, mentions, {start: one for start, one in found.items() if not why[start]})


def _hours_on(article: Article, day: str) -> Iterator[Mention]:
    """The times of day that are of *day* where the article was printed on it or, ``tối qua``, on the next."""
    read: dict[int, Mention] = {}
    for printed in (_day_after(day), day):
        for mention in extract(replace(article, published=printed)).mentions:
            if _is_an_hour(mention) and _day_of(mention) == day:
                read[mention.start] = mention
    return iter(read.values())


def _day_after(day: str) -> str:
    following = f"{first_instant(day) + timedelta(days=1):%Y-%m-%d}"
    return following if has_year(day) else UNKNOWN_YEAR + following[YEAR_LENGTH:]
