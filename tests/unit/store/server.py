"""A PostgreSQL server of the tests' own: from Debian's package, in a temporary folder, on a socket there, on no port."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

from tests.requirements import do_without

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
_ROOM = 2 * 1024**3


class Server:
    """A running server; `database` makes an empty one."""

    def __init__(self, folder: Path, *, process: int = 0, prefix: str = "desk") -> None:
        self.folder = folder
        self.process = process
        self._prefix = prefix
        self._names = count(1)
        self._given_back: list[str] = []

    def address(self, database: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://{_USER}@/{database}?host={self.folder}"

    def database(self) -> str:
        """Return the address of an empty database: one that was given back, else a new one."""
        if self._given_back:
            address = self._given_back.pop()
            self.run("DROP SCHEMA IF EXISTS doichieu CASCADE", address)
            return address
        name = f"{self._prefix}{next(self._names)}"
        self.run(f"CREATE DATABASE {name}")
        return self.address(name)

    def give_back(self, address: str) -> None:
        """Let another test have a database that nobody is connected to: making one takes a while."""
        self._given_back.append(address)

    def size(self, address: str) -> int:
        """How much disk a database takes [bytes]."""
        import psycopg

        with psycopg.connect(address) as connection:
            ((size,),) = connection.execute("SELECT pg_database_size(current_database())").fetchall()
        return int(size)

    def run(self, statement: str, address: str = "") -> None:
        """Carry out one statement."""
        import psycopg

        with psycopg.connect(address or self.address("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def running(*, quick: bool = True) -> Iterator[Server]:
    """
    A server for one session of tests; not *quick*: as it comes, on a disk.

    A test that needs it is skipped with the reason where none is installed, and fails where DOICHIEU_REQUIRE_POSTGRES=1
    says that it must be there.
    """
    programs = _programs()
    # A socket's path may have 107 bytes, fewer than pytest's folders often take.
    folder = Path(tempfile.mkdtemp(prefix="postgres-", dir=_memory() if quick else None))
    try:
        as_user = _as_user(folder)
        data = folder / "data"
        settings = {**(_QUICK if quick else {}), "listen_addresses": "", "unix_socket_directories": str(folder)}
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
            yield _awaited(Server(folder, process=started.pid), started)
        finally:
            # It waits for nobody who is still connected, and leaves nothing behind.
            started.send_signal(signal.SIGINT)
            started.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder of the newest server that is installed."""
    if find_spec("psycopg") is None:
        do_without("psycopg is not installed", "DOICHIEU_REQUIRE_POSTGRES")
    found = sorted(Path(_PROGRAMS).glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    on_path = shutil.which("initdb")
    if not found and not on_path:
        do_without("no PostgreSQL server: install Debian's package postgresql", "DOICHIEU_REQUIRE_POSTGRES")
    return found[-1].parent if found else Path(on_path or "").parent


def _memory() -> Path | None:
    """A disk in memory, where there is one with room enough."""
    disk = Path("/dev/shm")
    return disk if disk.is_dir() and shutil.disk_usage(disk).free > _ROOM else None


def _as_user(folder: Path) -> Sequence[str]:
    """What to put before a command so that another user than root runs it, and that it ends with this process."""
    user = next(name for name in _USERS if _exists(name)) if os.geteuid() == 0 else ""
    if user:
        shutil.chown(folder, user)
    elif not shutil.which("setpriv"):
        return ()
    other = (f"--reuid={user}", f"--regid={_group(user)}", "--clear-groups") if user else ()
    return ("setpriv", *other, "--pdeathsig=INT", "--")


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
