"""
The parts of an archive in a folder of Parquet files: what one batch added, or what several batches that were joined did.

A part is a folder ``00000001-00000016``, named by its first batch and its last. It is made beside and renamed, so that it is
there whole or not at all. A part that covers others replaces them: they are passed over, and deleted by the next writer.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow
from pyarrow import parquet

_SCHEMAS = {
    # One row a version.
    "articles": (
        ("version", pyarrow.int64()), ("article", pyarrow.string()), ("number", pyarrow.int64()),
        ("digest", pyarrow.binary()), ("published", pyarrow.string()), ("source", pyarrow.string()),
        ("title", pyarrow.string()), ("url", pyarrow.string()), ("content", pyarrow.binary()),
        ("claims", pyarrow.binary()), ("figures", pyarrow.int64()), ("folded", pyarrow.string()),
        ("concepts", pyarrow.string()), ("anchors", pyarrow.list_(pyarrow.int64())),
    ),
    # One row a claim, for other programs: nothing here reads it.
    "claims": (
        ("version", pyarrow.int64()), ("article", pyarrow.string()), ("number", pyarrow.int64()),
        ("quote", pyarrow.string()), ("value", pyarrow.string()), ("unit", pyarrow.string()),
        ("dimension", pyarrow.string()), ("counted", pyarrow.string()), ("predicate", pyarrow.string()),
        ("status", pyarrow.string()), ("as_of", pyarrow.string()), ("furniture", pyarrow.bool_()),
    ),
    # Each story as it is after the part; without a name: it went into another.
    "stories": (
        ("story", pyarrow.int64()), ("name", pyarrow.string()), ("given", pyarrow.bool_()), ("size", pyarrow.int64()),
        ("sums", pyarrow.binary()),
    ),
    # The story of each version that was added or moved.
    "homes": (("version", pyarrow.int64()), ("story", pyarrow.int64())),
}  # fmt: skip  # one column a cell
# What a later row takes the place of.
_KEYS = {"stories": "story", "homes": "version"}
# Parts of one width that are joined to one, and the width from which on they are left as they are [batches].
_JOINED = 16
_WIDEST = 4096
# Rows handled at once.
_ROWS = 2048
_NAME = re.compile(r"(\d{8})-(\d{8})")
_UNFINISHED = ".making-"


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A part of the folder: its first batch and its last, and where it is."""

    first: int
    last: int
    path: Path

    def rows(self, table: str, columns: Sequence[str] | None = None) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of one of its files, only some *columns* where they are named."""
        names = columns or [name for name, _ in _SCHEMAS[table]]
        with parquet.ParquetFile(self.path / f"{table}.parquet") as file:
            for batch in file.iter_batches(_ROWS, columns=list(names)):
                yield from zip(*(batch.column(name).to_pylist() for name in names), strict=True)


def parts_in(folder: Path) -> tuple[list[Part], list[Part]]:
    """Return (the parts that hold the archive, by batch; those that they cover)."""
    found = [
        Part(int(name[1]), int(name[2]), entry)
        for entry in folder.iterdir()
        if (name := _NAME.fullmatch(entry.name)) is not None
    ]
    holding: list[Part] = []
    covered: list[Part] = []
    for part in sorted(found, key=lambda part: (part.first, -part.last)):
        (covered if holding and part.last <= holding[-1].last else holding).append(part)
    return holding, covered


def gap_in(parts: Iterable[Part]) -> str | None:
    """Return which batches are missing between *parts*; None where none is."""
    expected = 1
    for part in parts:
        if part.first != expected:
            return f"batches {expected} to {part.first - 1} are missing"
        expected = part.last + 1
    return None


def write_part(folder: Path, number: int, rows: Mapping[str, Sequence[tuple[Any, ...]]]) -> Part:
    """Write what batch *number* added, by file."""
    with _Making(folder, number, number) as making:
        for table, added in rows.items():
            making.write(table, added)
        return making.done()


def join_parts(folder: Path) -> None:
    """Join parts until there are few, the small ones first."""
    while due := _due(parts_in(folder)[0]):
        with _Making(folder, due[0].first, due[-1].last) as making:
            for table in _SCHEMAS:
                rows = (row for part in due for row in part.rows(table))
                making.write(table, _latest(table, rows) if table in _KEYS else rows)
            making.done()
        delete(due)


def delete(parts: Iterable[Part]) -> None:
    """Delete parts that others cover."""
    for part in parts:
        shutil.rmtree(part.path, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Delete what a writer that was killed left behind; for the one that writes."""
    for entry in folder.iterdir():
        if entry.name.startswith(_UNFINISHED):
            shutil.rmtree(entry, ignore_errors=True)
    delete(parts_in(folder)[1])


def synced(path: Path) -> None:
    """Have a file or folder on the disk before going on."""
    try:
        opened = os.open(path, os.O_RDONLY)
    except PermissionError:  # Windows opens no folder
        return
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _due(parts: Sequence[Part]) -> Sequence[Part]:
    """The last parts, where there are enough of one width; else none."""
    last = parts[-_JOINED:]
    widths = {part.last - part.first for part in last}
    return last if len(last) == _JOINED and len(widths) == 1 and widths < {*range(_WIDEST)} else ()


def _latest(table: str, rows: Iterable[tuple[Any, ...]]) -> Iterable[tuple[Any, ...]]:
    at = [name for name, _ in _SCHEMAS[table]].index(_KEYS[table])
    return {row[at]: row for row in rows}.values()


class _Making:
    """A part that is being made, in a folder that is deleted unless it is `done`."""

    def __init__(self, folder: Path, first: int, last: int) -> None:
        self._part = Part(first, last, folder / f"{first:08}-{last:08}")
        self._path = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=folder))

    def __enter__(self) -> _Making:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._path, ignore_errors=True)

    def write(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Write one file."""
        schema = pyarrow.schema(_SCHEMAS[table])
        path = self._path / f"{table}.parquet"
        with ExitStack() as stack:
            writer = stack.enter_context(parquet.ParquetWriter(path, schema, compression="zstd"))
            for group in _grouped(rows):
                columns = zip(*group, strict=True)
                arrays = [pyarrow.array(cells, type=field.type) for cells, field in zip(columns, schema, strict=True)]
                writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))
        synced(path)

    def done(self) -> Part:
        """Put the part in its place."""
        self._path.chmod(0o777 & ~_umask())
        synced(self._path)
        self._path.rename(self._part.path)
        synced(self._part.path.parent)
        return self._part


def _grouped(rows: Iterable[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    group: list[tuple[Any, ...]] = []
    for row in rows:
        group.append(row)
        if len(group) == _ROWS:
            yield group
            group = []
    if group:
        yield group


def _umask() -> int:
    """What the user takes from new files; a temporary folder is its maker's alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
