"""Words without their endings: ``forfeits`` and ``forfeited`` are one word to those who compare two sentences."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

import snowballstemmer

from checker.lexicon import known_language, section

# Words of a newsroom's English; a stem takes some forty microseconds to find.
_KEPT = 65536


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """
    Return what takes a folded word of *language* to its stem.

    The lexicon's ``inflection`` names the algorithm, one of Snowball's; a language without one, such as Vietnamese, has no endings.
    """
    algorithm = section(known_language(language), "inflection").get("stemmer")
    if not algorithm:
        return str
    return lru_cache(maxsize=_KEPT)(snowballstemmer.stemmer(algorithm).stemWord)
