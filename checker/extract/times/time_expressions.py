"""What of a time is searched for by an expression: what ties its parts, what stands right before and behind, made of a language's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from checker.lexicon import section
from checker.lexicon.expressions import any_folded


def link(time: Mapping[str, Any]) -> re.Pattern[str]:
    """Return blanks, a comma or a bracket, and words like ``on`` or ``lúc``."""
    worded = any_folded([*time.get("clock_links", ()), *time.get("links", ())])
    return re.compile(rf"(?:[ ]*[,(∙·][ ]*|[ ]+|(?=[^\W\d_])|[.:](?=\d))(?P<words>(?:(?:{worded})(?!\w)[ ]+)*)")


def series(time: Mapping[str, Any], suffixes: Iterable[str]) -> re.Pattern[str]:
    """Return the first of several numbers that share what stands behind the last: ``ngày 3 và 4``, ``the 3rd and 4th``."""
    before = any_folded([*(time.get("day") or ()), *(time.get("determiners") or ())])
    joins = any_folded([*(time.get("to") or ()), *(time.get("and") or ())])
    number = rf"(?:[0-9]{{1,2}}(?:[ ]?(?:{any_folded(suffixes)}))?|[^\W\d_]+)"
    return re.compile(rf"(?:(?:{before})[ ])*{number},?[ ]?(?:{joins})[ ]?(?:(?:{before})[ ])*[^\W_]")


def join(time: Mapping[str, Any]) -> re.Pattern[str]:
    """Return what joins two times to a span, as ``to``, or to a list, as ``and``."""
    to, both = any_folded(time.get("to", ())), any_folded(time.get("and", ()))
    worded_to = "|".join(word for word in to.split("|") if word[-1].isalpha())
    marks_to = "|".join(word for word in to.split("|") if not word[-1].isalpha())
    worded_and = "|".join(word for word in both.split("|") if word[-1].isalpha())
    marks_and = "|".join(word for word in both.split("|") if not word[-1].isalpha())
    return re.compile(
        rf"[ ]?(?:(?P<to>(?:{marks_to or chr(0)})|(?:,[ ])?(?<=[ ])(?:{worded_to or chr(0)})(?=[ ]))"
        rf"|(?P<and>(?:{marks_and or chr(0)})|(?<=[ ])(?:{worded_and or chr(0)})(?=[ ])))[ ]?"
    )


def worded_date(time: Mapping[str, Any]) -> re.Pattern[str]:
    """Return a date in words and numbers, whether or not the calendar has such a day."""
    day, month, year = (any_folded(time.get(name, ())) for name in ("day", "month", "year"))
    return re.compile(rf"(?:{day})[ ]\d+[ ](?:{month})[ ]\d+(?:,?[ ](?:{year})[ ]\d+)?")


def plainly(time: Mapping[str, Any], form: str) -> re.Pattern[str]:
    """Return *form* with a stop or a word behind; nothing in a language where more may follow than that word tells."""
    tells = not any(time.get(name) for name in ("month_names_alone", "twelve_hours", "month_first"))
    stop = r"[.;!?)\"\n](?![ ]?[0-9])|(?P<comma>,)?[ ](?P<behind>[^\W\d_]{2,})(?![\w'])"
    return re.compile(rf"(?:{form})(?:{stop})" if tells else any_folded(()))


def measured_after(language: str) -> re.Pattern[str]:
    """Return a unit or scale behind two numbers, which makes them a range; ``năm nay``, ``năm 2016`` name a year."""
    units = section(language, "units")
    tables = [table for table in units.values() if isinstance(table, Mapping)]
    forms = [word for table in tables for words in table.values() if isinstance(words, (list, tuple)) for word in words]
    forms += [*section(language, "numbers").get("scales", ()), *units.get("percent", ())]
    named = any_folded(section(language, "time").get("after_unit") or ())
    return re.compile(rf"[ ](?:{any_folded(map(str, forms))})(?!\w)(?![ ](?:(?:1[89]|20)\d\d|(?:{named})(?!\w)))")


def cue_before(time: Mapping[str, Any], name: str) -> re.Pattern[str]:
    """Return a cue of the key *name*, or a bracket, right before the end."""
    return re.compile(rf"(?:(?<!\w)(?:{any_folded(time.get(name, ()))})[ ]?|\()$")
