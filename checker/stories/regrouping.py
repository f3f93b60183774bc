"""
An archive's stories made anew: its articles in some order, sorted by the rules by which an archive sorts what comes.

In the order in which they came the stories are those that the archive has. In an order of their own (by date, then id)
they hang on the articles alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.stories.features import Vector
from checker.stories.grouping import Grouping, Story, add_to_story, anchors_of
from checker.stories.naming import unused_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """
    One version of an article, as it is sorted into a story.

    Attributes:
        key: Its number in the archive.
        article: Its id; versions of one article arrive oldest first.
        named: The story that it names itself, or None.
        opens: What a story that it opens would be called.
        vector: What it is about.
    """

    key: int
    article: str
    named: str | None
    opens: str
    vector: Vector


class Regrouping(Grouping):
    """Versions sorted into stories that have names, in memory."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[int] = []
        self._newest: dict[str, int] = {}
        self._names: dict[int, str] = {}
        self._called: dict[str, int] = {}
        self._opening = ""

    def arrive(self, one: Arrival) -> None:
        """Sort one version in: a corrected article stays in its story, unless it names another."""
        before = self._newest.get(one.article)
        home = None if before is None else self._homes[before]
        self._newest[one.article] = len(self._keys)
        self._keys.append(one.key)
        if home is not None and one.named in (None, self._names[home]):
            self._hold(home, one.article, anchors_of(one.vector))
            return
        self._opening = one.opens
        add_to_story(self, one.article, one.vector, into=self._given(one.named))

    def homes(self) -> Mapping[int, int]:
        """Return key of a version -> number of its story."""
        return dict(zip(self._keys, self._homes, strict=True))

    def named_stories(self) -> Iterator[tuple[int, str, Story]]:
        """Yield (number, name, story), by number."""
        for number in sorted(self._stories):
            yield number, self._names[number], self._stories[number]

    def open(self, *, given: bool) -> int:
        """See `Shelf`; the story is called after the article that opens it."""
        return self._open(unused_name(self._opening, self._called), given=given)

    def join(self, kept: int, gone: int) -> None:
        """See `Shelf`; the name of the story *gone* is free again."""
        super().join(kept, gone)
        del self._called[self._names.pop(gone)]

    def _given(self, name: str | None) -> int | None:
        """The story that articles call *name*, made where it is missing; None for None."""
        if name is None:
            return None
        found = self._called.get(name)
        if found is None:
            return self._open(name, given=True)
        self._stories[found].given = True
        return found

    def _open(self, name: str, *, given: bool) -> int:
        number = super().open(given=given)
        self._names[number], self._called[name] = name, number
        return number
