"""``checker history``: what was said of one fact, by whom, when."""

from __future__ import annotations

import click

from checker.cli.languages import language_for, usual_language
from checker.cli.options import answer_options, archive_option, rules_option
from checker.cli.outputs import write
from checker.cli.statuses import CLEAN
from checker.messages import Speaker


@click.command("history")
@click.argument("fact", metavar="FACT")
@archive_option
@rules_option
@answer_options
def command(fact: str, archive: str, rule_paths: tuple[str, ...], format_: str, output: str | None) -> int:
    """List every claim of one fact in order of time, those of earlier versions of articles too.

    FACT is an id as checker ask and checker check print it.
    """
    from checker.asking import history
    from checker.report.answers import render_history
    from checker.rulebook import load_rules
    from checker.store import Archive

    rules = load_rules(rule_paths or None)
    with Archive(archive) as opened:
        found, tellings = history(fact, opened, rules)
    spoken = language_for(usual_language(one.language for one in tellings), format_)
    write(render_history(found, tellings, format_, Speaker(spoken)), output)
    return CLEAN
