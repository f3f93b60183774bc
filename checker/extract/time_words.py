"""A language's words and patterns of time, compiled once from its lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from checker.lexicon import languages, section
from checker.shadow import fold

_NUMBERS = {
    "D": r"(?P<D>3[01]|[12]\d|0?[1-9])(?!\d)",
    "D2": r"(?P<D2>3[01]|[12]\d|0?[1-9])(?!\d)",
    "D3": r"(?P<D3>3[01]|[12]\d|0?[1-9])(?!\d)",
    "M": r"(?P<M>1[0-2]|0?[1-9])(?!\d)",
    "M2": r"(?P<M2>1[0-2]|0?[1-9])(?!\d)",
    "Y": r"(?P<Y>(?:1[89]|20)\d\d)(?!\d)",
    "Y2": r"(?P<Y2>(?:1[89]|20)\d\d)(?!\d)",
    "y": r"(?P<Y>\d\d)(?!\d)",
    "H": r"(?P<H>2[0-4]|1\d|0?\d)(?!\d)",
    "MIN": r"(?P<MIN>[0-5]\d)(?!\d)",
}
# Lexicon lists that a pattern may name, and the group that keeps the word found.
_LISTS = {
    "day": None, "month": None, "year": None, "MN": "months", "MN2": "months", "Q": "quarters", "REL": "days_away",
    "YREL": "years_away", "NEXT": "next", "PART": "part", "TO": "to", "AND": "and", "WD": "weekdays", "WEEK": "week",
}  # fmt: skip
_NAMED = {
    "rel": "REL",
    "yrel": "YREL",
    "next": "NEXT",
    "part": "PART",
    "to": "TO",
    "and": "AND",
    "weekday": "WD",
    "week": "WEEK",
}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, kw_only=True)
class TimeWords:
    """
    The compiled time section of one language; all keys are folded.

    Attributes:
        patterns: Of days, months, years; *cued_patterns* hold only behind `cue_before`.
        clock_patterns: Of times of day.
        opening, clock_opening: Find where one of them may begin.
        months, quarters, weekdays, days_away, years_away, week: Word -> number.
    """

    patterns: tuple[re.Pattern[str], ...]
    cued_patterns: tuple[re.Pattern[str], ...]
    cued_years: tuple[re.Pattern[str], ...]
    clock_patterns: tuple[re.Pattern[str], ...]
    opening: re.Pattern[str]
    clock_opening: re.Pattern[str]
    cue_before: re.Pattern[str]
    not_behind: re.Pattern[str]
    year_before: re.Pattern[str]
    score_before: re.Pattern[str]
    clock_before: re.Pattern[str]
    day_word: re.Pattern[str]
    day_behind: re.Pattern[str]
    day_link: re.Pattern[str]
    future: re.Pattern[str]
    counted_after: re.Pattern[str]
    digits: re.Pattern[str]
    after_noon: frozenset[str]
    clock_cues: frozenset[str]
    months: Mapping[str, int]
    quarters: Mapping[str, int]
    weekdays: Mapping[str, int]
    days_away: Mapping[str, int]
    years_away: Mapping[str, int]
    week: Mapping[str, int]


@cache
def time_words(language: str) -> TimeWords:
    """Return the compiled words of time of *language*; English for one that has no lexicon."""
    known = language if language in languages() else "en"
    time = section(known, "time")
    nouns = [word for forms in section(known, "nouns").values() for word in forms]
    cues = _any(time.get("cues", ()))
    return TimeWords(
        patterns=_compiled(time, "patterns"),
        cued_patterns=_compiled(time, "cued_patterns"),
        cued_years=_compiled(time, "cued_years"),
        clock_patterns=_compiled(time, "clock_patterns"),
        opening=re.compile(rf"(?<![^\W_])(?<!\d[.,/:-])(?:(?=\d)|(?:{_any(_openers(time))})(?!\w))"),
        clock_opening=re.compile(r"(?<![^\W_])(?<!\d[.,/:-])\d{1,2}(?=[ ]?[^\W\d_]|[.:]\d\d(?!\d))"),
        cue_before=re.compile(rf"(?:(?<!\w)(?:{cues})[ ]?|\()$"),
        not_behind=re.compile(rf"(?<!\w)(?:{_any(time.get('not_behind', ()))})[ ]$"),
        year_before=re.compile(rf"(?<!\w)(?:{_any(time.get('year_cues', ()))})[ ]$"),
        score_before=re.compile(rf"(?<!\w)(?:{_any(section(known, 'scores').get('cues', ()))})(?!\w)"),
        clock_before=re.compile(rf"(?<!\w)(?:{_any(time.get('clock_cues', ()))})[ ]$"),
        day_word=re.compile(rf"(?:{_any(time.get('day', ()))})(?!\w)"),
        day_behind=_day_behind([*time.get("day", ()), *time.get("same_day", ()), *time.get("days_away", ())]),
        day_link=re.compile(r"[ ,(]*(?:\w+[ ])?(?:\w+[ ,(]+)?"),
        future=re.compile(rf"(?<!\w)(?:{_any(time.get('future', ()))})(?!\w)"),
        counted_after=re.compile(rf"[ ](?:{_any(nouns)})(?!\w)"),
        digits=re.compile(r"\d"),
        clock_cues=frozenset({"", *(fold(word) for word in time.get("clock_cues", ()))}),
        after_noon=frozenset(fold(word) for word in time.get("after_noon", ())),
        **{name: {fold(k): int(v) for k, v in time.get(name, {}).items()} for name in _TABLES},
    )


def _day_behind(words: Iterable[str]) -> re.Pattern[str]:
    """A day right behind a clock: ``ngày 25/10``, ``hôm nay``, ``25/10``."""
    return re.compile(rf"[ ,(]+(?:{_any(words)})(?!\w)|[ ,(]+\d{{1,2}}[/.-]\d{{1,2}}(?!\d)")


_TABLES = ("months", "quarters", "weekdays", "days_away", "years_away", "week")


def _any(forms: Iterable[str]) -> str:
    return (
        "|".join(re.escape(word) for word in sorted({fold(form) for form in forms}, key=lambda w: (-len(w), w))) or "\0"
    )


def _openers(time: Mapping[str, Any]) -> list[str]:
    """First words of the patterns: day, month, year words and all words that stand for a day."""
    worded = [pattern.split(" ")[0] for pattern in time.get("patterns", ()) if pattern[0].isalpha()]
    names = ("day", "month", "year", "days_away", "weekdays", *(("months",) if time.get("months_open") else ()))
    return [*(word for name in names for word in time.get(name, ())), *worded]


def _compiled(time: Mapping[str, Any], name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(_PLACEHOLDER.sub(lambda found: _group(found[1], time), pattern) + r"(?![\w])")
        for pattern in time.get(name, ())
    )


def _group(name: str, time: Mapping[str, Any]) -> str:
    if name in _NUMBERS:
        return _NUMBERS[name]
    group = _NAMED.get(name, name)
    key = _LISTS[group] or group
    words = (
        _any(time.get(key, ())) if group != "AND" else "|".join(re.escape(form.lower()) for form in time.get(key, ()))
    )
    return f"(?P<{group}>{words})" if group != group.lower() else f"(?:{words})"
