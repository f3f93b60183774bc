"""What an article is about, read quickly: the words are those that folding without diacritics gives."""

from __future__ import annotations

import re

import pytest

from checker.model import Article, Span
from checker.shadow import bare, shadow
from checker.stories import read_features, vector_of
from checker.stories.features import _words, features_of, own_text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lũ quét ở Đường Hoà Khánh", id="vietnamese"),
        pytest.param("một dòng\nhai dòng\u2028ba dòng", id="lines"),
        pytest.param("“Ngoặc” – gạch… 20°C, ½ và 3²; €", id="signs"),
        pytest.param("Москва và Ελλάδα, Straße, naïve", id="other-alphabets"),
        pytest.param("họp\u0300 a\u034fb e\u0301\u0323", id="marks-by-themselves"),
        pytest.param("snake_case x1y2 ① ೧", id="digits-and-underscores"),
        pytest.param("\ud800 vỡ", id="half-a-character"),
        pytest.param("", id="nothing"),
    ],
)
def test_words_are_those_of_the_bare_text(text: str):
    """Whatever the alphabet."""
    folded = shadow(text).text

    assert re.findall(r"[^\W\d_]+", bare(folded)) == _words(folded)


def test_features_hang_on_what_the_article_says_itself():
    """The same for its own text alone, heaviest first, squares adding up to one."""
    text = "Ông Lò Văn Pản nói 279 nhà hỏng. Lò Văn Pản ở Mường Khiêm."
    article = Article(id="a", path="a", text=f"{text} Đọc thêm: Bãi Cháy", furniture=(Span(len(text), len(text) + 19),))
    features = read_features(article)

    assert text == own_text(article)
    assert features_of(text) == features
    assert sorted(features.values(), reverse=True) == list(features.values())
    assert 1 == pytest.approx(sum(weight * weight for weight in features.values()))
    assert "n:lo van pan" in features
    assert len(features) == len(vector_of(features))
