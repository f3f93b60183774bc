"""Story names for articles that have none."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping

from checker.model import Article
from checker.shadow import bare
from checker.stories.features import read_features
from checker.stories.grouping import Grouping

_NAME_WORDS = 8


def group_by_story(articles: Iterable[Article]) -> Mapping[str, str]:
    """
    Return article id -> name of its story, for the articles that name none.

    The order of *articles* does not matter: they are taken by publication, then id. A story is named after the
    headline of its first article.
    """
    ordered = sorted((one for one in articles if one.story is None), key=lambda one: (one.published or "9999", one.id))
    grouping = Grouping()
    for article in ordered:
        grouping.add(article.id, read_features(article))
    by_id = {article.id: article for article in ordered}
    names: dict[str, str] = {}
    taken: set[str] = {article.story for article in articles if article.story}
    for story in grouping.stories:
        name = unused_name(story_name(by_id[min(story, key=lambda one: (by_id[one].published or "9999", one))]), taken)
        taken.add(name)
        names |= dict.fromkeys(story, name)
    return names


def story_name(article: Article) -> str:
    """Return a name for the story that *article* opens, of its headline's words."""
    words = re.findall(r"[a-z0-9]+", bare(article.title or article.id))
    return "-".join(words[:_NAME_WORDS]) or "story"


def unused_name(name: str, taken: Container[str]) -> str:
    """Return *name*, with a number where it is *taken*."""
    number = 1
    candidate = name
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    return candidate
