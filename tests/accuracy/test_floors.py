"""
Accuracy that cannot be lost quietly: what has been reached on hand-annotated articles, less a little slack.

``floors.json`` holds, for each set, its digest and the least value of each figure. A figure that falls below
fails here; one that rises well above is to be pinned anew:

    python -m tests.accuracy.test_floors      prints the figures as measured now
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.gold import FOLDER, digest_of, gold

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))


def measured(gold_set: Path, scorer: Path) -> dict[str, float]:
    """The scorer's figures for one gold set, the checker run as users run it."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        command = f"{shlex.quote(sys.executable)} -m checker"
        subprocess.run(
            [sys.executable, str(scorer), str(gold_set), "--run", command, "--part", "seen", "--json", str(out)],
            check=True,
            capture_output=True,
        )
        return json.loads(out.read_text(encoding="utf-8"))


@pytest.mark.gold
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_accuracy_stays(name: str):
    """No figure falls below its floor; zero stays zero."""
    folder = gold(f"eval/{name}")
    assert FLOORS[name]["digest"] == digest_of(folder), "the gold set is another: measure anew and pin its digest"
    figures = measured(folder, gold("eval/score.py"))
    fallen = {key: (figures[key], least) for key, least in FLOORS[name]["at_least"].items() if figures[key] < least}
    risen = {key: (figures[key], most) for key, most in FLOORS[name]["at_most"].items() if figures[key] > most}
    assert ({}, {}) == (fallen, risen)


if __name__ == "__main__":
    for each in sorted(FLOORS):
        print(each, digest_of(FOLDER / "eval" / each), measured(FOLDER / "eval" / each, FOLDER / "eval" / "score.py"))
