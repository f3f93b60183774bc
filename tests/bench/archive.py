"""
One new article against archives of growing size; what the index finds; what ingest costs.

    python -m tests.bench.archive lookup --claims 100000 1000000 10000000     made-up archives (tests/bench/synthetic.py)
    python -m tests.bench.archive recall                                      against a full comparison, real articles
    python -m tests.bench.archive ingest --times 3                            real articles, one process and two; bytes a claim

``recall`` and ``ingest`` read ``eval/clusters/*.jsonl`` below DOICHIEU_GOLD. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from checker.ingest import ingest, prepare
from checker.likeness import log_odds, profile
from checker.read import open_inputs
from checker.store import Archive
from checker.store.archive import Version
from checker.weights import LINK
from tests.bench import synthetic
from tests.gold import FOLDER

_ASKED = 400
_CLUSTERS = "eval/clusters"


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
    records = {json.loads(line)["id"]: json.loads(line)["story"] for line in _lines()}
    with tempfile.TemporaryDirectory() as folder, Archive(f"{folder}/a.sqlite", write=True) as archive:
        done = ingest([_hidden(Path(folder))], archive)
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


def measure_ingest(times: int) -> None:
    """Ingest the real articles *times* over, made distinct, by one process and by two; start-up apart."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = _hidden(folder, times=times)
        speeds = {}
        for processes in (1, 2):
            with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
                list(pool.map(prepare, [list(open_inputs([path]))[:4]] * 4 * processes))
                with Archive(f"{folder}/{processes}.sqlite", write=True) as archive:
                    started, spent, load = time.perf_counter(), time.process_time(), os.getloadavg()[0]
                    done = ingest([path], archive, executor=pool if processes > 1 else None, processes=processes)
                    speeds[processes] = done.articles / (time.perf_counter() - started)
                    spent = time.process_time() - spent
            size = Path(f"{folder}/{processes}.sqlite").stat().st_size
            print(
                f"{processes} process{'es' if processes > 1 else ''}: {speeds[processes]:.0f} articles a second, "
                f"{size / done.claims:.0f} bytes a claim; the adding process worked {1000 * spent / done.articles:.1f} ms an article "
                f"({done.articles} articles, {done.claims} claims; load {load:.1f})",
                flush=True,
            )
        print(f"two processes: {speeds[2] / speeds[1]:.2f} times one")


def _hidden(folder: Path, *, times: int = 1) -> str:
    """Write the records without their story, *times* over, each with an id and a last line of its own; the file's path."""
    path = folder / "hidden.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for turn in range(times):
            for line in _lines():
                record = {name: said for name, said in json.loads(line).items() if name != "story"}
                if turn:
                    record |= {"id": f"{turn}/{record['id']}", "text": f"{record['text']}\nBản {turn}"}
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return str(path)


def _lines() -> list[str]:
    paths = sorted((FOLDER / _CLUSTERS).glob("*.jsonl"))
    return [line for path in paths for line in path.read_text(encoding="utf-8").split("\n") if line]


def _timed(call: Callable[[], object]) -> tuple[float, object]:
    """(processor time, what *call* returns): what else the machine does must not count."""
    started = time.process_time()
    result = call()
    return time.process_time() - started, result


def _spread(seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    return f"median {1000 * ordered[len(ordered) // 2]:.1f} ms, p99 {1000 * ordered[int(len(ordered) * 0.99)]:.1f} ms"


def main() -> None:
    """Run one of the three."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("lookup", "recall", "ingest"))
    parser.add_argument("--claims", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--folder", type=Path, help="keeps the made-up archives there, and uses those that are there")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--every", type=int, default=5)
    given = parser.parse_args()
    if given.what == "lookup":
        with tempfile.TemporaryDirectory() as made:
            lookup(given.claims, given.folder or Path(made))
    elif given.what == "recall":
        recall(given.every)
    else:
        measure_ingest(given.times)


if __name__ == "__main__":
    main()
