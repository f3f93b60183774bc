"""Waivers: what they cover, what they outlive, when they lapse, and which are refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from checker.decisions import Waiver
from checker.errors import WaiverError
from checker.model import Article
from checker.pipeline import check_articles
from checker.read import read_articles
from checker.rulebook import load_rules
from checker.run import Run
from checker.waivers import evidence, load_waivers, with_waivers

RULES = load_rules()
TODAY = date(2025, 11, 1)
TOLL = "Vụ sạt lở ở Bản Mù làm {} người thiệt mạng."


def paper(name: str, text: str) -> Article:
    """An article of one day."""
    return Article(id=name, path=name, text=text, source=name, published="2025-10-26")


TWO = (paper("a", TOLL.format(12)), paper("b", TOLL.format(15)))


def checked(articles: Sequence[Article] = TWO) -> Run:
    """The articles against one another."""
    return check_articles(articles, RULES)


def by_finding() -> Waiver:
    """A waiver of the one finding on `TWO`."""
    (finding,) = checked().findings
    return Waiver(finding=finding.id, reason="two scopes", who="Lan", until="2025-12-31", place="waivers.yaml:3")


def by_fact() -> Waiver:
    """A waiver of the fact of `TWO`."""
    run = checked()
    (finding,) = run.findings
    return Waiver(fact=finding.fact, evidence=evidence(run)[finding.id], reason="two scopes", place="waivers.yaml:3")


KINDS = [pytest.param(by_finding, id="of-a-finding"), pytest.param(by_fact, id="of-a-fact")]


@pytest.mark.parametrize("waiver", KINDS)
@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(TWO, id="as-granted"),
        pytest.param(TWO[::-1], id="another-order"),
        pytest.param((paper("z", TOLL.format(12)), paper("b", TOLL.format(15))), id="another-name"),
        pytest.param((*TWO, paper("c", TOLL.format(15))), id="one-more-source-that-says-the-same"),
        pytest.param(
            (paper("a", "Mưa lớn kéo dài từ đêm qua. " + TOLL.format(12)), TWO[1]), id="a-sentence-before-the-figure"
        ),
        pytest.param(
            (paper("a", "Theo báo cáo nhanh, vụ sạt lở ở Bản Mù đã làm 12 người thiệt mạng."), TWO[1]),
            id="other-words-around-the-figure",
        ),
    ],
)
def test_a_waiver_outlives(waiver, articles: Sequence[Article]):
    """What changes nothing of the figures."""
    run = with_waivers(checked(articles), [waiver()], TODAY)
    assert [True] == [bool(one.waived) for one in run.findings]
    assert () == run.idle_waivers


@pytest.mark.parametrize("waiver", KINDS)
@pytest.mark.parametrize(
    "articles",
    [
        pytest.param((TWO[0], paper("b", TOLL.format(16))), id="a-figure-changed"),
        pytest.param((TWO[0], paper("b", TOLL.format("ít nhất 15"))), id="its-hedge-changed"),
        pytest.param((*TWO, paper("c", TOLL.format(18))), id="a-third-figure"),
    ],
)
def test_a_waiver_lapses(waiver, articles: Sequence[Article]):
    """Where what it was granted for is another: the finding stands, and the waiver is listed."""
    granted = waiver()
    run = with_waivers(checked(articles), [granted], TODAY)
    assert run.findings
    assert {None} == {one.waived for one in run.findings}
    assert [granted] == [one.waiver for one in run.idle_waivers]


def test_a_lapsed_waiver_says_what_changed():
    """So that an editor can decide anew."""
    run = with_waivers(checked((TWO[0], paper("b", TOLL.format(16)))), [by_fact()], TODAY)
    assert "granted for 12 person, 15 person; the evidence is now 12 person, 16 person" in run.idle_waivers[0].why


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        pytest.param(date(2025, 12, 31), True, id="on-its-last-day"),
        pytest.param(date(2026, 1, 1), False, id="the-day-after"),
    ],
)
def test_a_waiver_expires(today: date, expected: bool):
    """And says so."""
    run = with_waivers(checked(), [by_finding()], today)
    assert expected is (run.findings[0].waived is not None)
    assert ([] if expected else ["expired on 2025-12-31"]) == [one.why for one in run.idle_waivers]


def test_the_reason_is_printed_with_who_and_until_when():
    """Reports show it."""
    assert "two scopes (Lan, until 2025-12-31)" == with_waivers(checked(), [by_finding()], TODAY).findings[0].waived


def test_another_authority_is_another_evidence():
    """What a rule holds an article against belongs to the evidence."""
    article = Article(id="a", path="a", text="Công ước Hà Nội gồm 8 chương.", source="a", published="2025-10-26")
    run = check_articles([article], RULES)
    rules = [replace(r, reference=replace(r.reference, value=Decimal(10))) if r.reference else r for r in RULES]
    other = check_articles([article], rules)
    assert run.findings[0].fact == other.findings[0].fact
    assert run.findings[0].id != other.findings[0].id
    assert evidence(run)[run.findings[0].id] != evidence(other)[other.findings[0].id]


def test_front_matter_waives_its_own_findings_alone(tmp_path: Path):
    """The article that bears it takes part; another article's finding stands."""
    granted = by_finding()
    matter = f"---\nsource: a\npublished: 2025-10-26\nwaivers:\n  - finding: {granted.finding}\n    reason: two scopes\n---\n"
    (tmp_path / "a.md").write_text(matter + TOLL.format(12), encoding="utf-8")
    (tmp_path / "b.md").write_text("---\nsource: b\npublished: 2025-10-26\n---\n" + TOLL.format(15), encoding="utf-8")
    (tmp_path / "c.md").write_text(matter.replace("source: a", "source: c") + "Trời nắng.", encoding="utf-8")
    articles, unread = read_articles([str(tmp_path)])
    run = with_waivers(check_articles(articles, RULES), [], TODAY)
    assert ((), ["two scopes"]) == (unread, [one.waived for one in run.findings])
    assert [f"{tmp_path.as_posix()}/c.md:5"] == [one.waiver.place for one in run.idle_waivers]


