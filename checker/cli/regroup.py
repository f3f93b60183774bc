"""``checker regroup``: an archive's stories made anew."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, cast

import click

from checker.cli.languages import lang_option, speaker
from checker.cli.options import archive_option, work_options
from checker.cli.statuses import CLEAN
from checker.messages import in_language, say

if TYPE_CHECKING:
    from checker.regroup import Order


@click.command("regroup")
@archive_option
@click.option(
    "--order",
    type=click.Choice(("arrival", "date")),
    default="arrival",
    show_default=True,
    help="Take the articles as they came, or by date: then the stories do not depend on how they came.",
)
@work_options
@lang_option
def command(archive: str, order: str, processes: int | None, address: str | None, wait: float, quiet: bool) -> int:
    """Sort all articles of an archive into stories anew.

    Taken as they came, they give the stories that ingesting gave, as this version of the program sees them. Taken by date,
    they give the same stories in whatever order they came. Articles, figures and versions stay as they are; broken off,
    nothing is changed. Needs the extra 'parquet'.
    """
    from checker.cli.progress import progress_bar
    from checker.cluster import cluster
    from checker.regroup import regroup
    from checker.store import Archive

    # A reader refuses a file that is not there; a writer would make it.
    Archive(archive).close()
    with ExitStack() as stack:
        opened = stack.enter_context(Archive(archive, write=True, wait=wait))
        executor, processes = stack.enter_context(cluster(address)) if address else (None, processes)
        progress = stack.enter_context(progress_bar(quiet=quiet))
        done = regroup(opened, order=cast("Order", order), processes=processes, executor=executor, progress=progress)
    told = say(
        "{versions} versions in {stories} stories; {moved} came into another story",
        versions=done.versions,
        stories=done.stories,
        moved=done.moved,
    )
    click.echo(in_language(told, speaker().language))
    return CLEAN
