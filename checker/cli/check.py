"""``checker check``: compare articles and report."""

from __future__ import annotations

import click

from checker.cli.options import (
    article_options,
    embedder_for,
    fail_on_option,
    read_options,
    report_trouble,
    rules_option,
    semantic_option,
    today,
    waivers_option,
)
from checker.cli.outputs import Reporting, report_options
from checker.cli.settings import waivers_of
from checker.cli.statuses import status_of


@click.command("check")
@article_options
@rules_option
@waivers_option
@fail_on_option
@semantic_option
@report_options
def command(
    paths: tuple[str, ...], rule_paths: tuple[str, ...], waiver_file: str | None, fail_on: str, semantic: bool,
    reporting: Reporting, language: str | None, story: str | None, encoding: str | None,
) -> int:  # fmt: skip  # one parameter an option
    """Compare articles and report where they disagree, and why.

    PATH is a file (text, HTML, PDF, Word, a table, a feed …), a folder, a web address, or - for standard input.
    """
    from checker.cli.progress import progress_bar
    from checker.pipeline import check_paths
    from checker.proposals import with_proposals
    from checker.rulebook import load_rules
    from checker.waivers import with_waivers

    rules = load_rules(rule_paths or None)
    waivers = waivers_of(waiver_file)
    embedder = embedder_for(semantic)
    options = read_options(language, story, encoding)
    with progress_bar(quiet=reporting.quiet) as progress:
        run = check_paths(paths, rules, options=options, progress=progress)
    if embedder:
        run = with_proposals(run, embedder)
    run = with_waivers(run, waivers, today())
    reporting.write(run, fail_on)
    report_trouble(run)
    return status_of(run, threshold=fail_on)
