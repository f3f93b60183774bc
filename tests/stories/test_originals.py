"""The published articles that the seeds stand for: everything that a correct run finds in them, and nothing more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker import check
from checker.model import Claim, Fact
from checker.run import Run
from tests.gold import gold

pytestmark = pytest.mark.gold

NLD, VIETNAMPLUS, CLOSING, BAOQUOCTE, WELCOME = "000", "001", "002", "003", "004"


@pytest.fixture(scope="module", params=["with-sidecar", "text-alone"])
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One check of the five, as delivered and with nothing but their texts."""
    folder = gold("seeds")
    if request.param == "with-sidecar":
        return check(folder)
    bare = tmp_path_factory.mktemp("originals")
    for path in folder.glob("*.txt"):
        shutil.copy(path, bare)
    return check(bare)


def fact(run: Run, name: str) -> Fact:
    """The fact that a rule of the topic names."""
    return next(fact for fact in run.facts if fact.id == f"hanoi-convention/{name}")


def voices(run: Run, name: str) -> list[tuple[str, object, str, str]]:
    """(article, value, hedge, status) of each claim of a fact, a value that an article repeats once."""
    wanted = fact(run, name).claims
    told = {
        (Path(claim.article).name[:3], claim.value, claim.hedge, claim.status)
        for claim in run.claims
        if claim.id in wanted
    }
    return sorted(told, key=str)


def claims(run: Run, article: str) -> list[Claim]:
    """What one article claims."""
    return [claim for claim in run.claims if Path(claim.article).name.startswith(article) and claim.zone != "furniture"]


def stated(run: Run, article: str) -> set[tuple[object, str | None, str]]:
    """(value, unit, hedge) of every figure that one article claims."""
    return {(claim.value, claim.unit, claim.hedge) for claim in claims(run, article)}


def test_every_article_is_read_and_every_rule_runs(run: Run):
    """Nothing is missing."""
    assert ((), (), 5, True) == (run.unread, run.failed_rules, len(run.articles), run.complete)


def test_source_and_date_are_known(run: Run):
    """By the sidecar, or as the page itself states them."""
    found = {
        Path(article.path).name[:3]: ((article.source or ""), (article.published or "")[:10])
        for article in run.articles
    }
    assert ("nld.com.vn", "2025-10-25") == found[NLD]
    assert ("vietnamplus.vn", "2025-10-25") == found[VIETNAMPLUS]
    assert "2025-10-26" == found[CLOSING][1]
    assert "baoquocte.vn" == found[BAOQUOCTE][0]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(
            NLD,
            {(70, "country", "nearly"), (2000, "delegate", "more_than"), (110, "country", "about"),
             (20, "organisation", "exact"), (200, "organisation", "nearly"), (40, "country", "more_than")},
            id="nld",
        ),
        pytest.param(
            VIETNAMPLUS,
            {(60, "country", "exact"), (110, "country", "about"), (9, "chapter", "exact"), (71, "article", "exact"),
             ("2024-12-24", None, "exact"), ("2019", None, "exact"), (5, "year", "exact"), (50, "year", "nearly")},
            id="vietnamplus",
        ),
        pytest.param(CLOSING, {(72, "country", "exact"), (2, "day", "exact")}, id="closing"),
        pytest.param(
            BAOQUOCTE,
            {(1000, "delegate", "more_than"), (200, "delegate", "more_than")},
            id="baoquocte",
        ),
        pytest.param(
            WELCOME, {(72, "country", "exact"), (119, "country", "exact"), (90, "ambassador", "nearly")}, id="welcome"
        ),
    ],
)  # fmt: skip
def test_the_figures_that_matter_are_claims(run: Run, article: str, expected: set[tuple[object, str | None, str]]):
    """With unit and hedge."""
    assert expected <= stated(run, article)


def test_the_anniversary_is_a_claim(run: Run):
    """The announcement leaves out the word for years: the figure is read all the same, with its day."""
    values = {claim.value for claim in claims(run, BAOQUOCTE)}
    assert 80 in values
    assert any(str(value).endswith("-10-24") for value in values)


