"""What an archive keeps: versions, stories, and errors that say what to do."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from checker.errors import ArchiveError
from checker.model import Article
from checker.store import Archive, connection, entry_of, export_lines
from checker.store.connection import connect, transaction
from checker.stories import Grouping
from tests.unit.store.desk import entry, exported, ingested, text_of, write_articles


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "a.sqlite")


def test_the_same_article_is_added_once(path: str):
    """By what it says: once more, or under another path, it is known."""
    with Archive(path, write=True) as archive:
        assert ["new", "known", "known"] == archive.add([entry("a", text_of(1, 0))] * 2 + [entry("b", text_of(1, 0))])
        assert ["known"] == archive.add([entry("a", text_of(1, 0))])
        assert 1 == len(archive)


def test_a_changed_article_is_a_new_version_and_the_old_claims_stay(path: str):
    """The newest is what a new article meets; what it said before is still there."""
    with Archive(path, write=True) as archive:
        outcomes = archive.add([entry("a", text_of(1, 0)), entry("a", text_of(1, 5))])
        first, second = archive.versions_of("a")
        (met,) = archive.meets(entry_article("b", text_of(1, 2)))

    assert ["new", "changed"] == outcomes
    assert (1, False, "12 người") == (first.number, first.current, first.claims[0].quote[:8])
    assert (2, True, "17 người") == (second.number, second.current, second.claims[0].quote[:8])
    assert first.article.story == second.article.story
    assert second.key == met.key


def test_an_article_that_goes_back_to_what_it_said_is_a_third_version(path: str):
    """Nothing is lost of the change in between."""
    with Archive(path, write=True) as archive:
        archive.add([entry("a", text_of(1, 0)), entry("a", text_of(1, 5)), entry("a", text_of(1, 0))])
        assert [1, 2, 3] == [version.number for version in archive.versions_of("a")]


def test_stories_are_those_of_one_grouping_however_the_work_is_cut(tmp_path: Path):
    """One batch or many, one opening or many: as sorted in memory."""
    entries = [entry(f"{t}/{e}", text_of(e, t)) for t in range(3) for e in range(12)]
    grouping = Grouping()
    for one in entries:
        grouping.add_vector(one.article, one.vector)
    wanted = {frozenset(story) for story in grouping.stories}

    for size in (1, 5, 36):
        for start in range(0, 36, size):
            with Archive(str(tmp_path / f"{size}.sqlite"), write=True) as archive:
                archive.add(entries[start : start + size])
        assert wanted == stories_of(tmp_path / f"{size}.sqlite")
    assert 1 < len(wanted) < 36


def test_a_story_that_articles_name_keeps_its_name_and_others_may_join_it(path: str):
    """Two named ones never become one."""
    with Archive(path, write=True) as archive:
        archive.add(
            [entry("a", text_of(1, 0), story="lũ"), entry("b", text_of(1, 1), story="bão"), entry("c", text_of(1, 2))]
        )
        stories = {version.article.id: version.article.story for version in archive.versions()}

    assert ("lũ", "bão") == (stories["a"], stories["b"])
    assert stories["c"] in ("lũ", "bão")


def test_a_story_sorted_first_takes_the_name_that_articles_give_it(path: str):
    """An article names the story that another was sorted into by likeness."""
    with Archive(path, write=True) as archive:
        archive.add([entry("a", text_of(1, 0)), entry("b", text_of(1, 1), story="lũ")])
        assert {"lũ"} == {version.article.story for version in archive.versions()}


def test_an_article_that_comes_to_name_its_story_moves_there(path: str):
    """A later version says where it belongs."""
    with Archive(path, write=True) as archive:
        archive.add([entry("a", text_of(1, 0), story="một"), entry("a", text_of(2, 0), story="hai")])
        assert [("một", False), ("hai", True)] == [(v.article.story, v.current) for v in archive.versions()]
        assert ["a"] == [v.article.id for v in archive.story("hai")]
        assert () == archive.story("một")


def test_a_new_article_meets_its_event_and_no_other(path: str):
    """Event first: of twelve floods the one that bears its names."""
    with Archive(path, write=True) as archive:
        archive.add([entry(f"{t}/{e}", text_of(e, t)) for t in range(2) for e in range(12)])
        met = archive.meets(entry_article("new", text_of(4, 9)))

    assert {"0/4", "1/4"} == {version.article.id for version in met[:2]}


def test_half_characters_are_kept(path: str):
    """A broken page's text comes back, and can be printed."""
    with Archive(path, write=True) as archive:
        article = Article(id="a\ud800", path="a", text="Có 12 người chết \ud83d.", title="T\udc00")
        archive.add([entry_of(article, (), bytes(16))])
        (version,) = archive.versions()
        assert ("a\ud800", "T\udc00") == (version.article.id, version.article.title)
        assert "\\ud83d" in "".join(export_lines(archive)).encode("utf-8").decode()


def test_a_batch_is_added_whole_or_not_at_all(path: str):
    """A fault in the middle leaves nothing of the batch, and the archive goes on."""
    good, bad = entry("a", text_of(1, 0)), entry("b", text_of(2, 0))
    object.__setattr__(bad, "title", object())
    with Archive(path, write=True) as archive:
        with pytest.raises(ArchiveError):
            archive.add([good, bad])
        assert 0 == len(archive)
        assert ["new"] == archive.add([good])


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


def entry_article(name: str, text: str) -> Article:
    return Article(id=name, path=name, text=text)


def stories_of(path: Path) -> set[frozenset[str]]:
    found: dict[str | None, set[str]] = {}
    with Archive(str(path)) as archive:
        for version in archive.versions():
            found.setdefault(version.article.story, set()).add(version.article.id)
    return {frozenset(members) for members in found.values()}
