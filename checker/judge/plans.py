"""
Whether a plan explains that two like sentences of a line or two tell two figures.

A plan and what came of it are told in the same words, too; then one says that it has happened. Where neither does, or the two share
their other figures and their verb, both tell the plan, or both what came of it, and a word like ``sẽ`` is how one of them puts it.
"""

from __future__ import annotations

import re
from functools import cache

from checker.counterparts import REACH, Sides, sides_of
from checker.judge.running import order_of
from checker.lexicon.expressions import any_of, words_of
from checker.phrasing import TOKEN, tokens_of
from checker.profiles import Profile

# So many other figures that both sentences tell are of one telling.
_ONE_TELLING = 2
_BLANK = " "


def plan_explains(a: Profile, b: Profile) -> bool:
    """
    Return True where the figure of one may be planned and that of the other what came of it.

    Args:
        a, b: Claims in one place of two such sentences, one of them planned.
    """
    plan, fact = (a, b) if a.claim.status == "planned" else (b, a)
    if order_of(plan.claim.as_of, fact.claim.as_of) == "earlier":
        return True
    planned, told = sides_of(plan), sides_of(fact)
    if _has(_cues("actual"), told) and not _has(_cues("actual"), planned):
        return True
    verbs = _behind_cues(planned)
    if not verbs:
        return False
    return not (len(plan.company & fact.company) >= _ONE_TELLING and verbs <= told.words())


def _has(cues: re.Pattern[str], sides: Sides) -> bool:
    return any(cues.search(side) for side in _near(sides))


def _behind_cues(sides: Sides) -> frozenset[str]:
    """The words right behind what says that something is planned, near the figure; an empty text for one that ends its side."""
    found = ((side, cue) for side in _near(sides) for cue in _cues("planned", "goal", "intended").finditer(side))
    return frozenset(next(iter(TOKEN.findall(side, cue.end())), "") for side, cue in found)


def _near(sides: Sides) -> tuple[str, str]:
    """What stands before and behind the figure, as far as counterparts are looked at."""
    return _BLANK.join(reversed(sides.before[:REACH])), _BLANK.join(sides.behind[:REACH])


@cache
def _cues(*concepts: str) -> re.Pattern[str]:
    words = (_BLANK.join(tokens_of(word)) for word in words_of("status", *concepts))
    return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)")
