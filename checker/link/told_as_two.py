"""
Figures that one article tells as two things, and that may be one all the same: a paper contradicts itself.

Its headline aside, a text is taken to agree with itself. That it tells two days of one killing, or two sums of one loan, shows in how
alike it tells them, and in that no other article tells the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.alignment import alike_level, is_named, names_told
from checker.likeness import levels, scopes_agree
from checker.profiles import Profile

Pair = tuple[int, int]


def levels_as_two(
    block: Sequence[Profile], pairs: Sequence[Pair], articles: tuple[set[str], set[str]]
) -> Iterator[str]:
    """
    Yield the levels of two groups of which some articles tell both figures.

    Args:
        block: Claims of one story and dimension.
        pairs: Those of one article each, by number; at least one.
        articles: The articles that tell each group.
    """
    telling = {block[i].claim.article for i, _ in pairs}
    yield "two_in_1" if len(telling) == 1 else "two_in_more"
    yield f"two_alone_{sum(mine <= telling for mine in articles)}"
    said = [_of_pair(block[i], block[j]) for i, j in pairs]
    yield from max(said, key=lambda found: ("two_agree" in found, found))


def _of_pair(a: Profile, b: Profile) -> tuple[str, ...]:
    found = levels(a, b)
    agree = scopes_agree(("value_differs", *found[1:]))
    near = next((level for level in found if level.startswith("near_")), "near_none")
    return (
        "two_agree" if agree else "two_unsure",
        f"two_{alike_level(a, b)}",
        f"two_{near}",
        _names_level(a, b),
        _holders_level(a, b),
        "two_slip" if "value_slip" in found else "two_no_slip",
    )


def _names_level(a: Profile, b: Profile) -> str:
    mine, theirs = names_told(a.claim), names_told(b.claim)
    if not mine or not theirs:
        return "two_names_missing"
    return "two_names_alike" if any(is_named(name, theirs) for name in mine) else "two_names_unlike"


def _holders_level(a: Profile, b: Profile) -> str:
    """Whether the article gives the two figures to two sources: the landlord counts 92 flats, the police 96."""
    mine, theirs = a.claim.attributed_to, b.claim.attributed_to
    if mine == theirs:
        return "two_holders_same"
    return "two_holders_differ" if mine and theirs else "two_holders_one"
