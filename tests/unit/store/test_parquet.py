"""An archive as Parquet, and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import ArchiveError
from checker.store import Archive, export_parquet
from tests.unit.cli.desk import run
from tests.unit.store.desk import ingested, write_articles

parquet = pytest.importorskip("pyarrow.parquet")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    ingested(tmp_path / "a.sqlite", write_articles(tmp_path, 8))
    return tmp_path / "a.sqlite"


def test_every_version_and_claim_is_a_row(archive: Path, tmp_path: Path):
    """Quotes stand where they say; numbers with every digit and as doubles."""
    with Archive(str(archive)) as opened:
        export_parquet(opened, str(tmp_path / "out"))
        versions = list(opened.versions())
    articles = parquet.read_table(tmp_path / "out" / "articles.parquet").to_pylist()
    claims = parquet.read_table(tmp_path / "out" / "claims.parquet").to_pylist()

    assert [version.article.id for version in versions] == [row["id"] for row in articles]
    assert [claim.id for version in versions for claim in version.claims] == [row["id"] for row in claims]
    texts = {row["id"]: row["text"] for row in articles}
    assert all(texts[row["article"]][row["start"] : row["end"]] == row["quote"] for row in claims)
    assert all(row["number"] is None or float(row["value"]) == row["number"] for row in claims)


def test_what_was_written_can_be_ingested(archive: Path, tmp_path: Path):
    """The same articles, stories and claims come out of the second archive."""
    run("export", "-a", archive, "--format", "parquet", "-o", tmp_path / "out")
    done = ingested(tmp_path / "b.sqlite", tmp_path / "out" / "articles.parquet")
    with Archive(str(archive)) as one, Archive(str(tmp_path / "b.sqlite")) as other:
        first = {v.article.id: (v.article.story, v.claims) for v in one.versions()}
        second = {v.article.id: (v.article.story, v.claims) for v in other.versions()}

    assert 16 == done.new
    assert first == second


def test_a_folder_is_asked_for_and_must_be_writable(archive: Path, tmp_path: Path):
    """Status 2 with what to do."""
    refused = run("export", "-a", archive, "--format", "parquet")
    (tmp_path / "file").write_text("x", encoding="utf-8")

    assert 2 == refused.returncode
    assert "--output FOLDER" in refused.stderr
    with Archive(str(archive)) as opened, pytest.raises(ArchiveError, match="cannot be written"):
        export_parquet(opened, str(tmp_path / "file"))


def test_an_empty_archive_has_every_column(tmp_path: Path):
    """No rows, all columns."""
    with Archive(str(tmp_path / "e.sqlite"), write=True) as opened:
        export_parquet(opened, str(tmp_path / "out"))
    assert 0 == parquet.read_table(tmp_path / "out" / "claims.parquet").num_rows
