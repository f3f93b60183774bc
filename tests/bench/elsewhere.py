"""
Reading timed in another environment: a build that is installed there reads the same texts, in turn with this one.

Run as a script it is the other end: lines of JSON come in (``language``, ``texts``), one line each goes out (``built``, CPU ``seconds``).
It imports nothing of the checkout, so that what is installed there is what is measured.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

_PURE, _COMPILED = "plain Python", "compiled"


def how_built() -> str:
    """Return whether the reading of figures that this process imports is compiled."""
    from checker import extract

    return _PURE if (extract.__file__ or "").endswith(".py") else _COMPILED


class Elsewhere:
    """
    The reader of another environment.

    Args:
        python: Its interpreter.
    """

    def __init__(self, python: str) -> None:
        # -I: neither the checkout nor PYTHONPATH is looked at.
        self._process = subprocess.Popen(
            [python, "-I", str(Path(__file__).resolve())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._ask([], "vi")

    def seconds(self, texts: Sequence[str], language: str = "vi") -> float:
        """Return the CPU seconds that reading *texts* takes there."""
        return float(self._ask(texts, language)["seconds"])

    def how_built(self) -> str:
        """Return whether what is installed there is compiled."""
        return str(self._ask([], "vi")["built"])

    def _ask(self, texts: Sequence[str], language: str) -> dict[str, object]:
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the other environment was started without pipes")
        print(json.dumps({"language": language, "texts": list(texts)}), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        if not answer:
            raise SystemExit("the other environment cannot read figures; fix: make compiled")
        return dict(json.loads(answer))


def read_all(texts: Sequence[str], language: str = "vi") -> float:
    """Return the CPU seconds that reading *texts* takes here."""
    from checker.extract import read_figures
    from checker.model import Article

    began = time.process_time()
    for text in texts:
        read_figures(Article(id="bench", path="bench", text=text, published="2016-06-02", language=language))
    return time.process_time() - began


def count_figures(text: str, language: str) -> int:
    """Return how many figures and times are read in *text* here."""
    from checker.extract import read_figures
    from checker.model import Article

    article = Article(id="bench", path="bench", text=text, published="2016-06-02", language=language)
    return len(read_figures(article).mentions)


def _answer() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        read_all(["1"], asked["language"])
        print(json.dumps({"built": how_built(), "seconds": read_all(asked["texts"], asked["language"])}), flush=True)


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is a text stream
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    _answer()
