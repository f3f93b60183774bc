"""The formats of build servers: JUnit, GitHub's workflow commands, GitLab's code quality."""

from __future__ import annotations

import json

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase

from checker.report import ReportOptions, render
from checker.run import Run
from tests.unit.report.newsroom import COMPLETE, INCOMPLETE
from tests.unit.report.test_every_format import waived


def cases(run: Run, fail_on: str = "error") -> dict[str, TestCase]:
    """The cases of the JUnit report by name, as junitparser reads them."""
    suites = JUnitXml.fromstring(render(run, "junit", ReportOptions(fail_on=fail_on)).encode())
    return {case.name: case for suite in suites for case in suite}


def failing(run: Run, fail_on: str) -> list[str]:
    """Names of the cases that fail."""
    found = cases(run, fail_on).items()
    return sorted(name for name, case in found if any(isinstance(one, Failure) for one in case.result))


def test_junit_has_one_case_a_fact():
    """Those stated once are skipped, not passed."""
    found = cases(COMPLETE)
    assert [fact.id for fact in COMPLETE.facts] == list(found)
    assert isinstance(found["le-mo-ky/chapters"].result[0], Skipped)
    assert [] == found["le-mo-ky/growth"].result


def test_junit_fails_at_the_threshold():
    """A finding below it stands in the case's output."""
    assert ["le-mo-ky/cost", "le-mo-ky/provisions"] == failing(COMPLETE, "error")
    assert ["le-mo-ky/cost", "le-mo-ky/dates", "le-mo-ky/participants", "le-mo-ky/provisions"] == failing(
        COMPLETE, "warning"
    )
    assert [] == failing(COMPLETE, "never")
    assert "can only just both be true" in cases(COMPLETE)["le-mo-ky/participants"].system_out


def test_junit_counts_what_it_holds():
    """Servers trust the totals."""
    (suite,) = JUnitXml.fromstring(render(INCOMPLETE, "junit").encode())
    assert (9, 2, 2) == (suite.tests, suite.failures, suite.errors)
    before = (suite.tests, suite.failures, suite.errors, suite.skipped)
    suite.update_statistics()
    assert before == (suite.tests, suite.failures, suite.errors, suite.skipped)


def test_junit_tells_what_is_missing_as_errors():
    """A case of its own for each reason."""
    found = cases(INCOMPLETE)
    assert isinstance(found["bai/07-hong.txt"].result[0], Error)
    assert "ran out of time" in found["names"].result[0].message


def test_junit_skips_what_is_waived_with_the_reason():
    """It fails nothing."""
    (result,) = cases(waived(COMPLETE))["le-mo-ky/cost"].result
    assert isinstance(result, Skipped)
    assert "waived: two scopes" == result.message


def test_github_annotates_the_line_of_the_first_side():
    """File, line, columns, title; the message with its line ends and per cents escaped."""
    lines = render(waived(COMPLETE), "github").splitlines()
    assert lines[0].startswith("::error file=bai/01-sang.txt,line=5,endLine=5,col=")
    assert "Likely: ‘68’ (A/RES/79/243)." in lines[0]
    assert lines[1].startswith("::notice ")
    assert "waived: two scopes" in lines[1]
    assert "2 figures confirmed by 2 independent sources, 1 unknown to the archive" in lines


def test_github_tells_what_is_missing_first():
    """As errors."""
    first, second, *_ = render(INCOMPLETE, "github").splitlines()
    assert first.startswith("::error file=bai/07-hong.txt,title=INCOMPLETE::not read")
    assert second.startswith("::error title=INCOMPLETE::rule not run: names")


def test_gitlab_lists_issues_with_path_and_line():
    """And what is missing as blockers."""
    issues = json.loads(render(INCOMPLETE, "gitlab"))
    assert ["blocker", "blocker", "critical", "critical", "minor", "minor", "info", "info"] == [
        one["severity"] for one in issues
    ]
    assert {"path": "bai/01-sang.txt", "lines": {"begin": 5, "end": 5}} == issues[2]["location"]
    assert len(issues) == len({one["fingerprint"] for one in issues})
    assert all({"description", "check_name", "fingerprint", "severity", "location"} <= set(one) for one in issues)
