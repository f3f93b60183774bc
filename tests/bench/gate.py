"""
How long the gate takes for one new article, cold: a process of its own, the archive read from its files.

    python -m tests.bench.gate [NUMBER]      NUMBER new articles (default 10), spread over the archive

The archive is ``eval/clusters`` of the gold data. Each new article is left out of it and loses its story, so that it may
meet any. Prints seconds for the whole command and, from one process, for its parts.
"""

from __future__ import annotations

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

from checker.candidates import Shelf
from checker.gate import gate
from checker.model import Article
from checker.read import read_articles
from checker.rulebook import load_rules
from tests.gold import FOLDER

Result = TypeVar("Result")
ARCHIVE = FOLDER / "eval" / "clusters"


def main(number: int = 10) -> None:
    """Print what was measured."""
    articles, reading = timed(lambda: read_articles([str(ARCHIVE)])[0])
    chosen = articles[:: max(1, len(articles) // number)][:number]
    print(f"{len(articles)} articles in the archive, {len(chosen)} new ones, each alone")
    for name, took in commands(chosen).items():
        print(f"whole command, cold, {name}: median {statistics.median(took):.2f} s, most {max(took):.2f} s")
    print(f"of which reading the archive: {reading:.2f} s of the clock")
    for name, took in parts(articles, chosen).items():
        print(f"{name}: median {statistics.median(took):.3f} s, most {max(took):.3f} s")


def commands(chosen: Sequence[Article]) -> Mapping[str, list[float]]:
    """Seconds of the clock, and of a processor, which others on the machine do not change."""
    took: dict[str, list[float]] = {"clock": [], "processor": []}
    for article in chosen:
        before = sum(os.times()[2:4])
        took["clock"].append(seconds_of_command(article))
        took["processor"].append(sum(os.times()[2:4]) - before)
    return took


def seconds_of_command(article: Article) -> float:
    """The command as a pipeline runs it."""
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder) / "new.jsonl"
        record = {"id": article.id, "text": article.text, "published": article.published, "source": article.source}
        new.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
        command = [sys.executable, "-m", "checker", "gate", str(new), "--against", str(ARCHIVE), "--format", "github"]
        done, took = timed(lambda: subprocess.run(command, capture_output=True, check=False))
    if done.returncode not in (0, 1, 3):
        raise SystemExit(done.stderr.decode())
    return took


def parts(articles: Sequence[Article], chosen: Sequence[Article]) -> Mapping[str, list[float]]:
    """Seconds of each part within one process: what is left once an archive is at hand."""
    rules = load_rules()
    took: dict[str, list[float]] = {"finding candidates": [], "reading their figures and judging": []}
    for article in chosen:
        new = replace(article, story=None)
        shelf = Shelf([one for one in articles if one.id != article.id])
        near, seconds = timed(lambda shelf=shelf, new=new: shelf.candidates([new]))
        took["finding candidates"].append(seconds)
        _, seconds = timed(lambda new=new, near=near: gate([new], Found(near), rules))
        took["reading their figures and judging"].append(seconds)
    return took


class Found:
    """Candidates that are found already."""

    def __init__(self, near: Mapping[str, tuple[Article, ...]]) -> None:
        self._near = near

    def __len__(self) -> int:
        return sum(map(len, self._near.values()))

    def candidates(self, new: Sequence[Article]) -> Mapping[str, tuple[Article, ...]]:
        """As found."""
        return self._near


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """What *work* returns, and the seconds it took."""
    start = time.perf_counter()
    return work(), time.perf_counter() - start


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
