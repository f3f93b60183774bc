"""``checker claims``: the claim table."""

from __future__ import annotations

import shutil

import click

from checker.cli.languages import language_of
from checker.cli.options import article_options, listing_options, read_options, report_trouble
from checker.cli.outputs import write
from checker.cli.statuses import CLEAN, INCOMPLETE


@click.command("claims")
@article_options
@listing_options("How to print them.")
@click.option("--furniture", is_flag=True, help="List claims in page furniture too.")
def command(
    paths: tuple[str, ...], format_: str, output: str | None, furniture: bool, quiet: bool,
    language: str | None, story: str | None, encoding: str | None,
) -> int:  # fmt: skip  # one parameter an option
    """List every claim that the articles make, with its exact quote and place."""
    from checker.cli.progress import progress_bar
    from checker.pipeline import list_claims
    from checker.report import ReportOptions, render_claims

    with progress_bar(quiet=quiet) as progress:
        run = list_claims(paths, options=read_options(language, story, encoding), progress=progress)
    width = shutil.get_terminal_size((100, 24)).columns
    shown = ReportOptions(width=width, furniture=furniture, language=language_of(run, format_))
    write(render_claims(run, format_, shown), output)
    report_trouble(run)
    return CLEAN if run.complete else INCOMPLETE
