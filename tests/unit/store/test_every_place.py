"""What an archive keeps and answers: the same in an SQLite file, a folder of Parquet files and a PostgreSQL server."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from checker.asking import ask, history
from checker.errors import ArchiveError
from checker.gate import gate
from checker.ingest import ingest
from checker.model import Article
from checker.read import ReadOptions, read_articles
from checker.regroup import regroup
from checker.rulebook import load_rules
from checker.store import Archive, Version, entry_of, export_lines, export_parquet
from checker.stories import Grouping
from tests.unit.cli.desk import PROJECT, SEEDS, run
from tests.unit.store.conftest import KINDS, naming
from tests.unit.store.desk import entry, exported, ingested, shuffled, text_of, write_articles

_RULES = load_rules()
_QUESTIONS = (
    "bao nhiêu nước ký Công ước Hà Nội?",
    "How many countries signed the Hanoi Convention?",
    "có bao nhiêu quốc gia dự lễ mở ký?",
    "Công ước có bao nhiêu điều?",
    "Công ước Hà Nội",
    "bao nhiêu voi ở Zanzibar?",
    'x" OR 1',
)
# A kill costs a server, or a folder, more time than a file.
_KILLS = {"sqlite": 50, "parquet": 8, "postgres": 8}


class TestRegrouping:
    """Stories made anew."""

    def test_as_they_came_nothing_changes(self, place: str):
        """Not a story, not a name."""
        pytest.importorskip("pyarrow")
        with Archive(place, write=True) as archive:
            archive.add(shuffled(1))
            before = exported(place)
            assert 0 == regroup(archive, processes=1).moved
        assert before == exported(place)

    def test_by_date_and_back(self, place: str, tmp_path: Path):
        """By date as in any place, and then as it was ingested; what is added goes on from there."""
        pytest.importorskip("pyarrow")
        with Archive(place, write=True) as archive, Archive(str(tmp_path / "b.sqlite"), write=True) as other:
            archive.add(shuffled(2))
            other.add(shuffled(2))
            before = exported(place)
            assert regroup(archive, order="date", processes=1) == regroup(other, order="date", processes=1)
            assert before != exported(place) == exported(str(tmp_path / "b.sqlite"))
            regroup(archive, processes=1)
            assert before == exported(place)
            archive.add([entry("late", text_of(5, 9))])
        with Archive(place) as archive:
            (version,) = archive.versions_of("late")
            assert version.article.story in {one.article.story for one in archive.versions_of("1/05")}


class TestWhatIsKept:
    """Articles, versions and stories."""

    def test_the_same_article_is_added_once(self, place: str):
        """By what it says: once more, or under another path, it is known."""
        with Archive(place, write=True) as archive:
            assert ["new", "known", "known"] == archive.add(
                [entry("a", text_of(1, 0))] * 2 + [entry("b", text_of(1, 0))]
            )
            assert ["known"] == archive.add([entry("a", text_of(1, 0))])
            assert 1 == len(archive)

    def test_a_changed_article_is_a_new_version_and_the_old_claims_stay(self, place: str):
        """The newest is what a new article meets; what it said before is still there."""
        with Archive(place, write=True) as archive:
            outcomes = archive.add([entry("a", text_of(1, 0)), entry("a", text_of(1, 5))])
            first, second = archive.versions_of("a")
            (met,) = archive.meets(entry_article("b", text_of(1, 2)))

        assert ["new", "changed"] == outcomes
        assert (1, False, "12 người") == (first.number, first.current, first.claims[0].quote[:8])
        assert (2, True, "17 người") == (second.number, second.current, second.claims[0].quote[:8])
        assert first.article.story == second.article.story
        assert second.key == met.key

    def test_an_article_that_goes_back_to_what_it_said_is_a_third_version(self, place: str):
        """Nothing is lost of the change in between."""
        with Archive(place, write=True) as archive:
            archive.add([entry("a", text_of(1, 0)), entry("a", text_of(1, 5)), entry("a", text_of(1, 0))])
            assert [1, 2, 3] == [version.number for version in archive.versions_of("a")]

    def test_stories_are_those_of_one_grouping_however_the_work_is_cut(self, new_place: Callable[[], str]):
        """One batch or many, one opening or many: as sorted in memory."""
        entries = [entry(f"{t}/{e}", text_of(e, t)) for t in range(3) for e in range(12)]
        grouping = Grouping()
        for one in entries:
            grouping.add_vector(one.article, one.vector)
        wanted = {frozenset(story) for story in grouping.stories}

        for size in (1, 5, 36):
            place = new_place()
            for start in range(0, 36, size):
                with Archive(place, write=True) as archive:
                    archive.add(entries[start : start + size])
            assert wanted == stories_of(place)
        assert 1 < len(wanted) < 36

    def test_a_story_that_articles_name_keeps_its_name_and_others_may_join_it(self, place: str):
        """Two named ones never become one."""
        with Archive(place, write=True) as archive:
            archive.add(
                [
                    entry("a", text_of(1, 0), story="lũ"),
                    entry("b", text_of(1, 1), story="bão"),
                    entry("c", text_of(1, 2)),
                ]
            )
            stories = {version.article.id: version.article.story for version in archive.versions()}

        assert ("lũ", "bão") == (stories["a"], stories["b"])
        assert stories["c"] in ("lũ", "bão")

    def test_a_story_sorted_first_takes_the_name_that_articles_give_it(self, place: str):
        """An article names the story that another was sorted into by likeness."""
        with Archive(place, write=True) as archive:
            archive.add([entry("a", text_of(1, 0)), entry("b", text_of(1, 1), story="lũ")])
            assert {"lũ"} == {version.article.story for version in archive.versions()}

    def test_an_article_that_comes_to_name_its_story_moves_there(self, place: str):
        """A later version says where it belongs."""
        with Archive(place, write=True) as archive:
            archive.add([entry("a", text_of(1, 0), story="một"), entry("a", text_of(2, 0), story="hai")])
            assert [("một", False), ("hai", True)] == [(v.article.story, v.current) for v in archive.versions()]
            assert ["a"] == [v.article.id for v in archive.story("hai")]
            assert () == archive.story("một")

    def test_a_new_article_meets_its_event_and_no_other(self, place: str):
        """Event first: of twelve floods the one that bears its names."""
        with Archive(place, write=True) as archive:
            archive.add([entry(f"{t}/{e}", text_of(e, t)) for t in range(2) for e in range(12)])
            met = archive.meets(entry_article("new", text_of(4, 9)))

        assert {"0/4", "1/4"} == {version.article.id for version in met[:2]}

    def test_half_characters_are_kept(self, place: str):
        """A broken page's text comes back, and can be printed."""
        with Archive(place, write=True) as archive:
            article = Article(id="a\ud800", path="a", text="Có 12 người chết \ud83d.", title="T\udc00")
            archive.add([entry_of(article, (), bytes(16))])
            (version,) = archive.versions()
            assert ("a\ud800", "T\udc00") == (version.article.id, version.article.title)
            assert "\\ud83d" in "".join(export_lines(archive)).encode("utf-8").decode()

    def test_a_batch_is_added_whole_or_not_at_all(self, place: str):
        """A fault in the middle leaves nothing of the batch, and the archive goes on."""
        good, bad = entry("a", text_of(1, 0)), entry("b", text_of(2, 0))
        object.__setattr__(bad, "title", object())
        with Archive(place, write=True) as archive:
            with pytest.raises(ArchiveError):
                archive.add([good, bad])
            assert 0 == len(archive)
            assert ["new"] == archive.add([good])


