"""A text file of any size, line by line."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO

from checker.read.codepages import TABLES
from checker.read.decoding import HEAD, codec_of, decode, is_binary, marked_codec, no_text, undecodable

# Read at once [bytes].
_PIECE = 2**20


def text_lines(
    stream: BinaryIO, *, encoding: str | None = None, fallback: str | None = None, newline: str = "\n"
) -> Iterator[str]:
    """
    Yield the lines of a text file, line ends kept, decoded as `decode` decodes it as a whole.

    A Unicode file is read twice, a piece at a time: nothing of it is given before all of it can be decoded. A file that may be of
    another code page is held whole.

    Args:
        stream: The file's bytes; can be sought in.
        encoding, fallback: As in `decode`.
        newline: What ends a line; empty = any of ``\\n``, ``\\r`` and ``\\r\\n``.

    Raises:
        UnreadArticle: As `decode`.
    """
    begin = stream.tell()
    head = stream.read(HEAD)
    codec = marked_codec(head) or (codec_of(encoding) if encoding else "utf-8")
    stream.seek(begin)
    if fallback is not None or codec in TABLES:
        yield from io.StringIO(decode(stream.read(), encoding=encoding, fallback=fallback), newline=newline)
        return
    _check(stream, codec, head)
    stream.seek(begin)
    text = io.TextIOWrapper(stream, encoding=codec, newline=newline)
    try:
        yield from text
    finally:
        # The file is its owner's to close, who may have done so before the last line was asked for.
        if not stream.closed:
            text.detach()


def _check(stream: BinaryIO, codec: str, head: bytes) -> None:
    """Raise what `decode` raises, if it does, of a file that begins with *head*."""
    decoder = codecs.getincrementaldecoder(codec)()
    done = 0
    while True:
        piece = stream.read(_PIECE)
        held = len(decoder.getstate()[0])
        try:
            text = decoder.decode(piece, final=not piece)
        except UnicodeDecodeError as error:
            raise undecodable(done - held + error.start, codec, head) from error
        if "\0" in text or (not done and is_binary(text)):
            raise no_text()
        if not piece:
            return
        done += len(piece)
