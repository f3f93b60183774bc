"""
A whole and its parts told in one sentence: ``155 người (53 người chết, 102 người mất tích)``.

Only what is sure takes part: counts of one sort, told as fact. Parts that leave nothing out must add up; of any others
neither one nor, where they exclude one another, their sum may exceed the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from checker.judge.ground import Ground
from checker.lexicon import languages, section
from checker.likeness import Profile, exclude_each_other
from checker.model import Claim, Interval
from checker.shadow import fold

# How far behind the whole its list may open [code points]: the rest of its noun phrase, or of its clause before a word.
_REACH = 40
_NEAR = 24
# How soon behind its opener the list begins.
_LEAD = 6
# One or two things are seldom broken down; what looks like it counts something else.
_LEAST_WHOLE = 3
_FEWEST_PARTS = 2
_CLOSERS = {"(": ")"}
# Nothing of this stands between a whole and the list of its parts.
_BREAK = re.compile(r"[\d;:()]|\.\s")


@dataclass(frozen=True, slots=True)
class Breakdown:
    """
    A whole and the parts told of it.

    Attributes:
        whole, parts: Claims of one sentence, in order of place.
        exhaustive: True where the parts are all there are, so that they must add up.
        apart: True where no one thing is in two parts, so that their sum cannot exceed the whole.
    """

    whole: Claim
    parts: tuple[Claim, ...]
    exhaustive: bool
    apart: bool

    def holds(self, profiles: Mapping[str, Profile]) -> bool:
        """Return True where some values within the wordings keep the relation."""
        whole = _span(profiles[self.whole.id])
        parts = [_span(profiles[part.id]) for part in self.parts]
        if self.exhaustive:
            return _added(parts).meets(whole)
        return all(_may_stay_below(part, whole) for part in (*parts, *([_added(parts)] if self.apart else ())))


def breakdowns(ground: Ground) -> Iterator[Breakdown]:
    """Yield every breakdown that a sentence of the run tells, in order of place."""
    for key in sorted(ground.beside):
        inside = [claim for claim in ground.beside[key] if _takes_part(claim)]
        for at, whole in enumerate(inside[:-1]):
            found = _read(whole, inside[at + 1 :])
            if found:
                yield found
                break


def _takes_part(claim: Claim) -> bool:
    plain = claim.status == "actual" and not claim.slots.change and not claim.slots.normative and not claim.slots.base
    return plain and claim.kind == "count" and claim.slots.counted_known


def _read(whole: Claim, behind: Sequence[Claim]) -> Breakdown | None:
    text = fold(whole.sentence)
    if len(text) != len(whole.sentence) or not isinstance(whole.value, Decimal) or whole.value < _LEAST_WHOLE:
        return None  # composed on folding, places would not fit; or too few to be broken down
    start = whole.end - whole.sentence_start
    opener = _opener().search(text, start, min(len(text), start + _REACH))
    if not opener or _BREAK.search(text, start, opener.start()):
        return None
    if opener[0] == "(" and opener.start() - start > _NEAR:
        return None
    if not 0 <= behind[0].start - whole.sentence_start - opener.end() <= _LEAD:
        return None
    closer = _CLOSERS.get(opener[0])
    end = text.find(closer, opener.end()) if closer else len(text)
    parts = tuple(claim for claim in behind if claim.end - claim.sentence_start <= (end if end >= 0 else len(text)))
    if not parts or not all(_same_sort(whole, part) for part in parts):
        return None
    several = len(parts) >= _FEWEST_PARTS
    apart = several and (_exclude(parts) or opener[0] in _exhaustive())
    if opener[0] == "(" and not apart:
        return None  # brackets hold asides, too
    rest = several and parts[-1].slots.subset == "rest"
    return Breakdown(whole, parts, exhaustive=rest or (apart and opener[0] == "("), apart=apart)


def _same_sort(whole: Claim, part: Claim) -> bool:
    one, other = _general(whole.slots.counted), _general(part.slots.counted)
    return one == other and part.status == whole.status


def _general(noun: str) -> str:
    covered = section("concepts", "broader").items()
    return next((general for general, narrow in covered if noun in narrow), noun)


def _exclude(parts: Sequence[Claim]) -> bool:
    """True where no one can be in two of *parts*: the dead and the missing."""
    fates = [part.slots.predicate for part in parts]
    return all(exclude_each_other(one, other) for i, one in enumerate(fates) for other in fates[:i])


def _span(ready: Profile) -> Interval:
    return ready.weak or Interval(None, None)


def _added(spans: Sequence[Interval]) -> Interval:
    lows, highs = [span.low for span in spans], [span.high for span in spans]
    low = None if None in lows else sum((low for low in lows if low is not None), Decimal(0))
    high = None if None in highs else sum((high for high in highs if high is not None), Decimal(0))
    return Interval(low, high)


def _may_stay_below(part: Interval, whole: Interval) -> bool:
    return part.low is None or whole.high is None or part.low <= whole.high


@cache
def _exhaustive() -> frozenset[str]:
    return frozenset(word for language in languages() for word in section(language, "breakdown").get("all", ()))


@cache
def _opener() -> re.Pattern[str]:
    words = {word for language in languages() for words in section(language, "breakdown").values() for word in words}
    longest_first = sorted((re.escape(fold(word)) for word in words), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b|[(]")
