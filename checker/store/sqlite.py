"""An archive's tables in one SQLite file: WAL, one writer at a time, any number of readers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from checker.store.connection import faults_of, transaction
from checker.store.tables import Row, Saying


class SqliteTables:
    """
    See `tables.Tables`.

    Args:
        place: As errors name it.
        connection: To the file, see `connection.connect`.
    """

    def __init__(self, place: str, connection: sqlite3.Connection) -> None:
        self.place = place
        self.connection = connection
        self._seen = -1

    def rows(self, query: str, *values: object) -> list[Row]:
        """See `tables.Tables`."""
        with faults_of(self.place):
            return self.connection.execute(query, values).fetchall()

    def rows_of_each(self, query: str, values: Iterable[Sequence[object]]) -> list[list[Row]]:
        """See `tables.Tables`."""
        with faults_of(self.place):
            return [self.connection.execute(query, one).fetchall() for one in values]

    def count(self, table: str) -> int:
        """See `tables.Tables`."""
        ((count,),) = self.rows(f"SELECT count(*) FROM {table}")
        return int(count)

    def count_saying(self, said: Saying, *, at_most: int) -> int:
        """See `tables.Tables`."""
        query = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
        ((count,),) = self.rows(query, _match(said), at_most)
        return int(count)

    def stories_saying(self, said: Saying, *, at_most: int) -> list[str]:
        """See `tables.Tables`; the rank of FTS5 is that measure."""
        return [name for (name,) in self.rows(_MATCHING, _match(said), at_most)]

    def insert(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """See `tables.Tables`."""
        with faults_of(self.place):
            for table, added in rows.items():
                if added:
                    self.connection.executemany(_insertion(table, len(added[0])), added)

    def change(self, statement: str, *values: object) -> None:
        """See `tables.Tables`."""
        with faults_of(self.place):
            self.connection.execute(statement, values)

    def change_each(self, statement: str, values: Iterable[Sequence[object]]) -> None:
        """See `tables.Tables`."""
        with faults_of(self.place):
            self.connection.executemany(statement, values)

    @contextmanager
    def transaction(self) -> Iterator[bool]:
        """See `tables.Tables`."""
        with faults_of(self.place), transaction(self.connection):
            (seen,) = self.connection.execute("PRAGMA data_version").fetchone()
            alone, self._seen = seen == self._seen, seen
            yield alone

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See `tables.Tables`."""
        with faults_of(self.place):
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                self.connection.execute("COMMIT")

    def close(self) -> None:
        """See `tables.Tables`."""
        self.connection.close()


def _insertion(table: str, columns: int) -> str:
    into = "words (rowid, folded, concepts)" if table == "words" else table
    return f"INSERT INTO {into} VALUES ({', '.join('?' * columns)})"


def _match(said: Saying) -> str:
    """*said* as a query of FTS5."""
    folded = [f"folded : {_quoted(one)}" for one in said.words]
    return " AND ".join([*folded, *(f"concepts : {_quoted(one)}" for one in said.concepts)])


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'


_MATCHING = """
    SELECT name FROM words JOIN version ON version.version = words.rowid JOIN story USING (story)
    WHERE words MATCH ? AND current ORDER BY rank, words.rowid DESC LIMIT ?
"""
