"""
Articles that repeat another's text: a wire story and its reprints are one source.

Containment of word runs, counted exactly over one index a story. MinHash was tried on 1,853 articles in 438 stories:
an index of exact runs is as fast there (1 ms an article) and the estimates (128 hashes, two libraries) find 66 to 72
of the 81 pairs and 10 that are none, so no sketch is kept.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from checker.model import Article, Span
from checker.shadow import bare

_WORDS = 5
# Share of the shorter article's word runs that the longer one holds too; different articles stay below 0.2.
_CONTAINED = 0.7
_LEAST = 20


def find_copies(articles: Iterable[Article]) -> Mapping[str, str]:
    """
    Return, for each article that repeats another of its story, the id of the one it repeats.

    The earliest published is the original; of equals, the one whose id sorts first.
    """
    ordered = sorted(articles, key=lambda a: (a.published or "9999", a.id))
    runs = {article.id: _word_runs(article) for article in ordered}
    holders: dict[int, list[str]] = defaultdict(list)
    copies: dict[str, str] = {}
    for article in ordered:
        shared = Counter(holder for run in runs[article.id] for holder in holders[run])
        for holder, count in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
            shorter = min(len(runs[holder]), len(runs[article.id]))
            if shorter >= _LEAST and count >= _CONTAINED * shorter:
                copies[article.id] = copies.get(holder, holder)
                break
        for run in runs[article.id]:
            holders[run].append(article.id)
    return copies


def _word_runs(article: Article) -> frozenset[int]:
    words = bare(_body(article)).split()
    return frozenset(hash(tuple(words[i : i + _WORDS])) for i in range(len(words) - _WORDS + 1))


def _body(article: Article) -> str:
    pieces, at = [], 0
    for span in (*article.furniture, Span(len(article.text), len(article.text))):
        pieces.append(article.text[at : span.start])
        at = span.end
    return " ".join(pieces)
