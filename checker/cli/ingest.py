"""``checker ingest``: articles into an archive."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from checker.cli.languages import lang_option, speaker
from checker.cli.options import archive_option, article_options, read_options, report_unread, work_options
from checker.cli.statuses import CLEAN, INCOMPLETE
from checker.messages import Message, counted, in_language, joined, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.ingest import Ingested


@click.command("ingest")
@article_options
@archive_option
@work_options
@lang_option
def command(
    paths: tuple[str, ...], archive: str, processes: int | None, address: str | None, wait: float, quiet: bool,
    language: str | None, story: str | None, encoding: str | None,
) -> int:  # fmt: skip  # one parameter an option
    """Keep articles and their figures in an archive, which is made where it is missing.

    PATH is a file, a folder, a web address of a page, a feed or a sitemap, or - for standard input. Feeds, sitemaps and lists of
    addresses (.urls) are followed to the pages they name; see README, What it reads.

    An article that is there already is passed over; one that changed becomes a new version, and the old one stays. Articles
    that name no story are sorted into stories by what they are about. Broken off, the same command goes on where it stopped.
    """
    from checker.cli.progress import progress_bar
    from checker.cluster import cluster
    from checker.ingest import ingest
    from checker.store import Archive

    options = read_options(language, story, encoding)
    with ExitStack() as stack:
        opened = stack.enter_context(Archive(archive, write=True, wait=wait))
        executor, processes = stack.enter_context(cluster(address)) if address else (None, processes)
        progress = stack.enter_context(progress_bar(quiet=quiet))
        done = ingest(paths, opened, options=options, processes=processes, executor=executor, progress=progress)
        counts = opened.counts()
    report_unread(done.unread)
    click.echo(in_language(_summary(done, counts, opened.place), speaker().language))
    return INCOMPLETE if done.unread or not done.articles else CLEAN


def _summary(done: Ingested, counts: Mapping[str, int], archive: str) -> Message:
    added = say(
        "{new} new, {changed} changed, {known} there already, {unread} not read; {claims} claims added",
        new=done.new,
        changed=done.changed,
        known=done.known,
        unread=len(done.unread),
        claims=done.claims,
    )
    held = joined(
        ", ",
        (
            counted("{number} article", "{number} articles", counts["articles"]),
            counted("{number} version", "{number} versions", counts["versions"]),
            counted("{number} claim", "{number} claims", counts["claims"]),
            counted("{number} story", "{number} stories", counts["stories"]),
        ),
    )
    return joined("\n", (added, joined(": ", (archive, held))))
