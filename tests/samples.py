"""
The committed samples: one report of each format made from ``seeds/``, and the transcript in the README.

    python -m tests.samples        rewrites them after a change that is meant; a test fails while they are stale
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

from checker import check
from checker.report import ReportOptions, render, render_claims
from checker.report.figure import draw
from checker.run import Run

PROJECT = Path(__file__).parents[1]
SEEDS = "seeds/articles"
REPORTS = PROJECT / "reports"
README = PROJECT / "README.md"
_TRANSCRIPT = re.compile(r"(<!-- transcript: checker check seeds/articles -->\n```text\n)(.*?)(```\n)", re.DOTALL)
# What a command prints, in full, long lines broken.
_PRINTED = re.compile(r"(<!-- printed: (checker [^\n]*?) -->\n```text\n)(.*?)(```\n)", re.DOTALL)
_WIDTH = 118
_NAMES = {
    "terminal": "sample.txt",
    "markdown": "sample.md",
    "json": "sample.json",
    "csv": "sample.csv",
    "html": "sample.html",
    "lines": "sample.lines.txt",
    "sarif": "sample.sarif",
    "junit": "sample.junit.xml",
    "github": "sample.github.txt",
    "gitlab": "sample.gitlab.json",
}
_VERSION = re.compile(r'("name": "doichieu",\s*"(?:version|semanticVersion)": ")[^"]*(")')


def samples() -> Mapping[str, str]:
    """Return file name -> content of every sample, made anew from the seeds."""
    run = check(SEEDS)
    options = ReportOptions(width=100)
    made = {name: render(run, format_, options) for format_, name in _NAMES.items()}
    made["sample.claims.csv"] = render_claims(run, "csv", options)
    made["sample.vi.html"] = render(run, "html", ReportOptions(language="vi"))
    made["sample.summary.md"] = render(run, "markdown", ReportOptions(summary=True))
    made["sample.svg"] = _drawing(run)
    return {name: _VERSION.sub(r"\1sample\2", str(text)) for name, text in made.items()}


def _drawing(run: Run) -> str:
    """The figure that ``checker plot signatories`` draws."""
    fact = next(fact for fact in run.facts if fact.id == "hanoi-convention/signatories")
    return draw(fact, run, ReportOptions().say)


def readme() -> str:
    """Return the README with its transcript made anew."""
    text = README.read_text(encoding="utf-8")
    text = _TRANSCRIPT.sub(lambda found: f"{found[1]}{_transcript(check(SEEDS))}{found[3]}", text)
    return _PRINTED.sub(lambda found: f"{found[1]}{_printed(found[2])}{found[4]}", text)


def _printed(command: str) -> str:
    """The command as typed, what it prints, and its exit status."""
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    lines = [f"$ {command}", *done.stdout.splitlines(), f"$ echo $?\n{done.returncode}"]
    broken = (textwrap.fill(line, _WIDTH, subsequent_indent="    ", break_on_hyphens=False) for line in lines[:-1])
    return "".join(f"{line}\n" for line in (*broken, lines[-1]))


def _transcript(run: Run) -> str:
    """One line a finding and the last line of the report."""
    lines = [f"{f.severity.upper():8}{f.verdict:18}{_shortened(f.message)}" for f in run.findings]
    last = str(render(run, "terminal", ReportOptions(width=100))).rstrip().split("\n")[-1]
    return "\n".join([*lines, last]) + "\n"


def _shortened(message: str) -> str:
    flat = " ".join(message.split())
    return flat if len(flat) <= 96 else flat[:95].rsplit(" ", 1)[0] + " …"


def main() -> None:
    """Write every sample and the README."""
    for name, text in samples().items():
        (REPORTS / name).write_text(text, encoding="utf-8", newline="\n")
    README.write_text(readme(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
