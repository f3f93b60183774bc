"""Questions to an archive, in both languages; the history of a fact through corrections."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from checker.asking import ask, history
from checker.errors import UsageError
from checker.question import read_question
from checker.rulebook import load_rules
from checker.shadow import bare
from checker.store import Archive
from tests.unit.cli.desk import SEEDS, run
from tests.unit.store.desk import entry, ingested, text_of

_RULES = load_rules()


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("archive") / "seeds.sqlite"
    ingested(path, SEEDS)
    return str(path)


@pytest.mark.parametrize(
    ("question", "asks", "concepts"),
    [
        pytest.param("bao nhiêu nước ký Công ước Hà Nội?", "number", ("c_country", "p_sign"), id="vi"),
        pytest.param("How many countries signed the Hanoi Convention?", "number", ("c_country", "p_sign"), id="en"),
        pytest.param("Bao  Nhiêu nước đã KÝ", "number", ("c_country", "p_sign"), id="case-and-spaces"),
        pytest.param("Lạm phát tháng 10 là bao nhiêu phần trăm?", "number", ("c_percent", "p_inflation"), id="percent"),
        pytest.param("How much did the dam cost?", "number", (), id="nothing-counted"),
        pytest.param("Ai chủ trì lễ ký?", "person", (), id="who"),
        pytest.param("Công ước Hà Nội", "", (), id="no-question"),
        pytest.param("bao nhieu nuoc ky Cong uoc Ha Noi", "number", ("c_country", "p_sign"), id="no-marks"),
        pytest.param("Co bao nhieu nguoi chet?", "number", ("c_person", "p_die"), id="no-marks-dead"),
        pytest.param(
            "Lam phat thang 10 la bao nhieu phan tram", "number", ("c_percent", "p_inflation"), id="no-marks-units"
        ),
        pytest.param(
            "bao nhieu tang bi chay", "number", ("c_floor", "p_burn"), id="no-marks-a-noun-that-looks-like-a-verb"
        ),
        pytest.param(
            "bao nhieu nguoi mua nha", "number", ("c_person", "p_buy"), id="no-marks-a-verb-that-looks-like-another"
        ),
        pytest.param("how many tang", "number", (), id="english-gets-no-marks"),
    ],
)
def test_a_question_is_read(question: str, asks: str, concepts: tuple[str, ...]):
    """What it asks for, what it counts, what happens to it."""
    found = read_question(question)

    assert (asks, concepts) == (found.asks, found.concepts)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        pytest.param("bao nhiêu nước ký Công ước Hà Nội?", "hanoi-convention/signatories", id="sign-vi"),
        pytest.param("How many countries signed the Hanoi Convention?", "hanoi-convention/signatories", id="sign-en"),
        pytest.param("có bao nhiêu quốc gia dự lễ mở ký?", "hanoi-convention/participants", id="attend-vi"),
        pytest.param("Công ước có bao nhiêu điều?", "hanoi-convention/articles", id="articles"),
        pytest.param("Công ước có mấy chương?", "hanoi-convention/chapters", id="chapters"),
        pytest.param("bao nhieu nuoc ky Cong uoc Ha Noi", "hanoi-convention/signatories", id="no-marks"),
        pytest.param("bao nhieu nuoc ky Cong uoc Hanoi", "hanoi-convention/signatories", id="hanoi-in-one-word"),
        pytest.param("co bao nhieu quoc gia du le mo ky", "hanoi-convention/participants", id="attend-no-marks"),
        pytest.param("Cong uoc co may chuong?", "hanoi-convention/chapters", id="chapters-no-marks"),
    ],
)
def test_the_fact_that_answers_comes_first(seeds: str, question: str, fact: str):
    """And facts that look alike do not: who attends does not sign."""
    with Archive(seeds) as archive:
        first, *others = ask(question, archive, _RULES)

    assert fact == first.fact.id
    assert all(one.relevance <= first.relevance for one in others)


@pytest.mark.parametrize(
    "question",
    [
        "bao nhiêu nước ký Công ước Hà Nội?",
        "có bao nhiêu quốc gia dự lễ mở ký?",
        "Công ước có bao nhiêu điều?",
        "bao nhiêu đại biểu dự lễ ở Việt Nam?",
    ],
)
def test_a_question_without_marks_is_answered_as_with_them(seeds: str, question: str):
    """The same facts in the same order: many write on a keyboard, or in a hurry, without marks."""
    with Archive(seeds) as archive:
        marked, unmarked = (ask(one, archive, _RULES) for one in (question, bare(question)))

    assert [one.fact.id for one in marked] == [one.fact.id for one in unmarked]
    assert marked


@pytest.mark.parametrize(("expected", "question"), [("a", "Có bao nhiêu người bán?"), ("b", "Có bao nhiêu người bạn?")])
def test_the_marks_that_are_typed_come_first(tmp_path: Path, expected: str, question: str):
    """Where articles say what is spelled alike without marks, the one with the question's own marks stands first."""
    said = {
        "a": "Hội chợ An Phú ghi nhận 120 người bán tại các gian hàng rau.",
        "b": "Trường Lê Lợi mời 450 người bạn về dự ngày khai giảng ở Huế.",
    }
    with Archive(str(tmp_path / "a.sqlite"), write=True) as archive:
        archive.add([entry(name, text, published="2025-10-01") for name, text in said.items()])
        first, *_ = ask(question, archive, _RULES)

    assert expected == first.citations[0].article


