"""An archive's tables in a database of a PostgreSQL server; needs psycopg (the extra ``postgres``)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from checker.store.faults import missing, newer_version, older_version
from checker.store.migrations import APPLICATION
from checker.store.postgres_faults import faults_of, unreadable_address, wrong_encoding
from checker.store.postgres_migrations import MIGRATIONS, SCHEMA
from checker.store.tables import WAIT, Row, Saying

# An index takes no longer words; nobody looks for one [code points].
_LONGEST = 200
# How long a server may take to answer at all [s]; the address may say otherwise.
_DEFAULTS = {"connect_timeout": 10, "application_name": "doichieu"}
# As long as a server may wait for a lock: 24 days [s].
_LONG = 2_000_000
# What a word is worth that most articles say, as FTS5 has it.
_COMMON = 1e-6


class PostgresTables:
    """
    See `tables.Tables`.

    Args:
        address: ``postgresql://USER:PASSWORD@HOST:PORT/DATABASE``, as libpq reads it: what is left out comes from ``PGUSER``,
            ``PGPASSWORD`` or ``~/.pgpass`` and so on.
        write: False where nothing will be changed.
        wait: How long another writer is waited for [s].

    Raises:
        ArchiveError: The server cannot be reached, or its database holds no archive, one of a newer version, or none
            that this user may read.
    """

    def __init__(self, address: str, *, write: bool, wait: float = WAIT) -> None:
        self.place = _shown(address)
        self._written = -1
        with faults_of(self.place):
            self._connection = psycopg.connect(make_conninfo(**_settings(address)), autocommit=True)
        try:
            with faults_of(self.place):
                self._prepare(write=write, wait=wait)
        except BaseException:
            self._connection.close()
            raise

    def rows(self, query: str, *values: object) -> list[Row]:
        """See `tables.Tables`."""
        with faults_of(self.place):
            return self._connection.execute(_sql(query), values).fetchall()

    def rows_of_each(self, query: str, values: Iterable[Sequence[object]]) -> list[list[Row]]:
        """See `tables.Tables`."""
        with faults_of(self.place), self._connection.pipeline():
            cursors = [self._connection.execute(_sql(query), one) for one in values]
            return [cursor.fetchall() for cursor in cursors]

    def count(self, table: str) -> int:
        """See `tables.Tables`."""
        ((count,),) = self.rows(f"SELECT count(*) FROM {table}")
        return int(count)

    def count_saying(self, said: Saying, *, at_most: int) -> int:
        """See `tables.Tables`."""
        where, values = _where(said)
        ((count,),) = self.rows(
            f"SELECT count(*) FROM (SELECT 1 FROM words WHERE {where} LIMIT ?) AS found", *values, at_most
        )
        return int(count)

    def stories_saying(self, said: Saying, *, at_most: int) -> list[str]:
        """See `tables.Tables`."""
        ((held, size),) = self.rows("SELECT count(*), coalesce(sum(size), 0) FROM words")
        terms = [*(Saying(words=(one,)) for one in said.words), *(Saying(concepts=(one,)) for one in said.concepts)]
        rarities = [_rarity(held, self.count_saying(term, at_most=held)) for term in terms]
        patterns = [_pattern(text) for term in terms for text in (*term.words, *term.concepts)]
        where, values = _where(said)
        asked = (rarities, patterns, float(size) / max(held, 1), *values, at_most)
        return [name for (name,) in self.rows(_MATCHING.format(where=where), *asked)]

    def insert(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """See `tables.Tables`."""
        with faults_of(self.place), self._connection.pipeline(), self._connection.cursor() as cursor:
            for table, added in rows.items():
                if table == "words":
                    cursor.executemany(_sql(_WORDS), [_searchable(row) for row in added])
                elif added:
                    cursor.executemany(_sql(f"INSERT INTO {table} VALUES ({', '.join('?' * len(added[0]))})"), added)

    def change(self, statement: str, *values: object) -> None:
        """See `tables.Tables`."""
        with faults_of(self.place):
            self._connection.execute(_sql(statement), values)

    def change_each(self, statement: str, values: Iterable[Sequence[object]]) -> None:
        """See `tables.Tables`."""
        with faults_of(self.place), self._connection.cursor() as cursor:
            cursor.executemany(_sql(statement), values)

    @contextmanager
    def transaction(self) -> Iterator[bool]:
        """See `tables.Tables`; one writer at a time holds a lock of the database, as numbers follow one another."""
        with self._between("BEGIN"):
            self._connection.execute(_sql("SELECT pg_advisory_xact_lock(?)"), (APPLICATION,))
            ((written,),) = self.rows("UPDATE mark SET written = written + 1 RETURNING written")
            alone, self._written = written == self._written + 1, written
            yield alone

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See `tables.Tables`."""
        with self._between("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"):
            yield

    def close(self) -> None:
        """See `tables.Tables`."""
        self._connection.close()

    @contextmanager
    def _between(self, begin: str) -> Iterator[None]:
        with faults_of(self.place):
            self._connection.execute(_sql(begin))
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(psycopg.Error):
                    # A server that went away has rolled back already.
                    self._connection.execute("ROLLBACK")
                raise

    def _prepare(self, *, write: bool, wait: float) -> None:
        encoding = self._connection.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            raise wrong_encoding(self.place, encoding)
        # In milliseconds; 0 would wait for ever.
        self._connection.execute(_sql(f"SET lock_timeout = {max(1, round(1000 * min(wait, _LONG)))}"))
        self._connection.execute(_sql(f"SET search_path = {SCHEMA}"))
        taken = self._steps_taken()
        if taken > len(MIGRATIONS):
            raise newer_version(self.place, taken, len(MIGRATIONS))
        if write:
            self._migrate()
        elif not taken:
            raise missing(self.place)
        elif taken < len(MIGRATIONS):
            raise older_version(self.place, taken)
        else:
            self._connection.execute("SET default_transaction_read_only = on")

    def _steps_taken(self) -> int:
        ((found,),) = self.rows("SELECT to_regclass(?) IS NOT NULL", f"{SCHEMA}.mark")
        return int(self.rows("SELECT tables FROM mark")[0][0]) if found else 0

    def _migrate(self) -> None:
        """Bring the tables up to date, in one transaction; a second program that does the same finds it done."""
        if self._steps_taken() == len(MIGRATIONS):
            return
        with self._between("BEGIN"):
            self._connection.execute(_sql("SELECT pg_advisory_xact_lock(?)"), (APPLICATION,))
            self._connection.execute(_sql(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
            for step in MIGRATIONS[self._steps_taken() :]:
                self._connection.execute(_sql(step))
            self.change("UPDATE mark SET tables = ?", len(MIGRATIONS))


@cache
def _sql(text: str) -> str:
    """*text* with the values' places as psycopg marks them."""
    return text.replace("?", "%s")


def _settings(address: str) -> dict[str, Any]:
    """
    What *address* says, and what holds where it says nothing.

    Raises:
        ArchiveError: It is no such address.
    """
    try:
        return {**_DEFAULTS, **conninfo_to_dict(address), "client_encoding": "UTF8"}
    except psycopg.ProgrammingError as error:
        # The rest would print the address, and a password in it.
        raise unreadable_address(str(error).partition(': "')[0]) from None


def _shown(address: str) -> str:
    """*address* without its password."""
    said = _settings(address)
    user, host, port, name = (said.get(part) or "" for part in ("user", "host", "port", "dbname"))
    at = f"{user}@" if user else ""
    if str(host).startswith("/"):
        return f"postgresql://{at}/{name}?host={host}{f'&port={port}' if port else ''}"
    return f"postgresql://{at}{host}{f':{port}' if port else ''}/{name}"


def _searchable(row: Row) -> Row:
    """A row of ``words`` with its size and its set of words; words that are too long are left out."""
    version, *texts = row
    kept = [[word for word in text.split() if len(word) <= _LONGEST] for text in texts]
    size = sum(len(text.split()) for text in texts)
    return version, *(" ".join(words) for words in kept), size, sorted({word for words in kept for word in words})


def _where(said: Saying) -> tuple[str, list[object]]:
    """(a condition on a row of ``words``, its values); phrases are looked for word by word in the index, then whole."""
    terms = [term.split() for term in (*said.words, *said.concepts)]
    phrases = [" ".join(words) for words in terms if len(words) > 1]
    if not all(terms):
        # What holds no word is said nowhere.
        return "false", []
    query = " & ".join(_lexeme(word) for words in terms for word in words)
    conditions = ["said @@ ?::tsquery", *["strpos(' ' || folded || ' ', ?) > 0"] * len(phrases)]
    return " AND ".join(conditions), [query, *(f" {phrase} " for phrase in phrases)]


def _lexeme(word: str) -> str:
    """*word* as a query has it, whatever marks are in it."""
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


def _rarity(held: int, holders: int) -> float:
    rarity = math.log((held - holders + 0.5) / (holders + 0.5))
    return rarity if rarity > 0 else _COMMON


def _pattern(words: str) -> str:
    """*words* as `_MATCHING` counts them: spaces are doubled, so that a word said twice running is found twice."""
    return f" {'  '.join(words.split())} "


_WORDS = "INSERT INTO words VALUES (?, ?, ?, ?, array_to_tsvector(?::text[]))"
# Okapi BM25 with the constants of FTS5, k1 = 1.2 and b = 0.75.
_MATCHING = """
    SELECT name FROM (
        SELECT version.version, story, (
            SELECT sum(rarity * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * size / mean)))
            FROM unnest(rarities, patterns) AS term (rarity, pattern), LATERAL (
                SELECT (length(spaced) - length(replace(spaced, pattern, '')))::float8 / length(pattern) AS times
            ) AS told
        ) AS worth
        FROM words JOIN version USING (version),
        LATERAL (SELECT '  ' || replace(folded || ' ' || concepts, ' ', '  ') || '  ' AS spaced) AS doubled,
        (SELECT ?::float8[] AS rarities, ?::text[] AS patterns, ?::float8 AS mean) AS asked
        WHERE current AND {where}
        ORDER BY worth DESC, version DESC LIMIT ?
    ) AS found JOIN story USING (story)
    ORDER BY worth DESC, version DESC
"""
