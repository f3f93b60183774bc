"""Laws of numbers: what is written out is read back, in words and in digits, whatever stands around it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from checker.extract import read_figures
from checker.extract.words import words
from checker.hedges import read_hedge
from checker.lexicon import languages, section
from checker.model import Article, Hedge, Mention
from tests.gold import gold, lines_of_clusters
from tests.laws.order import assert_ranges_are_in_order

LARGEST = 10**12
LANGUAGES = st.sampled_from(languages())
# 100,000 by DOICHIEU_FUZZ_EXAMPLES=100000; a few hundred find what a change breaks.
EXAMPLES = int(os.environ.get("DOICHIEU_FUZZ_EXAMPLES", "300"))


def read(text: str, language: str) -> tuple[Mention, ...]:
    return read_figures(Article(id="a", path="a", text=text, published="2025-10-25", language=language)).mentions


@given(st.integers(0, LARGEST), LANGUAGES)
@settings(deadline=None)
def test_a_number_in_words_is_read_back(value: int, language: str):
    """num2words writes it, we read it; the commas that num2words sets between groups are no newspaper's."""
    worded = num2words(value, lang=language).replace(",", "")
    found = read(worded, language)
    assert [(worded, value)] == [(mention.quote, mention.value) for mention in found]


@given(st.integers(1, LARGEST), st.integers(0, 99), LANGUAGES)
def test_a_number_in_digits_is_read_back(whole: int, hundredths: int, language: str):
    """Grouped digits with two decimals, by the language's own marks."""
    known = words(language).numbers
    printed = f"{whole:,}".replace(",", known.group) + known.decimal + f"{hundredths:02}"
    expected = Decimal(f"{whole}.{hundredths:02}")
    assert [expected] == [mention.value for mention in read(f"= {printed} kg", language)]


@given(st.integers(-LARGEST, -1), LANGUAGES)
def test_a_minus_before_digits_is_kept(value: int, language: str):
    assert [value] == [mention.value for mention in read(f"= {value} °C", language)]


@given(st.integers(2, 900), st.integers(901, 9000), LANGUAGES)
def test_both_ends_of_a_range_are_kept(low: int, high: int, language: str):
    """``50-60 kg``: low and high are both stated."""
    (mention,) = read(f"= {low}-{high} kg", language)
    assert mention.core is not None
    assert (low, high, "range") == (mention.core.low, mention.core.high, mention.hedge)


@given(st.decimals(0, 10000, places=2), st.sampled_from(get_args(Hedge)), st.booleans())
def test_what_a_hedge_says_is_in_order(value: Decimal, hedge: Hedge, whole: bool):
    """Whatever the number, whole or not, below zero too."""
    for signed in (value, -value, value.to_integral_value()):
        for reading in read_hedge(signed, hedge, whole=whole):
            assert reading.low is None or reading.high is None or reading.low <= reading.high


def test_what_articles_say_is_in_order():
    """Every fifth of the real articles, each figure of them."""
    gold("eval/clusters")
    for record in map(json.loads, lines_of_clusters()[::5]):
        for mention in read(record["text"], record["language"]):
            assert_ranges_are_in_order(mention)


def _forms(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from _forms(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _forms(inner)
    elif isinstance(value, str):
        yield value


SECTIONS = ("numbers", "hedges", "units", "ordinals", "scores", "not_figures", "nouns")
FORMS = {
    language: sorted({form for name in SECTIONS for form in _forms(section(language, name))})
    for language in languages()
}
MARKS = (
    "1", "20", "3.5", "1.234", "12,5", "1/2", "3-1", "7:0", "-", "–", " - ", "$", "%", "½", "\n", "(", ")", ".", ",",
    "°", "e5", "^9", "×", "x2", "\u00a0", "İ", "e\u0301", "٣", "²", "𝟗",
)  # fmt: skip
RUNS = (
    "1 ", "1.", "1,234", "1/", "1-", "1x", "(", "-", "ba ", "hai trăm ", "một phần ", "3 kg ", "one hundred and ",
    "five point ", "$", "$1 and ", "1 000 ",
)  # fmt: skip


@given(st.data(), LANGUAGES)
@settings(max_examples=EXAMPLES, deadline=None)
def test_any_row_of_the_lexicons_words_is_read_without_fail(data: st.DataObject, language: str):
    """No exception, and every quote is the text at its place, for words of the grammar in any order."""
    pieces = st.one_of(st.sampled_from(FORMS[language]), st.sampled_from(MARKS), st.text(max_size=3))
    row = data.draw(st.lists(pieces, max_size=14))
    text = data.draw(st.sampled_from([" ", ""])).join(row)
    for mention in read(text, language):
        assert mention.quote == text[mention.start : mention.end]
        assert mention.start <= mention.figure.start < mention.figure.end <= mention.end
        assert_ranges_are_in_order(mention)


@pytest.mark.parametrize("piece", RUNS)
@pytest.mark.parametrize("language", languages())
def test_work_grows_with_the_length(piece: str, language: str):
    """Ten times the text takes at most ten times the calls, and a little for the start: nothing looks far."""
    assert _calls(piece * 600, language) <= 11 * _calls(piece * 60, language) + 2000


def _calls(text: str, language: str) -> int:
    """How many functions reading *text* calls: work, counted and not timed."""
    read("1", language)
    count = 0

    def tick(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tick)
    try:
        read(text, language)
    finally:
        sys.setprofile(None)
    return count
