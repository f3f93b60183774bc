"""The language that a report speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

from checker.messages import LANGUAGES, SOURCE

if TYPE_CHECKING:
    from checker.run import Run

Function = TypeVar("Function", bound=Callable[..., object])

# Read by programs, which look for words that stay: English unless one asks for another language.
_FOR_PROGRAMS = ("json", "jsonl", "csv", "sarif", "junit", "gitlab")


def lang_option(function: Function) -> Function:
    """Add ``--lang``."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        default=None,
        help="Language of the report's own words; quotes stay as they are. "
        "Default: that of most articles; English in formats for programs.",
    )(function)


def language_of(run: Run, chosen: str | None, format: str = "terminal") -> str:
    """
    Return the language of a report on *run*.

    Args:
        run: What is reported; a desk reads its report in the language that its articles are in.
        chosen: By ``--lang``; wins.
        format: Name of the report's format; those for programs are in English.
    """
    if chosen is not None:
        return chosen
    if format in _FOR_PROGRAMS:
        return SOURCE
    spoken = Counter(article.language for article in run.articles if article.language in LANGUAGES)
    # Of as many articles in either, Vietnamese: the desk's first language.
    return max(spoken, key=lambda language: (spoken[language], language), default=SOURCE)
