"""The report in a terminal: what is serious first, and nothing in an article may steer the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.report import ReportOptions, render
from checker.report.plain_text import one_line, printable
from checker.run import Run
from tests.unit.report.many import many
from tests.unit.report.newsroom import COMPLETE, EMPTY, INCOMPLETE

REPORT = render(COMPLETE, "terminal")
NARROW = render(COMPLETE, "terminal", ReportOptions(width=60))
COLOURED = render(COMPLETE, "terminal", ReportOptions(color=True))


def test_most_serious_first() -> None:
    """Errors stand before warnings, warnings before notes, open questions after all of them."""
    order = ["số điều của văn kiện", "quốc gia tham dự", "quốc gia ký văn kiện", "Without a finding", "Same fact?"]
    places = [REPORT.index(words) for words in order]
    assert sorted(places) == places


def test_one_section_a_fact() -> None:
    """Two findings of one fact share a section, and each side is printed once."""
    assert 1 == REPORT.count("le-mo-ky/signatories")
    section = REPORT[REPORT.index("le-mo-ky/signatories") : REPORT.index("Without a finding")]
    assert ["planned / actual", "update"] == [word for word in ("planned / actual", "update") if f"· {word}" in section]
    assert 1 == section.count("theo vị bộ trưởng chủ nhà")


def test_a_side_says_who_when_and_what() -> None:
    """Source, date and headline, then the sentence with its figure marked."""
    expected = (
        "  nld.com.vn · 25 Oct 2025, 14:40 · Gần 70 quốc gia ký trong ngày đầu\n"
        "    Đến chiều, »gần 70 quốc gia« đã ký văn kiện.\n"
    )
    assert expected in REPORT
    assert "United Nations · reference · 24 Dec 2024 · A/RES/79/243" in REPORT
    assert "(repeats nld.com.vn)" in REPORT


def test_the_last_line_says_what_was_done() -> None:
    """Silence is never taken for a pass: the counts close every report, on one line at any width."""
    expected = "6 articles · 18 claims · 7 facts · 10 comparisons · 0 unread · 3 unparsed · 0 rules not run"
    assert expected == REPORT.splitlines()[-1] == NARROW.splitlines()[-1]


@pytest.mark.parametrize("run", [INCOMPLETE, EMPTY], ids=["unread", "nothing-compared"])
def test_an_incomplete_run_says_so_first_and_last(run: Run) -> None:
    """No reader can miss that something was not checked."""
    lines = render(run, "terminal").splitlines()
    assert lines[0].startswith("INCOMPLETE")
    assert lines[-1].startswith("INCOMPLETE")


def test_what_is_missing_is_named() -> None:
    """The unread article and the failed rule are named with their reasons."""
    report = render(INCOMPLETE, "terminal")
    assert "not read: bai/07-hong.txt: The bytes are no UTF-8 and no code page is declared." in report
    assert "rule not run: names: The pattern ran out of time." in report


def test_a_run_that_compares_nothing_by_choice_is_complete() -> None:
    """Where no comparison was asked for, none is missing."""
    assert "INCOMPLETE" not in render(replace(EMPTY, single=True), "terminal")


def test_colour_only_where_asked_for() -> None:
    """Plain output holds no escape; coloured output marks the figure in reverse instead of with »«."""
    assert "\x1b" not in REPORT
    assert "\x1b[1;7m71 điều\x1b[0m" in COLOURED
    assert "»" not in COLOURED


def test_colour_does_not_depend_on_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """FORCE_COLOR, NO_COLOR and COLUMNS change nothing: the caller decides."""
    for name, value in {"FORCE_COLOR": "1", "COLUMNS": "33", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)
    assert REPORT == render(COMPLETE, "terminal")
    monkeypatch.setenv("NO_COLOR", "1")
    assert COLOURED == render(COMPLETE, "terminal", ReportOptions(color=True))


def test_article_text_cannot_steer_the_screen() -> None:
    """Escapes and marks of direction in an article are shown, not obeyed."""
    assert "␛[31mđỏ␛[0m" in REPORT
    assert "\x1b[31m" not in COLOURED.replace("\x1b[31m─", "")
    assert "\u202e" not in REPORT


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("gần 70 quốc gia", "gần 70 quốc gia", id="vietnamese"),
        pytest.param("␛[2J", "\x1b[2J", id="escape"),
        pytest.param("␀␡\ufffd", "\x00\x7f\x9b", id="control-characters"),
        pytest.param("a\ufffdb", "a\u202eb", id="right-to-left-override"),
        pytest.param("\ufffd", "\ud83d", id="half-a-character"),
        pytest.param("👩‍👩‍👧 e\u0301", "👩‍👩‍👧 e\u0301", id="joined-emoji-and-marks-stay"),
    ],
)
def test_printable(expected: str, text: str) -> None:
    """What prints nothing of itself is made visible; all else stays."""
    assert expected == printable(text)


def test_one_line_joins_lines() -> None:
    """Line ends and runs of spaces become one space."""
    assert "a b c" == one_line(" a\r\nb\u2028\u00a0 c\n")


def test_large_numbers_are_written_as_the_language_writes_them():
    """In groups of three, wherever the run is counted."""
    run = many(500)
    assert "500 articles · 9,000 claims · 8,100 facts" in str(render(run, "lines"))
    assert "500 bài · 9.000 số liệu · 8.100 dữ kiện" in str(render(run, "lines", ReportOptions(language="vi")))
