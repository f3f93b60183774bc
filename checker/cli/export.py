"""``checker export``: an archive as text."""

from __future__ import annotations

import click

from checker.cli.languages import lang_option
from checker.cli.options import archive_option, format_option
from checker.cli.outputs import written
from checker.cli.statuses import CLEAN
from checker.errors import UsageError
from checker.messages import say


@click.command("export")
@archive_option
@lang_option
@format_option(
    "jsonl",
    "parquet",
    help="JSON lines, or a folder with articles.parquet and claims.parquet (needs the extra 'parquet').",
)
@click.option(
    "--output",
    "-o",
    default=None,
    metavar="FILE",
    help="Write to FILE, of parquet a folder, instead of standard output.",
)
def command(archive: str, format_: str, output: str | None) -> int:
    """Print an archive: every version of every article, with its text, its story and its claims.

    The same articles ingested in the same order give the same JSON lines.
    """
    from checker.store import Archive, export_lines, export_parquet

    if format_ == "parquet" and output is None:
        raise UsageError(say("a folder is needed for parquet"), place="--output", fix=say("name one: --output FOLDER"))
    with Archive(archive) as opened:
        if format_ == "parquet" and output is not None:
            export_parquet(opened, output)
            return CLEAN
        with written(output) as put:
            for line in export_lines(opened):
                put(line)
    return CLEAN
