"""
One archive in each kind of place: what adding, opening, asking and exporting cost, side by side.

    python -m tests.bench.places --times 1 10

Reads the real articles of ``eval/clusters/*.jsonl`` below DOICHIEU_GOLD once and adds them *times* over, made distinct by
their ids. The PostgreSQL server is one of its own on a socket of this machine, with the settings it comes with. Times are
processor time, the server's too. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from checker.asking import ask
from checker.ingest import prepare
from checker.model import Article
from checker.read import Input, ReadOptions, open_inputs, read_articles
from checker.rulebook import load_rules
from checker.store import Archive, Entry, export_lines
from tests.bench.processes import hidden
from tests.unit.store.server import Server, running

_BATCH = 64
_ASKED = 100
_SEARCHED = (("nguoi", "tai", "nan"), ("c_person",))
_QUESTION = "bao nhiêu người thiệt mạng trong vụ tai nạn?"


def main(times: Sequence[int], every: int) -> None:
    """Print a table of each size."""
    with tempfile.TemporaryDirectory() as name, running(quick=False) as server:
        folder = Path(name)
        path = hidden(folder)
        inputs = [one for one in open_inputs([path]) if isinstance(one, Input)][::every]
        entries = [one for one in prepare(inputs) if isinstance(one, Entry)]
        articles, _ = read_articles([path], options=ReadOptions())
        asked = [replace(one, id=f"new/{one.id}") for one in articles[:: len(articles) // _ASKED]]
        for turns in times:
            places = {
                "SQLite file": f"{folder}/{turns}.sqlite",
                "Parquet folder": f"{folder}/{turns}/",
                "PostgreSQL": server.database(),
            }
            print(
                f"\n{len(entries) * turns} articles, {turns * sum(len(one.rows) for one in entries)} claims", flush=True
            )
            for kind, place in places.items():
                print(f"{kind:>15}: {_measured(place, entries, turns, asked, server)}", flush=True)


def _measured(place: str, entries: Sequence[Entry], turns: int, asked: Sequence[Article], server: Server) -> str:
    clock = Clock(server.process)
    with Archive(place, write=True) as archive:
        added = clock.spent(lambda: _add(archive, entries, turns))
    size = _size(place, server) / (turns * sum(len(one.rows) for one in entries))
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        told = pool.apply(_looked_up, (place, asked, clock))
    return f"add {1000 * added / (len(entries) * turns):.1f} ms an article, {size:.0f} bytes a claim, {told}"


def _looked_up(place: str, asked: Sequence[Article], clock: Clock) -> str:
    """In a process of its own, so that memory is that of one reader."""
    rules = load_rules()
    before = _memory()
    found: list[str] = []
    with ExitStack() as stack:
        archives: list[Archive] = []
        found.append(f"open {clock.spent(lambda: archives.append(stack.enter_context(Archive(place)))):.2f} s")
        (archive,) = archives
        met = clock.spent(lambda: [archive.meets(one) for one in asked])
        found.append(f"a new article meets {1000 * met / len(asked):.0f} ms")
        first, second = (clock.spent(lambda: archive.search(*_SEARCHED, most=4)) for _ in range(2))
        found.append(f"search {first:.2f} s, again {second:.2f} s")
        found.append(f"ask {clock.spent(lambda: ask(_QUESTION, archive, rules)):.2f} s")
        digest = sha256()
        spent = clock.spent(lambda: [digest.update(line.encode()) for line in export_lines(archive)])
        found.append(f"export {spent:.1f} s ({digest.hexdigest()[:8]}), memory {_memory() - before:.0f} MB")
    return ", ".join(found)


@dataclass(frozen=True, slots=True)
class Clock:
    """Processor time of this process and of a *server*: what else the machine does must not count."""

    server: int

    def spent(self, call: Callable[[], object]) -> float:
        """How long *call* takes [s]."""
        started = self._now()
        call()
        return self._now() - started

    def _now(self) -> float:
        ticks = sum(_ticks(self.server, 4)) + sum(sum(_ticks(child, 2)) for child in _children(self.server))
        return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")


def _ticks(process: int, fields: int) -> Sequence[int]:
    """Of its own, and, with four *fields*, of its children that have ended."""
    try:
        said = Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return ()
    return [int(one) for one in said.rpartition(")")[2].split()[11 : 11 + fields]]


def _children(process: int) -> Sequence[int]:
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def _add(archive: Archive, entries: Sequence[Entry], turns: int) -> None:
    for turn in range(turns):
        named = [_named(one, turn) for one in entries]
        for start in range(0, len(named), _BATCH):
            archive.add(named[start : start + _BATCH])


def _named(one: Entry, turn: int) -> Entry:
    """*one* under another id from the second turn on."""
    return replace(one, article=f"{turn}/{one.article}", digest=bytes([turn]) + one.digest[1:]) if turn else one


def _size(place: str, server: Server) -> int:
    if place.startswith("postgresql"):
        return server.size(place)
    path = Path(place)
    return (
        path.stat().st_size
        if path.is_file()
        else sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    )


def _memory() -> float:
    """What this process holds [MB]."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1024**2


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, nargs="+", default=[1], help="how often the articles are added")
    parser.add_argument("--every", type=int, default=1, help="take each so-manyth article")
    options = parser.parse_args()
    main(options.times, options.every)
