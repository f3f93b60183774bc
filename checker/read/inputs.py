"""Paths and addresses to inputs: what is to be read, one article each, in order, before anything is made of it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from io import BufferedReader, BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from checker.errors import CheckerError, UnreadArticle
from checker.messages import joined, say
from checker.model import Article, Unread
from checker.read.dating import Undated
from checker.read.decoding import ENCODINGS
from checker.read.finding import files_under
from checker.read.formats import IN_FOLDERS, MEDIA, SUFFIXES, Format, format_of, reader_of, suffix_of
from checker.read.parts import Collection, Content, Link, Page
from checker.read.records import Record
from checker.read.sidecar import Sidecar
from checker.read.source_text import FIELDS, NOTHING_KNOWN, Known, article_of, reason
from checker.read.web.addresses import host_of, is_address, normal_address
from checker.read.web.fetching import Fetched, Fetcher, FetchOptions

_NO_SUCH_FILE = say("no such file or folder")
_STANDARD_INPUT = "-"
_HEAD = 4096
# A list of indexes of sitemaps of pages.
_DEEPEST = 4
_ENOUGH = say("enough for one run; fix: raise --most-pages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """
    One article before it is read: small enough to be sent to another process.

    Attributes:
        path: As given, POSIX; of a record, its ``id``; of a page, its address.
        place: Where it stands, for messages: the path, of a record with its line.
        content: The file's bytes; of a record, its text.
        suffix: What decides how it is read.
        known: What a sidecar, the record or a feed say of it.
        assumed: What the options say of articles that say nothing.
        encoding: As the sidecar or a server declares it, and *fallback* as the options do.
        digest: SHA-256 of all this but the path: equal digests are one article. Empty where the same article has other
            bytes each time, as web pages have; see `digest_of`.
    """

    path: str
    place: str
    content: bytes | str
    suffix: str
    known: Known
    assumed: Known = NOTHING_KNOWN
    encoding: str | None = None
    fallback: str | None = None
    digest: bytes = b""


def read_input(one: Input) -> Undated | Unread:
    """Return the article of one input, or why it could not be read: that must not cost the others."""
    try:
        if isinstance(one.content, str):
            return article_of(one.path, one.content, one.known.over(one.assumed))
        content = Content(
            path=one.path, content=one.content, known=one.known, assumed=one.assumed, encoding=one.encoding,
            fallback=one.fallback,
        )  # fmt: skip  # one parameter a field
        return reader_of(one.suffix)(content)
    except CheckerError as error:
        return Unread(path=one.place, why=reason(error, one.place))


def digest_of(article: Article) -> bytes:
    """Return the digest of what an article itself says: what stands around it on its page may change from hour to hour."""
    said = [article.title, article.source, article.url, article.published, article.language, article.story]
    own, at = [], 0
    for span in article.furniture:
        own.append(article.text[at : span.start])
        at = span.end
    return sha256(json.dumps([*said, *own, article.text[at:]]).encode()).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class InputOptions:
    """
    What `Inputs` needs to know.

    Attributes:
        known: What holds of articles that say nothing else.
        encoding: Code page of files that are not Unicode.
        columns: Contract field -> column or key of the tables and records that name it otherwise.
        fetching: How addresses are fetched; None = they are not, and each counts for one unread input.
    """

    known: Known = NOTHING_KNOWN
    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    fetching: FetchOptions | None = None


class Inputs:
    """What there is to read under some paths and addresses."""

    def __init__(self, options: InputOptions) -> None:
        self._options = options
        self._fetcher = Fetcher(options.fetching) if options.fetching else None
        self._seen: set[str] = set()
        self._sidecar = Sidecar()

    def under(self, paths: Sequence[str]) -> Iterator[Input | Unread]:
        """Yield every input under *paths*: files, folders in depth and sorted, addresses, ``-``; each once."""
        for path in dict.fromkeys(map(_written, paths)):
            try:
                yield from self._of_path(path)
            except CheckerError as error:
                yield Unread(path=path, why=reason(error, path))

    def _of_path(self, path: str) -> Iterator[Input | Unread]:
        if path == _STANDARD_INPUT:
            yield self._input(Page(id=path, place=path, content=_standard_input(), suffix=".txt", known=Known()))
        elif is_address(path):
            yield from self._followed(Link(address=normal_address(path), place=path, known=Known()), 1)
        elif Path(path).is_dir():
            yield from self._of_folder(path)
        else:
            yield from self._of_file(path, named=True)

    def _of_folder(self, folder: str) -> Iterator[Input | Unread]:
        unlisted: list[Unread] = []
        found = list(files_under(Path(folder), unlisted))
        yield from unlisted
        if not found and not unlisted:
            raise UnreadArticle(say("no articles in this folder (looked for {listed})", listed=", ".join(IN_FOLDERS)))
        for path in found:
            yield from self._of_file(path.as_posix(), named=False)
        for inner in sorted({Path(folder), *(path.parent for path in found)}):
            yield from self._sidecar.vanished(inner)

    def _of_file(self, path: str, *, named: bool) -> Iterator[Input | Unread]:
        # A file given by itself and in its folder, or by two ways of writing its path.
        whole = os.path.abspath(path)  # noqa: PTH100  # takes '..' out and follows no link
        if whole in self._seen:
            return
        self._seen.add(whole)
        suffix = suffix_of(path)
        if suffix not in SUFFIXES:
            why = say("not a format the checker reads ({known})", known=", ".join(SUFFIXES))
            yield Unread(path=path, why=why if Path(path).exists() else _NO_SUCH_FILE)
            return
        try:
            with Path(path).open("rb") as stream:
                yield from self._of_stream(stream, path, suffix, named=named)
        except CheckerError as error:
            yield Unread(path=path, why=reason(error, path))
        except FileNotFoundError:
            yield Unread(path=path, why=_NO_SUCH_FILE)
        except OSError as error:
            yield Unread(path=path, why=error.strerror or str(error))

    def _of_stream(self, stream: BufferedReader, path: str, suffix: str, *, named: bool) -> Iterator[Input | Unread]:
        entry = self._sidecar.entry(Path(path))
        # A list of addresses in a folder is fetched by no one who did not name it.
        format_ = format_of(suffix, stream.peek(_HEAD)[:_HEAD] if named else b"")
        if format_ is None:
            raise UnreadArticle(say("neither a feed nor a sitemap"), fix=say("give one of these, or the page itself"))
        source = Collection(
            path=path, stream=stream, known=entry, encoding=entry.encoding, fallback=self._options.encoding,
            columns=self._options.columns,
        )  # fmt: skip  # one parameter a field
        yield from self._of_source(format_, suffix, source, 1)

    def _of_source(self, format_: Format, suffix: str, source: Collection, depth: int) -> Iterator[Input | Unread]:
        whole = partial(
            Page, id=source.path, place=source.path, suffix=suffix, known=source.known, encoding=source.encoding
        )
        parts = format_.parts(source) if format_.parts else iter([whole(content=source.stream.read())])
        passed_over = 0
        for part in parts:
            if isinstance(part, Unread):
                yield part
            elif isinstance(part, Page | Record):
                one = self._input(part if isinstance(part, Page) else _page_of(part))
                yield _fetched(one, source.address, format_) if source.address and one.path == source.path else one
            elif self._fetcher and self._fetcher.spent:
                passed_over += 1
            else:
                yield from self._followed(part, depth + 1)
        if passed_over:
            yield Unread(
                path=source.path,
                why=say("{count} of its addresses were not fetched: {why}", count=passed_over, why=_ENOUGH),
            )

    def _followed(self, link: Link, depth: int) -> Iterator[Input | Unread]:
        """What stands at an address, fetched when it is asked for."""
        if link.address in self._seen:
            return
        self._seen.add(link.address)
        place = link.address if link.place in (link.address, "") else f"{link.place}: {link.address}"
        if self._fetcher is None or self._fetcher.spent:
            yield Unread(path=place, why=say("not fetched: {why}", why=_ENOUGH))
            return
        try:
            yield from self._of_answer(link, self._fetcher.fetch(link.address), depth)
        except CheckerError as error:
            yield Unread(path=place, why=reason(error, place))

    def _of_answer(self, link: Link, answer: Fetched, depth: int) -> Iterator[Input | Unread]:
        suffix = suffix_of(urlsplit(answer.address).path)
        format_ = format_of(suffix, answer.content[:_HEAD], media=answer.media)
        if format_ is None:
            raise UnreadArticle(
                say("the server calls it {media}", media=answer.media or "?"), allowed=joined(", ", MEDIA)
            )
        if format_.parts and depth > _DEEPEST:
            raise UnreadArticle(
                say("lists that lead to lists without end"), fix=say("give the list that names the articles")
            )
        # Servers call text what they like; pages and feeds are read by whoever knows every name.
        charset = answer.charset if format_.varies or (answer.charset or "").lower() in ENCODINGS else None
        source = Collection(
            path=link.address, stream=BytesIO(answer.content), known=link.known, encoding=charset,
            fallback=self._options.encoding, address=answer.address, columns=self._options.columns,
        )  # fmt: skip  # one parameter a field
        yield from self._of_source(format_, format_.suffixes[0], source, depth)

    def _input(self, page: Page) -> Input:
        assumed, fallback = self._options.known, self._options.encoding
        return Input(
            path=page.id, place=page.place, content=page.content, suffix=page.suffix, known=page.known, assumed=assumed,
            encoding=page.encoding, fallback=fallback, digest=_digest(page, page.known.over(assumed), fallback),
        )  # fmt: skip  # one parameter a field


def _page_of(record: Record) -> Page:
    return Page(id=record.id, place=record.place, content=record.text, suffix=".txt", known=record.known)


def _fetched(one: Input, address: str, format_: Format) -> Input:
    assumed = one.assumed.over(Known(url=address, source=host_of(address)))
    return replace(one, assumed=assumed, digest=b"" if format_.varies else one.digest)


def _digest(page: Page, known: Known, fallback: str | None) -> bytes:
    said = page.content if isinstance(page.content, bytes) else page.content.encode()
    stated = [page.suffix, page.encoding, fallback, *(getattr(known, name) for name in FIELDS)]
    made = [known.made] if known.made else []
    return sha256(json.dumps([*stated, *made]).encode() + b"\n" + said).digest()


def _written(path: str) -> str:
    """A path as messages name it: POSIX; an address and standard input as they are."""
    return path if path == _STANDARD_INPUT or is_address(path) else Path(path).as_posix()


def _standard_input() -> bytes:
    # None where the process was started with its input closed, as a window without a console is on Windows.
    if sys.stdin is None:
        raise UnreadArticle(
            say("standard input is closed"), fix=say("pipe an article into the command, or name a file")
        )
    return sys.stdin.buffer.read()
