"""The gate against an archive's file says what it says against the articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.desk import PROJECT, SEEDS, run
from tests.unit.store.desk import ingested

_NEW = PROJECT / "seeds" / "new"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    # By the path that the articles are given by, since findings print it.
    ingested(tmp_path / "a.sqlite", SEEDS.relative_to(PROJECT))
    return tmp_path / "a.sqlite"


@pytest.mark.parametrize("format", ["lines", "json"])
def test_an_archive_is_as_good_as_its_articles(archive: Path, format: str):
    """Finding for finding, fact for fact."""
    by_archive = run("gate", _NEW.relative_to(PROJECT), "--archive", archive, "--format", format)
    by_articles = run("gate", _NEW.relative_to(PROJECT), "--against", SEEDS.relative_to(PROJECT), "--format", format)

    assert 1 == by_archive.returncode
    assert by_articles.stdout == by_archive.stdout
    assert by_articles.stderr == by_archive.stderr


def test_an_article_that_is_archived_already_does_not_confirm_itself(archive: Path):
    """It meets the other four."""
    found = run(
        "gate", SEEDS.relative_to(PROJECT) / "000_nld.txt", "--archive", archive, "--format", "lines", "--lang", "en"
    )

    assert "1 new article met 4 of 5 in the archive" in found.stdout


def test_one_of_the_two_is_asked_for(archive: Path):
    """Neither, or both: status 2; so is an archive that is none."""
    for options in ((), ("--archive", archive, "--against", SEEDS)):
        refused = run("gate", _NEW, *options)
        assert 2 == refused.returncode
        assert "--against" in refused.stderr
    assert 2 == run("gate", _NEW, "--archive", PROJECT / "README.md").returncode
