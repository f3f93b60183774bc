"""
Paths to articles: every format in, text with its offsets kept, metadata, page furniture marked.

In: files, folders, ``-``. Out: the articles, and what could not be read, with the reason.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.errors import CheckerError, UnreadArticle, UsageError
from checker.lexicon import languages
from checker.model import Article, Unread
from checker.read.dating import Undated, with_years
from checker.read.decoding import ENCODINGS, decode
from checker.read.finding import SUFFIXES, files_under
from checker.read.markdown import read_markdown
from checker.read.records import read_records
from checker.read.sidecar import Sidecar
from checker.read.source_text import Known, article_of, reason
from checker.stories import group_by_story

AUTO_STORY = "auto"
_NO_SUCH_FILE = "no such file or folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """
    How articles are read.

    Attributes:
        encoding: Code page of files that are not Unicode (see `decoding.ENCODINGS`); None = there are none.
        language: Of articles that name none.
        story: Of articles that name none; None = the run's one story, ``auto`` = sorted by what they are about.

    Raises:
        UsageError: An encoding that is unknown, or a language without a lexicon.
    """

    encoding: str | None = None
    language: str = "vi"
    story: str | None = None

    def __post_init__(self) -> None:
        if self.encoding is not None and self.encoding.strip().lower() not in ENCODINGS:
            raise UsageError(f"unknown encoding '{self.encoding}'", place="encoding", allowed=", ".join(ENCODINGS))
        if self.language not in languages():
            raise UsageError(
                f"no lexicon for language '{self.language}'", place="language", allowed=", ".join(languages())
            )


def read_articles(
    paths: Sequence[str], *, options: ReadOptions = ReadOptions()
) -> tuple[tuple[Article, ...], tuple[Unread, ...]]:
    """
    Read every article under *paths*.

    Args:
        paths: Files, folders (in depth, sorted) or ``-`` for standard input.
        options: See `ReadOptions`.

    Returns:
        (articles in order of id, unread inputs in order of path); a file given twice is read once. Ids are POSIX paths.
    """
    reader = _Reader(options)
    for path in dict.fromkeys(path if path == "-" else Path(path).as_posix() for path in paths):
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
        self.seen: set[str] = set()
        self.sidecar = Sidecar()
        self.known = Known(language=options.language, story=None if options.story == AUTO_STORY else options.story)

    def read_path(self, path: str) -> None:
        if path == "-":
            self._guarded("-", lambda: self._from_bytes("-", _standard_input(), ".txt"))
        elif Path(path).is_dir():
            self._guarded(path, lambda: self._read_folder(path))
        else:
            self._read_file(path)

    def _read_folder(self, folder: str) -> None:
        before = len(self.unread)
        found = list(files_under(Path(folder), self.unread))
        if not found and len(self.unread) == before:
            raise UnreadArticle(f"no articles in this folder (looked for {', '.join(SUFFIXES)})")
        for path in found:
            self._read_file(path.as_posix())
        for inner in sorted({Path(folder), *(path.parent for path in found)}):
            self.unread.extend(self.sidecar.vanished(inner))

    def _read_file(self, path: str) -> None:
        # A file given by itself and in its folder, or by two ways of writing its path.
        whole = os.path.abspath(path)  # noqa: PTH100  # takes '..' out and follows no link
        if whole in self.seen:
            return
        self.seen.add(whole)
        suffix = Path(path).suffix.lower()
        if suffix not in SUFFIXES:
            why = (
                _NO_SUCH_FILE if not Path(path).exists() else f"not a format the checker reads ({', '.join(SUFFIXES)})"
            )
            self.unread.append(Unread(path=path, why=why))
            return
        self._guarded(path, lambda: self._from_bytes(path, Path(path).read_bytes(), suffix))

    def _guarded(self, path: str, read: Callable[[], None]) -> None:
        """One unreadable input must not cost the others."""
        try:
            read()
        except CheckerError as error:
            self.unread.append(Unread(path=path, why=reason(error, path)))
        except FileNotFoundError:
            self.unread.append(Unread(path=path, why=_NO_SUCH_FILE))
        except OSError as error:
            self.unread.append(Unread(path=path, why=error.strerror or str(error)))

    def _from_bytes(self, path: str, content: bytes, suffix: str) -> None:
        entry = self.sidecar.entry(Path(path)) if path != "-" else Known()
        text = decode(content, encoding=entry.encoding, fallback=self.options.encoding)
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


def _standard_input() -> bytes:
    # None where the process was started with its input closed, as a window without a console is on Windows.
    if sys.stdin is None:
        raise UnreadArticle("standard input is closed", fix="pipe an article into the command, or name a file")
    return sys.stdin.buffer.read()
