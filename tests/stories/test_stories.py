"""
Stories of our own: articles in, expected findings out, in Markdown that an editor can read and write.

A file of this folder is one story. Each ``## source · time · language`` is an article, its first line the headline. The
table under ``## Findings`` lists every finding and no other: rule, verdict, severity, and the figures that it cites.
Under ``## Verdicts`` stand verdicts on two figures as they are worded, ``apart`` where they are two facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from checker.model import Article, Finding
from checker.pipeline import check_articles
from checker.read import read_articles
from checker.rulebook import load_rules
from checker.run import Run

FOLDER = Path(__file__).parent
STORIES = sorted(path.stem for path in FOLDER.glob("*.md"))
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_PAIR = re.compile(r"^- ‘(.+?)’ / ‘(.+?)’: (\w+)$", re.MULTILINE)
DOMAINS = (
    "diplomacy", "disasters", "crime", "economy", "health", "elections", "sport", "education", "transport", "weather",
)  # fmt: skip


@dataclass(frozen=True)
class Story:
    """One file: its articles, the findings it expects, the verdicts it expects."""

    articles: tuple[Article, ...]
    findings: tuple[tuple[str, ...], ...]
    verdicts: tuple[tuple[str, str, str], ...]


@cache
def story(name: str, folder: Path) -> Story:
    """Read one story; its articles are read from files, as an editor's would be."""
    pieces = _HEADING.split((FOLDER / f"{name}.md").read_text(encoding="utf-8"))[1:]
    sections = dict(zip(pieces[::2], pieces[1::2], strict=True))
    findings, verdicts = sections.pop("Findings"), sections.pop("Verdicts", "")
    paths = [_written(heading, body, folder) for heading, body in sections.items()]
    articles, unread = read_articles([str(path) for path in paths])
    assert not unread
    return Story(articles, tuple(_rows(findings)), tuple(_PAIR.findall(verdicts)))


def _written(heading: str, body: str, folder: Path) -> Path:
    source, published, language = heading.split(" · ")
    title, text = body.strip().split("\n", 1)
    path = folder / f"{source}.md"
    front = f"---\ntitle: {title!r}\nsource: {source}\npublished: {published}\nlanguage: {language}\n---\n"
    path.write_text(f"{front}{title}\n\n{text.strip()}\n", encoding="utf-8")
    return path


def _rows(table: str) -> Iterator[tuple[str, ...]]:
    for line in table.strip().splitlines()[2:]:
        rule, verdict, severity, figures = (cell.strip() for cell in line.strip("| ").split("|"))
        yield rule, verdict, severity, *sorted(figure.strip() for figure in figures.split(" / "))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Story, Run]]:
    """Every story with its run."""
    found = {}
    for name in STORIES:
        read = story(name, tmp_path_factory.mktemp(name))
        found[name] = read, check_articles(read.articles, load_rules())
    return found


@pytest.mark.parametrize("name", STORIES)
def test_findings_are_exact(name: str, told: dict[str, tuple[Story, Run]]):
    """What the story lists is found, and nothing more."""
    expected, run = told[name]
    assert sorted(expected.findings) == sorted(_as_row(finding) for finding in run.findings)


def _as_row(finding: Finding) -> tuple[str, ...]:
    figures = sorted({" ".join(side.quote.split()) for side in finding.citations})
    return finding.rule, finding.verdict, finding.severity, *figures


@pytest.mark.parametrize("name", STORIES)
def test_verdicts_are_exact(name: str, told: dict[str, tuple[Story, Run]]):
    """Two figures, as worded, get the verdict that the story gives them."""
    expected, run = told[name]
    for one, other, verdict in expected.verdicts:
        assert (one, other, verdict) == (one, other, _verdict(run, one, other))


def _verdict(run: Run, one: str, other: str) -> str:
    """The verdict on two quotes, wherever they stand in one fact; ``apart`` where they never do."""
    first, second = ([c.id for c in run.claims if " ".join(c.quote.split()) == quote] for quote in (one, other))
    assert first, f"no claim reads ‘{one}’"
    assert second, f"no claim reads ‘{other}’"
    for fact in run.facts:
        place = {claim: position.id for position in fact.positions for claim in position.claims}
        for a, b in product(first, second):
            if a in place and b in place:
                ends = {place[a], place[b]}
                return next((row.verdict for row in fact.comparisons if {row.a, row.b} == ends), "agree")
    return "apart"


def test_every_domain_and_every_verdict_has_a_story(told: dict[str, tuple[Story, Run]]):
    """A domain that newsrooms print and no story tells would go untried."""
    assert not [domain for domain in DOMAINS if not any(name.startswith(domain) for name in STORIES)]
    given = {verdict for expected, _ in told.values() for *_, verdict in expected.verdicts}
    assert {"agree", "compatible", "update", "planned_vs_actual", "undecided", "conflict", "apart"} <= given
