"""
An archive's tables in a folder of Parquet files; needs pyarrow (the extra ``parquet``).

The files are the archive; whoever opens it has them in memory as SQLite tables, which answer. Full text is indexed when it
is first asked for. A batch becomes a part of the folder (`parts.py`) before it counts as written.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

from checker.store.connection import connect_memory, faults_of, transaction
from checker.store.faults import broken
from checker.store.folder_mark import file_faults_of, lock_of
from checker.store.parts import Part, gap_in, join_parts, parts_in, sweep, write_part
from checker.store.sqlite import SqliteTables
from checker.store.tables import WAIT, Row, Saying

# Tables that stay on the disk: nothing is looked up in the one, the other is indexed when it is asked for.
_ON_DISK = ("claim", "words")
_ARTICLE = (
    "version", "article", "number", "digest", "published", "source", "title", "url", "content", "claims", "figures",
    "anchors",
)  # fmt: skip  # as they stand in a row
_WORDS = ("version", "folded", "concepts")
# A folder is looked at again where another writer has joined parts meanwhile; the pauses add up to some seconds [s].
_LOOKS = 40
_PAUSE = 0.1
# Rows handled at once.
_ROWS = 2048


class FolderTables(SqliteTables):
    """
    See `tables.Tables`.

    Args:
        folder: It is made where it is missing and *write* is True.
        write: False where nothing will be changed.
        wait: How long another writer is waited for [s].

    Raises:
        ArchiveError: It is missing, no archive, of a newer version, or broken.
    """

    def __init__(self, folder: str, *, write: bool, wait: float = WAIT) -> None:
        super().__init__(folder, connect_memory())
        self._folder = Path(folder)
        with file_faults_of(folder):
            self._lock = lock_of(self._folder, folder, write=write, wait=wait)
        self.connection.executescript(_NOTICED)
        # The last batch and version that are in memory, the last version whose words are indexed, claims on the disk.
        self._batch = self._version = self._indexed = self._claims = 0
        self._added: dict[str, list[Row]] = defaultdict(list)
        try:
            self._catch_up()
        except BaseException:
            self.close()
            raise

    def count(self, table: str) -> int:
        """See `tables.Tables`."""
        return self._claims if table == "claim" else super().count(table)

    def count_saying(self, said: Saying, *, at_most: int) -> int:
        """See `tables.Tables`."""
        self._index_words()
        return super().count_saying(said, at_most=at_most)

    def stories_saying(self, said: Saying, *, at_most: int) -> list[str]:
        """See `tables.Tables`."""
        self._index_words()
        return super().stories_saying(said, at_most=at_most)

    def insert(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """See `tables.Tables`."""
        for table, added in rows.items():
            self._added[table].extend(added)
        super().insert({table: added for table, added in rows.items() if table not in _ON_DISK})

    @contextmanager
    def transaction(self) -> Iterator[bool]:
        """See `tables.Tables`; the part is in its place before the memory takes the batch."""
        assert self._lock is not None  # an archive that is only read is not written
        with faults_of(self.place), transaction(self._lock), file_faults_of(self.place):
            sweep(self._folder)
            alone = not self._catch_up()
            self._added.clear()
            self.connection.executescript("DELETE FROM changed_story; DELETE FROM changed_home;")
            with super().transaction():
                yield alone
                part = self._written()
            if part:
                self._batch = part.last
                self._claims += len(self._added["claim"])
                self._version = self._last_version()
                with suppress(OSError):
                    # The batch is there; what is not joined now, for want of room, is joined another time.
                    join_parts(self._folder)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See `tables.Tables`: what others wrote until now is read first."""
        self._catch_up()
        with super().snapshot():
            yield

    def close(self) -> None:
        """See `tables.Tables`."""
        self.connection.close()
        if self._lock is not None:
            self._lock.close()

    # ---- what the batch that is under way adds ----

    def _written(self) -> Part | None:
        """The part that this batch became; None where it changed nothing."""
        rows = {
            "articles": self._articles(),
            "claims": self._claim_rows(),
            "stories": self._stories(),
            "homes": self._homes(),
        }
        return write_part(self._folder, self._batch + 1, rows) if any(rows.values()) else None

    def _articles(self) -> list[Row]:
        anchors: dict[int, list[int]] = defaultdict(list)
        figures = Counter(version for version, *_ in self._added["claim"])
        for anchor, version in self._added["anchor"]:
            anchors[version].append(anchor)
        return [
            (version, article, number, *rest, *content, figures[version], *words, anchors[version])
            for (version, article, number, _, _, *rest), (_, *content), (_, *words) in zip(
                self._added["version"], self._added["content"], self._added["words"], strict=True
            )
        ]

    def _claim_rows(self) -> list[Row]:
        words: dict[int | None, str] = dict(self.rows("SELECT term, words FROM term"))
        articles = {row[0]: (row[1], row[6]) for row in self._added["version"]}
        return [
            (
                version, articles[version][0], number, quote, value, words.get(unit), words[dimension],
                words.get(counted), words.get(predicate), words[status], as_of or articles[version][1], furniture,
            )
            for version, number, dimension, counted, predicate, status, furniture, as_of, value, unit, quote in self._added["claim"]
        ]  # fmt: skip  # one value a column

    def _stories(self) -> list[Row]:
        query = """
            SELECT changed_story.story, name, given, size, sums FROM changed_story LEFT JOIN story USING (story)
            ORDER BY changed_story.story
        """
        return [(story, name, bool(given), size, sums) for story, name, given, size, sums in self.rows(query)]

    def _homes(self) -> list[Row]:
        return self.rows("SELECT version, story FROM version JOIN changed_home USING (version) ORDER BY version")

    # ---- what the folder holds ----

    def _catch_up(self) -> bool:
        """Read what others wrote; True where there was something."""
        before = self._batch
        with file_faults_of(self.place):
            self._read(lambda part: part.last > self._batch, self._take)
        return self._batch > before

    def _read(self, wanted: Callable[[Part], bool], take: Callable[[Part], None]) -> None:
        """*take* the parts that are *wanted*; the folder is looked at anew where one goes meanwhile, joined by a writer."""
        for look in range(_LOOKS):
            parts, _ = parts_in(self._folder)
            fault = gap_in(parts)
            if fault is None:
                try:
                    for part in filter(wanted, parts):
                        take(part)
                    return
                except FileNotFoundError as error:
                    fault = f"{error.filename or error} is missing"
                except (LookupError, ValueError, TypeError) as error:
                    raise broken(self.place, str(error)) from error
            time.sleep(_PAUSE if look else 0)
        raise broken(self.place, fault or "")

    def _take(self, part: Part) -> None:
        """Have what is new of a part in memory, all of it or nothing."""
        homes = dict(part.rows("homes"))
        with faults_of(self.place), transaction(self.connection):
            run = self.connection.executemany
            stories = list(part.rows("stories"))
            run("DELETE FROM story WHERE story = ?", [row[:1] for row in stories])
            run("INSERT INTO story VALUES (?, ?, ?, ?, ?)", (row for row in stories if row[1] is not None))
            run(
                "UPDATE version SET story = ? WHERE version = ?",
                ((s, v) for v, s in homes.items() if v <= self._version),
            )
            claims = self._take_articles(part, homes)
            run("UPDATE version SET current = 0 WHERE version = ?", self.rows(_OUTDATED, self._version))
        self._batch, self._version, self._claims = part.last, self._last_version(), self._claims + claims

    def _take_articles(self, part: Part, homes: Mapping[int, int]) -> int:
        """The same for the articles, of which there are many; how many claims they have."""
        claims = 0
        rows = (row for row in part.rows("articles", _ARTICLE) if row[0] > self._version)
        while group := list(islice(rows, _ROWS)):
            super().insert(
                {
                    "version": [(v, a, n, True, homes[v], *rest[:5]) for v, a, n, *rest in group],
                    "content": [(row[0], row[8], row[9]) for row in group],
                    "anchor": [(anchor, row[0]) for row in group for anchor in row[11]],
                }
            )
            claims += sum(row[10] for row in group)
        return claims

    def _index_words(self) -> None:
        """Index what was not indexed yet, for full text."""
        if self._indexed < self._version:
            with file_faults_of(self.place):
                self._read(lambda _: self._indexed < self._version, self._index_words_of)

    def _index_words_of(self, part: Part) -> None:
        rows = (row for row in part.rows("articles", _WORDS) if self._indexed < row[0] <= self._version)
        while group := list(islice(rows, _ROWS)):
            super().insert({"words": group})
            self._indexed = group[-1][0]

    def _last_version(self) -> int:
        ((version,),) = self.rows("SELECT coalesce(max(version), 0) FROM version")
        return int(version)


