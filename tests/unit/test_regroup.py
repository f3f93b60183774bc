"""Stories made anew: those of ingesting where the order is that of ingesting, the same in any order where it is by date."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple
from pathlib import Path

import pytest

from checker.errors import ArchiveError, MissingExtra
from checker.regroup import regroup
from checker.store import Archive, Entry
from tests.unit.cli.desk import PROJECT, run
from tests.unit.store.desk import entry, exported, shuffled, tellings, text_of

pytest.importorskip("pyarrow")


def archived(path: Path, entries: list[Entry], batch: int = 7) -> Archive:
    """An archive of *entries*, open for writing."""
    archive = Archive(str(path), write=True)
    for start in range(0, len(entries), batch):
        archive.add(entries[start : start + batch])
    return archive


def stories_of(archive: Archive) -> list[tuple[str, int, str]]:
    """(article, version, name of its story) of every version."""
    return sorted((one.article.id, one.number, str(one.article.story)) for one in archive.versions())


@pytest.mark.parametrize("seed", range(6))
def test_in_the_order_of_arrival_nothing_changes(tmp_path: Path, seed: int):
    """Whatever that order was: not a story, not a name, not a number of the tables."""
    with archived(tmp_path / "a.sqlite", shuffled(seed)) as archive:
        before = _tables(tmp_path / "a.sqlite")
        done = regroup(archive, processes=1)

    assert (len(tellings()), 0) == (done.versions, done.moved)
    assert before == _tables(tmp_path / "a.sqlite")


def test_by_date_the_order_of_arrival_is_of_no_matter(tmp_path: Path):
    """Six orders that part the articles in more than one way; by date there is one way."""
    before, after = set(), set()
    for seed in range(6):
        with archived(tmp_path / f"{seed}.sqlite", shuffled(seed)) as archive:
            before.add(json.dumps(stories_of(archive)))
            regroup(archive, order="date", processes=1)
            after.add(json.dumps(stories_of(archive)))

    assert len(before) > 1
    assert 1 == len(after)


def test_articles_that_came_by_date_are_in_order_already(tmp_path: Path):
    """A daily feed needs no regrouping: ingesting by date gives what grouping by date gives."""
    entries = sorted(tellings(), key=lambda one: one.article)
    entries = [one for one in entries if one.published != "2025-10-20"]
    with archived(tmp_path / "a.sqlite", entries) as archive:
        before = stories_of(archive)
        done = regroup(archive, order="date", processes=1)

        assert 0 == done.moved
        assert before == stories_of(archive)


def test_what_comes_later_is_sorted_by_the_new_stories(tmp_path: Path):
    """An archive that was regrouped goes on where the grouping stopped, in the same opening or the next."""
    for again in (False, True):
        path = tmp_path / f"{again}.sqlite"
        with archived(path, shuffled(3)) as archive:
            regroup(archive, order="date", processes=1)
            if not again:
                archive.add([entry("late", text_of(5, 9))])
        if again:
            with Archive(str(path), write=True) as archive:
                archive.add([entry("late", text_of(5, 9))])

    assert exported(tmp_path / "False.sqlite") == exported(tmp_path / "True.sqlite")


def test_an_archive_of_other_stories_gets_its_own_back(tmp_path: Path):
    """By date and back: as it was ingested, byte for byte."""
    with archived(tmp_path / "a.sqlite", shuffled(4)) as archive:
        before = exported(tmp_path / "a.sqlite")
        changed = regroup(archive, order="date", processes=1)
        between = exported(tmp_path / "a.sqlite")
        back = regroup(archive, processes=1)

    assert changed.moved
    assert changed.moved == back.moved
    assert before != between
    assert before == exported(tmp_path / "a.sqlite")


def test_executors_change_nothing(tmp_path: Path):
    """One process, or any executor."""
    found = []
    for name, workers in (("one", None), ("pool", 3)):
        with archived(tmp_path / f"{name}.sqlite", shuffled(1)) as archive:
            if workers is None:
                regroup(archive, order="date", processes=1)
            else:
                with ThreadPoolExecutor(workers) as executor:
                    regroup(archive, order="date", executor=executor, processes=workers)
        found.append(exported(tmp_path / f"{name}.sqlite"))

    assert found[0] == found[1]


def test_a_cluster_changes_nothing(tmp_path: Path):
    """Two workers of a local Dask cluster: the same bytes as one process."""
    pytest.importorskip("distributed")
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.on_cluster", str(tmp_path), "regroup"],
        capture_output=True, text=True, cwd=PROJECT, check=False, timeout=300,
    )  # fmt: skip

    assert "same\n" == done.stdout, done.stderr


def test_articles_that_come_meanwhile_are_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """An ingest was faster: an error, and its articles stay where they are."""
    with archived(tmp_path / "a.sqlite", shuffled(2)) as archive:
        stamps = archive.arrivals()
        archive.add([entry("late", text_of(5, 9))])
        before = _tables(tmp_path / "a.sqlite")
        monkeypatch.setattr(Archive, "arrivals", lambda _: stamps)
        with pytest.raises(ArchiveError, match="nothing was changed"):
            regroup(archive, order="date", processes=1)

    assert before == _tables(tmp_path / "a.sqlite")


def test_a_damaged_article_is_said_and_nothing_is_changed(tmp_path: Path):
    """The version is named."""
    with archived(tmp_path / "a.sqlite", shuffled(2)) as archive:
        before = _tables(tmp_path / "a.sqlite")
        with sqlite3.connect(tmp_path / "a.sqlite") as other:
            other.execute("UPDATE content SET article = substr(article, 1, 40) WHERE version = 9")
        with pytest.raises(ArchiveError, match="version 9"):
            regroup(archive, processes=1)

    assert before == _tables(tmp_path / "a.sqlite")


def test_without_pyarrow_one_line_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What to install."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with archived(tmp_path / "a.sqlite", shuffled(2)) as archive, pytest.raises(MissingExtra, match=r"\[parquet\]"):
        regroup(archive, processes=1)


def test_an_empty_archive_has_no_stories(tmp_path: Path):
    """Nothing to do, and no error."""
    with archived(tmp_path / "a.sqlite", []) as archive:
        assert (0, 0, 0) == astuple(regroup(archive, processes=1))


def test_the_command_says_what_it_did(tmp_path: Path):
    """And that there is no such archive."""
    archived(tmp_path / "a.sqlite", shuffled(5)).close()
    same = run("regroup", "-a", tmp_path / "a.sqlite", "--processes", "1")
    by_date = run("regroup", "-a", tmp_path / "a.sqlite", "--order", "date")
    refused = run("regroup", "-a", tmp_path / "a.sqlite", "--order", "size")
    missing = run("regroup", "-a", tmp_path / "b.sqlite")

    assert (0, 0, 2, 2) == (same.returncode, by_date.returncode, refused.returncode, missing.returncode)
    assert "no such archive" in missing.stderr
    assert not (tmp_path / "b.sqlite").exists()
    assert "; 0 came into another story" in same.stdout
    assert f"{len(tellings())} versions in " in by_date.stdout


def _tables(path: Path) -> list[tuple[object, ...]]:
    """Every row that says what story is what."""
    with sqlite3.connect(path) as connection:
        return [
            *connection.execute("SELECT * FROM story ORDER BY story"),
            *connection.execute("SELECT version, story FROM version ORDER BY version"),
        ]
