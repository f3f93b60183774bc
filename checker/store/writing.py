"""Articles into an archive: versions, stories and postings, all of a batch or nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.store.codec import pack_vector, unpack_vector
from checker.store.entry import ClaimRow, Entry
from checker.store.postings import Postings
from checker.store.tables import Row, Tables
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

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._stories: dict[int, Story] = {}
        self._changed: set[int] = set()
        self._terms: dict[str, int] = {}
        self._adding: _Adding | None = None

    def add(self, entries: Sequence[Entry]) -> list[Outcome]:
        """Add *entries* in one transaction and return what became of each."""
        try:
            with self._tables.transaction() as alone:
                if not alone:
                    self.forget()
                outcomes = [self._add(entry) for entry in entries]
                self._write_stories()
        except BaseException:
            self.forget()
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
        postings = Postings(self._tables, anchors_of(entry.vector))
        self._adding = _Adding(entry, version + 1, found[1] + 1 if found else 1, postings)
        if found:
            self._tables.change("UPDATE version SET current = ? WHERE version = ?", False, found[0])
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
        return self._now().postings.holders(anchor, newest)

    def story(self, number: int) -> Story:
        """See `stories.Shelf`."""
        found = self._stories.get(number)
        if found is None:
            ((given, size, sums),) = self._tables.rows("SELECT given, size, sums FROM story WHERE story = ?", number)
            found = self._stories[number] = Story(bool(given), size, unpack_vector(sums))
        return found

    def open(self, *, given: bool) -> int:
        """See `stories.Shelf`."""
        return self._open(unused_name(self._now().entry.story_name, _Names(self._tables)), given=given)

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
        self._tables.change("UPDATE version SET story = ? WHERE story = ?", kept, gone)
        self._tables.change("DELETE FROM story WHERE story = ?", gone)
        del self._stories[gone]
        self._changed.discard(gone)

    # ---- rows ----

    def _open(self, name: str, *, given: bool) -> int:
        number = self._number("SELECT coalesce(max(story), 0) FROM story") + 1
        self._tables.insert({"story": [(number, name, given, 0, pack_vector({}))]})
        self._stories[number] = Story(given)
        return number

    def _insert(self, story: int, anchors: Iterable[int]) -> None:
        now, entry = self._now(), self._now().entry
        version = (
            now.version, entry.article, now.number, True, story, entry.digest, entry.published, entry.source, entry.title,
            entry.url,
        )  # fmt: skip  # one value a column
        self._tables.insert(
            {
                "version": [version],
                "content": [(now.version, entry.content, entry.claims)],
                "anchor": [(anchor, now.version) for anchor in anchors],
                "claim": [self._claim_row(now.version, number, row) for number, row in enumerate(entry.rows)],
                "words": [(now.version, entry.folded, entry.concepts)],
            }
        )

    def _claim_row(self, version: int, number: int, row: ClaimRow) -> Row:
        term = self._term
        return (
            version, number, term(row.dimension), term(row.counted), term(row.predicate), term(row.status),
            row.furniture, row.as_of, row.value, term(row.unit), row.quote,
        )  # fmt: skip  # one value a column

    def _term(self, words: str | None) -> int | None:
        if words is None:
            return None
        if words not in self._terms:
            self._tables.change("INSERT INTO term (words) VALUES (?) ON CONFLICT DO NOTHING", words)
            self._terms[words] = self._number("SELECT term FROM term WHERE words = ?", words)
        return self._terms[words]

    def _write_stories(self) -> None:
        changed = [(number, self._stories[number]) for number in sorted(self._changed)]
        self._tables.change_each(
            "UPDATE story SET given = ?, size = ?, sums = ? WHERE story = ?",
            [(story.given, story.size, pack_vector(story.sums), number) for number, story in changed],
        )
        self._changed.clear()
        if len(self._stories) > _AT_HAND:
            self._stories.clear()

    def forget(self) -> None:
        """Look every story up anew: another has changed them."""
        self._stories.clear()
        self._changed.clear()
        self._terms.clear()

    def _now(self) -> _Adding:
        assert self._adding is not None  # set by `_add` before grouping begins
        return self._adding

    def _number(self, query: str, *values: object) -> int:
        ((number,),) = self._tables.rows(query, *values)
        return int(number)

    def _one(self, query: str, *values: object) -> Row | None:
        rows = self._tables.rows(query, *values)
        return rows[0] if rows else None


@dataclass(frozen=True, slots=True)
class _Adding:
    """The entry that is being added, the keys of its row, and its postings before it is there."""

    entry: Entry
    version: int
    number: int
    postings: Postings


class _Names:
    """The names of an archive's stories, as a container."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def __contains__(self, name: object) -> bool:
        return bool(self._tables.rows("SELECT 1 FROM story WHERE name = ?", name))
