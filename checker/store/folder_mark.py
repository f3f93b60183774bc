"""What makes a folder an archive: its mark, and the lock of the one that writes; what may be wrong with it, in words."""

from __future__ import annotations

import errno
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyarrow import ArrowException

from checker.errors import ArchiveError
from checker.messages import say
from checker.store.connection import faults_of, transaction
from checker.store.faults import DISK_FULL, broken, empty, missing, newer_version
from checker.store.parts import synced

# What is known here of how the files are laid out.
_TABLES = 1
_MARK, _UNFINISHED_MARK, _LOCK = "archive.json", ".archive.json", ".lock"
_KIND = "doichieu"


def lock_of(folder: Path, place: str, *, write: bool, wait: float) -> sqlite3.Connection | None:
    """
    Make sure that *folder* is an archive, and make it one where it is new; its lock, None where it is only read.

    An SQLite file without tables is the lock: it is waited for on any system, and let go of however a process ends.

    Args:
        folder: The folder.
        place: The same, as errors name it.
        write: True to make it where it is missing.
        wait: How long another writer is waited for [s].

    Raises:
        ArchiveError: It is missing, no archive, or of a newer version.
    """
    if not write:
        _check(folder, place)
        return None
    folder.mkdir(exist_ok=True)
    if not (folder / _MARK).exists() and _holds_files(folder):
        raise _another(place)
    lock = sqlite3.connect(folder / _LOCK, timeout=wait, isolation_level=None)
    try:
        with faults_of(place), transaction(lock):
            if not (folder / _MARK).exists():
                _write_mark(folder)
            _check(folder, place)
    except BaseException:
        lock.close()
        raise
    return lock


@contextmanager
def file_faults_of(place: str) -> Iterator[None]:
    """Raise what is wrong with files as `ArchiveError`, with what to do."""
    try:
        yield
    except ArrowException as error:
        raise broken(place, str(error)) from error
    except OSError as error:
        raise _in_words(place, error) from error


def _check(folder: Path, place: str) -> None:
    if not folder.is_dir():
        raise missing(place)
    try:
        mark = json.loads((folder / _MARK).read_text(encoding="utf-8"))
        kind, tables = mark["archive"], mark["tables"]
    except FileNotFoundError:
        raise (_another(place) if _holds_files(folder) else empty(place)) from None
    except (ValueError, LookupError, TypeError) as error:
        raise broken(place, f"{_MARK}: {error}") from error
    if kind != _KIND or not isinstance(tables, int):
        raise _another(place)
    if tables > _TABLES:
        raise newer_version(place, tables, _TABLES)


def _holds_files(folder: Path) -> bool:
    """True where something stands there that no writer leaves behind which was killed while it made the folder."""
    return any(not entry.name.startswith(".") for entry in folder.iterdir())


def _write_mark(folder: Path) -> None:
    made = folder / _UNFINISHED_MARK
    made.write_text(json.dumps({"archive": _KIND, "tables": _TABLES}) + "\n", encoding="utf-8")
    synced(made)
    made.replace(folder / _MARK)
    synced(folder)


def _another(place: str) -> ArchiveError:
    return ArchiveError(
        say("a folder, but no archive of this program"),
        place=place,
        fix=say("name another folder, one that is empty or not there yet"),
    )


def _in_words(place: str, error: OSError) -> ArchiveError:
    if error.errno == errno.ENOSPC:
        return ArchiveError(say("{what} ({error})", what=DISK_FULL[0], error=str(error)), place=place, fix=DISK_FULL[1])
    if error.errno is None:
        # Said by pyarrow of what it reads.
        return broken(place, str(error))
    return ArchiveError(
        say("it cannot be read or written ({reason}: {file})", reason=str(error.strerror), file=str(error.filename)),
        place=place,
        fix=say("name a folder in one that exists, and that this user may write"),
    )
