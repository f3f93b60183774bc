"""
Ingests once here and once on a local Dask cluster of two processes; a program of its own, since a cluster starts others.

    python -m tests.unit.on_cluster FOLDER

Prints ``same`` where both archives are the same, byte for byte in their exports.
"""

from __future__ import annotations

import sys
from pathlib import Path

from checker.cluster import cluster
from checker.ingest import ingest
from checker.store import Archive
from tests.unit.store.desk import exported, ingested, write_articles


def main(folder: Path) -> bool:
    """True where both are the same."""
    from distributed import LocalCluster

    articles = write_articles(folder, 40)
    alone = ingested(folder / "here.sqlite", articles)
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as local,
        cluster(local.scheduler_address) as (executor, processors),
        Archive(str(folder / "there.sqlite"), write=True) as archive,
    ):
        together = ingest([str(articles)], archive, executor=executor, processes=processors)
    return alone == together and exported(folder / "here.sqlite") == exported(folder / "there.sqlite")


if __name__ == "__main__":
    print("same" if main(Path(sys.argv[1])) else "different")
