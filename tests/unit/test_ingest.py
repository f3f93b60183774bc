"""Ingest: the same archive by one process or several, broken off or not; readers and writers at once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from checker.cluster import cluster
from checker.errors import MissingExtra, UsageError
from checker.ingest import ingest
from checker.store import Archive
from tests.unit.cli.desk import PROJECT, SEEDS, run
from tests.unit.store.desk import exported, ingested, write_articles


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return write_articles(tmp_path, 30)


def test_processes_change_nothing(tmp_path: Path, articles: Path):
    """Two processes, or any executor: the same bytes as one."""
    alone = ingested(tmp_path / "one.sqlite", articles)
    with Archive(str(tmp_path / "two.sqlite"), write=True) as archive:
        together = ingest([str(articles)], archive, processes=2)
    with Archive(str(tmp_path / "pool.sqlite"), write=True) as archive, ThreadPoolExecutor(3) as executor:
        pooled = ingest([str(articles)], archive, executor=executor, batch=7)

    assert alone == together == pooled
    assert (60, 0, 0) == (alone.new, alone.changed, alone.known)
    assert exported(tmp_path / "one.sqlite") == exported(tmp_path / "two.sqlite") == exported(tmp_path / "pool.sqlite")


def test_once_more_adds_nothing(tmp_path: Path, articles: Path):
    """Nor does the same text under another path."""
    ingested(tmp_path / "a.sqlite", articles)
    before = exported(tmp_path / "a.sqlite")
    again = ingested(tmp_path / "a.sqlite", articles)

    assert (0, 0, 60, 0) == (again.new, again.changed, again.known, again.claims)
    assert before == exported(tmp_path / "a.sqlite")


def test_what_cannot_be_read_is_said_and_costs_nothing_else(tmp_path: Path):
    """An empty file, a missing one, a broken record."""
    (tmp_path / "a.txt").write_text("Có 12 người chết.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text('{"id": "c"}\n{"id": "d", "text": "Có 13 người chết."}\n', encoding="utf-8")
    done = ingested(tmp_path / "a.sqlite", tmp_path, tmp_path / "none.txt")

    assert 2 == done.new
    assert ["b.txt", "c.jsonl:1", "none.txt"] == [one.path.split("/")[-1] for one in done.unread]


def test_no_process_is_refused(tmp_path: Path, articles: Path):
    """Zero can read nothing."""
    with Archive(str(tmp_path / "a.sqlite"), write=True) as archive, pytest.raises(UsageError, match="0 processes"):
        ingest([str(articles)], archive, processes=0)


def test_progress_reaches_its_end(tmp_path: Path, articles: Path):
    """Known articles count as done."""
    told: list[tuple[int, int]] = []
    for _ in range(2):
        ingested(tmp_path / "a.sqlite", articles, progress=lambda *done: told.append(done), batch=20)

    assert [(20, 60), (40, 60), (60, 60)] == told[:3]
    assert (60, 60) == told[-1]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_reading_processes_end_with_a_killed_ingest(tmp_path: Path):
    """None is left behind, and the archive can be written at once."""
    articles = write_articles(tmp_path, 400)
    command = [
        sys.executable,
        "-m",
        "checker",
        "ingest",
        str(articles),
        "-a",
        str(tmp_path / "a.sqlite"),
        "--processes",
        "2",
    ]
    started = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL)
    children = _wait_for(lambda: len(_children(started.pid)) >= 2 and _children(started.pid))
    os.kill(started.pid, signal.SIGKILL)
    started.wait()

    assert children
    assert _wait_for(lambda: not any(_is_alive(child) for child in children))
    assert ingested(tmp_path / "a.sqlite", tmp_path / "articles.jsonl").articles == 800


def test_two_writers_and_ten_readers_at_once(tmp_path: Path):
    """Each writer's articles are all there; readers see whole batches and never an error."""
    archive = str(tmp_path / "a.sqlite")
    Archive(archive, write=True).close()
    for name in "xy":
        (tmp_path / name).mkdir()
    paths = [write_articles(tmp_path / "x", 20), write_articles(tmp_path / "y", 40)]
    command = [sys.executable, "-m", "checker", "ingest", "-a", archive, "--processes", "1", "--quiet"]
    writers = [subprocess.Popen([*command, str(path)], cwd=PROJECT, stdout=subprocess.DEVNULL) for path in paths]
    seen: list[int] = []

    def read() -> None:
        while any(writer.poll() is None for writer in writers):
            with Archive(archive) as opened:
                count = len(opened)
                seen.append(count)
                assert len(list(opened.versions())) >= count
            time.sleep(0.02)

    with ThreadPoolExecutor(10) as readers:
        for reading in [readers.submit(read) for _ in range(10)]:
            reading.result()

    assert [0, 0] == [writer.returncode for writer in writers]
    with Archive(archive) as opened:
        assert {f"{t}/{e:03}" for t in range(2) for e in range(40)} == {
            v.article.id for v in opened.versions() if v.current
        }
    assert seen


