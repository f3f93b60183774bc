"""The command line speaks one language at a time: that of ``--lang``, of the settings, or of the articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.desk import SEEDS, run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A newsroom that has settled for Vietnamese."""
    (tmp_path / "doichieu.toml").write_text('lang = "vi"\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("expected", "arguments"),
    [
        pytest.param("không có phát hiện 'ffff'", ("explain", "ffff", SEEDS), id="no-such-finding"),
        pytest.param("không có quy tắc 'none'", ("rules", "explain", "none"), id="no-such-rule"),
        pytest.param("chấp nhận: ages-agree, change-and-ends, ", ("rules", "explain", "none"), id="what-is-allowed"),
        pytest.param("không có tệp lệnh bỏ qua này", ("check", SEEDS, "--waivers", "none.yaml"), id="no-waivers"),
        pytest.param("cách sửa: checker gate NEW...", ("gate", SEEDS), id="nothing-to-compare-with"),
        pytest.param("cho đường dẫn hoặc --text", ("parse",), id="neither-path-nor-text"),
        pytest.param("không biết bảng mã 'latin-9'", ("check", SEEDS, "--encoding", "latin-9"), id="encoding"),
        pytest.param("không có từ điển cho ngôn ngữ 'xx'", ("claims", SEEDS, "--language", "xx"), id="language"),
        pytest.param("không có kho bài này", ("ask", "bao nhiêu", "-a", "none.sqlite"), id="no-archive"),
        pytest.param("không có tệp mốc này", ("baseline", "diff", "none.json", SEEDS), id="no-baseline"),
        pytest.param("không có gói từ điển này", ("claims", SEEDS, "--lexicon", "none.yaml"), id="no-pack"),
        pytest.param("không có hình vẽ nào mang đuôi", ("plot", "x", SEEDS, "-o", "a.gif"), id="no-such-drawing"),
    ],
)
def test_errors_are_said_in_the_language_asked_for(desk: Path, expected: str, arguments: tuple[str | Path, ...]):
    """By the option, and by the settings; the option wins."""
    by_option = run(*arguments, "--lang", "vi", cwd=desk.parent)
    by_settings = run(*arguments, cwd=desk)
    in_english = run(*arguments, "--lang", "en", cwd=desk)

    assert [2, 2, 2] == [by_option.returncode, by_settings.returncode, in_english.returncode]
    assert expected in by_option.stderr
    assert expected in by_settings.stderr
    assert expected not in in_english.stderr
    assert "checker: " == in_english.stderr[:9]


@pytest.mark.parametrize(
    ("expected", "content"),
    [
        pytest.param("tệp trống: không có văn bản để đọc", b"", id="empty"),
        pytest.param("là tệp nhị phân, không phải văn bản", bytes(range(256)) * 40, id="binary"),
        pytest.param("byte 1 không phải UTF-8", b"V\xe9 12 ng", id="undecodable"),
    ],
)
def test_why_a_file_was_not_read_is_said_in_the_reports_language(tmp_path: Path, expected: str, content: bytes):
    """On standard error and in the report; a format for programs keeps English."""
    (tmp_path / "a.txt").write_bytes(content)
    told = run("check", tmp_path, "--format", "lines", "--lang", "vi")
    document = json.loads(run("check", tmp_path, "--format", "json").stdout)

    assert expected in told.stderr
    assert expected in told.stdout
    assert expected not in document["run"]["unread"][0]["why"]


def test_a_refused_rule_is_explained_with_its_place(tmp_path: Path):
    """Every fault, the line, what is allowed and what to write."""
    rule = tmp_path / "rule.yaml"
    rule.write_text("id: x\nkind: running\nstage: 3\n", encoding="utf-8")
    said = run("check", "--rules", rule, SEEDS, "--lang", "vi").stderr
    for words in (
        "không biết kind 'running'",
        "chấp nhận: agree",
        "cách sửa: viết 'kind: running_count'",
        "thiếu 'cases'",
    ):
        assert words in said


def test_an_explanation_is_whole_in_either_language():
    """No word of the other language stands in it but quotes, names and ids."""
    (finding, *_) = json.loads(run("check", "--format", "json", SEEDS).stdout)["findings"]
    vietnamese = run("explain", finding["id"], SEEDS).stdout
    english = run("explain", finding["id"], SEEDS, "--lang", "en").stdout

    said_in_english = (" characters ", "verdict\n", "why: ", "mention ", "slot by slot", "reference: ", "as of ")
    assert [] == [word for word in said_in_english if word in vietnamese]
    assert "lý do: " in vietnamese
    assert "why: " in english
    assert "lý do" not in english


def test_rules_are_explained_in_either_language():
    """The bundled ones say what they are for in both."""
    assert "  lý do: " in run("rules", "explain", "figures-agree", "--lang", "vi").stdout
    assert "  why: " in run("rules", "explain", "figures-agree").stdout
    assert "mức độ" in run("rules", "list", "--lang", "vi").stdout


def test_settings_are_told_in_the_language_that_they_set(desk: Path):
    """And an unknown one is refused."""
    assert "Ngôn ngữ của báo cáo" in run("config", cwd=desk).stdout
    (desk / "doichieu.toml").write_text('lang = "de"\n', encoding="utf-8")
    refused = run("config", cwd=desk)
    assert (2, True) == (refused.returncode, "allowed: en, vi" in refused.stderr)
