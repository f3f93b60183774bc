"""Ages and birth years that only say who someone is."""

from __future__ import annotations

import re

from checker.resolve.setting import Setting

# Longer than anyone holds an office [years].
_LONG = 20
_AGE = "year_of_age"
_APPOSITION = re.compile(r"[(,;:–-]\s*$")


def birth_year(setting: Setting) -> bool:
    """``(sinh năm 1970``, ``born in 1970``."""
    return setting.mention.kind == "date" and setting.follows("birth")


def bracketed_span(setting: Setting) -> bool:
    """``Palme (1927-1986)``, ``(19/5/1890 - 19/5/2020)``: a life or an anniversary; a term of office is shorter, and a claim."""
    if setting.mention.kind != "date":
        return False
    first, _, last = str(setting.mention.value).partition("/")
    text, start, end = setting.shadow.text, setting.span.start, setting.span.end
    alone = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    years = int(last[:4]) - int(first[:4]) if first[:4].isdigit() and last[:4].isdigit() else 0
    return alone and years >= _LONG


def age(setting: Setting) -> bool:
    """
    ``Lan (35 tuổi)``, ``thủ môn 22 tuổi``, ``trên 18 tuổi``: an age beside a person or an age group.

    The age of someone the article does not name (``một bé gái 9 tuổi``) is all it says of them: a claim.
    """
    if setting.mention.unit != _AGE:
        return False
    grouped = setting.mention.hedge != "exact" or setting.follows("bounds")
    beside = _APPOSITION.search(_lead(setting)) is not None or setting.follows("known_person")
    return grouped or beside or setting.precedes("named_so")


def _lead(setting: Setting) -> str:
    """What stands before the age, an article left out."""
    article = setting.words.before(("age_articles",)).search(setting.before)
    return setting.before[: article.start()] if article else setting.before
