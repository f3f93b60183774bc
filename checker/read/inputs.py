"""Paths to inputs: what is to be read, one article each, in order, before anything is made of it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from checker.errors import CheckerError, UnreadArticle
from checker.model import Unread
from checker.read.dating import Undated
from checker.read.decoding import decode
from checker.read.finding import NAMED_SUFFIXES, PAGE_SUFFIXES, SUFFIXES, TABLE_SUFFIXES, files_under
from checker.read.markdown import read_markdown
from checker.read.pages import read_page
from checker.read.records import Record, records_of
from checker.read.sidecar import Sidecar
from checker.read.source_text import FIELDS, Known, article_of, reason
from checker.read.tables import csv_records, parquet_records

_NO_SUCH_FILE = "no such file or folder"
_STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """
    One article before it is read: small enough to be sent to another process.

    Attributes:
        path: As given, POSIX; of a record, its ``id``.
        place: Where it stands, for messages: the path, of a record with its line.
        content: The file's bytes; of a record, its text.
        suffix: What decides how it is read.
        known: What the options, a sidecar or the record say of it.
        encoding: As the sidecar declares it, and *fallback* as the options do.
        digest: SHA-256 of all this but the path: equal digests are one article.
    """

    path: str
    place: str
    content: bytes | str
    suffix: str
    known: Known
    encoding: str | None = None
    fallback: str | None = None
    digest: bytes = b""


def read_input(one: Input) -> Undated | Unread:
    """Return the article of one input, or why it could not be read: that must not cost the others."""
    try:
        if isinstance(one.content, str):
            return article_of(one.path, one.content, one.known)
        if one.suffix in PAGE_SUFFIXES:
            return read_page(one.path, one.content, one.known)
        text = decode(one.content, encoding=one.encoding, fallback=one.fallback)
        return (read_markdown if one.suffix == ".md" else article_of)(one.path, text, one.known)
    except CheckerError as error:
        return Unread(path=one.place, why=reason(error, one.place))


class Inputs:
    """
    What there is to read under some paths.

    Args:
        known: What holds of articles that say nothing else.
        encoding: Code page of files that are not Unicode.
        columns: Contract field -> column of the tables that name it otherwise.
    """

    def __init__(self, known: Known, encoding: str | None, columns: Mapping[str, str]) -> None:
        self._known = known
        self._columns = columns
        self._encoding = encoding
        self._seen: set[str] = set()
        self._sidecar = Sidecar()

    def under(self, paths: Sequence[str]) -> Iterator[Input | Unread]:
        """Yield every input under *paths*: files, folders in depth and sorted, ``-``; each file once."""
        for path in dict.fromkeys(path if path == _STANDARD_INPUT else Path(path).as_posix() for path in paths):
            try:
                yield from self._of_path(path)
            except CheckerError as error:
                yield Unread(path=path, why=reason(error, path))

    def _of_path(self, path: str) -> Iterator[Input | Unread]:
        if path == _STANDARD_INPUT:
            yield self._input(path, path, _standard_input(), ".txt", self._known)
        elif Path(path).is_dir():
            yield from self._of_folder(path)
        else:
            yield from self._of_file(path)

    def _of_folder(self, folder: str) -> Iterator[Input | Unread]:
        unlisted: list[Unread] = []
        found = list(files_under(Path(folder), unlisted))
        yield from unlisted
        if not found and not unlisted:
            raise UnreadArticle(f"no articles in this folder (looked for {', '.join(SUFFIXES)})")
        for path in found:
            yield from self._of_file(path.as_posix())
        for inner in sorted({Path(folder), *(path.parent for path in found)}):
            yield from self._sidecar.vanished(inner)

    def _of_file(self, path: str) -> Iterator[Input | Unread]:
        # A file given by itself and in its folder, or by two ways of writing its path.
        whole = os.path.abspath(path)  # noqa: PTH100  # takes '..' out and follows no link
        if whole in self._seen:
            return
        self._seen.add(whole)
        suffix = Path(path).suffix.lower()
        if suffix not in (*SUFFIXES, *NAMED_SUFFIXES):
            known = ", ".join((*SUFFIXES, *NAMED_SUFFIXES))
            why = _NO_SUCH_FILE if not Path(path).exists() else f"not a format the checker reads ({known})"
            yield Unread(path=path, why=why)
            return
        try:
            content, entry = Path(path).read_bytes(), self._sidecar.entry(Path(path))
            if suffix in (".jsonl", *TABLE_SUFFIXES):
                yield from self._of_records(path, content, suffix, entry)
            else:
                yield self._input(path, path, content, suffix, entry.over(self._known), encoding=entry.encoding)
        except CheckerError as error:
            yield Unread(path=path, why=reason(error, path))
        except FileNotFoundError:
            yield Unread(path=path, why=_NO_SUCH_FILE)
        except OSError as error:
            yield Unread(path=path, why=error.strerror or str(error))

    def _of_records(self, path: str, content: bytes, suffix: str, entry: Known) -> Iterator[Input | Unread]:
        for record in self._records(path, content, suffix, entry):
            if isinstance(record, Unread):
                yield record
            else:
                yield self._input(record.id, record.place, record.text, ".txt", record.known)

    def _records(self, path: str, content: bytes, suffix: str, entry: Known) -> Iterator[Record | Unread]:
        known = entry.over(self._known)
        if suffix == ".parquet":
            return parquet_records(path, content, self._columns, known)
        text = decode(content, encoding=entry.encoding, fallback=self._encoding)
        return csv_records(path, text, self._columns, known) if suffix == ".csv" else records_of(path, text, known)

    def _input(
        self, path: str, place: str, content: bytes | str, suffix: str, known: Known, *, encoding: str | None = None
    ) -> Input:
        said = content if isinstance(content, bytes) else content.encode()
        stated = json.dumps([suffix, encoding, self._encoding, *(getattr(known, name) for name in FIELDS)])
        return Input(
            path=path, place=place, content=content, suffix=suffix, known=known, encoding=encoding,
            fallback=self._encoding, digest=sha256(stated.encode() + b"\n" + said).digest(),
        )  # fmt: skip  # one parameter a field


def _standard_input() -> bytes:
    # None where the process was started with its input closed, as a window without a console is on Windows.
    if sys.stdin is None:
        raise UnreadArticle("standard input is closed", fix="pipe an article into the command, or name a file")
    return sys.stdin.buffer.read()