def test_the_command_says_what_it_did(tmp_path: Path):
    """And once more, and where nothing could be read."""
    archive = tmp_path / "a.sqlite"
    first, again = run("ingest", SEEDS, "-a", archive), run("ingest", SEEDS, "-a", archive)
    missing = run("ingest", tmp_path / "none", "-a", archive)

    assert (0, 0, 3) == (first.returncode, again.returncode, missing.returncode)
    assert "5 new, 0 changed, 0 there already, 0 not read" in first.stdout
    assert "0 new, 0 changed, 5 there already, 0 not read" in again.stdout
    assert "no such file or folder" in missing.stderr


def test_every_process_reads_by_the_same_lexicon(tmp_path: Path, articles: Path):
    """A pack of the newsroom's own holds in the processes that read."""
    pack = tmp_path / "bridges.yaml"
    pack.write_text("vi:\n  nouns:\n    bridge_span: [nhịp]\n", encoding="utf-8")
    command = ("ingest", articles, "--lexicon", pack, "--processes")
    for processes in (1, 2):
        assert 0 == run(*command, str(processes), "-a", tmp_path / f"{processes}.sqlite").returncode

    assert '"unit": "bridge_span"' in exported(tmp_path / "1.sqlite")
    assert exported(tmp_path / "1.sqlite") == exported(tmp_path / "2.sqlite")


def test_a_cluster_changes_nothing(tmp_path: Path):
    """Two workers of a local Dask cluster: the same bytes as one process."""
    pytest.importorskip("distributed")
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.on_cluster", str(tmp_path)],
        capture_output=True, text=True, cwd=PROJECT, check=False, timeout=300,
    )  # fmt: skip

    assert "same\n" == done.stdout, done.stderr


def test_a_cluster_that_is_not_there_is_said(tmp_path: Path, articles: Path, monkeypatch: pytest.MonkeyPatch):
    """So are one whose library is missing, and a lexicon that its workers would not have."""
    pack = tmp_path / "pack.yaml"
    pack.write_text("vi:\n  nouns:\n    bridge_span: [nhịp]\n", encoding="utf-8")
    refused = run("ingest", articles, "-a", tmp_path / "a.sqlite", "--cluster", "tcp://127.0.0.1:9", "--lexicon", pack)
    monkeypatch.setitem(sys.modules, "distributed", None)

    assert 2 == refused.returncode
    assert "--lexicon" in refused.stderr
    with pytest.raises(MissingExtra, match="dask"), cluster("tcp://127.0.0.1:9"):
        pass


def test_the_command_refuses_what_is_no_archive(tmp_path: Path):
    """Status 2, and the file is as it was."""
    other = tmp_path / "notes.txt"
    other.write_text("notes\n" * 500, encoding="utf-8")
    refused = run("ingest", SEEDS, "-a", other)

    assert 2 == refused.returncode
    assert "damaged, or no archive" in refused.stderr
    assert "notes\n" * 500 == other.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files as Unix does")
def test_a_full_disk_is_said_and_the_ingest_goes_on_later(tmp_path: Path):
    """The limit on the file's size stands in for the disk's end."""
    articles = write_articles(tmp_path, 120)
    archive = tmp_path / "a.sqlite"
    program = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, resource.RLIM_INFINITY))\n"
        "from checker.cli import main\n"
        f"sys.argv = ['checker', 'ingest', {str(articles)!r}, '-a', {str(archive)!r}, '--processes', '1']\n"
        "main()\n"
    )
    full = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=PROJECT, check=False)
    later = ingested(archive, articles)

    assert 2 == full.returncode
    assert "disk" in full.stderr
    assert "fix:" in full.stderr
    assert 240 == later.articles
    assert exported(archive) == _undisturbed(tmp_path, articles)


def _undisturbed(folder: Path, articles: Path) -> str:
    ingested(folder / "whole.sqlite", articles)
    return exported(folder / "whole.sqlite")


def _children(pid: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == pid and "spawn_main" in (status.parent / "cmdline").read_text():
            found.append(int(status.parent.name))
    return found


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def _wait_for(condition, seconds: float = 60.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.05)
    return None
