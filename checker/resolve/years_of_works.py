"""Years behind the title of a work: ``phim Kes (1969)``, ``the film Kes (1969)``, ``phim "Kes", 1969``."""

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
_QUOTED = re.compile(r"[^\s\"]\",? $")
# How far from the year the words for works may stand, in the same line [code points].
_REACH = 200


def as_year_of_a_work(mention: Mention, page: Shadow, words: LabelWords) -> Mention:
    """Return *mention* as the year in which a work appeared where it is one by its place and the words around, else unchanged."""
    start, end = page.folded(mention.start), page.folded(mention.end)
    if mention.kind == "date" and mention.grain == "year":
        return mention._replace(rule=RULE) if _is_of_a_quoted_work(start, page, words) else mention
    if mention.kind != "number" or mention.hedge != "exact" or not _YEAR.fullmatch(mention.quote):
        return mention
    named = _QUOTED.search(page.text, max(0, start - _TITLE_REACH), start) or _is_bracketed(start, end, page, words)
    if not named or not _tells_of_works(start, page, words):
        return mention
    return mention._replace(kind="date", value=mention.quote, grain="year", core=None, weak=None, rule=RULE)


def _is_of_a_quoted_work(start: int, page: Shadow, words: LabelWords) -> bool:
    """``phim "Kes" năm 1969``: the year told behind a title in quotation marks, what it is the title of before it."""
    closed = _QUOTED.search(page.text, max(0, start - _TITLE_REACH), start)
    opening = page.text.rfind('"', max(0, start - _TITLE_REACH), closed.start()) if closed else -1
    return opening > 0 and words.ends(page.text[max(0, opening - _TITLE_REACH) : opening].rstrip(" "), ("works",))


def _is_bracketed(start: int, end: int, page: Shadow, words: LabelWords) -> bool:
    """True for a year in brackets behind a title; behind who bears a name it is one of a life."""
    if page.text[start - 2 : start] != " (" or page.text[end : end + 1] != ")":
        return False
    title = _TITLE.search(page.cased, max(0, start - _TITLE_REACH), start)
    return title is not None and not (title[1] and title[1].lower() in words.forms("bearers_of_names"))


def _tells_of_works(start: int, page: Shadow, words: LabelWords) -> bool:
    line = max(start - _REACH, page.text.rfind("\n", 0, start) + 1)
    stop = page.text.find("\n", start, start + _REACH)
    return words.anywhere("works").search(page.text, line, stop if stop >= 0 else start + _REACH) is not None
