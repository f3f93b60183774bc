"""
Run -> text, one module a format.

A new format is one module with a function ``render(run, options) -> str | bytes`` and one line of `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from checker.errors import UsageError
from checker.messages import say
from checker.report.options import ReportOptions
from checker.report.translation import in_words_of
from checker.run import Run

__all__ = ["CLAIM_FORMATS", "FORMATS", "ReportOptions", "render", "render_claims", "render_facts"]

# Names of modules, so that a run loads the libraries of the one format it prints.
FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "terminal": "checker.report.terminal",
        "lines": "checker.report.lines",
        "markdown": "checker.report.markdown",
        "json": "checker.report.json_document",
        "csv": "checker.report.csv_findings",
        "html": "checker.report.html_page",
        "xlsx": "checker.report.xlsx",
        "sarif": "checker.report.sarif",
        "junit": "checker.report.junit",
        "github": "checker.report.github",
        "gitlab": "checker.report.gitlab",
    }
)
CLAIM_FORMATS: tuple[str, ...] = ("table", "csv", "jsonl")

Renderer = Callable[[Run, ReportOptions], str | bytes]


def render(run: Run, format: str, options: ReportOptions = ReportOptions()) -> str | bytes:
    """
    Print *run* in one of `FORMATS`.

    Args:
        run: A finished check; an incomplete one is printed with what is missing.
        format: A name in `FORMATS`.
        options: Colour, width and what to add.

    Returns:
        The whole report, with a line end at its end; bytes where the format is no text. The same run gives the same.

    Raises:
        UsageError: *format* is not one of `FORMATS`, or needs an extra that is not installed.
    """
    if format not in FORMATS:
        raise _unknown_format(format, FORMATS)
    renderer: Renderer = import_module(FORMATS[format]).render
    return renderer(in_words_of(run, options.say), options)


def render_claims(run: Run, format: str, options: ReportOptions = ReportOptions()) -> str:
    """
    Print the claims of *run* in one of `CLAIM_FORMATS`.

    Raises:
        UsageError: *format* is not one of `CLAIM_FORMATS`.
    """
    if format not in CLAIM_FORMATS:
        raise _unknown_format(format, CLAIM_FORMATS)
    from checker.report import claim_list

    return claim_list.RENDERERS[format](run, options)


def render_facts(run: Run, format: str, options: ReportOptions = ReportOptions()) -> str:
    """
    Print the facts of *run*, one row each, in one of `CLAIM_FORMATS`.

    Raises:
        UsageError: *format* is not one of `CLAIM_FORMATS`.
    """
    if format not in CLAIM_FORMATS:
        raise _unknown_format(format, CLAIM_FORMATS)
    from checker.report import fact_list

    return fact_list.RENDERERS[format](in_words_of(run, options.say), options)


def _unknown_format(format: str, known: Mapping[str, str] | tuple[str, ...]) -> UsageError:
    return UsageError(say("unknown format '{format}'", format=format), place="--format", allowed=tuple(known))
