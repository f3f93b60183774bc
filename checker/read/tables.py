"""CSV and Parquet: one article a row, columns named as in the contract or mapped to it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, BinaryIO

from checker.errors import CheckerError, MissingExtra, UnreadArticle, UsageError
from checker.messages import say
from checker.model import Unread
from checker.read.records import Record, checked
from checker.read.sidecar import known_of
from checker.read.source_text import FIELDS, Known, reason

# What a table's columns can be mapped to.
TARGETS = ("id", "text", *(name for name in FIELDS if name != "encoding"))

# Rows of a Parquet file read at once.
_BATCH = 256


def column_map(given: str | None) -> Mapping[str, str]:
    """
    Return contract field -> column of ``text=body,id=guid``.

    Raises:
        UsageError: A pair that is none, or a field that the contract does not have.
    """
    found = {}
    for pair in filter(None, (given or "").split(",")):
        field, _, column = pair.partition("=")
        if field.strip() not in TARGETS or not column.strip():
            raise UsageError(
                say("'{pair}' maps no column", pair=pair),
                place="--columns",
                allowed=tuple(TARGETS),
                fix=say("write text=body,id=guid"),
            )
        found[field.strip()] = column.strip()
    return found


def csv_records(path: str, lines: Iterable[str], columns: Mapping[str, str], known: Known) -> Iterator[Record | Unread]:
    """
    Yield the records of a CSV file: comma, semicolon or tab, as its first line shows.

    Args:
        path: As given.
        lines: The file's, with their ends as they stand there.
        columns: Contract field -> column.
        known: What holds of records that say nothing else.

    Raises:
        UnreadArticle: It has no column of texts, or is no CSV from some line on.
    """
    waiting = iter(lines)
    first = next(waiting, "").lstrip("\ufeff")
    csv.field_size_limit(2**31 - 1)
    reader = csv.DictReader(chain([first], waiting), delimiter=max(",;\t", key=first.count))
    try:
        yield from _records(path, reader, list(reader.fieldnames or ()), columns, known)
    except csv.Error as error:
        raise UnreadArticle(
            say("not CSV: {error}", error=str(error)),
            place=f"{path}:{reader.line_num}",
            fix=say("export it anew, texts in quotes"),
        ) from error


def parquet_records(path: str, stream: BinaryIO, columns: Mapping[str, str], known: Known) -> Iterator[Record | Unread]:
    """
    Yield the records of a Parquet file, one of its groups of rows at a time in memory; needs pyarrow.

    Raises:
        UnreadArticle: It is none, or has no column of texts.
        MissingExtra: pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtra(say("Parquet"), "parquet") from error
    try:
        table = parquet.ParquetFile(stream)
        names = table.schema_arrow.names
        wanted = [name for name in names if name in {*TARGETS, *columns.values()}]
        groups = range(table.num_row_groups)
        # Asked for all groups at once, the library holds all of them.
        batches = (batch for one in groups for batch in table.iter_batches(_BATCH, row_groups=[one], columns=wanted))
        yield from _records(path, (row for batch in batches for row in batch.to_pylist()), names, columns, known)
    except (pyarrow.ArrowException, OSError) as error:
        raise UnreadArticle(say("not Parquet: {detail}", detail=str(error).splitlines()[0])) from error


def _records(
    path: str, rows: Iterable[dict[str, Any]], names: list[str], columns: Mapping[str, str], known: Known
) -> Iterator[Record | Unread]:
    wanted = {"text": "text", **columns}
    if missing := [field for field, column in wanted.items() if column not in names]:
        raise UnreadArticle(
            say("no column '{detail}'", detail=wanted[missing[0]]),
            allowed=tuple(names),
            fix=say(
                "say which one it is: --columns {detail}={detail2}",
                detail=missing[0],
                detail2=names[0] if names else "NAME",
            ),
        )
    for number, row in enumerate(rows, 1):
        place = f"{path}:{number}"
        stated = {field: row.get(columns.get(field, field)) for field in TARGETS}
        stated["id"] = str(stated["id"]) if stated["id"] not in (None, "") else place
        try:
            record = checked({field: said for field, said in stated.items() if said is not None}, place)
            yield Record(
                id=record["id"], text=record["text"], known=known_of(_as_text(record), place).over(known), place=place
            )
        except CheckerError as error:
            yield Unread(path=place, why=reason(error, place))


def _as_text(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Times and numbers of typed columns as text."""
    return {
        field: said.isoformat() if hasattr(said, "isoformat") else said if isinstance(said, str) else str(said)
        for field, said in record.items()
    }
