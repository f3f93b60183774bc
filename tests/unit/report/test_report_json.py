"""What other programs rely on: the document of ``check --format json``."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from checker.report import ReportOptions, render
from checker.report.json_document import check_schema
from checker.report.json_text import Json, json_document, json_line
from checker.run import Run
from tests.unit.report.newsroom import CLAIMS, COMPLETE, CREW, EMPTY, INCOMPLETE, PROVISIONS, SIGN_70

VALIDATOR = Draft202012Validator(check_schema())
FURNITURE = ReportOptions(furniture=True)


def document(run: Run, options: ReportOptions = ReportOptions()) -> dict[str, Any]:
    """Return the document of *run*, its numbers read back as Decimal."""
    parsed: dict[str, Any] = json.loads(render(run, "json", options), parse_float=Decimal, parse_int=Decimal)
    return parsed


def test_the_schema_is_one() -> None:
    """The shipped schema is valid JSON Schema 2020-12."""
    Draft202012Validator.check_schema(check_schema())


@pytest.mark.parametrize("options", [ReportOptions(), FURNITURE], ids=["body", "furniture"])
@pytest.mark.parametrize("run", [COMPLETE, INCOMPLETE, EMPTY], ids=["complete", "incomplete", "empty"])
def test_documents_keep_to_the_schema(run: Run, options: ReportOptions) -> None:
    """Every run gives a document that the schema accepts."""
    VALIDATOR.validate(json.loads(render(run, "json", options)))


def _drop(*path: str | int) -> Callable[[Any], None]:
    def change(parsed: Any) -> None:
        for step in path[:-1]:
            parsed = parsed[step]
        del parsed[path[-1]]

    return change


def _put(value: object, *path: str | int) -> Callable[[Any], None]:
    def change(parsed: Any) -> None:
        for step in path[:-1]:
            parsed = parsed[step]
        parsed[path[-1]] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_drop("maybe_same"), id="no-open-pairs"),
        pytest.param(_drop("articles", 0, "copy_of"), id="article-without-copy-of"),
        pytest.param(_drop("claims", 0, "fact"), id="claim-without-fact"),
        pytest.param(_drop("findings", 0, "waived"), id="finding-without-waived"),
        pytest.param(_put("60", "claims", 0, "value"), id="count-as-text"),
        pytest.param(_put("sure", "claims", 0, "status"), id="unknown-status"),
        pytest.param(_put("roughly", "claims", 0, "hedge"), id="unknown-hedge"),
        pytest.param(_put("maybe", "facts", 0, "comparisons", 0, "verdict"), id="unknown-verdict"),
        pytest.param(_put("fatal", "findings", 0, "severity"), id="unknown-severity"),
        pytest.param(_put("yes", "run", "complete"), id="complete-as-text"),
        pytest.param(_put(-1, "claims", 0, "start"), id="negative-offset"),
        pytest.param(_put("furniture", "claims", 0, "zone"), id="furniture-in-a-fact"),
    ],
)
def test_the_schema_is_strict_about_the_contract(change: Callable[[Any], None]) -> None:
    """A field that is gone, of another type or outside its list is refused."""
    parsed = json.loads(render(COMPLETE, "json"))
    change(parsed)
    with pytest.raises(ValidationError):
        VALIDATOR.validate(parsed)


def test_the_schema_is_open_to_additions() -> None:
    """A new field breaks nobody."""
    parsed = json.loads(render(COMPLETE, "json"))
    for record in (parsed, parsed["run"], parsed["claims"][0], parsed["findings"][0]):
        record["more"] = 1
    VALIDATOR.validate(parsed)


@pytest.mark.parametrize(
    ("expected", "number"),
    [
        pytest.param("8.22", Decimal("8.22"), id="percent"),
        pytest.param("1800000000", Decimal("1.8E+9"), id="no-exponent"),
        pytest.param("2.0", Decimal("2.0"), id="last-zero-kept"),
        pytest.param("0.10000000000000000000000001", Decimal("0.10000000000000000000000001"), id="beyond-a-float"),
        pytest.param("-0.5", Decimal("-0.5"), id="negative"),
        pytest.param("0.0000001", Decimal("1E-7"), id="small"),
    ],
)
def test_numbers_are_printed_as_written(expected: str, number: Decimal) -> None:
    """No number passes through a float."""
    assert expected == json_line(number)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(
            {"a": [1, True, None, "x"], "b": {}, "c": [], "d": {"e": ["é", '"', "\\", "\n", "\x00"]}}, id="all"
        ),
        pytest.param([], id="empty-list"),
        pytest.param({}, id="empty-record"),
    ],
)
def test_both_layouts_say_the_same(value: Json) -> None:
    """One line or many, the standard decoder reads back what went in, and the layout is the standard one."""
    assert value == json.loads(json_line(value)) == json.loads(json_document(value))
    assert json.dumps(value, ensure_ascii=False) == json_line(value)
    assert json.dumps(value, ensure_ascii=False, indent=2) + "\n" == json_document(value)


def test_half_a_character_can_be_printed() -> None:
    """A lone surrogate out of a scraped file is escaped, so that any encoding can carry the document."""
    assert '"\\ud83d!"' == json_line("\ud83d!")
    assert json_line("\ud83d!").encode("utf-8")


def test_claims_carry_the_contract_values() -> None:
    """gần 70 is the value 70 between 63 and 69, and names its fact and article."""
    claim = next(one for one in document(COMPLETE)["claims"] if one["id"] == SIGN_70.id)
    expected = {
        "article": "bai/02-chieu.txt",
        "start": 11,
        "end": 26,
        "quote": "gần 70 quốc gia",
        "kind": "count",
        "value": 70,
        "low": 63,
        "high": 69,
        "unit": "country",
        "hedge": "nearly",
        "status": "actual",
        "fact": "le-mo-ky/signatories",
        "zone": "body",
    }
    assert expected == {name: claim[name] for name in expected}


def test_furniture_is_left_out_unless_asked_for() -> None:
    """The crew of the related list is no claim of the article; asked for, it stands in no fact."""
    assert CREW.id not in {claim["id"] for claim in document(COMPLETE)["claims"]}
    listed = {claim["id"]: claim for claim in document(COMPLETE, FURNITURE)["claims"]}
    assert ("furniture", None) == (listed[CREW.id]["zone"], listed[CREW.id]["fact"])


def test_findings_cite_claims_and_references() -> None:
    """A finding names its claims by id, and its citations hold the reference too."""
    finding = document(COMPLETE)["findings"][0]
    assert [PROVISIONS.id] == finding["claims"]
    assert [PROVISIONS.id, None] == [citation["claim"] for citation in finding["citations"]]
    assert [None, "Article 68"] == [finding["citations"][1]["article"], finding["citations"][1]["quote"]]


def test_every_id_leads_somewhere() -> None:
    """Articles, facts, positions and claims that a record names are in the document."""
    parsed = document(COMPLETE)
    claims = {claim["id"] for claim in parsed["claims"]}
    facts = {fact["id"]: {position["id"] for position in fact["positions"]} for fact in parsed["facts"]}
    assert {claim["article"] for claim in parsed["claims"]} <= {article["path"] for article in parsed["articles"]}
    assert {claim["fact"] for claim in parsed["claims"]} <= {*facts, None}
    for fact in parsed["facts"]:
        assert {claim for position in fact["positions"] for claim in position["claims"]} <= claims
        assert {end for one in fact["comparisons"] for end in (one["a"], one["b"])} <= facts[fact["id"]]
    for finding in parsed["findings"]:
        assert finding["fact"] in facts
        assert set(finding["claims"]) <= claims
    assert {pair[end] for pair in parsed["maybe_same"] for end in "ab"} <= claims


def test_copies_and_counts() -> None:
    """A copy names its original, and the run says what it did and did not do."""
    parsed = document(INCOMPLETE)
    assert ["bai/02-chieu.txt"] == [article["copy_of"] for article in parsed["articles"] if article["copy_of"]]
    expected = {"complete": False, "articles": 6, "claims": 18, "furniture": 1, "facts": 7, "comparisons": 10}
    assert expected == {name: parsed["run"][name] for name in expected}
    assert ["bai/07-hong.txt"] == [one["path"] for one in parsed["run"]["unread"]]
    assert ["names"] == [one["rule"] for one in parsed["run"]["failed_rules"]]
    assert len(CLAIMS) == 19


def test_text_is_carried_for_markup_only() -> None:
    """Offsets of a web page count in the text taken from it, so the document carries that text."""
    page = replace(COMPLETE.articles[0], id="trang.html", path="trang.html")
    run = replace(EMPTY, articles=(page, COMPLETE.articles[1]))
    assert [page.text, None] == [article.get("text") for article in document(run)["articles"]]


def test_the_same_run_gives_the_same_document() -> None:
    """Nothing of the day or the machine is printed."""
    assert render(COMPLETE, "json") == render(COMPLETE, "json")
