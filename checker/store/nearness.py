"""
Which archived articles tell what a new one tells, whatever the size of the archive.

Event first: the new article's anchors vote for stories, the likest stories are compared outright, and only their
articles are looked at. Every list that is read has a fixed greatest length.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from checker.store.codec import unpack_vector
from checker.store.writing import HOLDERS
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


def nearest(connection: sqlite3.Connection, vector: Vector, *, story: str | None = None) -> Near:
    """
    Return what an article with this *vector* meets.

    Args:
        connection: To an archive.
        vector: What the article is about.
        story: The story it names: it then meets that one first, and no other that articles name.
    """
    anchors = anchors_of(vector)
    near = _near_stories(connection, vector, story)
    versions: list[int] = []
    for number in near:
        versions.extend(_versions_of(connection, number, anchors, MOST - len(versions)))
    return Near(near, tuple(versions))


class _Postings:
    """An archive's postings: see `stories.Holders`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def holders(self, anchor: int, newest: int) -> Collection[int]:
        """The stories of the newest articles that have *anchor*."""
        return {story for (story,) in self._connection.execute(HOLDERS, (anchor, newest))}


def _near_stories(connection: sqlite3.Connection, vector: Vector, own: str | None) -> tuple[int, ...]:
    looked_at = nearest_stories(_Postings(connection), vector, _LOOKED_AT)
    scored: list[tuple[float, int]] = []
    for number in looked_at:
        name, given, size, sums = connection.execute(_STORY, (number,)).fetchone()
        mean = likeness(vector, unpack_vector(sums)) / max(size, 1)
        if mean >= _MEETS and name != own and not (own and given):
            scored.append((-mean, number))
    mine = connection.execute("SELECT story FROM story WHERE name = ?", (own,)).fetchone()
    return (*(mine or ()), *(number for _, number in sorted(scored)))[:_MET]


def _versions_of(connection: sqlite3.Connection, story: int, anchors: Iterable[int], most: int) -> list[int]:
    """The newest articles of one story, those that share most anchors first."""
    newest = [key for (key,) in connection.execute(_NEWEST_OF_STORY, (story, _ASKED))]
    if len(newest) <= most:
        return newest
    shared = dict.fromkeys(newest, 0)
    for anchor in anchors:
        for (key,) in connection.execute(_HOLDING, (anchor, newest[-1], _ASKED)):
            if key in shared:
                shared[key] += 1
    return sorted(newest, key=lambda key: (-shared[key], -key))[:most]


_STORY = "SELECT name, given, size, sums FROM story WHERE story = ?"
_NEWEST_OF_STORY = "SELECT version FROM version WHERE story = ? AND current ORDER BY version DESC LIMIT ?"
_HOLDING = "SELECT version FROM anchor WHERE anchor = ? AND version >= ? ORDER BY version DESC LIMIT ?"
