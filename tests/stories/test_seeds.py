"""The seed articles: what a correct run finds in them, and what it must leave alone."""

from __future__ import annotations

import pytest

from checker import check
from checker.model import Position
from checker.run import Run
from tests.unit.cli.desk import PROJECT, SEEDS


@pytest.fixture(scope="module")
def run() -> Run:
    """The main job, as the command runs it."""
    return check(SEEDS)


def findings(run: Run) -> set[tuple[str, str, str]]:
    """(fact, verdict, severity) of every finding."""
    return {
        (finding.fact.removeprefix("hanoi-convention/"), finding.verdict, finding.severity) for finding in run.findings
    }


def test_everything_that_is_there_is_found_and_nothing_more(run: Run):
    """Two conflicts with references, the edge of ``khoảng``, two plans, one spelling."""
    expected = {
        ("articles", "conflict", "error"),
        ("ratifications-needed", "conflict", "error"),
        ("participants", "compatible", "warning"),
        ("signatories", "planned_vs_actual", "note"),
        ("chair", "planned_vs_actual", "note"),
    }
    assert expected == {found for found in findings(run) if not found[0].startswith("person")}
    assert {"compatible"} == {found[1] for found in findings(run) if found[0].startswith("person")}


def test_the_count_of_signatories_is_an_update(run: Run):
    """60 planned, gần 70 on the first day, 72 at the close: no slip of anyone's."""
    (fact,) = (fact for fact in run.facts if fact.id == "hanoi-convention/signatories")
    texts = {position.id: position.text for position in fact.positions}
    verdicts = {(texts[row.a], texts[row.b]): row.verdict for row in fact.comparisons}
    assert "update" == verdicts["nearly 70", "72"]
    assert "planned_vs_actual" == verdicts["60 (planned)", "72"]
    assert "conflict" not in verdicts.values()


def _of_both_days(position: Position) -> bool:
    return position.text.startswith("2025-10-25/2025-10-26")


def test_the_dates_of_the_ceremony_agree(run: Run):
    """25, 26-10 and 25-26/10 are one interval; the mornings and afternoons on which it began and ended are happenings of their own."""
    (held,) = (fact for fact in run.facts if any(map(_of_both_days, fact.positions)))
    both = {position.id for position in held.positions if _of_both_days(position)}
    assert {"agree"} == {row.verdict for row in held.comparisons if {row.a, row.b} <= both}
    assert not {"2025-10-25", "2025-10-26"} & {position.text for position in held.positions}


def test_furniture_takes_part_in_nothing(run: Run):
    """13 seamen, 9,000 trees, 65 years of relations are other stories'."""
    used = {claim for fact in run.facts for claim in fact.claims}
    related = [claim for claim in run.claims if claim.zone == "furniture"]
    assert related
    assert not used & {claim.id for claim in related}
    quotes = " ".join(claim.quote for claim in run.claims if claim.id in used)
    for figure in ("13 thuyền viên", "9.000 cây", "1.100 người", "1,8 tỷ", "65 năm", "CCPCJ34"):
        assert figure not in quotes


def test_every_side_of_every_finding_is_cited(run: Run):
    """With source and exact quote; a reference with its own title and link."""
    for finding in run.findings:
        assert len(finding.citations) > 1
        for side in finding.citations:
            assert side.source
            assert side.quote
            assert side.claim or side.url


def test_the_new_article_is_stopped():
    """27 where 72 signed: the one hard conflict that it adds."""
    with_new = check([SEEDS, PROJECT / "seeds" / "new"])
    added = findings(with_new) - findings(check(SEEDS))
    assert {("signatories", "conflict", "error")} == {found for found in added if found[2] == "error"}
