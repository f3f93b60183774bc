"""``checker explain``: how one finding was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.languages import lang_option, language_of
from checker.cli.options import article_options, read_options, report_trouble, rules_option
from checker.cli.outputs import write
from checker.cli.statuses import CLEAN, INCOMPLETE
from checker.errors import UsageError
from checker.messages import Speaker, say

if TYPE_CHECKING:
    from checker.model import Finding
    from checker.run import Run


@click.command("explain")
@click.argument("finding", metavar="FINDING")
@article_options
@rules_option
@lang_option
def command(
    finding: str,
    paths: tuple[str, ...],
    rule_paths: tuple[str, ...],
    language: str | None,
    story: str | None,
    encoding: str | None,
) -> int:  # one parameter an option
    """Show how FINDING was reached: mention, claim, fact, rule, verdict.

    FINDING is an id as a report prints it, or its first characters; PATH as given to check.
    """
    from checker.pipeline import check_paths
    from checker.report.explanation import explain
    from checker.rulebook import load_rules

    run = check_paths(paths, load_rules(rule_paths or None), options=read_options(language, story, encoding))
    report_trouble(run)
    write(explain(run, _named(run, finding), Speaker(language_of(run))), None)
    return CLEAN if run.complete else INCOMPLETE


def _named(run: Run, wanted: str) -> Finding:
    found = [finding for finding in run.findings if finding.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    listed = tuple(finding.id for finding in found or run.findings) or say("none")
    what = (
        say("{number} findings begin with '{wanted}'", number=len(found), wanted=wanted)
        if found
        else say("no finding '{wanted}' in this run", wanted=wanted)
    )
    raise UsageError(what, place="FINDING", allowed=listed)
