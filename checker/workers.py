"""Work done in parcels by any number of processes, its results in the order of the parcels."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from threading import Thread
from typing import TypeVar

from checker.errors import UsageError
from checker.lexicon import packs_in_use, use_packs
from checker.messages import say

Parcel = TypeVar("Parcel")
Result = TypeVar("Result")

# Parcels under way for each process, so that none waits for the one that collects.
_AHEAD = 3


def number_of_processes(asked: int | None) -> int:
    """
    Return how many processes work; None = one for each processor.

    Raises:
        UsageError: None at all was asked for.
    """
    if asked is not None and asked < 1:
        raise UsageError(
            say("{asked} processes can read nothing", asked=asked), place="--processes", allowed=say("1 or more")
        )
    return asked or os.cpu_count() or 1


def in_order(
    work: Callable[[Parcel], Result], parcels: Iterable[Parcel], executor: Executor | None, processes: int
) -> Iterator[Result]:
    """
    Yield what *work* makes of each of *parcels*, in their order, however many processes do it.

    Args:
        work: A module-level function of its parcel alone, so that any executor can run it.
        parcels: Taken as they are needed: a few for each process are under way.
        executor: Does the work; None = this process.
        processes: How many work at once.
    """
    if executor is None:
        yield from map(work, parcels)
        return
    waiting = iter(parcels)
    under_way: deque[Future[Result]] = deque(executor.submit(work, one) for one in islice(waiting, _AHEAD * processes))
    while under_way:
        done = under_way.popleft().result()
        under_way.extend(executor.submit(work, one) for one in islice(waiting, 1))
        yield done


def pool(processes: int) -> ProcessPoolExecutor:
    """
    Return processes that work by the same lexicon as this one, and end with it even where it is killed.

    They are started afresh, not forked: a forked process would share the archive's open file.
    """
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=(packs_in_use(),))


def _begin(packs: tuple[Path, ...]) -> None:
    """Read by the same words as the process that began this one, and end with it."""
    use_packs(packs)
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_wait_for, args=(parent.join,), daemon=True).start()


def _wait_for(end: Callable[[], object]) -> None:
    end()
    os._exit(1)
