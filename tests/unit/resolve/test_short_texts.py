"""Short texts as papers print them: which of their figures are claims, how each stands, and which only look alike."""

from __future__ import annotations

import pytest

from tests.unit.resolve.desk import claims_of

NONE = "no claim"
DAY = "2022-07-21T08:00"


def told(text: str, figures: tuple[str, ...], published: str | None) -> dict[str, str]:
    """How the claim that holds each of *figures* stands, `NONE` where none does; other claims by their own words."""
    claims = {(claim.start, claim.end): claim for claim in claims_of(text, "vi", published)}
    found: dict[str, str] = {}
    for figure in figures:
        start = text.index(figure)
        here = [place for place in claims if place[0] < start + len(figure) and start < place[1]]
        found[figure] = claims.pop(here[0]).status if here else NONE
    return found | {claim.quote: claim.status for claim in claims.values()}


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(
            {"2 lít": "unknown", "30 phút": "unknown", "7 tiếng": "unknown"},
            "Bác sĩ khuyên mỗi người nên uống 2 lít nước, nên tập 30 phút và nên ngủ đủ 7 tiếng mỗi ngày.",
            id="advice",
        ),
        pytest.param(
            {"65 tuổi": NONE, "5 tuổi": NONE, "38%": "actual"},
            "Người trên 65 tuổi và trẻ dưới 5 tuổi chiếm 38% ca nặng.",
            id="age-groups",
        ),
        pytest.param(
            {"18 tuổi": NONE, "500.000 đồng": "actual", "24 tháng": "actual"},
            "Người từ 18 tuổi được vay; phí là 500.000 đồng, thời hạn 24 tháng.",
            id="eligibility",
        ),
        pytest.param(
            {"2 triệu đồng đến 3 triệu đồng": "unknown", "10 tháng đến 12 tháng": "unknown"},
            "Hành vi này bị phạt tiền từ 2 triệu đồng đến 3 triệu đồng, tước bằng lái từ 10 tháng đến 12 tháng.",
            id="fine-in-law",
        ),
        pytest.param(
            {"7,5 triệu đồng": "actual", "khoản 4": NONE, "3 bài viết": "actual"},
            "Ông bị xử phạt 7,5 triệu đồng theo khoản 4 vì đăng 3 bài viết sai sự thật.",
            id="fine-that-was-paid",
        ),
        pytest.param(
            {"6,1 inch": "planned", "120 Hz": "planned", "799 USD": "planned"},
            "Máy dự kiến có màn hình 6,1 inch, tần số quét 120 Hz và giá 799 USD.",
            id="phone-not-yet-out",
        ),
        pytest.param(
            {"6,58 inch": "actual", "6.000 mAh": "actual", "1300": NONE, "Android 12": NONE},
            "Máy có màn hình 6,58 inch, pin 6.000 mAh, chip Dimensity 1300 và chạy Android 12.",
            id="phone-on-sale",
        ),
        pytest.param(
            {"25-27 độ": "planned", "31-34 độ": "planned", "trên 36 độ": "planned"},
            "Dự báo thời tiết cuối tuần: Bắc Bộ nắng nóng\n"
            "Khu vực Hà Nội: Nhiệt độ thấp nhất 25-27 độ. Cao nhất 31-34 độ, có nơi trên 36 độ.",
            id="weather-forecast",
        ),
        pytest.param(
            {"39 độ": "actual", "hôm qua": "actual"},
            "Thời tiết cuối tuần: Bắc Bộ nắng nóng\nNơi nóng nhất hôm qua đo được 39 độ.",
            id="weather-as-it-was",
        ),
        pytest.param(
            {"725 USD/tấn": "actual", "7.000 đồng": "planned", "12 kg": NONE},
            "Giá hợp đồng vừa chốt ở mức 725 USD/tấn, do đó giá bán lẻ sẽ giảm 7.000 đồng/bình 12 kg.",
            id="price-of-a-bottle",
        ),
        pytest.param(
            {"67,5 triệu đồng": "actual", "tháng 9/2022": NONE, "1,26%": "actual", "1.962 USD/tấn": "actual"},
            "Vàng bán ra 67,5 triệu đồng/lượng; cà phê giao tháng 9/2022 giảm 1,26% còn 1.962 USD/tấn.",
            id="prices-of-a-day",
        ),
        pytest.param(
            {"T+3": NONE, "T+2": NONE, "40.000 tài khoản": "actual"},
            "Chu kỳ chuyển từ T+3 sang T+2 đối với 40.000 tài khoản.",
            id="days-after-trading",
        ),
        pytest.param(
            {"U19": NONE, "2-1": "actual", "phút 85": "actual", "hiệp hai": NONE},
            "Đội U19 thắng 2-1 nhờ bàn ở phút 85 của hiệp hai.",
            id="match-report",
        ),
        pytest.param(
            {"hạng nhất": NONE, "14 đội": "actual", "vòng 7": "actual"},
            "Giải hạng nhất có 14 đội và vừa qua vòng 7.",
            id="name-of-a-league",
        ),
        pytest.param(
            {"16m50": NONE, "11m": NONE, "phút 47": "actual"},
            "Lỗi xảy ra ngoài vòng 16m50 nhưng trọng tài thổi phạt đền 11m ở phút 47.",
            id="marks-of-the-pitch",
        ),
        pytest.param(
            {"2016": NONE, "16 đội": "actual", "10 đội": "actual"},
            "Copa America 2016 lần này có 16 đội, trong đó 10 đội Nam Mỹ.",
            id="year-in-a-name",
        ),
        pytest.param(
            {"Tầng 8": NONE, "Phòng 806": NONE, "239": NONE, "12 cửa hàng": "actual"},
            "Địa chỉ: Tầng 8, Phòng 806, số 239 đường Xuân Thủy. Công ty có 12 cửa hàng.",
            id="address",
        ),
        pytest.param(
            {"tầng 8": "actual", "3 người": "actual", "20 phút": "actual"},
            "Lửa bùng lên ở tầng 8, 3 người kẹt lại 20 phút.",
            id="floor-of-a-fire",
        ),
        pytest.param(
            {"0912 345 678": NONE, "1900 6750": NONE, "5 ngày": "actual"},
            "Sau 5 ngày tìm kiếm, gia đình mong ai biết tin gọi số điện thoại 0912 345 678 hoặc hotline 1900 6750.",
            id="telephone",
        ),
        pytest.param(
            {"29A-123.45": NONE, "quốc lộ 13": NONE, "gần 10 km": "actual"},
            "Xe biển số 29A-123.45 chạy trên quốc lộ 13, cách hiện trường gần 10 km.",
            id="plate-and-road",
        ),
        pytest.param(
            {"tập 5": NONE, "mùa 3": NONE, "1,2 triệu lượt xem": "actual"},
            "Ở tập 5 của mùa 3, chương trình đạt 1,2 triệu lượt xem.",
            id="episode-and-season",
        ),
        pytest.param(
            {"SBD 168": NONE, "3.025 lượt": "actual", "2.812 điểm": "actual"},
            "Thí sinh Thảo (SBD 168) có 3.025 lượt bình chọn, người sau có 2.812 điểm.",
            id="number-of-a-contestant",
        ),
        pytest.param(
            {"lớp 12": NONE, "12A1": NONE, "43 em": "actual", "15 em": "actual"},
            "Khối lớp 12 có 43 em, riêng lớp 12A1 có 15 em.",
            id="classes-of-a-school",
        ),
        pytest.param(
            {"hàng ghế số 5": NONE, "40.000 chỗ": "actual", "2 cổ động viên": "actual"},
            "Trên sân có 40.000 chỗ, 2 cổ động viên ở hàng ghế số 5 bị đưa ra ngoài.",
            id="row-of-seats",
        ),
        pytest.param(
            {"một cửa": NONE, "mức độ 4": NONE, "98%": "actual"},
            "Bộ phận một cửa xử lý đúng hạn 98% hồ sơ mức độ 4.",
            id="set-phrases-of-offices",
        ),
        pytest.param(
            {"5 sao": NONE, "120 phòng": "actual", "7 tầng": "actual"},
            "Khách sạn 5 sao này cao 7 tầng và có 120 phòng.",
            id="class-of-a-hotel",
        ),
        pytest.param(
            {"47 tuổi": NONE, "2 người con": "actual", "1975": NONE},
            "Ông Hà (47 tuổi, sinh năm 1975) có 2 người con.",
            id="who-someone-is",
        ),
        pytest.param(
            {"90%": "planned", "năm 2025": "planned", "78%": "actual"},
            "Thủ tướng đặt chỉ tiêu 90% dân số vào năm 2025; hiện nay tỷ lệ là 78%.",
            id="target-and-state",
        ),
        pytest.param(
            {"6 nước": "actual", "100 chiếc": "planned"},
            "Hãng sẽ bán 100 chiếc tại Việt Nam, một trong 6 nước được chọn.",
            id="one-of-them",
        ),
        pytest.param(
            {"10 ngày": "unknown", "5 triệu đồng": "actual"},
            "Ông đã nộp 5 triệu đồng. Nếu quá thời hạn 10 ngày thì ông sẽ bị cưỡng chế.",
            id="condition-of-a-consequence",
        ),
        pytest.param(
            {"năm 2012": "planned", "80%": "planned", "tháng 6/2013": "actual"},
            "Nhà máy dự kiến hoạt động từ năm 2012 với 80% công suất. Nhưng đến tháng 6/2013 nhà máy mới chạy.",
            id="former-plan",
        ),
        pytest.param(
            {"528 sản phẩm": "actual", "8.890 tỷ đồng": "actual", "tháng 7": "planned"},
            "Trung tâm mở hồ sơ đề xuất với 528 sản phẩm trị giá 8.890 tỷ đồng. Trong tháng 7 sẽ công bố kết quả.",
            id="opened-bids",
        ),
        pytest.param(
            {"nửa đêm": NONE, "2 xe": "actual", "hai vợ chồng": NONE},
            "Lúc nửa đêm, 2 xe đâm nhau và hai vợ chồng thoát nạn.",
            id="midnight",
        ),
        pytest.param(
            {"2 trang trên": NONE, "4 bước": "actual"},
            "Quy trình gồm 4 bước. Chi tiết có ở 2 trang trên.",
            id="named-above",
        ),
    ],
)
def test_in_a_dated_article(expected: dict[str, str], text: str):
    """Each row is one short text, printed on a day that is known."""
    assert expected == told(text, tuple(expected), DAY)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(
            {"22/7": "planned", "21/7": NONE, "30/9": "planned", "14/7": "actual"},
            "Ngày 21/7, Sở cho biết xe sẽ đi hai chiều từ ngày 22/7. Phố bên cạnh làm thử hôm 14/7. Lễ khánh thành vào ngày 30/9.",
            id="behind-the-day-of-speaking",
        ),
        pytest.param(
            {"17/7": "planned", "16/7": "planned", "3/7": "actual"},
            "Trường sẽ thi vào ngày 17/7. Chiều 16/7, thí sinh sẽ làm thủ tục. Danh sách đã có hôm 3/7.",
            id="coming-and-gone",
        ),
        pytest.param(
            {"14/5": "actual", "20/6": "planned"},
            "Sáng nay (14/5), tại Huế, lễ ra quân diễn ra. Đợt hai sẽ bắt đầu ngày 20/6.",
            id="this-morning",
        ),
        pytest.param(
            {"21/7": NONE, "75%": "planned", "1/9": "planned", "85%": "planned", "1/10": "planned", "60%": "actual"},
            "Ngày 21/7, Bộ cho biết kho phải được lấp đầy 75% vào ngày 1/9, tăng lên 85% vào ngày 1/10. Nay kho đầy 60%.",
            id="figures-of-days-behind-the-day-of-speaking",
        ),
        pytest.param(
            {"21/7": NONE, "ngày 24/7": "planned", "ngày 28/7": "actual"},
            "Ngày 21/7, Sở cho biết từ ngày 24/7 trời có nắng. Đây là lần đầu kể từ ngày 28/7 có mưa.",
            id="since-a-day",
        ),
        pytest.param(
            {"21/7": NONE, "ngày 29/7": "actual"},
            "Ngày 21/7, Sở cho biết cả hai đều khỏe. Lễ cưới diễn ra ở Huế vào ngày 29/7.",
            id="a-day-that-may-have-come",
        ),
        pytest.param(
            {"16/7": "actual", "22/7": "planned", "ngày 5 đến 11/8": "planned"},
            "Đội đã về nước hôm 16/7. Đội sẽ tập từ ngày 22/7. Sau đó, từ ngày 5 đến 11/8, đội dự giải ở Huế.",
            id="behind-an-announced-day",
        ),
        pytest.param(
            {"17/7": "planned", "Chiều 16/7": "planned", "15h": "planned"},
            "Trường sẽ thi vào ngày 17/7. Chiều 16/7, thí sinh đến trường. Vào 15h ngày 16/7, thí sinh sẽ có mặt.",
            id="announced-further-down",
        ),
        pytest.param(
            {"22/5": "planned", "22.5": "planned"},
            "Hai đội gặp nhau lúc 17h ngày mai (22/5). Khán giả chờ trận đấu chiều 22.5.",
            id="tomorrow",
        ),
        pytest.param(
            {"14/7": "actual", "năm 2022": "actual", "1/8": "planned"},
            "Từ năm 2022, chuẩn nghèo cao hơn. Sở đã báo hôm 14/7. Sở sẽ trả tiền từ ngày 1/8/2022.",
            id="the-year-of-a-coming-day",
        ),
        pytest.param(
            {"20/6": "actual", "31/5": "actual"},
            "Tại hội nghị ngày 20/6, ông Hà cho biết việc này đã xong ngày 31/5.",
            id="speaking-at-a-conference",
        ),
        pytest.param(
            {"7 giờ": NONE, "300 cử tri": "actual"},
            "Đúng 7 giờ, 300 cử tri có mặt.",
            id="hour-of-a-day-that-nobody-tells",
        ),
        pytest.param(
            {"126 năm": "actual", "19/5/2016": "actual", "3/2": "planned"},
            "Giải được phát động dịp 126 năm ngày sinh (19/5/2016) và sẽ được trao vào ngày 3/2.",
            id="day-in-brackets-before-a-plan",
        ),
        pytest.param(
            {"thứ 6 tuần này": NONE, "thứ 7": NONE, "3.000 khán giả": "actual"},
            "Buổi diễn tối thứ 7 có 3.000 khán giả, buổi sau vào thứ 6 tuần này.",
            id="days-of-the-week",
        ),
        pytest.param(
            {"đêm thứ 5": "actual", "7 đêm": "actual"},
            "Lễ hội kéo dài 7 đêm, đêm thứ 5 của lễ hội đông nhất.",
            id="fifth-night",
        ),
    ],
)
def test_in_an_undated_article(expected: dict[str, str], text: str):
    """Each row is one short text of which nobody knows when it was printed."""
    assert expected == told(text, tuple(expected), None)
