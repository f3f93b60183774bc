"""What happened once, and the days that two papers give for it."""

from __future__ import annotations

import pytest

from tests.unit.contradictions import conflicts

KIDNAPPED = "Theo người nhà, tay đua Lê Hoàng Vũ bị bắt cóc ở bến Cồn Lác vào đêm {} khi đang về nhà một mình."
TAKEN = "Đài địa phương loan tin tay đua đã về. Không rõ ai đã bắt cóc Lê Hoàng Vũ hôm {}, lúc chợ đông nghịt."
ANOTHER = "Cảnh sát nhắc lại vụ bắt cóc Trần Bảo Long hôm {}, khi người nhà đã nộp đủ tiền chuộc."
FOREIGNER = "Theo người nhà, tay đua {} bị bắt cóc ở bến Cồn Lác vào đêm {} khi đang về một mình."
LOOKED_FOR = "Đài địa phương loan tin tay đua đã về. Không rõ ai đã bắt cóc {} hôm {}, lúc chợ đông nghịt."
FREED = " Sáng 14/6, anh được đưa về nhà an toàn."
EXTRADITED = "Trùm lừa đảo Lê Hoàng Vũ bị dẫn độ về nước vào tháng {}{}."
PLEADED = " và hồi tháng 9 năm nay, ông ta nhận hết mọi tội trước tòa"
FOUND = "Thuyền trưởng Sáu Lành được tàu hàng vớt lên ngoài khơi Cồn Lác lúc {}, trong tình trạng kiệt sức."
SEEN = "Một thủy thủ kể rằng ông trông thấy chiếc phao đỏ lúc {} và gọi ngay cho đồng đội."
FILLING = " Người dân quanh vùng cho hay trời đêm ấy mưa to gió lớn. Nhà chức trách không nói gì thêm về vụ việc." * 8


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param([("XXXX-06-11", "XXXX-06-13")], (KIDNAPPED.format("11/6"), TAKEN.format("13/6")), id="two-days"),
        pytest.param([], (KIDNAPPED.format("13/6"), TAKEN.format("13/6")), id="one-day"),
        pytest.param([], (KIDNAPPED.format("11/6"), ANOTHER.format("13/6")), id="another-victim"),
        pytest.param(
            [("XXXX-06-11", "XXXX-06-13")],
            (FOREIGNER.format("Ruben Garrido", "11/6"), LOOKED_FOR.format("Garirido", "13/6")),
            id="a-name-misspelt",
        ),
        pytest.param(
            [], (FOREIGNER.format("Phương", "11/6"), LOOKED_FOR.format("Khương", "13/6")), id="syllables-a-letter-apart"
        ),
        pytest.param(
            [],
            (KIDNAPPED.format("11/6"), TAKEN.format("13/6") + " " + ANOTHER.format("11/4")),
            id="one-tells-of-two-deeds",
        ),
        pytest.param(
            [("XXXX-06-11", "XXXX-06-13")],
            (KIDNAPPED.format("11/6") + FREED, TAKEN.format("13/6") + FREED, TAKEN.format("13/6")),
            id="among-other-days",
        ),
        pytest.param(
            [("2018-03", "2019-04")],
            (EXTRADITED.format("3/2018", PLEADED), EXTRADITED.format("4/2019", "")),
            id="a-time-further-off-is-of-another-thing",
        ),
        pytest.param(
            [], (EXTRADITED.format("3/2018", " hoặc tháng 4/2019"), EXTRADITED.format("4/2019", "")), id="a-choice"
        ),
        pytest.param(
            [("XXXX-06-11T03:17", "XXXX-06-12T03:17")],
            (FOUND.format("3 giờ 17 phút ngày 11/6"), SEEN.format("3h17 ngày 12/6")),
            id="one-minute",
        ),
        pytest.param(
            [], (FOUND.format("3 giờ 30 phút ngày 11/6"), SEEN.format("3h30 ngày 12/6")), id="an-hour-of-many-days"
        ),
        pytest.param([], (FOUND.format("3 giờ 17 phút ngày 11/6"), SEEN.format("3h17 ngày 19/6")), id="a-week-later"),
    ],
)
def test_what_happened_once(expected: list[tuple[str, str]], texts: tuple[str, ...]):
    """Each row is one story of two papers and more, in both orders."""
    told = [text + FILLING for text in texts]
    assert expected == conflicts(*told, kind="date")
    assert expected == conflicts(*told[::-1], kind="date")
