"""
A span of days and what is told of a part of it: the end of a span is not the span.

``Lễ hội diễn ra ngày 25-26/10`` and ``Chiều 26/10, lễ hội bế mạc`` agree in every instant that the second tells, and tell two
happenings: a morning is no two days, and what ends on the last of them ended then.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from checker.model import DAY_LENGTH
from checker.profiles import Profile
from checker.times import first_instant

# What is told of the first and of the last of a span.
_FIRST, _LAST = "start", "end"
# Papers call a night by either of its days, and by both: it begins on the first and ends in the morning of the last.
_OF_NIGHT, _MORNING = frozenset({"evening", "night"}), "am"
_ONE_DAY = timedelta(days=1)
_NUMBER = re.compile(r"\d+")
# So many spans stay known: each is compared with every date of its story.
_KEPT = 4096


def is_part_of_span(a: Profile, b: Profile) -> bool:
    """Return True where one of two dates that meet is a span told by both its ends, and the other tells of a part of it; symmetric."""
    if a.claim.kind != "date" or ("/" in str(a.value)) == ("/" in str(b.value)):
        return False
    part, span = (a, b) if "/" in str(b.value) else (b, a)
    first, last = str(span.value).split("/")
    if not _prints(span.claim.quote, first, last):
        return False
    return _is_part_of_day(part, first, last) or _is_end(part, span, first, last)


@lru_cache(maxsize=_KEPT)
def _prints(quote: str, first: str, last: str) -> bool:
    """True where *quote* prints the day, month or year of both ends: a summer is told by neither, and is one time."""
    printed = {int(number) for number in _NUMBER.findall(quote)}
    return first != last and all(int(_NUMBER.findall(end)[-1]) in printed for end in (first, last))


def _is_part_of_day(part: Profile, first: str, last: str) -> bool:
    """True for an hour, a morning, an evening beside days."""
    if len(first) != DAY_LENGTH or len(last) != DAY_LENGTH or not part.part:
        return False
    if first_instant(last) - first_instant(first) > _ONE_DAY:
        return True
    parts = set(part.part.split("+"))
    return not (parts & _OF_NIGHT or (_MORNING in parts and str(part.value)[:DAY_LENGTH] == last))


def _is_end(part: Profile, span: Profile, first: str, last: str) -> bool:
    """True for what starts on the first day of a span, or ends on its last, where the span is not told of just that."""
    told = part.claim.slots.predicate
    if told == span.claim.slots.predicate:
        return False
    day = str(part.value)[:DAY_LENGTH]
    return (told == _FIRST and day == first) or (told == _LAST and day == last)
