"""
RSS and Atom: entries that carry their text are articles, the pages of the others are fetched (the extra ``feeds``).

feedparser leaves times as the feed wrote them; parsers that make them UTC take ``03/10`` for March and lose ``GMT+7``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from typing import Any

from checker.errors import CheckerError, MissingExtra, UnreadArticle
from checker.messages import say
from checker.model import Unread
from checker.read.clock import local_time
from checker.read.faults import BROKEN
from checker.read.parts import Collection, Link, Page
from checker.read.source_text import Known, reason
from checker.read.web.addresses import host_of, is_address, normal_address
from checker.read.web.markup import first_element

_FEED = first_element("rss", "feed", "rdf:RDF")
_ENTRY = re.compile(rb"<(?:\w+:)?(?:item|entry)[\s>]")
_ENTRY_END = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>")
_END = re.compile(rb"</(?:\w+:)?(?:rss|feed|RDF)\s*>")
_ENTITY = b"<!ENTITY"
_TAG = re.compile(r"<[^>]*>")
# A summary at least as long as this that does not break off is the whole article: some papers have no other field.
_WHOLE = 1200
_BREAKS_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[&#8230;\])\W*$")


def is_feed(head: bytes) -> bool:
    """Return True for the beginning of a feed."""
    return bool(_FEED.match(head.replace(b"\0", b"")))


def feed_parts(collection: Collection) -> Iterator[Page | Link | Unread]:
    """
    Yield the entries of a feed: a page where the entry carries its text, else the link to it.

    Raises:
        UnreadArticle: It is no feed, or declares entities, or holds no entry.
        MissingExtra: feedparser is not installed.
    """
    content = collection.stream.read()
    feed = _parsed(content, collection)
    if not feed.entries:
        raise UnreadArticle(
            say("a feed without entries") if is_feed(content[:4096]) else say("no feed"),
            fix=say("give the feed's own address"),
        )
    entries = list(enumerate(feed.entries, 1))
    for number, entry in entries[:-1] if _breaks_off_within(content) else entries:
        place = f"{collection.path}: entry {number}"
        try:
            yield _part(entry, place, collection.known.over(Known(language=_language(feed.feed))))
        except CheckerError as error:
            yield Unread(path=place, why=reason(error, place))
    if not _END.search(content):
        yield Unread(
            path=collection.path,
            why=say("the feed breaks off at its entry {number}; fix: fetch it again", number=len(entries)),
        )
    elif (stated := len(_ENTRY.findall(content))) > len(entries):
        yield Unread(
            path=collection.path,
            why=say(
                "only {count} of its {all} entries could be read; fix: mend its XML", count=len(entries), all=stated
            ),
        )


def _parsed(content: bytes, collection: Collection) -> Any:
    try:
        import feedparser
    except ImportError as error:
        raise MissingExtra(say("a feed"), "feeds") from error
    # Whatever its encoding: in UTF-16 every second byte is empty.
    if _ENTITY in content.replace(b"\0", b""):
        raise UnreadArticle(say("declares entities: it may be a bomb"), fix=say("take the DOCTYPE out"))
    headers = {"content-location": collection.address} if collection.address else {}
    if collection.encoding:
        headers["content-type"] = f"application/xml; charset={collection.encoding}"
    # Pages are cleaned by what reads them.
    try:
        return feedparser.parse(content, sanitize_html=False, response_headers=headers)
    except BROKEN as error:
        raise UnreadArticle(
            say("not a feed that can be read: {error}", error=str(error)), fix=say("fetch it again, or mend it")
        ) from error


def _breaks_off_within(content: bytes) -> bool:
    """True where the last entry is not closed."""
    opened = max((found.start() for found in _ENTRY.finditer(content)), default=-1)
    return opened > max((found.start() for found in _ENTRY_END.finditer(content)), default=-1) and opened >= 0


def _part(entry: Mapping[str, Any], place: str, known: Known) -> Page | Link:
    address = _address(entry)
    said = Known(
        title=_plain(entry.get("title")), published=local_time(entry.get("published") or entry.get("updated")),
        source=_source(entry, address), url=address,
    )  # fmt: skip  # one parameter a field
    known, markup = known.over(said), _whole_text(entry, has_page=address is not None)
    if markup is not None:
        page = f'<html><head><meta charset="utf-8"></head><body><article>{markup}</article></body></html>'
        return Page(id=address or place, place=place, content=page.encode(), suffix=".html", known=known)
    if address is None:
        raise UnreadArticle(say("an entry with neither text nor link"), fix=say("give the article itself"))
    return Link(address=address, place=place, known=known)


def _whole_text(entry: Mapping[str, Any], *, has_page: bool) -> str | None:
    """The entry's text as markup where that is all of it; None where only its page has all."""
    summary = str(entry.get("summary") or "")
    full = max((str(one.get("value") or "") for one in entry.get("content", ())), key=len, default="")
    if _plain(full) and len(full) >= len(summary) and not _BREAKS_OFF.search(_plain(full) or ""):
        return _as_markup(full)
    words = _plain(summary) or ""
    if words and (not has_page or (len(words) >= _WHOLE and not _BREAKS_OFF.search(words))):
        return _as_markup(summary)
    return None


def _as_markup(words: str) -> str:
    return (
        words
        if _TAG.search(words)
        else "".join(f"<p>{escape(line)}</p>" for line in words.splitlines() if line.strip())
    )


def _plain(markup: str | None) -> str | None:
    return " ".join(unescape(_TAG.sub(" ", markup or "")).split()) or None


def _address(entry: Mapping[str, Any]) -> str | None:
    found = entry.get("feedburner_origlink") or entry.get("link") or ""
    return normal_address(found) if is_address(found) else None


def _source(entry: Mapping[str, Any], address: str | None) -> str | None:
    """Who printed it: the paper that an aggregator names, else the host of its page; a feed's title names a section."""
    named = entry.get("source") or {}
    return host_of(named.get("href") or named.get("link")) or host_of(address) or _plain(named.get("title"))


def _language(feed: Mapping[str, Any]) -> str | None:
    return str(feed.get("language") or "").strip() or None
