"""
One new article against archives of growing size; what the index finds; what ingesting and grouping anew cost.

    python -m tests.bench.archive lookup --claims 100000 1000000 10000000     made-up archives (tests/bench/synthetic.py)
    python -m tests.bench.archive recall                                      against a full comparison, real articles
    python -m tests.bench.archive ingest --times 20                           real articles, one process and two; bytes a claim
    python -m tests.bench.archive cluster --times 1                           real articles, two processes, two Dask workers
    python -m tests.bench.archive regroup --claims 1000000                    made-up articles, all stories made anew

``--limit`` takes the first so many articles. ``recall``, ``ingest`` and ``cluster`` read ``eval/clusters/*.jsonl`` below
DOICHIEU_GOLD. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from checker.ingest import ingest
from checker.likeness import log_odds
from checker.profiles import profile
from checker.store import Archive
from checker.store.archive import Version
from checker.weights import LINK
from tests.bench import synthetic
from tests.bench.processes import hidden, measure_cluster, measure_ingest, measure_regroup
from tests.gold import lines_of_clusters

_ASKED = 400


def lookup(claims: Sequence[int], folder: Path) -> None:
    """Time what a new article meets in archives of so many *claims*, and how often it meets its event."""
    for size in claims:
        path = folder / f"synthetic-{size}.sqlite"
        started = time.perf_counter()
        events = size // (synthetic.CLAIMS * synthetic.ARTICLES)
        if not path.exists():
            synthetic.build(str(path), size)
        built = time.perf_counter() - started
        with Archive(str(path)) as archive:
            asked = list(synthetic.tellings(events, _ASKED, seed=size))
            found = [_timed(lambda vector=vector: archive.nearest(vector)) for _, vector in asked]
            # What was read is let go at once: kept, it would be looked through by every later collection of garbage.
            read = [
                _timed(lambda near=near: sum(len(archive.version(k).claims) for k in near.versions))
                for _, near in found
            ]
        right = sum(number + 1 in near.stories for (number, _), (_, near) in zip(asked, found, strict=True)) / _ASKED
        whole = [one + other for (one, _), (other, _) in zip(found, read, strict=True)]
        met = sum(len(near.versions) for _, near in found) / _ASKED
        print(
            f"{size:>10,} claims: index {_spread([t for t, _ in found])}; with the claims of what it meets "
            f"{_spread(whole)}; event found {right:.4f}; articles met {met:.1f}; "
            f"{path.stat().st_size / size:.0f} bytes a claim without words; built in {built:.0f} s",
            flush=True,
        )
        if size <= 100_000:
            print(f"{'':>18} same-fact pairs found of all: {_pairs_found(asked, found):.4f}", flush=True)


def _pairs_found(asked: Iterable[tuple[int, dict[int, int]]], found: Iterable[tuple[float, object]]) -> float:
    """Every claim of an event's four articles is one fact with the new article's of the same number: pairs met, of all."""
    met = whole = 0
    for (number, _), (_, near) in zip(asked, found, strict=True):
        keys = {number * synthetic.ARTICLES + at + 1 for at in range(synthetic.ARTICLES)}
        met += synthetic.CLAIMS * len(keys & set(near.versions))  # type: ignore[attr-defined]
        whole += synthetic.CLAIMS * len(keys)
    return met / whole


def recall(every: int) -> None:
    """Of the pairs that link within a true story, how many stand in an article that the index names."""
    records = {json.loads(line)["id"]: json.loads(line)["story"] for line in lines_of_clusters()}
    with tempfile.TemporaryDirectory() as folder, Archive(f"{folder}/a.sqlite", write=True) as archive:
        done = ingest([hidden(Path(folder))], archive)
        stories: dict[str, list[Version]] = defaultdict(list)
        for version in archive.versions():
            stories[records[version.article.id]].append(version)
        met = whole = 0
        for version in [one for story in stories.values() for one in story][::every]:
            near = {one.article.id for one in archive.meets(version.article)}
            for other in stories[records[version.article.id]]:
                if other.article.id != version.article.id:
                    pairs = _linked(version, other)
                    whole += pairs
                    met += pairs if other.article.id in near else 0
        print(
            f"{done.articles} articles, {archive.counts()['claims']} claims: {met} of {whole} linked pairs met: {met / whole:.4f}"
        )


def _linked(one: Version, other: Version) -> int:
    mine = [profile(claim) for claim in one.claims if claim.zone != "furniture"]
    theirs = [profile(claim) for claim in other.claims if claim.zone != "furniture"]
    return sum(a.dimension == b.dimension and log_odds(a, b) >= LINK for a in mine for b in theirs)


def _timed(call: Callable[[], object]) -> tuple[float, object]:
    """(processor time, what *call* returns): what else the machine does must not count."""
    started = time.process_time()
    result = call()
    return time.process_time() - started, result


def _spread(seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    return f"median {1000 * ordered[len(ordered) // 2]:.1f} ms, p99 {1000 * ordered[int(len(ordered) * 0.99)]:.1f} ms"


def main() -> None:
    """Run one of the five."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("lookup", "recall", "ingest", "cluster", "regroup"))
    parser.add_argument("--claims", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--folder", type=Path, help="keeps the made-up archives there, and uses those that are there")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--every", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = given.folder or Path(made)
        work = {
            "lookup": lambda: lookup(given.claims, folder),
            "recall": lambda: recall(given.every),
            "ingest": lambda: measure_ingest(Path(made), given.times, given.limit),
            "cluster": lambda: measure_cluster(Path(made), given.times, given.limit),
            "regroup": lambda: measure_regroup(folder, given.claims),
        }
        work[given.what]()


if __name__ == "__main__":
    main()
