"""Articles into an archive: versions, stories and postings, all of a batch or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import Literal

from checker.store.codec import pack_vector, unpack_vector
from checker.store.connection import transaction
from checker.store.entry import ClaimRow, Entry
from checker.stories import Story, Vector, add_to_story, anchors_of, unused_name

Outcome = Literal["new", "changed", "known"]
# Stories kept at hand between batches.
_AT_HAND = 20_000


class Writer:
    """
    Adds entries to an archive, in the order in which they come.

    It is the `stories.Shelf` that the archive's grouping works on: a story is read when it is looked at, and written
    when the batch ends, so that the grouping goes on where it stopped.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._stories: dict[int, Story] = {}
        self._changed: set[int] = set()
        self._terms: dict[str, int] = {}
        self._seen = -1
        self._adding: tuple[Entry, int, int] | None = None

    def add(self, entries: Sequence[Entry]) -> list[Outcome]:
        """Add *entries* in one transaction and return what became of each."""
        try:
            with transaction(self._connection):
                self._forget_if_others_wrote()
                outcomes = [self._add(entry) for entry in entries]
                self._write_stories()
        except BaseException:
            self._forget()
            raise
        return outcomes

    def _add(self, entry: Entry) -> Outcome:
        if self.holds(entry.digest):
            return "known"
        found = self._one(
            "SELECT version, number, story.story, name FROM version JOIN story USING (story) WHERE article = ? AND current",
            entry.article,
        )
        version = self._number("SELECT coalesce(max(version), 0) FROM version")
        self._adding = (entry, version + 1, found[1] + 1 if found else 1)
        if found:
            self._execute("UPDATE version SET current = 0 WHERE version = ?", found[0])
        if found and entry.story in (None, found[3]):
            # The same article, corrected: its story does not change, nor is it counted there twice.
            self._insert(found[2], anchors_of(entry.vector))
        else:
            add_to_story(self, entry.article, entry.vector, into=self._named(entry.story))
        return "changed" if found else "new"

    def holds(self, digest: bytes) -> bool:
        """Return True where some article's newest version came from an input with this *digest*."""
        return self._one("SELECT 1 FROM version WHERE digest = ? AND current", digest[:16]) is not None

    def _named(self, name: str | None) -> int | None:
        """The story called *name*, made where it is missing; None for None."""
        if name is None:
            return None
        found = self._one("SELECT story FROM story WHERE name = ?", name)
        if found is None:
            return self._open(name, given=True)
        story = self.story(found[0])
        if not story.given:
            story.given = True
            self._changed.add(found[0])
        return int(found[0])

    # ---- what grouping asks for: see stories.Shelf ----

    def holders(self, anchor: int, newest: int) -> Collection[int]:
        """See `stories.Shelf`."""
        rows = self._connection.execute(HOLDERS, (anchor, newest))
        return {story for (story,) in rows}

    def story(self, number: int) -> Story:
        """See `stories.Shelf`."""
        found = self._stories.get(number)
        if found is None:
            query = "SELECT given, size, sums FROM story WHERE story = ?"
            given, size, sums = self._connection.execute(query, (number,)).fetchone()
            found = self._stories[number] = Story(bool(given), size, unpack_vector(sums))
        return found

    def open(self, *, given: bool) -> int:
        """See `stories.Shelf`."""
        entry, _, _ = self._entry()
        return self._open(unused_name(entry.story_name, _Names(self._connection)), given=given)

    def put(self, number: int, article: str, vector: Vector, anchors: Iterable[int]) -> None:
        """See `stories.Shelf`."""
        self.story(number).take(vector, 1)
        self._changed.add(number)
        self._insert(number, anchors)

    def join(self, kept: int, gone: int) -> None:
        """See `stories.Shelf`."""
        story = self.story(gone)
        self.story(kept).take(story.sums, story.size)
        self._changed.add(kept)
        self._execute("UPDATE version SET story = ? WHERE story = ?", kept, gone)
        self._execute("DELETE FROM story WHERE story = ?", gone)
        del self._stories[gone]
        self._changed.discard(gone)

    # ---- rows ----

    def _open(self, name: str, *, given: bool) -> int:
        number = self._number("SELECT coalesce(max(story), 0) FROM story") + 1
        self._execute("INSERT INTO story VALUES (?, ?, ?, 0, ?)", number, name, given, pack_vector({}))
        self._stories[number] = Story(given)
        return number

    def _insert(self, story: int, anchors: Iterable[int]) -> None:
        entry, version, number = self._entry()
        self._execute(
            "INSERT INTO version VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)",
            version, entry.article, number, story, entry.digest, entry.published, entry.source, entry.title, entry.url,
        )  # fmt: skip  # one value a column
        self._execute("INSERT INTO content VALUES (?, ?, ?)", version, entry.content, entry.claims)
        self._connection.executemany("INSERT INTO anchor VALUES (?, ?)", [(anchor, version) for anchor in anchors])
        rows = [self._claim_row(version, number, row) for number, row in enumerate(entry.rows)]
        self._connection.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self._execute(
            "INSERT INTO words (rowid, folded, concepts) VALUES (?, ?, ?)", version, entry.folded, entry.concepts
        )

    def _claim_row(self, version: int, number: int, row: ClaimRow) -> tuple[object, ...]:
        term = self._term
        return (
            version, number, term(row.dimension), term(row.counted), term(row.predicate), term(row.status),
            row.furniture, row.as_of, row.value, term(row.unit), row.quote,
        )  # fmt: skip  # one value a column

    def _term(self, words: str | None) -> int | None:
        if words is None:
            return None
        if words not in self._terms:
            self._execute("INSERT OR IGNORE INTO term (words) VALUES (?)", words)
            self._terms[words] = self._number("SELECT term FROM term WHERE words = ?", words)
        return self._terms[words]

    def _write_stories(self) -> None:
        for number in sorted(self._changed):
            story = self._stories[number]
            self._execute(
                "UPDATE story SET given = ?, size = ?, sums = ? WHERE story = ?",
                story.given, story.size, pack_vector(story.sums), number,
            )  # fmt: skip  # one value a column
        self._changed.clear()
        if len(self._stories) > _AT_HAND:
            self._stories.clear()

    def _forget_if_others_wrote(self) -> None:
        seen = self._number("PRAGMA data_version")
        if seen != self._seen:
            self._forget()
            self._seen = seen

    def _forget(self) -> None:
        self._stories.clear()
        self._changed.clear()
        self._terms.clear()

    def _entry(self) -> tuple[Entry, int, int]:
        assert self._adding is not None  # set by `_add` before grouping begins
        return self._adding

    def _number(self, query: str, *values: object) -> int:
        (number,) = self._connection.execute(query, values).fetchone()
        return int(number)

    def _one(self, query: str, *values: object) -> tuple | None:  # type: ignore[type-arg]  # a row of any columns
        row: tuple | None = self._connection.execute(query, values).fetchone()  # type: ignore[type-arg]
        return row

    def _execute(self, statement: str, *values: object) -> None:
        self._connection.execute(statement, values)


class _Names:
    """The names of an archive's stories, as a container."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __contains__(self, name: object) -> bool:
        return self._connection.execute("SELECT 1 FROM story WHERE name = ?", (name,)).fetchone() is not None


HOLDERS = """
    SELECT DISTINCT story FROM (SELECT version FROM anchor WHERE anchor = ? ORDER BY version DESC LIMIT ?)
    JOIN version USING (version)
"""
