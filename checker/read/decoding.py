"""Bytes to text: Unicode by its mark, UTF-8, and the legacy code page that a file or its folder declares."""

from __future__ import annotations

from checker.errors import UnreadArticle
from checker.messages import say
from checker.read.codepages import TABLES, decode_table

# Name as declared -> Python codec, or a table of `codepages`.
ENCODINGS = {
    "utf-8": "utf-8",
    "utf-16": "utf-16-le",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "windows-1258": "cp1258",
    "cp1258": "cp1258",
    "viscii": "viscii",
    "tcvn": "tcvn",
    "tcvn3": "tcvn",
    "tcvn5712": "tcvn",
}
# Longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# Control characters that no article holds; a file full of them is no text.
_CONTROLS = frozenset(map(chr, (*range(9), *range(14, 27))))
HEAD = 4096


def decode(content: bytes, *, encoding: str | None = None, fallback: str | None = None) -> str:
    """
    Return the text of a file, its byte order mark and line ends kept.

    Args:
        content: The file's bytes; a byte order mark says more than any declaration.
        encoding: As the file's own metadata declares it, one of `ENCODINGS`.
        fallback: For files that declare nothing, bear no mark and are not UTF-8; None = there are none.

    Raises:
        UnreadArticle: An unknown encoding, bytes that it does not have, or no text at all.
    """
    codec = marked_codec(content) or (codec_of(encoding) if encoding else _guessed(content, fallback))
    try:
        text = decode_table(content, codec) if codec in TABLES else content.decode(codec)
    except UnicodeDecodeError as error:
        raise undecodable(error.start, codec, content) from error
    if is_binary(text):
        raise no_text()
    return text


def marked_codec(content: bytes) -> str | None:
    """Return the codec that a file's byte order mark names; None where it bears none."""
    return next((codec for mark, codec in _MARKS if content.startswith(mark)), None)


def codec_of(name: str) -> str:
    """
    Return the codec of a declared encoding.

    Raises:
        UnreadArticle: It is none of `ENCODINGS`.
    """
    codec = ENCODINGS.get(name.strip().lower())
    if codec is None:
        raise UnreadArticle(
            say("unknown encoding '{name}'", name=name), allowed=tuple(ENCODINGS), fix=say("declare one of these")
        )
    return codec


def _guessed(content: bytes, fallback: str | None) -> str:
    if fallback is None:
        return "utf-8"
    try:
        # Old code pages have letters where Unicode has control characters.
        plain = not any(character in _CONTROLS for character in content.decode("utf-8"))
    except UnicodeDecodeError:
        plain = False
    return "utf-8" if plain else codec_of(fallback)


def undecodable(place: int, codec: str, content: bytes) -> UnreadArticle:
    """Return the error of a file that begins with *content* and whose byte at *place* is not of *codec*."""
    if codec == "utf-8" and is_binary(content[:HEAD].decode("latin-1")):
        return no_text()
    return UnreadArticle(
        say("byte {place} is not {encoding}", place=str(place), encoding=codec.upper()),
        allowed=tuple(ENCODINGS),
        fix=say('save the file as UTF-8, or declare its encoding (--encoding, or "encoding" in meta.json)'),
    )


def no_text() -> UnreadArticle:
    """Return the error of a file that holds no text."""
    return UnreadArticle(say("binary, not text"), fix=say("give the article's text, or declare its encoding"))


def is_binary(text: str) -> bool:
    """Return True where *text* is none: what a file of another kind gives."""
    head = text[:HEAD]
    return "\0" in text or sum(character in _CONTROLS for character in head) > len(head) // 20
