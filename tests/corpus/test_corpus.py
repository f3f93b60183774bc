"""The corpus of phrases is the specification of what is read: each row a phrase and everything found in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.extract import extract
from checker.model import Article
from checker.strict_yaml import load_file

CORPUS = Path(__file__).parent
PUBLISHED = "2025-10-25"


def rows() -> Iterator[Any]:
    """Every phrase of every table, named by language and table."""
    for path in sorted(CORPUS.glob("*/*.yaml")):
        for phrase, expected in load_file(path).value.items():
            yield pytest.param(path.parent.name, str(phrase), expected, id=f"{path.parent.name}/{path.stem}: {phrase}")


@pytest.mark.parametrize(("language", "phrase", "expected"), list(rows()))
def test_phrase(language: str, phrase: str, expected: list[list[str | None]]):
    """Quote, kind, value, unit and hedge of each figure, and no figure more."""
    article = Article(id="phrase", path="phrase", text=phrase, published=PUBLISHED, language=language)
    found = [
        [mention.quote, mention.kind, _stated(mention.value), mention.unit, mention.hedge]
        for mention in extract(article).mentions
        if mention.kind not in ("number", "text")
    ]
    assert expected == found


def _stated(value: object) -> str:
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value}" and not isinstance(value, str) else f"{value}"
