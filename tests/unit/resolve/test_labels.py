"""Which mentions make no claim, and why: each row is one figure of a newsroom's sentence."""

from __future__ import annotations

import pytest

from tests.unit.resolve.desk import claims_of, reasons_of

CLAIM = ""
STAMP = "moment that figures are as of"


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("part of a name", "72 Tower", "Hội chợ mở ở Landmak 72 Tower.", id="building"),
        pytest.param("part of a name", "90604 TS", "Thuyền trưởng tàu QNg 90604 TS kể lại.", id="ship"),
        pytest.param("part of a name", "2 chiếm đa", "Biến thể phụ BA.2 chiếm đa số.", id="variant"),
        pytest.param(
            "part of a name", "6/55 mở thưởng", "Xổ số Power 6/55 mở thưởng tối nay.", id="name-of-two-numbers"
        ),
        pytest.param(CLAIM, "19 khoản thu", "Tỉnh có 16/19 khoản thu đạt dự toán.", id="both-numbers-count"),
        pytest.param("base of a rate", "20 điểm", "Cô được 18/20 điểm.", id="points-that-could-be-had"),
        pytest.param("part of a name", "tháng 7", "Bảo tàng trưng bày “Cung trầm tháng 7”.", id="ends-a-title"),
        pytest.param(CLAIM, "tháng 7", "Ông nói: “Tôi về quê hồi tháng 7”.", id="ends-what-is-said"),
        pytest.param("part of an address", "2 Hoàng Lan", "Cửa hàng ở số 5A/2 Hoàng Lan.", id="house-behind-a-letter"),
        pytest.param("part of a name", "88 Hoàng Lan", "Rạp ở 88 Hoàng Lan, Hà Nội.", id="address"),
        pytest.param(CLAIM, "12 Nghệ nhân", "Tỉnh tặng quà 12 Nghệ nhân ưu tú.", id="a-title-is-counted"),
        pytest.param(
            CLAIM, "9.500 lá thư", "Ông trao cho Lê Thành Phong 9.500 lá thư.", id="grouped-digits-are-no-name"
        ),
        pytest.param(CLAIM, "40 câu", "“Với 40 câu, em làm mất 60 phút”, cô nói.", id="first-word-in-quotes"),
        pytest.param("number of a part", "thứ hai", "Nguyên nhân thứ hai là giá cao.", id="second-cause"),
        pytest.param("base of a rate", "1 lít", "Giá 1 lít xăng rẻ hơn 500 đồng.", id="what-a-price-is-for"),
        pytest.param(CLAIM, "12 gam", "Bộ sưu tập có 12 gam màu.", id="unknown-noun-is-counted"),
        pytest.param(CLAIM, "30 DJ", "Đêm nhạc mời 30 DJ.", id="capitals-are-a-noun"),
        pytest.param("one of several sizes", "64GB", "Máy có bộ nhớ 32/64GB.", id="options"),
        pytest.param("one of several sizes", "32", "Máy có bộ nhớ 32/64GB.", id="first-option"),
        pytest.param("year without its word", "2015 gặp mưa", "Vòng loại cúp châu lục 2015 gặp mưa.", id="bare-year"),
        pytest.param("number of a part", "1 kết thúc", "Hiệp 1 kết thúc không bàn thắng.", id="half"),
        pytest.param("number of a part", "thứ 2", "Sang set thứ 2 anh đuối sức.", id="set"),
        pytest.param("number of a part", "2 phim", "Tập 2 phim Gió chướng lên sóng tối nay.", id="episode"),
        pytest.param(CLAIM, "2 phim", "Hãng quay 2 phim trong năm.", id="films-are-counted"),
        pytest.param(
            "item of a list", "thứ hai", "Đầu tiên là cấp gạo, và thứ hai là mở đường.", id="point-of-a-series"
        ),
        pytest.param(
            "year without its word", "2020 quy định", "Luật Cư trú 2020 quy định như vậy.", id="year-of-a-law"
        ),
        pytest.param("set phrase", "hạng nhất", "Ông nhận Huân chương Độc lập hạng nhất.", id="class-of-an-order"),
        pytest.param("figure of speech", "100%", "Ông chắc chắn 100% rằng đội sẽ thắng.", id="how-sure"),
        pytest.param(CLAIM, "100%", "Tỉnh đảm bảo 100% hộ dân có điện.", id="a-share-that-is-assured"),
        pytest.param("number of a part", "đầu tiên", "Trong quý đầu tiên của năm nay hãng lãi lớn.", id="quarter"),
        pytest.param("number of a part", "thứ nhất", "Hiệp phụ thứ nhất có bàn thắng.", id="extra-time"),
        pytest.param("number of a part", "thứ hai", "Tình huống thứ hai, lạm phát sẽ lập đỉnh.", id="second-scenario"),
        pytest.param(CLAIM, "đứng thứ 2", "Đội đứng thứ 2 bảng.", id="rank-is-claimed"),
        pytest.param("item of a list", "Thứ hai", "Thứ hai, lương còn thấp.", id="second-point"),
        pytest.param("item of a list", "Thứ hai", "Thứ hai là giá vật tư còn cao.", id="second-point-is"),
        pytest.param(CLAIM, "Phút 44", "Phút 44, đội khách ghi bàn.", id="minute-of-a-goal"),
        pytest.param("set phrase", "11 m", "Hai bên đá luân lưu 11 m.", id="penalty-spot"),
        pytest.param(CLAIM, "11 m", "Cột cờ cao 11 m.", id="eleven-metres"),
        pytest.param("radio frequency", "7903,0 kHz", "Đài phát trên tần số 8291,0 kHz, 7903,0 kHz.", id="tuned-to"),
        pytest.param("grade of a ware", "5%", "Gạo 5% tấm tăng giá.", id="broken-rice"),
        pytest.param(CLAIM, "5%", "Giá gạo tăng 5%.", id="a-rise-of-the-price"),
        pytest.param("class of things", "45-50 chỗ", "Dòng xe khách 45-50 chỗ đều cháy vé.", id="class-by-a-range"),
        pytest.param("grade of a ware", "100%", "Ba công ty 100% vốn nhà nước lỗ nặng.", id="owned-wholly"),
        pytest.param("item of a list", "thứ hai", "Có hai lý do: nghèo; thứ hai là xa nhà.", id="point-after-a-point"),
        pytest.param(CLAIM, "thứ hai", "Anh về đích thứ hai là nhờ may.", id="second-in-a-race"),
        pytest.param("number of a part", "thứ ba", "Công ty nhờ một bên thứ ba xử lý.", id="third-party"),
        pytest.param(
            "number of a part", "lần thứ tư", "Cách mạng công nghiệp lần thứ tư đang đến.", id="name-of-a-revolution"
        ),
        pytest.param("class of things", "9 chỗ", "Ô tô dưới 9 chỗ bán chậm.", id="class-of-cars"),
        pytest.param(CLAIM, "hơn 160 ghế", "Sân mới có hơn 160 ghế.", id="seats-counted"),
        pytest.param(CLAIM, "7 chỗ", "Kẻ gian cạy cửa chiếc xe 7 chỗ.", id="a-car-of-seven-seats"),
        pytest.param("part of a name", "42 cầu", "Xe dừng ở cột đèn số 42 cầu Thanh Trì.", id="number-of-a-lamp-post"),
        pytest.param(CLAIM, "12 cầu thủ", "Trong số 12 cầu thủ Việt Nam có hai thủ môn.", id="of-so-many"),
        pytest.param("part of an address", "39 phố Lê", "Quán mở ở 39 phố Lê Ngọc Hân.", id="house-in-a-street"),
        pytest.param(CLAIM, "39 phố đi", "Thành phố có 39 phố đi bộ.", id="streets-counted"),
        pytest.param("item of a list", "3.2 Phòng", "3.2 Phòng bệnh tại nhà", id="number-of-a-section"),
        pytest.param(CLAIM, "3.2 triệu người", "3.2 triệu người mất nhà", id="a-line-opens-with-a-count"),
        pytest.param(CLAIM, "ngày 5/7", "Chứng khoán phái sinh ngày 5/7 giảm điểm.", id="no-birth-in-derivatives"),
        pytest.param("birth year", "năm 1992", "Anh sinh năm 1992.", id="born-in"),
        pytest.param(CLAIM, "hôm 2/8", "Ông qua đời tại nhà riêng hôm 2/8 ở tuổi 55.", id="own-home-and-no-day-alone"),
        pytest.param(CLAIM, "ngày thứ ba", "Sang ngày thứ ba của hội nghị, mưa to.", id="third-day-of-a-meeting"),
        pytest.param(
            CLAIM, "trên 260.000 tấn", "Sân bay đón 20 triệu khách/năm và trên 260.000 tấn hàng.", id="a-second-rate"
        ),
        pytest.param(CLAIM, "5kg", "Giá 80.000 đồng/kg, nếu mua cả hộp 5kg thì rẻ hơn.", id="a-whole-box"),
        pytest.param("base of a rate", "12 kg", "Giá gas giảm 7.000 đồng/bình 12 kg.", id="what-a-bottle-holds"),
        pytest.param("quarter or half-year", "quý 3", "Công ty công bố lãi quý 3.", id="quarter-of-a-profit"),
        pytest.param(CLAIM, "quý II/2024", "Dự án dự kiến hoàn thành vào quý II/2024.", id="quarter-of-completion"),
        pytest.param(
            CLAIM,
            "quý I/2023 đến quý IV/2025",
            "Thời gian làm từ quý I/2023 đến quý IV/2025.",
            id="from-quarter-to-quarter",
        ),
        pytest.param("year without its word", "2026 chỉ tiêu", "Từ nay đến 2026 chỉ tiêu là 90%.", id="until-a-year"),
        pytest.param(CLAIM, "2026 người", "Số hộ tăng đến 2026 người.", id="up-to-so-many-people"),
    ],
)
def test_names(expected: str, quote: str, text: str):
    """Digits that belong to a name, a series or a class."""
    assert expected == reasons_of(text)[quote]


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("years in brackets", "1927-1986", "Ông Palme (1927-1986) từng đến đây.", id="a-life"),
        pytest.param(
            "years in brackets", "9/5/1920", "Kỷ niệm ngày sinh ông Nam (9/5/1920 - 9/5/2020).", id="a-birthday"
        ),
        pytest.param(CLAIM, "9/5/1920", "Kỷ niệm ngày lập xã (9/5/1920 - 9/5/2020).", id="a-founding-day"),
        pytest.param(CLAIM, "2013-2016", "Trong nhiệm kỳ (2013-2016) ông xây 9 cây cầu.", id="a-term"),
        pytest.param(CLAIM, "1962-2012", "Triển lãm nói về giai đoạn từ 1962-2012.", id="years-told"),
        pytest.param("birth year", "năm 1975", "Nạn nhân là ông Bình (sinh năm 1975, quê Huế).", id="born"),
        pytest.param("age of a person spoken of", "35 tuổi", "Ông Bình (35 tuổi) kể lại.", id="in-brackets"),
        pytest.param("age of a person spoken of", "22 tuổi", "Thủ môn 22 tuổi ở lại thêm một mùa.", id="player"),
        pytest.param("age of a person spoken of", "25 tuổi", "Chân sút 25 tuổi vắng mặt.", id="striker"),
        pytest.param("age of a person spoken of", "34 tuổi", "Nghi phạm 34 tuổi khai nhận.", id="suspect"),
        pytest.param(
            "age of a person spoken of", "90 tuổi", "Bị cáo 90 tuổi Lê Văn Vân đến tòa.", id="name-behind-the-age"
        ),
        pytest.param("", "10 tuổi", "Một học sinh 10 tuổi Trung Quốc bị lạc.", id="where-someone-is-from"),
        pytest.param("age of a person spoken of", "33 tuổi", "Zoe Reid, thai phụ 33 tuổi, kể lại.", id="behind-a-name"),
        pytest.param(CLAIM, "7 tuổi", "Tại Nghệ An, bé trai 7 tuổi bị lạc.", id="behind-a-place"),
        pytest.param("age of a person spoken of", "31 tuổi", "Bị cáo gốc Việt 31 tuổi này im lặng.", id="points-back"),
        pytest.param(CLAIM, "40 tuổi", "Người đàn ông 40 tuổi này im lặng.", id="still-unnamed"),
        pytest.param("age of a person spoken of", "13 tuổi", "Cô lên phố học nhạc năm 13 tuổi.", id="when-it-was"),
        pytest.param("age of a person spoken of", "18 tuổi", "Người từ 18 tuổi được tiêm.", id="age-group"),
        pytest.param("age of a person spoken of", "trên 18 tuổi", "Người trên 18 tuổi được tiêm.", id="above-an-age"),
        pytest.param(CLAIM, "khoảng 8 tuổi", "Tổ phát hiện một bé gái khoảng 8 tuổi.", id="about-the-age-of-a-child"),
        pytest.param(CLAIM, "9 tuổi", "Một bé gái 9 tuổi bị thương.", id="unnamed-victim"),
    ],
)
def test_persons(expected: str, quote: str, text: str):
    """Who someone is, and what is told of someone unnamed."""
    assert expected == reasons_of(text)[quote]


