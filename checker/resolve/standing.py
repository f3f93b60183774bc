"""How a claim stands: in which clause, as of when."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model import Mention, Span
from checker.resolve.sentences import CLAUSE_BREAK
from checker.resolve.vocabulary import Cue

# How far behind its cue an as-of day may stand: ``đến 26/10``, ``tính đến khi bế mạc chiều 26/10`` [code points].
_AS_OF_REACH = 14
_AS_OF_FAR = 40
_LONG_CUE = 7
# Chiều ngày, Vào lúc: what may stand between the beginning of a sentence and its day.
_OPENING_WORDS = 3
# The same of a day in brackets, which tell again what stands before them: Đêm thứ sáu tuần này (29/7), …
_OPENING_WORDS_BRACKETED = 9
_MOMENTS = ("day", "part", "hour", "minute")


def clause_around(folded: str, sentence: Span, mention: Span) -> Span:
    """Return the clause that holds *mention*: the stretch between commas, colons and brackets; what is in brackets before it ends none."""
    start, opened = sentence.start, -1
    for found in CLAUSE_BREAK.finditer(folded, sentence.start, mention.start):
        if found[0] == "(":
            start, opened = found.end(), start
        elif found[0] == ")" and opened >= 0:
            start, opened = opened, -1
        else:
            start = found.end()
    closing = CLAUSE_BREAK.search(folded, mention.end, sentence.end)
    return Span(start, closing.start() if closing else sentence.end)


def clause_of_a_day(folded: str, sentence: Span, day: Span) -> Span:
    """
    Return the clause that *day* dates: ``Sáng 25/10, 60 nước sẽ ký``, where the day has a clause of its own, the next one.
    """
    alone = _with_its_brackets(folded, day)
    opening = _OPENING_WORDS if alone == day else _OPENING_WORDS_BRACKETED
    day = alone
    clause = clause_around(folded, sentence, day)
    if (
        len(folded[clause.start : day.start].split()) > opening
        or folded[day.end : clause.end].strip()
        or folded[clause.end : clause.end + 1] != ","
    ):
        return clause
    return Span(clause.start, clause_around(folded, sentence, Span(clause.end + 1, clause.end + 1)).end)


def _with_its_brackets(folded: str, day: Span) -> Span:
    """``Tối thứ sáu này (29/7), …``: a day alone in brackets that end a clause stands where they stand."""
    alone = folded[day.start - 1 : day.start] == "(" and folded[day.end : day.end + 2] == "),"
    return Span(day.start - 1, day.end + 1) if alone else day


def stated_as_of(cues: Iterable[Cue], dates: Iterable[Mention], figure: Span) -> str | None:
    """
    Return the moment that the sentence gives for its counts (``tính đến 17h ngày 26/10``), or None.

    A cue of more than a word may close the sentence: ``… được 20 tỉ đồng, tính đến chiều 18-7``.
    """
    named = [cue for cue in cues if cue.section == "as_of"]
    days = [date for date in dates if date.grain in _MOMENTS and not _inside(date, figure)]
    before = [cue for cue in named if cue.start <= figure.start]
    behind = [cue for cue in named if cue.start > figure.start and cue.end - cue.start >= _LONG_CUE]
    for cue in (*before, *behind):
        reach = _AS_OF_FAR if cue.end - cue.start >= _LONG_CUE else _AS_OF_REACH
        day = next((date for date in days if 0 <= date.start - cue.start <= reach), None)
        if day:
            return str(day.value).split("/")[-1]
    return None


def _inside(date: Mention, figure: Span) -> bool:
    return date.start <= figure.start < date.end
