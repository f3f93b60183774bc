"""What a thing has one value of, and the values that two papers give for it."""

from __future__ import annotations

import pytest

from checker.attributes import bearers
from checker.model import Article
from checker.pipeline import read_claims
from tests.unit.contradictions import conflicts

COACH = "Chiếc xe khách loại {} chạy tuyến Bến Lức – Cồn Lác lao xuống mương lúc trời mưa to."
SAME_COACH = "Nhà xe cho hay chủ cũ bán lại từ năm ngoái. Đó là loại xe {}, đã qua nhiều lần sửa chữa."
BOAT = "Tàu cá Hải Âu 07, công suất {}, bị sóng đánh lật khi đang thả lưới gần hòn Mun."
SAME_BOAT = "Theo đồn biên phòng, con tàu này được đóng năm ngoái ở xã bên; công suất {}."
OTHER_BOAT = "Trước đó, tàu Sao Biển 12 công suất {} cũng mắc cạn ở cửa sông."
PAIR = " Hai tàu của ông Tư Lành là cặp tàu lưới rê có tổng công suất 1.700 CV."
PLANNED = "Ông cho biết sẽ đóng con tàu mới công suất {} vào cuối năm."
RUNNER = "Vận động viên Lò Thị Mây cao 1,62 m, quê ở Mường Lai, về đích đầu tiên."
FIRE = "Đám cháy bùng lên ở xưởng gỗ cách chợ Bến Lức {} về phía Đông Nam, lúc công nhân vừa tan ca."
SAME_FIRE = "Theo người dân, nơi xảy ra hỏa hoạn cách Bến Lức chừng {}. Xe chữa cháy đến sau nửa giờ."
OTHER_FIRE = (
    "Theo người dân, nơi xảy ra hỏa hoạn cách Mường Lai chừng {} về phía Đông Nam. Xe chữa cháy đến sau nửa giờ."
)
BLAZE = "Đám cháy thiêu rụi cả kho gỗ của nhà máy, trên diện tích rộng {}, trước khi tắt hẳn."
FIELD = "Nhà máy nằm ven sông, trên khu đất có diện tích {}, ngay sát bến phà cũ."
FILLING = " Người dân quanh vùng cho hay trời đêm ấy mưa to gió lớn. Nhà chức trách không nói gì thêm về vụ việc." * 8


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param([("29", "45")], (COACH.format("29 chỗ"), SAME_COACH.format("45 chỗ")), id="seats"),
        pytest.param([], (COACH.format("29 chỗ"), SAME_COACH.format("29 chỗ")), id="as-many-seats"),
        pytest.param([("620", "850")], (BOAT.format("850 CV"), SAME_BOAT.format("620 CV")), id="power"),
        pytest.param(
            [("620", "850")], (BOAT.format("850 CV") + PAIR, SAME_BOAT.format("620 CV")), id="beside-the-sum-of-two"
        ),
        pytest.param(
            [],
            (BOAT.format("850 CV") + " " + OTHER_BOAT.format("430 CV"), SAME_BOAT.format("620 CV")),
            id="one-tells-of-two-boats",
        ),
        pytest.param([], (BOAT.format("850 CV"), OTHER_BOAT.format("430 CV")), id="of-two-names"),
        pytest.param([], (BOAT.format("850 CV"), PLANNED.format("620 CV")), id="one-is-to-be-built"),
        pytest.param([], (BLAZE.format("300 m2"), FIELD.format("1.200 m2")), id="what-burnt"),
        pytest.param([("4", "about 9")], (FIRE.format("4 km"), SAME_FIRE.format("9 km")), id="distance-from-a-place"),
        pytest.param([], (FIRE.format("4 km"), OTHER_FIRE.format("9 km")), id="distances-from-two-places"),
    ],
)
def test_what_a_thing_has_one_of(expected: list[tuple[str, str]], texts: tuple[str, ...]):
    """Each row is one story of two papers, in both orders."""
    told = [text + FILLING for text in texts]
    assert expected == conflicts(*told)
    assert expected == conflicts(*told[::-1])


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param({"ship"}, BOAT.format("850 CV"), id="a-boat"),
        pytest.param({"vehicle"}, SAME_COACH.format("45 chỗ"), id="a-coach"),
        pytest.param(set(), RUNNER, id="people-are-many"),
    ],
)
def test_bearers(expected: set[str], text: str):
    """Each row is one sentence, and the things that its measured figure may be of."""
    article = Article(id="01", path="01", text=text, language="vi")
    claims, _ = read_claims([article])
    measured = [claim for claim in claims if claim.kind == "measure" or claim.slots.counted == "seat"]
    assert expected == set().union(*map(bearers, measured))
