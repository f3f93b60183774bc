"""``checker claims``: the claim table."""

from __future__ import annotations

import shutil

import click

from checker.cli.languages import lang_option, language_of
from checker.cli.options import article_options, read_options, report_trouble
from checker.cli.outputs import write
from checker.cli.statuses import CLEAN, INCOMPLETE


@click.command("claims")
@article_options
@click.option(
    "--format",
    "format_",
    type=click.Choice(("table", "csv", "jsonl")),
    default="table",
    show_default=True,
    help="How to print them.",
)
@click.option("--output", "-o", default=None, metavar="FILE", help="Write to FILE instead of standard output.")
@click.option("--furniture", is_flag=True, help="List claims in page furniture too.")
@lang_option
@click.option("--quiet", "-q", is_flag=True, help="No progress bar.")
def command(
    paths: tuple[str, ...], format_: str, output: str | None, furniture: bool, lang: str | None, quiet: bool,
    language: str, story: str | None, encoding: str | None,
) -> int:  # fmt: skip  # one parameter an option
    """List every claim that the articles make, with its exact quote and place."""
    from checker.cli.progress import progress_bar
    from checker.pipeline import list_claims
    from checker.report import ReportOptions, render_claims

    with progress_bar(quiet=quiet) as progress:
        run = list_claims(paths, options=read_options(language, story, encoding), progress=progress)
    width = shutil.get_terminal_size((100, 24)).columns
    shown = ReportOptions(width=width, furniture=furniture, language=language_of(run, lang, format_))
    write(render_claims(run, format_, shown), output)
    report_trouble(run)
    return CLEAN if run.complete else INCOMPLETE
