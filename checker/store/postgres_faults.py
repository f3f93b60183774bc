"""A server's faults in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors

from checker.errors import ArchiveError
from checker.messages import Message, say
from checker.store.faults import DISK_FULL, broken, locked

_AGAIN = say("run the same command again when the server is back: it goes on where it stopped")
_LET_IN = say(
    "name a database that exists (createdb --encoding UTF8 NAME), its user, and the password: PGPASSWORD or ~/.pgpass"
)
# The server's error -> (what, fix); the first that fits.
_FIXES: tuple[tuple[type[psycopg.Error], tuple[Message, Message]], ...] = (
    (errors.DiskFull, DISK_FULL),
    (
        errors.InsufficientPrivilege,
        (say("this user may not do that"), say("GRANT this user CREATE on the database, or what is missing")),
    ),
    (
        errors.ReadOnlySqlTransaction,
        (say("the server takes no changes"), say("name the server that takes them: this one may be a replica")),
    ),
    (
        errors.TooManyConnections,
        (say("the server has no connection left"), say("try again later, or raise max_connections")),
    ),
    (errors.OutOfMemory, (say("the server is out of memory"), _AGAIN)),
)


@contextmanager
def faults_of(place: str) -> Iterator[None]:
    """Raise the server's errors as `ArchiveError`, with what to do."""
    try:
        yield
    except psycopg.Error as error:
        raise _in_words(place, error) from error


def wrong_encoding(place: str, encoding: str | None) -> ArchiveError:
    """Return the error of a database that cannot keep every letter."""
    return ArchiveError(
        say("its database keeps texts as {encoding}, which has not every letter", encoding=encoding or ""),
        place=place,
        allowed=("UTF8",),
        fix=say("make a database for it: createdb --encoding UTF8 --template template0 NAME"),
    )


def unreadable_address(said: str) -> ArchiveError:
    """Return the error of an address that libpq cannot read, which is not printed: it may hold a password."""
    return ArchiveError(
        say("the server's address cannot be read ({said})", said=said),
        place="--archive",
        allowed=("postgresql://USER@HOST:PORT/DATABASE",),
    )


def _in_words(place: str, error: psycopg.Error) -> ArchiveError:
    said = " ".join(str(error).split())
    for kind, (what, fix) in _FIXES:
        if isinstance(error, kind):
            return ArchiveError(say("{what} ({said})", what=what, said=said), place=place, fix=fix)
    if isinstance(error, errors.LockNotAvailable):
        return locked(place)
    if isinstance(error, errors.DataCorrupted | errors.IndexCorrupted):
        return broken(place, said)
    if isinstance(error, psycopg.OperationalError):
        return _unreachable(place, error, said)
    if error.sqlstate is None and isinstance(error, psycopg.ProgrammingError):
        # Said by psycopg, not by the server.
        return ArchiveError(say("it cannot keep this ({said})", said=said), place=place, fix=say("please report it"))
    return ArchiveError(say("PostgreSQL says: {said}", said=said), place=place, fix=say("please report it"))


def _unreachable(place: str, error: psycopg.OperationalError, said: str) -> ArchiveError:
    """Whoever is not let in is told so before there is a code: only words tell that from a server that is away."""
    if "FATAL" in said and error.sqlstate is None:
        return ArchiveError(say("the server does not let this in ({said})", said=said), place=place, fix=_LET_IN)
    return ArchiveError(say("the server cannot be reached, or went away ({said})", said=said), place=place, fix=_AGAIN)
