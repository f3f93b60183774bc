"""
Digits that are no figures: links, telephone and plate numbers, documents, models, list numbers.

Only what stands around a digit, or around a mark of a link, is looked at, so that plain text costs next to nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

import regex

from checker.extract.digit_runs import Run
from checker.extract.figures.coordinates import COORDINATE
from checker.extract.words import Words, is_told_before
from checker.model import Span
from checker.shadow import Shadow

_LINK: Final = r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|vn|net|org|info|gov|edu|htm|html)\b(?:/\S*)?"
_SLUG: Final = r"\b[a-z]+(?:-[a-z0-9]+){3,}\b"
_TELEPHONE: Final = r"(?<!\d)(?:\+84|0)\d{8,10}(?!\d)|(?<!\d)(?:0\d{2,3}|1[89]00)[. -]\d{3,4}[. -]?\d{2,4}(?!\d)"
_PLATE: Final = r"(?<![\d.,])\d{2}[a-z]{1,2}\d?[ ]?[ -][ ]?\d{3,5}(?:\.\d{2})?(?!\d)"
_DOCUMENT: Final = (
    r"(?<!\d)\d+/\d{4}/[a-zđ-]+|[a-z]/[a-z]+/\d+/\d+"
    r"|(?<!\d)\d+[-/](?:nq|qđ|ct|tt|tb|kl|kh|bc|hd|ttr|nđ|cp|tw|ttg|ubnd|bct|byt|bgtvt)[-/\w]*"
)
_MODEL: Final = (
    r"(?<!\w)[a-z]{1,6}-\d+\w*(?:[-/]\d+\w*(?:-\d{4}(?!\w))?)?|(?<![\w.])u\.\d\d(?!\w)"
    r"|(?<!\w)(?!\d+(?:[hmg]\d{1,2}(?!\w)|[kcdm]?m[23](?!\w)|[mcd]?m?[x×]\d)|" + COORDINATE + r")\d+[a-z]+\d\w*"
)
_ITEM: Final = r"(?m:^[ ]*\d{1,2}[.)/](?=[ ]|[^\W\d_]))"
_CLOCK_ROUND: Final = r"(?<!\d)(?:24/7|24/24h?|7/7)(?!\d)"
_AROUND_THE_CLOCK: Final = frozenset(("24/7", "7/7"))
_BLOCKED: Final = re.compile("|".join((_LINK, _TELEPHONE, _DOCUMENT, _PLATE, _SLUG, _CLOCK_ROUND, _ITEM, _MODEL)))
# Both look as far as a word goes from each of its characters, so that neither is looked for where its marks are missing.
_WITHOUT_LINKS: Final = re.compile("|".join((_TELEPHONE, _DOCUMENT, _PLATE, _CLOCK_ROUND, _ITEM, _MODEL)))
# Where anything of these may begin: at a word, a number, a plus, or the last letter before a slash.
_MAY_BEGIN: Final = re.compile(r"(?<!\w)|(?<!\d)(?=\d)|(?=[+]|[a-z]/)")
_HYPHENS_OF_SLUG: Final = 3
# Most suspects are whole words of these shapes, which no identifier has: dates, small ranges, a number with its unit.
_PLAIN: Final = re.compile(
    r"(?:(?!24/|7/7)\d{1,2}[/-]\d{1,2}(?:[/-](?:19|20)\d\d)?|\d{1,2}/(?:19|20)\d\d|\d+[a-z]{1,3}(?!\s[\d-]))[.,;:)]*(?=\s)"
)
# The same of words that begin with letters, or hold them: ``u23``, ``15h30``; and two years.
_UNBLOCKED: Final = re.compile(
    r"(?:[a-zđ]{1,12}\d{1,2}|\d{1,2}[hg]\d\d|(?:19(?!00)|20)\d\d-(?:19|20)\d\d)[.,;:)]*(?=\s)"
)
_BEFORE_PLAIN: Final = frozenset((" ", "(", "\n", ""))
_BLANK: Final = re.compile(r"\s")
# What every link holds; searched for by itself, since a link's words may be numbers too. A search for what begins with one
# certain character costs a tenth of any other.
_DOMAIN: Final = re.compile(r"\.(?:com|vn|net|org|info|gov|edu|htm)")
_LINK_MARKS: Final = ("http", "www.", "@")
# Digits that something ties to what stands beside them, that open a telephone number, or an item of a list.
_SUSPECT: Final = regex.compile(
    r"\d(?<!\d\d)(?:(?<=[-/_@:+]\d)|(?<=(?<!\d)\.\d)|(?<=[^\W\d_]\d)|(?=\d*+(?:[-/_@]|[^\W\d_]))"
    r"|(?<=(?<!\d[.,])0)(?=\d\d)|(?<=1)(?=[89]00)|(?=\d?[.)/])(?<=(?:^|\n)[ ]*\d))"
)
# Nearly all digits stand between these, and are none of those.
_FREE_BEFORE: Final = frozenset((" ", "(", "\n", ",", '"', ""))
_FREE_BEHIND: Final = frozenset((" ", ",", "%", "\n", ";", ":", '"', ""))
_STOPS: Final = frozenset(".)")
_MARKS: Final = frozenset(".,")
_LINE_STARTS: Final = frozenset(("", "\n"))
_MOST_OF_ITEM: Final = 2
_TELEPHONES: Final = ("1800", "1900")
# How far a telephone or plate number goes on behind a blank.
_BEHIND_BLANK: Final = 16


def blocked_spans(text: str, runs: Sequence[Run], day_before: re.Pattern[str]) -> tuple[Span, ...]:
    """
    Return the ranges of *text*, a shadow's, that hold digits or number words and no figure, sorted.

    Args:
        text: The shadow's text.
        runs: Where its runs of digits stand.
        day_before: Ends where a word does that a day follows: ``chiều 24/7``, ``từ 24/7`` are days, ``mở cửa 24/7`` around
            the clock, as is what stands alone in brackets.
    """
    found: list[Span] = []
    end = 0
    places = [start for start, stop in runs if not _stands_free(text, start, stop)]
    links = _links(text)
    if links:
        places = sorted({*places, *links})
    for place in places:
        if place < end:
            continue
        if text[place - 1 : place] in _BEFORE_PLAIN and (plain := _PLAIN.match(text, place)):
            end = plain.end()
            continue
        if not (_SUSPECT.match(text, place) or _holds_one(links, place, place + 1)):
            continue
        start = max(end, _start_of_word(text, place))
        stop = _end_of_word(text, place)
        may_link = text.count("-", start, stop) >= _HYPHENS_OF_SLUG or _holds_one(links, start, stop)
        if not may_link and _UNBLOCKED.match(text, start):
            end = max(end, stop)
            continue
        for one in _with_links(text, start, stop) if may_link else _without_links(text, start, stop):
            if one[0] in _AROUND_THE_CLOCK and _is_a_day(text, one.start(), day_before):
                continue
            found.append(Span(*one.span()))
            end = one.end()
        end = max(end, stop)
    return tuple(found)


def _is_a_day(text: str, at: int, day_before: re.Pattern[str]) -> bool:
    found = day_before.search(text, max(0, at - _BEHIND_BLANK), at)
    return found is not None and found[0] != "("


def _with_links(text: str, start: int, stop: int) -> list[re.Match[str]]:
    found = _BLOCKED.finditer(text, start, min(len(text), stop + _BEHIND_BLANK))
    return list(takewhile(lambda one: one.start() < stop, found))


def _without_links(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """The identifiers that begin in the word from *start* to *stop*; the pattern of all sorts is tried only where one may begin."""
    found: list[re.Match[str]] = []
    for place in _MAY_BEGIN.finditer(text, start, stop):
        if not found or place.start() >= found[-1].end():
            one = _WITHOUT_LINKS.match(text, place.start(), min(len(text), stop + _BEHIND_BLANK))
            if one:
                found.append(one)
    return found


def _stands_free(text: str, start: int, end: int) -> bool:
    """True for digits that are surely no suspect, as a glance at what touches them tells."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    many = end - start > _MOST_OF_ITEM
    if not (before in _MARKS and text[start - 2 : start - 1].isdecimal()) and (
        before not in _FREE_BEFORE or (many and text[start] == "0")
    ):
        return False
    if behind in _FREE_BEHIND:
        return not text.startswith(_TELEPHONES, start)
    return behind in _STOPS and not text.startswith(_TELEPHONES, start) and (many or not _opens_line(text, start))


def _opens_line(text: str, start: int) -> bool:
    """True where no more than blanks may stand before *start* in its line."""
    before = text[start - 1 : start]
    return before in _LINE_STARTS or (before == " " and (start == 1 or text[start - 2] in " \n"))


def _holds_one(places: Sequence[int], start: int, end: int) -> bool:
    index = bisect_left(places, start)
    return index < len(places) and places[index] < end


def _links(text: str) -> list[int]:
    """Where the marks of links stand, in order: a few quick searches, since most texts have none."""
    places = [found.start() for found in _DOMAIN.finditer(text)]
    for mark in _LINK_MARKS:
        at = text.find(mark)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1)
    places.sort()
    return places


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
    if text[start - 1 : start] == "(" or not is_told_before(text, start, known):
        # Thủ môn (3), Hải Phòng (2 thắng): what stands in brackets names nothing.
        return None
    found = [surely for _, _, surely in known.identifiers.before(text, start)]
    return None if None in found or not found else any(found)


def is_called(page: Shadow, start: int, known: Words) -> bool:
    """Return True for ``Formula One``: a number in a word with a capital behind one that only names things."""
    return page.cased[start].isupper() and name_before(page.text, start, known) is True