def test_the_findings_are_these(run: Run):
    """Two conflicts with references, the edge of a hedge, two plans, one spelling; no other error."""
    found = sorted(
        (finding.severity, finding.verdict, finding.fact.removeprefix("hanoi-convention/"), finding.rule)
        for finding in run.findings
        if not finding.rule.endswith("spelling-guterres")
    )
    assert [
        ("error", "conflict", "articles", "hanoi-convention-articles"),
        ("error", "conflict", "ratifications-needed", "hanoi-convention-ratifications"),
        ("note", "planned_vs_actual", "chair", "hanoi-convention-chair"),
        ("note", "planned_vs_actual", "signatories", "hanoi-convention-signatories-planned"),
        ("warning", "compatible", "participants", "hanoi-convention-participants"),
    ] == found
    spelled = [finding for finding in run.findings if finding.rule.endswith("spelling-guterres")]
    assert [("note", "compatible")] == [(finding.severity, finding.verdict) for finding in spelled]


def test_the_signatories_are_planned_then_an_update(run: Run):
    """60 announced, nearly 70 on the first day, 72 at the close and after: no pair of them is a conflict."""
    assert {
        (VIETNAMPLUS, 60, "exact", "planned"),
        (NLD, 70, "nearly", "actual"),
        (CLOSING, 72, "exact", "actual"),
        (WELCOME, 72, "exact", "actual"),
    } <= set(voices(run, "signatories"))
    told = fact(run, "signatories")
    text = {position.id: position.text for position in told.positions}
    verdicts = {(text[row.a], text[row.b]): row.verdict for row in told.comparisons}
    assert "update" == verdicts["nearly 70", "72"]
    assert "planned_vs_actual" == verdicts["60 (planned)", "72"]
    assert "conflict" not in verdicts.values()


def test_the_countries_that_took_part_meet_at_the_edge_of_a_hedge(run: Run):
    """About 110 twice, 119 once."""
    assert [
        (NLD, 110, "about", "actual"),
        (VIETNAMPLUS, 110, "about", "actual"),
        (WELCOME, 119, "exact", "actual"),
    ] == voices(run, "participants")


def test_the_dates_of_the_ceremony_agree(run: Run):
    """One interval, by the announcement and by the report; the month that is named elsewhere holds it."""
    (told,) = [
        fact
        for fact in run.facts
        if any(position.text.startswith("2025-10-25/2025-10-26") for position in fact.positions)
    ]
    text = {position.id: position.text for position in told.positions}
    whole = {row.verdict for row in told.comparisons if "2025-10 (planned)" not in (text[row.a], text[row.b])}
    assert {"agree"} == whole
    assert {row.verdict for row in told.comparisons} <= {"agree", "compatible"}
    assert {NLD, BAOQUOCTE} == {Path(claim.article).name[:3] for claim in run.claims if claim.id in told.claims}


def test_no_other_fact_is_in_conflict(run: Run):
    """Not even where no rule turns it into a finding."""
    conflicts = [fact.id for fact in run.facts for row in fact.comparisons if row.verdict == "conflict"]
    assert [] == conflicts


def test_no_claim_of_a_related_list_is_in_a_verdict(run: Run):
    """Seamen, trees and anniversaries of other stories are marked, and in no fact; nor is any figure below the article's end."""
    lists = [claim for claim in run.claims if claim.zone == "furniture"]
    used = {claim for fact in run.facts for claim in fact.claims}
    assert len(lists) > 30
    assert not used & {claim.id for claim in lists}
    figures = {(claim.value, claim.unit) for claim in run.claims if claim.id in used}
    for other in (
        (13, "person"),
        (9000, "tree"),
        (65, "year"),
        (1100, "person"),
        (1_800_000_000, "VND"),
        (10, "event"),
    ):
        assert other not in figures


def test_names_of_things_are_no_claims(run: Run):
    """A session's code and an assembly's term in Roman numerals."""
    for claim in run.claims:
        if claim.kind != "text" and claim.zone != "furniture":
            assert "CCPCJ" not in claim.quote
            assert "XVI" not in claim.quote
