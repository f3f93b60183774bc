"""Figures that cannot stand together, as the relations without operands find them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.messages import Message
from checker.model import Claim, Verdict


@dataclass(frozen=True, slots=True)
class Broken:
    """
    Claims that break a relation.

    Attributes:
        figures: What each is in the relation (``whole``, ``parts``) -> the claims that tell it.
        why: What was worked out, one sentence a step.
        verdict: ``conflict``, or less where that cannot be said.
    """

    figures: Mapping[str, Sequence[Claim]]
    why: tuple[Message, ...] = ()
    verdict: Verdict = "conflict"
