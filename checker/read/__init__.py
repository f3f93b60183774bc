"""
Paths to articles: every format in, text with its offsets kept, metadata, page furniture marked.

In: files, folders, web addresses, ``-``. Out: the articles, and what could not be read, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.errors import UsageError
from checker.lexicon import languages
from checker.messages import say
from checker.model import Article, Unread
from checker.read.dating import Undated, with_years
from checker.read.decoding import ENCODINGS
from checker.read.inputs import Input as Input  # part of the interface
from checker.read.inputs import InputOptions, Inputs, read_input
from checker.read.inputs import digest_of as digest_of  # part of the interface
from checker.read.source_text import Known
from checker.read.source_text import written_in as written_in  # part of the interface
from checker.read.web.fetching import DEFAULT_FETCHING
from checker.read.web.fetching import FetchOptions as FetchOptions  # part of the interface
from checker.stories import group_by_story

AUTO_STORY = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """
    How articles are read.

    Attributes:
        encoding: Code page of files that are not Unicode (see `decoding.ENCODINGS`); None = there are none.
        language: Of articles that name none; None = as their letters tell.
        story: Of articles that name none; None = the run's one story, ``auto`` = sorted by what they are about.
        columns: Contract field -> column, for tables and records that name it otherwise (see `tables.column_map`).
        fetching: How web addresses are fetched.

    Raises:
        UsageError: An encoding that is unknown, or a language without a lexicon.
    """

    encoding: str | None = None
    language: str | None = None
    story: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    fetching: FetchOptions = DEFAULT_FETCHING

    def __post_init__(self) -> None:
        if self.encoding is not None and self.encoding.strip().lower() not in ENCODINGS:
            raise UsageError(
                say("unknown encoding '{encoding}'", encoding=self.encoding), place="encoding", allowed=tuple(ENCODINGS)
            )
        if self.language is not None and self.language not in languages():
            raise UsageError(
                say("no lexicon for language '{language}'", language=self.language),
                place="language",
                allowed=tuple(languages()),
            )


def read_articles(
    paths: Sequence[str], *, options: ReadOptions = ReadOptions()
) -> tuple[tuple[Article, ...], tuple[Unread, ...]]:
    """
    Read every article under *paths*.

    Args:
        paths: Files, folders (in depth, sorted), web addresses or ``-`` for standard input.
        options: See `ReadOptions`.

    Returns:
        (articles in order of id, unread inputs in order of path); a file given twice is read once. Ids are POSIX paths.
    """
    articles: dict[str, Undated] = {}
    unread: list[Unread] = []
    for one in open_inputs(paths, options=options):
        read = one if isinstance(one, Unread) else read_input(one)
        if isinstance(read, Unread):
            unread.append(read)
        elif read.article.id in articles:
            why = say("another article of this run has the same id; it was not read")
            unread.append(Unread(path=read.article.id, why=why))
        else:
            articles[read.article.id] = read
    ordered = [articles[name] for name in sorted(articles)]
    if options.story == AUTO_STORY:
        ordered = _in_stories(ordered)
    return with_years(ordered), tuple(sorted(unread, key=lambda one: (one.path, one.why)))


def open_inputs(paths: Sequence[str], *, options: ReadOptions = ReadOptions()) -> Iterator[Input | Unread]:
    """Yield what `read_articles` would read, one by one and unread; arguments as there."""
    return Inputs(_input_options(options)).under(paths)


def count_inputs(paths: Sequence[str], *, options: ReadOptions = ReadOptions()) -> int:
    """Return about how many inputs there are under *paths*, with nothing fetched; arguments as `read_articles`."""
    return sum(1 for _ in Inputs(replace(_input_options(options), fetching=None)).under(paths))


def read_alone(one: Input) -> Article | Unread:
    """Return the article of one input, dated by nothing but itself."""
    read = read_input(one)
    return read if isinstance(read, Unread) else with_years([read])[0]


def _input_options(options: ReadOptions) -> InputOptions:
    known = Known(language=options.language, story=None if options.story == AUTO_STORY else options.story)
    return InputOptions(known=known, encoding=options.encoding, columns=options.columns, fetching=options.fetching)


def _in_stories(read: Sequence[Undated]) -> list[Undated]:
    names = group_by_story([one.article for one in read])
    return [
        replace(one, article=replace(one.article, story=names.get(one.article.id, one.article.story))) for one in read
    ]
