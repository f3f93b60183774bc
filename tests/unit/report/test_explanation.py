"""How a finding was reached: slots side by side, the levels that decided, and what the alarm weighed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from checker.judge.alarm_weights import ALARM, ALARM_WEIGHTS, CONFLICT
from checker.messages import Speaker
from checker.model import Article
from checker.pipeline import check_articles
from checker.report.explanation import explain
from checker.rulebook import load_rules
from checker.run import Run
from checker.weights import RIVAL_BRIEF

FACTORY = "Nhà máy có vốn đầu tư {} triệu USD."


@pytest.fixture
def run_of_factory() -> Run:
    """Two articles that contradict each other."""
    texts = (FACTORY.format(120), FACTORY.format(210))
    articles = [Article(id=f"{n}", path=f"{n}", text=text, story="s") for n, text in enumerate(texts)]
    return check_articles(articles, load_rules())


def test_what_an_alarm_weighed_is_kept(run_of_factory):
    """The odds are the sum of what its levels are worth, and stand on the side of the thresholds that the verdict took."""
    (comparison,) = run_of_factory.facts[0].comparisons
    weighing = comparison.weighing
    assert weighing is not None
    assert ("conflict", "") == (comparison.verdict, comparison.doubt)
    assert (CONFLICT["brief"], ALARM["brief"]) == (weighing.conflict, weighing.alarm)
    assert weighing.odds >= weighing.alarm
    assert weighing.odds == pytest.approx(sum(weight for _, weight in weighing.levels))
    assert all(weight == ALARM_WEIGHTS["brief"].get(level, 0.0) for level, weight in weighing.levels)
    assert [abs(weight) for _, weight in weighing.levels] == sorted((abs(w) for _, w in weighing.levels), reverse=True)


def test_an_explanation_names_what_decided(run_of_factory):
    """Each slot's level with its weight, what spoke for and against, odds and thresholds."""
    told = explain(run_of_factory, run_of_factory.findings[0], Speaker("en"))
    assert re.search(r"predicate +cost +cost +predicate_same", told)
    assert re.search(r" (?:\w+)_(?:same|none|missing) +[+−]\d", told)
    assert re.search(r"alarm\n +for: .*\n +against: .*\n +odds [+−]\d\.\d\d; a contradiction from", told)
    assert re.search(r"linked at odds of [+−]\d\.\d\d; figures that differ are one fact from [+−]\d", told)


@pytest.mark.parametrize(
    ("expected", "odds", "least"),
    [
        pytest.param("linked at odds of +0.80; figures that differ are one fact from +0.40 on", 0.8, 0.4, id="by-odds"),
        pytest.param("linked at odds of −1.60, short of −1.40: by their sentences", -1.6, -1.4, id="by-the-sentence"),
    ],
)
def test_an_explanation_names_the_threshold_that_held(expected, odds, least, run_of_factory):
    """Days, texts of a sentence or two and all others ask for odds of their own; a bond says which."""
    (fact,) = (fact for fact in run_of_factory.facts if fact.bonds)
    assert RIVAL_BRIEF == fact.bonds[0].least
    bond = replace(fact.bonds[0], odds=odds, least=least)
    run = replace(run_of_factory, facts=(replace(fact, bonds=(bond,)),))
    assert expected in explain(run, run.findings[0], Speaker("en"))


def test_agreement_weighs_nothing():
    """What can both be true needs no alarm."""
    texts = (FACTORY.format("khoảng 120"), FACTORY.format(118))
    articles = [Article(id=f"{n}", path=f"{n}", text=text, story="s") for n, text in enumerate(texts)]
    assert [None] == [c.weighing for fact in check_articles(articles, load_rules()).facts for c in fact.comparisons]
