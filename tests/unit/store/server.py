"""A PostgreSQL server of the tests' own: from Debian's package, in a temporary folder, on a socket there, on no port."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

_PROGRAMS = "/usr/lib/postgresql"
# The server refuses to run as root.
_USERS = ("postgres", "nobody")
_USER = "desk"
# What a power cut would cost does not matter here, and what a test keeps for a moment need not be kept.
_QUICK = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "autovacuum": "off",
}
_STARTS_WITHIN = 60.0


class Server:
    """A running server; `database` makes an empty one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._names = count(1)

    def address(self, database: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://{_USER}@/{database}?host={self.folder}"

    def database(self) -> str:
        """Make an empty database and return its address."""
        name = f"desk{next(self._names)}"
        self.run(f"CREATE DATABASE {name}")
        return self.address(name)

    def run(self, statement: str, address: str = "") -> None:
        """Carry out one statement."""
        import psycopg

        with psycopg.connect(address or self.address("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def running() -> Iterator[Server]:
    """
    A server for one session of tests.

    A test that needs it is skipped with the reason where none is installed, and fails where DOICHIEU_REQUIRE_POSTGRES=1
    says that it must be there.
    """
    programs = _programs()
    # A socket's path may have 107 bytes, fewer than pytest's folders often take.
    folder = Path(tempfile.mkdtemp(prefix="postgres-"))
    try:
        as_user = _as_user(folder)
        data, settings = folder / "data", {**_QUICK, "listen_addresses": "", "unix_socket_directories": str(folder)}
        _run(
            [
                *as_user,
                programs / "initdb",
                "--no-sync",
                "--encoding=UTF8",
                "--locale=C",
                "--auth=trust",
                "-U",
                _USER,
                data,
            ]
        )
        options = [part for name, said in settings.items() for part in ("-c", f"{name}={said}")]
        with (folder / "log").open("w") as log:
            started = subprocess.Popen(
                [*as_user, programs / "postgres", "-D", data, *options], stdout=log, stderr=log, cwd="/"
            )
        try:
            yield _awaited(Server(folder), started)
        finally:
            started.terminate()
            started.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder of the newest server that is installed."""
    pytest.importorskip("psycopg", reason="psycopg is not installed") if not _required() else None
    found = sorted(Path(_PROGRAMS).glob("*/bin/initdb"), key=lambda path: int(path.parent.parent.name.split(".")[0]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    reason = "no PostgreSQL server: install Debian's package postgresql"
    if _required():
        pytest.fail(reason)
    pytest.skip(reason)


def _required() -> bool:
    return os.environ.get("DOICHIEU_REQUIRE_POSTGRES") == "1"


def _as_user(folder: Path) -> Sequence[str | Path]:
    """What to put before a command so that another user than root runs it, and that it ends with this process."""
    if os.geteuid() != 0:
        return ()
    user = next(name for name in _USERS if _exists(name))
    shutil.chown(folder, user)
    return ("setpriv", f"--reuid={user}", f"--regid={_group(user)}", "--clear-groups", "--pdeathsig=INT", "--")


def _exists(user: str) -> bool:
    import pwd

    return any(user == one.pw_name for one in pwd.getpwall())


def _group(user: str) -> str:
    import pwd

    return str(pwd.getpwnam(user).pw_gid)


def _run(command: Sequence[str | Path]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    assert 0 == done.returncode, done.stderr


def _awaited(server: Server, started: subprocess.Popen[bytes]) -> Server:
    """*server* once it answers."""
    import psycopg

    until = time.monotonic() + _STARTS_WITHIN
    while True:
        try:
            server.run("SELECT 1")
            return server
        except psycopg.OperationalError:
            assert started.poll() is None and time.monotonic() < until, (server.folder / "log").read_text()
            time.sleep(0.05)
