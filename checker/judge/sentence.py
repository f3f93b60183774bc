"""What stands between the figures of one sentence: relations are read off it, and where it does not say, nothing is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.judge.ground import Ground
from checker.model import Claim
from checker.shadow import fold

# Behind a figure that ends what is told its clause ends: ``20 % of the exports`` is another thing.
CLAUSE_END = re.compile(r"\s*(?:[.,;:!?…)\]”\"]|$)")


@dataclass(frozen=True, slots=True)
class Told:
    """
    A sentence with its figures.

    Attributes:
        text: Folded; places of the claims fit.
        figures: Its claims, days apart, in order of place.
        days: Its days and times, likewise.
    """

    text: str
    figures: tuple[Claim, ...]
    days: tuple[Claim, ...]

    def before(self, claim: Claim) -> str:
        """Return the text before *claim*."""
        return self.text[: claim.in_sentence.start]

    def between(self, one: Claim, other: Claim) -> str:
        """Return the text between *one* and *other*, which stands behind it."""
        return self.text[one.in_sentence.end : other.in_sentence.start]

    def behind(self, claim: Claim) -> str:
        """Return the text behind *claim*."""
        return self.text[claim.in_sentence.end :]


def sentences(ground: Ground, *, least: int = 2) -> Iterator[Told]:
    """Yield the sentences of a run that hold at least *least* claims, in order of place."""
    for key in sorted(ground.beside):
        found = ground.beside[key]
        text = fold(found[0].sentence) if len(found) >= least else ""
        # Composed on folding, places would not fit.
        if text and len(text) == len(found[0].sentence):
            figures = tuple(claim for claim in found if claim.kind != "date")
            yield Told(text, figures, tuple(claim for claim in found if claim.kind == "date"))


def consecutive(claims: Sequence[Claim], size: int) -> Iterator[tuple[Claim, ...]]:
    """Yield every *size* claims that follow one another."""
    yield from (tuple(claims[at : at + size]) for at in range(len(claims) - size + 1))
