"""
Which articles are about one story: named things, figures and rare pairs of words that they share.

Articles come one by one and join the story that they resemble most, or open one; two stories that have come to resemble
each other become one. What an article is like depends on nothing but itself, so that an archive can keep it.
"""

from __future__ import annotations

from checker.stories.features import Features, Vector, read_features, vector_of
from checker.stories.grouping import (
    Grouping,
    Holders,
    Shelf,
    Story,
    add_to_story,
    anchors_of,
    likeness,
    nearest_stories,
)
from checker.stories.naming import group_by_story, story_name, unused_name
from checker.stories.regrouping import Arrival, Regrouping

__all__ = [
    "Arrival",
    "Features",
    "Grouping",
    "Holders",
    "Regrouping",
    "Shelf",
    "Story",
    "Vector",
    "add_to_story",
    "anchors_of",
    "group_by_story",
    "likeness",
    "nearest_stories",
    "read_features",
    "story_name",
    "unused_name",
    "vector_of",
]
