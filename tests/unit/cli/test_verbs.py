"""Each verb as its users meet it, on the seed articles."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.unit.cli.desk import PROJECT, SEEDS, run


@pytest.mark.parametrize("format_", ["terminal", "markdown", "json", "csv", "html"])
def test_check_prints_every_format(format_: str):
    """A whole report, nothing on standard error."""
    done = run("check", "--format", format_, SEEDS)
    assert (1, "") == (done.returncode, done.stderr)
    assert "71 điều khoản" in done.stdout


def test_check_writes_to_a_file(tmp_path: Path):
    """Standard output stays empty."""
    done = run("check", "--format", "html", "--output", tmp_path / "report.html", SEEDS)
    assert "" == done.stdout
    assert "</html>" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_last_line_says_what_was_done():
    """Articles, claims, facts, comparisons, unread, rules not run."""
    last = run("check", "--lang", "en", SEEDS).stdout.rstrip().split("\n")[-1]
    for word in ("5 articles", "claims", "facts", "comparisons", "0 unread", "0 rules not run"):
        assert word in last


def test_claims_in_every_format():
    """A table for people, CSV for spreadsheets, JSON lines for programs."""
    assert "gần 70 quốc gia" in run("claims", SEEDS).stdout
    rows = list(csv.DictReader(io.StringIO(run("claims", "--format", "csv", SEEDS).stdout)))
    records = [json.loads(line) for line in run("claims", "--format", "jsonl", SEEDS).stdout.splitlines()]
    assert len(rows) == len(records) > 50
    assert {"quote", "value", "unit", "hedge", "status"} <= set(rows[0])


def test_claims_in_furniture_are_listed_where_asked_for():
    """The related list's figures are there, marked."""
    plain = run("claims", "--format", "jsonl", SEEDS).stdout
    asked = run("claims", "--format", "jsonl", "--furniture", SEEDS).stdout
    assert "9.000 cây" not in plain
    assert "9.000 cây" in asked


def test_parse_reads_a_text():
    """One expression a line, in order, resolved against the date given."""
    done = run("parse", "--text", "Hôm qua gần 70 quốc gia ký, hơn 2.000 đại biểu dự.", "--published", "2025-10-26")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [("date", "2025-10-25"), ("count", 70), ("count", 2000)] == [(one["kind"], one["value"]) for one in found]


def test_parse_explains_itself_to_people():
    """The interval, its widest reading and the grammar rule stand beside what was read."""
    done = run("parse", "--format", "table", "--lang", "en", "--text", "hơn 40 nước, ít nhất 2 giờ 40 phút")
    for word in ("more than", "[41, 44]", "[41, 50]", "[160, ∞)", "count: a number", "compound: several units"):
        assert word in done.stdout


def test_parse_says_that_nothing_was_read():
    """An empty table is no table."""
    assert "không đọc được gì" in run("parse", "--format", "table", "--text", "không có gì").stdout


def test_parse_reads_records(tmp_path: Path):
    """The id is the article's."""
    path = tmp_path / "all.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "gần 70 quốc gia"}) + "\n", encoding="utf-8")
    assert "a" == json.loads(run("parse", path).stdout)["id"]


def test_explain_shows_the_derivation():
    """Mention, claim, fact, rule, verdict of one finding, named by the beginning of its id."""
    findings = json.loads(run("check", "--format", "json", SEEDS).stdout)["findings"]
    done = run("explain", findings[0]["id"][:8], SEEDS, "--lang", "en")
    assert 0 == done.returncode
    for word in ("mention", "claim", "fact", "rule", "verdict", findings[0]["rule"]):
        assert word in done.stdout


def test_rules_are_listed_tested_and_explained():
    """The bundled rules pass their own cases."""
    assert "figures-agree" in run("rules", "list").stdout
    tested = run("rules", "test")
    assert (0, "0 wrong") == (tested.returncode, tested.stdout.rstrip()[-7:])
    assert "42" not in run("rules", "explain", "hanoi-convention-articles").stdout
    assert "68" in run("rules", "explain", "hanoi-convention-articles").stdout
    assert "properties" in json.loads(run("rules", "schema").stdout)


def test_a_rule_that_misses_its_case_fails_the_test(tmp_path: Path):
    """``rules test`` can fail."""
    rule = (PROJECT / "rules" / "general" / "running-count.yaml").read_text(encoding="utf-8")
    (tmp_path / "rule.yaml").write_text(rule.replace("15 người bị thương", "16 người thiệt mạng"), encoding="utf-8")
    done = run("rules", "test", "--rules", tmp_path)
    assert 1 == done.returncode
    assert "expected silent, got conflict" in done.stdout


def test_standard_input_is_an_article():
    """``-`` beside a folder."""
    done = run("check", "--format", "json", "-", SEEDS, stdin="Công ước Hà Nội gồm 8 chương.")
    assert "hanoi-convention-chapters" in {finding["rule"] for finding in json.loads(done.stdout)["findings"]}


def test_facts_in_every_format():
    """One row a fact: who says what; one column a source in CSV."""
    table = run("facts", "--lang", "en", SEEDS).stdout
    assert "nearly 70 [2025-10-25]: nld.com.vn" in table
    rows = list(csv.DictReader(io.StringIO(run("facts", "--lang", "en", "--format", "csv", SEEDS).stdout)))
    (signed,) = (row for row in rows if row["fact"] == "hanoi-convention/signatories")
    assert ("nearly 70 [2025-10-25]", "4") == (signed["nld.com.vn"], signed["sources"])
    records = [json.loads(line) for line in run("facts", "--format", "jsonl", "--all", SEEDS).stdout.splitlines()]
    assert len(records) > len(rows)


def test_facts_are_looked_up():
    """Only those that hold the words, whatever their accents or case."""
    told = (
        run("facts", "--about", "CHỦ TRÌ", "--format", "jsonl", SEEDS).stdout
        + run("facts", "--about", "who chaired", "--format", "jsonl", SEEDS).stdout
    )
    assert {"hanoi-convention/chair"} <= {json.loads(line)["fact"] for line in told.splitlines()}
    by_quote = run("facts", "--about", "quoc gia", "--format", "jsonl", SEEDS).stdout
    assert "hanoi-convention/signatories" in by_quote
    assert "hanoi-convention/articles" not in by_quote
