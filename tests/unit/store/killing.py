"""
Kills ingests at random points and resumes them; a program of its own, since it forks.

    python -m tests.unit.store.killing FOLDER KILLS SEED [sqlite | parquet FOLDER | postgres FOLDER-OF-THE-SERVER]

Prints how often it killed, how many archives were finished in between, and how many of those differed from an ingest that
was left alone.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from checker.ingest import ingest
from checker.store import Archive
from tests.unit.store.desk import exported, write_articles
from tests.unit.store.server import Server

_EVENTS = 24


def run(place: str, articles: Path) -> None:
    """One ingest in small batches; an SQLite file's log is folded back into it every few pages."""
    with Archive(place, write=True) as opened:
        if place.endswith(".sqlite"):
            opened._tables.change("PRAGMA wal_autocheckpoint = 6")
        ingest([str(articles)], opened, processes=1, batch=3)


def killed(place: str, articles: Path, after: float) -> bool:
    """Start `run` in another process, kill it *after* so many seconds; False where it had finished."""
    child = os.fork()
    if child == 0:
        run(place, articles)
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def main(folder: Path, kills: int, seed: int, new_place: Callable[[str], str]) -> tuple[int, int, int]:
    """(kills, archives finished, archives that differ)."""
    articles = write_articles(folder, _EVENTS)
    whole = new_place("whole")
    started = time.monotonic()
    run(whole, articles)
    undisturbed = time.monotonic() - started
    wanted = exported(whole)
    chance = random.Random(seed)
    done = finished = different = 0
    while done < kills:
        place = new_place(str(finished))
        while killed(place, articles, chance.uniform(0, undisturbed / 3)):
            done += 1
        finished += 1
        different += exported(place) != wanted or not _sound(place)
    return done, finished, different


def _sound(place: str) -> bool:
    if not place.endswith(".sqlite"):
        return True
    with Archive(place) as opened:
        ((answer,),) = opened._tables.rows("PRAGMA integrity_check")
        return answer == "ok" and not opened._tables.rows("PRAGMA foreign_key_check")


def _naming(kind: str, folder: Path) -> Callable[[str], str]:
    """What names a new place of one kind."""
    if kind == "postgres":
        server = Server(folder, prefix="killed")
        return lambda _: server.database()
    if kind == "parquet":
        from checker.store import parts

        # So that many are killed while parts are joined.
        parts._JOINED = 2
    return lambda name: f"{folder / name}{'.sqlite' if kind == 'sqlite' else '/'}"


if __name__ == "__main__":
    where, number, begin, *rest = sys.argv[1:]
    kind_of_place, its_folder = rest or ("sqlite", where)
    print(*main(Path(where), int(number), int(begin), _naming(kind_of_place, Path(its_folder))))
