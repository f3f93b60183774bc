"""An archive in a folder of Parquet files: its parts, what may go wrong with them, what else may read it."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

import pytest

from checker.errors import ArchiveError, MissingExtra
from checker.store import Archive
from tests.unit.store.desk import entry, exported, ingested, text_of, write_articles

dataset = pytest.importorskip("pyarrow.dataset")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of twenty batches, of which sixteen were joined."""
    path = tmp_path / "desk"
    ingested(f"{path}/", write_articles(tmp_path, 10), batch=1)
    return path


def parts_of(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if entry.name[0] != "." and entry.is_dir())


def test_small_parts_are_joined(folder: Path, tmp_path: Path):
    """So that there are few files; what is in them is the same."""
    ingested(tmp_path / "expected.sqlite", tmp_path / "articles.jsonl")

    assert ["00000001-00000016", *(f"{n:08}-{n:08}" for n in range(17, 21))] == parts_of(folder)
    assert exported(tmp_path / "expected.sqlite") == exported(f"{folder}")


def test_a_reader_goes_on_while_parts_are_joined(tmp_path: Path):
    """Nothing is read twice."""
    with Archive(f"{tmp_path}/desk/", write=True) as writer, Archive(f"{tmp_path}/desk/", write=True) as reader:
        for number in range(40):
            writer.add([entry(f"{number}", text_of(number % 9, number))])
            if number % 7 == 0:
                with reader.snapshot():
                    assert number + 1 == len(reader)
                    assert reader.search(("lu",), (), most=9) == writer.search(("lu",), (), most=9)
        with reader.snapshot():
            assert writer.counts() == reader.counts()
            assert list(writer.versions()) == list(reader.versions())


def test_other_programs_read_the_claims(folder: Path):
    """As one table over all parts."""
    claims = dataset.dataset(sorted(folder.glob("*/claims.parquet"))).to_table().to_pylist()
    dead = [row for row in claims if row["predicate"] == "die"]
    with Archive(str(folder)) as archive:
        assert archive.counts()["claims"] == len(claims)

    assert {("12 người", "12", "person"), ("13 người", "13", "person")} == {
        (row["quote"], row["value"], row["unit"]) for row in dead
    }


def test_what_a_killed_writer_left_is_swept(folder: Path):
    """A part that was being made, and one that was joined already."""
    before = exported(str(folder))
    shutil.copytree(folder / "00000020-00000020", folder / ".making-x")
    shutil.copytree(folder / "00000020-00000020", folder / "00000003-00000003")

    assert before == exported(str(folder))
    with Archive(str(folder), write=True) as archive:
        assert ["new"] == archive.add([entry("z", text_of(3, 9))])
    assert not (folder / ".making-x").exists()
    assert not (folder / "00000003-00000003").exists()


class TestErrors:
    """Each says which folder, what is wrong and what to do."""

    def test_another_folder(self, tmp_path: Path):
        (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
        for write in (False, True):
            with pytest.raises(ArchiveError, match="no archive of this program"):
                Archive(str(tmp_path), write=write)
        assert ["notes.txt"] == [entry.name for entry in tmp_path.iterdir()]

    def test_an_empty_folder(self, tmp_path: Path):
        with pytest.raises(ArchiveError, match="empty"):
            Archive(str(tmp_path))
        with Archive(str(tmp_path), write=True) as archive:
            assert 0 == len(archive)

    def test_a_folder_in_none(self, tmp_path: Path):
        with pytest.raises(ArchiveError, match="cannot be read or written") as error:
            Archive(f"{tmp_path}/no/desk/", write=True)
        assert "one that exists" in str(error.value)

    def test_a_mark_that_is_none(self, folder: Path):
        (folder / "archive.json").write_text("{", encoding="utf-8")
        with pytest.raises(ArchiveError, match="damaged"):
            Archive(str(folder))

    def test_a_missing_part(self, folder: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("checker.store.folder._PAUSE", 0)
        shutil.rmtree(folder / "00000018-00000018")
        with pytest.raises(ArchiveError, match="batches 18 to 18 are missing"):
            Archive(str(folder))

    @pytest.mark.parametrize("name", ["articles", "stories", "homes"])
    def test_a_damaged_part(self, folder: Path, name: str):
        path = folder / "00000001-00000016" / f"{name}.parquet"
        for content in (path.read_bytes()[:-200], b"\x5a" * 4000, b""):
            path.write_bytes(content)
            with pytest.raises(ArchiveError, match="damaged"):
                Archive(str(folder))

    def test_a_full_disk(self, folder: Path, monkeypatch: pytest.MonkeyPatch):
        def full(_: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        before = exported(str(folder))
        with Archive(str(folder), write=True) as archive:
            with monkeypatch.context() as patched:
                patched.setattr(os, "fsync", full)
                with pytest.raises(ArchiveError, match="disk is full") as error:
                    archive.add([entry("z", text_of(3, 9))])
            assert "goes on where it stopped" in str(error.value)
            assert before == exported(str(folder))
            assert ["new"] == archive.add([entry("z", text_of(3, 9))])
        assert 21 == exported(str(folder)).count("\n")

    def test_the_extra_is_missing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        for name in ("checker.store.folder", "checker.store.parts"):
            monkeypatch.delitem(sys.modules, name, raising=False)
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        with pytest.raises(MissingExtra) as error:
            Archive(str(tmp_path))
        assert "A Parquet archive needs the extra [parquet]: pip install 'doichieu[parquet]'" == str(error.value)
