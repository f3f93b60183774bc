"""Claims of figures that claim nothing by themselves, made where a comparison needs them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.model import Article, Claim, Mention
from checker.resolve import resolve


def by_story(
    articles: Iterable[Article], claims: Iterable[Claim]
) -> Iterator[Sequence[tuple[Article, Sequence[Claim]]]]:
    """Yield the articles of each story, each with the claims that it makes, in the order of the stories' names."""
    made: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        made[claim.article].append(claim)
    stories: dict[str, list[tuple[Article, Sequence[Claim]]]] = defaultdict(list)
    for article in articles:
        stories[article.story or ""].append((article, made[article.id]))
    yield from (told for _, told in sorted(stories.items()))


def claims_of_labels(article: Article, mentions: Sequence[Mention], told: Mapping[int, Mention]) -> Iterator[Claim]:
    """
    Yield the claims that *told* make.

    Args:
        article: The article.
        mentions: All of its mentions.
        told: Where each figure begins -> its mention, one of *mentions* or one in the place of such.
    """
    others = [mention for mention in mentions if mention.start not in told]
    ordered = tuple(sorted((*others, *told.values()), key=lambda mention: (mention.start, mention.end)))
    for claim in resolve(article, ordered, labels=frozenset(told)):
        if claim.start in told:
            yield claim
