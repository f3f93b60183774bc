"""What a format gives and takes: a file's content, the parts of a collection, the links that it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from checker.read.source_text import NOTHING_KNOWN, Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """
    One article's bytes.

    Attributes:
        path: Id of the article.
        content: As found.
        known: What a sidecar, a feed or a record says of it; wins over what the content says.
        assumed: What the options say of articles that say nothing themselves.
        encoding: As a sidecar or a server declares it, and *fallback* as the options do.
    """

    path: str
    content: bytes
    known: Known = NOTHING_KNOWN
    assumed: Known = NOTHING_KNOWN
    encoding: str | None = None
    fallback: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """
    A file that holds several articles, or names where they are.

    Attributes:
        path: As given: what places in it begin with.
        stream: Its bytes, from the start; can be sought in.
        known, encoding, fallback: As in `Content`; *known* holds of every article in it.
        address: Where it was fetched; None for a file.
        columns: Contract field -> column or key, where they are named otherwise.
    """

    path: str
    stream: BinaryIO
    known: Known = NOTHING_KNOWN
    encoding: str | None = None
    fallback: str | None = None
    address: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article still to be read: its bytes, and the suffix of the format that reads them; or its text, ready."""

    id: str
    place: str
    content: bytes | str
    suffix: str
    known: Known
    encoding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address that a collection names, and what it says of what is there."""

    address: str
    place: str
    known: Known
