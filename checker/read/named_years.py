"""What the years that an article names say of the year in which it was printed: ``ngày 16/6/2022``, ``vào năm 2014``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from checker.lexicon import known_language, section
from checker.lexicon.expressions import any_folded
from checker.shadow import fold

# A point before it is that of a date (``8.1.2016``); numbers are grouped in threes.
_YEAR: Final = re.compile(r"(?<![\d,])(?<!\D\.)((?:19|20)\d\d)(?!\d|[.,]\d)")
# How far before a year the words may begin that say what it is of [code points].
_REACH: Final = 48
# The words of a law, a decree stand up to here before its date.
_TITLE_REACH: Final = 40
_ENDS_A_STRETCH: Final = re.compile(r"(?:19|20)\d\d ?[-/] ?$")
_BEGINS_A_STRETCH: Final = re.compile(r" ?[-/] ?(?:19|20)?\d\d(?!\d)")
_NUMBERED_PAPER: Final = re.compile(r"\d ?/ ?$")
_CODE_BEHIND: Final = re.compile(r" ?/ ?[^\W\d_]")
_DAY_IN_DIGITS: Final = re.compile(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01]) ?[/.-] ?(0?[1-9]|1[0-2]) ?[/.-] ?$")
_MONTH_IN_DIGITS: Final = re.compile(r"(?<![\d/.-])(?:0?[1-9]|1[0-2]) ?[/.-] ?$")
_BREAK: Final = re.compile(r"(?:^|[^\w\s-]|\n)\s*$")
_LAST_WORD: Final = re.compile(r"(\w+)[ ]$")


class Naming(NamedTuple):
    """
    One year as an article names it.

    Attributes:
        year: The year that it speaks for: of ``so với cùng kỳ năm 2021`` the one behind.
        speaks: How much it says that the article was printed in that year, below 0 for another: ``vào năm 2014``.
        is_told: True where that year had come when the article was printed.
        month: Of the day that it closes, where that is printed in digits; else 0.
    """

    year: int
    speaks: float
    is_told: bool
    month: int


@dataclass(frozen=True, slots=True)
class _Role:
    """How much a year in one role speaks for being that of printing, told as past or as to come; whether it bounds that year."""

    past: float
    ahead: float
    bounds: bool


# Measured on stories whose year is known (`tests.accuracy.assumed_years`): of days printed in full two in three are of the year
# of printing, of years that open a sentence (``Năm 2014, …``) one in seven.
_ROLES: Final = {
    "day": _Role(1, 1, True),
    "month": _Role(0.75, 0.75, True),
    "begun": _Role(1, 0.5, True),
    "compared": _Role(1, 1, True),
    "event": _Role(1, 0.75, True),
    "paper": _Role(0, 0, True),
    "noun": _Role(0.25, 0.25, True),
    "since": _Role(0, 0, True),
    "opening": _Role(-0.5, 0, True),
    "then": _Role(-0.5, 0, True),
    "onward": _Role(-0.5, 0, False),
}


def named_years(text: str, language: str) -> Iterator[Naming]:
    """Yield each year that *text* names and that says something of when it was printed."""
    words = _words(known_language(language))
    folded = fold(text)
    for found in _YEAR.finditer(folded):
        place = _Place(folded, text if len(text) == len(folded) else folded, found.start(), found.end(), words)
        if name := place.role():
            role, ahead = _ROLES[name], place.is_ahead
            year = int(found[1]) + (name == "compared")
            day = _DAY_IN_DIGITS.search(place.before)
            speaks, is_told = (role.ahead, False) if ahead else (role.past, role.bounds)
            yield Naming(year, speaks, is_told, int(day[1]) if day else 0)


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns of a language; each matches at the end of what stands before a year, but for *ahead*."""

    elsewhere: re.Pattern[str]
    year: re.Pattern[str]
    day: re.Pattern[str]
    month: re.Pattern[str]
    compared: re.Pattern[str]
    begun: re.Pattern[str]
    papers: re.Pattern[str]
    since: re.Pattern[str]
    onward: re.Pattern[str]
    then: re.Pattern[str]
    until: re.Pattern[str]
    ahead: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a year stands in a text, folded and as printed."""

    folded: str
    text: str
    start: int
    end: int
    words: _Words

    def role(self) -> str:
        """Return what the year is of, a key of `_ROLES`; empty where it says nothing."""
        before, words = self.before, self.words
        behind = self.folded[self.end : self.end + 6]
        if words.elsewhere.search(before) or _ENDS_A_STRETCH.search(before) or _BEGINS_A_STRETCH.match(behind):
            return ""
        if words.compared.search(before):
            return "compared"
        in_a_title = words.papers.search(self.folded, max(0, self.start - _TITLE_REACH), self.start) is not None
        bare = words.year.sub("", before)
        if _DAY_IN_DIGITS.search(before) or words.day.search(bare):
            return "paper" if in_a_title else self._unless_since("day")
        if month := words.month.search(bare) or _MONTH_IN_DIGITS.search(before):
            opens = _BREAK.search(before, 0, month.start()) is not None
            return "paper" if in_a_title else "since" if opens else self._unless_since("month")
        if _NUMBERED_PAPER.search(before) or _CODE_BEHIND.match(behind):
            return "paper"
        return "" if in_a_title else self._role_alone(before, bare)

    def _role_alone(self, before: str, bare: str) -> str:
        """The role of a year without a month: ``đầu năm 2022``, ``vào năm 2014``, ``World Cup 2022``."""
        words = self.words
        if words.begun.search(before):
            return "begun"
        if words.onward.search(bare):
            return "onward"
        if words.then.search(bare):
            return "then"
        if bare == before:
            word = _LAST_WORD.search(self.text, max(0, self.start - _REACH), self.start)
            return "event" if word and word[1][:1].isupper() else ""
        return "opening" if _BREAK.search(bare) else "noun"

    def _unless_since(self, role: str) -> str:
        return "since" if not self.is_ahead and self.words.since.search(self.before) else role

    @property
    def before(self) -> str:
        return self.folded[max(0, self.start - _REACH) : self.start]

    @property
    def is_ahead(self) -> bool:
        """True for a year up to which something lasts, or whose sentence tells what is to come before it."""
        opens = max(self.folded.rfind(mark, 0, self.start) for mark in (". ", "\n"))
        within = self.words.ahead.search(self.folded, opens + 1, self.start)
        return within is not None or self.words.until.search(self.before) is not None


@cache
def _words(language: str) -> _Words:
    imprint, time = section(language, "imprint"), section(language, "time")
    known = imprint.get("years", {})
    numbered = rf"{_any(time.get('month', ()))} ?(?:\d{{1,2}}|{_any(time.get('months', ()))})"
    month = _any(time.get("months", ())) if time.get("month_names_alone") else numbered
    quarter = rf"{_any(time.get('quarter_mark', ()))} ?(?:[ivx]{{1,3}}|\d)"
    link = r"(?: ?[/.-] ?|,? )"
    year = rf"{_any(time.get('year', ()))} $"
    # What may stand between a word before a date and its year: the rest of the date.
    rest = rf"(?:(?:{_any((*time.get('day', ()), *time.get('parts', ())))}|{month}|{quarter}|\d{{1,2}}(?:st|nd|rd|th)?|[/.,-]) ?)*"
    to_year = rf" {rest}(?:{year[:-1]})?$"
    return _Words(
        elsewhere=_closing(rf"{_any(imprint.get('other_years', ()))} ?$"),
        year=re.compile(rf"(?<!\w){year}"),
        day=_closing(rf"(?:\d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?{month}{link}|{month} \d{{1,2}}(?:st|nd|rd|th)?, ?)$"),
        month=_closing(rf"(?:{month}|{quarter}){link}$"),
        compared=_closing(rf"{_any(known.get('compared', ()))} (?:{year[:-1]})?$"),
        begun=_closing(rf"{_any(known.get('begun', ()))} $"),
        papers=_closing(rf"{_any(known.get('papers', ()))}[^.;\n]*$"),
        since=_closing(rf"{_any(known.get('since', ()))}{to_year}"),
        onward=_closing(rf"{_any(known.get('onward', ()))} $"),
        then=_closing(rf"{_any(known.get('then', ()))} $"),
        until=_closing(rf"{_any(known.get('until', ()))}{to_year}"),
        ahead=re.compile(rf"(?<!\w){_any(known.get('ahead', ()))}(?!\w)"),
    )


def _closing(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}")


def _any(forms: Iterable[str]) -> str:
    return f"(?:{any_folded(forms)})"
