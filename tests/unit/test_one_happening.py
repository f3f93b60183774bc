"""One thing that two papers put into two parts of one day."""

from __future__ import annotations

import pytest

from checker.model import Article
from checker.pipeline import check_articles
from checker.rulebook import load_rules

RAID = "{} 4/6, Đội Quản lý thị trường số 7 phối hợp với Công an xã Cồn Lác bắt quả tang một cơ sở tái chế nhớt thải, thu giữ 3 tấn nhớt."
RETOLD = "Công an xã Cồn Lác cho biết, {} 4/6, Đội Quản lý thị trường số 7 đã bắt quả tang cơ sở tái chế nhớt thải, thu giữ 3 tấn nhớt."
TRIAL = "{} 4/6, Tòa án huyện Cồn Lác mở phiên xét xử một vụ tranh chấp đất rừng kéo dài."
FILLING = " Người dân quanh vùng cho hay mùi khét bốc lên từ lâu. Chủ cơ sở không xuất trình được giấy phép nào." * 8


def verdicts(*texts: str) -> list[tuple[str, str, str]]:
    """The verdicts on the story's dates that are not all told alike, with what the two positions say."""
    articles = [
        Article(id=f"{n:02}", path=f"{n:02}", text=text + FILLING, language="vi") for n, text in enumerate(texts)
    ]
    found = []
    for fact in check_articles(articles, load_rules()).facts:
        said = {position.id: str(position.text) for position in fact.positions}
        if fact.kind == "date":
            found += [(one.verdict, *sorted((said[one.a], said[one.b]))) for one in fact.comparisons]
    return found


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param(
            [("conflict", "XXXX-06-04 (afternoon)", "XXXX-06-04 (morning)")],
            (RAID.format("Sáng"), RETOLD.format("chiều")),
            id="morning-and-afternoon",
        ),
        pytest.param([], (RAID.format("Sáng"), RETOLD.format("sáng")), id="one-part"),
        pytest.param(
            [("conflict", "XXXX-06-04 (afternoon)", "XXXX-06-04 (evening)")],
            (RAID.format("Chiều"), RETOLD.format("tối")),
            id="afternoon-and-evening",
        ),
        pytest.param([], (RAID.format("Chiều tối"), RETOLD.format("tối")), id="a-word-for-both"),
        pytest.param([], (RAID.format("Trưa"), RETOLD.format("sáng")), id="until-noon"),
        pytest.param(
            [("conflict", "XXXX-06-04 (afternoon)", "XXXX-06-04 (evening)")],
            (
                RAID.format("Chiều"),
                RETOLD.format("tối"),
                f"{RAID.format('Chiều')} {FILLING} {RETOLD.format('tối')}",
            ),
            id="one-tells-both",
        ),
        pytest.param([], (RAID.format("Sáng"), TRIAL.format("Chiều")), id="two-things"),
        pytest.param(
            [],
            (RAID.format("Sáng"), f"{RETOLD.format('chiều')} {TRIAL.format('Tối')}"),
            id="one-tells-more-of-that-day",
        ),
    ],
)
def test_parts_of_one_day(expected: list[tuple[str, str, str]], texts: tuple[str, ...]):
    """Each row is one story of two papers, in both orders."""
    assert expected == verdicts(*texts)
    assert expected == verdicts(*texts[::-1])
