"""
Articles into an archive: read, extracted and resolved in any number of processes, added in their order by one.

What is added hangs on the articles and their order alone, never on the number of processes or on how often the work was
broken off: it is added in whole batches, and what is there already is passed over by its digest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain, islice

from checker.model import Unread
from checker.pipeline import Progress, read_claims
from checker.read import Input, ReadOptions, count_inputs, digest_of, open_inputs, read_alone
from checker.store import Archive, Entry, entry_of
from checker.workers import in_order, number_of_processes, pool

# Articles in one transaction, and in one parcel to another process.
_BATCH = 64
_PARCEL = 16
# Fewer new articles than this are read here: starting other processes would take longer.
_FEW = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """
    What an ingest did.

    Attributes:
        new, changed, known: Articles that were added, added as a new version, or there already.
        claims: Of those added.
        unread: Inputs that could not be read.
    """

    new: int
    changed: int
    known: int
    claims: int
    unread: tuple[Unread, ...]

    @property
    def articles(self) -> int:
        """Number of articles that could be read."""
        return self.new + self.changed + self.known


def ingest(
    paths: Sequence[str],
    archive: Archive,
    *,
    options: ReadOptions = ReadOptions(),
    processes: int | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
    batch: int = _BATCH,
) -> Ingested:
    """
    Add every article under *paths* to *archive*.

    Args:
        paths: Files, folders or ``-``.
        archive: Open for writing.
        options: How articles are read; those that name no story are sorted into stories by what they are about.
        processes: How many read; None = one for each processor, where there is enough to read.
        executor: Reads instead, where it is given: its workers need nothing but this package.
        progress: Told after each batch.
        batch: Articles in one transaction.
    """
    total = count_inputs(paths, options=options) if progress else 0
    work, processes = _Work(archive, progress, total), number_of_processes(processes)
    with ExitStack() as open_pools:
        inputs = work.not_there(open_inputs(paths, options=options))
        first = list(islice(inputs, _FEW))
        if executor is None and len(first) == _FEW and processes > 1:
            executor = open_pools.enter_context(pool(processes))
        parcels = _parcels(chain(first, inputs), _PARCEL if executor else 1)
        entries = chain.from_iterable(in_order(prepare, parcels, executor, processes))
        while parcel := list(islice(entries, batch)):
            work.add(parcel)
    return work.result()


def prepare(parcel: Sequence[Input]) -> list[Entry | Unread]:
    """Return each input's entry, or why it could not be read: a pure function, for any process on any machine."""
    return [_prepare(one) for one in parcel]


def _prepare(one: Input) -> Entry | Unread:
    article = read_alone(one)
    if isinstance(article, Unread):
        return article
    return entry_of(article, read_claims([article])[0], one.digest or digest_of(article))


class _Work:
    """Counts what becomes of the inputs, and adds entries."""

    def __init__(self, archive: Archive, progress: Progress | None, total: int) -> None:
        self._archive = archive
        self._progress = progress
        self._total = total
        self._counts: Counter[str] = Counter()
        self._claims = 0
        self._unread: list[Unread] = []

    def not_there(self, inputs: Iterable[Input | Unread]) -> Iterator[Input]:
        for one in inputs:
            if isinstance(one, Unread):
                self._unread.append(one)
            elif self._archive.holds(one.digest):
                self._counts["known"] += 1
            else:
                yield one

    def add(self, parcel: Sequence[Entry | Unread]) -> None:
        entries = [one for one in parcel if isinstance(one, Entry)]
        self._unread.extend(one for one in parcel if isinstance(one, Unread))
        for entry, outcome in zip(entries, self._archive.add(entries), strict=True):
            self._counts[outcome] += 1
            self._claims += 0 if outcome == "known" else len(entry.rows)
        if self._progress:
            done = self._counts.total() + len(self._unread)
            self._progress(done, max(done, self._total))

    def result(self) -> Ingested:
        return Ingested(
            new=self._counts["new"],
            changed=self._counts["changed"],
            known=self._counts["known"],
            claims=self._claims,
            unread=tuple(sorted(self._unread, key=lambda one: (one.path, one.why))),
        )


def _parcels(inputs: Iterator[Input], size: int) -> Iterator[list[Input]]:
    while parcel := list(islice(inputs, size)):
        yield parcel
