"""Which lines of a page are not the article."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.read import read_articles

BODY = "Cầu dài 450 m, nối hai bờ sông, và mở cho xe qua lại ngay trong ngày khánh thành."


def furniture(folder: Path, text: str) -> list[str]:
    """The lines of *text* that are marked as furniture."""
    (folder / "01.txt").write_text(text, encoding="utf-8")
    (article,), _ = read_articles([str(folder)])
    return [article.text[span.start : span.end].strip() for span in article.furniture]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"Cầu mới\n{BODY}\nTin bài liên quan\nHơn 9.000 cây xanh\n13 thuyền viên được cứu\n",
            ["Tin bài liên quan", "Hơn 9.000 cây xanh", "13 thuyền viên được cứu"],
            id="related-list",
        ),
        pytest.param(
            f"Cầu mới\n{BODY}\nĐọc thêm:\n13 thuyền viên\n{BODY * 3}\n",
            ["Đọc thêm:", "13 thuyền viên"],
            id="list-inside",
        ),
        pytest.param(f"Cầu mới\n{BODY}\n(Theo Ven Sông)\n", ["(Theo Ven Sông)"], id="publisher-line"),
        pytest.param(
            f"Cầu mới\n{BODY}\nXe qua cầu lúc 9 giờ. Ảnh: Lan\nXe qua cầu lúc 9 giờ. Ảnh: Lan\n",
            ["Xe qua cầu lúc 9 giờ. Ảnh: Lan"],
            id="caption-printed-twice",
        ),
        pytest.param(
            f"Cầu mới\n{BODY}\nBình luận\nTôi đếm được 500 m\n", ["Bình luận", "Tôi đếm được 500 m"], id="comments"
        ),
        pytest.param(
            f"Cầu mới\n{BODY}\nTàu hàng gặp nạn ngoài khơi\nTàu hàng gặp nạn ngoài khơi\nĐêm qua 13 thuyền viên …\n",
            ["Tàu hàng gặp nạn ngoài khơi", "Tàu hàng gặp nạn ngoài khơi", "Đêm qua 13 thuyền viên …"],
            id="teaser-without-heading",
        ),
        pytest.param(
            f"Cầu mới\n{BODY}\n" + "Xe qua cầu lúc 9 giờ. Ảnh: Lan\n" * 3,
            ["Xe qua cầu lúc 9 giờ. Ảnh: Lan"] * 3,
            id="caption-of-a-gallery",
        ),
        pytest.param(
            f"Cầu mới\n{BODY}\nTin liên quan: 13 thuyền viên gặp nạn Thêm 2 tàu chìm Trước đó, cầu cũ đã hỏng. {BODY}\n",
            ["Tin liên quan: 13 thuyền viên gặp nạn Thêm 2 tàu chìm"],
            id="list-run-into-a-paragraph",
        ),
        pytest.param(
            f"Cầu mới dài 450 m\n{BODY}\nTheo Ven Sông Cầu mới dài 450 m Tàu chìm, 13 người mất tích Xem tiếp",
            ["Cầu mới dài 450 m Tàu chìm, 13 người mất tích Xem tiếp"],
            id="headline-again-before-more",
        ),
        pytest.param(
            f"Title: Cầu mới\nTags:\nSummary: 24 nhà sập ở xã Hạ.\nContent:\n{BODY}\n",
            ["Tags:"],
            id="summary-below-empty-tags",
        ),
        pytest.param(f"Cầu mới\n{BODY}\n", [], id="an-article-and-nothing-else"),
    ],
)
def test_furniture(tmp_path: Path, text: str, expected: list[str]):
    """Marked, not deleted; the article's own lines stay."""
    assert expected == furniture(tmp_path, text)
