"""
How much less two texts of a language need to say for two figures to be one fact.

The weights are fitted on Vietnamese, whose words are syllables: any two sentences of a story share some. A language whose papers
tell one thing in other words reaches lower odds for the same facts, by as much as its lexicon says (``linking``, log odds).
"""

from __future__ import annotations

from functools import cache

from checker.alignment import are_brief
from checker.concepts import exclude_each_other
from checker.lexicon import known_language, section
from checker.profiles import Profile


def lenience(a: Profile, b: Profile) -> float:
    """
    Return how much lower the odds of *a* and *b* may be [log odds]: the mean of what their languages ask for.

    None where their texts are of a sentence or two, or what they tell is of two fates.
    """
    asked = (_of(a.claim.language) + _of(b.claim.language)) / 2
    if not asked or a.claim.kind == "text" or exclude_each_other(a.claim.slots.predicate, b.claim.slots.predicate):
        return 0.0
    return 0.0 if are_brief(a, b) else asked


@cache
def _of(language: str) -> float:
    return float(section(known_language(language), "linking").get("lenience", 0.0))
