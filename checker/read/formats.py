"""
Which formats there are: each is one module and its line here.

A format reads one article (`Format.read`), or takes a file apart into articles and links (`Format.parts`). Modules import
their libraries when they are asked, so that the table costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.model import Unread
from checker.read.dating import Undated
from checker.read.decoding import decode
from checker.read.documents.pdf import pdf_parts, read_pdf
from checker.read.documents.word import read_word
from checker.read.lines import text_lines
from checker.read.markdown import read_markdown
from checker.read.parts import Collection, Content, Link, Page
from checker.read.records import Record, records_of
from checker.read.source_text import article_of
from checker.read.tables import csv_records, parquet_records
from checker.read.web.crawls import crawl_parts
from checker.read.web.feeds import feed_parts, is_feed
from checker.read.web.lists import is_list, list_parts
from checker.read.web.pages import read_page
from checker.read.web.sitemaps import is_sitemap, sitemap_parts

Part = Record | Page | Link | Unread
Parts = Callable[[Collection], Iterator[Part]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """
    One format.

    Attributes:
        suffixes: Of its files, in small letters.
        media: What servers call it; the first part is enough.
        read: Makes one article of a file's content.
        parts: Takes a file apart; where both are given, *parts* yields the file itself and what is missing from it.
        begins: Tells a file by its beginning, where other formats have the same suffix; None = by the suffix alone.
        varies: The same article has other bytes each time it is fetched.
        in_folders: Looked for in folders. A folder may hold tables and pages that are no articles.
    """

    suffixes: tuple[str, ...]
    media: tuple[str, ...] = ()
    read: Callable[[Content], Undated] | None = None
    parts: Parts | None = None
    begins: Callable[[bytes], bool] | None = None
    varies: bool = False
    in_folders: bool = False


def _text(one: Content) -> Undated:
    return article_of(one.path, _decoded(one), one.known.over(one.assumed))


def _markdown(one: Content) -> Undated:
    return read_markdown(one.path, _decoded(one), one.known.over(one.assumed))


def _decoded(one: Content) -> str:
    return decode(one.content, encoding=one.encoding, fallback=one.fallback)


def _json_lines(one: Collection) -> Iterator[Record | Unread]:
    lines = text_lines(one.stream, encoding=one.encoding, fallback=one.fallback)
    return records_of(one.path, lines, one.known, columns=one.columns)


def _csv(one: Collection) -> Iterator[Record | Unread]:
    lines = text_lines(one.stream, encoding=one.encoding, fallback=one.fallback, newline="")
    return csv_records(one.path, lines, one.columns, one.known)


def _parquet(one: Collection) -> Iterator[Record | Unread]:
    return parquet_records(one.path, one.stream, one.columns, one.known)


_XML_MEDIA = ("application/xml", "text/xml")
_FEED_MEDIA = ("application/rss", "application/atom", "application/rdf", *_XML_MEDIA, "text/html")
# Some servers call everything so; no media type is what a file has.
_VAGUE_MEDIA = (
    "",
    "text/plain",
    "application/octet-stream",
    "binary/octet-stream",
    "application/gzip",
    "application/x-gzip",
)
# The first that fits is taken: those that are told by their beginning stand before those that are not.
FORMATS = (
    Format(suffixes=(".urls", ".txt"), media=("text/plain",), parts=list_parts, begins=is_list),
    Format(suffixes=(".txt",), media=("text/plain",), read=_text, in_folders=True),
    Format(suffixes=(".md",), media=("text/markdown",), read=_markdown, in_folders=True),
    Format(suffixes=(".jsonl",), media=("application/jsonl", "application/x-ndjson"), parts=_json_lines, in_folders=True),
    Format(suffixes=(".csv",), media=("text/csv",), parts=_csv),
    Format(suffixes=(".parquet",), media=("application/vnd.apache.parquet",), parts=_parquet),
    Format(suffixes=(".pdf",), media=("application/pdf",), read=read_pdf, parts=pdf_parts),
    Format(suffixes=(".docx",), media=("application/vnd.openxmlformats-officedocument.wordprocessingml",), read=read_word),
    Format(suffixes=(".rss", ".atom", ".xml"), media=_FEED_MEDIA, parts=feed_parts, begins=is_feed),
    Format(suffixes=(".xml", ".xml.gz"), media=_XML_MEDIA, parts=sitemap_parts, begins=is_sitemap),
    Format(suffixes=(".html", ".htm", ".xhtml"), media=("text/html", "application/xhtml+xml"), read=read_page, varies=True),
    Format(suffixes=(".warc", ".warc.gz"), media=("application/warc",), parts=crawl_parts),
)  # fmt: skip  # one line a format
SUFFIXES = tuple(dict.fromkeys(suffix for one in FORMATS for suffix in one.suffixes))
IN_FOLDERS = tuple(suffix for one in FORMATS if one.in_folders for suffix in one.suffixes)
MEDIA = tuple(dict.fromkeys(media for one in FORMATS for media in one.media))


def suffix_of(name: str) -> str:
    """Return the suffix of a file's name in small letters, of a packed file with that of what is packed: ``.xml.gz``."""
    parts = name.rsplit("/", 1)[-1].lower().rsplit(".", 2)
    if len(parts) > 2 and parts[-1] == "gz":
        return f".{parts[-2]}.gz"
    return f".{parts[-1]}" if len(parts) > 1 and (parts[0] or len(parts) > 2) else ""


def format_of(suffix: str, head: bytes, *, media: str = "") -> Format | None:
    """
    Return the format of a file or an answer; None where the checker reads no such thing.

    Args:
        suffix: Of its name or address.
        head: Its first bytes.
        media: What its server says it is; says more than the suffix unless it says next to nothing.
    """
    by_suffix = [one for one in FORMATS if suffix in one.suffixes]
    by_media = [one for one in FORMATS if media and media.startswith(one.media)]
    fitting = (by_suffix or by_media) if media in _VAGUE_MEDIA else by_media
    if len(fitting) == 1:
        return fitting[0]
    return next((one for one in fitting if one.begins is None or one.begins(head)), None)


def reader_of(suffix: str) -> Callable[[Content], Undated]:
    """Return what makes an article of a file with this suffix."""
    return next(one.read for one in FORMATS if one.read and suffix in one.suffixes)