class TestTheSameAnywhere:
    """What an SQLite file says is what is expected."""

    def test_the_export_byte_for_byte(self, alike: tuple[Archive, Archive]):
        expected, found = ("".join(export_lines(archive)) for archive in alike)

        assert expected == found

    def test_what_was_exported_comes_back(
        self, alike: tuple[Archive, Archive], two_places: Callable[[], tuple[str, str]], tmp_path: Path
    ):
        """Every version with its story: so an archive moves."""
        expected, _ = ("".join(export_lines(archive)) for archive in alike)
        (tmp_path / "all.jsonl").write_text(expected, encoding="utf-8")
        _, place = two_places()
        ingested(place, tmp_path / "all.jsonl")

        assert expected == exported(place)

    def test_the_export_as_parquet(self, alike: tuple[Archive, Archive], tmp_path: Path):
        parquet = pytest.importorskip("pyarrow.parquet")
        for archive, folder in zip(alike, ("expected", "found"), strict=True):
            export_parquet(archive, f"{tmp_path}/{folder}")

        for name in ("articles.parquet", "claims.parquet"):
            expected, found = (parquet.read_table(tmp_path / folder / name) for folder in ("expected", "found"))
            assert expected.equals(found)

    def test_counts(self, alike: tuple[Archive, Archive]):
        expected, found = alike

        assert expected.counts() == found.counts()
        assert len(expected) == len(found) == 36

    @pytest.mark.parametrize("story", [None, "lũ", "bão số 3", "none"])
    def test_what_a_new_article_meets(self, alike: tuple[Archive, Archive], story: str | None):
        """Of every event, and of one that is not there."""
        expected, found = alike
        some: list[Version] = []
        for event in range(13):
            new = Article(id="new", path="new", text=text_of(event, 7), story=story)
            met = expected.meets(new)
            assert met == found.meets(new)
            some.extend(met)

        assert some

    @pytest.mark.parametrize(
        ("words", "concepts"),
        [
            pytest.param(("lu", "quet"), (), id="said-by-all"),
            pytest.param(("nhip", "12"), (), id="a-number"),
            pytest.param(("lu quet",), (), id="phrase"),
            pytest.param(("quet lu",), (), id="phrase-turned-round"),
            pytest.param(("khiem khiem", "cong ty"), (), id="word-said-twice-running"),
            pytest.param(("nguoi", "thiet", "mang"), ("c_person", "p_die"), id="narrowed"),
            pytest.param((), ("c_person",), id="concept-alone"),
            pytest.param(("voi", "zanzibar"), ("p_die",), id="only-concept-known"),
            pytest.param(("voi",), (), id="unknown"),
            pytest.param(("",), (), id="empty-phrase"),
            pytest.param(('x" OR 1', "'); --", "?"), (), id="marks"),
        ],
    )
    def test_what_is_found_by_words(
        self, alike: tuple[Archive, Archive], words: tuple[str, ...], concepts: tuple[str, ...]
    ):
        """The same stories in the same order."""
        expected, found = (archive.search(words, concepts, most=40) for archive in alike)

        assert expected == found

    def test_answers_histories_and_gate(self, seeds: tuple[str, str]):
        drafts, _ = read_articles([str(PROJECT / "seeds" / "new")], options=ReadOptions())
        said = []
        for place in seeds:
            with Archive(place) as archive:
                answers = [ask(question, archive, _RULES) for question in _QUESTIONS]
                told = [history(answer.fact.id, archive, _RULES) for found in answers for answer in found[:1]]
                said.append((answers, told, gate(drafts, archive, _RULES)))

        assert said[0] == said[1]
        assert said[0][0][0]
        assert said[0][2].findings

    def test_the_commands(self, seeds: tuple[str, str]):
        """From the shell; the archive's name apart."""
        commands = (("ingest", SEEDS, "--quiet"), ("ask", _QUESTIONS[0]))
        printed = []
        for place in seeds:
            done = [run(*command, "--archive", place) for command in commands]
            printed.append([(one.returncode, one.stdout.replace(place, "ARCHIVE"), one.stderr) for one in done])

        assert printed[0] == printed[1]
        assert "5 there already" in printed[0][0][1]


