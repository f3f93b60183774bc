"""
WARC files: each page that a crawler fetched is an article (the extra ``warc``).

Records are found here and read by warcio one at a time, since its own iteration ends at the first broken record, and says
nothing of a last one that is cut off.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, UnsupportedOperation
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from checker.errors import CheckerError, MissingExtra, UnreadArticle
from checker.messages import Message, joined, say
from checker.model import Unread
from checker.read.clock import local_time
from checker.read.faults import BROKEN
from checker.read.parts import Collection, Page
from checker.read.source_text import Known, reason
from checker.read.web.addresses import is_address, normal_address

if TYPE_CHECKING:
    from mmap import mmap

_Memory: TypeAlias = "bytes | mmap"
_PACKED = b"\x1f\x8b\x08"
_RECORD = re.compile(rb"WARC/\d\.\d\r?\n")
_LENGTH = re.compile(rb"^content-length:\s*(\d+)\s*$", re.IGNORECASE | re.MULTILINE)
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEAD = 65_536
_CHUNK = 1 << 20
# Of one record, unpacked [bytes]: ten times the largest page we know.
_LARGEST = 50_000_000
_AGAIN = say("crawl the page again")
_TYPES = frozenset(("warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation"))
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class _Frame:
    """One record as it stands in the file: where it begins, its bytes, and what is wrong with it, if anything."""

    offset: int
    content: bytes
    fault: Message | None = None


def crawl_parts(collection: Collection) -> Iterator[Page | Unread]:
    """
    Yield the pages of a WARC file, packed or not; a record that is broken is unread under its offset, the rest is read.

    Raises:
        UnreadArticle: It holds no record, or none of a page.
        MissingExtra: warcio is not installed.
    """
    _require_warcio()
    memory, records, told = _memory(collection.stream), 0, 0
    for frame in _packed_frames(memory) if memory[:3] == _PACKED else _plain_frames(memory):
        records += 1
        place = f"{collection.path}: byte {frame.offset}"
        try:
            if frame.fault:
                raise _broken(frame.fault)
            for page in _pages(frame.content, place, collection.known):
                told += 1
                yield page
        except CheckerError as error:
            told += 1
            yield Unread(path=place, why=reason(error, place))
    if not records:
        raise UnreadArticle(say("no WARC file"), fix=say("give a .warc or .warc.gz file"))
    if not told:
        raise UnreadArticle(say("no page in this WARC file"), fix=say("give a crawl that fetched pages"))


def _broken(fault: Message) -> UnreadArticle:
    return UnreadArticle(say("a broken record: {fault}", fault=fault), fix=_AGAIN)


def _require_warcio() -> None:
    try:
        import warcio  # noqa: F401  # asked once, not at each of a million records
    except ImportError as error:
        raise MissingExtra(say("a WARC file"), "warc") from error


def _memory(stream: BinaryIO) -> _Memory:
    """The file without reading it all; a fetched one is in memory already."""
    from mmap import ACCESS_READ, mmap

    try:
        return mmap(stream.fileno(), 0, access=ACCESS_READ)
    except (UnsupportedOperation, ValueError):  # no file, or an empty one
        return stream.read()


def _packed_frames(memory: _Memory) -> Iterator[_Frame]:
    """Each gzip member; behind a broken one the next that begins a record."""
    at = 0
    while 0 <= at < len(memory):
        content, end, fault = _unpacked(memory, at)
        if fault is None and not _RECORD.match(content):
            fault = say("it does not begin as one")
        yield _Frame(at, content, fault)
        at = end if end else _next_member(memory, at + 1)


def _unpacked(memory: _Memory, start: int) -> tuple[bytes, int, Message | None]:
    """(content up to the greatest length, end of the member or 0, fault) of the gzip member at *start*."""
    member, found, at = zlib.decompressobj(wbits=31), bytearray(), start
    try:
        while not member.eof and at < len(memory):
            piece = memory[at : at + _CHUNK]
            # What is longer is unpacked to find its end, and dropped.
            found += member.decompress(piece)[: _LARGEST + 1 - len(found)]
            at += len(piece)
    except zlib.error as error:
        return b"", 0, joined("", (str(error),))
    if not member.eof:
        return b"", 0, say("the file breaks off in it")
    return bytes(found), at - len(member.unused_data), None


def _next_member(memory: _Memory, at: int) -> int:
    """Where the next gzip member begins that holds a record; -1 where none does."""
    at = memory.find(_PACKED, at)
    while at >= 0:
        try:
            head = zlib.decompressobj(wbits=31).decompress(memory[at : at + _LONGEST_HEAD], 16)
        except zlib.error:
            head = b""
        if _RECORD.match(head):
            return at
        at = memory.find(_PACKED, at + 1)
    return -1


def _plain_frames(memory: _Memory) -> Iterator[_Frame]:
    """Each record by the length that it states; where that leads nowhere, up to the next line that begins one."""
    at = 0
    while 0 <= at < len(memory):
        if not _RECORD.match(memory, at):
            yield _Frame(at, b"", say("no record begins here"))
            at = _next_record(memory, at)
            continue
        head = _HEAD_END.search(memory, at, at + _LONGEST_HEAD)
        length = _LENGTH.search(memory[at : head.start() if head else at])
        end = head.end() + int(length[1]) if head and length else 0
        if end > len(memory) or not end or memory[end : end + 4].strip(b"\r\n"):
            yield _Frame(
                at,
                b"",
                say("the file breaks off in it") if end > len(memory) else say("its length is not what it says"),
            )
            at = _next_record(memory, at + 1)
        else:
            yield _Frame(at, memory[at : min(end, at + _LARGEST + 1)])
            at = _behind(memory, end)


def _behind(memory: _Memory, end: int) -> int:
    """Where the line ends behind a record end."""
    while memory[end : end + 1] in (b"\r", b"\n"):
        end += 1
    return end


def _next_record(memory: _Memory, at: int) -> int:
    found = re.compile(rb"(?<=\n)WARC/\d\.\d\r?\n").search(memory, at)
    return found.start() if found else -1


def _pages(content: bytes, place: str, known: Known) -> Iterator[Page]:
    """The pages of the records in *content*: a packed member may hold several."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for record in ArchiveIterator(BytesIO(content), check_digests=True):
            if record.rec_type not in _TYPES:
                raise _broken(say("there is no type {type}", type=str(record.rec_type)))
            if _is_page(record):
                yield _page(record, place, known)
    except (ArchiveLoadFailed, *BROKEN) as error:
        raise _broken(joined("", (str(error).strip(),))) from error


def _is_page(record: Any) -> bool:
    """A page as it was fetched; no error page, no picture, and no repetition of what was fetched before."""
    if record.rec_type == "response" and record.http_headers:
        media = record.http_headers.get_header("Content-Type") or ""
        return record.http_headers.get_statuscode() == "200" and media.lower().startswith(_PAGES)
    return record.rec_type == "resource" and (record.content_type or "").lower().startswith(_PAGES)


def _page(record: Any, place: str, known: Known) -> Page:
    content = record.content_stream().read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise UnreadArticle(say("a page larger than {most} bytes", most=_LARGEST), fix=say("leave it out"))
    if record.digest_checker.passed is False:
        raise _broken(say("its digest is another"))
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    if not is_address(address):
        raise UnreadArticle(say("a page without its address"), fix=_AGAIN)
    address = normal_address(address)
    media = (record.http_headers and record.http_headers.get_header("Content-Type")) or record.content_type or ""
    charset = media.lower().partition("charset=")[2].split(";")[0].strip(" \"'")
    said = Known(url=address, made=local_time(record.rec_headers.get_header("WARC-Date")))
    return Page(
        id=address, place=place, content=content, suffix=".html", known=known.over(said), encoding=charset or None
    )
