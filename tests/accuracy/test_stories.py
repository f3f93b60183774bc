"""
Stories found again where their names are hidden: B-cubed over real articles.

    python -m tests.accuracy.test_stories      prints the figures as measured now
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import pytest

from checker.model import Article
from checker.stories import group_by_story
from tests.accuracy.fit_common_features import cluster_records, is_counted
from tests.gold import gold

# Of what was measured, less a hundredth: all articles, and those whose stories gave nothing to the table of common features.
_FLOORS = {"all": 0.91, "not counted": 0.92}


def b_cubed(wanted: Sequence[str], found: Sequence[str]) -> tuple[float, float, float]:
    """(precision, recall, F1): each article's share of its group that belongs there, averaged."""
    by_wanted, by_found = _groups(wanted), _groups(found)
    shared = [len(by_wanted[w] & by_found[f]) for w, f in zip(wanted, found, strict=True)]
    precision = sum(n / len(by_found[f]) for n, f in zip(shared, found, strict=True)) / len(shared)
    recall = sum(n / len(by_wanted[w]) for n, w in zip(shared, wanted, strict=True)) / len(shared)
    return precision, recall, 2 * precision * recall / (precision + recall)


def measured(part: str) -> tuple[float, float, float]:
    """B-cubed of one part of the articles, run together."""
    records = [one for one in cluster_records() if part == "all" or not is_counted(one["story"])]
    articles = [
        Article(id=one["id"], path=one["id"], text=one["text"], title=one.get("title"), published=one.get("published"))
        for one in records
    ]
    names = group_by_story(articles)
    return b_cubed([one["story"] for one in records], [names[one["id"]] for one in records])


def _groups(names: Sequence[str]) -> Mapping[str, set[int]]:
    groups: dict[str, set[int]] = defaultdict(set)
    for index, name in enumerate(names):
        groups[name].add(index)
    return groups


@pytest.mark.gold
@pytest.mark.parametrize("part", sorted(_FLOORS))
def test_hidden_stories_are_found_again(part: str):
    """F1 does not fall below what was reached."""
    gold("eval/clusters")

    assert _FLOORS[part] <= measured(part)[2]


if __name__ == "__main__":
    for each in sorted(_FLOORS):
        print(each, *(f"{figure:.3f}" for figure in measured(each)))
