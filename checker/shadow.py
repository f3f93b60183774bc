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
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from checker.wrapped import without_breaks


def _ranges(characters: Iterable[str]) -> str:
    """What a set of a pattern holds to match *characters*, which are in order."""
    found: list[list[str]] = []
    for one in characters:
        if found and ord(found[-1][1]) == ord(one) - 1:
            found[-1][1] = one
        else:
            found.append([one, one])
    return "".join(f"{re.escape(first)}-{re.escape(last)}" for first, last in found)


# Old and new placement of the tone mark in open syllables: hoà/hòa, khoẻ/khỏe, thuý/thúy.
_MOVED: Final = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
# The tone on the last vowel of a syllable whose first one bears it, as some desks print it: vơí, nhiêù, giưã.
_LATE_TONE: Final = re.compile("[âêôơă][ìíỉĩịùúủũụỳýỷỹỵ]|ư[àáảãạìíỉĩịùúủũụ]")
# One character each: spaces of every width, the dashes, the quotes and Đ with a stroke that some fonts use.
_SAME_LENGTH: Final = {
    "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ", "\u3000": " ", "\t": " ",
    "–": "-", "—": "-", "‒": "-", "−": "-", "‑": "-",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "′": "'", "″": '"',
    "ð": "đ", "º": "°", "˚": "°", "،": ",",
}  # fmt: skip
_TONED: Final = "àáảãạèéẻẽẹỳýỷỹỵ"
# Latin letters, their marks, and common signs: whatever is of these alone is NFC, and its digits are 0 to 9.
_COMMON: Final = (*range(0x300), *range(0x1E00, 0x1F00), *range(0x2002, 0x20D0))
# One search for all, by the marks, the vowels that may bear a tone, and what is uncommon: a vowel counts at the end of a syllable
# that it opens with o or u, the others (no such vowels) always. It is ten times as quick as `str.translate` over every character.
_READ_ALIKE: Final = f"(?:(?<=[ou].)(?<=o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?<!qu.)(?![a-zà-ỹ])|(?<![{_TONED}]))"
_UNLIKE: Final = re.compile(f"[{''.join(_SAME_LENGTH)}{_TONED}]{_READ_ALIKE}")
_NOTABLE: Final = re.compile(
    f"[^{_ranges(chr(one) for one in _COMMON if chr(one) not in _SAME_LENGTH and chr(one) not in _TONED)}]{_READ_ALIKE}"
)
_BARE: Final = str.maketrans({"đ": "d"})
# What is worked on at once [code points]: so much that its copies stay in the processor's cache.
_STRETCH: Final = 1 << 16


class Shadow:
    """
    A text folded for look-up: NFC, lower case, one placement of tone marks, plain dashes and spaces; never changed.

    Attributes:
        text: The folded text.
        cased: The same characters with their capitals, tone marks as the article has them.
        offsets: Offset in the original of each character of *text*, and of its end; None = the same.
        length: Length of the original [code points].
        common: True where it holds nothing but Latin letters and common signs: no digits but 0 to 9, above all.
    """

    __slots__ = ("cased", "common", "length", "offsets", "text")

    def __init__(self, text: str, cased: str, offsets: Sequence[int] | None, length: int, common: bool) -> None:
        self.text: Final = text
        self.common: Final = common
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
    other gets a table of offsets. A line end that only breaks a line, in a text of such lines, is a blank.
    """
    text = without_breaks(text)
    folded, common = _folded(text)
    if (common or unicodedata.is_normalized("NFC", folded)) and len(folded) == len(text):
        return Shadow(folded, text, None, len(text), common)
    return _composed(text)


def fold(words: str) -> str:
    """Return *words* as a shadow holds them: the form of lexicon keys and of slots."""
    return shadow(" ".join(words.split())).text


def bare(words: str) -> str:
    """Return *words* folded, without any diacritic: ``Lễ mở ký`` becomes ``le mo ky``."""
    marked = unicodedata.normalize("NFD", fold(words))
    return "".join(c for c in marked if not unicodedata.combining(c)).translate(_BARE)


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """
    Cut *text* at blanks into stretches that are quick to work on, one after the other.

    Yields:
        Half-open ranges [code points] in order that hold all of it: each but the last ends behind a blank.
    """
    start = 0
    while start < len(text):
        blank = text.find(" ", start + _STRETCH) + 1
        yield start, blank or len(text)
        start = blank or len(text)


def _folded(text: str) -> tuple[str, bool]:
    """*text* in small letters, with what is read alike told alike; whether all of it is common."""
    if len(text) <= _STRETCH:
        return _alike(_toned(_lower(text)))
    # No letter's form hangs on what stands beyond a blank.
    pieces = [_alike(_toned(_lower(text[start:end]))) for start, end in stretches(text)]
    return "".join([piece for piece, _ in pieces]), all(common for _, common in pieces)


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # A few capitals (İ) become two code points; they stay as they are, so that lengths hold.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _toned(text: str) -> str:
    """*text*, in small letters, with the tone of a syllable on the vowel that bears it."""
    return _LATE_TONE.sub(_with_tone_before, text)


def _with_tone_before(found: re.Match[str]) -> str:
    vowel, toned = found[0][0], found[0][1]
    parts = unicodedata.normalize("NFD", toned)
    return unicodedata.normalize("NFC", vowel + parts[1]) + parts[0]


def _alike(text: str) -> tuple[str, bool]:
    """*text*, in small letters, with one mark for all that are read alike, one placement of the tones; whether all of it is common."""
    folded = _replaced(text, _NOTABLE)
    return (_replaced(text, _UNLIKE) or "", False) if folded is None else (folded, True)


def _replaced(text: str, pattern: re.Pattern[str]) -> str | None:
    """*text* with what *pattern* finds replaced; None where that is uncommon, and stays."""
    pieces: list[str] = []
    done = 0
    for found in pattern.finditer(text):
        start, end = found.span()
        plain = _SAME_LENGTH.get(text[start])
        if plain is None:
            if text[start] not in _TONED:
                return None
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
    folded, common = _folded(cased)
    return Shadow(folded, cased, offsets, len(text), common)
