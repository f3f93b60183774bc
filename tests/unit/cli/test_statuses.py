"""The exit statuses of the contract, one test each."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.unit.cli.desk import PROJECT, SEEDS, run

SAME = "Vụ sạt lở làm 12 người thiệt mạng.\n"
OTHER = "Vụ sạt lở làm 15 người thiệt mạng.\n"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Two papers that agree."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SAME, encoding="utf-8")
    return tmp_path


def test_0_where_nothing_is_found(papers: Path):
    """Two papers of one mind."""
    assert 0 == run("check", papers).returncode


def test_1_where_something_is_found(papers: Path):
    """Two tolls."""
    (papers / "b.txt").write_text(OTHER, encoding="utf-8")
    assert 1 == run("check", papers).returncode


def test_the_threshold_decides_what_counts(papers: Path):
    """A warning is no error, unless asked for."""
    (papers / "a.txt").write_text("Khoảng 110 doanh nghiệp tham dự hội chợ.", encoding="utf-8")
    (papers / "b.txt").write_text("Có 119 doanh nghiệp tham dự hội chợ.", encoding="utf-8")
    assert 0 == run("check", papers).returncode
    assert 1 == run("check", "--fail-on", "warning", papers).returncode
    assert 0 == run("check", "--fail-on", "never", papers).returncode


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("check",), id="no-path"),
        pytest.param(("check", "--format", "pdf", SEEDS), id="unknown-format"),
        pytest.param(("check", "--rules", "no-such-folder", SEEDS), id="no-such-rules"),
        pytest.param(("check", "--language", "eo", SEEDS), id="no-such-language"),
        pytest.param(("check", "--encoding", "koi8", SEEDS), id="no-such-encoding"),
        pytest.param(("check", "--output", "no-such-folder/report.html", SEEDS), id="output-cannot-be-written"),
        pytest.param(("weigh", SEEDS), id="unknown-verb"),
        pytest.param(("parse",), id="nothing-to-parse"),
        pytest.param(("parse", "--text", "70 nước", "--published", "yesterday"), id="no-date"),
        pytest.param(("explain", "ffffffff", SEEDS), id="no-such-finding"),
        pytest.param(("rules", "explain", "no-such-rule"), id="no-such-rule"),
    ],
)
def test_2_where_the_command_is_wrong(arguments: tuple[str, ...]):
    """Nothing on standard output, the reason on standard error."""
    done = run(*arguments)
    assert (2, "") == (done.returncode, done.stdout)
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_2_where_a_rule_is_refused(papers: Path, tmp_path: Path):
    """With every fault."""
    rule = tmp_path / "rule.yaml"
    rule.write_text("id: x\nkind: running\n", encoding="utf-8")
    done = run("check", "--rules", rule, papers)
    assert 2 == done.returncode
    assert "unknown kind 'running'" in done.stderr
    assert "'cases' is missing" in done.stderr


def test_3_where_an_article_was_not_read(papers: Path):
    """What was found is still printed."""
    (papers / "b.txt").write_text(OTHER, encoding="utf-8")
    (papers / "c.txt").write_bytes(b"")
    done = run("check", papers)
    assert 3 == done.returncode
    assert "12 người" in done.stdout
    assert "c.txt" in done.stderr


@pytest.mark.parametrize("verb", ["check", "claims", "parse"])
@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(None, "no articles in this folder", id="empty-folder"),
        pytest.param(b"", "empty: there is no text", id="empty-file"),
        pytest.param(bytes(range(256)) * 40, "binary, not text", id="binary-file"),
        pytest.param("Sạt lở".encode("utf-16-le"), "binary, not text", id="undeclared-utf-16"),
        pytest.param(b"V\xe9 12 ng", "byte 1 is not UTF-8", id="undecodable"),
        pytest.param(b"12 " * 3_500_000, "too long for one article", id="line-of-10-megabytes"),
    ],
)
def test_3_for_every_bad_input_and_verb(tmp_path: Path, verb: str, content: bytes | None, why: str):
    """Named on standard error with its reason."""
    if content is not None:
        (tmp_path / "a.txt").write_bytes(content)
    done = run(verb, tmp_path)
    assert 3 == done.returncode
    assert f"checker: not read: {tmp_path.as_posix()}" in done.stderr
    assert why in done.stderr
    assert "internal error" not in done.stderr


def test_3_where_a_file_is_not_there(papers: Path):
    """Mistyped or vanished."""
    done = run("check", papers, papers / "gone.txt")
    assert 3 == done.returncode
    assert "gone.txt: không có tệp hoặc thư mục này" in done.stderr
    assert "gone.txt: no such file or folder" in run("check", papers, papers / "gone.txt", "--lang", "en").stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "arguments", [("check",), ("claims",), ("parse",), ("rules", "list")], ids=lambda words: words[-1]
)
def test_3_where_the_report_cannot_be_printed(papers: Path, arguments: tuple[str, ...]):
    """A full disk is no error of ours, and no clean run."""
    paths = () if "list" in arguments else (papers,)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "checker", *arguments, *paths],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert 3 == done.returncode
    assert "checker: standard output: No space left on device" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a shell of Unix")
def test_closed_streams_change_no_status(papers: Path):
    """A job that throws the report away still learns how it ended."""
    (papers / "b.txt").write_text(OTHER, encoding="utf-8")
    command = f"'{sys.executable}' -m checker check '{papers}'"
    assert 1 == subprocess.run(f"{command} >&- 2>&-", shell=True, check=False).returncode
    assert 3 == subprocess.run(f"{command} - <&-", shell=True, capture_output=True, check=False).returncode


@pytest.mark.skipif(os.name == "nt", reason="needs a shell of Unix")
def test_a_reader_that_goes_away_is_no_error():
    """``checker check … | head``."""
    command = f"'{sys.executable}' -m checker check --format json '{SEEDS}'"
    done = subprocess.run(f"{command} | head -c 5", shell=True, capture_output=True, text=True, check=False)
    assert ('{\n  "', "") == (done.stdout, done.stderr)


def test_3_where_nothing_was_compared(papers: Path):
    """One article alone: silence must not look like a pass."""
    done = run("check", papers / "a.txt", "--lang", "en")
    assert 3 == done.returncode
    assert "nothing was compared" in done.stderr


def test_3_where_a_rule_could_not_be_carried_through(papers: Path, tmp_path: Path):
    """A pattern that backtracks for ever is stopped, named, and costs the clean result."""
    (papers / "a.txt").write_text("Mã " + "a" * 60 + " của vụ 12 người thiệt mạng.", encoding="utf-8")
    rule = tmp_path / "rule.yaml"
    rule.write_text(
        "id: slow\nschema: 1\nkind: agree\nstage: stable\nseverity: error\nsummary: s\nwhy: w\nmessage: m\n"
        "fact: {match: '(a|aa)+$'}\ncases:\n  conflict: [[a, b]]\n  silent: [[a, b], [c, d]]\n",
        encoding="utf-8",
    )
    done = run("check", "--rules", rule, papers)
    assert 3 == done.returncode
    assert "slow" in done.stderr
    assert "chạy quá" in done.stderr


def test_2_where_two_rules_have_one_id(papers: Path, tmp_path: Path):
    """Both are named."""
    rule = (PROJECT / "rules" / "general" / "running-count.yaml").read_text(encoding="utf-8")
    (tmp_path / "rules").mkdir()
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / "rules" / name).write_text(rule, encoding="utf-8")
    done = run("check", "--rules", tmp_path / "rules", papers)
    assert 2 == done.returncode
    assert "two.yaml:1:1: rule id 'running-count' is taken" in done.stderr
    assert "one.yaml" in done.stderr


def test_2_where_a_rule_has_a_typo(papers: Path, tmp_path: Path):
    """With line, column, what is allowed and what to write."""
    rule = (PROJECT / "rules" / "general" / "running-count.yaml").read_text(encoding="utf-8")
    (tmp_path / "rule.yaml").write_text(rule.replace("severity:", "severty:"), encoding="utf-8")
    done = run("check", "--rules", tmp_path / "rule.yaml", papers)
    assert 2 == done.returncode
    for words in (
        "rule.yaml:",
        "unknown key 'severty'",
        "| severty: ",
        "^",
        "allowed: id, schema",
        "fix: write 'severity'",
    ):
        assert words in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="interrupts are sent otherwise on Windows")
def test_130_where_it_is_interrupted(papers: Path):
    """Ctrl-C while it waits for standard input."""
    child = subprocess.Popen(
        [sys.executable, "-m", "checker", "check", "-", papers],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )
    time.sleep(2)
    child.send_signal(signal.SIGINT)
    _, trouble = child.communicate(timeout=60)
    assert 130 == child.returncode
    assert b"Traceback" not in trouble


@pytest.mark.skipif(os.name == "nt", reason="interrupts are sent otherwise on Windows")
def test_130_where_a_library_swallows_the_interrupt():
    """As a weak reference's callback does: the command ends all the same, and not as if it were clean."""
    swallowing = (
        "import os, signal, time\n"
        "from checker.cli.statuses import interruptible\n"
        "interruptible()\n"
        "try:\n    os.kill(os.getpid(), signal.SIGINT)\nexcept KeyboardInterrupt:\n    pass\n"
        "time.sleep(100)\n"
    )
    done = subprocess.run([sys.executable, "-c", swallowing], timeout=60, check=False)
    assert 130 == done.returncode


@pytest.mark.skipif(os.name == "nt", reason="interrupts are sent otherwise on Windows")
def test_130_where_work_ends_in_spite_of_the_interrupt():
    """Its end is no clean one."""
    ending = (
        "import os, signal, sys\n"
        "from checker import cli\n"
        "from checker.cli import statuses\n"
        "def work(_):\n"
        "    try:\n        os.kill(os.getpid(), signal.SIGINT)\n    except KeyboardInterrupt:\n        return 0\n"
        "statuses.exit_status_of = work\n"
        "cli.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", ending], timeout=60, check=False)
    assert 130 == done.returncode
