"""Laws of reading: what holds for any text."""

from __future__ import annotations

import re
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from checker.extract import extract, identifiers
from checker.model import Article
from checker.resolve import resolve
from checker.shadow import shadow
from tests.laws.order import assert_ranges_are_in_order

# Figures, hedges, units and what breaks careless offsets: emoji, combining marks, line ends, marks of order.
PIECES = st.sampled_from(
    ["gần 70 quốc gia", "hơn 2.000 đại biểu", "1,8 tỷ đồng", "ngày 25, 26-10", "8,22 %", "lúc 15h30", "hai mươi mốt người",
     "quo\u0302\u0301c gia", "🇻🇳", "👩‍👩‍👧", "e\u0301", "\r\n", "\n", " ", "\u200f", "\u00a0", "İ", "ß", "ﬁ", "Hoà", "…", "25/10/2025",
     "\ufeff", "-", "("]
)  # fmt: skip
# [code points]
_MORE_THAN_ONE_STRETCH = 150_000
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=25).map("".join), st.lists(PIECES, max_size=25).map(" ".join)
)


@given(TEXTS, st.sampled_from(["vi", "en"]))
def test_every_quote_is_the_text_at_its_place(text: str, language: str):
    """``text[start:end] == quote`` for mentions and claims, whatever the text."""
    article = Article(id="a", path="a", text=text, published="2025-10-25", language=language)
    mentions = extract(article).mentions
    for mention in mentions:
        assert mention.quote == text[mention.start : mention.end]
        assert mention.start <= mention.figure.start < mention.figure.end <= mention.end
        assert_ranges_are_in_order(mention)
    for claim in resolve(article, mentions):
        assert claim.quote == text[claim.start : claim.end]
        assert claim.sentence == text[claim.sentence_start : claim.sentence_start + len(claim.sentence)]
        place, figure = claim.in_sentence, claim.figure_in_sentence
        assert claim.quote == claim.sentence[place.start : place.end]
        assert place.start <= figure.start < figure.end <= place.end


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str):
    """No hidden state."""
    article = Article(id="a", path="a", text=text, published="2025-10-25")
    assert extract(article) == extract(article)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_a_long_text_is_folded_as_a_short_one(text: str):
    """What is worked on stretch by stretch: nothing hangs on where a stretch ends."""
    line = f"{text}\n "
    times = _MORE_THAN_ONE_STRETCH // len(line) + 1
    assert shadow(line).text * times == shadow(line * times).text


# What goes a short way, and what may stand around it so that it must not.
SHORT = st.sampled_from(
    ["72 quốc gia", "3 năm", "12,5 triệu USD", "1.200 đồng", "(5 người", "30 tháng", "năm 2016", "tháng 10", "tháng 5/2015",
     "ngày 25/10", "hôm 2/6/2016", "ngày 5-10", "hôm 2-6-2016", "15 phút", "2", "3 chiếc xe", "one in four", "hai", "một"]
)  # fmt: skip
AROUND = st.sampled_from(
    ["", ",", ".", ")", "-", "và", "đến", "của", "rưỡi", "gần", "từ", "số", "thứ", "tỷ", "mỗi", "trước", "ngày", "tháng",
     "người", "/", "x", "âm lịch", "này", "trở lên", "mùng", "đồng", "5", "năm", "\n", "ông", "0912 345 678", "covid-19",
     "1.", "www.a.vn", "15h30", "2016-2020", "1900-2016", "a-b-c-d1", "29a-123.45", "u23", "1900 1234", "CHF3", "2x4", "68-nq/tw", "24/7"]
)  # fmt: skip
PHRASES = st.lists(st.one_of(SHORT, AROUND), min_size=1, max_size=9).map(" ".join)


@given(PHRASES, st.sampled_from(["vi", "en", "fr"]))
def test_short_ways_read_what_long_ways_read(text: str, language: str):
    """A figure, time or identifier that is told by the words beside it alone is what the whole grammar reads."""
    article = Article(id="a", path="a", text=text, published="2025-10-25", language=language)
    with (
        patch("checker.extract.read_plain", return_value=None),
        patch("checker.extract.times.time_phrases.read_plain_time", return_value=None),
        patch("checker.extract.times.dates.is_plain_span", return_value=False),
        patch("checker.extract.identifiers._stands_free", return_value=False),
        patch("checker.extract.identifiers._UNBLOCKED", re.compile(r"(?!)")),
        patch("checker.extract.identifiers._MAY_BEGIN", re.compile(r"(?=.)", re.DOTALL)),
        patch("checker.extract.identifiers._WITHOUT_LINKS", identifiers._BLOCKED),
        patch("checker.extract.digit_runs._FREE", frozenset()),
    ):
        expected = extract(article)
    assert expected == extract(article)
