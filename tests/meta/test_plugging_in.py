"""What plugs the checker into other programs, run as they run it: the GitHub action, the pre-commit hook, the GitLab job."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.samples import PROJECT

ACTION: Mapping[str, Any] = yaml.safe_load((PROJECT / "action.yml").read_text(encoding="utf-8"))
(HOOK,) = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
GITLAB: Mapping[str, Any] = yaml.safe_load((PROJECT / "integrations" / "gitlab-ci.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "name" in step}

pytestmark = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="these are shell scripts")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository: articles, drafts, and a place for what the runner keeps."""
    shutil.copytree(PROJECT / "seeds" / "articles", tmp_path / "articles")
    shutil.copytree(PROJECT / "seeds" / "new", tmp_path / "drafts")
    (tmp_path / "runner").mkdir()
    return tmp_path


def run_script(script: str, desk: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """A step as a runner runs it: bash that stops at the first fault, ``python`` and ``checker`` those of this environment."""
    commands = desk / "commands"
    commands.mkdir(exist_ok=True)
    for name, call in (("python", ""), ("checker", " -m checker")):
        (commands / name).write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)}{call} "$@"\n', encoding="utf-8")
        (commands / name).chmod(0o755)
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=desk,
        env={
            **os.environ,
            "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(PROJECT),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def action(desk: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The gate's step with *inputs*, the others as they are by default."""
    given = {name: str(one.get("default", "")) for name, one in ACTION["inputs"].items()} | inputs
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
        for name, value in STEPS["Gate"]["env"].items()
    }
    runner = desk / "runner"
    environment |= {
        "RUNNER_TEMP": str(runner),
        "GITHUB_OUTPUT": str(runner / "output"),
        "GITHUB_STEP_SUMMARY": str(runner / "summary.md"),
    }
    return run_script(STEPS["Gate"]["run"], desk, environment)


def test_the_action_stops_the_misstated_article(desk: Path):
    """It annotates, writes both reports and the summary, and says the status."""
    done = action(desk, new="drafts", against="articles")
    assert 1 == done.returncode, done.stderr
    assert done.stdout.startswith("::error file=drafts/2025-11-20_nhin-lai.md,line=12")
    assert "status=1\n" == (desk / "runner" / "output").read_text(encoding="utf-8")
    assert "27 quốc gia" in (desk / "runner" / "summary.md").read_text(encoding="utf-8")
    assert "2.1.0" == json.loads((desk / "doichieu.sarif").read_text(encoding="utf-8"))["version"]
    assert (desk / "doichieu.junit.xml").is_file()


def test_the_action_lets_the_correction_through(desk: Path):
    """Several new articles, options, and names with spaces are taken as they stand."""
    shutil.copytree(PROJECT / "seeds" / "corrected", desk / "bài mới; touch pwned")
    done = action(
        desk, new="bài mới; touch pwned\n", against="articles", **{"fail-on": "error", "options": "--language\nvi\n"}
    )
    assert 0 == done.returncode, done.stderr
    assert not (desk / "pwned").exists()


@pytest.mark.parametrize("name", ["new", "against", "fail-on", "options", "sarif", "junit"])
def test_no_input_of_the_action_becomes_a_command(desk: Path, name: str):
    """Not even where it is written as one; and what an earlier step left is not told as this one's summary."""
    (desk / "runner" / "doichieu.md").write_text("of an earlier step\n", encoding="utf-8")
    given = {"new": "drafts", "against": "articles", name: "$(touch pwned)`touch pwned`;touch pwned"}
    done = action(desk, **given)
    assert not (desk / "pwned").exists()
    assert f"status={done.returncode}\n" == (desk / "runner" / "output").read_text(encoding="utf-8")
    told = desk / "runner" / "summary.md"
    assert not told.exists() or "of an earlier step" not in told.read_text(encoding="utf-8")


def test_the_action_says_where_the_gate_could_not_run(desk: Path):
    """A refused call is no clean one."""
    done = action(desk, new="drafts")
    assert 2 == done.returncode
    assert "--against" in done.stderr
    assert "status=2\n" == (desk / "runner" / "output").read_text(encoding="utf-8")


def test_the_action_takes_every_input_through_the_environment():
    """No input is pasted into a script, where a file name could become a command."""
    assert [] == [step["run"] for step in STEPS.values() if "${{" in step["run"]]
    used = {name for step in ACTION["runs"]["steps"] for name in re.findall(r"inputs\.([\w-]+)", json.dumps(step))}
    assert set(ACTION["inputs"]) == used
    assert "composite" == ACTION["runs"]["using"]
    assert all("shell" in step for step in STEPS.values())


@pytest.mark.wheel
def test_the_action_installs_what_it_runs(desk: Path):
    """Its first step, in an environment of its own; then the gate there."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(desk / "environment")], check=True)
    python = desk / "environment" / ("Scripts" if os.name == "nt" else "bin") / "python"
    step = STEPS["Install"]["run"].replace("python -m pip", f"{sys.executable} -m pip --python {python}")
    done = run_script(step, desk, {"ACTION_PATH": str(PROJECT)})
    assert 0 == done.returncode, done.stderr
    gate = [str(python), "-m", "checker", "gate", "drafts", "--against", "articles"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    assert 1 == subprocess.run(gate, cwd=desk, env=clean, capture_output=True, check=False).returncode


def test_the_hook_gates_the_files_it_is_given(desk: Path):
    """As pre-commit calls it: entry, arguments, then files; the archive from the configuration file."""
    (desk / "doichieu.toml").write_text('against = ["articles"]\n', encoding="utf-8")
    changed = "drafts/2025-11-20_nhin-lai.md"
    assert re.search(HOOK["files"], changed)
    assert 1 == run_script(f"{HOOK['entry']} {changed}", desk, {}).returncode
    assert "python" == HOOK["language"]


def test_the_gitlab_job_writes_the_reports_it_hands_over(desk: Path):
    """Its own script, with the install left out."""
    job = GITLAB["doichieu"]
    install, gate = job["script"]
    assert install.startswith("python -m pip install")
    done = run_script(gate, desk, job["variables"])
    assert 1 == done.returncode, done.stderr
    assert "27 quốc gia" in done.stdout
    for path in job["artifacts"]["reports"].values():
        assert (desk / path).is_file()
    assert "always" == job["artifacts"]["when"]
