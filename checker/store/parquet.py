"""
An archive as two Parquet files: ``articles.parquet``, one row a version, and ``claims.parquet``, one row a claim.

Values stand there as text, with every digit, and as a double for statistics. Needs pyarrow (the extra ``parquet``).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import ExitStack
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from checker.errors import ArchiveError, MissingExtra
from checker.messages import say
from checker.model import Claim
from checker.store.archive import Archive, Version

ARTICLES, CLAIMS = "articles.parquet", "claims.parquet"
# Versions in one group of rows.
_GROUP = 2_000
_ARTICLE_COLUMNS = (
    ("id", "string"), ("version", "int32"), ("current", "bool"), ("story", "string"), ("title", "string"),
    ("source", "string"), ("url", "string"), ("published", "string"), ("language", "string"), ("text", "string"),
)  # fmt: skip
_CLAIM_COLUMNS = (
    ("id", "string"), ("article", "string"), ("version", "int32"), ("current", "bool"), ("story", "string"),
    ("start", "int32"), ("end", "int32"), ("quote", "string"), ("sentence", "string"), ("kind", "string"),
    ("value", "string"), ("number", "double"), ("low", "string"), ("high", "string"), ("unit", "string"),
    ("hedge", "string"), ("subject", "string"), ("status", "string"), ("as_of", "string"), ("attributed_to", "string"),
    ("zone", "string"), ("counted", "string"), ("predicate", "string"), ("source", "string"), ("published", "string"),
)  # fmt: skip


def export_parquet(archive: Archive, folder: str) -> None:
    """
    Write an archive of one moment to *folder*, which is made where it is missing.

    Raises:
        MissingExtra: pyarrow is not installed.
        ArchiveError: The folder cannot be written.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtra(say("Parquet"), "parquet") from error
    schemas = [_schema(pyarrow, columns) for columns in (_ARTICLE_COLUMNS, _CLAIM_COLUMNS)]
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            stack.enter_context(archive.snapshot())
            articles, claims = (
                stack.enter_context(parquet.ParquetWriter(Path(folder) / name, schema, compression="zstd"))
                for name, schema in zip((ARTICLES, CLAIMS), schemas, strict=True)
            )
            versions = archive.versions()
            while group := list(islice(versions, _GROUP)):
                articles.write_table(_table(pyarrow, schemas[0], map(_article_row, group)))
                claims.write_table(_table(pyarrow, schemas[1], (row for one in group for row in _claim_rows(one))))
    except OSError as error:
        raise ArchiveError(
            say("cannot be written: {reason}", reason=error.strerror or str(error)),
            place=folder,
            fix=say("name a folder that can be written"),
        ) from error


def _schema(pyarrow: Any, columns: tuple[tuple[str, str], ...]) -> Any:
    types = {"string": pyarrow.string(), "int32": pyarrow.int32(), "bool": pyarrow.bool_(), "double": pyarrow.float64()}
    return pyarrow.schema([(name, types[kind]) for name, kind in columns])


def _table(pyarrow: Any, schema: Any, rows: Iterator[tuple[object, ...]]) -> Any:
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [pyarrow.array(cells, type=field.type) for cells, field in zip(columns, schema, strict=True)]
    return pyarrow.Table.from_arrays(arrays, schema=schema)


def _article_row(version: Version) -> tuple[object, ...]:
    one = version.article
    return (
        one.id, version.number, version.current, one.story, one.title, one.source, one.url, one.published,
        one.language, one.text,
    )  # fmt: skip  # one value a column


def _claim_rows(version: Version) -> Iterator[tuple[object, ...]]:
    article = version.article
    for claim in version.claims:
        low, high = (claim.core.low, claim.core.high) if claim.core else (None, None)
        yield (
            claim.id, article.id, version.number, version.current, article.story, claim.start, claim.end, claim.quote,
            claim.sentence, claim.kind, _text(claim.value), _number(claim), _text(low), _text(high), claim.unit,
            claim.hedge, claim.subject, claim.status, claim.as_of, claim.attributed_to, claim.zone,
            claim.slots.counted or None, claim.slots.predicate or None, article.source, article.published,
        )  # fmt: skip  # one value a column


def _text(value: Decimal | str | None) -> str | None:
    return format(value, "f") if isinstance(value, Decimal) else value


def _number(claim: Claim) -> float | None:
    if not isinstance(claim.value, Decimal):
        return None
    number = float(claim.value)
    return number if math.isfinite(number) else None
