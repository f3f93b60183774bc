"""
What an article tells of one day: a day stands for many happenings, and each has its counterpart in another article at most once.

That two articles name one day says little; that of all that the other tells of that day nothing is liker says more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import fsum

from checker.model import Claim

# Of ISO 8601: 2025-10-25. An hour is told of its day, a month of itself.
_DAY_LENGTH = 10
_HOURS = ("hour", "minute")
# Between an hour and its other telling: a bracket and at most one word (``tức``).
_AGAIN = re.compile(r"\s*\((?:\w+ )?")
# What `tai nạn xảy ra lúc 5 giờ` says of the hour.
_OCCUR = "occur"

# Word of a sentence -> weight; of length 1 together.
Words = Mapping[str, float]


class DayTold:
    """
    The sentences in which one article tells one day (month, year).

    Attributes:
        sentences: The words of each, as `Profile.rare`; as many as the article has dates of that day.
    """

    __slots__ = ("_known", "sentences")

    def __init__(self, sentences: tuple[Words, ...] = ()) -> None:
        self.sentences = sentences
        self._known: dict[str, float] = {}

    def likest(self, claim: str, words: Words) -> float:
        """Return the cosine of *words*, those of the sentence of the claim with that id, and the likest sentence here."""
        if claim not in self._known:
            self._known[claim] = max((cosine(words, other) for other in self.sentences), default=0.0)
        return self._known[claim]


def days_told(claims: Iterable[Claim], words: Mapping[int, Words]) -> Mapping[str, DayTold]:
    """
    Return what an article tells of the day of each of its dates.

    Args:
        claims: Of one article; what is no date is passed over.
        words: Start of a sentence -> its words.

    Returns:
        Claim id -> the day; dates of one day share it.
    """
    found: dict[str, DayTold] = {}
    for told in _by_day(claim for claim in claims if claim.kind == "date"):
        day = DayTold(tuple(words[claim.sentence_start] for claim in told))
        found.update((claim.id, day) for claim in told)
    return found


def hours_of_events(claims: Iterable[Claim], again: Container[str]) -> Iterator[str]:
    """
    Yield the ids of *claims*, those of one article, that tell the one hour of a day at which it says that something happened.

    Those in *again*, the ids that `hours_told_again` gives, are no further hours.
    """
    hours = (claim for claim in claims if claim.kind == "date" and claim.grain in _HOURS)
    for told in _by_day(claim for claim in hours if claim.slots.predicate == _OCCUR and claim.id not in again):
        if len({claim.value for claim in told}) == 1:
            yield from (claim.id for claim in told)


def hours_told_again(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield the ids of hours among *claims*, of one article in order of place, that brackets tell again by the clocks of another place."""
    hours = (claim for claim in claims if claim.kind == "date" and claim.grain in _HOURS)
    yield from (later.id for earlier, later in pairwise(hours) if _is_told_again(earlier, later))


def _is_told_again(earlier: Claim, later: Claim) -> bool:
    """True for an hour that brackets tell again, by the clocks of another place: ``2 giờ sáng (tức 3 giờ 30, giờ Việt Nam)``."""
    start, end = earlier.in_sentence.end, later.in_sentence.start
    return earlier.sentence_start == later.sentence_start and _AGAIN.fullmatch(earlier.sentence[start:end]) is not None


def _by_day(dates: Iterable[Claim]) -> Iterable[Sequence[Claim]]:
    """The dates of each day, those of an hour with their day's."""
    of_day: dict[str, list[Claim]] = defaultdict(list)
    for claim in dates:
        of_day[str(claim.value)[:_DAY_LENGTH]].append(claim)
    return of_day.values()


def cosine(one: Words, other: Words) -> float:
    """Return how alike the words of two sentences are, each of length 1 together; 0 to 1."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    # Exact, so that it is one figure whichever sentence comes first.
    return fsum(weight * many[word] for word, weight in few.items() if word in many)
