"""Which files of a folder are articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

SUFFIXES = (".txt", ".md", ".jsonl")
_NOT_ARTICLES = {"readme.md"}


def files_under(folder: Path) -> Iterator[Path]:
    """Yield the articles of *folder* in depth, sorted; hidden files and a README are none."""
    for path in sorted(folder.iterdir(), key=lambda one: one.name):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from files_under(path)
        elif path.suffix.lower() in SUFFIXES and path.name.lower() not in _NOT_ARTICLES:
            yield path
