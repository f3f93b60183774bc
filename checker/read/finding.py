"""Which files of a folder are articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.messages import say
from checker.model import Unread
from checker.read.formats import IN_FOLDERS

_NOT_ARTICLES = {"readme.md"}


def files_under(folder: Path, unread: list[Unread], *, within: frozenset[Path] = frozenset()) -> Iterator[Path]:
    """
    Yield the articles of *folder* in depth, sorted; hidden files and a README are none.

    Args:
        folder: Where to look.
        unread: Takes the folders that could not be listed, with the reason.
        within: The folders on the way here, resolved: a link back to one of them is not followed.
    """
    try:
        listed = sorted(folder.iterdir(), key=lambda one: one.name)
    except OSError as error:
        unread.append(
            Unread(path=folder.as_posix(), why=say("folder not listed: {reason}", reason=error.strerror or str(error)))
        )
        return
    here = within | {folder.resolve()}
    for path in listed:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if path.resolve() not in here:
                yield from files_under(path, unread, within=here)
        elif path.suffix.lower() in IN_FOLDERS and path.name.lower() not in _NOT_ARTICLES:
            yield path
