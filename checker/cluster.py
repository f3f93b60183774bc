"""Reading on a Dask cluster: its workers need this package and nothing of the archive (the extra ``dask``)."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from checker.errors import MissingExtra, UsageError
from checker.lexicon import packs_in_use
from checker.messages import say

# How long a cluster is waited for [s].
_WAIT = 20


@contextmanager
def cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """
    Yield an executor whose work is done on the cluster at *address*, and how many processors that has.

    Args:
        address: Of its scheduler: ``tcp://10.0.0.1:8786``.

    Raises:
        MissingExtra: distributed is not installed.
        UsageError: No cluster answers there, or it has no worker, or lexicon packs are in use, which its workers lack.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingExtra(say("a cluster"), "dask") from error
    if packs_in_use():
        raise UsageError(
            say("a cluster's workers do not have this lexicon"),
            place="--lexicon",
            fix=say("leave --lexicon or --cluster out"),
        )
    try:
        client: Any = Client(address, timeout=_WAIT, set_as_default=False)  # type: ignore[no-untyped-call]  # untyped there
    except (OSError, ValueError) as error:
        raise UsageError(
            say("no cluster answers at '{address}'", address=address),
            place="--cluster",
            fix=say("start one: dask scheduler, dask worker"),
        ) from error
    with client:
        processors = sum(client.ncores().values())
        if not processors:
            raise UsageError(
                say("the cluster has no worker"),
                place="--cluster",
                fix=say("start one: dask worker {address}", address=address),
            )
        # Parcels need no name made of their content: none is sent twice.
        yield client.get_executor(pure=False), processors
