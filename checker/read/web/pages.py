"""Web pages: the article's text and what the page says of it, by trafilatura (the extra ``html``)."""

from __future__ import annotations

from typing import Any

from checker.errors import MissingExtra, UnreadArticle
from checker.read.dating import Undated
from checker.read.parts import Content
from checker.read.source_text import Known, article_of


def read_page(one: Content) -> Undated:
    """
    Return the article of a saved page: its headline, an empty line, its text; offsets count there.

    Args:
        path: As given.
        content: The page; its own encoding is found.
        known: What wins over the page's own metadata.

    Raises:
        UnreadArticle: The page holds no article.
        MissingExtra: trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise MissingExtra("HTML", "html") from error
    found: Any = bare_extraction(one.content, with_metadata=True, include_comments=False, include_tables=True)
    if found is None or not found.text:
        raise UnreadArticle("no article found in this page", fix="save the page when it has loaded, or give its text")
    said = Known(title=found.title, source=found.hostname or found.sitename, url=found.url, published=found.date)
    stated = one.known.over(said).over(one.assumed)
    headed = stated.title and not found.text.startswith(stated.title)
    return article_of(one.path, f"{stated.title}\n\n{found.text}" if headed else found.text, stated)
