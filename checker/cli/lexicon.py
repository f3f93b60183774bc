"""``checker lexicon``: words that the lexicon should know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.languages import lang_option, language_of
from checker.cli.options import (
    article_options,
    embedder_for,
    format_option,
    output_option,
    read_options,
    report_unread,
    semantic_option,
)
from checker.cli.outputs import write
from checker.cli.statuses import CLEAN, INCOMPLETE
from checker.messages import Speaker

if TYPE_CHECKING:
    from checker.suggest import Suggestion


@click.group("lexicon")
def command() -> None:
    """Propose words for a pack of your own; --lexicon PACK then reads it."""


@command.command("suggest")
@article_options
@format_option("table", "pack", help="A table for reading, or a lexicon pack in YAML to edit.")
@output_option
@lang_option
@semantic_option
def suggest_words(
    paths: tuple[str, ...],
    format_: str,
    output: str | None,
    language: str | None,
    story: str | None,
    encoding: str | None,
    semantic: bool,
) -> int:  # one parameter an option
    """Propose nouns that count what a known noun counts elsewhere: the same sharp figure in two articles.

    With --semantic also nouns that mean much the same as a known one of another article of the story.
    """
    from checker.pipeline import list_claims
    from checker.suggest import pack_text, suggest

    embedder = embedder_for(semantic)
    run = list_claims(paths, options=read_options(language, story, encoding))
    found = suggest(run, embedder)
    if format_ == "pack":
        write(pack_text(found), output)
    else:
        from tabulate import tabulate

        speak = Speaker(language_of(run))
        header = (speak("language"), speak("concept"), speak("word"), speak("figures"), speak("for instance"))
        rows = [(one.language, one.concept, one.word, *_why(one)) for one in found]
        write(tabulate(rows, headers=header, tablefmt="simple", disable_numparse=True) + "\n", output)
    report_unread(run.unread, language_of(run))
    return CLEAN if run.complete else INCOMPLETE


def _why(one: Suggestion) -> tuple[str, str]:
    """(how many figures propose it, an instance): without figures, what it is like and how much."""
    if one.alike:
        return "", f"≈ {one.alike[0]} ({one.alike[1]:.2f})"
    return str(len(one.figures)), " / ".join(one.figures[0])