class TestWritersAndReaders:
    """One writer at a time, any number of readers, nothing lost."""

    def test_broken_off_and_resumed(self, new_place: Callable[[], str], tmp_path: Path):
        """Where reading fails in the middle, the same command goes on where it stopped."""
        articles = str(write_articles(tmp_path, 36))
        whole, resumed = new_place(), new_place()
        ingested(whole, Path(articles))
        with Archive(resumed, write=True) as archive, pytest.raises(KeyboardInterrupt):
            ingest([articles], archive, executor=_Failing(), processes=1, batch=7)
        with Archive(resumed) as archive:
            before = len(archive)
        ingested(resumed, Path(articles))

        assert 0 < before < 72
        assert exported(whole) == exported(resumed)

    def test_killed_at_random_points(self, kind: str, place: str, tmp_path: Path, request: pytest.FixtureRequest):
        """kill -9, and resumed: the archive of an ingest left alone, byte for byte."""
        folder = request.getfixturevalue("server").folder if kind == "postgres" else tmp_path
        done = subprocess.run(
            [sys.executable, "-m", "tests.unit.store.killing", str(tmp_path), str(_KILLS[kind]), "11", kind, str(folder)],
            capture_output=True, text=True, cwd=PROJECT, check=False, timeout=300,
        )  # fmt: skip

        assert not done.stderr
        kills, finished, different = map(int, done.stdout.split())
        assert kills >= _KILLS[kind]
        assert finished >= 1
        assert 0 == different

    def test_two_writers_and_readers_at_once(self, place: str, tmp_path: Path):
        """Each writer's articles are all there; readers see whole batches and never an error."""
        Archive(place, write=True).close()
        articles = []
        for events in (10, 16):
            (tmp_path / str(events)).mkdir()
            articles.append(str(write_articles(tmp_path / str(events), events)))

        def write(path: str) -> None:
            with Archive(place, write=True) as archive:
                ingest([path], archive, processes=1, batch=4)

        with ThreadPoolExecutor(4) as threads:
            writers = [threads.submit(write, path) for path in articles]
            readers = [threads.submit(_read_while, place, writers) for _ in range(2)]
            for future in (*writers, *readers):
                future.result()

        with Archive(place) as archive:
            found = list(archive.versions())
            assert {f"{t}/{e:03}" for t in range(2) for e in range(16)} == {version.article.id for version in found}
            assert archive.counts()["stories"] == len({version.article.story for version in found})

    def test_a_snapshot_is_of_one_moment(self, place: str):
        """Whatever is written meanwhile is seen afterwards."""
        with Archive(place, write=True) as writer, Archive(place) as reader:
            writer.add([entry("a", text_of(1, 0))])
            with reader.snapshot():
                before = len(reader)
                writer.add([entry("b", text_of(2, 0)), entry("a", text_of(1, 5))])
                assert before == len(reader) == len(list(reader.versions())) == 1
            with reader.snapshot():
                assert [("a", False), ("a", True), ("b", True)] == [
                    (v.article.id, v.current) for v in reader.versions()
                ]

    def test_a_writer_that_is_waited_for_in_vain(self, place: str):
        """What it wrote is there; the other's batch is not, and may come again."""
        with Archive(place, write=True) as one, Archive(place, write=True, wait=0.05) as other:
            with one._tables.transaction(), pytest.raises(ArchiveError, match="another program is writing"):
                other.add([entry("a", text_of(1, 0))])
            assert ["new"] == one.add([entry("a", text_of(1, 0))])
            assert ["changed"] == other.add([entry("a", text_of(1, 5))])
            assert ["changed"] == one.add([entry("a", text_of(1, 6))])


