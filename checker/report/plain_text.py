"""Article text made safe to print: nothing in it may steer a terminal or turn the line round."""

from __future__ import annotations

import unicodedata

_REPLACEMENT = "\ufffd"
# Marks that reverse the text after them, so that a line reads as what it does not say.
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSAFE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def printable(text: str, *, keep: str = "") -> str:
    """
    Return *text* with every character that prints nothing of itself made visible.

    Control characters become their pictures (ESC is ``␛``), lone surrogates and marks of direction
    become ``\\ufffd``. Characters of *keep* stay.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c in keep or not _unsafe(c) else _picture(c) for c in text)


def one_line(text: str) -> str:
    """Return *text* printable, on one line, with single spaces."""
    return printable(" ".join(text.split()))


def _unsafe(character: str) -> bool:
    return character in _DIRECTION or unicodedata.category(character) in _UNSAFE


def _picture(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else _REPLACEMENT
