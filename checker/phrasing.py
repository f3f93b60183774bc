"""
How two sentences run around two figures: the same words in the same order, and the same number behind the same word.

Two papers that tell one thing order their words alike, from the figure outward, even where hardly a phrase is the same.
Another number behind the same word (``episode 8``, ``episode 9``) is the mark of something else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from checker.model import Claim
from checker.profiles import Profile
from checker.shadow import fold

# Words on each side that stand beside a figure, and how many of both sides are told apart.
BESIDE, MOST_BESIDE = 8, 10
# A word, or a number with the marks inside it, of folded text.
TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+")
# Vietnamese writes an i at the end of a word either way, behind a consonant.
_LAST_Y = re.compile(r"(?<=[bcdghklmnpqrstvx])[yýỳỷỹỵ](?!\w)")
_AS_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
# 50 nghìn is printed 50.000 as well; thousands of billions are not.
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3}) (?:nghìn|ngàn)(?! t[ỷỉ])")
_NUMBERED = re.compile(r"([^\W\d_]+)\s+(\d+(?:[.,/:-]\d+)*)")
# So many places stay known: a figure is compared with many.
_KEPT = 4096

# Words before and behind a figure, nearest first.
Outward = tuple[tuple[str, ...], tuple[str, ...]]


def phrasing_levels(a: Profile, b: Profile) -> Iterator[str]:
    """Yield how alike two sentences run beside two figures, and whether the same words stand before the same numbers; symmetric."""
    if a.claim.language != b.claim.language:
        yield "runs_foreign"
        return
    alike = sum(
        LCSseq.similarity(mine[:BESIDE], theirs[:BESIDE])
        for mine, theirs in zip(words_outward(a.claim), words_outward(b.claim), strict=True)
    )
    yield f"runs_{min(alike, MOST_BESIDE)}"
    yield f"labels_{numbers_shared(a.claim, b.claim)}"


def words_outward(claim: Claim) -> Outward:
    """Return the words and numbers of a claim's sentence on both sides of its figure, as `tokens_of` gives them, nearest first."""
    figure = claim.figure_in_sentence
    return _words_outward(claim.sentence, figure.start, figure.end)


def numbers_shared(one: Claim, other: Claim) -> str:
    """Return whether the same words stand before the same numbers: ``none`` stand before any, ``same``, ``differs`` or ``mixed``."""
    mine, theirs = map(_numbers_in_sentence, (one, other))
    shared = {bool(mine[word] & theirs[word]) for word in mine.keys() & theirs.keys()}
    if not shared:
        return "none"
    return "mixed" if len(shared) > 1 else "same" if True in shared else "differs"


def tokens_of(text: str) -> list[str]:
    """Return the words and numbers of *text*, folded, each in one spelling: ``tỉ`` is ``tỷ``, ``kĩ`` is ``kỹ``, ``5 ngàn`` is ``5.000``."""
    spelled = _LAST_Y.sub(lambda found: found[0].translate(_AS_I), fold(text))
    return TOKEN.findall(_THOUSANDS.sub(r"\1.000", spelled))


@lru_cache(maxsize=_KEPT)
def _words_outward(sentence: str, start: int, end: int) -> Outward:
    return tuple(reversed(tokens_of(sentence[:start]))), tuple(tokens_of(sentence[end:]))


def _numbers_in_sentence(claim: Claim) -> Mapping[str, set[str]]:
    own = claim.in_sentence
    return _numbered(claim.sentence, own.start, own.end)


@lru_cache(maxsize=_KEPT)
def _numbered(sentence: str, start: int, end: int) -> Mapping[str, set[str]]:
    """Word -> the numbers that stand behind it in the sentence, but for the claim itself."""
    found: dict[str, set[str]] = defaultdict(set)
    for match in _NUMBERED.finditer(sentence):
        if match.end() <= start or match.start() >= end:
            found[fold(match[1])].add(match[2].lstrip("0"))
    return found
