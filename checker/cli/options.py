"""Options that several verbs share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from checker.cli.languages import lang_option, language_of, tell
from checker.cli.sources import columns, fetching, source_options
from checker.cli.statuses import THRESHOLDS
from checker.messages import Speaker, say

if TYPE_CHECKING:
    from checker.embedding import Embedder
    from checker.model import Unread
    from checker.read import ReadOptions
    from checker.run import Run

Function = TypeVar("Function", bound=Callable[..., object])

_ENCODINGS = "utf-8, utf-16, utf-16-le, utf-16-be, windows-1258, viscii, tcvn"


def article_options(function: Function) -> Function:
    """Add the arguments and options that say which articles are read, and how."""
    return click.argument("paths", nargs=-1, required=True, metavar="PATH...")(reading_options(function))


def reading_options(function: Function) -> Function:
    """Add the options that say how articles are read."""
    function = source_options(function)
    for add in (
        click.option(
            "--language", metavar="CODE", help="Language of articles that name none. Default: as their letters tell."
        ),
        click.option(
            "--story",
            default=None,
            metavar="NAME",
            help="Story of articles that name none; claims of two stories never meet. auto: sorted by what they are about.",
        ),
        click.option(
            "--encoding", default=None, metavar="NAME", help=f"Code page of files that are not UTF-8: {_ENCODINGS}."
        ),
        click.option(
            "--lexicon",
            multiple=True,
            metavar="PACK",
            expose_value=False,
            callback=_use_packs,
            help="Lexicon pack of your own (YAML), may be repeated.",
        ),
    ):
        function = add(function)
    return function


def fail_on_option(function: Function) -> Function:
    """Add ``--fail-on``."""
    return click.option(
        "--fail-on",
        type=click.Choice(THRESHOLDS),
        default="error",
        show_default=True,
        help="Least severity that ends with status 1.",
    )(function)


def waivers_option(function: Function) -> Function:
    """Add ``--waivers``."""
    return click.option(
        "--waivers",
        "waiver_file",
        default=None,
        metavar="FILE",
        help="What an editor let pass, and why; see README, Waivers.",
    )(function)


def semantic_option(function: Function) -> Function:
    """Add ``--semantic``."""
    return click.option(
        "--semantic/--no-semantic",
        default=False,
        show_default=True,
        help="Let a small model of meaning propose what may be alike in other words (needs the extra 'semantic').",
    )(function)


def embedder_for(semantic: bool) -> Embedder | None:
    """
    Return the model of meaning where it was asked for.

    Raises:
        MissingExtra: It is not installed.
    """
    if not semantic:
        return None
    from checker.embedding import bundled_embedder

    return bundled_embedder()


def today() -> date:
    """Return the day by which waivers expire: this one, here."""
    return date.today()


def _use_packs(_context: click.Context, _option: click.Parameter, packs: tuple[str, ...]) -> None:
    if packs:
        from checker.lexicon import use_packs

        use_packs(Path(pack) for pack in packs)


def rules_option(function: Function) -> Function:
    """Add ``--rules``."""
    return click.option(
        "--rules",
        "rule_paths",
        multiple=True,
        metavar="PATH",
        help="Rule file or folder, may be repeated; default: the bundled rules.",
    )(function)


def archive_option(function: Function) -> Function:
    """Add ``--archive``."""
    return click.option(
        "--archive",
        "-a",
        default="archive.sqlite",
        show_default=True,
        metavar="PLACE",
        help="The archive: an SQLite file, a folder/ of Parquet files, or postgresql://USER@HOST/DATABASE.",
    )(function)


def work_options(function: Function) -> Function:
    """Add the options of work on an archive that several processes share."""
    for add in (
        quiet_option,
        click.option(
            "--wait",
            type=click.FloatRange(min=0),
            default=60.0,
            show_default=True,
            metavar="SECONDS",
            help="How long to wait for another writer.",
        ),
        click.option(
            "--cluster",
            "address",
            default=None,
            metavar="ADDRESS",
            help="Read on a Dask cluster: tcp://HOST:8786 (needs the extra 'dask').",
        ),
        click.option(
            "--processes",
            type=click.IntRange(min=1),
            default=None,
            metavar="N",
            help="Processes that read; default: as many as processors.",
        ),
    ):
        function = add(function)
    return function


def answer_options(function: Function) -> Function:
    """Add ``--format``, ``--output`` and ``--lang`` of what an archive answers."""
    return format_option("table", "json", "csv")(output_option(lang_option(function)))


def listing_options(formats_help: str) -> Callable[[Function], Function]:
    """Add ``--format`` with *formats_help*, ``--output``, ``--lang`` and ``--quiet`` of a list of claims or facts."""

    def add(function: Function) -> Function:
        plain = output_option(lang_option(quiet_option(function)))
        return format_option("table", "csv", "jsonl", help=formats_help)(plain)

    return add


def format_option(*names: str, help: str = "How to print them.") -> Callable[[Function], Function]:
    """Add ``--format`` of one report; the first of *names* is the default."""
    return click.option("--format", "format_", type=click.Choice(names), default=names[0], show_default=True, help=help)


def output_option(function: Function) -> Function:
    """Add ``--output`` of one report."""
    return click.option(
        "--output", "-o", default=None, metavar="FILE", help="Write to FILE instead of standard output."
    )(function)


def quiet_option(function: Function) -> Function:
    """Add ``--quiet``."""
    return click.option("--quiet", "-q", is_flag=True, help="No progress bar.")(function)


def read_options(language: str | None, story: str | None, encoding: str | None) -> ReadOptions:
    """
    Return how articles are read.

    Raises:
        UsageError: A language or encoding that is unknown, or ``--columns`` that map none.
    """
    from checker.read import ReadOptions

    return ReadOptions(language=language, story=story, encoding=encoding, columns=columns(), fetching=fetching())


def report_unread(unread: Iterable[Unread], language: str | None = None) -> None:
    """Say on standard error what could not be read, in *language*, else in that which was asked for."""
    for one in unread:
        tell(say("not read: {path}: {why}", path=one.path, why=one.why), language)


def report_trouble(run: Run) -> None:
    """Say on standard error what is missing from *run*; reports on standard output say it too."""
    from checker.report.summary import idle_line
    from checker.report.translation import in_words_of
    from checker.report.trouble import troubles

    if run.complete and not run.idle_waivers:
        return
    speak = Speaker(language_of(run))
    told = in_words_of(run, speak)
    for trouble in troubles(told, speak):
        tell(trouble.text)
    for idle in told.idle_waivers:
        tell(idle_line(idle, speak))


def is_terminal(color: str) -> bool:
    """Return whether to print colours: ``always``, ``never``, or ``auto`` by the output, NO_COLOR and TERM."""
    if color != "auto":
        return color == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