PERIOD = "period of a figure"


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(PERIOD, "6 tháng", "6 tháng đầu năm 2024, xuất khẩu đạt 5 tỷ USD.", id="months-of-a-year"),
        pytest.param(PERIOD, "năm 2024", "6 tháng đầu năm 2024, xuất khẩu đạt 5 tỷ USD.", id="their-year"),
        pytest.param(PERIOD, "2 quý", "Trong 2 quý năm 2024 chỉ bán được 9 chiếc xe.", id="quarters-of-a-year"),
        pytest.param(PERIOD, "năm 2013", "Doanh thu năm 2013 tăng 5%.", id="attribute-of-a-sum"),
        pytest.param(PERIOD, "tháng 9", "Trong tháng 9, giá tăng 2%.", id="within-a-month"),
        pytest.param(PERIOD, "Năm 2025", "Năm 2025, tỉnh đặt mục tiêu thu 500 tỷ đồng.", id="its-own-year-opens"),
        pytest.param(CLAIM, "Năm 2003", "Năm 2003, ông bị bắt lần đầu.", id="a-past-year-opens"),
        pytest.param(CLAIM, "năm 1987", "Cây đa do ông Tư tặng làng năm 1987.", id="year-of-a-gift"),
        pytest.param(CLAIM, "năm 1997", "Ông giữ chức cho đến khi nghỉ hưu năm 1997.", id="year-of-retiring"),
        pytest.param(CLAIM, "tháng 2/2001", "Đất do tỉnh cấp cho công ty tháng 2/2001, nay trồng tiêu.", id="granted"),
        pytest.param(CLAIM, "năm 2012", "Sau tranh chấp ranh giới năm 2012, vốn giảm 20%.", id="year-of-a-dispute"),
        pytest.param(CLAIM, "năm 2009", "Chợ vắng khách từ sau vụ cháy lớn năm 2009.", id="year-of-a-fire"),
        pytest.param(PERIOD, "năm 2024", "Họ muốn có thêm chuyến thăm trong năm 2024.", id="visits-within-a-year"),
        pytest.param(
            PERIOD, "2016-2021", "Cuộc bầu cử đại biểu nhiệm kỳ 2016-2021 là ngày hội.", id="term-elected-for"
        ),
        pytest.param(CLAIM, "năm 2021", "Sau buổi đấu giá vải năm 2021 tại siêu thị, chị mở tiệm.", id="place-behind"),
        pytest.param(PERIOD, "năm 2021", "Số ca năm 2021 tại Huế là 45 ca.", id="cases-at-a-place"),
        pytest.param(CLAIM, "2015", "2015 là năm thứ ba liên tiếp vốn tăng.", id="what-a-year-is"),
        pytest.param(
            CLAIM, "tháng 8 cùng năm", "Tháng 4/2013, anh hiến máu và tháng 8 cùng năm, hiến tạng.", id="of-that-year"
        ),
        pytest.param(CLAIM, "tháng 1/2022", "Mức đóng áp dụng từ tháng 1/2022 là 330.000 đồng.", id="since-it-applies"),
        pytest.param(
            PERIOD, "Tháng 6", "Khách tháng 5 tăng. Tháng 6 tăng gấp 4 lần so với tháng 5.", id="a-rise-behind"
        ),
        pytest.param(CLAIM, "năm 2014", "Hãng có mặt ở Huế từ đầu năm 2014 và có 80 xe.", id="somewhere-since"),
        pytest.param(PERIOD, "năm 2024", "Số ca từ đầu năm 2024 đến nay là 45 ca.", id="cases-since"),
        pytest.param(CLAIM, "gần 50 năm", "Lễ ký là dấu mốc của gần 50 năm quan hệ.", id="so-long-a-relation"),
        pytest.param(PERIOD, "năm 2022", "Tỉnh đã hoàn thành chỉ tiêu của năm 2022.", id="target-of-a-year"),
        pytest.param(CLAIM, "5 năm", "Vốn rót vào vùng tăng gấp 3 so với 5 năm trước.", id="how-long-ago"),
        pytest.param(CLAIM, "mùa hè", "Sản lượng đạt đỉnh vào giữa mùa hè này.", id="this-season"),
        pytest.param(CLAIM, "Hôm 29/4", "Hôm 29/4, theo mệnh lệnh của hội đồng, quân rút khỏi đảo.", id="by-an-order"),
        pytest.param(PERIOD, "mùa hè", "Mưa ít dẫn tới mùa hè khô hạn.", id="season-of-no-year"),
        pytest.param(CLAIM, "7 giờ", "Đúng 7 giờ sau, tàu chìm.", id="hours-later"),
        pytest.param(PERIOD, "Năm 2021", "Năm 2021, cả nước ghi nhận 408 ca.", id="a-past-year's-count"),
        pytest.param(
            "day on which someone spoke", "21/7", "Chiều 21/7, Công an xã xác nhận vừa bắt nghi phạm.", id="confirms"
        ),
        pytest.param(
            "day on which someone spoke",
            "ngày 27/7",
            "Cơ quan này ngày 27/7 cho biết đã thu 11 mẫu.",
            id="says-at-once",
        ),
        pytest.param(CLAIM, "năm 2019", "Dự án khởi động từ năm 2019.", id="moment"),
        pytest.param(CLAIM, "tháng 5/2024", "Tàu được hạ thủy tháng 5/2024.", id="event-verb"),
        pytest.param(CLAIM, "năm 2026", "Hội nghị diễn ra trong năm 2026.", id="held-within"),
        pytest.param(CLAIM, "tháng 2/2019", "Cầu được sửa trong tháng 2/2019 thì hỏng.", id="befell-within"),
        pytest.param(CLAIM, "năm 2011", "Ông về hưu năm 2011 rồi mở quán.", id="retired-in"),
        pytest.param(
            CLAIM,
            "gần 9 tháng",
            "Lãi 9 tháng đầu năm đạt 3 tỷ đồng. Sửa cầu tốn 2 tỷ đồng, mất gần 9 tháng.",
            id="months-about",
        ),
        pytest.param(CLAIM, "tháng 12 tới", "Giải đấu ở Yangon tháng 12 tới thu hút nhiều người.", id="coming-month"),
        pytest.param(CLAIM, "3 giờ", "Bệnh nhân cần được cấp cứu trong 3 giờ đầu.", id="hours-last"),
        pytest.param(CLAIM, "năm 2016", "Lò đốt được đưa vào sử dụng năm 2016.", id="done-in-a-year"),
        pytest.param(PERIOD, "năm 2022", "Vốn được giao năm 2022 là 5 tỷ đồng.", id="a-sum's-year"),
        pytest.param(PERIOD, "tháng 12", "Giá vàng giao tháng 12 tăng 2%.", id="contract"),
        pytest.param(
            CLAIM, "ngày 23/6", "Lập trường được nêu tại Bộ Ngoại giao ngày 23/6.", id="a-ministry-delivers-nothing"
        ),
        pytest.param(PERIOD, "2021-2025", "Đề án được duyệt cho giai đoạn 2021-2025.", id="stretch-of-years"),
        pytest.param("day of a figure", "ngày 20/7", "Riêng ngày 20/7 ghi nhận 185 ca.", id="day-of-a-count"),
        pytest.param("day of a figure", "Sáng nay", "Sáng nay, giá vàng tăng 200.000 đồng.", id="bare-day-of-a-price"),
        pytest.param(CLAIM, "ngày 20/7", "Cầu sập ngày 20/7, 3 người chết.", id="day-of-an-event"),
        pytest.param(
            "day on which someone spoke", "21/7", "Chiều 21/7, Sở Y tế cho biết có 12 ca mới.", id="then-speaks"
        ),
        pytest.param(
            CLAIM, "21/7", "Chiều 21/7, tại hội nghị ở Huế, Sở Y tế cho biết có 12 ca.", id="event-has-the-day"
        ),
        pytest.param(
            CLAIM,
            "20/5",
            "Hãng tin AP (Mỹ) dẫn lời ông An cho biết Bình đã chết vào đêm 20/5.",
            id="day-of-what-was-said",
        ),
        pytest.param(
            "day on which someone spoke", "ngày 31.5", "Theo tờ Ven Sông ngày 31.5, kho đã cháy.", id="cited-paper"
        ),
        pytest.param(PERIOD, "12 tháng", "Kỳ hạn 6 tháng và 12 tháng có lãi 5%.", id="goes-on-with-a-list-of-terms"),
        pytest.param(CLAIM, "12 tháng", "Ông ở đó 6 tháng và 12 tháng ở Huế.", id="months-that-lasted"),
        pytest.param(PERIOD, "năm 2012", "Điều này có từ nghị quyết 19 năm 2012.", id="year-of-a-document"),
        pytest.param(PERIOD, "nửa đầu tháng 7", "Xuất khẩu nửa đầu tháng 7 đạt 58 tấn.", id="half-a-month"),
        pytest.param(PERIOD, "cuối năm 2020", "Nợ công cuối năm 2020 khoảng 55,9% GDP.", id="right-before-its-rate"),
        pytest.param(CLAIM, "Cuối năm 2020", "Cuối năm 2020, cầu sập, 9 người chết.", id="an-event-at-the-end"),
        pytest.param(CLAIM, "năm 2011", "Anh gia nhập đội bóng năm 2011.", id="joined-in"),
        pytest.param(STAMP, "đến hết tháng 6/2022", "Tính đến hết tháng 6/2022, có 300 người.", id="as-of-a-month"),
        pytest.param(CLAIM, "6/7/2022", "Tính đến 6/7/2022, có 300 người chết.", id="as-of-a-day"),
        pytest.param("every week", "thứ Tư", "Xe chạy vào các ngày thứ Tư, thứ Sáu.", id="on-wednesdays"),
        pytest.param("every week", "thứ Sáu", "Xe chạy vào các ngày thứ Tư, thứ Sáu.", id="and-fridays"),
        pytest.param(CLAIM, "thứ Tư", "Phiên tòa mở vào thứ Tư.", id="this-wednesday"),
        pytest.param(
            CLAIM, "Ngày 22-12", "Ngày 22-12, bạn đòi xe nên ông Vinh nói với Hùng.", id="something-happened-first"
        ),
        pytest.param(PERIOD, "năm 2012", "Việc này được nêu trong nghị quyết 19 năm 2012.", id="document-and-year"),
        pytest.param(CLAIM, "3 tháng", "Người mua đóng định kỳ 3 tháng.", id="so-often"),
        pytest.param(CLAIM, "6 tháng", "6 tháng đầu năm lỗ. Phí lớn hơn 6 tháng lương.", id="months-of-pay"),
        pytest.param(CLAIM, "2012", "Đội đăng quang vào năm 2008 và 2012.", id="goes-on-with-a-list-of-years"),
        pytest.param(PERIOD, "năm 2045", "Đề án có tầm nhìn đến năm 2045 được duyệt.", id="as-far-as-a-plan-looks"),
        pytest.param(CLAIM, "22/7/2021 tới 5/4/2022", "Trạm mở từ 22/7/2021 tới 5/4/2022.", id="a-span"),
        pytest.param("day of a figure", "hôm nay 23/7", "Giá cà phê hôm nay 23/7: Lao dốc", id="a-report-of-prices"),
        pytest.param(CLAIM, "hôm nay 23/7", "Cầu sông Hàn mở cửa hôm nay 23/7.", id="what-happens-today"),
        pytest.param("day on which someone spoke", "ngày 26/7", "Tờ Ven Sông ngày 26/7 đưa tin.", id="reports"),
        pytest.param(
            "day on which someone spoke",
            "1-6",
            "Trao đổi với Tờ Ven Sông chiều 1-6, ông Bình cho biết cầu đã hỏng.",
            id="in-an-exchange",
        ),
        pytest.param("word for a year", "năm tháng", "Tà áo dài đổi thay qua năm tháng.", id="over-the-years"),
        pytest.param("word for a year", "năm công ty", "9 tháng đầu năm công ty lãi 5 tỷ đồng.", id="year-word"),
    ],
)
def test_periods(expected: str, quote: str, text: str):
    """Periods and days of figures, days of speech, and dates of events."""
    assert expected == reasons_of(text)[quote]


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(
            "article, no count", "một nhân viên cứu hỏa", "Lửa đã tắt, một nhân viên cứu hỏa kể.", id="someone"
        ),
        pytest.param(CLAIM, "một người", "Hai xe tông nhau, một người chết.", id="one-dead"),
        pytest.param(CLAIM, "một trẻ", "Có 9 người bị thương, trong đó một trẻ nhỏ.", id="one-of-them"),
        pytest.param(CLAIM, "một thành viên", "Hãng bổ sung thêm một thành viên vào ban quản trị.", id="one-more"),
        pytest.param("article, no count", "1 doanh nghiệp", "Ông là chủ 1 doanh nghiệp ở Huế.", id="owner-of-a-firm"),
        pytest.param("article, no count", "một đêm", "Cổ động viên có một đêm khó quên.", id="a-night"),
        pytest.param(CLAIM, "một năm", "Chiến dịch kéo dài một năm.", id="a-year-that-lasts"),
        pytest.param("points back", "2 đội", "Cả 2 đội chơi chậm.", id="both-teams"),
        pytest.param("points back", "hai người", "Cuộc đấu giữa hai người kéo dài.", id="between-two"),
        pytest.param(CLAIM, "Hai đội", "Hai đội xếp trên là Sông Lam và Ven Sông.", id="which-two"),
        pytest.param(CLAIM, "một đối tượng", "Công an đã bắt giữ một đối tượng.", id="one-arrested"),
        pytest.param(CLAIM, "Hai đội", "Hai đội TP HCM cùng thắng.", id="which-two-by-place"),
        pytest.param("base of a rate", "1 triệu dân", "Số ca mắc/1 triệu dân giảm.", id="slash"),
        pytest.param("base of a rate", "45 kg", "Giá 1.690.890 đồng/45 kg.", id="priced-by-45-kg"),
        pytest.param("base of a rate", "1 xã", "Bình quân 1 xã có 29 người tham gia.", id="averaged"),
        pytest.param(CLAIM, "128 GB", "Bản RAM 6 GB/ROM 128 GB giá 5 triệu đồng.", id="a-second-part"),
        pytest.param("points back", "hai bệnh nhân", "Cả hai bệnh nhân được chăm sóc.", id="both-patients"),
        pytest.param(CLAIM, "hai bệnh nhân", "Cả hai bệnh nhân tử vong.", id="both-died"),
        pytest.param(CLAIM, "729 km", "Đã cắm cọc 424 km/729 km.", id="part-of-a-whole"),
        pytest.param("points for a win", "3 điểm", "Đội nhà giành 3 điểm trên sân khách.", id="a-win"),
        pytest.param(CLAIM, "4 điểm", "Đội nhà hơn đội khách 4 điểm.", id="points-counted"),
        pytest.param(
            "score at that moment", "2-5", "Game 7: tỷ số 2-5 (15:0, 15:15), anh giao bóng.", id="running-score"
        ),
        pytest.param(
            "score at that moment",
            "2 điểm",
            "Lê 1-2 Trần\nGame 4: 3-1\nLê mất 2 điểm vì lỗi.\nGame 3: 2-1",
            id="between-two-games",
        ),
        pytest.param(
            CLAIM,
            "hạt giống số 6",
            "Game 4: 3-1 (15:0, 30:0): Lê giao bóng khi hạt giống số 6 mắc lỗi.",
            id="a-seed-in-a-game",
        ),
        pytest.param(CLAIM, "2 lỗi", "Lê thắng\nGame 4: 3-1\nLê chỉ mắc 2 lỗi.", id="behind-the-last-game"),
        pytest.param(CLAIM, "2-0", "Đội nhà thắng 2-0.", id="result"),
    ],
)
def test_counts(expected: str, quote: str, text: str):
    """Small counts that count nothing anew."""
    assert expected == reasons_of(text)[quote]


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("age of a person spoken of", "35-year-old", "The 35-year-old driver was hurt.", id="age"),
        pytest.param("age of a person spoken of", "five-month", "A five-month-old baby slept.", id="baby"),
        pytest.param("age of a person spoken of", "eight-month", "Her eight-month old girl slept.", id="girl"),
        pytest.param(CLAIM, "five-month", "The five-month-old strike goes on.", id="old-strike"),
        pytest.param("age of a person spoken of", "early 20s", "A woman in her early 20s slept.", id="decade-of-life"),
        pytest.param("age of a person spoken of", "mid-50s", "Two men in their mid-50s slept.", id="decade-of-two"),
        pytest.param("number of a part", "10th", "It was her 10th birthday.", id="birthday"),
        pytest.param("set phrase", "the first", "She was among the first officers there.", id="among-the-first"),
        pytest.param("part of a name", "51 crews", "The Engine 51 crews came first.", id="engine"),
        pytest.param("part of a name", "4 deputies", "He met Precinct 4 deputies.", id="precinct"),
        pytest.param(CLAIM, "4 deputies", "At the station 4 deputies waited.", id="no-name"),
        pytest.param("set phrase", "9/11", "The 9/11 attacks were remembered.", id="day-of-attacks"),
        pytest.param("set phrase", "8 flights", "Two Max 8 flights were called off.", id="model"),
        pytest.param(CLAIM, "9-year-old", "A 9-year-old girl was killed.", id="unnamed-victim"),
        pytest.param("birth year", "1970", "Born in 1970, she won 3 medals.", id="born"),
        pytest.param(PERIOD, "2024", "Revenue rose 12% in 2024.", id="year-of-a-rate"),
        pytest.param(CLAIM, "May 2019", "The bridge opened in May 2019.", id="event"),
        pytest.param("day of a figure", "Monday", "Shares fell 3% on Monday.", id="bare-day-of-a-rate"),
        pytest.param(CLAIM, "Saturday", "The fire killed 12 people on Saturday.", id="day-of-an-event"),
        pytest.param("dateline", "Oct. 24", "HANOI, Oct. 24 - A ferry sank.", id="dateline"),
        pytest.param("set phrase", "the first", "It was more than the first album by the band.", id="beyond-a-rank"),
        pytest.param("dateline", "Oct. 24", "Head\nOld Town, Oct. 24: A ferry sank.", id="dateline-in-small-letters"),
        pytest.param(CLAIM, "Oct. 24", "Head\nIt rained.\nFinal, Oct. 24: Spain won.", id="day-of-an-item"),
        pytest.param("dateline", "Oct. 24", "HANOI (Oct. 24, Wire) — A ferry sank.", id="dateline-in-brackets"),
        pytest.param(
            "dateline", "May 17", "GALVESTON, Texas (May 17) — A man was sentenced.", id="dateline-of-a-state"
        ),
        pytest.param("points back", "two teams", "The two teams met again.", id="the-two"),
        pytest.param("told by the day of publication", "Six months", "Six months ago buyers ran.", id="opens-with-ago"),
        pytest.param(CLAIM, "six months", "She was picked six months ago.", id="ago"),
        pytest.param("number of a part", "third", "He filed under a third-instance rule.", id="instance"),
        pytest.param(CLAIM, "Easter Monday", "The baths reopen on Easter Monday.", id="on-a-feast"),
        pytest.param(CLAIM, "next year", "The plant is due to open next year.", id="to-come"),
        pytest.param("told by the day of publication", "last year", "The plant shut last year.", id="what-has-been"),
        pytest.param(
            "told by the day of publication", "next year", "Prices will rise by 4% next year.", id="of-a-rate"
        ),
        pytest.param(
            "quarter or half-year",
            "the first half of 2024",
            "Sales doubled in the first half of 2024.",
            id="half-of-a-year",
        ),
        pytest.param("number of a part", "the first", "Sales doubled in the first half.", id="half"),
        pytest.param("number of a part", "second", "He was shown a second yellow card.", id="one-more"),
        pytest.param("number of a part", "the first", "It burned out in the first hour.", id="the-first-hour"),
        pytest.param(CLAIM, "the second", "She is the second woman to lead it.", id="rank"),
        pytest.param("set phrase", "200m", "She swims the 200m butterfly heats next.", id="race"),
        pytest.param("set phrase", "100m", "He won the 100m in 9.81 seconds.", id="race-won"),
        pytest.param(CLAIM, "200m", "The boat sank 200m from the pier.", id="distance"),
        pytest.param("part of an address", "the seventh", "A nurse on the seventh floor wrote it.", id="floor"),
        pytest.param(CLAIM, "the seventh", "The fire broke out on the seventh floor.", id="floor-of-a-fire"),
        pytest.param(
            "figure of speech", "Half", 'He said: "Half the plane was praying." They landed.', id="half-in-speech"
        ),
        pytest.param(CLAIM, "eight months", "She was banned for eight months in 2022.", id="lasted-so-many-months"),
        pytest.param("set phrase", "Nine times", "Nine times out of ten it is nothing.", id="saying"),
        pytest.param("set phrase", "110 per cent", "The team gave 110 per cent.", id="saying-in-digits"),
        pytest.param("figure of speech", "10 seconds", 'She said: "In 10 seconds it was over." They left.', id="brief"),
        pytest.param("figure of speech", "$1", 'She said: "Not $1 was safe from him." They left.', id="one-dollar"),
        pytest.param(CLAIM, "1:14.2", 'She said: "He gave me 1:14.2 there." They left.', id="stopped-time"),
        pytest.param(CLAIM, "August 2022", "Rates peaked at 5.25% in August 2022.", id="month-of-a-peak"),
        pytest.param(CLAIM, "Two men", "Two men were arrested.", id="two-told-anew"),
        pytest.param(CLAIM, "two points", "They are 17th, two points above the drop zone.", id="above-something"),
        pytest.param(
            "part of a name", "Three carmakers", "The Big Three carmakers met on Monday.", id="word-of-a-name"
        ),
        pytest.param("year without its word", "2010 floods", "The 2010 floods killed many.", id="year-of-floods"),
        pytest.param(CLAIM, "December", "Fees rise to £9,535 in December.", id="coming-month-of-a-sum"),
        pytest.param(CLAIM, "Two men", "Two men, aged 20 and 31, were arrested.", id="two-who-were-not-named"),
        pytest.param("number of a part", "the second", "She lost the second set.", id="set"),
        pytest.param("number of a part", "the first", "He led after the first round.", id="round"),
        pytest.param("number of a part", "Fifth", "Fifth-grade teachers met.", id="grade"),
        pytest.param("item of a list", "The first", "The first pump came within minutes.", id="one-of-a-series"),
        pytest.param(CLAIM, "the first", "She is the first woman to run the port.", id="first-ever"),
        pytest.param("set phrase", "second", '"They gave us a second house," he said.', id="rank-as-one-says"),
        pytest.param("figure of speech", "100 percent", '"We are 100 percent sure," he said.', id="all-as-one-says"),
        pytest.param(CLAIM, "100 percent", '"We sold 100 percent of it," he said.', id="all-of-it"),
        pytest.param(CLAIM, "One person", "One person was killed.", id="one-killed"),
        pytest.param(PERIOD, "the June", "Sales will be the same as in the June report.", id="month-of-a-report"),
    ],
)
def test_english(expected: str, quote: str, text: str):
    """The same questions in English."""
    assert expected == reasons_of(text, "en")[quote]


