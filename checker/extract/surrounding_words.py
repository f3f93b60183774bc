"""
The words right before and right behind a place, longest first.

A table of words is asked by the word that touches the place first, which nearly always says that none of them stands there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Generic, TypeVar

from checker.extract.phrases import token_at, token_before, token_behind

Meaning = TypeVar("Meaning")

_WINDOW: Final = 36
_MOST_BEFORE: Final = 4
_WORD: Final = re.compile(r"[^\W\d_]+|[~≈><≥≤]")
_STEPPED_OVER: Final = frozenset(" (")
_WORD_MARKS: Final = frozenset("~≈><≥≤")
MOST_BEHIND: Final = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,4}")
"""As many words as are looked at behind a place."""
_BEHIND: Final = re.compile(
    r"[ ]?([^\W\d_]+)(?:[ -]([^\W\d_]+))?(?:[ -]([^\W\d_]+))?(?:[ -]([^\W\d_]+))?(?:[ -]([^\W\d_]+))?"
)


class WordsBefore(Generic[Meaning]):
    """Folded words that tell something of what stands right behind them, and what they tell."""

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self.meaning = meanings
        self.last_tokens = frozenset(token_before(form, len(form)) for form in meanings)

    def before(self, text: str, at: int) -> tuple[tuple[int, str, Meaning], ...]:
        """Return (start, words, meaning) of all that stand right before *at*, the longest first."""
        if last_token(text, at) not in self.last_tokens:
            return ()
        meaning = self.meaning
        return tuple((start, words, meaning[words]) for words, start in words_before(text, at) if words in meaning)


class WordsBehind(Generic[Meaning]):
    """Folded words that tell something of what stands right before them, and what they tell."""

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self.meaning = meanings
        self._first_tokens = frozenset(token_at(form, 0) for form in meanings)

    def behind(self, text: str, at: int) -> tuple[int, Meaning] | None:
        """Return (end, meaning) of the longest that stand right behind *at*, or None."""
        if token_behind(text, at) not in self._first_tokens:
            return None
        return next(
            ((end, self.meaning[words]) for words, end in words_behind(text, at) if words in self.meaning), None
        )


def words_before(text: str, at: int) -> tuple[tuple[str, int], ...]:
    """Return (words, where they begin) for the 4, 3, 2 and 1 words right before *at*; no other mark between."""
    end = left = _end_of_words(text, at)
    starts = _starts_of_plain_words(text, end)
    if starts is not None:
        return tuple([(text[start:end], start) for start in starts])
    starts = []
    for start, word_end in reversed([word.span() for word in _WORD.finditer(text, max(0, at - _WINDOW), end)]):
        if word_end != left or len(starts) == _MOST_BEFORE:
            break
        starts.append(start)
        if start == 0 or text[start - 1] not in " -":
            break
        left = start - 1
    return tuple([(text[start:end], start) for start in reversed(starts)])


def _starts_of_plain_words(text: str, end: int) -> list[int] | None:
    """Where up to four words begin that blanks part, the farthest first; None where other marks stand between."""
    least = end - _WINDOW if end > _WINDOW else 0
    starts: list[int] = []
    left = end
    while len(starts) < _MOST_BEFORE:
        blank = text.rfind(" ", least, left)
        if blank < 0 or not text[blank + 1 : left].isalpha():
            if _ends_no_word(text[left - 1 : left]):
                break
            return None
        starts.append(blank + 1)
        left = blank
    starts.reverse()
    return starts


def _ends_no_word(mark: str) -> bool:
    return not mark.isalpha() and (not mark.isalnum() or mark.isdecimal()) and mark not in _WORD_MARKS


def last_token(text: str, at: int) -> str:
    """Return the last token of the words before *at*, as `words_before` finds them."""
    end = at - 1 if at and text[at - 1] == " " else at
    # As `token_before` sees it, which was asked about this place already, unless there is more to step over.
    return token_before(text, _end_of_words(text, at) if end and text[end - 1] in _STEPPED_OVER else at)


def _end_of_words(text: str, at: int) -> int:
    """One blank, and one bracket, may stand between the words and the place."""
    end = at - 1 if at and text[at - 1] == " " else at
    if end and text[end - 1] == "(":
        end -= 1
        return end - 1 if end and text[end - 1] in " -" else end
    return end


def words_behind(text: str, at: int) -> tuple[tuple[str, int], ...]:
    """Return (words, where they end) for the 5 … 1 words right behind *at*; one blank between."""
    found = _BEHIND.match(text, at)
    if not found:
        return ()
    start = found.start(1)
    ends = [found.end(group) for group in range(found.lastindex or 1, 0, -1)]
    return tuple([(text[start:end], end) for end in ends])
