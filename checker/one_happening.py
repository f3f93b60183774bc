"""
What two articles tell of one day in two of its parts that exclude each other, and that is one thing all the same.

A morning and an afternoon are mostly of two things. Where each article tells a single thing of that day, in its first lines, in words
that leave little doubt, one of the two has its part of the day wrong.
"""

from __future__ import annotations

from checker.alignment import in_head, in_two_languages, in_words
from checker.day_parts import parts_apart, run_into_noon
from checker.likeness import levels, value_level, weigh
from checker.profiles import Profile

# How sure the words must be that the two are one [log odds]: three more than what links dates that meet.
_LEAST = 3.0
# No other date of that day is told by either article.
_ONLY = "counterpart_only"


def in_two_parts_of_one_day(a: Profile, b: Profile) -> bool:
    """
    Return True for one thing that two articles put into two parts of one day: ``Sáng 21/5, …`` and ``chiều 21/5, …``.

    Not of a morning and a noon: what is told until noon was so in the morning, too. Papers of a language of words tell in too few
    of the same ones.
    """
    if not parts_apart(a.part, b.part) or run_into_noon(a.part, b.part) or value_level(a, b) == "value_differs":
        return False
    if not (in_head(a) and in_head(b)) or in_words(a, b) or in_two_languages(a, b):
        return False
    found = levels(a, b)
    return _ONLY in found and weigh(found) >= _LEAST
