"""``checker facts``: the facts of a story, and what every source says of each."""

from __future__ import annotations

import click

from checker.cli.languages import language_of
from checker.cli.options import article_options, listing_options, read_options, report_trouble, rules_option
from checker.cli.outputs import write
from checker.cli.statuses import CLEAN, INCOMPLETE


@click.command("facts")
@article_options
@rules_option
@listing_options("How to print them; csv has one column a source.")
@click.option("--about", default="", metavar="WORDS", help="Only facts whose name or figures hold WORDS.")
@click.option("--all", "everything", is_flag=True, help="List facts that a single source states, too.")
def command(
    paths: tuple[str, ...], rule_paths: tuple[str, ...], format_: str, output: str | None, about: str,
    everything: bool, quiet: bool, language: str | None, story: str | None, encoding: str | None,
) -> int:  # fmt: skip  # one parameter an option
    """List the facts that the articles state, one row each, with every source's figure."""
    from checker.cli.progress import progress_bar
    from checker.pipeline import check_paths
    from checker.report import ReportOptions, render_facts
    from checker.rulebook import load_rules

    rules = load_rules(rule_paths or None)
    with progress_bar(quiet=quiet) as progress:
        run = check_paths(paths, rules, options=read_options(language, story, encoding), progress=progress)
    least = 1 if everything else 2
    shown = ReportOptions(about=about, least_sources=least, language=language_of(run, format_))
    write(render_facts(run, format_, shown), output)
    report_trouble(run)
    return CLEAN if run.complete else INCOMPLETE
