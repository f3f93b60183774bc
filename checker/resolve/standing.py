"""How a claim stands: in which clause, said by whom, as of when."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.model import Mention, Span
from checker.resolve.sentences import CLAUSE_BREAK
from checker.resolve.surroundings import Sentence
from checker.resolve.vocabulary import Cue
from checker.shadow import Shadow

_HOLDER_END = re.compile(r"[,;:.()\n\"]")
# The longest name of a holder that is still a name [code points].
_HOLDER_LENGTH = 90
# How far behind its cue an as-of day may stand: ``đến 26/10``, ``tính đến khi bế mạc chiều 26/10`` [code points].
_AS_OF_REACH = 14
_AS_OF_FAR = 40
_LONG_CUE = 7
_MOMENTS = ("day", "part", "hour", "minute")


def clause_around(folded: str, sentence: Span, mention: Span) -> Span:
    """Return the clause that holds *mention*: the stretch between commas, colons and brackets."""
    start = sentence.start
    for found in CLAUSE_BREAK.finditer(folded, sentence.start, mention.start):
        start = found.end()
    closing = CLAUSE_BREAK.search(folded, mention.end, sentence.end)
    return Span(start, closing.start() if closing else sentence.end)


def read_holder(sentence: Sentence, shadow: Shadow) -> str | None:
    """
    Return who the sentence says its figures are from, as worded, or None for the paper itself.

    ``theo Tổng cục Thống kê, …`` opens with the holder; ``Bộ trưởng X cho biết …`` closes with the verb.
    """
    for cue in sentence.cues:
        if cue.section != "attribution":
            continue
        holder = _after(cue, sentence, shadow) if cue.concept == "before" else _before(cue, sentence, shadow)
        if holder and any(c.isupper() for c in holder):
            return holder
    return None


def _after(cue: Cue, sentence: Sentence, shadow: Shadow) -> str:
    end = min(sentence.span.end, cue.end + _HOLDER_LENGTH)
    closing = _HOLDER_END.search(shadow.cased, cue.end, end)
    return shadow.cased[cue.end : closing.start()].strip() if closing else ""


def _before(cue: Cue, sentence: Sentence, shadow: Shadow) -> str:
    start = max(sentence.span.start, cue.start - _HOLDER_LENGTH)
    opening = start
    for found in _HOLDER_END.finditer(shadow.cased, start, cue.start):
        if shadow.cased[found.end() : cue.start].strip():
            opening = found.end()
    return shadow.cased[opening : cue.start].strip()


def stated_as_of(cues: Iterable[Cue], dates: Iterable[Mention], figure: Span) -> str | None:
    """Return the moment that the sentence gives for its counts (``tính đến 17h ngày 26/10``), or None."""
    for cue in cues:
        if cue.section != "as_of" or cue.start > figure.start:
            continue
        reach = _AS_OF_FAR if cue.end - cue.start >= _LONG_CUE else _AS_OF_REACH
        for date in dates:
            close = 0 <= date.start - cue.start <= reach
            if close and date.grain in _MOMENTS and not _inside(date, figure):
                return str(date.value).split("/")[-1]
    return None


def _inside(date: Mention, figure: Span) -> bool:
    return date.start <= figure.start < date.end
