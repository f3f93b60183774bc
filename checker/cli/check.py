"""``checker check``: compare articles and report."""

from __future__ import annotations

import shutil

import click

from checker.cli.options import article_options, is_terminal, read_options, report_trouble, rules_option, write
from checker.cli.statuses import THRESHOLDS, status_of

_FORMATS = ("terminal", "markdown", "json", "csv", "html")


@click.command("check")
@article_options
@rules_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(_FORMATS),
    default="terminal",
    show_default=True,
    help="How to print the report.",
)
@click.option(
    "--output", "-o", default=None, metavar="FILE", help="Write the report to FILE instead of standard output."
)
@click.option(
    "--fail-on",
    type=click.Choice(THRESHOLDS),
    default="error",
    show_default=True,
    help="Least severity that ends with status 1.",
)
@click.option(
    "--furniture",
    is_flag=True,
    help="List claims in page furniture too (related stories, captions); they take part in no fact.",
)
@click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="Colours in the terminal format.",
)
@click.option("--quiet", "-q", is_flag=True, help="No progress bar.")
def command(
    paths: tuple[str, ...], rule_paths: tuple[str, ...], format_: str, output: str | None, fail_on: str,
    furniture: bool, color: str, quiet: bool, language: str, story: str | None, encoding: str | None,
) -> int:  # fmt: skip  # one parameter an option
    """Compare articles and report where they disagree, and why.

    PATH is a file (.txt, .md, .jsonl), a folder, or - for standard input.
    """
    from checker.cli.progress import progress_bar
    from checker.pipeline import check_paths
    from checker.report import ReportOptions, render
    from checker.rulebook import load_rules

    rules = load_rules(rule_paths or None)
    options = read_options(language, story, encoding)
    with progress_bar(quiet=quiet) as progress:
        run = check_paths(paths, rules, options=options, progress=progress)
    width = shutil.get_terminal_size((100, 24)).columns
    shown = ReportOptions(color=is_terminal(color) and output is None, width=width, furniture=furniture)
    write(render(run, format_, shown), output)
    report_trouble(run)
    return status_of(run, threshold=fail_on)
