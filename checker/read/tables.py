"""CSV and Parquet: one article a row, columns named as in the contract or mapped to it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from checker.errors import CheckerError, MissingExtra, UnreadArticle, UsageError
from checker.messages import say
from checker.model import Unread
from checker.read.records import Record, checked
from checker.read.sidecar import known_of
from checker.read.source_text import FIELDS, Known, reason

# What a table's columns can be mapped to.
TARGETS = ("id", "text", *(name for name in FIELDS if name != "encoding"))


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


def csv_records(path: str, text: str, columns: Mapping[str, str], known: Known) -> Iterator[Record | Unread]:
    """
    Yield the records of a CSV file: comma, semicolon or tab, as its first line shows.

    Raises:
        UnreadArticle: It has no column of texts.
    """
    text = text.lstrip("\ufeff")
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    csv.field_size_limit(2**31 - 1)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = list(reader)
    except csv.Error as error:
        raise UnreadArticle(
            say("not CSV: {error}", error=str(error)), fix=say("export it anew, texts in quotes")
        ) from error
    yield from _records(path, rows, list(reader.fieldnames or ()), columns, known)


def parquet_records(path: str, content: bytes, columns: Mapping[str, str], known: Known) -> Iterator[Record | Unread]:
    """
    Yield the records of a Parquet file; needs pyarrow.

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
        table = parquet.read_table(io.BytesIO(content))
    except (pyarrow.ArrowException, OSError) as error:
        raise UnreadArticle(say("not Parquet: {detail}", detail=str(error).splitlines()[0])) from error
    wanted = [name for name in table.column_names if name in {*TARGETS, *columns.values()}]
    yield from _records(path, table.select(wanted).to_pylist(), table.column_names, columns, known)


def _records(
    path: str, rows: list[dict[str, Any]], names: list[str], columns: Mapping[str, str], known: Known
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
