"""A fraction is a share, in words or where a word beside its digits says so, so that it meets a percentage."""

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
        pytest.param([], "Đội dừng bước ở vòng 1/8 số đội mạnh.", id="nor-is-one-of-so-many-teams"),
        pytest.param(["20"], "Kim ngạch của tỉnh chiếm 1/5 cả nước.", id="in-digits-behind-accounts-for"),
        pytest.param(["33.33"], "Hơn 1/3 dân số đã được tiêm.", id="in-digits-before-a-population"),
        pytest.param(["33.33"], "Lượng đặt hàng cao hơn 1/3 so với năm ngoái.", id="a-third-more"),
        pytest.param([], "Cảm biến loại 1/3 của máy.", id="in-digits-with-nothing-beside"),
    ],
)
def test_shares_are_percentages(expected: list[str], text: str):
    """In percent, of whatever follows."""
    article = Article(id="a", path="a", text=text, published="2025-10-25")
    claims = resolve(article, extract(article).mentions)
    assert expected == [f"{claim.value.normalize():f}" for claim in claims if claim.kind == "percent"]
