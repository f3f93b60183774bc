"""An archive in an SQLite file: errors that say what to do, older files. What holds anywhere is in test_every_place.py."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from checker.errors import ArchiveError
from checker.store import Archive, connection, export_lines
from checker.store.connection import connect, transaction
from tests.unit.store.desk import entry, exported, ingested, text_of, write_articles


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "a.sqlite")


class TestErrors:
    """Each says which file, what is wrong and what to do."""

    def test_missing(self, path: str):
        with pytest.raises(ArchiveError, match="no such archive") as error:
            Archive(path)
        assert "checker ingest" in str(error.value)

    def test_no_sqlite_file(self, path: str):
        Path(path).write_text("no archive\n" * 200)
        with pytest.raises(ArchiveError, match="damaged, or no archive"):
            Archive(path)

    def test_anothers_sqlite_file(self, path: str):
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE browser_history (url TEXT)")
        other.close()
        for write in (False, True):
            with pytest.raises(ArchiveError, match="no archive of this program"):
                Archive(path, write=write)

    def test_from_a_newer_version(self, path: str):
        connect(path, write=True).close()
        with sqlite3.connect(path) as later:
            later.execute("PRAGMA user_version = 99")
        later.close()
        for write in (False, True):
            with pytest.raises(ArchiveError, match="newer version") as error:
                Archive(path, write=write)
            assert "pip install --upgrade" in str(error.value)

    def test_locked(self, path: str):
        connect(path, write=True).close()
        with sqlite3.connect(path, isolation_level=None) as holder:
            holder.execute("BEGIN IMMEDIATE")
            with Archive(path, write=True, wait=0.05) as archive, pytest.raises(ArchiveError, match="another program"):
                archive.add([entry("a", text_of(1, 0))])
            assert 0 == len(Archive(path))
        holder.close()

    def test_full_disk(self, path: str, monkeypatch: pytest.MonkeyPatch):
        with Archive(path, write=True) as archive:
            archive.add([entry("a", text_of(1, 0))])
            archive._tables.connection.execute("PRAGMA max_page_count = 40")
            with pytest.raises(ArchiveError, match="disk is full") as error:
                archive.add([entry(f"{e}", text_of(e, 1) * 50) for e in range(200)])
            assert 1 == len(archive)
            archive._tables.connection.execute("PRAGMA max_page_count = 100000")
            assert {"new"} == set(archive.add([entry(f"{e}", text_of(e, 1)) for e in range(3)]))
        assert "goes on where it stopped" in str(error.value)

    def test_damaged_pages(self, path: str, tmp_path: Path):
        ingested(Path(path), write_articles(tmp_path, 40))
        content = bytearray(Path(path).read_bytes())
        for at in range(40_000, len(content), 3000):
            content[at : at + 400] = b"\x5a" * 400
        Path(path).write_bytes(content)
        with pytest.raises(ArchiveError, match="damaged") as error, Archive(path) as archive:
            list(export_lines(archive))
        assert path in str(error.value)

    def test_a_cut_file(self, path: str, tmp_path: Path):
        ingested(Path(path), write_articles(tmp_path, 40))
        with Path(path).open("r+b") as file:
            file.truncate(Path(path).stat().st_size // 2)
        with pytest.raises(ArchiveError, match="damaged"), Archive(path) as archive:
            list(export_lines(archive))

    def test_a_folder_that_is_not_there(self, tmp_path: Path):
        with pytest.raises(ArchiveError, match="cannot be opened"):
            Archive(str(tmp_path / "no" / "a.sqlite"), write=True)


def test_an_older_archive_is_brought_up_to_date_by_a_writer(path: str, monkeypatch: pytest.MonkeyPatch):
    """A reader says what to do, a writer does it, all of it or nothing."""
    with Archive(path, write=True) as archive:
        archive.add([entry("a", text_of(1, 0))])
    steps = (*connection.MIGRATIONS, "CREATE TABLE later (x INTEGER) STRICT;\nCREATE TABLE broken (;\n")
    monkeypatch.setattr(connection, "MIGRATIONS", steps)

    with pytest.raises(ArchiveError, match="older version"):
        Archive(path)
    with pytest.raises(ArchiveError, match="syntax"):
        Archive(path, write=True)
    monkeypatch.setattr(connection, "MIGRATIONS", (*steps[:-1], "CREATE TABLE later (x INTEGER) STRICT;\n"))
    with Archive(path, write=True) as archive:
        assert 1 == len(archive)
    with Archive(path) as archive:
        assert 1 == len(archive)


def test_a_transaction_that_fails_leaves_the_connection_usable(path: str):
    """Whatever was raised."""
    opened = connect(path, write=True)
    with pytest.raises(sqlite3.IntegrityError), transaction(opened):
        opened.executemany("INSERT INTO term (words) VALUES (?)", [("x",), ("x",)])
    assert [(0,)] == opened.execute("SELECT count(*) FROM term").fetchall()
    opened.close()


def test_a_copy_of_the_file_is_the_archive(path: str, tmp_path: Path):
    """One file: what was closed can be copied."""
    ingested(Path(path), write_articles(tmp_path, 10))
    shutil.copy(path, tmp_path / "copy.sqlite")
    assert exported(Path(path)) == exported(tmp_path / "copy.sqlite")
