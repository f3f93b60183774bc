"""Words of a sentence that their print marks as names: a capital, or a digit (``T2x``)."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.shadow import fold

_WORD = re.compile(r"[^\W\d_]\w*")
# One syllable of a language that writes its words so; another word with a capital is a name, wherever it stands.
_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_SYLLABLE = re.compile(rf"[bcdđghklmnpqrstvx]{{0,3}}[{_VOWELS}]{{1,3}}(?:ch|ng|nh|[cmnpt])?")
# So many sentences stay known: each is asked for again with every figure that it is compared with.
_KEPT = 4096


@lru_cache(maxsize=_KEPT)
def names_in(sentence: str) -> frozenset[str]:
    """Return the words of *sentence*, folded, that hold a capital or a digit; its first word says nothing."""
    found = _WORD.finditer(sentence)
    return frozenset(fold(match[0]) for match in found if match.start() and _is_name(match[0]))


def is_syllable(word: str) -> bool:
    """Return True for one folded syllable of a language that writes its words so, as ``công`` and ``nam`` are and ``murray`` is not."""
    return _SYLLABLE.fullmatch(word) is not None


def _is_name(word: str) -> bool:
    return not (word.islower() and word.isalpha())
