"""
Texts whose lines were broken to fit a screen, as wire copy and mail are: where a line ends there, nothing else ends.

Such a text shows in its lines: none is longer than a screen is wide, and the first word of the next would not have fitted.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

# How wide a screen is, and the least that a line of text is broken at [code points].
_WIDEST: Final = 100
_NARROWEST: Final = 45
_LONG_LINE: Final = re.compile(rf"[^\n]{{{_WIDEST + 1}}}")
_WORD: Final = re.compile(r"[^\s]+")
_STOP: Final = re.compile(r"[.!?:;…][\"'”’)]*\s*$")
# A blank or a mark may hang over the edge.
_HANGING: Final = 2
_SMALL: Final = re.compile(r"[a-zà-ỹđ]")
# So many lines must be broken so, and most line ends of the text, and so large a part of them within a sentence.
_FEWEST: Final = 4
_MOST: Final = 0.6
_WITHIN: Final = 0.3


def without_breaks(text: str) -> str:
    """
    Return *text*, of the same length, with a blank for each line end that only breaks a line.

    Args:
        text: As printed; one whose paragraphs are a line each comes back as it is.
    """
    if text.count("\n") < _FEWEST or _LONG_LINE.search(text):
        return text
    breaks = _breaks(text)
    if breaks is None:
        return text
    characters = list(text)
    for at in breaks:
        characters[at] = " "
    return "".join(characters)


def _breaks(text: str) -> list[int] | None:
    """Where the lines of *text* are broken, or None where too few are."""
    lines = text.split("\n")
    width = max(map(len, lines))
    if width < _NARROWEST:
        return None
    found: list[int] = []
    ends = full = small = at = 0
    for line, following in pairwise(lines):
        at += len(line) + 1
        word = _WORD.match(following)
        if not line.strip() or word is None:
            continue
        ends += 1
        is_full = len(line.rstrip()) + 1 + len(word[0]) > width - _HANGING
        goes_on = _SMALL.match(following) is not None
        full += is_full
        small += is_full and goes_on
        is_title = at == len(line) + 1 and not goes_on
        if is_full or (len(line) >= _NARROWEST and not is_title and not _STOP.search(line)):
            # A line that something was taken out of is shorter, and its sentence goes on all the same.
            found.append(at - 1)
    told = full >= max(_FEWEST, _MOST * ends)
    return found if told and small >= _WITHIN * full else None
