"""
Works once here and once on a local Dask cluster of two processes; a program of its own, since a cluster starts others.

    python -m tests.unit.on_cluster FOLDER [regroup]

Ingests, or ingests and regroups by date; prints ``same`` where both archives are the same, byte for byte in their exports.
"""

from __future__ import annotations

import sys
from concurrent.futures import Executor
from pathlib import Path

from checker.cluster import cluster
from checker.ingest import Ingested, ingest
from checker.regroup import Regrouped, regroup
from checker.store import Archive
from tests.unit.store.desk import exported, ingested, write_articles


def main(folder: Path, *, regrouping: bool) -> bool:
    """True where both are the same."""
    from distributed import LocalCluster

    work = _regrouped if regrouping else _ingested
    articles = write_articles(folder, 40)
    alone = work(folder / "here.sqlite", articles, None, 1)
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as local,
        cluster(local.scheduler_address) as (executor, processors),
    ):
        together = work(folder / "there.sqlite", articles, executor, processors)
    return alone == together and exported(folder / "here.sqlite") == exported(folder / "there.sqlite")


def _ingested(path: Path, articles: Path, executor: Executor | None, processes: int) -> Ingested:
    with Archive(str(path), write=True) as archive:
        return ingest([str(articles)], archive, executor=executor, processes=processes)


def _regrouped(path: Path, articles: Path, executor: Executor | None, processes: int) -> Regrouped:
    ingested(path, articles)
    with Archive(str(path), write=True) as archive:
        return regroup(archive, order="date", executor=executor, processes=processes)


if __name__ == "__main__":
    print("same" if main(Path(sys.argv[1]), regrouping="regroup" in sys.argv) else "different")
