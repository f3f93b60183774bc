"""Mentions that make no claim: names of periods, ages told beside a name, years that only label."""

from __future__ import annotations

import re
from functools import cache

from checker.lexicon import languages, section
from checker.model import Mention
from checker.shadow import Shadow, fold

_AGE = "year_of_age"
_APPOSITION = re.compile(r"[(,;:–-]\s*$")
_WINDOW = 24


def is_label(mention: Mention, page: Shadow, language: str) -> bool:
    """
    Return True where *mention* names a period or a person's age and states nothing that could be checked.

    ``6 tháng đầu năm``, ``quý III``: the period that a figure covers, kept as that figure's slot.
    ``(35 tuổi)``, ``trên 18 tuổi``: an age beside a name, or an age group.
    """
    if mention.kind == "number" or mention.grain == "quarter":
        return True
    if mention.unit == _AGE:
        before = page.text[max(0, page.folded(mention.start) - 3) : page.folded(mention.start)]
        return mention.hedge != "exact" or bool(_APPOSITION.search(before))
    if mention.kind not in ("duration", "date"):
        return False
    end = page.folded(mention.end)
    start = page.folded(mention.start)
    behind, before = page.text[end : end + _WINDOW], page.text[max(0, start - _WINDOW) : start]
    following, preceding = _patterns(language)
    return bool(mention.kind == "duration" and following.match(behind)) or bool(preceding.search(before))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words that make a duration before them a label; words that make a period behind them one."""
    known = section(language if language in languages() else "en", "labels")
    following = "|".join(re.escape(fold(word)) for word in known.get("duration_before", ()))
    preceding = "|".join(re.escape(fold(word)) for word in known.get("period_behind", ()))
    return re.compile(rf"\s*(?:{following or chr(0)})(?!\w)"), re.compile(rf"(?<!\w)(?:{preceding or chr(0)})\s*$")
