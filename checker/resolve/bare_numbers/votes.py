"""The two numbers of a vote: ``voted 8-1``, ``a 7-2 majority``, ``by 226 to 184``, ``by 124 votes to 14``, ``by 124 to 14 votes``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.model import Mention, Span
from checker.resolve.bare_numbers.bracketed import whole_number
from checker.resolve.bare_numbers.reader import Reader

# How far before and behind the numbers it may be told that they are votes [code points].
_BEFORE, _BEHIND = 60, 14
_VOTE = "vote"
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_JOINTS = ("-", "–", " - ", " – ", ":")


def numbers_of_votes(mentions: Sequence[Mention], reader: Reader) -> frozenset[int]:
    """
    Return where bare numbers begin that tell how a vote was split, in a language that lists words of votes.

    Args:
        mentions: Of one article, in order of place.
        reader: The article and the language's words.
    """
    if not reader.words.forms("vote_words"):
        return frozenset()
    found: set[int] = set()
    for one, other in pairwise(mentions):
        if _is_split(one, other, reader):
            found.update((one.start, other.start))
    return frozenset(found)


def _is_split(one: Mention, other: Mention, reader: Reader) -> bool:
    counted, closed = _is_of_votes(one), _is_of_votes(other)
    if not (counted or whole_number(one) is not None) or not (closed or whole_number(other) is not None):
        return False
    if (counted and closed) or _is_a_year(one, other):
        return False
    inward, text = reader.shadow.folded, reader.shadow.text
    span = Span(inward(one.start), inward(other.end))
    if reader.words.ends(text[: span.start].rstrip(" ")[-_BEFORE:], ("no_split_behind",)):
        # The number of deputies falls from 650 to 600.
        return False
    between = text[inward(one.end) : inward(other.start)]
    return _joins(between, reader, counted=counted) and (counted or closed or _is_voted(span, reader))


def _is_of_votes(mention: Mention) -> bool:
    return mention.kind == "count" and mention.unit == _VOTE


def _is_a_year(one: Mention, other: Mention) -> bool:
    """``vote on the budget for 2025-26``: a year that begins within another."""
    first, second = whole_number(one), whole_number(other)
    if first is None or second is None or not _FIRST_YEAR <= first <= _LAST_YEAR:
        return False
    return second in (first + 1, (first + 1) % 100)


def _joins(between: str, reader: Reader, *, counted: bool) -> bool:
    if between in _JOINTS:
        return not counted
    return between.strip(" ") in reader.words.forms("vote_joints")


def _is_voted(span: Span, reader: Reader) -> bool:
    """True where a word of voting stands before the two numbers in their clause, or right behind them, and no match is told of."""
    text, words = reader.shadow.text, reader.words
    lead = text[max(0, span.start - _BEFORE) : span.start].rpartition("\n")[2].rpartition(". ")[2]
    rest = text[span.end : span.end + _BEHIND].partition("\n")[0]
    if words.anywhere("results").search(lead):
        return False
    return bool(words.anywhere("vote_words").search(lead) or words.anywhere("vote_words").search(rest))
