"""``checker plot``: a figure over time by source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.languages import lang_option, language_of
from checker.cli.options import article_options, read_options, report_trouble, rules_option
from checker.cli.outputs import write
from checker.cli.statuses import CLEAN, INCOMPLETE
from checker.errors import UsageError
from checker.messages import say

if TYPE_CHECKING:
    from checker.model import Fact
    from checker.run import Run

_SUFFIXES = (".svg", ".png")


@click.command("plot")
@click.argument("fact", metavar="FACT")
@article_options
@rules_option
@click.option(
    "--output",
    "-o",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Write to FILE, .svg or .png by its name; may be repeated. Default: SVG on standard output.",
)
@lang_option
def command(
    fact: str, paths: tuple[str, ...], rule_paths: tuple[str, ...], outputs: tuple[str, ...],
    language: str | None, story: str | None, encoding: str | None,
) -> int:  # fmt: skip  # one parameter an option
    """Draw the figures of FACT over time, by source, as SVG or PNG.

    FACT is an id as a report prints it, or a part of it that no other fact has; PATH as given to check.
    A PNG needs the extra [plot].
    """
    from checker.pipeline import check_paths
    from checker.report.figure import draw
    from checker.report.options import ReportOptions
    from checker.report.translation import in_words_of
    from checker.rulebook import load_rules

    _refuse_other_formats(outputs)
    run = check_paths(paths, load_rules(rule_paths or None), options=read_options(language, story, encoding))
    speak = ReportOptions(language=language_of(run)).say
    told = in_words_of(run, speak)
    svg = draw(_named(told, fact), told, speak)
    for output in outputs or (None,):
        write(_as(output, svg), output)
    report_trouble(run)
    return CLEAN if run.complete else INCOMPLETE


def _refuse_other_formats(outputs: tuple[str, ...]) -> None:
    """Before the articles are read, which may take long."""
    for output in outputs:
        if Path(output).suffix.lower() not in _SUFFIXES:
            raise UsageError(
                say("no drawing has the suffix of '{output}'", output=output),
                place="--output",
                allowed=tuple(_SUFFIXES),
            )


def _as(output: str | None, svg: str) -> str | bytes:
    if output is None or Path(output).suffix.lower() == ".svg":
        return svg
    from checker.report.raster import png

    return png(svg)


def _named(run: Run, wanted: str) -> Fact:
    """The one fact of that id; else the one whose id holds *wanted*."""
    found = [fact for fact in run.facts if fact.id == wanted] or [fact for fact in run.facts if wanted in fact.id]
    if len(found) == 1:
        return found[0]
    stated_twice = [fact.id for fact in run.facts if len(fact.claims) > 1]
    listed = tuple(fact.id for fact in found) or tuple(stated_twice) or say("none: no fact is stated more than once")
    what = (
        say("{number} facts have '{wanted}' in their ids", number=len(found), wanted=wanted)
        if found
        else say("no fact '{wanted}' in this run", wanted=wanted)
    )
    raise UsageError(what, place="FACT", allowed=listed)
