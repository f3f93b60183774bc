"""Bare numbers behind a label, in words that end with a colon or a bracket: ``Homes lost: 23``, ``Dead: 12``, ``Thủ môn (3): …``."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile

from checker.model import Mention, Span
from checker.resolve.bare_numbers.ellipsis import ends_a_clause
from checker.resolve.bare_numbers.reader import Reader
from checker.resolve.fates import fates
from checker.shadow import fold

PERSON = "person"
# How far before its colon the noun of a label may stand, and how long a label may be [code points].
_NOUN_REACH = 28
_LABEL_REACH = 60
_REST_REACH = 40
_MOST_WORDS = 6
# One word has no more meanings than these.
_MOST_MEANINGS = 8
# What stands before a label: another sentence, another item of the list, the mark of a line.
_OPENS = re.compile(r"[.!?;|][\"'”’)]*\s+|\n")
_MARKS = " •·▪●*-–—"
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*(?: [^\W\d_]+(?:['’-][^\W\d_]+)*)*")


def labelled_by(span: Span, reader: Reader) -> str:
    """Return what the number at *span*, in its shadow, counts by the label before it; empty where none stands there."""
    text = reader.shadow.text
    if text[span.start - 2 : span.start] == ": " and not text.startswith(" of ", span.end):
        # With a third fewer workers: 210 today, down from 315.
        return _noun_ending_at(span.start - 2, reader) or _by_its_label(span, reader)
    if text[span.start - 2 : span.start] != " (" or text[span.end : span.end + 2] != "):":
        return ""
    return _noun_ending_at(span.start - 2, reader)


def is_named_by(mention: Mention, reader: Reader) -> bool:
    """Return True where *mention* says which of the things that have a number is meant: ``Senate Bill 42 died``."""
    start = reader.shadow.folded(mention.start)
    lead = reader.shadow.cased[max(0, start - _NOUN_REACH) : start].rstrip(" ")
    if not mention.quote.isdigit() or not reader.words.ends(fold(lead), ("named_by_number",)):
        return False
    return lead.rpartition(" ")[2][:1].isupper()


def fate_at(at: int, reader: Reader) -> bool:
    """Return True where a word for what befalls people begins at *at*."""
    index = bisect_left(reader.cues, at, key=lambda cue: cue.start)
    here = takewhile(lambda cue: cue.start == at, reader.cues[index : index + _MOST_MEANINGS])
    return any(cue.section == "predicates" and cue.concept in fates() for cue in here)


def _noun_ending_at(end: int, reader: Reader) -> str:
    before = Span(max(0, end - _NOUN_REACH), end)
    nouns = reader.known.nouns(reader.shadow.text, before)
    return next((noun.concept for noun in nouns if noun.end == end), "")


def _by_its_label(span: Span, reader: Reader) -> str:
    """``Homes lost: 23``, ``New cases yesterday: 287``, ``Dead: 12``: a few words that open a sentence, and nothing behind the number."""
    endings = reader.words.forms("plural_endings")
    rest = reader.shadow.text[span.end : span.end + _REST_REACH]
    if not endings or not (
        ends_a_clause(rest, reader.words)
        or rest.startswith(" (")
        or reader.words.begins(rest.lstrip(" "), ("elliptic_behind",))
    ):
        return ""
    label = _label(span.start - 2, reader)
    if label is None:
        return ""
    text = reader.shadow.text[label.start : label.end]
    if reader.words.ends(text, ("tolls_of_persons",)):
        return PERSON
    if reader.words.begins(text, ("tolls_of_cases",)):
        return "case"
    nouns = reader.known.nouns(reader.shadow.text, label)
    several = (noun.concept for noun in nouns if reader.shadow.text[noun.start : noun.end].endswith(endings))
    return next(several, PERSON if fate_at(label.start, reader) else "")


def _label(end: int, reader: Reader) -> Span | None:
    """The words from the beginning of the sentence to the colon at *end*; None where there are many, or others than words."""
    text, begin = reader.shadow.text, max(0, end - _LABEL_REACH)
    opened = [found.end() for found in _OPENS.finditer(text, begin, end)]
    start = opened[-1] if opened else begin
    if start and not opened:
        return None
    start += len(text[start:end]) - len(text[start:end].lstrip(_MARKS))
    words = _WORDS.fullmatch(text, start, end)
    return Span(start, end) if words and words[0].count(" ") < _MOST_WORDS else None
