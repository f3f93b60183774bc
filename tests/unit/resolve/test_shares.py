"""A fraction in words is a share, so that it meets a percentage."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model import Article
from checker.resolve import resolve


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(["50"], "Hơn một nửa số nạn nhân là người nước ngoài.", id="half"),
        pytest.param(["75"], "Ba phần tư diện tích đã cháy.", id="three-quarters"),
        pytest.param([], "Đội thắng ở vòng 1/8.", id="a-round-is-none"),
    ],
)
def test_shares_are_percentages(expected: list[str], text: str):
    """In percent, of whatever follows."""
    article = Article(id="a", path="a", text=text, published="2025-10-25")
    claims = resolve(article, extract(article).mentions)
    assert expected == [f"{claim.value:.0f}" for claim in claims if claim.kind == "percent"]
