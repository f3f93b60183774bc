"""``checker ask``: what an archive says to a question."""

from __future__ import annotations

import click

from checker.cli.languages import language_for, tell
from checker.cli.options import answer_options, archive_option, rules_option
from checker.cli.outputs import write
from checker.cli.statuses import CLEAN
from checker.messages import Speaker, counted


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
    from checker.question import read_question
    from checker.report.answers import render_answers
    from checker.rulebook import load_rules
    from checker.store import Archive

    rules = load_rules(rule_paths or None)
    with Archive(archive) as opened:
        answers = ask(question, opened, rules, most=most)
        held = len(opened)
    asked_in = read_question(question).language
    write(render_answers(question, answers, format_, Speaker(language_for(asked_in, format_))), output)
    if not answers:
        nothing = counted(
            "nothing in {number} archived article answers this",
            "nothing in {number} archived articles answers this",
            held,
        )
        tell(nothing, language_for(asked_in))
    return CLEAN
