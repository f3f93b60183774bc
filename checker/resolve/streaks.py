"""Which of a run of months or years it is (``tháng thứ 13 liên tiếp``, ``a third straight year``) says how long the run has lasted."""

from __future__ import annotations

import re
from functools import cache

from checker.lexicon import known_language, section
from checker.model import Mention
from checker.resolve.setting import LabelWords
from checker.shadow import Shadow, fold

# The first is of no run yet.
_LEAST = 2
# A word may tell what goes on: tháng thứ 8 tăng liên tiếp.
_BETWEEN = re.compile(r" [^\W\d_]+(?= )")
_WORD = re.compile(r" ([^\W\d_]+)")


def as_length_of_a_run(mention: Mention, page: Shadow, words: LabelWords, language: str) -> Mention:
    """Return *mention* as a duration where it numbers the last of a run of days, months …, else unchanged."""
    if mention.kind != "ordinal" or isinstance(mention.value, str) or mention.value < _LEAST:
        return mention
    unit = _numbered(mention, page, words, language)
    return mention._replace(kind="duration", unit=unit) if unit else mention


def _numbered(mention: Mention, page: Shadow, words: LabelWords, language: str) -> str:
    """The unit of time of which it is the third, fourth … in a row; empty where it is of none."""
    text, end = page.text, page.folded(mention.end)
    units = _units(language)
    if mention.unit in units.values():
        return mention.unit or "" if _runs(text, end, words) else ""
    run = words.behind(("run_before_unit",)).match(text, end)
    unit = _WORD.match(text, run.end() if run else end)
    named = units.get(unit[1], "") if unit else ""
    return named if named and unit and (run or _runs(text, unit.end(), words)) else ""


def _runs(text: str, end: int, words: LabelWords) -> bool:
    in_a_row = words.behind(("run_behind",))
    between = _BETWEEN.match(text, end)
    return in_a_row.match(text, end) is not None or (
        between is not None and in_a_row.match(text, between.end()) is not None
    )


@cache
def _units(language: str) -> dict[str, str]:
    """Words for units of time -> what they name."""
    durations = section(known_language(language), "units").get("durations", {})
    return {fold(word): name for name, forms in durations.items() for word in forms}
