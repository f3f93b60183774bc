"""The SARIF report: what a code host reads in it, and what Microsoft's own validator says of it."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from checker.report import render
from checker.run import Run
from tests.requirements import do_without
from tests.samples import PROJECT
from tests.unit.report.newsroom import ARTICLES, COMPLETE, INCOMPLETE
from tests.unit.report.test_every_format import PLANTED, planted, waived

MULTITOOL = PROJECT / "node_modules" / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"


def log(run: Run) -> Any:
    """The one run of the report."""
    (only,) = json.loads(render(run, "sarif"))["runs"]
    return only


def result(run: Run, rule: str) -> Any:
    """The result of a rule."""
    return next(one for one in log(run)["results"] if one["ruleId"] == rule)


def quoted(location: Any) -> str:
    """What stands in the article at a location."""
    place = location["physicalLocation"]
    region, text = place["region"], ARTICLES[place["artifactLocation"]["uri"]].text
    at = region["charOffset"]
    lines = text.split("\n")
    assert region["startLine"] == region["endLine"]
    by_line = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
    assert by_line == text[at : at + region["charLength"]] == region["snippet"]["text"]
    return by_line


def test_the_first_side_is_the_location_and_the_others_are_related():
    """Each at its own line and column."""
    found = result(COMPLETE, "counts-differ")
    assert ["khoảng 110 nước"] == [quoted(one) for one in found["locations"]]
    assert ["Khoảng 110 quốc gia", "119 quốc gia"] == [quoted(one) for one in found["relatedLocations"]]
    assert [1, 2] == [one["id"] for one in found["relatedLocations"]]


def test_a_reference_is_related_by_name_and_address():
    """It stands in no file."""
    (reference,) = result(COMPLETE, "provisions-differ")["relatedLocations"]
    assert "physicalLocation" not in reference
    assert "https://docs.un.example/A/RES/79/243" == reference["properties"]["url"]


def test_the_derivation_is_a_code_flow():
    """Every side, then every step."""
    (flow,) = result(COMPLETE, "running-count")["codeFlows"]
    told = [step["location"]["message"]["text"] for step in flow["threadFlows"][0]["locations"]]
    assert 4 + 2 == len(told)
    assert "No wording explains the difference." == told[-1]


def test_every_rule_that_ran_is_listed_and_pointed_at():
    """With its level."""
    rules = log(COMPLETE)["tool"]["driver"]["rules"]
    assert ["provisions-differ", "counts-differ", "running-count"] == [rule["id"] for rule in rules]
    assert "counts-differ" == rules[result(COMPLETE, "counts-differ")["ruleIndex"]]["id"]


def test_what_failed_is_a_notification_and_the_run_not_successful():
    """The unread file with its place."""
    (invocation,) = log(INCOMPLETE)["invocations"]
    assert invocation["executionSuccessful"] is False
    unread, failed = invocation["toolExecutionNotifications"]
    assert "bai/07-hong.txt" == unread["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert "rule not run: names" in failed["message"]["text"]
    assert [{"executionSuccessful": True}] == log(COMPLETE)["invocations"]


def test_a_waived_finding_is_suppressed_with_its_reason():
    """It is still there."""
    (suppression,) = result(waived(COMPLETE), "amounts-differ")["suppressions"]
    assert ("accepted", "two scopes") == (suppression["status"], suppression["justification"])


def test_fingerprints_stay_where_lines_move():
    """They hold what is said, not where."""
    before = result(COMPLETE, "counts-differ")
    assert {"finding/v1": "counts-differ-0a1b2c3d"} == before["fingerprints"]
    assert list(before["partialFingerprints"]) == ["sides/v1"]


def faults(report: str, folder: Path) -> list[str]:
    """Codes of the faults that Microsoft's validator finds, by the standard's rules and by those of GitHub."""
    if not MULTITOOL.is_file():
        do_without("no sarif-multitool: run npm install", "DOICHIEU_REQUIRE_NODE")
    MULTITOOL.chmod(0o755)
    (folder / "report.sarif").write_text(report, encoding="utf-8")
    done = subprocess.run(
        [str(MULTITOOL), "validate", "report.sarif", "--rule-kind", "Sarif;Ghas"],
        cwd=folder,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Analysis completed successfully" in done.stdout
    return re.findall(r"\): (?:error|warning|note) (\w+):", done.stdout)


# The project has no page of its own that a code host could link to. The validator passes over a file that it cannot
# read without a word, so that this one remark shows that it was read.
READ = ["SARIF2005"]


@pytest.mark.parametrize(
    "run",
    [
        pytest.param(COMPLETE, id="complete"),
        pytest.param(waived(COMPLETE), id="gate-with-waivers"),
        pytest.param(INCOMPLETE, id="incomplete"),
        pytest.param(planted(INCOMPLETE, PLANTED), id="hostile"),
    ],
)
def test_microsofts_validator_finds_no_fault(run: Run, tmp_path: Path):
    """Neither by the standard's rules nor by those of GitHub's code scanning."""
    assert READ == faults(render(run, "sarif"), tmp_path)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        pytest.param('"startLine": 3', '"startLine": 0', id="line-0"),
        pytest.param('"ruleIndex"', '"ruleIndx"', id="misspelt-key"),
        pytest.param('"level": "error"', '"level": "fatal"', id="unknown-level"),
    ],
)
def test_the_validator_can_find_a_fault(right: str, wrong: str, tmp_path: Path):
    """Else the test above would show nothing."""
    report = render(COMPLETE, "sarif")
    assert right in report
    assert READ != faults(report.replace(right, wrong), tmp_path)
