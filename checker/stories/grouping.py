"""
Stories as they grow: articles join one by one, stories that resemble each other become one.

An article looks only at the stories that hold one of its anchors (its heaviest features) and, of those, at the few that
hold most of them, so that what it costs to add does not grow with what there is. Whole numbers only: the same articles
in the same order give the same stories, whatever keeps them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from typing import Protocol

from checker.stories.features import SCALE, Features, Vector, vector_of

# Mean likeness (cosine) of an article to a story's articles from which it belongs there. Measured on 439 real stories
# (tests/accuracy/test_stories.py): below it unlike stories run together, above it one story falls apart.
_ALIKE = 19 * SCALE * SCALE // 100
# Measured there too: more anchors, postings, stories looked at or features kept find no more (all F1 0.927 to 0.928).
ANCHORS = 16
_NEWEST = 64
_LOOKED_AT = 8
_KEPT = 192


@dataclass(slots=True)
class Story:
    """
    What one story is like.

    Attributes:
        given: True where its articles name it; two such stories never become one.
        size: Number of its articles.
        sums: The 192 heaviest features of its articles, weights added up.
    """

    given: bool = False
    size: int = 0
    sums: dict[int, int] = field(default_factory=dict)

    def take(self, vector: Mapping[int, int], size: int) -> None:
        """Add *size* articles whose weights add up to *vector*."""
        self.size += size
        for key, weight in vector.items():
            self.sums[key] = self.sums.get(key, 0) + weight
        if len(self.sums) > _KEPT:
            heaviest = sorted([(-weight, key) for key, weight in self.sums.items()])[:_KEPT]
            self.sums = {key: -weight for weight, key in heaviest}


class Holders(Protocol):
    """Knows which stories hold an anchor."""

    def holders(self, anchor: int, newest: int) -> Collection[int]:
        """Return the stories, each once, of the *newest* articles that have *anchor*."""
        ...


class Shelf(Holders, Protocol):
    """Where stories are kept while they are grouped: in memory, or in an archive."""

    def story(self, number: int) -> Story:
        """Return a story, to be changed only through the shelf's other methods."""
        ...

    def open(self, *, given: bool) -> int:
        """Begin an empty story and return its number, higher than any before."""
        ...

    def put(self, number: int, article: str, vector: Vector, anchors: Iterable[int]) -> None:
        """Put an article into a story."""
        ...

    def join(self, kept: int, gone: int) -> None:
        """Put all articles of the story *gone* into the story *kept*."""
        ...


def anchors_of(vector: Vector) -> tuple[int, ...]:
    """Return the heaviest features of an article, heaviest first: what it is looked up by."""
    return tuple(key for _, key in sorted([(-weight, key) for key, weight in vector.items()])[:ANCHORS])


def likeness(one: Mapping[int, int], other: Mapping[int, int]) -> int:
    """Return the scalar product of two vectors, in `SCALE` squared."""
    return sum([one[key] * other[key] for key in one.keys() & other.keys()])


def nearest_stories(shelf: Holders, vector: Vector, most: int = _LOOKED_AT) -> tuple[int, ...]:
    """Return the *most* stories that hold most of an article's anchors, by weight and by how few stories hold each."""
    votes: dict[int, int] = defaultdict(int)
    for anchor in anchors_of(vector):
        holders = shelf.holders(anchor, _NEWEST)
        vote = vector[anchor] * _NEWEST // (len(holders) or 1)
        for story in holders:
            votes[story] += vote
    least = min(nlargest(most, votes.values()), default=0)
    best = sorted((-votes[story], story) for story in votes if votes[story] >= least)
    return tuple(story for _, story in best[:most])


