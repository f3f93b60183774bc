"""The gate: what a new article has a part in, and nothing else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.candidates import Shelf
from checker.decisions import Suggestion
from checker.gate import GateOptions, gate
from checker.model import Article
from checker.read import read_articles
from checker.rulebook import load_rules
from checker.run import Run
from tests.unit.cli.desk import PROJECT, SEEDS

RULES = load_rules()
TOLL = "Vụ sạt lở ở Bản Mù làm {} người thiệt mạng."


def paper(name: str, text: str, *, source: str | None = None, story: str | None = None) -> Article:
    """An article of one day."""
    return Article(id=name, path=name, text=text, source=source or name, published="2025-10-26", story=story)


def gated(new: Article, *archive: Article, options: GateOptions = GateOptions()) -> Run:
    """*new* against *archive*."""
    return gate([new], Shelf(archive), RULES, options=options)


def conflicts(run: Run) -> list[tuple[str, ...]]:
    """Quotes of each conflict, the new article's first."""
    return [tuple(side.quote for side in one.citations) for one in run.findings if one.verdict == "conflict"]


@pytest.fixture(scope="module")
def seeds() -> Run:
    """The misstated article against the seed articles."""
    new, _ = read_articles([str(PROJECT / "seeds" / "new")])
    archive, _ = read_articles([str(SEEDS)])
    return gate(new, Shelf(archive), RULES)


def test_the_misstated_figure_is_the_one_error(seeds: Run):
    """27 where 72 signed; what the archive's own articles say wrong is not the new one's matter."""
    errors = [one for one in seeds.findings if one.severity == "error"]
    assert ["hanoi-convention/signatories"] == [one.fact for one in errors]
    assert "27 quốc gia" == errors[0].citations[0].quote


def test_the_likely_figure_is_suggested_with_those_who_say_so(seeds: Run):
    """Two papers have 72."""
    expected = Suggestion(
        text="72 quốc gia",
        sources=("Bế mạc Lễ mở ký Công ước Hà Nội", "Chào mừng thành công của Lễ mở ký Công ước Hà Nội"),
    )
    assert expected == seeds.findings[0].suggestion


def test_every_finding_cites_a_new_article(seeds: Run):
    """First of its sides."""
    assert seeds.findings
    assert {"seeds/new/2025-11-20_nhin-lai.md"} == {
        str(one.citations[0].article).removeprefix(f"{PROJECT.as_posix()}/") for one in seeds.findings
    }


def test_what_agrees_is_counted():
    """12 with both papers, 40 with none, 7 with one."""
    new = paper("new", TOLL.format(12) + "\n\nLũ cuốn trôi 40 ngôi nhà.\n\nCó 7 cây cầu bị hư hỏng.")
    one = paper("a", TOLL.format(12) + "\n\nCó 7 cây cầu bị hư hỏng.")
    other = paper("b", TOLL.format(12))
    agreement = gated(new, one, other).agreement
    assert agreement is not None
    assert (3, 2, 2, 1) == (agreement.figures, agreement.confirmed, agreement.sources, agreement.unknown)


def test_a_copy_is_no_second_source():
    """Two sites of one text confirm a figure once."""
    text = TOLL.format(12) + " Nước dâng nhanh trong đêm, nhiều hộ dân phải rời nhà đến trường học của xã tránh lũ." * 2
    agreement = gated(paper("new", TOLL.format(12)), paper("a", text), paper("b", text)).agreement
    assert agreement is not None
    assert (1, 1) == (agreement.confirmed, agreement.sources)


def test_archived_articles_are_not_held_against_one_another():
    """15 against 16 is old news; the new article says nothing of it."""
    old = paper("a", "Lũ cuốn trôi 15 ngôi nhà."), paper("b", "Lũ cuốn trôi 16 ngôi nhà.")
    with_toll = paper("c", TOLL.format(12))
    assert [] == conflicts(gated(paper("new", TOLL.format(12)), *old, with_toll))


def test_a_new_figure_that_meets_one_side_of_an_old_dispute_is_held_against_the_other():
    """15 with a, against b."""
    run = gated(paper("new", TOLL.format(15)), paper("a", TOLL.format(15)), paper("b", TOLL.format(16)))
    assert [("15 người", "15 người", "16 người")] == conflicts(run)


@pytest.mark.parametrize(
    ("authority", "expected"),
    [
        pytest.param({}, None, id="even"),
        pytest.param({"b": Decimal(2)}, ("16 người", ("b",)), id="the-weightier-word"),
        pytest.param({"a": Decimal(0)}, ("16 người", ("b",)), id="one-word-counts-for-nothing"),
        pytest.param({"a": Decimal(0), "b": Decimal(0)}, None, id="no-word-counts"),
    ],
)
def test_a_suggestion_goes_by_the_weight_of_its_sources(authority: dict[str, Decimal], expected: object):
    """12 against 15 and 16."""
    archive = paper("a", TOLL.format(15)), paper("b", TOLL.format(16))
    for ordered in (archive, archive[::-1]):
        run = gated(paper("new", TOLL.format(12)), *ordered, options=GateOptions(authority=authority))
        (finding,) = run.findings
        suggestion = finding.suggestion
        assert expected == (suggestion and (suggestion.text, suggestion.sources))


def test_an_authority_of_a_rule_is_suggested():
    """The adopted text has 9 chapters."""
    new = paper("new", "Công ước Hà Nội gồm 8 chương.", story="hanoi-convention")
    run = gated(new, paper("a", "Công ước Hà Nội gồm 9 chương."))
    (finding,) = (one for one in run.findings if one.rule == "hanoi-convention-chapters")
    assert finding.suggestion
    assert ("9", (finding.citations[-1].source,)) == (finding.suggestion.text, finding.suggestion.sources)


def test_a_story_meets_its_own_and_those_that_name_none():
    """15 and 16 of other stories are other facts."""
    archive = (
        paper("a", TOLL.format(15), story="other"),
        paper("b", TOLL.format(16), story="flood"),
        paper("c", TOLL.format(16)),
    )
    run = gated(paper("new", TOLL.format(12), story="flood"), *archive)
    assert [("12 người", "16 người", "16 người")] == conflicts(run)


def test_a_new_article_without_a_story_may_meet_any():
    """As the contract says."""
    run = gated(paper("new", TOLL.format(12)), paper("a", TOLL.format(15), story="flood"))
    assert [("12 người", "15 người")] == conflicts(run)


def test_an_article_that_nobody_knows_makes_an_incomplete_run():
    """What it says twice agrees with itself alone: silence must not look like a pass."""
    run = gated(paper("new", TOLL.format(12) * 2), paper("a", "Giá vàng tăng 3%."))
    assert not run.complete
    assert [] == conflicts(run)


def test_the_order_of_the_archive_changes_nothing():
    """Nor that of the new articles."""
    archive = [paper(name, TOLL.format(number)) for name, number in (("a", 15), ("b", 16), ("c", 16))]
    new = [paper("new1", TOLL.format(12)), paper("new2", TOLL.format(16))]
    assert gate(new, Shelf(archive), RULES) == gate(new[::-1], Shelf(archive[::-1]), RULES)
