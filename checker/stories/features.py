"""What an article is about, as weighted names, figures and pairs of words."""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path

import regex

from checker.model import Article
from checker.shadow import Shadow, bare, shadow

# Feature -> weight; the squares of an article's weights add up to 1.
Features = Mapping[str, float]
# The same as whole numbers, that add up alike in any order: digest of the feature (32 bits) -> weight times `SCALE`.
Vector = Mapping[int, int]
SCALE = 10_000

_NAME = regex.compile(r"\p{Lu}[^\W_]*(?: \p{Lu}[^\W_]*)*")
_FIGURE = re.compile(r"\d+(?:[.,/-]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_bare_name = lru_cache(maxsize=2**16)(bare)
_ENDS_SENTENCE = '.!?:\n"-'
# What one feature of each sort counts beside the others, and how many of the heaviest an article keeps.
_SORTS = {"n": 1.0, "d": 0.5, "w": 0.5}
_KEPT = 160
# Share of articles that hold a feature which the table does not list.
_RARE = 0.005
_RARE_WEIGHTS = {sort: -math.log(_RARE) * counts for sort, counts in _SORTS.items()}
_TABLE = Path(__file__).parent / "common_features.tsv"


def read_features(article: Article) -> Features:
    """
    Return what *article* is about.

    Args:
        article: As read; its furniture is left out.

    Returns:
        At most 160 features (``n:`` names, ``d:`` figures, ``w:`` pairs of words, without diacritics), heaviest first.
    """
    return features_of(own_text(article))


def features_of(text: str) -> Features:
    """Return what an article is about that says *text*, as `read_features` does."""
    known, rare = _weights(), _RARE_WEIGHTS
    weights = {}
    for one, count in _counted(text).items():
        weight = known.get(one)
        if weight is None:
            weight = rare[one[0]]
        weights[one] = weight if count == 1 else (1 + math.log(count)) * weight
    heaviest = _heaviest(weights)
    length = math.sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
    return {one: weight / length for one, weight in heaviest if weight > 0}


def _heaviest(weights: Mapping[str, float]) -> list[tuple[str, float]]:
    """The 160 heaviest, equals in order of the alphabet; most are as heavy as the last, and not worth sorting by weight."""
    least = min(sorted(weights.values(), reverse=True)[:_KEPT], default=0.0)
    above = sorted([(-weight, one) for one, weight in weights.items() if weight > least])
    equal = sorted([one for one, weight in weights.items() if weight == least])
    return [(one, -weight) for weight, one in above] + [(one, least) for one in equal[: _KEPT - len(above)]]


def vector_of(features: Features) -> Vector:
    """Return *features* as whole numbers; the digests are the same on every machine."""
    return {
        int.from_bytes(blake2b(one.encode(), digest_size=4).digest(), "big"): round(weight * SCALE)
        for one, weight in features.items()
    }


def count_features(article: Article) -> Counter[str]:
    """Return how often each feature stands in *article*, furniture left out."""
    return _counted(own_text(article))


def own_text(article: Article) -> str:
    """Return what *article* says itself: its text without its furniture."""
    pieces, at = [], 0
    for span in article.furniture:
        pieces.append(article.text[at : span.start])
        at = span.end
    return "".join([*pieces, article.text[at:]])


def _counted(text: str) -> Counter[str]:
    folded = shadow(text)
    counts: Counter[str] = Counter()
    counts.update(_names(folded))
    counts.update(f"d:{found[0]}" for found in _FIGURE.finditer(folded.text) if len(found[0]) > 1)
    counts.update([f"w:{one} {other}" for one, other in itertools.pairwise(_words(folded.text))])
    return counts


def _names(folded: Shadow) -> Iterator[str]:
    """Runs of capitalised words, and the pairs within long ones; a lone word that opens a sentence shows nothing."""
    for found in _NAME.finditer(folded.cased):
        words = _bare_name(found[0]).split()
        if len(words) == 1 and _opens_sentence(folded.cased, found.start()):
            continue
        yield f"n:{' '.join(words)}"
        if len(words) > 2:
            yield from (f"n:{one} {other}" for one, other in itertools.pairwise(words))


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" (\"'“")
    return not before or before[-1] in _ENDS_SENTENCE


def _words(folded: str) -> list[str]:
    """The words of a folded text without diacritics: ``_WORD.findall(bare(folded))``, four times as quick for Latin letters."""
    marked = unicodedata.normalize("NFD", folded).replace("đ", "d")
    others = [c for c in set(marked) if not c.isascii() and not unicodedata.combining(c)]
    if any(c.isalnum() for c in others):
        return _WORD.findall(bare(folded))
    for sign in others:
        marked = marked.replace(sign, " ")
    return _WORD.findall(marked.encode("ascii", "ignore").decode("ascii"))


@cache
def _weights() -> Mapping[str, float]:
    """Feature -> its weight, for those that many news articles hold."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {feature: -math.log(float(share)) * _SORTS[feature[0]] for feature, share in rows}
