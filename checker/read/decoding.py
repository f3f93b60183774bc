"""Bytes to text: UTF-8, UTF-16 by its mark, and the legacy code page that a file declares."""

from __future__ import annotations

from checker.errors import UnreadArticle
from checker.read.codepages import TABLES, decode_table

# Name as declared -> Python codec, or a table of `codepages`.
ENCODINGS = {
    "utf-8": "utf-8",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "windows-1258": "cp1258",
    "cp1258": "cp1258",
    "viscii": "viscii",
    "tcvn": "tcvn",
    "tcvn3": "tcvn",
    "tcvn5712": "tcvn",
}
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# Control characters that no article holds; a file full of them is no text.
_BINARY = frozenset(range(9)) | frozenset(range(14, 27))


def decode(content: bytes, *, encoding: str | None = None) -> str:
    """
    Return the text of a file, its byte order mark and line ends kept.

    Args:
        content: The file's bytes.
        encoding: As declared, one of `ENCODINGS`; None = UTF-8, or UTF-16 where the file begins with its mark.

    Raises:
        UnreadArticle: An unknown encoding, bytes that it does not have, or no text at all.
    """
    codec = _codec(encoding) if encoding else next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    if codec.startswith("utf-8") and _is_binary(content):
        raise UnreadArticle("binary, not text", fix="give the article's text, or declare its encoding")
    try:
        return decode_table(content, codec) if codec in TABLES else content.decode(codec)
    except UnicodeDecodeError as error:
        raise UnreadArticle(
            f"byte {error.start} is not {codec.upper()}",
            allowed=", ".join(ENCODINGS),
            fix='save the file as UTF-8, or declare its encoding (--encoding, or "encoding" in meta.json)',
        ) from error


def _codec(name: str) -> str:
    codec = ENCODINGS.get(name.strip().lower())
    if codec is None:
        raise UnreadArticle(f"unknown encoding '{name}'", allowed=", ".join(ENCODINGS), fix="declare one of these")
    return codec


def _is_binary(content: bytes) -> bool:
    head = content[:4096]
    return b"\0" in head or sum(byte in _BINARY for byte in head) > len(head) // 20
