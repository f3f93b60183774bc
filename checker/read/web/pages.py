"""Web pages: the article's text and what the page says of it, by trafilatura and a second opinion (the extra ``html``)."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Any

from checker.errors import MissingExtra, UnreadArticle
from checker.lexicon import languages
from checker.messages import say
from checker.read.dating import Undated
from checker.read.faults import BROKEN
from checker.read.parts import Content
from checker.read.source_text import Known, article_of, own_letters, told_by_letters
from checker.read.web.addresses import host_of
from checker.read.web.opinions import article_text
from checker.read.web.page_facts import facts_of

_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD = 4096
# Dates are searched for where pages state them, not guessed from any figures: a footer's © year is no date of publication.
_DATES = {"extensive_search": False, "original_date": True}


def read_page(one: Content) -> Undated:
    """
    Return the article of a page: its headline, an empty line, its text; offsets count there.

    Raises:
        UnreadArticle: The page holds no article.
        MissingExtra: trafilatura is not installed, or resiliparse.
    """
    try:
        from trafilatura import bare_extraction, load_html
    except ImportError as error:
        raise MissingExtra(say("HTML"), "html") from error
    _hush()
    page = _decoded(one)
    try:
        tree: Any = load_html(page)
        if tree is None:
            raise _no_article()
        facts = facts_of(tree)
        found: Any = bare_extraction(
            page, url=one.known.url or one.assumed.url, with_metadata=True, include_comments=False, include_tables=True,
            date_extraction_params=_DATES,
        )  # fmt: skip  # one parameter a line would be longer
        text = article_text(found.text if found else None, page, tree, body=facts.body, lead=facts.lead)
    except BROKEN as error:
        raise UnreadArticle(
            say("not a page that can be read: {error}", error=str(error)), fix=say("save it anew, or give its text")
        ) from error
    if not text:
        raise _no_article()
    text = unicodedata.normalize("NFC", text)
    stated = one.known.over(_said(found, facts.published, _language(facts.language, text))).over(one.assumed)
    headed = stated.title and not text.startswith(stated.title)
    return article_of(one.path, f"{stated.title}\n\n{text}" if headed else text, stated)


def _hush() -> None:
    """What trafilatura says of a page that it cannot read is ours to say."""
    import logging

    log = logging.getLogger("trafilatura")
    if not log.handlers:
        log.addHandler(logging.NullHandler())


def _said(found: Any, published: str | None, language: str | None) -> Known:
    if found is None:
        return Known(published=published, language=language)
    return Known(
        title=found.title,
        source=host_of(found.url) or found.sitename,
        url=found.url,
        published=published,
        language=language,
        made=found.date,  # also when it was last changed, or a day that its address names
    )


def _language(stated: str | None, text: str) -> str | None:
    """The page's language as it says, unless its letters say another: templates call every page English."""
    if told := told_by_letters(text):
        return told
    name = (stated or "").strip().lower().replace("_", "-").split("-")[0]
    return name if name in languages() and not own_letters(name) else None


def _decoded(one: Content) -> str:
    """The page's markup: UTF-8 where it is that whatever it says, else as its server or its head says, else as found."""
    from trafilatura.utils import decode_file

    named = _META_CHARSET.search(one.content[:_HEAD])
    declared = one.encoding or (named[1].decode("ascii", "ignore") if named else None)
    for encoding in ("utf-8-sig", declared):
        try:
            return one.content.decode(codecs.lookup(encoding).name) if encoding else str(decode_file(one.content))
        except (UnicodeDecodeError, LookupError):
            continue
    return str(decode_file(one.content))


def _no_article() -> UnreadArticle:
    return UnreadArticle(
        say("no article found in this page"), fix=say("save the page when it has loaded, or give its text")
    )
