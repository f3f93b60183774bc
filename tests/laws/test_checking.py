"""Laws of a whole check: the order of articles changes nothing, and nothing leaves the machine."""

from __future__ import annotations

import random
import socket

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker import check
from checker.model import Article
from checker.pipeline import check_articles
from checker.report import render
from checker.rulebook import load_rules
from checker.run import Run
from tests.unit.cli.desk import SEEDS

SENTENCES = [
    "Vụ sạt lở làm 12 người thiệt mạng.",
    "Vụ sạt lở làm 15 người thiệt mạng, 3 người mất tích.",
    "Khoảng 110 doanh nghiệp tham dự hội chợ.",
    "Có 119 doanh nghiệp tham dự hội chợ.",
    "60 nước sẽ ký thỏa thuận ngày 25/10.",
    "72 nước đã ký thỏa thuận ngày 26/10.",
    "Cầu mới dài 450 m, trị giá 120 triệu USD.",
    "Cầu mới dài 540 m, trị giá 120 triệu USD.",
]
RULES = load_rules()


@settings(max_examples=30)
@given(
    st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True), min_size=2, max_size=6),
    st.randoms(use_true_random=False),
)
def test_the_order_of_articles_changes_nothing(texts: list[list[str]], dice: random.Random):
    """Facts, positions, verdicts, findings and their ids."""
    articles = [
        Article(id=f"{n}.txt", path=f"{n}.txt", text=" ".join(text), source=f"báo {n}", published=f"2025-10-2{n}")
        for n, text in enumerate(texts)
    ]
    shuffled = dice.sample(articles, len(articles))
    assert render(check_articles(articles, RULES), "json") == render(check_articles(shuffled, RULES), "json")


@settings(max_examples=30)
# Two papers that tell alike and one that tells fewer figures than they: counted from either side, they differ as much.
@example(
    texts=[[SENTENCES[n] for n in told] for told in ((1, 5, 6, 3), (3, 4, 0, 6), (1, 5, 6, 3))],
    dice=random.Random(5),
)
@given(
    st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True), min_size=2, max_size=6),
    st.randoms(use_true_random=False),
)
def test_the_names_of_files_change_nothing(texts: list[list[str]], dice: random.Random):
    """Files sort otherwise under other names: who is cited for what stays the same."""
    numbers = range(len(texts))
    found = [
        _cited(check_articles([_paper(n, texts[n], name) for n, name in zip(numbers, names, strict=True)], RULES))
        for names in (list(numbers), dice.sample(numbers, len(texts)))
    ]
    assert found[0] == found[1]


def _paper(number: int, text: list[str], name: int) -> Article:
    return Article(
        id=f"{name}.txt",
        path=f"{name}.txt",
        text=" ".join(text),
        source=f"báo {number}",
        published=f"2025-10-2{number}",
    )


def _cited(run: Run) -> tuple[object, ...]:
    findings = sorted(
        (f.rule, f.verdict, f.severity, tuple(sorted((side.source, side.quote) for side in f.citations)))
        for f in run.findings
    )
    return findings, len(run.facts), run.comparisons


def test_a_check_opens_no_connection(monkeypatch: pytest.MonkeyPatch):
    """Drafts never leave the machine."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a check must not touch the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    run = check(SEEDS)
    assert render(run, "html")
    assert run.findings
