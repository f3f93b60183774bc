"""``checker gate``: new articles against an archive."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from checker.cli.options import (
    embedder_for,
    fail_on_option,
    read_options,
    reading_options,
    report_trouble,
    rules_option,
    semantic_option,
    today,
    waivers_option,
)
from checker.cli.outputs import Reporting, report_options
from checker.cli.settings import setting, waivers_of
from checker.cli.statuses import status_of
from checker.errors import UsageError
from checker.messages import say

if TYPE_CHECKING:
    from checker.candidates import Archive
    from checker.model import Article, Unread
    from checker.read import ReadOptions


@click.command("gate")
@click.argument("new", nargs=-1, required=True, metavar="NEW...")
@click.option(
    "--against",
    multiple=True,
    metavar="PATH",
    help="Articles to compare with: a file or folder, may be repeated; those of NEW are left out.",
)
@click.option(
    "--archive",
    "-a",
    default=None,
    metavar="PLACE",
    help="Compare with an archive that checker ingest made, instead: a file, a folder/ or postgresql://USER@HOST/DATABASE.",
)
@reading_options
@rules_option
@waivers_option
@fail_on_option
@click.option(
    "--max",
    "most",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    metavar="N",
    help="Findings at or above the threshold that are let pass.",
)
@semantic_option
@report_options
def command(
    new: tuple[str, ...], against: tuple[str, ...], archive: str | None, rule_paths: tuple[str, ...], waiver_file: str | None,
    fail_on: str, most: int, semantic: bool, reporting: Reporting, language: str | None, story: str | None, encoding: str | None,
) -> int:  # fmt: skip  # one parameter an option
    """Check new articles against an archive before they go out: only what a new article has a part in.

    NEW is a file (.txt, .md, .jsonl), a folder, or - for standard input. Says what the archive confirms too, and what a
    figure probably should be; changes no article. A new article without a story may meet any.
    """
    from checker.cli.progress import progress_bar
    from checker.gate import GateOptions, gate
    from checker.rulebook import load_rules
    from checker.waivers import with_waivers

    if bool(against) == bool(archive):
        what = say("nothing to compare with") if archive is None else say("two archives to compare with")
        raise UsageError(what, place="--against", fix=say("checker gate NEW... --against FOLDER, or --archive PLACE"))
    rules = load_rules(rule_paths or None)
    waivers = waivers_of(waiver_file)
    options = GateOptions(authority=setting("authority"), embedder=embedder_for(semantic))
    with ExitStack() as stack:
        articles, archived, unread = _given(new, against, archive, read_options(language, story, encoding), stack)
        progress = stack.enter_context(progress_bar(quiet=reporting.quiet))
        run = gate(articles, archived, rules, options=options, unread=unread, progress=progress)
    run = with_waivers(run, waivers, today())
    reporting.write(run, fail_on)
    report_trouble(run)
    return status_of(run, threshold=fail_on, most=most)


def _given(
    new: tuple[str, ...], against: tuple[str, ...], archive: str | None, options: ReadOptions, stack: ExitStack
) -> tuple[tuple[Article, ...], Archive, tuple[Unread, ...]]:  # fmt: skip  # one line a side
    """(new articles, what they may meet, what could not be read); an archive's file is closed by *stack*."""
    from checker.candidates import Shelf

    if archive is None:
        articles, archived, unread = _read(new, against, options)
        return articles, Shelf(archived), unread
    from checker.read import read_articles
    from checker.store import Archive

    articles, unread = read_articles(new, options=options)
    return articles, stack.enter_context(Archive(archive)), unread


def _read(
    new: tuple[str, ...], against: tuple[str, ...], options: ReadOptions
) -> tuple[tuple[Article, ...], tuple[Article, ...], tuple[Unread, ...]]:
    """(new articles, archived ones, what could not be read); an article given as both is new."""
    from checker.read import read_articles

    # Sorting is for the archive: what names no story may meet any of its stories.
    own = replace(options, story=None) if options.story == "auto" else options
    articles, faults = read_articles(new, options=own)
    archived, more = read_articles(against, options=options)
    # The same file may be given by two names: a draft must not be confirmed by itself.
    new_files = {os.path.realpath(article.path) for article in articles}
    rest = tuple(article for article in archived if os.path.realpath(article.path) not in new_files)
    return articles, rest, (*faults, *more)
