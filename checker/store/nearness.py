"""
Which archived articles tell what a new one tells, whatever the size of the archive.

Event first: the new article's anchors vote for stories, the likest stories are compared outright, and only their
articles are looked at. Every list that is read has a fixed greatest length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.store.codec import unpack_vector
from checker.store.postings import Postings
from checker.store.tables import Tables
from checker.stories import Vector, anchors_of, likeness, nearest_stories
from checker.stories.features import SCALE

# Stories compared outright, and those of them that a new article meets.
_LOOKED_AT = 16
_MET = 5
# Articles that a new article meets; the newest of a story that are asked whether they share an anchor.
MOST = 40
_ASKED = 400
# Mean likeness of an article to a story's articles from which it meets them: half of what it would take to join them.
_MEETS = 9 * SCALE * SCALE // 100


@dataclass(frozen=True, slots=True)
class Near:
    """What a new article meets: stories, likest first, and keys of versions, likest story and most anchors first."""

    stories: tuple[int, ...]
    versions: tuple[int, ...]


def nearest(tables: Tables, vector: Vector, *, story: str | None = None) -> Near:
    """
    Return what an article with this *vector* meets.

    Args:
        tables: Of an archive.
        vector: What the article is about.
        story: The story it names: it then meets that one first, and no other that articles name.
    """
    anchors = anchors_of(vector)
    near = _near_stories(tables, vector, story)
    versions: list[int] = []
    for number in near:
        versions.extend(_versions_of(tables, number, anchors, MOST - len(versions)))
    return Near(near, tuple(versions))


def _near_stories(tables: Tables, vector: Vector, own: str | None) -> tuple[int, ...]:
    looked_at = nearest_stories(Postings(tables, anchors_of(vector)), vector, _LOOKED_AT)
    scored: list[tuple[float, int]] = []
    for number, rows in zip(looked_at, tables.rows_of_each(_STORY, [(one,) for one in looked_at]), strict=True):
        ((name, given, size, sums),) = rows
        mean = likeness(vector, unpack_vector(sums)) / max(size, 1)
        if mean >= _MEETS and name != own and not (own and given):
            scored.append((-mean, number))
    mine = tables.rows("SELECT story FROM story WHERE name = ?", own) if own is not None else []
    return (*(number for (number,) in mine), *(number for _, number in sorted(scored)))[:_MET]


def _versions_of(tables: Tables, story: int, anchors: Sequence[int], most: int) -> list[int]:
    """The newest articles of one story, those that share most anchors first."""
    newest = [key for (key,) in tables.rows(_NEWEST_OF_STORY, story, _ASKED)]
    if len(newest) <= most:
        return newest
    shared = dict.fromkeys(newest, 0)
    for rows in tables.rows_of_each(_HOLDING, [(anchor, newest[-1], _ASKED) for anchor in anchors]):
        for (key,) in rows:
            if key in shared:
                shared[key] += 1
    return sorted(newest, key=lambda key: (-shared[key], -key))[:most]


_STORY = "SELECT name, given, size, sums FROM story WHERE story = ?"
_NEWEST_OF_STORY = "SELECT version FROM version WHERE story = ? AND current ORDER BY version DESC LIMIT ?"
_HOLDING = "SELECT version FROM anchor WHERE anchor = ? AND version >= ? ORDER BY version DESC LIMIT ?"
