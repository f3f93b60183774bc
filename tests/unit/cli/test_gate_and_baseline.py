"""The gate and the baseline as a pipeline runs them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.cli import outputs
from checker.errors import UsageError
from tests.unit.cli.desk import PROJECT, SEEDS, run

NEW, CORRECTED = PROJECT / "seeds" / "new", PROJECT / "seeds" / "corrected"
TOLL = "Vụ sạt lở làm {} người thiệt mạng.\n"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Two papers that disagree."""
    for name, number in (("a.txt", 12), ("b.txt", 15)):
        (tmp_path / name).write_text(TOLL.format(number), encoding="utf-8")
    return tmp_path


def test_the_misstated_article_fails_and_its_correction_passes():
    """They differ in one figure."""
    old, new = (next(folder.glob("*.md")).read_text(encoding="utf-8") for folder in (NEW, CORRECTED))
    assert old.replace("đại diện 27 quốc gia", "đại diện 72 quốc gia") == new
    failed, passed = (run("gate", folder, "--against", SEEDS, "--lang", "en") for folder in (NEW, CORRECTED))
    assert (1, 0) == (failed.returncode, passed.returncode)
    assert "hanoi-convention/signatories" in failed.stdout
    assert "Likely: ‘72 quốc gia’" in failed.stdout
    assert "ERROR" not in passed.stdout


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param((), 1, id="error-by-default"),
        pytest.param(("--fail-on", "never"), 0, id="never"),
        pytest.param(("--max", "1"), 0, id="one-is-let-pass"),
        pytest.param(("--fail-on", "warning", "--max", "1"), 1, id="a-warning-more"),
        pytest.param(("--fail-on", "note", "--max", "9"), 0, id="all-are-let-pass"),
    ],
)
def test_the_threshold_and_the_most_that_may_pass(options: tuple[str, ...], expected: int):
    """One error, one warning and notes on the seeds."""
    assert expected == run("gate", NEW, "--against", SEEDS, *options).returncode


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("gate",), id="nothing-new"),
        pytest.param(("gate", NEW), id="nothing-to-compare-with"),
        pytest.param(("gate", NEW, "--against", SEEDS, "--max", "-1"), id="a-negative-number"),
        pytest.param(("gate", NEW, "--against", SEEDS, "--waivers", "none.yaml"), id="no-such-waivers"),
        pytest.param(("check", SEEDS, "--format", "json", "--format", "csv"), id="two-formats-one-output"),
        pytest.param(("check", SEEDS, "--format", "json", "-o", "a", "-o", "b"), id="two-outputs-one-format"),
        pytest.param(("baseline", "diff", "none.json", SEEDS), id="no-such-baseline"),
    ],
)
def test_2_where_the_command_is_wrong(arguments: tuple[str, ...]):
    """Nothing on standard output, the reason on standard error."""
    done = run(*arguments)
    assert (2, "") == (done.returncode, done.stdout)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param((NEW, "--against", "no-such-folder"), id="the-archive-cannot-be-read"),
        pytest.param((NEW, "no-such.md", "--against", SEEDS), id="a-new-article-cannot-be-read"),
        pytest.param(("no-such.md", "--against", SEEDS), id="no-new-article-is-left"),
    ],
)
def test_3_where_the_gate_is_incomplete(arguments: tuple[str | Path, ...]):
    """Whatever else was found."""
    done = run("gate", *arguments, "--lang", "en")
    assert 3 == done.returncode
    assert "not read: no-such" in done.stderr


def test_several_reports_of_one_run(tmp_path: Path):
    """One to standard output, others to files of their own."""
    sarif, junit = tmp_path / "a.sarif", tmp_path / "b.xml"
    done = run(
        "gate", NEW, "--against", SEEDS,
        "--format", "github", "--output", "-", "--format", "sarif", "--output", sarif, "--format", "junit", "-o", junit,
    )  # fmt: skip
    assert done.stdout.startswith("::error ")
    assert "2.1.0" == json.loads(sarif.read_text(encoding="utf-8"))["version"]
    assert junit.read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.parametrize("new", ["b.txt", "./b.txt", "../{}/b.txt"])
def test_an_article_of_the_archive_that_is_new_is_not_held_against_itself(papers: Path, new: str):
    """As where a draft lies among the printed, by whatever name."""
    done = run("gate", new.format(papers.name), "--against", ".", "--format", "json", cwd=papers)
    assert 1 == json.loads(done.stdout)["run"]["gate"]["archive"]


def test_a_gate_speaks_the_language_of_its_articles():
    """What the archive confirms and the likely figure too; programs read English."""
    told = run("gate", NEW, "--against", SEEDS).stdout
    assert "Nhiều khả năng là: ‘72 quốc gia’" in told
    assert "1 bài mới được đối chiếu với 5 trong 5 bài của kho" in told
    assert "Likely: ‘72 quốc gia’" in run("gate", NEW, "--against", SEEDS, "--format", "sarif").stdout


