"""An archive as its readers and writers see it: one SQLite file, one writer at a time, any number of readers."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType

from checker.model import Article, Claim
from checker.store.codec import unpack_article, unpack_claims
from checker.store.connection import WAIT, broken, connect, faults_of
from checker.store.entry import Entry
from checker.store.nearness import Near, nearest
from checker.store.search import search
from checker.store.writing import Outcome, Writer
from checker.stories import Vector, read_features, vector_of

_DAMAGE = (zlib.error, ValueError, KeyError, TypeError, struct.error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """
    One article as it was read once.

    Attributes:
        key: Its number in the archive, in order of arrival.
        number: 1 for the article as first read, 2 for its first change …
        current: True for the newest.
        article: As read, its story that of the archive.
        claims: Its claims, furniture too.
    """

    key: int
    number: int
    current: bool
    article: Article
    claims: tuple[Claim, ...]


class Archive:
    """
    An open archive; a context manager.

    Args:
        path: Its file.
        write: True to add to it; the file is made where it is missing.
        wait: How long another writer is waited for [s].

    Raises:
        ArchiveError: See `connection.connect`; every method raises it too where the file fails.
    """

    def __init__(self, path: str, *, write: bool = False, wait: float = WAIT) -> None:
        self.path = path
        self._connection = connect(path, write=write, wait=wait)
        self._writer = Writer(self._connection)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __len__(self) -> int:
        """Return how many articles there are, each counted once."""
        with self._guarded():
            (count,) = self._connection.execute("SELECT count(*) FROM version WHERE current").fetchone()
        return int(count)

    def counts(self) -> Mapping[str, int]:
        """Return the number of articles, versions, claims and stories."""
        queries = {
            "articles": "SELECT count(*) FROM version WHERE current",
            "versions": "SELECT count(*) FROM version",
            "claims": "SELECT count(*) FROM claim",
            "stories": "SELECT count(*) FROM story",
        }
        with self._guarded():
            return {name: self._connection.execute(query).fetchone()[0] for name, query in queries.items()}

    def holds(self, digest: bytes) -> bool:
        """Return True where an article's newest version came from an input with this *digest*."""
        with self._guarded():
            return self._writer.holds(digest)

    def add(self, entries: Sequence[Entry]) -> list[Outcome]:
        """Add *entries* in their order, all or none; what became of each."""
        with self._guarded():
            return self._writer.add(entries)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside is of one moment, whatever is written meanwhile."""
        with self._guarded():
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("COMMIT")

    def version(self, key: int) -> Version:
        """Return one version by its number in the archive."""
        with self._guarded():
            row = self._connection.execute(_VERSION, (key,)).fetchone()
        if row is None:
            raise broken(self.path, f"version {key} is missing")
        number, current, story, packed, claims = row
        try:
            article = unpack_article(packed, story=story)
            return Version(
                key=key, number=number, current=bool(current), article=article, claims=unpack_claims(claims, article)
            )
        except _DAMAGE as error:
            raise broken(self.path, f"version {key}: {error}") from error

    def versions(self) -> Iterator[Version]:
        """Yield every version, by article id, oldest first."""
        for key in self._keys("SELECT version FROM version ORDER BY article, number"):
            yield self.version(key)

    def versions_of(self, article: str) -> Iterator[Version]:
        """Yield the versions of one article, oldest first."""
        for key in self._keys("SELECT version FROM version WHERE article = ? ORDER BY number", article):
            yield self.version(key)

    def story(self, name: str, *, newest: int = -1, current: bool = True) -> tuple[Version, ...]:
        """
        Return the articles of one story, in order of arrival.

        Args:
            name: Of the story.
            newest: At most so many, those that came last; -1 = all.
            current: False for earlier versions too.
        """
        found = self._keys(_OF_STORY.format("AND current" if current else ""), name, newest)
        return tuple(self.version(key) for key in sorted(found))

    def has_story(self, name: str) -> bool:
        """Return True where some article belongs to the story *name*."""
        return bool(self._keys("SELECT story FROM story WHERE name = ?", name))

    def search(self, words: Sequence[str], concepts: Sequence[str], *, most: int) -> tuple[str, ...]:
        """Return the stories whose articles say *words*, best match first; see `search.search`."""
        with self._guarded():
            return search(self._connection, words, concepts, most=most)

    def nearest(self, vector: Vector, *, story: str | None = None) -> Near:
        """Return which versions tell the event that *vector* is about; see `nearness.nearest`."""
        with self._guarded():
            return nearest(self._connection, vector, story=story)

    def candidates(self, new: Sequence[Article]) -> Mapping[str, tuple[Article, ...]]:
        """
        Return, for the id of each of *new*, the articles that it may share a fact with, likeliest first.

        An article that names a story meets those of its story and those that were sorted into stories by what they are
        about; one that names none may meet any. An article never meets its own earlier version.
        """
        return {one.id: tuple(version.article for version in self.meets(one)) for one in new}

    def meets(self, article: Article) -> tuple[Version, ...]:
        """Return the newest versions of the articles that *article* may share a fact with, likeliest first."""
        near = self.nearest(vector_of(read_features(article)), story=article.story)
        found = (self.version(key) for key in near.versions)
        return tuple(version for version in found if version.article.id != article.id)

    def _keys(self, query: str, *values: object) -> list[int]:
        with self._guarded():
            return [key for (key,) in self._connection.execute(query, values)]

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            with faults_of(self.path):
                yield
        except _DAMAGE as error:
            raise broken(self.path, str(error)) from error


_VERSION = """
    SELECT number, current, name, content.article, content.claims
    FROM version JOIN content USING (version) JOIN story USING (story) WHERE version = ?
"""
_OF_STORY = """
    SELECT version FROM version JOIN story USING (story) WHERE name = ? {} ORDER BY version DESC LIMIT ?
"""
