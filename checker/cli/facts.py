"""``checker facts``: the facts of a story, and what every source says of each."""

from __future__ import annotations

import click

from checker.cli.languages import lang_option, language_of
from checker.cli.options import article_options, read_options, report_trouble, rules_option
from checker.cli.outputs import write
from checker.cli.statuses import CLEAN, INCOMPLETE


@click.command("facts")
@article_options
@rules_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(("table", "csv", "jsonl")),
    default="table",
    show_default=True,
    help="How to print them; csv has one column a source.",
)
@click.option("--output", "-o", default=None, metavar="FILE", help="Write to FILE instead of standard output.")
@click.option("--about", default="", metavar="WORDS", help="Only facts whose name or figures hold WORDS.")
@click.option("--all", "everything", is_flag=True, help="List facts that a single source states, too.")
@lang_option
@click.option("--quiet", "-q", is_flag=True, help="No progress bar.")
def command(
    paths: tuple[str, ...], rule_paths: tuple[str, ...], format_: str, output: str | None, about: str,
    everything: bool, lang: str | None, quiet: bool, language: str, story: str | None, encoding: str | None,
) -> int:  # fmt: skip  # one parameter an option
    """List the facts that the articles state, one row each, with every source's figure."""
    from checker.cli.progress import progress_bar
    from checker.pipeline import check_paths
    from checker.report import ReportOptions, render_facts
    from checker.rulebook import load_rules

    rules = load_rules(rule_paths or None)
    with progress_bar(quiet=quiet) as progress:
        run = check_paths(paths, rules, options=read_options(language, story, encoding), progress=progress)
    spoken = language_of(run, lang, format_)
    options = ReportOptions(about=about, least_sources=1 if everything else 2, language=spoken)
    write(render_facts(run, format_, options), output)
    report_trouble(run)
    return CLEAN if run.complete else INCOMPLETE
