"""Verdicts on figures of one fact that are told in two currencies or units."""

from __future__ import annotations

import pytest

from checker.messages import in_language
from checker.model import Article, Comparison
from checker.pipeline import check_articles
from checker.rulebook import load_rules
from checker.run import Run

BOTH = "Xe nhập từ Trung Quốc trong tháng 6 có giá trung bình 40.710 USD/chiếc (khoảng 950 triệu đồng/chiếc)."


def run_of(*texts: str, language: str = "vi") -> Run:
    """One story of *texts*, checked by the bundled rules."""
    articles = [
        Article(id=f"a{n}", path=f"a{n}", text=text, source=f"paper {n}", language=language, published="2025-05-02", story="s")
        for n, text in enumerate(texts)
    ]  # fmt: skip
    return check_articles(articles, load_rules())


def comparisons(run: Run) -> dict[frozenset[str], Comparison]:
    """The texts of two positions -> their comparison."""
    found = {}
    for fact in run.facts:
        text = {position.id: str(position.text) for position in fact.positions}
        found |= {frozenset({text[one.a], text[one.b]}): one for one in fact.comparisons}
    return found


@pytest.mark.parametrize(
    ("expected", "why", "one", "other"),
    [
        pytest.param("compatible", "as ‘paper 0’ tells it", "40,710 USD", "about 950,000,000 VND", id="told-as-one"),
        pytest.param("compatible", "at the rate of", "40,710 USD", "951,000,000 VND", id="another-paper"),
        pytest.param("compatible", "can both be true", "about 950,000,000 VND", "951,000,000 VND", id="one-currency"),
    ],
)
def test_two_currencies(expected, why, one, other):
    """In whatever order the articles come."""
    texts = (BOTH, "Xe nhập từ Trung Quốc trong tháng 6 có giá trung bình 951 triệu đồng mỗi chiếc.")
    found = comparisons(run_of(*texts))[frozenset({one, other})]
    assert (expected, True) == (found.verdict, why in str(found.why))


def test_never_a_conflict_across_currencies():
    """A price in dollars a tenth of what the dong make: undecided, since rates are the articles' own."""
    run = run_of(
        "Tỉnh An Giang chi 40 triệu USD (khoảng 1.000 tỷ đồng) xây cầu Vàm Cống.",
        "Tỉnh An Giang chi 40 triệu USD xây cầu Vàm Cống.",
        "Tỉnh An Giang chi 1.300 tỷ đồng xây cầu Vàm Cống.",
    )
    found = comparisons(run)
    across = {one.verdict for pair, one in found.items() if len({text.split()[-1] for text in pair}) > 1}
    assert {"compatible", "undecided"} == across
    assert "conflict" == found[frozenset({"about 1,000,000,000,000 VND", "1,300,000,000,000 VND"})].verdict


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param("conflict", "18.500 bảng", "18.500 euro", id="one-number"),
        pytest.param("conflict", "18.500 bảng (khoảng 23.000 euro)", "18.500 euro", id="a-rate-that-says-it-is-none"),
        pytest.param("compatible", "18.500 euro (khoảng 18.900 USD)", "18.500 USD", id="a-rate-that-may-make-it-one"),
    ],
)
def test_one_number_in_two_currencies(expected, one, other):
    """A conflict unless the story's own rate makes one sum of both; the message names the unit."""
    told = "Đội Bắc Hà bị ban tổ chức phạt {} vì cổ động viên ném pháo sáng xuống sân."
    run = run_of(told.format(one), told.format(other))
    found = {str(c.why).split(":")[0].split(" can ")[0]: c.verdict for fact in run.facts for c in fact.comparisons}
    sums = " and ".join(f"‘{text.split(' (')[0]}’" for text in (one, other))
    assert expected == found[sums]
    named = any("slip of the unit" in finding.message for finding in run.findings)
    assert named == (expected == "conflict")


def test_two_conversions_of_one_sum():
    """Each paper has a rate of its own: no contradiction."""
    run = run_of(
        "Tỉnh An Giang chi 40 triệu USD (1.000 tỷ đồng) xây cầu Vàm Cống.",
        "Tỉnh An Giang chi 40 triệu USD (1.040 tỷ đồng) xây cầu Vàm Cống.",
    )
    found = comparisons(run)[frozenset({"1,000,000,000,000 VND", "1,040,000,000,000 VND"})]
    assert "compatible" == found.verdict
    assert "converted from ‘40 triệu USD’" in str(found.why)
    assert () == run.findings


def test_two_sums_that_make_one_conversion_still_differ():
    """A slip in the sum itself is none of the rate's doing."""
    run = run_of(
        "Tỉnh An Giang chi 40 triệu USD (1.000 tỷ đồng) xây cầu Vàm Cống.",
        "Tỉnh An Giang chi 46 triệu USD (1.000 tỷ đồng) xây cầu Vàm Cống.",
    )
    assert "conflict" == comparisons(run)[frozenset({"40,000,000 USD", "46,000,000 USD"})].verdict


def test_one_size_in_two_units():
    """Rounding to whole miles is no contradiction within one sentence."""
    found = comparisons(run_of("The new trail through the park is 12 km (7 miles) long.", language="en"))
    assert ["compatible"] == [one.verdict for one in found.values()]
    assert all("one figure in two units" in str(one.why) for one in found.values())


def test_positions_have_their_own_unit():
    """Ends of a range are in the position's unit, not in the fact's."""
    (fact,) = (fact for fact in run_of(BOTH).facts if len(fact.claims) > 1)
    assert "USD/item" == fact.unit
    assert {"USD/item", "VND/item"} == {position.unit for position in fact.positions}


def test_the_reason_in_vietnamese():
    """Every reason has its Vietnamese."""
    (found,) = comparisons(run_of(BOTH)).values()
    assert "là một số tiền nêu bằng hai loại tiền, như ‘paper 0’ viết." in in_language(found.why, "vi")
