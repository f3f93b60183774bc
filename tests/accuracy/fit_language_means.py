"""
Takes the mean of each language's vectors, for two languages to be compared without what each has of its own.

    pip install '.[semantic]'; python -m tests.accuracy.fit_language_means     writes checker/embedding/language_means.tsv

Embedded are the words around every figure of our own stories and seeds, the things counted in the corpus, and, apart, the nouns of the
lexicon: no text of others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy
import yaml

from checker.embedding import FIGURES, MEANS_FILE, NOUNS, Embedder, bundled_embedder
from checker.lexicon import section
from checker.pipeline import list_claims, read_claims
from checker.proposals import words_around
from tests.stories.test_stories import STORIES, story

_ROOT = Path(__file__).parents[2]
_LANGUAGES = ("en", "vi")


_WORDS_OF_A_CONCEPT = 3


def nouns() -> Iterator[tuple[str, str]]:
    """Yield (language, noun) of the lexicon, the first few of each concept."""
    for language in _LANGUAGES:
        for words in section(language, "nouns").values():
            yield from ((language, str(word)) for word in words[:_WORDS_OF_A_CONCEPT])


def wordings() -> Iterator[tuple[str, str]]:
    """Yield (language, words around a figure) of everything that is our own."""
    for claim in list_claims([str(_ROOT / "seeds" / "articles")]).claims:
        yield claim.language, words_around(claim)
    with TemporaryDirectory() as folder:
        for name in STORIES:
            for claim in read_claims(story(name, Path(folder)).articles)[0]:
                yield claim.language, words_around(claim)
    for language in _LANGUAGES:
        table = (_ROOT / "tests" / "corpus" / language / "things.yaml").read_text(encoding="utf-8")
        yield from ((language, str(phrase)) for phrase in yaml.safe_load(table))


def rows(embedder: Embedder) -> Iterator[str]:
    """Yield a line for each sort of wording and language: sort, language, mean."""
    for sort, texts in ((FIGURES, wordings), (NOUNS, nouns)):
        by_language: dict[str, set[str]] = defaultdict(set)
        for language, text in texts():
            by_language[language].add(text)
        for language in _LANGUAGES:
            mean = numpy.mean(embedder.encode(sorted(by_language[language])), axis=0)
            print(sort, language, len(by_language[language]), "wordings")
            yield f"{sort}\t{language}\t" + " ".join(f"{number:.4f}" for number in mean)


def main() -> None:
    """Write the table."""
    head = "# The mean vector of each language's wordings; made by tests/accuracy/fit_language_means.py"
    MEANS_FILE.write_text("\n".join([head, *rows(bundled_embedder())]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
