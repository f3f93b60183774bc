"""Figures in one place of two like sentences: each row is two texts and the two figures that are looked at."""

from __future__ import annotations

import pytest

from checker.counterparts import LOOSELY, VERY_CLOSELY, are_counterparts, are_retold
from tests.unit.test_alignment import figures, of

BRIDGE = "Cầu Bến Lội trên sông Trà được khởi công sau lễ hội, dài {} với hai làn xe và một lối đi bộ."
PICKUP = "Lực lượng kiểm lâm huyện Đông Hà đã thu giữ {} gỗ hương, 3 xe máy và 12 cưa xăng tại bìa rừng Khe Sâu."


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param(True, (BRIDGE.format("420 m"), "420"), (BRIDGE.format("460 m"), "460"), id="one-figure-differs"),
        pytest.param(
            True,
            (PICKUP.format("15 khối"), "15"),
            ("Tối qua, " + PICKUP.format("18 khối").replace("đã thu giữ", "bắt quả tang, thu"), "18"),
            id="a-word-changed-here-and-there",
        ),
        pytest.param(
            False,
            (PICKUP.format("15 khối"), "15"),
            (PICKUP.format("18 khối").replace("3 xe", "5 xe").replace("12 cưa", "9 cưa"), "18"),
            id="its-neighbours-differ-too",
        ),
        pytest.param(
            True,
            (
                "Hội sẽ mở lớp tập huấn cho 10.000 tình nguyện viên và vận động hiến 50.000 đơn vị máu trong năm nay.",
                "10.000",
            ),
            (
                "Hội sẽ mở lớp tập huấn cho 100 ngàn tình nguyện viên và vận động hiến 50 ngàn đơn vị máu trong năm nay.",
                "100 ngàn",
            ),
            id="thousands-in-a-word",
        ),
        pytest.param(
            False,
            ("Tại xã Hạ Long có 7 trong 9 lán trại ven suối bị lũ cuốn trôi hoàn toàn trong đêm.", "9"),
            ("Tại xã Hạ Long có 7 lán trại ven suối bị lũ cuốn trôi hoàn toàn trong đêm.", "7"),
            id="part-and-whole",
        ),
        pytest.param(
            False,
            ("Chiều 7-6, đoàn cán bộ của bộ đã tới thăm và làm việc với lãnh đạo tỉnh Nghệ An.", "7-6"),
            ("Chiều 9-6, đoàn cán bộ của bộ đã tới thăm và làm việc với lãnh đạo tỉnh Đắk Nông.", "9-6"),
            id="each-names-another-place",
        ),
        pytest.param(
            False,
            (
                "Hãng dừng bán tem in nhân kỷ niệm 60 năm ngày thành lập hội chơi tem của tỉnh từ ngày 9/6/2011.",
                "ngày 9/6/2011",
            ),
            (
                "Hãng đã bán tem in nhân kỷ niệm 60 năm ngày thành lập hội chơi tem của tỉnh (9/5/1951 - 9/5/2011).",
                "9/5/2011",
            ),
            id="a-day-and-an-anniversary",
        ),
        pytest.param(
            False,
            ("Sản lượng cá tra của toàn tỉnh trong nửa đầu năm nay tăng 80% so với cùng kỳ năm trước.", "80%"),
            ("Sản lượng cá tra của toàn tỉnh trong nửa đầu năm nay bằng 180% so với cùng kỳ năm trước.", "180%"),
            id="a-rise-and-the-base-with-it",
        ),
        pytest.param(
            False,
            ("Ông Lâm mang theo đồ nghề ra bến thuyền làm việc lúc 5 giờ ngày 3/6 như đã hẹn với chủ.", "5 giờ"),
            ("Ông Lâm mang theo đồ nghề ra bến thuyền làm việc lúc 5 giờ cùng ngày như đã hẹn với chủ.", "5 giờ"),
            id="one-prints-less-of-the-day",
        ),
        pytest.param(False, ("Có 3 người bị thương.", "3"), ("Có 5 người bị thương.", "5"), id="too-short-to-tell"),
    ],
)
def test_counterparts(expected, a, b):
    """Both ways round."""
    ready = figures(a[0], b[0])
    one, other = of(ready, "00", a[1]), of(ready, "01", b[1])
    assert expected is are_counterparts(one, other, share=LOOSELY)
    assert expected is are_counterparts(other, one, share=LOOSELY)


