"""An archive on a PostgreSQL server: what may go wrong there, said with what to do; what else may read it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from checker.errors import ArchiveError, MissingExtra
from checker.store import Archive
from tests.unit.cli.desk import run
from tests.unit.store.desk import entry, text_of
from tests.unit.store.server import Server


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    found = server.database()
    yield found
    server.give_back(found)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        pytest.param("postgresql://desk:opensesame@127.0.0.1:1/desk", "cannot be reached", id="no-server"),
        pytest.param("postgresql://desk:opensesame@/desk?host=/no/such/folder", "cannot be reached", id="no-socket"),
        pytest.param("postgresql://desk:opensesame@[/desk", "cannot be read", id="no-address"),
        pytest.param("postgresql://desk:opensesame@host/desk?whence=1", "cannot be read", id="unknown-setting"),
    ],
)
def test_a_server_that_cannot_be_reached(address: str, said: str):
    """A clear error, in which no password is printed."""
    pytest.importorskip("psycopg")
    for write in (False, True):
        with pytest.raises(ArchiveError, match=said) as error:
            Archive(address, write=write)
        assert "opensesame" not in str(error.value)


def test_the_command_names_the_server_and_ends_with_2():
    """And writes nothing to standard output."""
    pytest.importorskip("psycopg")
    refused = run("ask", "bao nhiêu người?", "-a", "postgresql://desk:opensesame@127.0.0.1:1/desk")

    assert (2, "") == (refused.returncode, refused.stdout)
    assert "postgresql://desk@127.0.0.1:1/desk: the server cannot be reached" in refused.stderr
    assert "opensesame" not in refused.stderr


def test_the_extra_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch):
    """In one line."""
    monkeypatch.delitem(sys.modules, "checker.store.postgres", raising=False)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(MissingExtra) as error:
        Archive("postgresql://desk@host/desk")

    assert "A PostgreSQL archive needs the extra [postgres]: pip install 'doichieu[postgres]'" == str(error.value)


def test_a_database_or_user_that_is_not_there(server: Server, address: str):
    """As the server says it."""
    for other in (server.address("nowhere"), address.replace("desk@", "nobody@")):
        with pytest.raises(ArchiveError, match="does not exist") as error:
            Archive(other, write=True)
        assert "createdb" in str(error.value)


def test_a_database_that_lacks_letters(server: Server):
    """Every letter of every language must fit."""
    server.run("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0")
    with pytest.raises(ArchiveError, match="LATIN1") as error:
        Archive(server.address("latin"), write=True)

    assert "allowed: UTF8" in str(error.value)


def test_a_reader_needs_no_right_to_write(server: Server, address: str):
    """Two grants; what is not granted is named."""
    with Archive(address, write=True) as archive:
        archive.add([entry("a", text_of(1, 0))])
    server.run("DROP ROLE IF EXISTS reader")
    server.run("CREATE ROLE reader LOGIN")
    theirs = address.replace("desk@", "reader@")
    with pytest.raises(ArchiveError, match="permission denied"):
        Archive(theirs)
    server.run("GRANT USAGE ON SCHEMA doichieu TO reader", address)
    server.run("GRANT SELECT ON ALL TABLES IN SCHEMA doichieu TO reader", address)
    with Archive(theirs) as archive:
        assert 1 == len(archive)
        assert archive.search(("lu",), (), most=1)
    with Archive(theirs, write=True) as archive, pytest.raises(ArchiveError, match="permission denied"):
        archive.add([entry("b", text_of(2, 0))])
    server.run("DROP OWNED BY reader", address)


def test_a_server_that_goes_away(server: Server, address: str):
    """The batch is not there, the ones before it are, and another try goes on."""
    with Archive(address, write=True) as archive:
        archive.add([entry("a", text_of(1, 0))])
        server.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()",
            address,
        )
        with pytest.raises(ArchiveError, match="went away") as error:
            archive.add([entry("b", text_of(2, 0))])
    with Archive(address, write=True) as archive:
        assert ["known", "new"] == archive.add([entry("a", text_of(1, 0)), entry("b", text_of(2, 0))])
    assert "goes on where it stopped" in str(error.value)


def test_an_older_archive_is_brought_up_to_date_by_a_writer(address: str, monkeypatch: pytest.MonkeyPatch):
    """A reader says what to do, a writer does it, all of it or nothing."""
    from checker.store import postgres

    with Archive(address, write=True) as archive:
        archive.add([entry("a", text_of(1, 0))])
    steps = (*postgres.MIGRATIONS, "CREATE TABLE later (x integer);\nCREATE TABLE broken (;\n")
    monkeypatch.setattr(postgres, "MIGRATIONS", steps)

    with pytest.raises(ArchiveError, match="older version"):
        Archive(address)
    with pytest.raises(ArchiveError, match="syntax"):
        Archive(address, write=True)
    monkeypatch.setattr(postgres, "MIGRATIONS", (*steps[:-1], "CREATE TABLE later (x integer);\n"))
    for write in (True, False):
        with Archive(address, write=write) as archive:
            assert 1 == len(archive)


def test_other_tables_of_the_database_are_left_alone(server: Server, address: str):
    """A newsroom's own table of the same name."""
    server.run("CREATE TABLE story (headline text)", address)
    with Archive(address, write=True) as archive:
        archive.add([entry("a", text_of(1, 0))])
        assert [(0,)] == archive._tables.rows("SELECT count(*) FROM public.story")
    server.run("DROP TABLE public.story", address)


def test_other_programs_see_claims(address: str):
    """By the view ``doichieu.claims``."""
    with Archive(address, write=True) as archive:
        archive.add([entry("a", text_of(1, 0), published="2025-10-01")])
        rows = archive._tables.rows("SELECT quote, as_of FROM doichieu.claims WHERE predicate = 'die' AND current")

    assert [("12 người", "2025-10-01")] == rows


def test_what_the_server_cannot_keep_in_a_column_is_kept(address: str):
    """A zero byte, and a word longer than an index takes."""
    text = f"{text_of(1, 0)}{'dài' * 2000} và \0 bảy người."
    with Archive(address, write=True) as archive:
        archive.add([entry("a\0", text, title="T\0", source="S\0")])
        (version,) = archive.versions()
        assert text == version.article.text
        assert archive.search(("lu", "quet"), (), most=1)
