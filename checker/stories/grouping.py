"""Stories as they grow: articles join one by one, stories that resemble each other become one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.stories.features import Features

# Mean likeness (cosine) of an article to a story's articles from which it belongs there. Measured on 439 real stories
# (tests/accuracy/test_stories.py): below it unlike stories run together, above it one story falls apart.
_ALIKE = 0.19


class Grouping:
    """
    Articles sorted into stories by average likeness.

    Deterministic for one order of arrival. Stories are numbered in order of their first article.
    """

    def __init__(self) -> None:
        self._members: dict[int, list[str]] = {}
        self._sums: dict[int, dict[str, float]] = {}
        # Feature -> story -> sum of its weights there, so that only stories that share something are looked at.
        self._holders: dict[str, dict[int, float]] = defaultdict(dict)
        self._opened = 0

    @property
    def stories(self) -> tuple[tuple[str, ...], ...]:
        """The stories' article ids, in order of arrival."""
        return tuple(tuple(self._members[story]) for story in sorted(self._members))

    def add(self, article: str, features: Features) -> None:
        """Put *article* into the story that it resembles most, or open one; join stories that it shows to be one."""
        story = self._most_like(features.items(), 1, but=None)
        if story is None:
            story, self._opened = self._opened, self._opened + 1
            self._members[story], self._sums[story] = [], {}
        self._members[story].append(article)
        self._put(story, features.items())
        while (other := self._most_like(self._sums[story].items(), len(self._members[story]), but=story)) is not None:
            story = self._join(story, other)

    def _most_like(self, features: Iterable[tuple[str, float]], size: int, *, but: int | None) -> int | None:
        """The story most like *size* articles whose weights add up to *features*, where it is alike enough."""
        shared: dict[int, float] = defaultdict(float)
        for feature, weight in features:
            for story, held in self._holders[feature].items():
                shared[story] += weight * held
        means = {story: total / (size * len(self._members[story])) for story, total in shared.items() if story != but}
        best = max(means, key=lambda story: (means[story], -story), default=None)
        return best if best is not None and means[best] >= _ALIKE else None

    def _put(self, story: int, features: Iterable[tuple[str, float]]) -> None:
        sums = self._sums[story]
        for feature, weight in features:
            sums[feature] = sums.get(feature, 0.0) + weight
            self._holders[feature][story] = sums[feature]

    def _join(self, one: int, other: int) -> int:
        """Join two stories under the number of the older, and return it."""
        kept, gone = min(one, other), max(one, other)
        sums = self._sums.pop(gone)
        for feature in sums:
            del self._holders[feature][gone]
        self._members[kept].extend(self._members.pop(gone))
        self._put(kept, sums.items())
        return kept
