"""What an article is about, as weighted names, figures and pairs of words."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
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
_ENDS_SENTENCE = '.!?:\n"-'
# What one feature of each sort counts beside the others, and how many of the heaviest an article keeps.
_SORTS = {"n": 1.0, "d": 0.5, "w": 0.5}
_KEPT = 160
# Share of articles that hold a feature which the table does not list.
_RARE = 0.005
_TABLE = Path(__file__).parent / "common_features.tsv"


def read_features(article: Article) -> Features:
    """
    Return what *article* is about.

    Args:
        article: As read; its furniture is left out.

    Returns:
        At most 160 features (``n:`` names, ``d:`` figures, ``w:`` pairs of words, without diacritics), heaviest first.
    """
    counts = count_features(article)
    weights = {one: (1 + math.log(count)) * _weight(one) for one, count in counts.items()}
    heaviest = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:_KEPT]
    length = math.sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
    return {one: weight / length for one, weight in heaviest if weight > 0}


def vector_of(features: Features) -> Vector:
    """Return *features* as whole numbers; the digests are the same on every machine."""
    return {
        int.from_bytes(blake2b(one.encode(), digest_size=4).digest(), "big"): round(weight * SCALE)
        for one, weight in features.items()
    }


def count_features(article: Article) -> Counter[str]:
    """Return how often each feature stands in *article*, furniture left out."""
    folded = shadow(_own_text(article))
    counts: Counter[str] = Counter()
    counts.update(_names(folded))
    counts.update(f"d:{found[0]}" for found in _FIGURE.finditer(folded.text) if len(found[0]) > 1)
    counts.update(_pairs(bare(folded.text)))
    return counts


def _own_text(article: Article) -> str:
    pieces, at = [], 0
    for span in article.furniture:
        pieces.append(article.text[at : span.start])
        at = span.end
    return "".join([*pieces, article.text[at:]])


def _names(folded: Shadow) -> Iterator[str]:
    """Runs of capitalised words, and the pairs within long ones; a lone word that opens a sentence shows nothing."""
    for found in _NAME.finditer(folded.cased):
        words = bare(found[0]).split()
        if len(words) == 1 and _opens_sentence(folded.cased, found.start()):
            continue
        yield f"n:{' '.join(words)}"
        if len(words) > 2:
            yield from (f"n:{one} {other}" for one, other in itertools.pairwise(words))


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" (\"'“")
    return not before or before[-1] in _ENDS_SENTENCE


def _pairs(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        words = _WORD.findall(line)
        yield from (f"w:{one} {other}" for one, other in itertools.pairwise(words))


def _weight(feature: str) -> float:
    return -math.log(_shares().get(feature, _RARE)) * _SORTS[feature[0]]


@cache
def _shares() -> Mapping[str, float]:
    """Feature -> share of news articles that hold it, for those that many hold."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {feature: float(share) for feature, share in rows}
