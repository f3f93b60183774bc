"""
How long the gate takes for one new article, cold: a process of its own, the archive read from its files or through its index.

    python -m tests.bench.gate [NUMBER] [--archive FILE]      NUMBER new articles (default 10), spread over the archive

The archive is ``eval/clusters`` of the gold data. Each new article is left out of it and loses its story, so that it may
meet any. Prints seconds for the whole command, once against the folder and once against an archive's file (made, where FILE is
not there, by ``checker ingest``), how far both find the same, and, from one process, seconds of the parts. They differ where the
index meets other articles, and in the years of articles without a date: a folder's come from the articles beside them.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from checker.candidates import Met, Shelf
from checker.gate import gate
from checker.model import Article
from checker.read import read_articles
from checker.rule import Rule
from checker.rulebook import load_rules
from checker.store import Archive
from tests.gold import clusters

Result = TypeVar("Result")


def main(number: int, file: Path) -> None:
    """Print what was measured."""
    folder = str(clusters())
    articles, reading = timed(lambda: read_articles([folder])[0])
    if not file.exists():
        subprocess.run(
            [sys.executable, "-m", "checker", "ingest", folder, "--archive", str(file), "--quiet"], check=True
        )
    chosen = articles[:: max(1, len(articles) // number)][:number]
    print(f"{len(articles)} articles in the archive, {len(chosen)} new ones, each alone; load {os.getloadavg()[0]:.1f}")
    found = {}
    for name, side in (("folder", ("--against", folder)), ("archive", ("--archive", str(file)))):
        took, found[name] = commands(chosen, side)
        for clock, seconds in took.items():
            print(f"whole command, cold, {name}, {clock}: {spread(seconds)}", flush=True)
    pairs = list(zip(found["folder"], found["archive"], strict=True))
    print(
        f"of {sum(len(one) for one, _ in pairs)} findings against the folder {sum(len(one & other) for one, other in pairs)} are "
        f"found against the archive, and {sum(len(other - one) for one, other in pairs)} besides"
    )
    print(f"of which reading the folder: {reading:.2f} s of the clock")
    for name, seconds in parts(articles, chosen, file).items():
        print(f"{name}, processor: {spread(seconds)}")


def commands(chosen: Sequence[Article], side: Sequence[str]) -> tuple[Mapping[str, list[float]], list[frozenset[str]]]:
    """Seconds of the clock, and of a processor, which others on the machine change less; what each run found."""
    took: dict[str, list[float]] = {"clock": [], "processor": []}
    found = []
    for article in chosen:
        before = sum(os.times()[2:4])
        findings, seconds = run_command(article, side)
        took["clock"].append(seconds)
        took["processor"].append(sum(os.times()[2:4]) - before)
        found.append(findings)
    return took, found


def run_command(article: Article, side: Sequence[str]) -> tuple[frozenset[str], float]:
    """The command as a pipeline runs it: ids of its findings, seconds."""
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder) / "new.jsonl"
        record = {"id": article.id, "text": article.text, "published": article.published, "source": article.source}
        new.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
        command = [sys.executable, "-m", "checker", "gate", str(new), *side, "--format", "json"]
        done, took = timed(lambda: subprocess.run(command, capture_output=True, check=False))
    if done.returncode not in (0, 1, 3):
        raise SystemExit(done.stderr.decode())
    return frozenset(one["id"] for one in json.loads(done.stdout)["findings"]), took


def parts(articles: Sequence[Article], chosen: Sequence[Article], file: Path) -> Mapping[str, list[float]]:
    """Seconds of a processor for each part, within one process: what is left once an archive is at hand."""
    rules = load_rules()
    took: dict[str, list[float]] = {
        "folder: finding candidates": [],
        "folder: reading their figures and judging": [],
        "archive: finding candidates with their figures": [],
        "archive: judging": [],
    }
    with Archive(str(file)) as archive:
        for article in chosen:
            new = replace(article, story=None)
            shelf = Shelf([one for one in articles if one.id != article.id])
            seconds = [part for one in (shelf, archive) for part in timed_parts(new, one, rules)]
            for name, part in zip(took, seconds, strict=True):
                took[name].append(part)
    return took


def timed_parts(new: Article, archive: Shelf | Archive, rules: Sequence[Rule]) -> tuple[float, float]:
    """Seconds of a processor to find what *new* meets in *archive*, and for all that comes after."""
    near, finding = timed(lambda: archive.candidates([new]), time.process_time)
    _, judging = timed(lambda: gate([new], Found(near), rules), time.process_time)
    return finding, judging


class Found:
    """Candidates that are found already."""

    def __init__(self, near: Mapping[str, tuple[Met, ...]]) -> None:
        self._near = near

    def __len__(self) -> int:
        return sum(map(len, self._near.values()))

    def candidates(self, new: Sequence[Article]) -> Mapping[str, tuple[Met, ...]]:
        """As found."""
        return self._near


def timed(work: Callable[[], Result], clock: Callable[[], float] = time.perf_counter) -> tuple[Result, float]:
    """What *work* returns, and the seconds it took."""
    start = clock()
    return work(), clock() - start


def spread(seconds: Sequence[float]) -> str:
    """Median and most."""
    return f"median {statistics.median(seconds):.3f} s, most {max(seconds):.3f} s"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, nargs="?", default=10)
    parser.add_argument("--archive", type=Path, help="kept there, and used where it is there")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        main(given.number, given.archive or Path(made) / "clusters.sqlite")
