"""Options that several verbs share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from checker.cli.sources import columns, fetching, source_options
from checker.cli.statuses import THRESHOLDS

if TYPE_CHECKING:
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
            "--language", default="vi", show_default=True, metavar="CODE", help="Language of articles that name none."
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


def answer_options(function: Function) -> Function:
    """Add ``--format`` and ``--output`` of what an archive answers."""
    for add in (
        click.option("--output", "-o", default=None, metavar="FILE", help="Write to FILE instead of standard output."),
        click.option(
            "--format",
            "format_",
            type=click.Choice(("table", "json", "csv")),
            default="table",
            show_default=True,
            help="How to print them.",
        ),
    ):
        function = add(function)
    return function


def read_options(language: str, story: str | None, encoding: str | None) -> ReadOptions:
    """
    Return how articles are read.

    Raises:
        UsageError: A language or encoding that is unknown, or ``--columns`` that map none.
    """
    from checker.read import ReadOptions

    return ReadOptions(language=language, story=story, encoding=encoding, columns=columns(), fetching=fetching())


def report_unread(unread: Iterable[Unread]) -> None:
    """Say on standard error what could not be read."""
    for one in unread:
        click.echo(f"checker: not read: {one.path}: {one.why}", err=True)


def report_trouble(run: Run) -> None:
    """Say on standard error what is missing from *run*; reports on standard output say it too."""
    report_unread(run.unread)
    for one in run.failed_rules:
        click.echo(f"checker: rule failed: {one.rule}: {one.why}", err=True)
    for idle in run.idle_waivers:
        click.echo(
            f"checker: {idle.waiver.place}: waiver of {idle.waiver.finding or idle.waiver.fact} {idle.why}", err=True
        )
    if not run.compared:
        click.echo("checker: nothing was compared: no two claims of this run speak of one fact", err=True)


def is_terminal(color: str) -> bool:
    """Return whether to print colours: ``always``, ``never``, or ``auto`` by the output, NO_COLOR and TERM."""
    if color != "auto":
        return color == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
