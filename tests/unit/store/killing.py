"""
Kills ingests at random points and resumes them; a program of its own, since it forks.

    python -m tests.unit.store.killing FOLDER KILLS SEED

Prints how often it killed, how many archives were finished in between, and how many of those differed from an ingest that
was left alone.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from checker.ingest import ingest
from checker.store import Archive
from tests.unit.store.desk import exported, write_articles

_EVENTS = 24


def run(archive: Path, articles: Path) -> None:
    """One ingest in small batches, the log folded back into the file every few pages."""
    with Archive(str(archive), write=True) as opened:
        opened._tables.connection.execute("PRAGMA wal_autocheckpoint = 6")
        ingest([str(articles)], opened, processes=1, batch=3)


def killed(archive: Path, articles: Path, after: float) -> bool:
    """Start `run` in another process, kill it *after* so many seconds; False where it had finished."""
    child = os.fork()
    if child == 0:
        run(archive, articles)
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def main(folder: Path, kills: int, seed: int) -> tuple[int, int, int]:
    """(kills, archives finished, archives that differ)."""
    articles = write_articles(folder, _EVENTS)
    started = time.monotonic()
    run(folder / "whole.sqlite", articles)
    undisturbed = time.monotonic() - started
    wanted = exported(folder / "whole.sqlite")
    chance = random.Random(seed)
    done = finished = different = 0
    while done < kills:
        archive = folder / f"{finished}.sqlite"
        while killed(archive, articles, chance.uniform(0, undisturbed / 3)):
            done += 1
        finished += 1
        different += exported(archive) != wanted or not _sound(archive)
    return done, finished, different


def _sound(archive: Path) -> bool:
    with Archive(str(archive)) as opened:
        connection = opened._tables.connection
        ((answer,),) = connection.execute("PRAGMA integrity_check").fetchall()
        return answer == "ok" and not connection.execute("PRAGMA foreign_key_check").fetchall()


if __name__ == "__main__":
    print(*main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
