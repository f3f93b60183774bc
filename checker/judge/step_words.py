"""
The words by which one sentence tells where a change began, where it ended and how large it was, as expressions.

They stand in the lexicon (``steps``, ``change``, ``bases``); all work on folded text in which each day is blanked by `DAY`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from checker.lexicon import languages, section
from checker.lexicon.expressions import any_of, words_of

# What stands for a day, one sign for each of its own.
DAY = "@"


@cache
def _openers() -> Mapping[str, str]:
    """Part of a figure -> expression for the words that stand right before it."""
    arrivals = words_of("steps", "to")
    sizes = [word for word in words_of("change", "rise", "fall") if word not in arrivals]
    before, behind = any_of(words_of("steps", "before")), any_of(words_of("steps", "behind"))
    return {
        "from": rf"\b(?:{any_of(words_of('steps', 'from', 'against'))})\s",
        "to": rf"\b(?:{any_of([*arrivals, *words_of('change', 'level')])})\s",
        "by": rf"(?:\b(?:{before})\s)?\b(?:{any_of(sizes)})\s(?:(?:{behind})\s)?",
    }


@cache
def opening() -> Mapping[str, re.Pattern[str]]:
    """Part of a figure -> what text before it ends with."""
    return {role: re.compile(rf"{words}$") for role, words in _openers().items()}


@cache
def aside_words() -> str:
    """Expression for a day or a base that may stand between two figures: ``(năm 2019)``, ``so với cùng kỳ 2021``."""
    day = rf"\(?(?:(?:{any_of(words_of('steps', 'day'))})\s)?{DAY}+\)?"
    bases = any_of(word for language in languages() for words in section(language, "bases").values() for word in words)
    named = rf"(?:{any_of(words_of('steps', 'against'))})\s[^,;.:()\d{DAY}]{{0,40}}"
    return rf"(?:\s*,?\s*(?:{day}|(?:{named}|{bases})(?:\s?(?:{DAY}+|\d{{1,4}}(?:/\d{{4}})?\b))?))"


@cache
def between() -> Mapping[tuple[str, ...], str]:
    """Parts of two figures, and of the one before them where it matters -> all that may stand between the last two."""
    openers = _openers()
    aside, apart = rf"\)?{aside_words()}*", r"\s*[,–-]?\s*"
    namely = rf"(?:\(\s*|\(?\b(?:{any_of(words_of('steps', 'namely'))})\s)"
    start = rf"{aside}{apart}{openers['from']}|{aside_words()}+\s\("
    end = rf"{aside}{apart}{openers['to']}"
    return {
        ("from", "to"): end,
        ("by", "to"): end,
        ("by", "from"): rf"(?:{start})",
        ("to", "from"): rf"(?:{start})",
        # ``30 (25%) of 120`` is no change, ``from 120 to 150 (25%)`` is.
        ("to", "by"): rf"{aside}{apart}{namely}?{openers['by']}",
        ("from", "to", "by"): rf"{aside}{apart}(?:{namely}|{namely}?{openers['by']})",
        # ``up 5 on the day, up 20% on the year`` has two bases.
        ("by", "by"): rf"{aside}{apart}{namely}(?:{openers['by']})?",
    }


@cache
def changes() -> re.Pattern[str]:
    """A word for a change; the group that matched is ``rise`` or ``fall``."""
    named = [rf"(?P<{name}>\b(?:{any_of(words_of('change', name))})\b)" for name in ("rise", "fall")]
    return re.compile("|".join(named))


@cache
def each() -> re.Pattern[str]:
    """A word by which a size is told of each of several."""
    return re.compile(rf"\b(?:{any_of(words_of('steps', 'each'))})\b")
