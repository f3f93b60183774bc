"""What several processes make of an ingest and of a full regrouping: articles a second, seconds, memory, the same rows."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from checker.cluster import cluster
from checker.ingest import ingest, prepare
from checker.read import open_inputs
from checker.store import Archive, export_lines
from tests.bench import tellings
from tests.gold import lines_of_clusters


@dataclass(frozen=True, slots=True)
class Measured:
    """
    One ingest.

    Attributes:
        articles, claims: Added.
        seconds: Of the clock.
        adding: Processor time of the process that adds [s].
        size: Of the archive [bytes].
        rows: Digest of its export.
    """

    articles: int
    claims: int
    seconds: float
    adding: float
    size: int
    rows: str

    def __str__(self) -> str:
        return (
            f"{self.articles / self.seconds:.1f} articles a second, {self.size / self.claims:.0f} bytes a claim; the adding "
            f"process worked {1000 * self.adding / self.articles:.1f} ms an article ({self.articles} articles, {self.claims} "
            f"claims; load {os.getloadavg()[0]:.1f})"
        )


def measure_ingest(folder: Path, times: int, limit: int | None) -> None:
    """Ingest the real articles *times* over, made distinct, by one process and by two; start-up apart."""
    path = hidden(folder, times=times, limit=limit)
    one = _ingested(path, folder / "1.sqlite", None, 1)
    print(f"one process: {one}", flush=True)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        two = _ingested(path, folder / "2.sqlite", pool, 2)
    print(f"two processes: {two}")
    print(f"two processes: {one.seconds / two.seconds:.2f} times one; the same rows: {one.rows == two.rows}")


def measure_cluster(folder: Path, times: int, limit: int | None) -> None:
    """Ingest the same by two processes and by two workers of a local Dask cluster; start-up apart."""
    from distributed import LocalCluster

    path = hidden(folder, times=times, limit=limit)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        processes = _ingested(path, folder / "processes.sqlite", pool, 2)
    print(f"two processes: {processes}", flush=True)
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as local,
        cluster(local.scheduler_address) as (executor, processors),
    ):
        workers = _ingested(path, folder / "cluster.sqlite", executor, processors)
    print(f"two workers of a cluster: {workers}")
    print(
        f"the cluster took {workers.seconds / processes.seconds:.2f} times as long, "
        f"{1000 * (workers.seconds - processes.seconds) / workers.articles:+.1f} ms an article, of which "
        f"{1000 * (workers.adding - processes.adding) / workers.articles:+.1f} ms in the adding process; "
        f"the same rows: {processes.rows == workers.rows}"
    )


def measure_regroup(folder: Path, sizes: Sequence[int]) -> None:
    """Make the stories of made-up archives anew, by the command and two processes, and compare with what ingesting gave."""
    for claims in sizes:
        path = folder / f"told-{claims}.sqlite"
        if not path.exists():
            started = time.perf_counter()
            tellings.ingest_tellings(str(path), claims)
            print(f"{claims:>10,} claims ingested in {time.perf_counter() - started:.0f} s", flush=True)
        before = _stories(path)
        command = [sys.executable, "-m", "checker", "regroup", "--archive", str(path), "--processes", "2", "--quiet"]
        started, load = time.perf_counter(), os.getloadavg()[0]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
            assert running.stdout
            said = running.stdout.read().strip()
            _, status, used = os.wait4(running.pid, 0)
            running.returncode = os.waitstatus_to_exitcode(status)
        took = time.perf_counter() - started
        print(
            f"{claims:>10,} claims: {said}; {took:.1f} s of the clock, {used.ru_utime + used.ru_stime:.1f} s of processors "
            f"(load {load:.1f} before); at most {used.ru_maxrss / 1024:.0f} MiB in any of the three processes; "
            f"the same stories: {before == _stories(path)}",
            flush=True,
        )


def hidden(folder: Path, *, times: int = 1, limit: int | None = None) -> str:
    """Write the records without their story, *times* over, each with an id and a last line of its own; the file's path."""
    path = folder / "hidden.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for turn in range(times):
            for line in islice(lines_of_clusters(), limit):
                record = {name: said for name, said in json.loads(line).items() if name != "story"}
                if turn:
                    record |= {"id": f"{turn}/{record['id']}", "text": f"{record['text']}\nBản {turn}"}
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return str(path)


def _ingested(path: str, archive: Path, executor: Executor | None, processes: int) -> Measured:
    """Ingest *path* once those that read have begun and hold their lexicons."""
    parcel = list(islice(open_inputs([path]), 4))
    warm = [executor.submit(prepare, parcel) for _ in range(4 * processes)] if executor else []  # type: ignore[arg-type]
    _ = [future.result() for future in warm] or prepare(parcel)  # type: ignore[arg-type]
    with Archive(str(archive), write=True) as opened:
        started, spent = time.perf_counter(), time.process_time()
        done = ingest([path], opened, executor=executor, processes=processes)
        took, spent = time.perf_counter() - started, time.process_time() - spent
        rows = sha256()
        for line in export_lines(opened):
            rows.update(line.encode())
    return Measured(done.articles, done.claims, took, spent, archive.stat().st_size, rows.hexdigest())


def _stories(path: Path) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as connection:
        return list(connection.execute("SELECT version, name FROM version JOIN story USING (story) ORDER BY version"))
