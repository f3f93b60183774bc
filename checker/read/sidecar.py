"""The ``meta.json`` beside text files: what it says of each of them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.errors import UnreadArticle
from checker.messages import say
from checker.model import Unread
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
        return entries.get(_composed(path.name), entries.get("", Known()))

    def vanished(self, folder: Path) -> Iterator[Unread]:
        """Yield the files that the sidecar of *folder* describes and that are not there; none where it was not read."""
        described = self._folders.get(folder, {}).keys() - {""}
        if described:
            present = {_composed(path.name) for path in folder.iterdir()}
            for name in sorted(described - present):
                path = (folder / name).as_posix()
                yield Unread(
                    path=path,
                    why=say(
                        "{name} describes it, and it is not there; fix: restore it or remove its entry", name=_NAME
                    ),
                )


def _read(path: Path) -> Mapping[str, Known]:
    """File name -> what is known of its article; what holds for all under the empty name."""
    if not path.is_file():
        return {}
    document = _document(path)
    story = known_of({"story": document.get("story")}, str(path))
    found = {"": story}
    for entry in document.get("articles", []):
        name = _file_of(entry, path)
        if name in found:
            raise UnreadArticle(
                say("'{name}' stands twice in 'articles'", name=name),
                place=str(path),
                fix=say("keep the entry that is right"),
            )
        found[name] = known_of(entry, str(path)).over(story)
    return found


def _document(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:  # JSON, UTF-8, a number of thousands of digits
        raise UnreadArticle(
            say("not JSON: {error}", error=str(error)), place=str(path), fix=say("mend or remove the sidecar")
        ) from error
    if not isinstance(document, dict) or not isinstance(document.get("articles", []), list):
        raise UnreadArticle(
            say("not a mapping with a list 'articles'"), place=str(path), fix=say("see the contract of meta.json")
        )
    return document


def _file_of(entry: object, path: Path) -> str:
    if not isinstance(entry, dict) or not isinstance(entry.get("file"), str):
        raise UnreadArticle(
            say("an entry of 'articles' names no file"), place=str(path), fix=say('give each entry a "file"')
        )
    return _composed(entry["file"])


def _composed(name: str) -> str:
    """A file name as one string of several: macOS may list letters and their tone marks apart."""
    return unicodedata.normalize("NFC", name)


def require_unicode(name: str, value: str, place: str) -> None:
    """
    Refuse half a character, which JSON can spell and no file can hold.

    Raises:
        UnreadArticle: *value* has a lone surrogate.
    """
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnreadArticle(
            say("'{name}' has half a character (a lone surrogate) at {place}", name=name, place=str(error.start)),
            place=place,
            fix=say("export the record anew, as UTF-8"),
        ) from error


def known_of(record: Mapping[str, Any], place: str) -> Known:
    """
    Return the metadata fields of *record*.

    Raises:
        UnreadArticle: A field is not text.
    """
    for name in FIELDS:
        value = record.get(name)
        if value is not None and not isinstance(value, str):
            raise UnreadArticle(
                say("'{name}' is not text", name=name),
                place=place,
                fix=say("put what '{name}' says in quotes", name=name),
            )
        require_unicode(name, value or "", place)
    return Known(**{name: record.get(name) or None for name in FIELDS})
