"""The corpus of phrases is the specification of what is read: each row a phrase and everything found in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from checker.extract import extract
from checker.model import Article, Mention
from checker.strict_yaml import load_file
from tests.laws.order import assert_ranges_are_in_order

CORPUS = Path(__file__).parent
PUBLISHED = "2025-10-25"


def rows() -> Iterator[Any]:
    """Every phrase of every table, named by language and table."""
    for path in sorted(CORPUS.glob("*/*.yaml")):
        for phrase, expected in load_file(path).value.items():
            yield pytest.param(path.parent.name, str(phrase), expected, id=f"{path.parent.name}/{path.stem}: {phrase}")


@pytest.mark.parametrize(("language", "phrase", "expected"), list(rows()))
def test_phrase(language: str, phrase: str, expected: list[list[str | None]]):
    """
    Quote, kind, value, unit and hedge of each figure, and no figure more; of a range its ends as well.

    Bare numbers count where the row names one.
    """
    article = Article(id="phrase", path="phrase", text=phrase, published=PUBLISHED, language=language)
    ignored = {"text"} if any(row[1] == "number" for row in expected) else {"text", "number"}
    mentions = [mention for mention in extract(article).mentions if mention.kind not in ignored]
    found = [_row(mention) for mention in mentions]
    assert expected == [row[: max(len(wanted), 5)] for row, wanted in zip_longest(found, expected, fillvalue=[])]
    for mention in mentions:
        assert_ranges_are_in_order(mention)


def _row(mention: Mention) -> list[str | None]:
    """As in the tables; both ends of a range at the end."""
    row = [mention.quote, mention.kind, _stated(mention.value), mention.unit, mention.hedge]
    if mention.hedge != "range" or mention.core is None:
        return row
    return [*row, _stated(mention.core.low), _stated(mention.core.high)]


def _stated(value: object) -> str:
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value}" and not isinstance(value, str) else f"{value}"
