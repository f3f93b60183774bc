"""
Which articles are about one story: named things, figures and rare pairs of words that they share.

Articles come one by one and join the story that they resemble most, or open one; two stories that have come to resemble
each other become one. What an article is like depends on nothing but itself, so that an archive can keep it.
"""

from __future__ import annotations

from checker.stories.features import Features, read_features
from checker.stories.grouping import Grouping
from checker.stories.naming import group_by_story

__all__ = ["Features", "Grouping", "group_by_story", "read_features"]
