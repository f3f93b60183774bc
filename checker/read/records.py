"""JSON lines: one article a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.errors import CheckerError, UnreadArticle
from checker.model import Unread
from checker.read.dating import Undated
from checker.read.sidecar import known_of, require_unicode
from checker.read.source_text import Known, article_of, reason


def read_records(path: str, text: str, known: Known, unread: list[Unread]) -> Iterator[Undated]:
    """
    Yield the articles of *text*, a .jsonl file; a line that is none goes to *unread* with its number.

    Raises:
        UnreadArticle: There is no line at all.
    """
    if not text.strip("\ufeff \t\r\n"):
        raise UnreadArticle("empty: there is no record to read")
    # Only line feeds part records: a JSON text may hold other line separators.
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            record = _record(line, place)
            yield article_of(path, record["text"], known_of(record, place).over(known), article_id=record["id"])
        except CheckerError as error:
            unread.append(Unread(path=place, why=reason(error, place)))


def _record(line: str, place: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:  # no JSON, or a number of thousands of digits
        raise UnreadArticle(f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise UnreadArticle("not a JSON object")
    for name in ("id", "text"):
        if not isinstance(record.get(name), str):
            raise UnreadArticle(f"'{name}' is missing or not text", fix=f'write {{"{name}": "…"}}')
        require_unicode(name, record[name], place)
    if not record["id"].strip():
        raise UnreadArticle("'id' is empty", fix="give each record an id of its own")
    return record