def test_front_matter_with_a_faulty_waiver_is_not_read(tmp_path: Path):
    """Neither let through with it nor without."""
    (tmp_path / "a.md").write_text("---\nwaivers:\n  - finding: abc\n---\n" + TOLL.format(12), encoding="utf-8")
    articles, unread = read_articles([str(tmp_path)])
    assert () == articles
    assert "'reason' is missing" in unread[0].why


def test_a_file_is_read(tmp_path: Path):
    """Each waiver with its place."""
    path = tmp_path / "waivers.yaml"
    path.write_text(
        "schema: 1\nwaivers:\n  - finding: abc\n    reason: r\n    who: w\n    until: 2025-12-31\n"
        "  - fact: s/f\n    evidence: [72 country, 27 country]\n    reason: r\n",
        encoding="utf-8",
    )
    expected = (
        Waiver(finding="abc", reason="r", who="w", until="2025-12-31", place=f"{path.as_posix()}:3"),
        Waiver(fact="s/f", evidence=("27 country", "72 country"), reason="r", place=f"{path.as_posix()}:7"),
    )
    assert expected == load_waivers(path)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("finding: abc", ":3:5: 'reason' is missing", id="no-reason"),
        pytest.param("finding: abc\n    reason: ' '", ":4:5: 'reason' is no text", id="empty-reason"),
        pytest.param("finding: abc\n    reason: 3", ":4:5: 'reason' is no text", id="reason-is-a-number"),
        pytest.param("reason: r", ":3:5: a waiver names a finding or a fact", id="of-nothing"),
        pytest.param("finding: a\n    fact: b\n    evidence: [x]\n    reason: r", ":3:5: a waiver names", id="of-both"),
        pytest.param("fact: b\n    reason: r", ":3:5: a waiver of a fact lists its 'evidence'", id="no-evidence"),
        pytest.param("fact: b\n    evidence: 72\n    reason: r", ":4:5: 'evidence' is no list", id="evidence-no-list"),
        pytest.param("finding: a\n    reason: r\n    until: soon", ":5:5: 'soon' is no date", id="until-no-date"),
        pytest.param("finding: a\n    reson: r", ":4:5: unknown key 'reson'", id="unknown-key"),
        pytest.param("just text", ":3:5: a waiver is a mapping", id="no-mapping"),
    ],
)
def test_a_faulty_waiver_is_refused(tmp_path: Path, entry: str, expected: str):
    """With its place."""
    path = tmp_path / "waivers.yaml"
    path.write_text(f"schema: 1\nwaivers:\n  - {entry}\n", encoding="utf-8")
    with pytest.raises(WaiverError) as refused:
        load_waivers(path)
    assert expected in str(refused.value)


@pytest.mark.parametrize("text", ["", "waivers: []", "schema: 1", "schema: 1\nwaivers: x", "schema: 2\nwaivers: []"])
def test_a_file_of_another_shape_is_refused(tmp_path: Path, text: str):
    """Rather than read as empty."""
    path = tmp_path / "waivers.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WaiverError):
        load_waivers(path)
