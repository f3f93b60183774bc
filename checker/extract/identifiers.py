"""
Digits that are no figures: links, telephone and plate numbers, documents, models, list numbers.

Only what stands around a digit, or around a mark of a link, is looked at, so that plain text costs next to nothing.
"""

from __future__ import annotations

import re
from typing import Final

import regex
from ahocorasick_rs import AhoCorasick

from checker.extract.figures.coordinates import COORDINATE
from checker.extract.words import Words, is_told_before
from checker.model import Span

_LINK: Final = r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|vn|net|org|info|gov|edu|htm|html)\b(?:/\S*)?"
_SLUG: Final = r"\b[a-z]+(?:-[a-z0-9]+){3,}\b"
_TELEPHONE: Final = r"(?<!\d)(?:\+84|0)\d{8,10}(?!\d)|(?<!\d)(?:0\d{2,3}|1[89]00)[. -]\d{3,4}[. -]?\d{2,4}(?!\d)"
_PLATE: Final = r"(?<![\d.,])\d{2}[a-z]{1,2}\d?[ ]?[ -][ ]?\d{3,5}(?:\.\d{2})?(?!\d)"
_DOCUMENT: Final = r"(?<!\d)\d+/\d{4}/[a-zđ-]+|(?<!\d)\d+[-/](?:nq|qđ|ct|tt|nđ|cp|tw|ttg|ubnd|bct|byt|bgtvt)[-/\w]*|[a-z]/[a-z]+/\d+/\d+"
_MODEL: Final = (
    r"(?<!\w)[a-z]{1,6}-\d+\w*|(?<![\w.])u\.\d\d(?!\w)"
    r"|(?<!\w)(?!\d+(?:[hmg]\d{1,2}(?!\w)|[mcd]?m?[x×]\d)|" + COORDINATE + r")\d+[a-z]+\d\w*"
)
_ITEM: Final = r"(?m:^[ ]*\d{1,2}[.)/](?=[ ]|[^\W\d_]))"
_CLOCK_ROUND: Final = r"(?<!\d)(?:24/7|24/24h?|7/7)(?!\d)"
_AROUND_THE_CLOCK: Final = frozenset(("24/7", "7/7"))
_BLOCKED: Final = re.compile("|".join((_LINK, _TELEPHONE, _DOCUMENT, _PLATE, _SLUG, _CLOCK_ROUND, _ITEM, _MODEL)))
# Most suspects are whole words of these shapes, which no identifier has: dates, small ranges, a number with its unit.
_PLAIN: Final = re.compile(
    r"(?:(?!24/|7/7)\d{1,2}[/-]\d{1,2}(?:[/-](?:19|20)\d\d)?|\d{1,2}/(?:19|20)\d\d|\d+[a-z]{1,3}(?!\s[\d-]))[.,;:)]*(?=\s)"
)
_BEFORE_PLAIN: Final = frozenset((" ", "(", "\n", ""))
_BLANK: Final = re.compile(r"\s")
# What every link holds; searched for by itself, since a link's words may be numbers too.
_LINK_MARKS: Final = AhoCorasick(("http", "www.", "@", ".com", ".vn", ".net", ".org", ".info", ".gov", ".edu", ".htm"))
# Digits that something ties to what stands beside them, that open a telephone number, or an item of a list. Found with
# `regex`, which goes through a text for digits three times as quickly as `re`.
_SUSPECT: Final = regex.compile(
    r"\d(?<!\d\d)(?:(?<=[-/_@:+]\d)|(?<=(?<!\d)\.\d)|(?<=[^\W\d_]\d)|(?=\d*+(?:[-/_@]|[^\W\d_]))"
    r"|(?<=(?<!\d[.,])0)(?=\d\d)|(?<=1)(?=[89]00)|(?=\d?[.)/])(?<=(?:^|\n)[ ]*\d))"
)
# How far a telephone or plate number goes on behind a blank.
_BEHIND_BLANK: Final = 16


def blocked_spans(text: str, day_before: re.Pattern[str]) -> tuple[Span, ...]:
    """
    Return the ranges of *text*, a shadow's, that hold digits or number words and no figure, sorted.

    Args:
        text: The shadow's text.
        day_before: Ends where a word for a day or a part of it does: ``chiều 24/7`` is a day, ``mở cửa 24/7`` around the clock.
    """
    found: list[Span] = []
    end = 0
    places = [suspect.start() for suspect in _SUSPECT.finditer(text)]
    if links := _links(text):
        places = sorted({*places, *links})
    for place in places:
        if place < end:
            continue
        if text[place - 1 : place] in _BEFORE_PLAIN and (plain := _PLAIN.match(text, place)):
            end = plain.end()
            continue
        start = max(end, _start_of_word(text, place))
        stop = _end_of_word(text, place)
        for one in _BLOCKED.finditer(text, start, min(len(text), stop + _BEHIND_BLANK)):
            if one.start() >= stop:
                break
            if one[0] in _AROUND_THE_CLOCK and day_before.search(
                text, max(0, one.start() - _BEHIND_BLANK), one.start()
            ):
                continue
            found.append(Span(*one.span()))
            end = one.end()
        end = max(end, stop)
    return tuple(found)


def _links(text: str) -> list[int]:
    return [start for _, start, _ in _LINK_MARKS.find_matches_as_indexes(text)]


def _start_of_word(text: str, at: int) -> int:
    """Where the run of marks around *at* begins; the line's, where only blanks stand before it."""
    while at and not text[at - 1].isspace():
        at -= 1
    line = at
    while line and text[line - 1] == " ":
        line -= 1
    return line if not line or text[line - 1] == "\n" else at


def _end_of_word(text: str, at: int) -> int:
    found = _BLANK.search(text, at)
    return found.start() if found else len(text)


def name_before(text: str, start: int, known: Words) -> bool | None:
    """
    Return whether the word before the number at *start* names a thing by it: ``quốc lộ 1``, ``Nghị quyết 68``.

    Args:
        text: The shadow's text.
        start: Where the number begins.
        known: The language's words.

    Returns:
        True for what surely names one, False for what mostly does, None where nothing does.
    """
    if not is_told_before(text, start, known):
        return None
    found = [surely for _, _, surely in known.identifiers.before(text, start)]
    return None if None in found or not found else any(found)