def add_to_story(shelf: Shelf, article: str, vector: Vector, *, into: int | None = None) -> int:
    """
    Put *article* into the story that it resembles most, or open one; join stories that it shows to be one.

    Args:
        shelf: Where the stories are.
        article: Its id.
        vector: What it is about.
        into: The story that it names; None = to be found.

    Returns:
        The number of its story.
    """
    near = nearest_stories(shelf, vector)
    home = into if into is not None else _most_like(shelf, vector, near)
    if home is None:
        home = shelf.open(given=False)
    shelf.put(home, article, vector, anchors_of(vector))
    others = set(near) - {home}
    while (other := _same_as(shelf, home, others)) is not None:
        home, gone = _kept_first(shelf, home, other)
        shelf.join(home, gone)
        others -= {home, gone}
    return home


def _most_like(shelf: Shelf, vector: Vector, near: Iterable[int]) -> int | None:
    means = {number: likeness(vector, (story := shelf.story(number)).sums) / story.size for number in near}
    best = max(means, key=lambda number: (means[number], -number), default=None)
    return best if best is not None and means[best] >= _ALIKE else None


def _same_as(shelf: Shelf, home: int, others: Iterable[int]) -> int | None:
    """The story of *others* most like *home*, where it is alike enough."""
    mine = shelf.story(home)
    means = {}
    for number in others:
        story = shelf.story(number)
        if not (mine.given and story.given):
            means[number] = likeness(mine.sums, story.sums) / (mine.size * story.size)
    best = max(means, key=lambda number: (means[number], -number), default=None)
    return best if best is not None and means[best] >= _ALIKE else None


def _kept_first(shelf: Shelf, one: int, other: int) -> tuple[int, int]:
    """(the story whose number stays, the other): one that articles name, else the older."""
    first, second = sorted((one, other), key=lambda number: (not shelf.story(number).given, number))
    return first, second


class Grouping:
    """Articles sorted into stories, in memory; deterministic for one order of arrival."""

    def __init__(self) -> None:
        self._stories: dict[int, Story] = {}
        self._opened = 0
        # Articles by their place in the order of arrival; homes are numbers of stories.
        self._articles: list[str] = []
        self._homes: list[int] = []
        self._members: dict[int, list[int]] = {}
        self._postings: dict[int, list[int]] = defaultdict(list)

    @property
    def stories(self) -> tuple[tuple[str, ...], ...]:
        """The stories' article ids, in order of arrival, stories by their first article."""
        return tuple(tuple(self._articles[at] for at in self._members[number]) for number in sorted(self._members))

    def add(self, article: str, features: Features) -> None:
        """Sort *article* in; see `add_to_story`."""
        self.add_vector(article, vector_of(features))

    def add_vector(self, article: str, vector: Vector) -> None:
        """Sort in an article whose features are whole numbers already."""
        add_to_story(self, article, vector)

    def holders(self, anchor: int, newest: int) -> Collection[int]:
        """See `Shelf`."""
        return {self._homes[at] for at in self._postings.get(anchor, ())[-newest:]}

    def story(self, number: int) -> Story:
        """See `Shelf`."""
        return self._stories[number]

    def open(self, *, given: bool) -> int:
        """See `Shelf`."""
        self._opened += 1
        self._stories[self._opened], self._members[self._opened] = Story(given), []
        return self._opened

    def put(self, number: int, article: str, vector: Vector, anchors: Iterable[int]) -> None:
        """See `Shelf`."""
        self._stories[number].take(vector, 1)
        self._hold(number, article, anchors)

    def join(self, kept: int, gone: int) -> None:
        """See `Shelf`."""
        story, moved = self._stories.pop(gone), self._members.pop(gone)
        self._stories[kept].take(story.sums, story.size)
        self._members[kept].extend(moved)
        for at in moved:
            self._homes[at] = kept
        while self._opened and self._opened not in self._stories:
            self._opened -= 1

    def _hold(self, number: int, article: str, anchors: Iterable[int]) -> None:
        at = len(self._articles)
        self._articles.append(article)
        self._homes.append(number)
        self._members[number].append(at)
        for anchor in anchors:
            self._postings[anchor].append(at)
