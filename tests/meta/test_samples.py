"""Samples and transcript show what the checker does now."""

from __future__ import annotations

import pytest

from tests.samples import PROJECT, README, REPORTS, readme, samples

STALE = "stale: run `make samples` and read the difference before you commit it"


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch):
    """Paths in the samples are as a reader of the README would give them."""
    monkeypatch.chdir(PROJECT)


def test_samples_are_fresh():
    """One of each format."""
    made = samples()
    assert set(made) == {path.name for path in REPORTS.glob("sample.*")}
    old = [name for name, text in made.items() if (REPORTS / name).read_text(encoding="utf-8") != text]
    assert [] == old, STALE


def test_the_readme_transcript_is_fresh():
    """What it finds on the seeds."""
    assert README.read_text(encoding="utf-8") == readme(), STALE
