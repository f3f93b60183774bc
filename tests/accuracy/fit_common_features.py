"""
Counts how many news articles hold a feature, for telling rare features from common ones.

    python -m tests.accuracy.fit_common_features     writes checker/stories/common_features.tsv

Kept are features that at least 2 % of the articles hold, in 8 stories or more, so that nothing of a single story stays.
Only every other story is counted: the others are left to measure on (tests/accuracy/test_stories.py).
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from pathlib import Path

import checker
from checker.model import Article
from checker.stories.features import count_features
from tests.gold import lines_of_clusters

_LEAST_SHARE, _LEAST_STORIES = 0.02, 8
_TABLE = Path(checker.__file__).parent / "stories" / "common_features.tsv"


def is_counted(story: str) -> bool:
    """Return True for the half of the stories, by hash, that the table is made from."""
    return int(hashlib.sha256(story.encode()).hexdigest(), 16) % 2 == 0


def cluster_records() -> list[dict[str, str]]:
    """Return every article record of the gold data's clusters: ``id``, ``story``, ``text`` …"""
    return [json.loads(line) for line in lines_of_clusters()]


def main() -> None:
    """Write the table."""
    held: Counter[str] = Counter()
    stories: dict[str, set[str]] = defaultdict(set)
    records = [record for record in cluster_records() if is_counted(record["story"])]
    for record in records:
        for feature in count_features(Article(id=record["id"], path=record["id"], text=record["text"])):
            held[feature] += 1
            stories[feature].add(record["story"])
    rows = [
        f"{feature}\t{count / len(records):.3f}"
        for feature, count in sorted(held.items())
        if count >= _LEAST_SHARE * len(records) and len(stories[feature]) >= _LEAST_STORIES
    ]
    head = f"# Share of {len(records)} Vietnamese news articles that hold each feature; made by tests/accuracy/fit_common_features.py\n"
    _TABLE.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
