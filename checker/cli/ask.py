"""``checker ask``: what an archive says to a question."""

from __future__ import annotations

import click

from checker.cli.options import answer_options, archive_option, rules_option
from checker.cli.outputs import write
from checker.cli.statuses import CLEAN


@click.command("ask")
@click.argument("question", metavar="QUESTION")
@archive_option
@rules_option
@answer_options
@click.option("--most", type=click.IntRange(min=1), default=5, show_default=True, metavar="N", help="Answers at most.")
def command(
    question: str, archive: str, rule_paths: tuple[str, ...], format_: str, output: str | None, most: int
) -> int:
    """Look up the facts that answer QUESTION, in Vietnamese or English, with every quote and link behind them.

    Best fit first; of equal fit the newest, then the best sourced.
    """
    from checker.asking import ask
    from checker.report.answers import render_answers
    from checker.rulebook import load_rules
    from checker.store import Archive

    rules = load_rules(rule_paths or None)
    with Archive(archive) as opened:
        answers = ask(question, opened, rules, most=most)
        held = len(opened)
    write(render_answers(question, answers, format_), output)
    if not answers:
        click.echo(f"checker: nothing in {held} archived articles answers this", err=True)
    return CLEAN