def test_positions_come_newest_first_with_quotes_and_links(seeds: str):
    """What was announced stands last."""
    with Archive(seeds) as archive:
        (answer,) = ask("bao nhiêu nước ký Công ước Hà Nội?", archive, _RULES)
    texts = {position.id: position.text for position in answer.fact.positions}

    assert ["72", "72", "nearly 70", "nearly 70", "60 (planned)"] == [texts[c.position or ""] for c in answer.citations]
    assert answer.citations[-1].url
    assert all(side.quote in side.sentence for side in answer.citations)


@pytest.mark.parametrize("question", ["", "?", "có là của", "bao nhiêu"])
def test_a_question_without_a_word_is_refused(seeds: str, question: str):
    """Nothing to look for."""
    with Archive(seeds) as archive, pytest.raises(UsageError, match="nothing to look for"):
        ask(question, archive, _RULES)


@pytest.mark.parametrize("question", ["bao nhiêu voi ở Zanzibar?", 'x" OR 1', "NEAR(a b)", "folded: *"])
def test_what_is_not_there_is_not_answered(seeds: str, question: str):
    """Nor do marks of the search language do anything."""
    with Archive(seeds) as archive:
        assert () == ask(question, archive, _RULES)


def test_history_tells_what_was_changed(tmp_path: Path):
    """The old figure stays, with what the article says now."""
    with Archive(str(tmp_path / "a.sqlite"), write=True) as archive:
        archive.add(
            [entry("a", text_of(1, 0), published="2025-10-01"), entry("b", text_of(1, 0), published="2025-10-02")]
        )
        archive.add([entry("a", text_of(1, 3), published="2025-10-01")])
        (answer, *_) = ask("bao nhiêu người thiệt mạng?", archive, _RULES)
        fact, tellings = history(answer.fact.id, archive, _RULES)

    assert answer.fact.id == fact.id
    assert [("12", 1, False), ("15", 2, True), ("12", 1, True)] == [(t.text, t.version, t.current) for t in tellings]
    assert "15" == tellings[0].now


def test_the_command_answers_in_every_format(seeds: str):
    """Table, JSON and CSV say the same."""
    question = "bao nhiêu nước ký Công ước Hà Nội?"
    table, document, rows = (run("ask", question, "-a", seeds, "--format", one) for one in ("table", "json", "csv"))

    assert [0, 0, 0] == [one.returncode for one in (table, document, rows)]
    assert table.stdout.startswith("1. số nước ký Công ước  [hanoi-convention/signatories]\n")
    asked = "How many countries signed the Hanoi Convention?"
    assert run("ask", asked, "-a", seeds).stdout.startswith("1. countries that signed the Convention  [")
    (answer,) = json.loads(document.stdout)["answers"]
    assert "hanoi-convention/signatories" == answer["id"]
    assert len(answer["citations"]) == len(list(csv.DictReader(io.StringIO(rows.stdout)))) == 5


def test_the_command_says_that_nothing_answers(seeds: str):
    """On standard error, with how much was looked through."""
    asked = run("ask", "bao nhiêu voi ở Zanzibar?", "-a", seeds)
    in_english = run("ask", "bao nhiêu voi ở Zanzibar?", "-a", seeds, "--lang", "en")

    assert (0, "") == (asked.returncode, asked.stdout)
    assert "không có gì trong 5 bài" in asked.stderr
    assert "nothing in 5 archived articles" in in_english.stderr


def test_the_command_tells_a_history_in_every_format(seeds: str):
    """And refuses a fact that is not there."""
    fact = "hanoi-convention/signatories"
    table, document, rows = (run("history", fact, "-a", seeds, "--format", one) for one in ("table", "json", "csv"))
    in_english = run("history", fact, "-a", seeds, "--lang", "en")

    assert "60 (dự kiến)" in table.stdout
    assert "60 (planned)" in in_english.stdout
    assert 6 == len(table.stdout.splitlines())
    assert ["60 (planned)", "nearly 70", "nearly 70", "72", "72"] == [
        t["text"] for t in json.loads(document.stdout)["history"]
    ]
    assert 5 == len(list(csv.DictReader(io.StringIO(rows.stdout))))
    assert 2 == run("history", "no/fact", "-a", seeds).returncode


def test_the_command_exports(seeds: str, tmp_path: Path):
    """To standard output or a file, the same; a file that cannot be written is an error."""
    printed = run("export", "-a", seeds)
    run("export", "-a", seeds, "-o", tmp_path / "all.jsonl")
    refused = run("export", "-a", seeds, "-o", tmp_path / "none" / "all.jsonl")

    assert printed.stdout == (tmp_path / "all.jsonl").read_text(encoding="utf-8")
    records = [json.loads(line) for line in printed.stdout.splitlines()]
    assert [(1, True, "hanoi-convention")] * 5 == [(r["version"], r["current"], r["story"]) for r in records]
    for record in records:
        assert all(record["text"][c["start"] : c["end"]] == c["quote"] for c in record["claims"])
    assert 2 == refused.returncode
    assert 2 == run("export", "-a", tmp_path / "none.sqlite").returncode
