"""
List differences that nobody has read yet, to be read by hand and added to ``rivals.csv``.

    python -m tests.accuracy.rival_candidates GOLD [NUMBER]      GOLD: the folder that holds clusters/, dev/ and wide/

Of the stories of ``clusters/`` that no annotated set holds, every two groups of figures that linking proposes as rivals and
that stand in two articles; NUMBER of them (default 40), picked by hash. What there is to learn lies where the fitted weights are least
sure: so most come from about where two figures are linked, some from far below, and few from one story. Printed is one
difference in three lines: the row for ``rivals.csv`` but for its verdict, and the two sentences. The odds stay unsaid, so
that they sway no reader.
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.model import Claim
from tests.accuracy.fit_weights import unread_stories
from tests.accuracy.rival_rows import Label, Story, read_labels, rivals_of

_NUMBER = 40
_A_STORY = 3
# Of ten differences so many lie between these odds [log odds].
_SHARES = ((0.4, float("inf"), 2), (-1.5, 0.4, 4), (-3.0, -1.5, 3), (float("-inf"), -3.0, 1))
_AROUND = 150


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two claims of two articles that may be one fact, and the odds that linking gives them."""

    story: str
    one: Claim
    other: Claim
    odds: float

    @property
    def places(self) -> frozenset[tuple[str, int]]:
        """Where the two figures stand."""
        return frozenset((claim.article, claim.figure.start) for claim in (self.one, self.other))


def candidates_of(story: Story, read: Sequence[Label]) -> Iterator[Candidate]:
    """Yield the differences of *story* that are not among those *read*."""
    known = {frozenset(label.places) for label in read}
    for block, _, found in rivals_of(story):
        for rivalry in found:
            one, other = (block[index].claim for index in rivalry.pair)
            candidate = Candidate(story.name, one, other, rivalry.odds)
            if one.article != other.article and candidate.places not in known:
                yield candidate


def pick(found: Sequence[Candidate], number: int) -> list[Candidate]:
    """Return *number* of *found*, spread over their odds and over stories, in order of story and place."""
    picked: list[Candidate] = []
    for low, high, share in _SHARES:
        told: Counter[str] = Counter()
        few = []
        for candidate in sorted((one for one in found if low <= one.odds < high), key=_by_hash):
            told[candidate.story] += 1
            if told[candidate.story] <= _A_STORY:
                few.append(candidate)
        picked.extend(few[: round(number * share / 10)])
    return sorted(picked, key=lambda one: (one.story, one.one.id, one.other.id))


def _by_hash(candidate: Candidate) -> bytes:
    return hashlib.sha256(f"{candidate.one.id} {candidate.other.id}".encode()).digest()


def _row(candidate: Candidate) -> str:
    ends = (
        f"{claim.article.removeprefix(f'{candidate.story}/')},{claim.figure.start}"
        for claim in (candidate.one, candidate.other)
    )
    return ",".join((candidate.story, *ends))


def _excerpt(claim: Claim) -> str:
    start, end = claim.figure.start - claim.sentence_start, claim.figure.end - claim.sentence_start
    before, behind = claim.sentence[max(0, start - _AROUND) : start], claim.sentence[end : end + _AROUND]
    return " ".join(f"{before}[{claim.sentence[start:end]}]{behind}".split())


def main(gold: Path, number: int) -> None:
    """Print *number* differences."""
    read = read_labels()
    found = [one for story in unread_stories(gold) for one in candidates_of(story, read.get(story.name, ()))]
    for candidate in pick(found, number):
        print(_row(candidate))
        print(f"    {_excerpt(candidate.one)}\n    {_excerpt(candidate.other)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else _NUMBER)
