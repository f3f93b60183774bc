"""Opening an archive's file, and SQLite's faults in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from checker.errors import ArchiveError
from checker.messages import say
from checker.store.faults import DISK_FULL, broken, empty, locked, missing, newer_version, older_version
from checker.store.migrations import APPLICATION, MIGRATIONS
from checker.store.tables import WAIT

# Rows hold whole articles; larger pages leave less of each page empty [bytes].
_PAGE = 32768
_CACHE = 64 * 1024
_CHECKPOINT = 2000
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_FIXES = {
    sqlite3.SQLITE_FULL: DISK_FULL,
    sqlite3.SQLITE_IOERR: (
        say("the disk failed"),
        say("look at the disk and its free space, then run the same command again"),
    ),
    sqlite3.SQLITE_READONLY: (
        say("it may not be written"),
        say("give this user the right to write the file and its folder"),
    ),
    sqlite3.SQLITE_CANTOPEN: (
        say("it cannot be opened"),
        say("name a file in a folder that exists and that this user may write"),
    ),
}


def connect(path: str, *, write: bool, wait: float = WAIT) -> sqlite3.Connection:
    """
    Open the archive *path*; one that is written is made where it is missing, and brought up to date.

    Args:
        path: A file name.
        write: False where nothing will be changed.
        wait: How long another writer is waited for [s].

    Raises:
        ArchiveError: It is missing, no archive, of a newer version, locked or broken.
    """
    if not write and not Path(path).exists():
        raise missing(path)
    with faults_of(path):
        uri = f"{Path(path).absolute().as_uri()}?mode={'rwc' if write else 'rw'}"
        connection = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None)
    try:
        with faults_of(path):
            _prepare(connection, path, write=write)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_memory() -> sqlite3.Connection:
    """Return the same tables, empty, in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _migrate(connection)
    return connection


@contextmanager
def faults_of(path: str) -> Iterator[None]:
    """Raise SQLite's errors as `ArchiveError`, with what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise _in_words(path, error) from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: what is written inside is there when the block ends, or was never there."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            # A full disk has rolled back already.
            connection.execute("ROLLBACK")
        raise


def _prepare(connection: sqlite3.Connection, path: str, *, write: bool) -> None:
    application, version = _marks(connection)
    if application != APPLICATION and (application or version or _holds_tables(connection)):
        raise ArchiveError(
            say("an SQLite file, but no archive of this program"), place=path, fix=say("name another file")
        )
    if version > len(MIGRATIONS):
        raise newer_version(path, version, len(MIGRATIONS))
    if version < len(MIGRATIONS) and not write:
        raise older_version(path, version) if application else empty(path)
    if write:
        _migrate(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT}")
    else:
        connection.execute("PRAGMA query_only = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.execute("PRAGMA mmap_size = 1073741824")
    connection.execute("PRAGMA temp_store = MEMORY")


def _marks(connection: sqlite3.Connection) -> tuple[int, int]:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return application, version


def _holds_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is not None


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date, in one transaction; a second program that does the same finds it done."""
    if _marks(connection) == (APPLICATION, len(MIGRATIONS)):
        return
    connection.execute(f"PRAGMA page_size = {_PAGE}")
    connection.execute("PRAGMA journal_mode = WAL")
    with transaction(connection):
        _, version = _marks(connection)
        for step in MIGRATIONS[version:]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _statements(script: str) -> Iterator[str]:
    """The statements of *script*; ``executescript`` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _in_words(path: str, error: sqlite3.Error) -> ArchiveError:
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    if primary in _LOCKED:
        return locked(path)
    if primary in _BROKEN or isinstance(error, sqlite3.DataError):
        return broken(path, str(error))
    if primary in _FIXES:
        what, fix = _FIXES[primary]
        return ArchiveError(say("{what} ({error})", what=what, error=str(error)), place=path, fix=fix)
    return ArchiveError(say("SQLite says: {error}", error=str(error)), place=path, fix=say("please report it"))
