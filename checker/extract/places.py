"""What the first and second stand behind without an article where they are ranks: ``finished second``, ``with Ruiz second``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from checker.extract.surrounding_words import WordsBefore
from checker.shadow import fold

# Who has the place stands between: one to three words, none of them an article.
_SOMEONE: Final = r"(?:(?:(?:[a-z]\.)+|[^\W\d_]{3,}(?:['-][^\W\d_]+)*) ){1,3}"
_REACH: Final = 48


class Places:
    """
    The words of one language before a place that no article opens.

    Args:
        ordinals: The section of that name.
    """

    def __init__(self, ordinals: Mapping[str, Iterable[str]]) -> None:
        words = [fold(word) for word in ordinals.get("places_behind", ())]
        self._verbs = WordsBefore({word: word for word in words})
        self._behind = frozenset(fold(word) for word in ordinals.get("places_go_on", ()))
        joints = "|".join(re.escape(fold(word)) for word in ordinals.get("places_with", ()))
        self._someones = re.compile(rf"(?<!\w)(?:{joints or chr(0)}) {_SOMEONE}$")

    def lead_to(self, text: str, at: int, *, first: bool) -> bool:
        """Return True where a place may stand at *at*; with costs *first* in mind is none."""
        if self._verbs.before(text, at):
            return True
        return not first and self._someones.search(text, max(0, at - _REACH), at) is not None

    def goes_on(self, word: str) -> bool:
        """Return True for a *word* right behind a place that is no thing: ``second behind Kenya``."""
        return word in self._behind
