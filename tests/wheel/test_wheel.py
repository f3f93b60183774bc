"""The wheel as users install it: in an environment of its own, away from the checkout, rules inside."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.samples import PROJECT

pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an environment that holds the wheel and what it needs."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(PROJECT)], check=True)
    (wheel,) = folder.glob("doichieu-*.whl")
    environment = folder / "environment"
    venv.create(environment, with_pip=False)
    subprocess.run([*pip, "--python", str(environment), "install", str(wheel)], check=True)
    return environment


def run(environment: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command from a folder that holds nothing of the checkout."""
    command = environment / ("Scripts" if os.name == "nt" else "bin") / "checker"
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(command), *arguments],
        cwd=environment,
        env=clean,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_installed_command_checks_articles(installed: Path):
    """With the bundled rules, the HTML template and the lexicon inside the wheel."""
    done = run(installed, "check", str(PROJECT / "seeds" / "articles"))
    assert 1 == done.returncode, done.stderr
    assert "71 điều khoản" in done.stdout
    assert "</html>" in run(installed, "check", "--format", "html", str(PROJECT / "seeds" / "articles")).stdout


def test_the_installed_command_speaks_vietnamese(installed: Path):
    """The catalogue is inside the wheel and needs no compiling; what an extra would bring is named in one line."""
    articles = str(PROJECT / "seeds" / "articles")
    assert "mâu thuẫn" in run(installed, "check", "--lang", "vi", articles).stdout
    done = run(installed, "check", "--format", "xlsx", "--output", "x.xlsx", articles)
    assert (2, "checker: an Excel workbook needs the extra [xlsx]: pip install 'doichieu[xlsx]'\n") == (
        done.returncode,
        done.stderr,
    )


def test_the_installed_rules_pass_their_cases(installed: Path):
    """They are found inside the package and shown as rules/…"""
    done = run(installed, "rules", "test")
    assert 0 == done.returncode, done.stdout
    assert "rules/general/figures-agree.yaml" in run(installed, "rules", "list").stdout


def test_the_version_is_the_distributions(installed: Path):
    """And not that of another package called checker."""
    assert "checker, version 0.1.0" in run(installed, "--version").stdout
