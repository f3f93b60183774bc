"""Where sentences and clauses begin and end, in the original's offsets."""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.model import Span
from checker.resolve.surroundings import CAPITAL

# A stop ends a sentence where a blank and a capital, a quote or a digit follow, unless an initial or a title is before it.
_STOP = re.compile(rf"""[.!?…]["”’')\]]*(?=\s+["“‘'(\[]*[{CAPITAL}0-9])|\n+""")
_ABBREVIATION = re.compile(
    r"(?:\b(?:TP|Tp|tp|TS|ThS|PGS|GS|BS|ĐH|Q|P|TX|KS|CN|NSND|NSƯT|Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|No|vs|Inc|Co|Ltd|U\.S|U\.N|a\.m|p\.m)|\b[A-ZĐ])$"
)
# The marks inside a figure break nothing: 1,45 %, 15:30.
CLAUSE_BREAK = re.compile(r"[;()–—]|[,:](?!\d)|\s-\s")


def sentence_starts(text: str) -> list[int]:
    """Return the offset of each sentence's first character, sorted; a line never runs on into the next."""
    starts = [0]
    for found in _STOP.finditer(text):
        if found[0][0] == "." and _ABBREVIATION.search(text, max(0, found.start() - 8), found.start()):
            continue
        starts.append(found.end())
    return starts


def sentence_at(text: str, starts: list[int], offset: int) -> Span:
    """Return the sentence that holds *offset*, without the blanks around it."""
    index = bisect_right(starts, offset)
    start = starts[index - 1]
    end = starts[index] if index < len(starts) else len(text)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))
