"""Figures of two currencies or units become one fact where an article tells one again as the other, and only there."""

from __future__ import annotations

import pytest

from checker.link import link
from checker.rule import FactPattern, Rule
from tests.unit.link.desk import articles_of, claims_of, groups, linked

BOTH = "Xe nhập từ Trung Quốc trong tháng 6 có giá trung bình 40.710 USD/chiếc (khoảng 950 triệu đồng/chiếc)."
DONG = "Xe nhập từ Trung Quốc trong tháng 6 có giá trung bình 951 triệu đồng mỗi chiếc."
DOLLARS = "Xe nhập từ Trung Quốc trong tháng 6 có giá trung bình 40.710 USD/chiếc."


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param({("40710", "950000000")}, (BOTH,), id="one-article"),
        pytest.param({("40710", "950000000", "951000000")}, (BOTH, DONG), id="another-in-the-one-currency"),
        pytest.param({("40710", "40710", "950000000")}, (BOTH, DOLLARS), id="another-in-the-other"),
        pytest.param(
            {("40710", "40710", "950000000", "951000000")}, (BOTH, DONG, DOLLARS), id="both-through-the-first"
        ),
        pytest.param(set(), (DONG, DOLLARS), id="no-article-says-so"),
    ],
)
def test_one_fact_in_two_currencies(expected, texts):
    """Whatever the order of the articles."""
    assert expected == groups(*texts)
    assert expected == groups(*texts[::-1])


def test_one_size_in_two_units():
    """One sentence tells the size twice; as two figures of one sentence they would be two things."""
    text = "The new trail through the park is 12 km (7.5 miles) long."
    assert {("12", "7.5")} == groups(text, language="en")
    assert {("12", "12", "7.5")} == groups(text, "The new trail through the park is 12 km long.", language="en")


def test_a_rate_far_from_the_others_joins_nothing():
    """Two of three rates agree: the third, ten times as low, is a slip, and no reason to hold its sum for theirs."""
    texts = (
        "Hãng An Phú vay ngân hàng Bắc Á 3 triệu USD (khoảng 76 tỷ đồng) trong tháng 5.",
        "Vé khán đài A giá 20 USD (khoảng 500.000 đồng).",
        "Giải thưởng của cuộc thi năm nay là 40.000 USD (khoảng 100 triệu đồng).",
    )
    assert {("3000000", "76000000000"), ("20", "500000")} == groups(*texts)


def test_sums_that_differ_in_both_currencies_are_not_joined_by_them():
    """Each article tells its own sum twice; what links the dong alone does not draw the dollars after it."""
    texts = (
        "Hãng An Phú vay ngân hàng Bắc Á 3 triệu USD (khoảng 76 tỷ đồng) trong tháng 5.",
        "Huyện Bến Lức đấu giá khu đất ven sông, thu về 2 triệu USD (khoảng 50 tỷ đồng) cho ngân sách.",
    )
    assert not any({"3000000", "2000000"} <= set(group) for group in groups(*texts))


def test_two_sums_of_one_sentence_stay_apart():
    """The other article tells both figures as two: a fine in dollars, damages in dong."""
    told = "Tòa phạt công ty Hoa Mai 5.000 USD (khoảng 125 triệu đồng) vì xả thải."
    apart = "Tòa phạt công ty Hoa Mai 5.000 USD vì xả thải và buộc bồi thường 12,5 triệu đồng."
    assert all(not {"5000", "12500000"} <= set(group) for group in groups(told, apart))


def test_what_is_joined_is_no_open_question():
    """Two figures that end up in one fact are not asked about."""
    found = linked(BOTH, DONG, DOLLARS)
    home = {claim: fact.id for fact in found.facts for claim in fact.claims}
    assert all(home[pair.a] != home[pair.b] for pair in found.maybe_same)


def test_the_fact_is_named_after_the_sum_told_first():
    """Before the sum in brackets stand no words of its own."""
    fact = next(fact for fact in linked("Giá nhập trung bình 14.000 USD/xe, tương đương hơn 320 triệu đồng/xe.").facts)
    assert ("USD/vehicle", "Giá nhập trung bình") == (fact.unit, fact.label)


def test_a_rule_keeps_its_own_claims():
    """A rule that names the fact by its currency has nothing to say of another."""
    rule = Rule(
        id="price", kind="agree", stage="stable", severity="error", file="price.yaml", summary="s", why="w", message="m",
        fact_name="car/price", fact=FactPattern(kind="money", unit="USD"),
    )  # fmt: skip
    articles = articles_of(["Chiếc xe được bán với giá 40.710 USD (khoảng 950 triệu đồng)."])
    facts = link(claims_of(articles), articles, (rule,)).facts
    assert {"car/price": 1} == {fact.id: len(fact.claims) for fact in facts if fact.rule}
