"""Years in brackets behind the title of a work: ``phim Kes (1969)``, ``the film Kes (1969)``."""

from __future__ import annotations

import re

from checker.model import Mention
from checker.resolve.setting import LabelWords
from checker.resolve.surroundings import CAPITAL
from checker.shadow import Shadow

RULE = "date-year-of-a-work"
_YEAR = re.compile(r"(?:18|19|20)\d\d")
# Words that begin with capitals, little ones among them; the word before says what or who bears the title.
_NAME = rf"[\"“‘']?[{CAPITAL}][^\s()]*"
_TITLE = re.compile(rf"(?:([^\W\d_]+) )?(?:(?:{_NAME}|of|the|and|in|on|a|v|&|-|–) )*{_NAME} \($")
_TITLE_REACH = 80
# How far from the year the words for works may stand, in the same line [code points].
_REACH = 200


def as_year_of_a_work(mention: Mention, page: Shadow, words: LabelWords) -> Mention:
    """Return *mention* as the year in which a work appeared where it is one by its place and the words around, else unchanged."""
    if mention.kind != "number" or mention.hedge != "exact" or not _YEAR.fullmatch(mention.quote):
        return mention
    start, end = page.folded(mention.start), page.folded(mention.end)
    if page.text[start - 2 : start] != " (" or page.text[end : end + 1] != ")":
        return mention
    title = _TITLE.search(page.cased, max(0, start - _TITLE_REACH), start)
    named = title is not None and not (title[1] and title[1].lower() in words.forms("bearers_of_names"))
    if not named or not _tells_of_works(start, page, words):
        return mention
    return mention._replace(kind="date", value=mention.quote, grain="year", core=None, weak=None, rule=RULE)


def _tells_of_works(start: int, page: Shadow, words: LabelWords) -> bool:
    line = max(start - _REACH, page.text.rfind("\n", 0, start) + 1)
    stop = page.text.find("\n", start, start + _REACH)
    return words.anywhere("works").search(page.text, line, stop if stop >= 0 else start + _REACH) is not None
