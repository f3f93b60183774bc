"""
How two figures stand among their neighbours: ordered levels of likeness of their sentences and their company.

Words near a figure say what it is about; the rest of the sentence, the figures beside it and their order say
whether two papers tell one thing, whether or not the figures agree.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.profiles import Profile

# Lower bounds of the levels of likeness of two sentences, figures left out.
_ALIKE_LEVELS = (
    ("alike_70", 0.7), ("alike_50", 0.5), ("alike_35", 0.35), ("alike_25", 0.25), ("alike_15", 0.15), ("alike_8", 0.08),
)  # fmt: skip
_MOST_COMPANY = 3
# A text that states no more figures than this is a sentence or two.
_BRIEF = 6
# Length of a day in ISO 8601; what is shorter is a year or a month.
_DAY = len("2025-10-25")


def in_two_languages(a: Profile, b: Profile) -> bool:
    """Return True where the words of the two say nothing of each other, alike or not."""
    return a.claim.language != b.claim.language


def likeness_of_sentences(a: Profile, b: Profile) -> float:
    """Return the share of words and pairs of words that two sentences have in common (Dice), 0 to 1."""
    if not a.wording or not b.wording:
        return 0.0
    return 2 * len(a.wording & b.wording) / (len(a.wording) + len(b.wording))


def neighbour_levels(a: Profile, b: Profile) -> Iterator[str]:
    """Yield the level of each aspect of two figures' surroundings, in a fixed order; symmetric."""
    yield _alike_level(a, b)
    yield _company_level(a, b)
    yield f"flanks_{flanks_shared(a, b)}"
    yield _lone_level(a, b)
    if a.claim.kind != "date":
        yield _days_level(a, b)
    if a.claim.kind == "count":
        yield _modifier_level(a, b)
    if max(len(a.told), len(b.told)) <= _BRIEF:
        yield "brief"


def _alike_level(a: Profile, b: Profile) -> str:
    if in_two_languages(a, b):
        return "alike_foreign"
    similarity = likeness_of_sentences(a, b)
    return next((name for name, bound in _ALIKE_LEVELS if similarity >= bound), "alike_0")


def _company_level(a: Profile, b: Profile) -> str:
    """How many other figures the two sentences share, and whether that is all that they could."""
    fewest = min(len(a.company), len(b.company))
    if not fewest:
        return "company_missing"
    shared = len(a.company & b.company)
    if not shared:
        return "company_strange" if fewest > 1 else "company_other"
    return f"company_{min(shared, _MOST_COMPANY)}_{'all' if shared == fewest else 'some'}"


def flanks_shared(a: Profile, b: Profile) -> int:
    """Return how many of the figures right before and right behind the two are the same, 0 to 2."""
    return sum(one is not None and one == other for one, other in zip(a.flanks, b.flanks, strict=True))


def _lone_level(a: Profile, b: Profile) -> str:
    """Whether each is the one figure of its sort in its sentence, or one of as many."""
    if a.alike == b.alike:
        return "lone_both" if a.alike == 1 else "lone_equal"
    return "lone_one" if 1 in (a.alike, b.alike) else "lone_none"


def _days_level(a: Profile, b: Profile) -> str:
    """Whether the two sentences name the same days: what happened on the 20th did not on the 21st."""
    mine, theirs = _days(a), _days(b)
    if not mine or not theirs:
        return "days_missing"
    return "days_same" if mine & theirs else "days_differ"


def _days(ready: Profile) -> frozenset[str]:
    return frozenset(str(value)[:_DAY] for kind, value in ready.company if kind == "date" and len(str(value)) >= _DAY)


def _modifier_level(a: Profile, b: Profile) -> str:
    if in_two_languages(a, b):
        return "modifiers_foreign"
    mine, theirs = set(a.claim.slots.modifiers), set(b.claim.slots.modifiers)
    if mine == theirs:
        return "modifiers_same"
    return "modifiers_shared" if mine & theirs else "modifiers_other"


def told_once(a: Profile, b: Profile) -> bool:
    """Return True where neither article states either of the two figures more than once."""
    return all(article.told.get(side.figure, 0) <= 1 for article in (a, b) for side in (a, b))
