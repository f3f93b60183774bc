"""Lists of addresses: one a line, ``#`` before what is none."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import CheckerError, UnreadArticle
from checker.messages import say
from checker.model import Unread
from checker.read.decoding import decode
from checker.read.parts import Collection, Link
from checker.read.source_text import reason
from checker.read.web.addresses import is_address, normal_address

# Of the lines of a text file that is a list: one in ten may be mistyped.
_SHARE = 0.9


def is_list(head: bytes) -> bool:
    """Return True for a text file whose lines are addresses; *head* is its beginning."""
    lines = [line for _, line in _lines(head.decode("utf-8-sig", "replace"))]
    return bool(lines) and sum(map(is_address, lines)) >= _SHARE * len(lines)


def list_parts(collection: Collection) -> Iterator[Link | Unread]:
    """
    Yield the addresses of a list; a line that holds none is unread under its number.

    Raises:
        UnreadArticle: It names no address at all, or is no text.
    """
    text = decode(collection.stream.read(), encoding=collection.encoding, fallback=collection.fallback)
    lines = list(_lines(text.lstrip("\ufeff")))
    if not lines:
        raise UnreadArticle(say("names no address"), fix=say("write one a line: https://…"))
    for number, line in lines:
        place = f"{collection.path}:{number}"
        try:
            yield Link(address=normal_address(line), place=place, known=collection.known)
        except CheckerError as error:
            yield Unread(path=place, why=reason(error, place))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Number and words of every line that is not empty and no comment; a comment may follow an address."""
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split(" #")[0].strip()
        if words and not words.startswith("#"):
            yield number, words
