"""The gate against an archive's file finds what it finds against the articles themselves, and reads none of them again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import checker.gate
from checker.candidates import Met, Shelf
from checker.gate import gate
from checker.model import Article
from checker.pipeline import read_claims
from checker.read import read_articles
from checker.rulebook import load_rules
from checker.run import Run
from checker.store import Archive
from tests.unit.cli.desk import PROJECT, SEEDS
from tests.unit.store.desk import ingested, text_of, write_articles

RULES = load_rules()


def flood(event: int, story: str | None = None) -> Article:
    """The tenth telling of one event."""
    return Article(
        id="new", path="new", text=text_of(event, 9), source="moi.example", published="2025-10-30", story=story
    )


def said(run: Run) -> list[tuple[object, ...]]:
    """What a reader sees of each finding."""
    return [
        (
            one.rule, one.verdict, one.severity, one.message, one.suggestion,
            tuple((side.claim, side.quote, side.source) for side in one.citations),
        )
        for one in run.findings
    ]  # fmt: skip


def both(tmp_path: Path, new: tuple[Article, ...], *paths: Path) -> tuple[Run, Run]:
    """(against the articles of *paths*, against an archive of them)."""
    ingested(tmp_path / "a.sqlite", *paths)
    articles, _ = read_articles([str(path) for path in paths])
    with Archive(str(tmp_path / "a.sqlite")) as archive:
        return gate(new, Shelf(articles), RULES), gate(new, archive, RULES)


class _Kept:
    """An archive that keeps claims of its own."""

    def __init__(self, *met: Met) -> None:
        self._met = met

    def __len__(self) -> int:
        return len(self._met)

    def candidates(self, new):
        return {one.id: self._met for one in new}


def test_the_seeds_give_the_same_findings(tmp_path: Path):
    """The misstated figure, its suggestion, what agrees."""
    new, _ = read_articles([str(PROJECT / "seeds" / "new")])
    folder, archive = both(tmp_path, new, SEEDS)

    assert any(one.severity == "error" for one in folder.findings)
    assert said(folder) == said(archive)
    assert folder.agreement == archive.agreement


@pytest.mark.parametrize("event", [0, 3, 11])
def test_a_story_among_many_gives_the_same_findings(tmp_path: Path, event: int):
    """Twelve floods, each a story of its own; the new article tells one of them with another toll."""
    path = write_articles(tmp_path, 12)
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    named = [json.dumps({**one, "story": f"lũ-{one['id'][2:]}"}, ensure_ascii=False) for one in records]
    path.write_text("\n".join(named), encoding="utf-8")
    new = flood(event, story=f"lũ-{event:03}")
    folder, archive = both(tmp_path, (new,), path)

    assert folder.findings
    assert said(folder) == said(archive)
    assert folder.agreement == archive.agreement


@pytest.mark.parametrize("event", [0, 3, 11])
def test_the_index_gives_the_findings_of_the_articles_that_it_names(tmp_path: Path, event: int):
    """Where nothing names a story: as though these articles alone lay in a folder."""
    ingested(tmp_path / "a.sqlite", write_articles(tmp_path, 12))
    with Archive(str(tmp_path / "a.sqlite")) as archive:
        met = archive.candidates([flood(event)])["new"]
        run = gate([flood(event)], archive, RULES)
    read_anew = gate([flood(event)], _Kept(*(Met(one.article) for one in met)), RULES)

    assert run.findings
    assert said(read_anew) == said(run)
    assert (read_anew.claims, read_anew.facts) == (run.claims, run.facts)


def test_kept_claims_are_those_that_reading_gives(tmp_path: Path):
    """Field for field: a gate cannot tell them apart."""
    ingested(tmp_path / "a.sqlite", SEEDS, write_articles(tmp_path, 6))
    new = Article(
        id="new", path="new", text=text_of(3, 9) + "Công ước Hà Nội: 72 quốc gia đã ký.", published="2025-10-30"
    )
    with Archive(str(tmp_path / "a.sqlite")) as archive:
        met = archive.candidates([new])["new"]

    assert met
    for one in met:
        assert read_claims([one.article])[0] == one.claims


def test_what_the_archive_keeps_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Only the new article is; of articles in memory each is."""
    read: list[str] = []

    def watched(articles, progress=None):
        read.extend(article.id for article in articles)
        return read_claims(articles, progress)

    monkeypatch.setattr(checker.gate, "read_claims", watched)
    new = Article(id="new", path="new", text=text_of(3, 9), published="2025-10-30")
    both(tmp_path, (new,), write_articles(tmp_path, 6))

    assert ["new"] == read[-1:]
    assert 1 < len(read)
    assert 2 == read.count("new")
    assert read.index("new") + 1 < len(read)


def test_an_article_of_the_archive_that_is_gated_is_read_as_it_is_now(tmp_path: Path):
    """A correction under the same id: neither held against its earlier version nor told by that one's figures."""
    path = write_articles(tmp_path, 3)
    articles, _ = read_articles([str(path)])
    changed = replace(articles[0], text=articles[0].text.replace("12 người", "19 người"))
    ingested(tmp_path / "a.sqlite", path)
    with Archive(str(tmp_path / "a.sqlite")) as archive:
        run = gate([changed], archive, RULES)

    assert ["19 người"] == [c.quote for c in run.claims if c.article == changed.id and "người" in c.quote][:1]
    assert not [met for met in run.articles if met.id == changed.id and met.text != changed.text]


def test_an_article_without_a_claim_is_not_read_again(monkeypatch: pytest.MonkeyPatch):
    """No claims kept is not the same as none kept."""
    monkeypatch.setattr(
        checker.gate,
        "read_claims",
        lambda articles, _=None: read_claims(articles) if articles[0].id == "new" else 1 / 0,
    )
    new, old = (Article(id=name, path=name, text=text_of(3, 9)) for name in ("new", "old"))

    assert gate([new], _Kept(Met(old, ())), RULES).claims