def test_waivers_of_a_file_and_idle_ones_are_told(papers: Path):
    """Waived findings fail nothing; a waiver that covers nothing is named."""
    (finding,) = json.loads(run("check", papers, "--format", "json").stdout)["findings"]
    (papers / "waivers.yaml").write_text(
        f"schema: 1\nwaivers:\n  - finding: {finding['id']}\n    reason: two scopes\n"
        "  - finding: ffff\n    reason: old\n  - finding: eeee\n    reason: older\n    until: 2020-01-01\n",
        encoding="utf-8",
    )
    done = run("check", papers, "--waivers", papers / "waivers.yaml", "--lang", "en")
    assert 0 == done.returncode
    assert "waived: two scopes" in done.stdout
    assert "waivers.yaml:5: waiver of ffff is not needed" in done.stderr
    assert "waivers.yaml:7: waiver of eeee expired on 2020-01-01" in done.stderr


def test_a_baseline_shows_what_is_new_and_what_is_gone(papers: Path):
    """Only the new counts."""
    baseline = papers / "baseline.json"
    assert 0 == run("baseline", "write", papers, "--output", baseline).returncode
    same = run("baseline", "diff", baseline, papers)
    assert (0, "0 mới · 0 đã hết · 1 đã biết\n") == (same.returncode, same.stdout)
    (papers / "b.txt").write_text(TOLL.format(16), encoding="utf-8")
    other = run("baseline", "diff", baseline, papers)
    assert (1, "1 mới · 1 đã hết · 0 đã biết") == (other.returncode, other.stdout.rstrip().split("\n")[-1])
    assert ["+ error", "- error"] == [line[:7] for line in other.stdout.split("\n")[:2]]
    assert 0 == run("baseline", "diff", baseline, papers, "--fail-on", "never").returncode
    (papers / "b.txt").write_text(TOLL.format(12), encoding="utf-8")
    assert (0, "-") == ((mended := run("baseline", "diff", baseline, papers)).returncode, mended.stdout[0])


def test_an_incomplete_check_writes_no_baseline(papers: Path):
    """What it did not see would be new for ever."""
    (papers / "c.txt").write_bytes(b"")
    done = run("baseline", "write", papers, "--output", papers / "baseline.json")
    assert 3 == done.returncode
    assert not (papers / "baseline.json").exists()
    (papers / "baseline.json").write_text("{}", encoding="utf-8")
    assert 2 == run("baseline", "diff", papers / "baseline.json", papers).returncode


def test_an_interrupted_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """And nothing beside it."""
    path = tmp_path / "report.html"
    path.write_text("old", encoding="utf-8")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(outputs.os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        outputs.write("new", str(path))
    assert (["report.html"], "old") == ([one.name for one in tmp_path.iterdir()], path.read_text(encoding="utf-8"))


@pytest.mark.skipif(os.name == "nt", reason="modes and links are others on Windows")
def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path):
    """A link stays a link."""
    path = tmp_path / "report.txt"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    (tmp_path / "link.txt").symlink_to(path)
    outputs.write("nước", str(tmp_path / "link.txt"))
    assert ("nước", 0o640) == (path.read_text(encoding="utf-8"), path.stat().st_mode & 0o777)
    assert (tmp_path / "link.txt").is_symlink()
    with pytest.raises(UsageError):
        outputs.write("x", str(tmp_path / "none" / "report.txt"))


@pytest.mark.skipif(os.name == "nt", reason="interrupts are sent otherwise on Windows")
def test_130_at_once_where_it_is_interrupted_at_work(tmp_path: Path):
    """In the middle of reading figures, with a report to be written: no trace of it is left."""
    text = " ".join(TOLL.format(number).strip() for number in range(2, 60)) + "\n"
    for number in range(400):
        (tmp_path / f"{number:03}.txt").write_text(text, encoding="utf-8")
    report = tmp_path / "out" / "report.json"
    report.parent.mkdir()
    child = subprocess.Popen(
        [sys.executable, "-m", "checker", "check", str(tmp_path), "--format", "json", "--output", str(report)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )
    _let_work(child)
    child.send_signal(signal.SIGINT)
    _, trouble = child.communicate(timeout=60)
    assert (130, []) == (child.returncode, list(report.parent.iterdir()))
    assert b"Traceback" not in trouble


def _let_work(child: subprocess.Popen[bytes]) -> None:
    """Wait until it has started and reads, however busy the machine: until it used two seconds of a processor."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and child.poll() is None:
        used = Path(f"/proc/{child.pid}/stat")
        # Fields behind the name in brackets: the twelfth and thirteenth are its time in ticks of 10 ms.
        ticks = sum(map(int, used.read_text().rpartition(")")[2].split()[11:13])) if used.exists() else 200
        if ticks >= 200:
            time.sleep(0 if used.exists() else 3)
            return
        time.sleep(0.05)
