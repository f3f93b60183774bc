"""
The numbers of a vote: how it was split, and what candidates polled.

``voted 8-1``, ``a 7-2 majority``, ``by 226 to 184``, ``by 124 votes to 14``, ``by 124 to 14 votes``; ``Votes: Lab 686, Con 493``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model import Mention, Span
from checker.resolve.bare_numbers.bracketed import whole_number
from checker.resolve.bare_numbers.reader import Reader
from checker.resolve.surroundings import CAPITAL

# How far before and behind the numbers it may be told that they are votes [code points].
_BEFORE, _BEHIND = 60, 14
_VOTE = "vote"
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_COLON = ":"
_JOINTS = ("-", "–", " - ", " – ", _COLON)
# Who polled so many, up to four words, and the person in brackets; before it the number of the one before, with its share.
_NAME = rf"(?:[{CAPITAL}][\w.'’&-]*[ ]?){{1,4}}(?: ?\([^()\n]{{1,40}}\))?(?: ?-{{1,2}}| ?–|:)? ?"
_POLLED = re.compile(rf"(?:^|[\n:.] ?|-- ?){_NAME}$")
_NEXT = re.compile(rf"(?: \([^()\n]{{1,24}}\))?(?:[,;] |,? and |\n+){_NAME}")
# How far before the list it is told of votes [code points].
_TOLD = 160


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
    for polled in _polled(mentions, reader):
        found.update(polled)
    return frozenset(found)


def _polled(mentions: Sequence[Mention], reader: Reader) -> Iterator[tuple[int, ...]]:
    """``Voting was: LD 686, C 493, Lab 31``, ``Lab (Ann Rees): 351 (73%)`` above another line: lists of names that have so many."""
    row: list[Mention] = []
    for mention in (one for one in mentions if whole_number(one) is not None):
        if row and _goes_on(row[-1], mention, reader):
            row.append(mention)
            continue
        if len(row) > 1:
            yield tuple(one.start for one in row)
        row = [mention] if _opens_a_list(mention, reader) else []
    if len(row) > 1:
        yield tuple(one.start for one in row)


def _goes_on(one: Mention, other: Mention, reader: Reader) -> bool:
    between = reader.shadow.cased[reader.shadow.folded(one.end) : reader.shadow.folded(other.start)]
    return _NEXT.fullmatch(between) is not None


def _opens_a_list(mention: Mention, reader: Reader) -> bool:
    start = reader.shadow.folded(mention.start)
    found = _POLLED.search(reader.shadow.cased, max(0, start - _BEFORE), start)
    if found is None:
        return False
    lead = reader.shadow.text[max(0, found.start() - _TOLD) : found.start() + 1]
    return reader.words.anywhere("cast_words").search(lead) is not None


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
    names = "cast_words" if between == _COLON else "vote_words"
    return _joins(between, reader, counted=counted) and (counted or closed or _is_voted(span, names, reader))


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


def _is_voted(span: Span, names: str, reader: Reader) -> bool:
    """True where a word of voting, one of *names*, stands before the two numbers in their clause, or behind them, and no match is told."""
    text, words = reader.shadow.text, reader.words
    lead = text[max(0, span.start - _BEFORE) : span.start].rpartition("\n")[2].rpartition(". ")[2]
    rest = text[span.end : span.end + _BEHIND].partition("\n")[0]
    if words.anywhere("results").search(lead):
        return False
    return bool(words.anywhere(names).search(lead) or words.anywhere(names).search(rest))
