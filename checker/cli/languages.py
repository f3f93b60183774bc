"""The language that the command line speaks: that of its reports, and of what it says beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from typing import TYPE_CHECKING, TypeVar

import click

from checker.messages import LANGUAGES, SOURCE, Speaker, in_language

if TYPE_CHECKING:
    from checker.run import Run

Function = TypeVar("Function", bound=Callable[..., object])

# Read by programs, which look for words that stay: English unless one asks for another language.
_FOR_PROGRAMS = ("json", "jsonl", "csv", "sarif", "junit", "gitlab")
# By --lang or the settings; None = nothing was asked for. Errors that end a command are said outside of click's context.
# Errors have lines, and their excerpts tabs.
_LINES = "\n\t"
_chosen: ContextVar[str | None] = ContextVar("chosen language", default=None)


def lang_option(function: Function) -> Function:
    """Add ``--lang``, whose value `chosen_language` then returns: no verb hands it on."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        default=None,
        is_eager=True,  # an error in another option is said in it already
        expose_value=False,
        callback=lambda _context, _option, language: choose_language(language),
        help="Language of the report's own words and of messages; quotes stay as they are. "
        "Default: that of most articles; English in formats for programs.",
    )(function)


def choose_language(language: str | None) -> None:
    """Speak *language* from now on; None = as each report's articles do."""
    _chosen.set(language)


def chosen_language() -> str | None:
    """Return the language that was asked for, or None."""
    return _chosen.get()


def language_of(run: Run, format: str = "terminal") -> str:
    """
    Return the language of a report on *run*.

    Args:
        run: What is reported; a desk reads its report in the language that its articles are in.
        format: Name of the report's format; those for programs are in English.
    """
    return language_for(usual_language(article.language for article in run.articles), format)


def usual_language(languages: Iterable[str]) -> str:
    """Return the commonest of *languages* that the checker speaks; of as many, Vietnamese: the desk's first language."""
    spoken = Counter(language for language in languages if language in LANGUAGES)
    return max(spoken, key=lambda language: (spoken[language], language), default=SOURCE)


def language_for(usual: str, format: str = "terminal") -> str:
    """Return the language of a report in *format* on what is in the language *usual*: the one that was asked for wins."""
    return _chosen.get() or (SOURCE if format in _FOR_PROGRAMS else usual)


def speaker() -> Speaker:
    """Return who speaks where there is no report: the language that was asked for, else English."""
    return Speaker(_chosen.get() or SOURCE)


def tell(text: str, language: str | None = None) -> None:
    """Say *text* on standard error, in *language*, else in that which was asked for."""
    # Names of files and records stand in it: nothing of them may steer a terminal.
    from checker.report.plain_text import printable

    click.echo(f"checker: {printable(in_language(text, language or speaker().language), keep=_LINES)}", err=True)
