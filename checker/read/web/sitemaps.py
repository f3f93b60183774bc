"""Sitemaps and their indexes, packed or not: the addresses that they list (the extra ``feeds``)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError, MissingExtra, UnreadArticle
from checker.messages import say
from checker.model import Unread
from checker.read.clock import local_time
from checker.read.parts import Collection, Link
from checker.read.source_text import Known, reason
from checker.read.web.addresses import normal_address
from checker.read.web.markup import first_element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# What one sitemap may hold (sitemaps.org, protocol 0.9): 50 MiB unpacked, 50,000 addresses.
_LARGEST = 52_428_800
_MOST = 50_000
_PACKED = b"\x1f\x8b"
_HEAD = 4096
_SITEMAP = first_element("urlset", "sitemapindex")


def is_sitemap(head: bytes) -> bool:
    """Return True for the beginning of a sitemap or of an index of them, packed or not."""
    if head.startswith(_PACKED):
        head = zlib.decompressobj(wbits=31).decompress(head, _HEAD)
    return bool(_SITEMAP.match(head))


def sitemap_parts(collection: Collection) -> Iterator[Link | Unread]:
    """
    Yield the addresses that a sitemap lists, with title and date where it is one for news.

    Raises:
        UnreadArticle: It is no sitemap, declares entities, or is larger than one may be.
        MissingExtra: defusedxml is not installed.
    """
    root = _root(_unpacked(collection.stream.read(_LARGEST + 1)))
    entries = [one for one in root if _name(one) in ("url", "sitemap")]
    if _name(root) not in ("urlset", "sitemapindex") or not entries:
        raise UnreadArticle(say("a sitemap that lists no address"), fix=say("give the sitemap's own address or file"))
    for number, entry in enumerate(entries[:_MOST], 1):
        place = f"{collection.path}: entry {number}"
        try:
            yield Link(
                address=normal_address(_text(entry, "loc") or ""), place=place, known=_known(entry, collection.known)
            )
        except CheckerError as error:
            yield Unread(path=place, why=reason(error, place))
    if len(entries) > _MOST:
        why = say(
            "{count} addresses more than a sitemap may list were passed over; allowed: {most}",
            count=len(entries) - _MOST,
            most=_MOST,
        )
        yield Unread(path=collection.path, why=why)


def _unpacked(content: bytes) -> bytes:
    if content.startswith(_PACKED):
        import gzip

        try:
            with gzip.open(BytesIO(content)) as packed:
                content = packed.read(_LARGEST + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise UnreadArticle(
                say("not gzip as it should be: {error}", error=str(error)), fix=say("fetch it again")
            ) from error
    if len(content) > _LARGEST:
        raise UnreadArticle(
            say("larger than a sitemap may be"),
            allowed=say("{most} bytes", most=_LARGEST),
            fix=say("cut it, with an index"),
        )
    return content


def _root(content: bytes) -> Element:
    try:
        from xml.etree.ElementTree import ParseError

        from defusedxml import DefusedXmlException
        from defusedxml.ElementTree import fromstring
    except ImportError as error:
        raise MissingExtra(say("a sitemap"), "feeds") from error
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadArticle(
            say("declares entities or a document type: it may be a bomb"), fix=say("take the DOCTYPE out")
        ) from error
    except (ParseError, ValueError, LookupError) as error:  # broken XML, an encoding that there is not
        raise UnreadArticle(say("not XML: {error}", error=str(error)), fix=say("fetch it again, or mend it")) from error
    return root


def _known(entry: Element, known: Known) -> Known:
    """What a sitemap for news says of the article; when an entry was last changed is no publication time."""
    said = Known(title=_text(entry, "title"), published=local_time(_text(entry, "publication_date")))
    return known.over(said)


def _text(entry: Element, name: str) -> str | None:
    found: Any = next((one.text for one in entry.iter() if _name(one) == name), None)
    return (found or "").strip() or None


def _name(element: Element) -> str:
    """A name without its namespace: sitemaps of one make name it in several ways."""
    return str(element.tag).rpartition("}")[2]
