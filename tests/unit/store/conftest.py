"""Places for archives: an SQLite file, a folder of Parquet files, a database of a PostgreSQL server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.unit.store.server import Server, running

KINDS = ("sqlite", "parquet", "postgres")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One for all tests of a session."""
    with running() as started:
        yield started


def naming(kind: str, folder: Path, request: pytest.FixtureRequest) -> Callable[[], str]:
    """Return what names places of one *kind* where no archive is yet."""
    if kind == "postgres":
        server: Server = request.getfixturevalue("server")
        return server.database
    if kind == "parquet":
        pytest.importorskip("pyarrow")
    numbers = count(1)
    return lambda: f"{folder}/archive{next(numbers)}{'.sqlite' if kind == 'sqlite' else '/'}"


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of place in turn."""
    return str(request.param)


@pytest.fixture
def new_place(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[[], str]]:
    """Names a place where no archive is yet."""
    named: list[str] = []
    name = naming(kind, tmp_path, request)
    yield lambda: named.append(name()) or named[-1]  # type: ignore[func-returns-value]  # `append` gives None
    if kind == "postgres":
        server: Server = request.getfixturevalue("server")
        for place in named:
            server.give_back(place)


@pytest.fixture
def place(new_place: Callable[[], str]) -> str:
    """One such place."""
    return new_place()
