"""Runs the command as users do: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[3]
SEEDS = PROJECT / "seeds" / "articles"


def run(*arguments: str | Path, stdin: str | None = None, cwd: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    """Run ``checker`` with *arguments* and return what it printed and its status."""
    return subprocess.run(
        [sys.executable, "-m", "checker", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "COLUMNS": "100"},
        check=False,
        timeout=120,
    )
