"""The report as a comment under a pull request, and the language that a report speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from checker.cli.languages import choose_language, language_of
from checker.report import FORMATS, ReportOptions, render
from checker.run import Run
from tests.unit.report.many import many
from tests.unit.report.newsroom import ARTICLES, COMPLETE, EMPTY, HOSTILE_TITLE, INCOMPLETE

SUMMARY = ReportOptions(summary=True)


def test_a_table_first_quotes_folded_below() -> None:
    """One row a fact with a finding, heaviest first, each with a fold that quotes every side."""
    text = str(render(COMPLETE, "markdown", SUMMARY))
    lines = text.splitlines()
    assert "<!-- doichieu -->" == lines[0]
    assert "### Figures checked: 2 errors · 2 warnings · 2 notes" == lines[1]
    table = [line for line in lines if line.startswith("| ")]
    assert 2 + 5 == len(table)
    assert table[2].startswith("| 🔴 error | số điều của văn kiện | **71** vietnamplus.vn")
    assert 5 == text.count("<details><summary>") == text.count("</details>")
    assert "**71 điều**" in text


def test_it_says_first_and_last_that_it_is_incomplete() -> None:
    """A comment is read in haste."""
    lines = str(render(INCOMPLETE, "markdown", SUMMARY)).splitlines()
    assert lines[3].startswith("**INCOMPLETE")
    assert lines[-1].startswith("**INCOMPLETE**")


def test_nothing_found_is_two_lines_and_the_counts() -> None:
    """No empty table."""
    assert "|" not in str(render(replace(COMPLETE, findings=()), "markdown", SUMMARY))
    assert "No findings" in str(render(EMPTY, "markdown", SUMMARY))


def test_a_forge_takes_it_however_much_is_found() -> None:
    """Less than 60,000 characters; what is left out of the table is counted, and every fold is closed."""
    text = str(render(many(1000), "markdown", SUMMARY))
    assert len(text) < 60_000
    assert "… and 60 more" in text
    assert text.count("<details>") == text.count("</details>")


def test_nobody_is_called_and_nothing_runs() -> None:
    """A name after @ and a number after # in an article reach nobody; its tags are words."""
    hostile = replace(ARTICLES["bai/01-sang.txt"], source="@toasoan #12", title=HOSTILE_TITLE)
    run = replace(COMPLETE, articles=(hostile, *COMPLETE.articles[1:]))
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(str(render(run, "markdown", SUMMARY)))
    assert "@toasoan" not in shown
    assert "#12" not in shown
    assert "<script" not in shown


def _run(*languages: str) -> Run:
    return replace(
        EMPTY,
        articles=tuple(
            replace(ARTICLES["bai/05-chep.txt"], id=str(n), language=one) for n, one in enumerate(languages)
        ),
    )


@pytest.mark.parametrize(
    ("expected", "languages", "chosen", "format"),
    [
        pytest.param("vi", ("vi", "vi", "en"), None, "terminal", id="most-articles"),
        pytest.param("en", ("en",), None, "html", id="english-articles"),
        pytest.param("vi", ("en", "vi"), None, "html", id="as-many-of-either"),
        pytest.param("en", ("fr", "fr"), None, "html", id="no-catalogue"),
        pytest.param("en", (), None, "html", id="no-articles"),
        pytest.param("en", ("vi",), None, "json", id="for-programs"),
        pytest.param("vi", ("en",), "vi", "json", id="as-chosen"),
        pytest.param("en", ("vi",), "en", "terminal", id="chosen-against-the-articles"),
    ],
)
def test_the_language_of_a_report(expected: str, languages: tuple[str, ...], chosen: str | None, format: str) -> None:
    """As chosen; else that of most articles, and English in formats for programs."""
    choose_language(chosen)
    try:
        assert expected == language_of(_run(*languages), format)
    finally:
        choose_language(None)


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "xlsx"])
def test_a_vietnamese_report_changes_words_alone(format: str) -> None:
    """Every format speaks both; quotes, ids and numbers of findings are the same."""
    both = [render(COMPLETE, format, ReportOptions(language=language)) for language in ("en", "vi")]
    for text in both:
        assert isinstance(text, str)
        for finding in COMPLETE.findings:
            assert finding.id in text
