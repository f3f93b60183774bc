"""What is packed comes back as it was."""

from __future__ import annotations

import dataclasses
import zlib
from decimal import Decimal

import pytest

from checker.model import Article, Claim, Interval, Slots, Span
from checker.pipeline import read_claims
from checker.read import open_inputs, read_alone
from checker.store.codec import (
    pack_article,
    pack_claims,
    pack_vector,
    unpack_article,
    unpack_claims,
    unpack_vector,
)
from tests.gold import gold
from tests.unit.cli.desk import SEEDS

_TEXT = "Sáng 25/10, gần 70 quốc gia ký."


def _claim(**fields: object) -> Claim:
    stated: dict[str, object] = {
        "id": "a#12-27", "article": "a", "start": 12, "end": 27, "quote": _TEXT[12:27], "figure": Span(16, 18),
        "sentence": _TEXT, "sentence_start": 0, "kind": "count", "value": Decimal(70), "unit": "country",
    }  # fmt: skip
    return Claim(**{**stated, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param(_claim(), id="plain"),
        pytest.param(_claim(value=Decimal("2.10"), place=Decimal("0.01")), id="last-zero-kept"),
        pytest.param(_claim(value="3-1", kind="score", unit=None), id="text-value"),
        pytest.param(_claim(core=Interval(Decimal(63), None, True), weak=Interval(None, None)), id="open-interval"),
        pytest.param(_claim(slots=Slots(near=(("ký", -1), ("gần", 1), ("công an", -3), ("x", 90)))), id="far-word"),
        pytest.param(_claim(slots=Slots(near=(("ký", 1), ("gần", -1), ("a_b", 2), ("c", 2)))), id="odd-order"),
        pytest.param(_claim(slots=Slots(names=(("hà nội", -3), ("hà nội", 4)), modifiers=("khác",))), id="names"),
        pytest.param(_claim(slots=Slots(normative=True, near=((".", 1), ("b", 3)))), id="a-full-stop-as-word"),
    ],
)
def test_a_claim_comes_back(claim: Claim):
    """Every field, numbers with their digits."""
    article = Article(id="a", path="a", text=_TEXT)

    assert (claim,) == unpack_claims(pack_claims([claim], article), article)
    assert str(claim.value) == str(unpack_claims(pack_claims([claim], article), article)[0].value)


def test_an_article_comes_back():
    """Half a character too, and a text that begins with an empty line."""
    article = Article(
        id="đ\ud800", path="b", text="\n\ud83d text\r\n", title="T", published="2025", assumed_year=2025,
        title_span=Span(0, 1), furniture=(Span(1, 2), Span(3, 4)), story="s",
    )  # fmt: skip

    assert article == unpack_article(pack_article(article), story="s")


def test_a_vector_comes_back():
    """Keys of all 32 bits; nothing at all."""
    vector = {0: 1, 2**32 - 1: 2**31, 77: 5}

    assert vector == unpack_vector(pack_vector(vector))
    assert {} == unpack_vector(pack_vector({}))


def test_damage_is_noticed():
    """A flipped bit, a lost end, another article's text: never another claim."""
    article = Article(id="a", path="a", text=_TEXT)
    packed = pack_claims([_claim()], article)
    other = dataclasses.replace(article, text=_TEXT.replace("70", "71"))
    flipped = packed[:-6] + bytes([packed[-6] ^ 1]) + packed[-5:]

    for content, of in ((flipped, article), (packed[:-3], article), (packed, other)):
        with pytest.raises((zlib.error, ValueError)):
            unpack_claims(content, of)


def test_the_seeds_come_back():
    """Every claim of real-looking articles."""
    _assert_all_come_back(str(SEEDS), every=1)


@pytest.mark.gold
def test_real_articles_come_back():
    """Every thirtieth article of the clusters."""
    _assert_all_come_back(str(gold("eval/clusters")), every=30)


def _assert_all_come_back(path: str, *, every: int) -> None:
    for number, one in enumerate(open_inputs([path])):
        if number % every == 0:
            article = read_alone(one)
            claims = read_claims([article])[0]
            again = unpack_article(pack_article(article), story=article.story)
            assert article == again
            assert claims == unpack_claims(pack_claims(claims, again), again)
