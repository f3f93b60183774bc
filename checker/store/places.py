"""Which kind of place an archive is in, by its name."""

from __future__ import annotations

import os
from pathlib import Path

from checker.errors import MissingExtra
from checker.messages import say
from checker.store.connection import connect
from checker.store.sqlite import SqliteTables
from checker.store.tables import WAIT, Tables

_SERVERS = ("postgresql://", "postgres://")


def tables_at(place: str, *, write: bool, wait: float = WAIT) -> Tables:
    """
    Open the tables of an archive.

    Args:
        place: ``postgresql://USER@HOST/DATABASE`` is a database of a PostgreSQL server; a folder, or a name that ends with a
            slash, holds Parquet files; anything else is an SQLite file.
        write: True to add to it; it is made where it is missing.
        wait: How long another writer is waited for [s].

    Raises:
        ArchiveError: It is missing, no archive, of a newer version, locked or broken.
        MissingExtra: What the place needs is not installed.
    """
    if place.startswith(_SERVERS):
        return _on_server(place, write=write, wait=wait)
    if place.endswith(("/", os.sep)) or Path(place).is_dir():
        return _in_folder(place, write=write, wait=wait)
    return SqliteTables(place, connect(place, write=write, wait=wait))


def _on_server(address: str, *, write: bool, wait: float) -> Tables:
    try:
        from checker.store.postgres import PostgresTables
    except ImportError as error:
        raise MissingExtra(say("A PostgreSQL archive"), "postgres") from error
    return PostgresTables(address, write=write, wait=wait)


def _in_folder(folder: str, *, write: bool, wait: float) -> Tables:
    try:
        from checker.store.folder import FolderTables
    except ImportError as error:
        raise MissingExtra(say("A Parquet archive"), "parquet") from error
    return FolderTables(folder, write=write, wait=wait)
