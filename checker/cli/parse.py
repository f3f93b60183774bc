"""``checker parse``: every expression of number or time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.languages import lang_option, language_for
from checker.cli.options import format_option, output_option, read_options, report_unread
from checker.cli.outputs import write
from checker.cli.statuses import CLEAN, INCOMPLETE
from checker.errors import UsageError
from checker.messages import SOURCE, Speaker, say

if TYPE_CHECKING:
    from checker.model import Article, Unread
    from checker.read import ReadOptions

_TEXT_ID = "text"


@click.command("parse")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--text", default=None, help="Parse this text instead of files.")
@click.option(
    "--published", default=None, metavar="DATE", help="With --text: the day that relative dates count from, ISO 8601."
)
@format_option(
    "jsonl", "table", help="How to print them: for programs, or for people, with the grammar rule and the interval."
)
@output_option
@lang_option
@click.option("--language", metavar="CODE", help="Language of texts that name none. Default: as their letters tell.")
@click.option("--encoding", default=None, metavar="NAME", help="Code page of files that are not UTF-8.")
def command(
    paths: tuple[str, ...],
    text: str | None,
    published: str | None,
    format_: str,
    output: str | None,
    language: str | None,
    encoding: str | None,
) -> int:  # one parameter an option
    """List every expression of number or time that is read, and why one makes no claim."""
    from checker.pipeline import parse_article, why_no_claims
    from checker.report.mention_lines import mention_records
    from checker.report.mention_table import mention_table

    articles, unread = _articles(paths, text, published, read_options(language, None, encoding))
    spoken = Speaker(language_for(articles[0].language if articles else SOURCE))
    lines = []
    for article in articles:
        mentions = parse_article(article)
        reasons = why_no_claims(article, mentions)
        lines.append(
            mention_table(mentions, reasons, article.id, spoken)
            if format_ == "table"
            else mention_records(mentions, reasons, article.id)
        )
    write("".join(lines), output)
    report_unread(unread, spoken.language)
    return INCOMPLETE if unread else CLEAN


def _articles(
    paths: tuple[str, ...], text: str | None, published: str | None, options: ReadOptions
) -> tuple[tuple[Article, ...], tuple[Unread, ...]]:
    from checker.model import Article
    from checker.read import read_articles, written_in
    from checker.times import is_time

    if (text is None) == (not paths):
        raise UsageError(say("give either PATHs or --text"), fix=say('checker parse --text "gần 70 quốc gia"'))
    if text is None:
        return read_articles(paths, options=options)
    if published and not is_time(published):
        raise UsageError(
            say("'{published}' is no date", published=published),
            place="--published",
            allowed=say("ISO 8601, as 2025-10-25"),
        )
    language = options.language or written_in(text)
    return (Article(id=_TEXT_ID, path=_TEXT_ID, text=text, published=published, language=language),), ()