# A newer version of theirs has come.
_OUTDATED = """
    SELECT earlier.version FROM version AS later JOIN version AS earlier USING (article)
    WHERE later.version > ? AND later.number > 1 AND earlier.number < later.number AND earlier.current
"""
# What a batch changes in stories is noticed where it happens.
_NOTICED = """
    CREATE TEMP TABLE changed_story (story INTEGER PRIMARY KEY);
    CREATE TEMP TABLE changed_home (version INTEGER PRIMARY KEY);
    CREATE TEMP TRIGGER story_opened AFTER INSERT ON main.story
        BEGIN INSERT OR IGNORE INTO changed_story VALUES (new.story); END;
    CREATE TEMP TRIGGER story_changed AFTER UPDATE ON main.story
        BEGIN INSERT OR IGNORE INTO changed_story VALUES (new.story); END;
    CREATE TEMP TRIGGER story_gone AFTER DELETE ON main.story
        BEGIN INSERT OR IGNORE INTO changed_story VALUES (old.story); END;
    CREATE TEMP TRIGGER article_added AFTER INSERT ON main.version
        BEGIN INSERT OR IGNORE INTO changed_home VALUES (new.version); END;
    CREATE TEMP TRIGGER article_moved AFTER UPDATE OF story ON main.version
        BEGIN INSERT OR IGNORE INTO changed_home VALUES (new.version); END;
"""
