"""Article text made safe to print: nothing in it may steer a terminal or turn the line round."""

from __future__ import annotations

import re

_REPLACEMENT = "\ufffd"
# Control characters, halves of characters, separators of lines; marks that reverse the text after them, so that a
# line reads as what it does not say; and code points that are never characters, which XML refuses.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)


def printable(text: str, *, keep: str = "") -> str:
    """
    Return *text* with every character that prints nothing of itself made visible.

    Control characters become their pictures (ESC is ``␛``), lone surrogates and marks of direction
    become ``\\ufffd``. Characters of *keep* stay.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(lambda found: found[0] if found[0] in keep else _picture(found[0]), text)


def one_line(text: str) -> str:
    """Return *text* printable, on one line, with single spaces."""
    return printable(" ".join(text.split()))


def shortened(text: str, width: int) -> str:
    """Return *text* on one line of at most *width* characters, ``…`` at its end where some were left out."""
    line = one_line(text)
    return line if len(line) <= width else line[: width - 1] + "…"


def _picture(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else _REPLACEMENT
