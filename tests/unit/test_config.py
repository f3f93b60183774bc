"""What a project settles for itself, where each value came from, and what is refused."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from checker.config import load_settings, value_of
from checker.errors import ConfigError
from tests.unit.cli.desk import run

SAME, OTHER = "Vụ sạt lở làm 12 người thiệt mạng.\n", "Vụ sạt lở làm 15 người thiệt mạng.\n"


def origins(folder: Path) -> dict[str, str]:
    """Setting -> where it came from."""
    return {one.key: one.origin.rsplit("/", 1)[-1] for one in load_settings(folder=folder)}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Two papers that disagree, in a folder without a repository above it that settles anything."""
    for name, text in (("a.txt", SAME), ("b.txt", OTHER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_without_a_file_all_is_default(desk: Path):
    """Every value says so."""
    assert {"default"} == set(origins(desk).values())


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param("doichieu.toml", 'language = "en"\n', "doichieu.toml:1", id="own-file"),
        pytest.param("doichieu.toml", '\n# x\n"language" = "en"\n', "doichieu.toml:3", id="quoted-key"),
        pytest.param("pyproject.toml", '[tool.doichieu]\nlanguage = "en"\n', "pyproject.toml:2", id="pyproject"),
        pytest.param(
            "pyproject.toml",
            '[tool.x]\nlanguage = "vi"\n[tool.doichieu]\nlanguage = "en"\n',
            "pyproject.toml:4",
            id="beside-another-tool",
        ),
    ],
)
def test_a_value_says_where_it_came_from(desk: Path, name: str, text: str, expected: str):
    """File and line."""
    (desk / name).write_text(text, encoding="utf-8")
    assert expected == origins(desk)["language"]
    assert "en" == value_of(load_settings(folder=desk), "language")


def test_the_nearest_file_is_read_and_paths_begin_there(desk: Path):
    """From a folder below."""
    (desk / "doichieu.toml").write_text('against = ["archive"]\n[authority]\n"a.vn" = 2.5\n', encoding="utf-8")
    (desk / "below").mkdir()
    settings = load_settings(folder=desk / "below")
    assert ((desk / "archive").as_posix(),) == value_of(settings, "against")
    assert {"a.vn": Decimal("2.5")} == value_of(settings, "authority")
    assert "doichieu.toml:2" == origins(desk / "below")["authority"]


def test_a_pyproject_that_does_not_speak_of_us_is_passed_over(desk: Path):
    """The file above it is read."""
    (desk / "doichieu.toml").write_text('language = "en"\n', encoding="utf-8")
    (desk / "below").mkdir()
    (desk / "below" / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    assert "en" == value_of(load_settings(folder=desk / "below"), "language")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('langage = "en"', "doichieu.toml:1: unknown key 'langage'", id="unknown-key"),
        pytest.param("\n[rule]\nx = 1", "doichieu.toml:2: unknown key 'rule'", id="unknown-table"),
        pytest.param('language = "eo"', "allowed: en, fr, vi", id="unknown-language"),
        pytest.param('packs = ["gneral"]', "allowed: a list of general, hanoi-convention", id="unknown-pack"),
        pytest.param('rules = "mine"', "a list of paths", id="one-path"),
        pytest.param("max = -1", "0 or more", id="negative"),
        pytest.param("max = true", "0 or more", id="truth"),
        pytest.param('threshold = "fatal"', "allowed: error, warning, note, never", id="unknown-threshold"),
        pytest.param('authority = {"a.vn" = "high"}', "a table of source = number", id="weight-in-words"),
        pytest.param("authority = 3", "a table of source = number", id="weight-of-none"),
        pytest.param("waivers = 3", "a path", id="path-is-a-number"),
        pytest.param("language =", "not TOML", id="broken"),
    ],
)
def test_what_may_not_stand_there_is_refused(desk: Path, text: str, expected: str):
    """With place and what is allowed."""
    (desk / "doichieu.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        load_settings(folder=desk)
    assert expected in str(refused.value)


def test_settings_are_defaults_that_options_override(desk: Path):
    """The threshold of the file, then that of the command line."""
    (desk / "doichieu.toml").write_text('threshold = "never"\n', encoding="utf-8")
    assert 0 == run("check", ".", cwd=desk).returncode
    assert 1 == run("check", "--fail-on", "error", ".", cwd=desk).returncode


def test_rules_and_packs_decide_what_runs(desk: Path):
    """A pack without the general rules, with a rule of one's own beside it."""
    (desk / "doichieu.toml").write_text('packs = ["hanoi-convention"]\n', encoding="utf-8")
    ids = [rule["id"] for rule in json.loads(run("check", "--format", "json", ".", cwd=desk).stdout)["tool"]["rules"]]
    assert ids
    assert all(one.startswith("hanoi-convention") for one in ids)
    assert "figures-agree" not in run("rules", "list", cwd=desk).stdout


def test_a_gate_takes_its_archive_and_weights_from_the_file(desk: Path):
    """Nothing but NEW on the command line."""
    (desk / "archive").mkdir()
    (desk / "a.txt").rename(desk / "archive" / "a.txt")
    (desk / "doichieu.toml").write_text('against = ["archive"]\nmax = 1\n', encoding="utf-8")
    done = run("gate", "b.txt", "--lang", "en", cwd=desk)
    assert (0, True) == (done.returncode, "ERROR" in done.stdout)
    assert 1 == run("gate", "b.txt", "--max", "0", cwd=desk).returncode


def test_config_prints_what_is_in_force(desk: Path):
    """Each setting, its value and its place."""
    (desk / "doichieu.toml").write_text('language = "en"\n[authority]\n"a.vn" = 3\n', encoding="utf-8")
    printed = {
        row["key"]: (row["value"], row["from"])
        for row in json.loads(run("config", "--format", "json", cwd=desk).stdout)
    }
    assert ("en", "doichieu.toml:1") == printed["language"]
    assert ({"a.vn": 3}, "doichieu.toml:2") == printed["authority"]
    assert ("error", "default") == printed["threshold"]
    assert "doichieu.toml:1" in run("config", cwd=desk).stdout


def test_a_faulty_file_is_refused_by_every_verb_that_reads_it(desk: Path):
    """Status 2; help is given all the same."""
    (desk / "doichieu.toml").write_text("langage = 1\n", encoding="utf-8")
    for verb in (("check", "."), ("claims", "."), ("config",), ("rules", "list")):
        done = run(*verb, cwd=desk)
        assert (2, "") == (done.returncode, done.stdout), verb
        assert "write 'language'" in done.stderr
    assert 0 == run("check", "--help", cwd=desk).returncode


def test_a_file_can_be_named(desk: Path):
    """Before the verb."""
    (desk / "other.toml").write_text('language = "en"\n', encoding="utf-8")
    assert "other.toml:1" in run("--config", "other.toml", "config", cwd=desk).stdout
    assert 2 == run("--config", "none.toml", "config", cwd=desk).returncode
