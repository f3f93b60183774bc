"""Units and other names of the contract in the words of a reader."""

from __future__ import annotations

from functools import cache

from checker.lexicon import languages, section
from checker.messages import SOURCE, Message, Speaker, say
from checker.model import Hedge, Status

_UNITS: dict[str, Message] = {
    "percent": say("percent"), "percentage_point": say("percentage point"), "year": say("year"), "month": say("month"),
    "week": say("week"), "day": say("day"), "hour": say("hour"), "minute": say("minute"), "second": say("second"),
}  # fmt: skip
HEDGE_WORDS: dict[Hedge, Message] = {
    "exact": say("exact"), "about": say("about"), "nearly": say("nearly"), "more_than": say("more than"),
    "at_least": say("at least"), "less_than": say("less than"), "at_most": say("at most"), "range": say("range"),
}  # fmt: skip
STATUS_WORDS: dict[Status, Message] = {"actual": say("actual"), "planned": say("planned"), "unknown": say("unknown")}


def unit_word(unit: str | None, speak: Speaker) -> str:
    """Return *unit*, canonical in English, in the language of *speak* where its lexicon or catalogue knows it."""
    if not unit:
        return ""
    if unit in _UNITS:
        return speak.again(_UNITS[unit])
    return _nouns(speak.language).get(unit, unit.replace("_", " "))


@cache
def _nouns(language: str) -> dict[str, str]:
    """Concept -> the word that the lexicon of *language* names first."""
    if language == SOURCE or language not in languages():
        return {}
    return {concept: words[0] for concept, words in section(language, "nouns").items() if words}
