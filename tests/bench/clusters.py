"""
Real articles by the thousand: does every one come through, how many a second, and in how much memory?

    python -m tests.bench.clusters              every article a run of its own, then every story a run
    python -m tests.bench.clusters --limit 200  the first 200 articles and their stories

Reads ``eval/clusters/*.jsonl`` below DOICHIEU_GOLD. Prints figures and asserts nothing about time; a run
that raises is named and makes the status 1.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from checker.model import Article
from checker.pipeline import check_articles
from checker.read import read_articles
from checker.rule import Rule
from checker.rulebook import load_rules
from tests.gold import clusters

_MEBIBYTE = 1024 * 1024


def articles_of(folder: Path) -> tuple[Article, ...]:
    """Return every article of the clusters, read as the command reads them."""
    articles, unread = read_articles([path.as_posix() for path in sorted(folder.glob("*.jsonl"))])
    for one in unread:
        print(f"not read: {one.path}: {one.why}", file=sys.stderr)
    return articles


def by_story(articles: Iterable[Article]) -> Mapping[str, list[Article]]:
    """Story -> its articles."""
    stories: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        stories[article.story or article.id].append(article)
    return stories


def crashes(runs: Iterable[Sequence[Article]], rules: Sequence[Rule]) -> Iterator[str]:
    """Check each of *runs*, and yield a line for each that raises."""
    for articles in runs:
        try:
            check_articles(articles, rules)
        except Exception as error:  # noqa: BLE001  # to go on and name every crash is what this is for
            yield f"{articles[0].id}: {type(error).__name__}: {error}"


def peak_memory() -> float | None:
    """Return the most memory that this process has held [MiB], or None where the system does not say."""
    try:
        import resource
    except ImportError:
        return None
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / _MEBIBYTE


def measured(name: str, runs: Sequence[Sequence[Article]], rules: Sequence[Rule]) -> dict[str, object]:
    """Check *runs* one after the other and return what it took: processor time, not the clock's."""
    gc.collect()
    started = time.process_time()
    failed = list(crashes(runs, rules))
    took = time.process_time() - started
    for line in failed:
        print(f"crash: {line}", file=sys.stderr)
    articles = sum(map(len, runs))
    size = sum(len(article.text.encode()) for run in runs for article in run)
    return {
        "bench": name,
        "runs": len(runs),
        "articles": articles,
        "crashes": len(failed),
        "cpu_seconds": round(took, 1),
        "articles_per_second": round(articles / took, 1),
        "megabytes_per_second": round(size / took / 1e6, 3),
        "peak_mebibytes": round(peak, 1) if (peak := peak_memory()) else None,
    }


def main() -> int:
    """Print one JSON record a bench."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--limit", type=int, default=None, help="articles at most")
    limit = options.parse_args().limit
    articles, rules = articles_of(clusters())[:limit], load_rules()
    benches = {
        "each article a run": [[article] for article in articles],
        "each story a run": list(by_story(articles).values()),
    }
    records = []
    for name, runs in benches.items():
        records.append(measured(name, runs, rules))
        print(json.dumps(records[-1]), flush=True)
    return 1 if any(record["crashes"] for record in records) else 0


if __name__ == "__main__":
    sys.exit(main())
