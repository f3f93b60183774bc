"""Who says so, as worded: each row is the holder of one sentence's figure."""

from __future__ import annotations

import pytest

from tests.unit.resolve.desk import claims_of


def holder_of(quote: str, text: str, language: str = "vi") -> str | None:
    """Whom *text* names for its claim *quote*."""
    found = {claim.quote: claim.attributed_to for claim in claims_of(text, language)}
    assert quote in found, found
    return found[quote]


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(None, "12 người", "Vụ sập cầu làm 12 người chết.", id="the-paper"),
        pytest.param("Sở Y tế Huế", "12 người", "Theo Sở Y tế Huế, 12 người chết.", id="according-to"),
        pytest.param("Sở Y tế Huế", "12 người", "Theo số liệu của Sở Y tế Huế, 12 người chết.", id="figures-of"),
        pytest.param("Sở Y tế Huế", "12 người", "Chiều qua, Sở Y tế Huế cũng cho biết 12 người chết.", id="verb"),
        pytest.param(
            "Ông Nguyễn Văn Bình",
            "12 người",
            "Ông Nguyễn Văn Bình, Chủ tịch xã Hạ, cho biết 12 người chết.",
            id="apposition",
        ),
        pytest.param(
            "Tập đoàn Sông Lam", "45%", "Tập đoàn Sông Lam (mã: SLA) công bố đã đạt 45% kế hoạch.", id="brackets"
        ),
        pytest.param(
            "Đại tướng Lê Văn Nam",
            "9 người",
            "Đại tướng Lê Văn Nam tới nơi. Ông cho biết 9 người đã được cứu.",
            id="pronoun",
        ),
        pytest.param("ban tổ chức", "12 đội", "Theo ban tổ chức, 12 đội dự giải.", id="body-without-a-name"),
        pytest.param("công an tỉnh", "12 người", "Theo công an tỉnh, 12 người bị thương.", id="police"),
        pytest.param(None, "12 tàu", "Có 12 tàu đóng theo mẫu tàu Thái Lan, dài như nhau.", id="manner"),
        pytest.param(None, "34 triệu đồng", "Theo giờ Việt Nam, giá vàng là 34 triệu đồng.", id="by-the-clock"),
        pytest.param(
            "ông Nguyễn Văn Bình",
            "8 người",
            'Trả lời báo, ông Nguyễn Văn Bình nói rằng đã có người chết. "Ban đầu có 8 người chết. Sau tăng lên 9".',
            id="quotation-keeps-its-speaker",
        ),
        pytest.param(
            "Sở Y tế Huế", "3 trẻ em", "Sở Y tế Huế cho biết 12 người chết. Trong đó có 3 trẻ em.", id="goes-on"
        ),
        pytest.param(None, "3 trẻ em", "Sở Y tế Huế cho biết 12 người chết. Xã có 3 trẻ em.", id="new-sentence"),
    ],
)
def test_holder(expected: str | None, quote: str, text: str):
    """Named by the sentence itself or by the neighbour that it continues."""
    assert expected == holder_of(quote, text)


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(
            "the Health Ministry", "12 people", "According to the Health Ministry, 12 people died.", id="according-to"
        ),
        pytest.param("Anna Lee", "8 boats", '"We have 8 boats," said Anna Lee, a captain.', id="inverted"),
        pytest.param("Police", "14 people", "Police said 14 people died.", id="body-without-a-name"),
        pytest.param("Minister John Smith", "14 people", "Minister John Smith said 14 people died.", id="said"),
    ],
)
def test_english(expected: str | None, quote: str, text: str):
    """The same in English."""
    assert expected == holder_of(quote, text, "en")