class TestErrors:
    """Each says where, what is wrong and what to do."""

    def test_missing(self, place: str):
        with pytest.raises(ArchiveError, match="no such archive") as error:
            Archive(place)
        assert f"checker ingest PATH... --archive {place}" in str(error.value)
        assert 2 == run("ask", "bao nhiêu người?", "-a", place).returncode

    def test_from_a_newer_version(self, kind: str, place: str, request: pytest.FixtureRequest):
        Archive(place, write=True).close()
        if kind == "postgres":
            request.getfixturevalue("server").run("UPDATE doichieu.mark SET tables = 99", place)
        elif kind == "parquet":
            Path(place, "archive.json").write_text(json.dumps({"archive": "doichieu", "tables": 99}), encoding="utf-8")
        else:
            with Archive(place, write=True) as archive:
                archive._tables.change("PRAGMA user_version = 99")
        for write in (False, True):
            with pytest.raises(ArchiveError, match="newer version") as error:
                Archive(place, write=write)
            assert "pip install --upgrade" in str(error.value)


@pytest.fixture(scope="module", params=KINDS[1:])
def two_places(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], tuple[str, str]]]:
    """Names (a new SQLite file, a new place of another kind)."""
    folder = tmp_path_factory.mktemp("alike")
    expected, found = naming("sqlite", folder, request), naming(request.param, folder, request)
    return lambda: (expected(), found())


@pytest.fixture(scope="module")
def alike(
    two_places: Callable[[], tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Archive, Archive]]:
    """(an SQLite file, another place), filled alike."""
    places = two_places()
    for place in places:
        fill(place, tmp_path_factory.mktemp("articles"))
    with Archive(places[0]) as expected, Archive(places[1]) as found:
        yield expected, found


@pytest.fixture(scope="module")
def seeds(two_places: Callable[[], tuple[str, str]]) -> tuple[str, str]:
    """The same with the articles of ``seeds/``, which stay as they are."""
    places = two_places()
    for place in places:
        ingested(place, SEEDS)
    return places


def fill(place: str, folder: Path) -> None:
    """Articles of a dozen events in several batches, some of which are changed, move, or name the story of others."""
    with Archive(place, write=True) as archive:
        ingest([str(write_articles(folder, 12, 3))], archive, processes=1, batch=5)
        archive.add([entry("0/001", text_of(1, 8)), entry("1/002", text_of(2, 9), story="lũ")])
        archive.add([entry("2/003", text_of(3, 9), story="bão số 3"), entry("0/001", text_of(1, 9))])


def entry_article(name: str, text: str) -> Article:
    return Article(id=name, path=name, text=text)


def stories_of(place: str) -> set[frozenset[str]]:
    found: dict[str | None, set[str]] = {}
    with Archive(place) as archive:
        for version in archive.versions():
            found.setdefault(version.article.story, set()).add(version.article.id)
    return {frozenset(members) for members in found.values()}


def _read_while(place: str, writers: list[Future[None]]) -> None:
    while not all(writer.done() for writer in writers):
        with Archive(place) as archive, archive.snapshot():
            assert len(archive) <= len(list(archive.versions()))


class _Failing(Executor):
    """Reads four parcels, then is interrupted."""

    def __init__(self) -> None:
        self._parcels = 0

    def submit(self, work, /, *arguments, **named):  # type: ignore[no-untyped-def, override]  # as Executor has it
        self._parcels += 1
        if self._parcels > 4:
            raise KeyboardInterrupt
        future: Future[object] = Future()
        future.set_result(work(*arguments, **named))
        return future
