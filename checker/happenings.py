"""
What an article tells of one day, or by one figure: both stand for many things, each with one counterpart at most in another article.

That two articles name one day, or twice 30 %, says little; that of all that the other tells of it nothing is liker says more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import fsum

from checker.model import DAY_LENGTH, Claim

# An hour is told of its day, a month of itself.
_HOURS = ("hour", "minute")
# Between an hour and its other telling: a bracket and at most one word (``tức``).
_AGAIN = re.compile(r"\s*\((?:\w+ )?")
# What `tai nạn xảy ra lúc 5 giờ` says of the hour.
_OCCUR = "occur"

# Word of a sentence -> weight; of length 1 together.
Words = Mapping[str, float]


class Tellings:
    """
    The sentences in which one article tells one day (month, year), or one figure.

    Attributes:
        sentences: The words of each, as `Profile.rare`; as many as the article has dates of that day, or tells the figure.
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


def tellings(claims: Iterable[Claim], words: Mapping[int, Words]) -> Mapping[str, Tellings]:
    """
    Return what an article tells of the day of each of its dates, and of each figure that is no date.

    Args:
        claims: Of one article.
        words: Start of a sentence -> its words.

    Returns:
        Claim id -> what is told; dates of one day share it, and so do figures of one kind, unit and value.
    """
    found: dict[str, Tellings] = {}
    for told in _by_what_they_tell(claims):
        of_it = Tellings(tuple(words[claim.sentence_start] for claim in told))
        found.update((claim.id, of_it) for claim in told)
    return found


def _by_what_they_tell(claims: Iterable[Claim]) -> Iterable[Sequence[Claim]]:
    dates: list[Claim] = []
    figures: dict[tuple[str, str | None, object], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "date":
            dates.append(claim)
        else:
            figures[claim.kind, claim.unit, claim.value].append(claim)
    return (*_by_day(dates), *figures.values())


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
        of_day[str(claim.value)[:DAY_LENGTH]].append(claim)
    return of_day.values()


def cosine(one: Words, other: Words) -> float:
    """Return how alike the words of two sentences are, each of length 1 together; 0 to 1."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    # Exact, so that it is one figure whichever sentence comes first.
    return fsum(weight * many[word] for word, weight in few.items() if word in many)
