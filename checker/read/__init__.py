"""
Paths to articles: every format in, text with its offsets kept, metadata, page furniture marked.

In: files, folders, ``-``. Out: the articles, and what could not be read, with the reason.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.errors import CheckerError
from checker.model import Article, Unread
from checker.read.dating import Undated, with_years
from checker.read.decoding import decode
from checker.read.finding import SUFFIXES, files_under
from checker.read.markdown import read_markdown
from checker.read.records import read_records
from checker.read.sidecar import Sidecar
from checker.read.source_text import Known, article_of
from checker.stories import group_by_story

AUTO_STORY = "auto"
_NO_SUCH_FILE = "no such file or folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """
    How articles are read.

    Attributes:
        encoding: Code page of files that are not Unicode (see `decoding.ENCODINGS`); None = UTF-8, or UTF-16 by its mark.
        language: Of articles that name none.
        story: Of articles that name none; None = the run's one story, ``auto`` = sorted by what they are about.
    """

    encoding: str | None = None
    language: str = "vi"
    story: str | None = None


def read_articles(
    paths: Sequence[str], *, options: ReadOptions = ReadOptions()
) -> tuple[tuple[Article, ...], tuple[Unread, ...]]:
    """
    Read every article under *paths*.

    Args:
        paths: Files, folders (in depth, sorted) or ``-`` for standard input.
        options: See `ReadOptions`.

    Returns:
        (articles in order of id, unread inputs in order of path); a file given twice is read once.
    """
    reader = _Reader(options)
    for path in dict.fromkeys(paths):
        reader.read_path(path)
    ordered = sorted(reader.articles.values(), key=lambda one: one.article.id)
    if options.story == AUTO_STORY:
        ordered = _in_stories(ordered)
    return with_years(ordered), tuple(sorted(reader.unread, key=lambda one: (one.path, one.why)))


def _in_stories(read: Sequence[Undated]) -> list[Undated]:
    names = group_by_story([one.article for one in read])
    return [
        replace(one, article=replace(one.article, story=names.get(one.article.id, one.article.story))) for one in read
    ]


class _Reader:
    """Gathers articles by id, and what went wrong."""

    def __init__(self, options: ReadOptions) -> None:
        self.options = options
        self.articles: dict[str, Undated] = {}
        self.unread: list[Unread] = []
        self.sidecar = Sidecar()
        self.known = Known(language=options.language, story=None if options.story == AUTO_STORY else options.story)

    def read_path(self, path: str) -> None:
        if path == "-":
            self._guarded("-", lambda: self._from_bytes("-", sys.stdin.buffer.read(), ".txt"))
        elif Path(path).is_dir():
            self._read_folder(path)
        else:
            self._read_file(path)

    def _read_folder(self, folder: str) -> None:
        found = list(files_under(Path(folder)))
        if not found:
            self.unread.append(
                Unread(path=folder, why=f"no articles in this folder (looked for {', '.join(SUFFIXES)})")
            )
        for path in found:
            self._read_file(path.as_posix())

    def _read_file(self, path: str) -> None:
        suffix = Path(path).suffix.lower()
        if suffix not in SUFFIXES:
            why = (
                _NO_SUCH_FILE if not Path(path).exists() else f"not a format the checker reads ({', '.join(SUFFIXES)})"
            )
            self.unread.append(Unread(path=path, why=why))
            return
        self._guarded(path, lambda: self._from_bytes(path, Path(path).read_bytes(), suffix))

    def _guarded(self, path: str, read: object) -> None:
        """One unreadable input must not cost the others."""
        try:
            read()  # type: ignore[operator]  # a closure without arguments
        except CheckerError as error:
            self.unread.append(Unread(path=path, why=_one_line(error)))
        except FileNotFoundError:
            self.unread.append(Unread(path=path, why=_NO_SUCH_FILE))
        except OSError as error:
            self.unread.append(Unread(path=path, why=error.strerror or str(error)))

    def _from_bytes(self, path: str, content: bytes, suffix: str) -> None:
        entry = self.sidecar.entry(Path(path)) if path != "-" else Known()
        encoding = entry.encoding or self.options.encoding
        text = decode(content, encoding=encoding)
        for article in self._articles(path, text, suffix, entry.over(self.known)):
            self._add(article)

    def _articles(self, path: str, text: str, suffix: str, known: Known) -> Iterator[Undated]:
        if suffix == ".jsonl":
            yield from read_records(path, text, known, self.unread)
        elif suffix == ".md":
            yield read_markdown(path, text, known)
        else:
            yield article_of(path, text, known)

    def _add(self, one: Undated) -> None:
        name = one.article.id
        if name in self.articles:
            self.unread.append(Unread(path=name, why="another article of this run has the same id; it was not read"))
            return
        self.articles[name] = one


def _one_line(error: CheckerError) -> str:
    parts = [f"{error.place}: {error.what}" if error.place else error.what]
    if error.fix:
        parts.append(f"fix: {error.fix}")
    return "; ".join(parts)
