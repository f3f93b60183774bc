"""Digits that are no figures: links, telephone and plate numbers, documents, models, list numbers."""

from __future__ import annotations

import re

from checker.extract.surrounding_words import words_before
from checker.extract.words import Words
from checker.model import Span

_LINK = r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|vn|net|org|info|gov|edu|htm|html)\b(?:/\S*)?"
_SLUG = r"\b[a-z]+(?:-[a-z0-9]+){3,}\b"
_TELEPHONE = r"(?<!\d)(?:\+?84|0)\d{8,10}(?!\d)|(?<!\d)(?:0\d{2,3}|1[89]00)[. -]\d{3,4}[. -]?\d{2,4}(?!\d)"
_PLATE = r"(?<!\d)\d{2}[a-z]{1,2}\d?[ ]?[ -][ ]?\d{3,5}(?:\.\d{2})?(?!\d)"
_DOCUMENT = r"(?<!\d)\d+/\d{4}/[a-zđ-]+|(?<!\d)\d+[-/](?:nq|qđ|ct|tt|nđ|cp|tw|ttg|ubnd|bct|byt|bgtvt)[-/\w]*|[a-z]/[a-z]+/\d+/\d+"
_MODEL = r"(?<!\w)[a-z]{1,6}-\d+\w*|(?<!\w)(?!\d+[hmg]\d{1,2}(?!\w))\d+[a-z]+\d\w*"
_ITEM = r"(?m:^[ ]*\d{1,2}[.)/](?=[ ]|[^\W\d_]))"
_CLOCK_ROUND = r"(?<!\d)(?:24/7|24/24h?|7/7)(?!\d)"
_BLOCKED = re.compile("|".join((_LINK, _TELEPHONE, _DOCUMENT, _PLATE, _SLUG, _CLOCK_ROUND, _ITEM, _MODEL)))


def blocked_spans(text: str) -> tuple[Span, ...]:
    """Return the ranges of *text*, a shadow's, that hold digits and no figure, sorted."""
    return tuple(Span(*found.span()) for found in _BLOCKED.finditer(text))


def is_identifier(text: str, start: int, known: Words, *, named: bool) -> bool:
    """
    Return True where the number at *start* names a thing: ``quốc lộ 1``, ``Nghị quyết 68``.

    Args:
        text: The shadow's text.
        start: Where the number begins.
        known: The language's words.
        named: True where a unit or a noun that the lexicon knows follows the number.
    """
    return any(
        words in known.identifiers or (not named and words in known.bare_identifiers)
        for words, _ in words_before(text, start)
    )