def test_only_mentions_without_a_reason_make_claims():
    """The claim table holds what no rule explains away, in order of place."""
    text = "6 tháng đầu năm 2024, thủ môn 22 tuổi thắng 12 trận và nhận 5 tỷ đồng."
    assert ["12 trận", "5 tỷ đồng"] == [claim.quote for claim in claims_of(text)]


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(
            "age of a person spoken of",
            "70-year-old",
            "Joan Petty, a 70-year-old retired nurse, wept.",
            id="apposition",
        ),
        pytest.param(CLAIM, "6-year-old", "An unvaccinated 6-year-old girl has died.", id="unnamed-child"),
        pytest.param("day on which someone spoke", "Monday", "We are open, he told reporters on Monday.", id="told-on"),
        pytest.param(
            "day on which someone spoke", "Tuesday", "Officials said late Tuesday that it sank.", id="said-late"
        ),
        pytest.param(CLAIM, "Tuesday", "The ferry sank on Tuesday.", id="day-of-an-event"),
    ],
)
def test_english_persons_and_days(expected: str, quote: str, text: str):
    """Ages behind a name, and the day on which a source spoke, in English word order."""
    assert expected == reasons_of(text, "en")[quote]


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("time of day without its day", "15 giờ", "Vào lúc 15 giờ cùng ngày, đoàn đến.", id="clock"),
        pytest.param("time of day without its day", "18 giờ", "Đến 18 giờ 30, lửa tắt.", id="hour-and-minutes"),
        pytest.param("time of day without its day", "Vào khoảng 14 giờ", "Vào khoảng 14 giờ, tàu lật.", id="about-two"),
        pytest.param(CLAIM, "15 giờ", "Tàu đi mất 15 giờ.", id="hours-it-took"),
        pytest.param("day of the week", "thứ Tư", "Nghi phạm ra tòa hôm thứ Tư.", id="wednesday"),
        pytest.param("day of the week", "thứ tư", "Vào thứ tư, nghi phạm ra tòa.", id="on-wednesday"),
        pytest.param(CLAIM, "xếp thứ tư", "Đội xếp thứ tư bảng A.", id="fourth"),
    ],
)
def test_undated(expected: str, quote: str, text: str):
    """Times that no day is known for, in an article that bears no date."""
    assert expected == reasons_of(text, published=None)[quote]
