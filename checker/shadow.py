"""
A folded copy of a text to search in, and the way back to the original's offsets.

Nothing is read from the original directly: grammar and lexicon look at the shadow, and every span they
find is mapped back, so that quotes are always the article's own characters.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

# Old and new placement of the tone mark in open syllables: hoà/hòa, khoẻ/khỏe, thuý/thúy.
_MOVED: Final = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
# One character each: spaces of every width, the dashes, the quotes and Đ with a stroke that some fonts use.
_SAME_LENGTH: Final = {
    "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ", "\u3000": " ", "\t": " ",
    "–": "-", "—": "-", "‒": "-", "−": "-", "‑": "-",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "′": "'", "″": '"',
    "ð": "đ", "º": "°", "˚": "°", "،": ",",
}  # fmt: skip
_TONED: Final = "àáảãạèéẻẽẹỳýỷỹỵ"
# One search for both, by the marks and the vowels that may bear a tone: a vowel counts at the end of a syllable that it opens
# with o or u, a mark (no such vowel) always. It is ten times as quick as `str.translate` over every character.
_UNLIKE: Final = re.compile(
    f"[{''.join(_SAME_LENGTH)}{_TONED}](?:(?<=[ou].)(?<=o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?<!qu.)(?![a-zà-ỹ])|(?<![{_TONED}]))"
)
_BARE: Final = str.maketrans({"đ": "d"})


class Shadow:
    """
    A text folded for look-up: NFC, lower case, one placement of tone marks, plain dashes and spaces; never changed.

    Attributes:
        text: The folded text.
        cased: The same characters with their capitals, tone marks as the article has them.
        offsets: Offset in the original of each character of *text*, and of its end; None = the same.
        length: Length of the original [code points].
    """

    __slots__ = ("cased", "length", "offsets", "text")

    def __init__(self, text: str, cased: str, offsets: Sequence[int] | None, length: int) -> None:
        self.text: Final = text
        self.cased: Final = cased
        self.offsets: Final = offsets
        self.length: Final = length

    def original(self, offset: int) -> int:
        """Return where *offset* of the folded text stands in the original."""
        return offset if self.offsets is None else self.offsets[offset]

    def folded(self, offset: int) -> int:
        """Return where *offset* of the original stands in the folded text."""
        return offset if self.offsets is None else bisect_left(self.offsets, offset)


def shadow(text: str) -> Shadow:
    """
    Fold *text* for look-up.

    A text that is NFC already, as nearly all are, keeps its length, so that offsets are equal; any
    other gets a table of offsets.
    """
    folded = _alike(_lower(text))
    if unicodedata.is_normalized("NFC", folded) and len(folded) == len(text):
        return Shadow(folded, text, None, len(text))
    return _composed(text)


def fold(words: str) -> str:
    """Return *words* as a shadow holds them: the form of lexicon keys and of slots."""
    return shadow(" ".join(words.split())).text


def bare(words: str) -> str:
    """Return *words* folded, without any diacritic: ``Lễ mở ký`` becomes ``le mo ky``."""
    marked = unicodedata.normalize("NFD", fold(words))
    return "".join(c for c in marked if not unicodedata.combining(c)).translate(_BARE)


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # A few capitals (İ) become two code points; they stay as they are, so that lengths hold.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _alike(text: str) -> str:
    """*text* in small letters with one mark for all that are read alike, and one placement of the tones."""
    pieces: list[str] = []
    done = 0
    for found in _UNLIKE.finditer(text):
        start, end = found.span()
        plain = _SAME_LENGTH.get(text[start])
        if plain is None:
            start -= 1
            plain = _MOVED[text[start:end]]
        pieces.append(text[done:start])
        pieces.append(plain)
        done = end
    pieces.append(text[done:])
    return "".join(pieces) if done else text


def _composed(text: str) -> Shadow:
    """Compose each base character with the marks after it, remembering where it began."""
    pieces: list[str] = []
    offsets = array("l")
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        piece = unicodedata.normalize("NFC", text[start:end])
        pieces.append(piece)
        offsets.extend([start] * len(piece))
        start = end
    offsets.append(len(text))
    cased = "".join(pieces)
    return Shadow(_alike(_lower(cased)), cased, offsets, len(text))
