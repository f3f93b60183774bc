"""Runs and the wickets that they cost, or a bowler's wickets and runs: ``287 for six``, ``116/4``, ``62 without loss``, ``(3/87)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from checker.extract.numbers.spelled import read_spelled
from checker.extract.reading import Reading
from checker.extract.words import Words
from checker.model import Span
from checker.shadow import Shadow

# Two numbers and what ties them; a "d" says that the side declared.
_TIED: Final = re.compile(r"(?<![\w$£€¥₹.,/:-])(\d{1,3})([-/])(\d{1,3})(?:d(?!\w))?(?![\w/-]|[.,:]\d)")
_WORD: Final = re.compile(r"[^\W_]+")
_WORD_BEFORE: Final = re.compile(r"(?<![\w$£€¥₹.,/:-])([^\W_]+)$")
# No word of cricket is farther from such a score [code points].
_REACH: Final = 400
# Longer than the word of a small number, or three digits [code points].
_LONGEST: Final = 6
_MOST_RUNS: Final = 999
_MOST_WICKETS: Final = 10
_STOPS: Final = frozenset((*",.;:)\n", ""))


def read_innings(page: Shadow, times: Sequence[tuple[int, int]], known: Words) -> tuple[Reading, ...]:
    """
    Return the scores of innings and bowlers in *page*, in order of place; none where nothing tells of cricket.

    Args:
        page: The article's shadow.
        times: Where a date or an hour stands, which is no score.
        known: The language's words.
    """
    topic = known.scores.innings
    if topic is None or not topic.search(page.text):
        return ()
    found = sorted([*_tied(page, known), *_worded(page, known)], key=lambda reading: reading.start)
    return tuple(reading for reading in found if _is_near(page.text, reading, topic) and _is_free(reading, times))


def _is_free(reading: Reading, times: Sequence[tuple[int, int]]) -> bool:
    return not any(start < reading.end and reading.start < end for start, end in times)


def _is_near(text: str, reading: Reading, topic: re.Pattern[str]) -> bool:
    return topic.search(text, max(0, reading.start - _REACH), reading.end + _REACH) is not None


def _tied(page: Shadow, known: Words) -> Iterator[Reading]:
    """``61-4``, ``3/87``; what is as small on both sides as goals are is a score of another sort."""
    for found in _TIED.finditer(page.text):
        one, other = int(found[1]), int(found[3])
        large = max(one, other) > _MOST_WICKETS >= min(one, other)
        if (large or (found[2] == "/" and min(one, other) <= _MOST_WICKETS)) and _stands(page, found.end(), known):
            yield _score(found.start(), found.end(), one, other)


def _worded(page: Shadow, known: Words) -> Iterator[Reading]:
    """``61 for four``, ``four for 64``, ``62 without loss``."""
    text = page.text
    for found in known.scores.for_wickets.finditer(text):
        before, behind = _before(text, found.start(), known), _behind(text, found.end(), known)
        if before and behind and min(before[1], behind[1]) <= _MOST_WICKETS and _stands(page, behind[0], known):
            yield _score(before[0], behind[0], before[1], behind[1])
    for found in known.scores.unlost.finditer(text):
        if before := _before(text, found.start(), known):
            yield _score(before[0], found.end(), before[1], 0)


def _before(text: str, end: int, known: Words) -> tuple[int, int] | None:
    """Where the number that ends at *end* begins, and what it is."""
    word = _WORD_BEFORE.search(text, max(0, end - _LONGEST), end)
    value = _value(text, word.start(), end, known) if word else None
    return (word.start(), value) if word and value is not None else None


def _behind(text: str, start: int, known: Words) -> tuple[int, int] | None:
    """Where the number that begins at *start* ends, and what it is."""
    word = _WORD.match(text, start)
    value = _value(text, start, word.end(), known) if word else None
    return (word.end(), value) if word and value is not None else None


def _value(text: str, start: int, end: int, known: Words) -> int | None:
    """The whole number that stands there by itself, no larger than runs are."""
    if text[start:end].isdigit():
        value = int(text[start:end])
        return value if value <= _MOST_RUNS else None
    number = read_spelled(text, start, known.numbers)
    return int(number.low) if number and number.end == end and number.low <= _MOST_WICKETS else None


def _stands(page: Shadow, end: int, known: Words) -> bool:
    """True where nothing stands behind that the number before could count: a stop, a name, ``at stumps``, ``in 48 overs``."""
    text = page.text
    if text[end : end + 1] in _STOPS or known.scores.goes_on.match(text, end):
        return True
    return text[end : end + 1] == " " and page.cased[end + 1 : end + 2].isupper()


def _score(start: int, end: int, one: int, other: int) -> Reading:
    span = Span(start, end)
    return Reading(start=start, end=end, figure=span, kind="score", value=f"{one}-{other}", rule="score-innings")