def test_a_text_is_no_copy_of_itself():
    """Two like sentences of one article tell two things."""
    ready = figures(f"{BRIDGE.format('420 m')} {BRIDGE.format('460 m')}")

    assert not are_counterparts(of(ready, "00", "420"), of(ready, "00", "460"))


def test_how_closely_is_for_the_asker_to_say():
    """Where nothing else speaks for one thing the words must do it alone."""
    ready = figures(
        BRIDGE.format("420 m"), "Sau lễ hội, cây cầu mới của xã sẽ dài 460 m với hai làn xe, có thêm một lối đi bộ."
    )
    one, other = of(ready, "00", "420"), of(ready, "01", "460")

    assert are_counterparts(one, other, share=LOOSELY)
    assert not are_counterparts(one, other, share=VERY_CLOSELY)


REST = "Theo quy ước của xã, hộ đến sau đóng {} mức đóng của hộ đến trước, tương đương 12.000 đồng một tháng."
MILL = "Xưởng gỗ của ông Tạ Văn Bốn ở xã Hòa Lợi cháy lúc 2 giờ sáng, thiêu rụi {} nhà xưởng và 3 xe tải."
MILL_RETOLD = "Lúc 2 giờ sáng, {} nhà xưởng cùng 3 xe tải của xưởng gỗ ông Tạ Văn Bốn ở xã Hòa Lợi cháy, bị thiêu rụi."


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param(True, (MILL.format("600 m2"), "600"), (MILL_RETOLD.format("800 m2"), "800"), id="another-order"),
        pytest.param(
            False, (MILL.format("600 m2"), "600"), (MILL_RETOLD.format("9.400 m2"), "9.400"), id="far-too-large"
        ),
        pytest.param(
            True, (MILL.format("600 m2"), "600"), (MILL_RETOLD.format("6.000 m2"), "6.000"), id="a-digit-too-many"
        ),
        pytest.param(
            False,
            (MILL.format("600 m2"), "600"),
            (MILL_RETOLD.format("800 m2 kho, 500 m2"), "800"),
            id="one-of-two-of-its-sort",
        ),
        pytest.param(
            False,
            (MILL.format("600 m2"), "600"),
            ("Ông Tạ Văn Bốn ở xã Hòa Lợi vừa dựng lại 800 m2 nhà xưởng bằng tiền vay của họ hàng.", "800"),
            id="few-words-in-common",
        ),
        pytest.param(
            True,
            (REST.format("60%"), "60%"),
            (REST.format("giảm xuống còn 75%").replace("đóng giảm", "giảm"), "75%"),
            id="a-share-that-a-fall-leaves",
        ),
        pytest.param(
            False,
            (REST.format("giảm 25%").replace("đóng giảm", "giảm"), "25%"),
            (REST.format("75%"), "75%"),
            id="a-fall-and-what-it-leaves",
        ),
    ],
)
def test_retold(expected, a, b):
    """Two texts of a sentence or two, both ways round."""
    ready = figures(a[0], b[0])
    one, other = of(ready, "00", a[1]), of(ready, "01", b[1])
    assert expected is are_retold(one, other)
    assert expected is are_retold(other, one)


def test_one_word_in_two_spellings():
    """``tỉ`` and ``tỷ``, ``kĩ`` and ``kỹ`` are one word, and ``7,0`` is 7."""
    said = "Tỷ lệ thợ kỹ thuật biết tiếng Anh của xưởng là {} và lương tăng 7%, theo ông Lý Bá."
    ready = figures(
        said.format("40%"), said.format("52%").replace("Tỷ", "Tỉ").replace("kỹ", "kĩ").replace("7%", "7,0%")
    )

    assert are_counterparts(of(ready, "00", "40%"), of(ready, "01", "52%"), share=0.9)
