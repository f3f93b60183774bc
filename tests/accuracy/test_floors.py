"""
Accuracy that cannot be lost quietly: what has been reached on hand-annotated articles, less a little slack.

``floors.json`` holds, for each annotated set, its digest and the least value of each figure, and for the public
sets the least and the most of theirs. A figure that falls below fails here; one that rises well above is to be
pinned anew:

    python -m tests.accuracy.test_floors      prints the figures as measured now

``english`` beside this file holds stories of our own, in English and in both languages, annotated in the format of the others before
the checker had read them, ``english_measure`` some that nothing was fitted on or mended for; the
articles of all other sets are Vietnamese. ``learn`` and ``measure`` are the stories of ``clusters/``
that we annotated (`tests.accuracy.cluster_stories`).
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.accuracy.cluster_stories import PARTS, lay_out
from tests.gold import digest_of, gold

_PINNED = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
FLOORS, PUBLIC = _PINNED["annotated"], _PINNED["public"]


_OWN = {name: Path(__file__).parent / name for name in ("english", "english_measure")}


@contextmanager
def folder_of(name: str) -> Iterator[Path]:
    """The folder of an annotated set: of our own stories, of those of ``clusters/`` that we annotated, or that of the gold data."""
    if name in PARTS:
        with tempfile.TemporaryDirectory() as folder:
            lay_out(gold("eval"), Path(folder), name)
            yield Path(folder)
    else:
        yield _OWN.get(name) or gold(f"eval/{name}")


def measured(annotated: Path) -> dict[str, float]:
    """The scorer's figures for an annotated set, the checker run as users run it; of the gold data its part ``seen``."""
    part = ["--part", "seen"] if annotated.parent == gold("eval") else []
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        command = f"{shlex.quote(sys.executable)} -m checker"
        subprocess.run(
            [
                sys.executable,
                str(gold("eval/score.py")),
                str(annotated),
                "--run",
                command,
                *part,
                "--json",
                str(out),
            ],
            check=True,
            capture_output=True,
        )
        return json.loads(out.read_text(encoding="utf-8"))


def measured_set(name: str) -> dict[str, float]:
    """The figures of one of the public sets, ``phrases`` or ``pairs``, as one level of names."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        scorer, cases = gold(f"eval/score_{name}.py"), gold(f"eval/public/{name}.jsonl")
        command = f"{shlex.quote(sys.executable)} -m checker"
        argv = [sys.executable, str(scorer), str(cases), "--run", command, "--json", str(out)]
        subprocess.run(argv, check=True, capture_output=True)
        return dict(_flat(json.loads(out.read_text(encoding="utf-8"))))


def _flat(figures: dict[str, float | dict[str, float]]) -> Iterator[tuple[str, float]]:
    """``{"perturbed_vi/date": {"recall": 0.4}}`` as ``("perturbed_vi/date recall", 0.4)``."""
    for name, figure in figures.items():
        if isinstance(figure, dict):
            yield from ((f"{name} {inner}", value) for inner, value in figure.items())
        else:
            yield name, figure


@pytest.mark.gold
@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_public_sets_stay(name: str):
    """The same for the test suites of public parsers and for pairs of short texts."""
    figures = measured_set(name)
    fallen = {key: (figures[key], least) for key, least in PUBLIC[name]["at_least"].items() if figures[key] < least}
    risen = {key: (figures[key], most) for key, most in PUBLIC[name]["at_most"].items() if figures[key] > most}
    assert ({}, {}) == (fallen, risen)


@pytest.mark.gold
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_accuracy_stays(name: str):
    """No figure falls below its floor; zero stays zero."""
    with folder_of(name) as annotated:
        found = digest_of(annotated)
        assert FLOORS[name]["digest"] == found, "the gold set is another: measure anew and pin its digest"
        figures = measured(annotated)
    fallen = {key: (figures[key], least) for key, least in FLOORS[name]["at_least"].items() if figures[key] < least}
    risen = {key: (figures[key], most) for key, most in FLOORS[name]["at_most"].items() if figures[key] > most}
    assert ({}, {}) == (fallen, risen)


if __name__ == "__main__":
    for each in sorted(FLOORS):
        with folder_of(each) as laid_out:
            print(each, digest_of(laid_out), measured(laid_out))
    for each in sorted(PUBLIC):
        print(each, measured_set(each))
