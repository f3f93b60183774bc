"""An archive as its readers and writers see it, wherever its tables are: one writer at a time, any number of readers."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from types import TracebackType

from checker.candidates import Met
from checker.errors import ArchiveError
from checker.messages import say
from checker.model import Article, Claim
from checker.store.codec import unpack_article, unpack_claims
from checker.store.entry import Entry
from checker.store.faults import broken
from checker.store.nearness import Near, nearest
from checker.store.places import tables_at
from checker.store.search import search
from checker.store.sorting import Stamp, packed_articles, put_stories, stamps
from checker.store.tables import ALL, WAIT, Row, Tables
from checker.store.writing import Outcome, Writer
from checker.stories import Story, Vector, read_features, vector_of

# Versions read in one go.
_TOGETHER = 64
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
        place: A file, a folder or a server's address, see `places.tables_at`.
        write: True to add to it; it is made where it is missing.
        wait: How long another writer is waited for [s].

    Attributes:
        place: The same, as it may be printed.

    Raises:
        ArchiveError: It is missing, no archive, of a newer version, locked or broken; every method raises it too where
            the place fails.
        MissingExtra: What the place needs is not installed.
    """

    def __init__(self, place: str, *, write: bool = False, wait: float = WAIT) -> None:
        self._tables: Tables = tables_at(place, write=write, wait=wait)
        self.place = self._tables.place
        self._writer = Writer(self._tables)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the place."""
        self._tables.close()

    def __len__(self) -> int:
        """Return how many articles there are, each counted once."""
        ((count,),) = self._tables.rows("SELECT count(*) FROM version WHERE current")
        return int(count)

    def counts(self) -> Mapping[str, int]:
        """Return the number of articles, versions, claims and stories."""
        tables = {"versions": "version", "claims": "claim", "stories": "story"}
        return {"articles": len(self), **{name: self._tables.count(table) for name, table in tables.items()}}

    def holds(self, digest: bytes) -> bool:
        """Return True where an article's newest version came from an input with this *digest*."""
        return self._writer.holds(digest)

    def add(self, entries: Sequence[Entry]) -> list[Outcome]:
        """Add *entries* in their order, all or none; what became of each."""
        with self._guarded():
            return self._writer.add(entries)

    def arrivals(self) -> tuple[Stamp, ...]:
        """Return every version by when it came: who and of when, for a full regrouping."""
        with self._guarded():
            return stamps(self._tables)

    def packed(self, keys: Sequence[int]) -> tuple[tuple[int, bytes], ...]:
        """Return (key, article as `codec.pack_article` made it) of the versions *keys*, in their order."""
        with self._guarded():
            return packed_articles(self._tables, keys)

    def sort_anew(self, stories: Iterable[tuple[int, str, Story]], homes: Mapping[int, int]) -> int:
        """
        Put every version into its new story, all or nothing, and return how many came into one of another name.

        Args:
            stories: (number, name, story).
            homes: Key of a version -> number of its story, for every version.

        Raises:
            ArchiveError: There are versions that *homes* does not know: an ingest added some meanwhile.
        """
        with self._guarded():
            moved = put_stories(self._tables, stories, homes)
            self._writer.forget()
        if moved is None:
            raise ArchiveError(
                say("an ingest added articles while they were grouped anew; nothing was changed"),
                place=self.place,
                fix=say("run it again when no ingest runs"),
            )
        return moved

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside is of one moment, whatever is written meanwhile."""
        with self._tables.snapshot():
            yield

    def version(self, key: int) -> Version:
        """Return one version by its number in the archive."""
        (version,) = self._read((key,))
        return version

    def versions(self) -> Iterator[Version]:
        """Yield every version, by article id, oldest first."""
        return self._read(self._keys("SELECT version FROM version ORDER BY article, number"))

    def versions_of(self, article: str) -> Iterator[Version]:
        """Yield the versions of one article, oldest first."""
        return self._read(self._keys("SELECT version FROM version WHERE article = ? ORDER BY number", article))

    def story(self, name: str, *, newest: int = -1, current: bool = True) -> tuple[Version, ...]:
        """
        Return the articles of one story, in order of arrival.

        Args:
            name: Of the story.
            newest: At most so many, those that came last; -1 = all.
            current: False for earlier versions too.
        """
        query = _OF_STORY.format("AND current" if current else "")
        return tuple(self._read(sorted(self._keys(query, name, ALL if newest < 0 else newest))))

    def has_story(self, name: str) -> bool:
        """Return True where some article belongs to the story *name*."""
        return bool(self._keys("SELECT story FROM story WHERE name = ?", name))

    def search(self, words: Sequence[str], concepts: Sequence[str], *, most: int) -> tuple[str, ...]:
        """Return the stories whose articles say *words*, best match first; see `search.search`."""
        return search(self._tables, words, concepts, most=most)

    def nearest(self, vector: Vector, *, story: str | None = None) -> Near:
        """Return which versions tell the event that *vector* is about; see `nearness.nearest`."""
        with self._guarded():
            return nearest(self._tables, vector, story=story)

    def candidates(self, new: Sequence[Article]) -> Mapping[str, tuple[Met, ...]]:
        """
        Return, for the id of each of *new*, the articles that it may share a fact with, likeliest first, and their claims.

        An article that names a story meets those of its story and those that were sorted into stories by what they are
        about; one that names none may meet any. An article never meets its own earlier version.
        """
        return {one.id: tuple(Met(version.article, version.claims) for version in self.meets(one)) for one in new}

    def meets(self, article: Article) -> tuple[Version, ...]:
        """Return the newest versions of the articles that *article* may share a fact with, likeliest first."""
        vector = vector_of(read_features(article))
        with self.snapshot():
            found = tuple(self._read(self.nearest(vector, story=article.story).versions))
        return tuple(version for version in found if version.article.id != article.id)

    def _keys(self, query: str, *values: object) -> list[int]:
        return [key for (key,) in self._tables.rows(query, *values)]

    def _read(self, keys: Iterable[int]) -> Iterator[Version]:
        """The versions *keys*, in their order, some read in one go."""
        rest = iter(keys)
        while together := list(islice(rest, _TOGETHER)):
            for key, rows in zip(
                together, self._tables.rows_of_each(_VERSION, [(key,) for key in together]), strict=True
            ):
                yield self._version(key, rows)

    def _version(self, key: int, rows: Sequence[Row]) -> Version:
        if not rows:
            raise broken(self.place, say("version {key} is missing", key=str(key)))
        ((number, current, story, packed, claims),) = rows
        try:
            article = unpack_article(packed, story=story)
            return Version(
                key=key, number=number, current=bool(current), article=article, claims=unpack_claims(claims, article)
            )
        except _DAMAGE as error:
            raise broken(self.place, f"version {key}: {error}") from error

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """What cannot be unpacked is damage."""
        try:
            yield
        except _DAMAGE as error:
            raise broken(self.place, str(error)) from error


_VERSION = """
    SELECT number, current, name, content.article, content.claims
    FROM version JOIN content USING (version) JOIN story USING (story) WHERE version = ?
"""
_OF_STORY = """
    SELECT version FROM version JOIN story USING (story) WHERE name = ? {} ORDER BY version DESC LIMIT ?
"""
