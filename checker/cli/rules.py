"""``checker rules``: list, test, explain and describe rules."""

from __future__ import annotations

import json

import click

from checker.cli.languages import lang_option, speaker
from checker.cli.options import rules_option
from checker.cli.statuses import CLEAN, FOUND, INCOMPLETE
from checker.errors import UsageError
from checker.messages import say


@click.group("rules")
def command() -> None:
    """List, test, explain and describe rules."""


@command.command("list")
@rules_option
@lang_option
def list_rules(rule_paths: tuple[str, ...]) -> int:
    """List the rules: id, kind, stage, severity, file."""
    from tabulate import tabulate

    from checker.rulebook import load_rules

    rules = load_rules(rule_paths or None)
    rows = [(rule.id, rule.kind, rule.stage, rule.severity, rule.file) for rule in rules]
    speak = speaker()
    headers = (speak("rule"), speak("kind"), speak("stage"), speak("severity"), speak("file"))
    click.echo(tabulate(rows, headers=headers, tablefmt="simple", disable_numparse=True))
    return CLEAN


@command.command("test")
@rules_option
@lang_option
def test_rules(rule_paths: tuple[str, ...]) -> int:
    """Try every rule on its own cases; status 1 where a case gives another verdict than it says."""
    from checker.rulebook import load_rules
    from checker.trial import try_rules

    trials = list(try_rules(load_rules(rule_paths or None)))
    wrong = [trial for trial in trials if not trial.passed]
    speak = speaker()
    for trial in wrong:
        given = speak.again(trial.failed or ", ".join(trial.given) or "silent")
        said = speak("expected {expected}, got {given}", expected=trial.expected, given=given)
        click.echo(f"{trial.file}:{trial.line}: {trial.rule}: {said}: {' | '.join(trial.texts)}")
    tried = len({trial.rule for trial in trials})
    click.echo(speak("{rules} rules, {cases} cases, {wrong} wrong", rules=tried, cases=len(trials), wrong=len(wrong)))
    if any(trial.failed for trial in wrong):
        return INCOMPLETE
    return FOUND if wrong else CLEAN


@command.command("explain")
@click.argument("rule_id", metavar="RULE")
@rules_option
@lang_option
def explain_rule(rule_id: str, rule_paths: tuple[str, ...]) -> int:
    """Say what RULE is for, which fact it speaks of, and its cases."""
    from checker.report.rule_description import describe
    from checker.rulebook import load_rules

    rules = {rule.id: rule for rule in load_rules(rule_paths or None)}
    if rule_id not in rules:
        raise UsageError(say("no rule '{rule}'", rule=rule_id), place="RULE", allowed=tuple(rules))
    click.echo(describe(rules[rule_id], speaker()), nl=False)
    return CLEAN


@command.command("schema")
def print_schema() -> int:
    """Print the JSON Schema of a rule file, for editors that complete as one types."""
    from checker.rule_fields import rule_schema

    click.echo(json.dumps(rule_schema(), indent=2, ensure_ascii=False))
    return CLEAN
