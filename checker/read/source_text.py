"""A text and what is known of it, made into an article: metadata filled from the text, furniture marked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.errors import UnreadArticle
from checker.model import Article, Span
from checker.read.dating import Undated
from checker.read.imprint import read_imprint
from checker.read.zones import furniture_of, title_of
from checker.times import is_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the metadata says of an article; None where it says nothing."""

    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    story: str | None = None
    encoding: str | None = None

    def over(self, fallback: Known) -> Known:
        """Return this with what it does not say taken from *fallback*."""
        return Known(**{name: getattr(self, name) or getattr(fallback, name) for name in FIELDS})


FIELDS = ("title", "source", "url", "published", "language", "story", "encoding")


def article_of(path: str, text: str, known: Known, *, article_id: str | None = None, begin: int = 0) -> Undated:
    """
    Return the article of one text, and its dateline where it bears no date.

    Args:
        path: As given.
        text: As decoded.
        known: Its metadata.
        article_id: Id of a record; None = the path.
        begin: Where the text begins behind front matter.

    Raises:
        UnreadArticle: The text is empty, or a metadata field is no such thing.
    """
    if not text[begin:].strip("\ufeff \t\r\n"):
        raise UnreadArticle("empty: there is no text to read")
    language = known.language or "vi"
    furniture, header_title = furniture_of(text, begin, language)
    imprint = read_imprint(text, begin, language)
    published = _checked_time(known.published) or imprint.published
    title, title_span = title_of(text, begin, known.title or header_title)
    article = Article(
        id=article_id or path,
        path=article_id or path,
        text=text,
        title=title,
        source=known.source or imprint.source,
        url=known.url or imprint.url,
        published=published,
        language=language,
        story=known.story,
        title_span=title_span,
        furniture=_merged((*((Span(0, begin),) if begin else ()), *furniture)),
    )
    return Undated(article, None if published else imprint.dateline)


def _checked_time(published: str | None) -> str | None:
    if published and not is_time(published):
        raise UnreadArticle(
            f"publication time '{published}' is none", allowed="ISO 8601: 2025, 2025-10, 2025-10-25, 2025-10-25T14:40"
        )
    return published


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = replace(merged[-1], end=max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
