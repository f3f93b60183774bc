"""``checker baseline``: what is found now, written down, and what is new since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.languages import lang_option, language_of, tell
from checker.cli.options import (
    article_options,
    fail_on_option,
    read_options,
    report_trouble,
    rules_option,
    today,
    waivers_option,
)
from checker.cli.outputs import write
from checker.cli.settings import waivers_of
from checker.cli.statuses import CLEAN, FOUND, INCOMPLETE, THRESHOLDS
from checker.messages import Speaker, counted, in_language, say

if TYPE_CHECKING:
    from checker.baseline import Difference, Known
    from checker.run import Run

_FILE = "doichieu-baseline.json"


@click.group("baseline")
def command() -> None:
    """Write down what is found now; show what is new since."""


@command.command("write")
@article_options
@rules_option
@waivers_option
@lang_option
@click.option(
    "--output", "-o", default=_FILE, show_default=True, metavar="FILE", help="Where to write it; - is standard output."
)
def write_baseline(
    paths: tuple[str, ...], rule_paths: tuple[str, ...], waiver_file: str | None, output: str,
    language: str | None, story: str | None, encoding: str | None,
) -> int:  # fmt: skip  # one parameter an option
    """Check the articles and write what is found to a file, for later runs to be held against.

    An incomplete check writes nothing: what it did not see would count as new for ever.
    """
    from checker.baseline import baseline_text, known_findings

    run = _checked(paths, rule_paths, waiver_file, (language, story, encoding))
    report_trouble(run)
    if not run.complete:
        tell(say("the check is incomplete: no baseline written"), language_of(run))
        return INCOMPLETE
    known = known_findings(run)
    write(baseline_text(known), None if output == "-" else output)
    if output != "-":
        written = counted(
            "{number} finding written to {file}", "{number} findings written to {file}", len(known), file=output
        )
        click.echo(in_language(written, language_of(run)))
    return CLEAN


@command.command("diff")
@click.argument("baseline", metavar="BASELINE")
@article_options
@rules_option
@waivers_option
@lang_option
@fail_on_option
def diff_baseline(
    baseline: str, paths: tuple[str, ...], rule_paths: tuple[str, ...], waiver_file: str | None, fail_on: str,
    language: str | None, story: str | None, encoding: str | None,
) -> int:  # fmt: skip  # one parameter an option
    """Check the articles and show what is new (+) and what is gone (-) since BASELINE; only the new counts."""
    from checker.baseline import difference, known_findings, load_baseline
    from checker.report.translation import in_words_of

    before = load_baseline(Path(baseline))
    run = _checked(paths, rule_paths, waiver_file, (language, story, encoding))
    found = difference(before, known_findings(in_words_of(run, Speaker(language_of(run)))))
    click.echo("".join(f"{line}\n" for line in _lines(found, Speaker(language_of(run)))), nl=False)
    report_trouble(run)
    if not run.complete:
        return INCOMPLETE
    counted = THRESHOLDS[: THRESHOLDS.index(fail_on) + 1] if fail_on != "never" else ()
    return FOUND if any(one.severity in counted for one in found.new) else CLEAN


def _checked(
    paths: tuple[str, ...],
    rule_paths: tuple[str, ...],
    waiver_file: str | None,
    reading: tuple[str | None, str | None, str | None],
) -> Run:
    from checker.pipeline import check_paths
    from checker.rulebook import load_rules
    from checker.waivers import with_waivers

    waivers = waivers_of(waiver_file)
    run = check_paths(paths, load_rules(rule_paths or None), options=read_options(*reading))
    return with_waivers(run, waivers, today())


def _lines(found: Difference, speak: Speaker) -> Iterator[str]:
    for sign, listed in (("+", found.new), ("-", found.gone)):
        yield from (_line(sign, one) for one in listed)
    yield speak(
        "{new} new · {gone} gone · {known} known", new=len(found.new), gone=len(found.gone), known=len(found.kept)
    )


def _line(sign: str, one: Known) -> str:
    from checker.report.plain_text import one_line

    return f"{sign} {one.severity} {one.verdict} {one.id} {one_line(one.fact)}: {one_line(one.message)}"
