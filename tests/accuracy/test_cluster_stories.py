"""The sheets of the stories that we annotated, and what is laid out from them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.accuracy import cluster_stories
from tests.accuracy.cluster_stories import SHEETS, lay_out, stories, take_in
from tests.gold import gold


def rows(name: str) -> list[dict[str, str]]:
    with (SHEETS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def records(folder: Path, name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def test_no_story_is_of_both_parts():
    assert set() == set(stories("learn")) & set(stories("measure"))
    assert set(stories()) == set(stories("learn")) | set(stories("measure"))


def test_every_row_is_of_what_the_sheets_know():
    facts = {(row["story"], row["fact"]) for row in rows("facts")}
    claims = {(row["story"], row["id"]): row for row in rows("claims")}
    assert set() == {(row["story"], row["fact"]) for row in claims.values()} - facts
    pairs = [(row["story"], row[side]) for row in rows("pairs") for side in "ab"]
    assert set() == set(pairs) - claims.keys()


@pytest.mark.gold
def test_what_is_laid_out_is_taken_in_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    lay_out(gold("eval"), tmp_path / "stories", "measure")
    claims = records(tmp_path / "stories", "claims")
    assert set(stories("measure")) == {claim["cluster"] for claim in claims}
    first = claims[0]
    text = (tmp_path / "stories" / str(first["cluster"]) / f"{first['article']}.txt").read_bytes().decode("utf-8")
    assert first["quote"] == text[int(str(first["start"])) : int(str(first["end"]))]
    kept = {
        name: [row for row in rows(name) if row["story"] in stories("measure")] for name in ("claims", "pairs", "traps")
    }
    (tmp_path / "sheets").mkdir()
    monkeypatch.setattr(cluster_stories, "SHEETS", tmp_path / "sheets")
    take_in(tmp_path / "stories", "measure")
    for name, expected in kept.items():
        with (tmp_path / "sheets" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert sorted(map(str, expected)) == sorted(map(str, csv.DictReader(file)))
