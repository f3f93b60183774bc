"""JSON lines: one article a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from checker.errors import CheckerError, UnreadArticle
from checker.messages import joined, say
from checker.model import Unread
from checker.read.sidecar import known_of, require_unicode
from checker.read.source_text import Known, reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One line: the article's id and text, what is known of it, and where it stands (``path:line``)."""

    id: str
    text: str
    known: Known
    place: str


def records_of(
    path: str, lines: Iterable[str], known: Known, *, columns: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Record | Unread]:
    """
    Yield the records of a .jsonl file's *lines*; one that is none is unread under its number.

    Only line feeds part lines: a JSON text may hold other line separators.

    Args:
        path: As given.
        lines: The file's.
        known: What holds of records that say nothing else.
        columns: Contract field -> key of the records that name it otherwise.

    Raises:
        UnreadArticle: There is no line at all.
    """
    numbered = ((number, line.lstrip("\ufeff") if number == 1 else line) for number, line in enumerate(lines, 1))
    empty = True
    for number, line in numbered:
        if not line.strip():
            continue
        empty = False
        place = f"{path}:{number}"
        try:
            record = _record(line, place, columns)
            yield Record(id=record["id"], text=record["text"], known=known_of(record, place).over(known), place=place)
        except CheckerError as error:
            yield Unread(path=place, why=reason(error, place))
    if empty:
        raise UnreadArticle(say("empty: there is no record to read"))


def _record(line: str, place: str, columns: Mapping[str, str]) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:  # no JSON, or a number of thousands of digits
        raise UnreadArticle(say("not JSON: {error}", error=str(error))) from error
    if not isinstance(record, dict):
        raise UnreadArticle(say("not a JSON object"))
    return checked(_mapped(record, columns) if columns else record, place)


def _mapped(record: dict[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    """The record with what *columns* names under the contract's names, numbers as text."""
    if missing := [key for key in columns.values() if key not in record]:
        raise UnreadArticle(
            say("no key '{key}'", key=missing[0]),
            allowed=joined(", ", map(str, record)),
            fix=say("name one of these in --columns"),
        )
    mapped = {field: record[key] for field, key in columns.items()}
    return record | {
        field: str(said) if isinstance(said, int | float) and not isinstance(said, bool) else said
        for field, said in mapped.items()
    }


def checked(record: dict[str, Any], place: str) -> dict[str, Any]:
    """
    Return *record*, which has an id and a text.

    Raises:
        UnreadArticle: It has not.
    """
    for name in ("id", "text"):
        if not isinstance(record.get(name), str):
            raise UnreadArticle(
                say("'{name}' is missing or not text", name=name), fix=say('write {"{name}": "…"}', name=name)
            )
        require_unicode(name, record[name], place)
    if not record["id"].strip():
        raise UnreadArticle(say("'id' is empty"), fix=say("give each record an id of its own"))
    return record
