"""The ``meta.json`` beside text files: what it says of each of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.errors import UnreadArticle
from checker.read.source_text import FIELDS, Known

_NAME = "meta.json"


class Sidecar:
    """Reads each folder's sidecar once."""

    def __init__(self) -> None:
        self._folders: dict[Path, Mapping[str, Known]] = {}

    def entry(self, path: Path) -> Known:
        """
        Return what the sidecar in the folder of *path* says of it.

        Raises:
            UnreadArticle: The sidecar is no JSON, or not as the contract says.
        """
        folder = path.parent
        if folder not in self._folders:
            self._folders[folder] = _read(folder / _NAME)
        entries = self._folders[folder]
        return entries.get(path.name, entries.get("", Known()))


def _read(path: Path) -> Mapping[str, Known]:
    if not path.is_file():
        return {}
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise UnreadArticle(f"not JSON: {error}", place=str(path), fix="mend or remove the sidecar") from error
    if not isinstance(document, dict) or not isinstance(document.get("articles", []), list):
        raise UnreadArticle(
            "not a mapping with a list 'articles'", place=str(path), fix="see the contract of meta.json"
        )
    story = known_of({"story": document.get("story")}, str(path))
    found = {"": story}
    for entry in document.get("articles", []):
        if not isinstance(entry, dict) or not isinstance(entry.get("file"), str):
            raise UnreadArticle("an entry of 'articles' names no file", place=str(path), fix='give each entry a "file"')
        found[entry["file"]] = known_of(entry, str(path)).over(story)
    return found


def known_of(record: Mapping[str, Any], place: str) -> Known:
    """
    Return the metadata fields of *record*.

    Raises:
        UnreadArticle: A field is not text.
    """
    for name in FIELDS:
        if record.get(name) is not None and not isinstance(record[name], str):
            raise UnreadArticle(f"'{name}' is not text", place=place, fix=f'write "{name}" in quotes')
    return Known(**{name: record.get(name) or None for name in FIELDS})
