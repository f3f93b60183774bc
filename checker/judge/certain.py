"""
What makes sure that two differing figures are of one thing, whatever else is weighed.

Where the other figures of two sentences are the same, the one that differs is told of the same; and two figures of one sort that
a slip of the pen turns into each other are seldom of two things. A sharp number that stands under two units is of one thing
wherever words have linked it, and so is one of more digits that is a thousand times the other: 1.35 trillion and 1.35 billion.
"""

from __future__ import annotations

from checker.alignment import flanks_shared
from checker.judge.ground import Ground
from checker.judge.slips import NOT_ROUNDED, TRACES, is_of_another_scale, slip_between
from checker.likeness import levels, scopes_agree
from checker.model import Claim
from checker.profiles import Profile
from checker.two_units import OF_TWO_THINGS, is_sharp, print_one_number

# So many figures that both sentences tell leave little doubt about one that only one of them tells.
_SHARED = 2
_SHARED_WHATEVER_IS_SAID = 3


def is_certain(a: Profile, b: Profile, ground: Ground) -> bool:
    """
    Return True where *a* and *b*, whose slots agree, are one thing by the figures around them or by the slip between them.

    A text of a sentence or two tells too little besides, and days that differ may be the two days of one night.
    """
    if ground.is_brief(a.claim) or ground.is_brief(b.claim) or "range" in (a.claim.hedge, b.claim.hedge):
        return False
    said = levels(a, b)
    if is_sharp(a) and print_one_number(a, b):
        return not OF_TWO_THINGS & frozenset(said)
    if is_of_another_scale(a, b):
        return True
    if not scopes_agree(said):
        return False
    known = "predicate_same" in said
    if slip_between(a, b) in TRACES:
        return known or "noun_same" in said
    # What happens to it may be told by other verbs, the more figures are the same.
    least = _SHARED if known else _SHARED_WHATEVER_IS_SAID
    return a.claim.kind != "date" and _the_rest_agrees(a.claim, b.claim, ground, least)


def is_rounded_wrong(a: Profile, b: Profile) -> bool:
    """
    Return True where one text tells a figure twice and rounds it wrong: ``56.52 billion, up 28 %`` and ``56.6 billion, up 28 %``.

    Asked of two that do not round to each other. The figure right beside both is the same, and so are all others of the shorter
    sentence: of two things in one list some differ.
    """
    if a.claim.article != b.claim.article or not a.claim.hedge == b.claim.hedge == "exact":
        return False
    if slip_between(a, b) != NOT_ROUNDED or not flanks_shared(a, b):
        return False
    said = levels(a, b)
    return scopes_agree(said) and any(level.startswith("company_") and level.endswith("_all") for level in said)


def _the_rest_agrees(one: Claim, other: Claim, ground: Ground, least: int) -> bool:
    """True where two sentences tell *least* figures and more alike, and no other of this sort that differs."""
    mine, theirs = ({_figure(told): told for told in ground.neighbours(claim)} for claim in (one, other))
    alone = (told for figure, told in {**mine, **theirs}.items() if (figure in mine) != (figure in theirs))
    return len(mine.keys() & theirs.keys()) >= least and not any(
        (told.kind, told.unit) == (one.kind, one.unit) for told in alone
    )


def _figure(claim: Claim) -> tuple[str, str]:
    return claim.kind, str(claim.value)
