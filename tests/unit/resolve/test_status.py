"""Planned, reported as fact, or a rule: each row is the status of one figure."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model import Article, Status
from checker.resolve import resolve
from tests.unit.resolve.desk import claims_of, status_of


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("planned", "1.9%", "The bank expects the economy to grow by 1.9%.", id="expects"),
        pytest.param("actual", "14 economists", "14 economists predicted a rise.", id="who-expects"),
        pytest.param("planned", "3%", "Prices rose faster than the bank's 3% target.", id="goal-behind"),
        pytest.param("planned", "$1.05", "Profit topped expectations of $1.05.", id="expectations-of"),
        pytest.param("actual", "2 goals", "She scored 2 goals.", id="a-goal-scored"),
        pytest.param("planned", "2018", "The line was first meant to open in 2018.", id="intended"),
        pytest.param("planned", "60 countries", "So far 60 countries have registered to sign.", id="registered"),
        pytest.param("planned", "2,000 doses", "A further 2,000 doses are due on Thursday.", id="due"),
        pytest.param(
            "actual",
            "6,200 people",
            "The cuts will fall on the plant, which employs 6,200 people.",
            id="relative-clause",
        ),
        pytest.param(
            "planned", "6,200 people", "It owns the plant, which will employ 6,200 people.", id="relative-clause-ahead"
        ),
        pytest.param(
            "unknown", "up to 85 years", "He could have faced up to 85 years in prison.", id="could-have-faced"
        ),
        pytest.param("planned", "70%", "The club met its target of 70%.", id="what-was-aimed-at"),
        pytest.param(
            "planned",
            "2.8%",
            "The bank expects inflation, which was 1.7% in May, to peak at 2.8%.",
            id="behind-an-aside",
        ),
        pytest.param("actual", "2.6%", "Growth is to slow to 1.9% this year from 2.6%.", id="former-value"),
        pytest.param("actual", "58 economists", "A cut was expected in a poll of 58 economists.", id="who-was-asked"),
        pytest.param(
            "planned", "38 leaders", "The hosts said 38 leaders of many states would attend.", id="said-subject"
        ),
        pytest.param(
            "planned",
            "250 beds",
            "The city will build a hospital for $9 million. The project comprises 250 beds.",
            id="a-thing-that-is-to-come",
        ),
        pytest.param("unknown", "25 ratifications", "It needs 25 ratifications to enter into force.", id="threshold"),
        pytest.param("actual", "two hours", "The pass was shut for two hours due to fog.", id="due-to-a-cause"),
        pytest.param("planned", "19 laws", "The assembly is due to pass 19 laws.", id="due-to-do"),
        pytest.param("planned", "9:15 p.m.", "A second coach was to leave at 9:15 p.m.", id="was-to"),
        pytest.param("planned", "March", "It had been hoped that trams would run in March.", id="been-hoped"),
        pytest.param("actual", "five men", "A jury of five men was told that it would take long.", id="told-no-was-to"),
        pytest.param("unknown", "12,000", "The true number of birds may be 12,000.", id="may-be"),
        pytest.param("unknown", "15 projects", "Without cash it could approve 15 projects.", id="could"),
        pytest.param("planned", "30 mm", "Forecasters said 30 mm of rain could fall.", id="could-fall"),
        pytest.param("planned", "Monday", "The road could reopen on Monday.", id="a-day-that-may-be"),
        pytest.param("planned", "$40 million", "The film could have a $40 million opening.", id="could-have-a"),
        pytest.param("actual", "500 metres", "The rock is estimated to be 500 metres across.", id="estimated-to-be"),
    ],
)
def test_english_status(expected: Status, quote: str, text: str):
    """The same in English."""
    assert expected == status_of(quote, text, "en")


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("actual", "72 nước", "Sau lễ ký, 72 nước tham gia.", id="no-cue"),
        pytest.param(
            "unknown", "100%", "Đối với trường hợp khám đúng tuyến, người bệnh sẽ được hưởng 100%.", id="case-of-a-rule"
        ),
        pytest.param(
            "actual", "5 lần", "Sở đã kiểm tra 9 lần theo kế hoạch; 5 lần đột xuất.", id="a-plan-that-closes-its-clause"
        ),
        pytest.param(
            "planned", "5 lần", "Theo kế hoạch, Sở kiểm tra 9 lần; 5 lần đột xuất.", id="a-plan-that-opens-it"
        ),
        pytest.param("unknown", "ít nhất hai tầng", "Nhà mới phải có ít nhất hai tầng.", id="what-a-rule-asks-for"),
        pytest.param(
            "unknown", "ít nhất hai tầng", "Nhà mới sẽ phải có ít nhất hai tầng.", id="what-a-rule-will-ask-for"
        ),
        pytest.param("actual", "hai tầng", "Nhà mới phải có hai tầng.", id="no-bound"),
        pytest.param(
            "planned", "ít nhất hai tầng", "Theo kế hoạch, nhà mới phải có ít nhất hai tầng.", id="what-a-plan-asks-for"
        ),
        pytest.param(
            "actual",
            "ít nhất 5 người",
            "Theo quy định thì quán đóng cửa, nhưng đã có ít nhất 5 người vào.",
            id="a-fact-behind-a-rule",
        ),
        pytest.param(
            "unknown", "30 ngày", "Trong thời hạn 30 ngày kể từ ngày mua, khách được đổi áo.", id="within-a-term"
        ),
        pytest.param(
            "actual", "30 ngày", "Khách đã đổi áo trong thời hạn 30 ngày kể từ ngày mua.", id="what-was-done-in-time"
        ),
        pytest.param(
            "actual", "6 năm", "Tòa phạt ông Ba (phó phòng kế hoạch kinh doanh) 6 năm tù.", id="an-office-is-no-plan"
        ),
        pytest.param("unknown", "tối đa 5 năm", "Tòa đã xử dưới mức tối đa 5 năm tù.", id="most-that-the-law-allows"),
        pytest.param("planned", "4 cầu", "Huyện đang xem xét khả năng xây 4 cầu.", id="what-is-considered"),
        pytest.param("actual", "đầu tiên", "Hãng dự kiến bay chuyến đầu tiên sang Huế.", id="first-of-a-plan"),
        pytest.param("actual", "2 sân bay", "Bộ có kế hoạch mở rộng của 2 sân bay.", id="whose-plan-it-is"),
        pytest.param(
            "planned", "60 nước", "Hội nghị có mục tiêu thu hút sự tham gia của 60 nước.", id="who-is-to-take-part"
        ),
        pytest.param("actual", "73%", "Hãng dự định tăng vốn lên 80%, so với 73% trước đó.", id="compared-with"),
        pytest.param("actual", "nửa tiếng", "Đêm diễn mở màn muộn hơn dự kiến nửa tiếng.", id="later-than-planned"),
        pytest.param(
            "actual", "22,12%", "Cả nước giải ngân 26% kế hoạch, tỉnh thấp nhất đạt 22,12%.", id="share-of-a-plan"
        ),
        pytest.param("actual", "3 thẻ", "Anh sẽ nghỉ vì nhận đủ 3 thẻ.", id="cause"),
        pytest.param(
            "actual", "33 tỉ đồng", "Công ty không hoàn vốn như cam kết và hiện còn nợ 33 tỉ đồng.", id="broken-promise"
        ),
        pytest.param("planned", "100 triệu USD", "Ông cam kết hỗ trợ 100 triệu USD cho Palestine.", id="promise"),
        pytest.param("planned", "7.000 đồng", "Từ 1/12/2025, giá gas giảm 7.000 đồng.", id="coming-day-opens"),
        pytest.param("planned", "90%", "Chính phủ đặt chỉ tiêu 90% dân số.", id="quota"),
        pytest.param("planned", "60 nước", "Ngày mai 60 nước sẽ ký.", id="subject-of-will"),
        pytest.param("planned", "60 nước", "60 nước đã đăng ký sẽ ký.", id="who-put-down-their-names"),
        pytest.param("actual", "72 nước", "Dự kiến 60 nước sẽ ký, song đã có 72 nước ký.", id="nearest-cue"),
        pytest.param("planned", "5 con bò", "Xã sẽ tặng 7 con trâu cho thôn Hạ; 5 con bò cho thôn Thượng.", id="list"),
        pytest.param(
            "actual", "49 người", "Hộp đen sẽ được gửi đi tìm nguyên nhân vụ nổ, làm chết 49 người.", id="befallen"
        ),
        pytest.param("planned", "14.000 tỷ đồng", "Hãng đặt mục tiêu doanh thu 14.000 tỷ đồng.", id="goal-before"),
        pytest.param("actual", "45%", "Hãng hoàn thành 45% kế hoạch năm.", id="goal-behind"),
        pytest.param("actual", "5%", "Lãi vượt kế hoạch 5%.", id="goal-reached"),
        pytest.param("actual", "148.000 việc làm", "Số liệu kém hơn kỳ vọng với 148.000 việc làm.", id="goal-compared"),
        pytest.param("actual", "hạt giống số 1", "Hạt giống số 2 sẽ gặp hạt giống số 1.", id="rank-describes"),
        pytest.param("actual", "5 năm", "Anh sẽ trở lại sau 5 năm vắng bóng.", id="time-that-passed"),
        pytest.param("actual", "140 năm", "Hãng sẽ giữ công thức có từ 140 năm qua.", id="years-past"),
        pytest.param("actual", "40%", "Sở đề xuất nâng mức phụ cấp từ 40% lên mức 100%.", id="former-value"),
        pytest.param("planned", "100%", "Sở đề xuất nâng mức phụ cấp từ 40% lên mức 100%.", id="value-to-come"),
        pytest.param("unknown", "2 năm đến 7 năm", "Người vi phạm bị phạt tù từ 2 năm đến 7 năm.", id="law"),
        pytest.param("actual", "30.000 euro", "Câu lạc bộ bị phạt 30.000 euro vì khán giả đốt pháo.", id="was-fined"),
        pytest.param(
            "unknown", "tối đa 35 triệu đồng", "Tài xế bị phạt tối đa 35 triệu đồng.", id="fine-under-a-bound"
        ),
        pytest.param("planned", "3 năm", "Trong 3 năm tới, sân bay phải mở rộng.", id="years-to-come"),
        pytest.param("planned", "3 ngày", "Trong 3 ngày tới Hà Nội mưa.", id="days-to-come-at-a-place"),
        pytest.param("actual", "3 ngày", "Ông đang có chuyến thăm 3 ngày tới Lào để họp.", id="days-of-a-journey"),
        pytest.param("planned", "vài ngày", "Chỉ còn vài ngày nữa các em đi thi.", id="days-left"),
        pytest.param("actual", "10 năm", "Hội thảo sẽ tổng kết 10 năm thực hiện đề án.", id="years-carried-out"),
        pytest.param("actual", "12 triệu đồng", "Quỹ sẽ chi 5 triệu đồng, nhưng mới nhận 12 triệu đồng.", id="turned"),
        pytest.param("actual", "6 cây cầu", "Sở Kế hoạch và Đầu tư quản lý 6 cây cầu.", id="an-office-plans-nothing"),
        pytest.param("actual", "8 bức tranh", "Triển lãm sắp xếp 8 bức tranh.", id="soon-inside-a-word"),
        pytest.param(
            "planned", "khoảng 7.500 USD", "Thu nhập đến năm 2030 đạt khoảng 7.500 USD.", id="by-a-coming-year"
        ),
        pytest.param(
            "planned", "50 triệu khách", "Sân bay đạt 50 triệu khách/năm đến năm 2030.", id="until-a-coming-year"
        ),
        pytest.param("planned", "6%", "Tăng trưởng cả năm có thể đạt 6%.", id="may-reach"),
        pytest.param("actual", "5 môn", "Trước đây trường dạy 5 môn thì nay sẽ dạy 8 môn.", id="topic-before-then"),
        pytest.param("actual", "6 USD", "Nếu ông đã chỉ mất 6 USD thì ai cũng mua được.", id="granted"),
        pytest.param("unknown", "40 nước", "Công ước có hiệu lực sau khi có 40 nước phê chuẩn.", id="threshold"),
        pytest.param("unknown", "9 điểm", "Nếu thắng, đội nhà sẽ hơn đội khách 9 điểm.", id="scenario"),
        pytest.param("actual", "500 triệu đồng", "Mỗi trận thắng đội sẽ được thưởng 500 triệu đồng.", id="habit"),
        pytest.param("planned", "9 tỉnh", "Mưa đá có khả năng xuất hiện ở 9 tỉnh.", id="what-is-possible"),
        pytest.param("actual", "20%", "Động cơ có khả năng tiết kiệm 20% xăng.", id="what-a-thing-can-do"),
        pytest.param("planned", "5 tỷ đồng", "Dự thảo nghị định cấp 5 tỷ đồng cho mỗi xã.", id="draft"),
        pytest.param("planned", "3,5%", "Các nhà phân tích dự đoán lạm phát 3,5%.", id="prediction"),
        pytest.param("actual", "2-1", "Không nằm ngoài dự đoán, đội nhà thắng 2-1.", id="as-predicted"),
        pytest.param(
            "actual", "6 triệu cuốn", "Truyện từng bán 6 triệu cuốn và sẽ được in lại.", id="another-verb-of-the-same"
        ),
        pytest.param("planned", "60 nước", "Lúc đó 60 nước và 9 hãng sẽ ký.", id="one-verb-of-two-subjects"),
        pytest.param("planned", "75%", "Kho phải được lấp đầy 75% vào ngày 1/11.", id="dated-by-a-coming-day"),
        pytest.param("actual", "75%", "Kho được lấp đầy 75% vào ngày 1/10.", id="dated-by-a-day-gone-by"),
        pytest.param(
            "actual", "2 dự án", "Đáng kể là 2 dự án, 2 dự án phải lùi đến năm 2030.", id="subject-of-a-coming-year"
        ),
        pytest.param(
            "planned",
            "9 tấn",
            "Mục tiêu: 30 xã được cấp gạo; dân đã về được thăm; 9 tấn muối.",
            id="item-behind-another-with-a-cue",
        ),
        pytest.param("actual", "9 tấn", "Xã đã nhận 30 tấn gạo; dân sẽ về; 9 tấn muối.", id="item-of-a-list-of-facts"),
        pytest.param(
            "planned",
            "2 triệu đồng",
            "Tỉnh sẽ hỗ trợ 7 triệu đồng cho nhà sập; 2 triệu đồng cho nhà có người bị thương.",
            id="for-those-who-were-hurt",
        ),
        pytest.param(
            "planned",
            "8,8%",
            "Họ dự đoán giá sẽ tăng 1,1% so với tháng 5 và tăng ở mức 8,8% so với cùng kỳ năm ngoái.",
            id="compared-with-what-was",
        ),
        pytest.param("actual", "49 người", "Tòa sẽ xét vụ nổ, làm 49 người bị thương.", id="those-who-were-hurt"),
        pytest.param("planned", "70%", "Cả xã đã đạt mục tiêu 70% dân được tiêm.", id="what-was-aimed-at"),
        pytest.param("actual", "5%", "Lãi vượt mục tiêu 5%.", id="by-how-much-it-was-exceeded"),
        pytest.param("actual", "ba nhà", "Chợ sẽ tăng mối liên kết giữa ba nhà.", id="between-whom"),
        pytest.param(
            "planned", "9%", "Cục dự báo, chỉ với đà này, khách tăng 9%.", id="what-is-foreseen-behind-a-comma"
        ),
        pytest.param("planned", "20%", "Xã có hai đề xuất, như nâng phụ cấp thêm 20%.", id="an-example-of-a-wish"),
        pytest.param("planned", "70%", "Lúc đó cần 70% mặt bằng, ông Nam đề nghị.", id="who-wishes-behind"),
        pytest.param("actual", "70%", "Khi đó bàn giao 70% mặt bằng, vượt kế hoạch.", id="a-plan-behind-is-no-wish"),
        pytest.param(
            "actual", "2%", "Nhiều người muốn nghỉ nhưng bị trừ 2% lương hưu.", id="a-wish-that-the-clause-turns-from"
        ),
        pytest.param(
            "actual", "9 tấn", "Hội thảo “Mục tiêu xanh và dự báo giá” nhận 9 tấn gạo.", id="a-plan-in-a-title"
        ),
        pytest.param("actual", "12 tiếng", "Phải mất 12 tiếng cảnh sát mới xác nhận.", id="what-it-took-before"),
        pytest.param("actual", "2 con dao", "Sau đó, Hùng chuẩn bị sẵn 2 con dao.", id="prepared-already"),
        pytest.param(
            "unknown", "ít nhất 15 phút", "Ngành y tế khuyến cáo, mỗi hộ dọn nhà ít nhất 15 phút.", id="advice"
        ),
        pytest.param("actual", "48%", "Khảo sát cho thấy 48% hãng có dự định mở rộng.", id="how-many-intend-to"),
        pytest.param(
            "actual", "20 phút", "Nhà hát đã chuẩn bị vở diễn, có thời lượng 20 phút.", id="what-was-prepared"
        ),
        pytest.param("planned", "7%", "Kinh tế sẽ ổn định năm tới, với mức tăng 7%.", id="a-time-ends-no-plan"),
        pytest.param(
            "planned",
            "130 cổ vật",
            "130 cổ vật là đồ quý, có giá trị lớn, sẽ được trưng bày.",
            id="described-before-its-verb",
        ),
        pytest.param("planned", "100%", "Họ ‘phấn đấu’ đạt 100% hộ có nước.", id="a-word-in-quotes"),
        pytest.param("actual", "3 giải pháp", "Chuyên gia đề xuất 3 giải pháp.", id="how-much-is-proposed"),
        pytest.param("planned", "3 giải pháp", "Chuyên gia sẽ đề xuất 3 giải pháp.", id="how-much-will-be-proposed"),
        pytest.param("actual", "5 bị can", "Cơ quan điều tra đề nghị truy tố 5 bị can.", id="whom-a-request-concerns"),
        pytest.param(
            "planned", "3 năm đến 5 năm", "Sở đề xuất mức phạt tù từ 3 năm đến 5 năm.", id="a-penalty-that-is-proposed"
        ),
        pytest.param(
            "unknown",
            "ít nhất 2 hãng",
            "Điều này quy định tòa nhà phải có ít nhất 2 hãng.",
            id="what-a-rule-in-force-asks",
        ),
        pytest.param("planned", "9 đội", "Vòng loại nhằm chọn ra 9 đội.", id="what-is-to-be-chosen"),
        pytest.param("planned", "60 xe", "Theo quy hoạch, bến cũ chứa 60 xe.", id="by-a-layout"),
        pytest.param(
            "planned",
            "8 năm",
            "Viện kiểm sát đề nghị bị cáo An mức án 10 năm tù; bị cáo Bình 8 năm tù.",
            id="all-sentences-that-are-asked-for",
        ),
        pytest.param(
            "actual", "8 năm", "Viện đề nghị mức án 10 năm tù, tòa tuyên phạt bị cáo 8 năm tù.", id="a-sentence-passed"
        ),
        pytest.param("actual", "5 lần", "Đội thực hiện kế hoạch cao điểm và xử lý 5 lần.", id="a-plan-carried-out"),
        pytest.param(
            "actual",
            "500.000 đồng",
            "Người thuê đủ điều kiện sẽ được hỗ trợ 500.000 đồng.",
            id="who-meets-the-conditions",
        ),
    ],
)
def test_cues(expected: Status, quote: str, text: str):
    """Which cue governs the figure, and how far."""
    assert expected == status_of(quote, text)


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("planned", "ngày 19/11", "Đội tuyển gặp đội khách ngày 19/11.", id="ahead-without-a-cue"),
        pytest.param(
            "actual", "ngày 8/10", "Ban tổ chức thông báo ngày 8/10 là sẽ hoãn trận đấu.", id="past-beside-will"
        ),
        pytest.param("planned", "năm 2030", "Tuyến đường khánh thành vào năm 2030.", id="coming-year"),
        pytest.param("planned", "25/10", "Sáng 25/10, 60 nước sẽ ký.", id="opening-day-takes-the-next-clause"),
        pytest.param("planned", "25/10", "Vì vậy, từ 25/10, ga sẽ đóng cửa.", id="so-does-a-day-behind-a-joining-word"),
        pytest.param(
            "planned",
            "90 xe",
            "Hãng sẽ bán 90 xe cho các đội cứu hộ ở biển đang rất thiếu xe.",
            id="cue-of-a-phrase-far-behind",
        ),
        pytest.param("planned", "ngày 25/10", "Lễ ký sẽ khai mạc ngày 25/10.", id="today-takes-the-cue"),
        pytest.param("actual", "ngày 25/10", "Lễ ký đã khai mạc ngày 25/10.", id="today-has-begun"),
        pytest.param(
            "actual", "hôm sau", "Ngày 3/10 hai người lên đường, hôm sau họ về.", id="reckoned-from-what-is-told"
        ),
        pytest.param("actual", "2012", "Cơn khát kéo dài từ 2012 tới nay, ai cũng muốn dứt.", id="until-now"),
        pytest.param(
            "planned",
            "ngày 25/10 đến 15/11",
            "Phố mở cửa từ ngày 25/10 đến 15/11.",
            id="begins-today-and-lasts-for-weeks",
        ),
        pytest.param("actual", "ngày 25/10 đến 26/10", "Hội nghị họp từ ngày 25/10 đến 26/10.", id="lasts-two-days"),
        pytest.param(
            "planned",
            "2 đoàn",
            "Trong khuôn khổ diễn đàn ở làng, ngày 26/10, tỉnh tổ chức 2 đoàn.",
            id="day-between-commas",
        ),
        pytest.param("planned", "10h ngày 20/10", "Chủ quán hẹn khách 10h ngày 20/10.", id="an-appointment"),
        pytest.param(
            "planned",
            "10h ngày 20/10",
            "Ông Tám hẹn khách có mặt ở trụ sở (khu phố Ba) lúc 10h ngày 20/10.",
            id="an-appointment-behind-brackets",
        ),
        pytest.param(
            "actual",
            "sáng nay (25/10",
            "Hội nghị triển khai kế hoạch làm đường diễn ra sáng nay (25/10).",
            id="a-plan-is-spoken-of-today",
        ),
    ],
)
def test_calendar(expected: Status, quote: str, text: str):
    """A day before the article's own has come, one behind it has not; the article is of 25/10/2025."""
    assert expected == status_of(quote, text)


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("planned", "Sixty countries", "Sixty countries will sign on Saturday.", id="will"),
        pytest.param("planned", "300 workers", "The firm plans to hire 300 workers.", id="plans"),
        pytest.param("actual", "14 people", "Fourteen were hurt and 14 people died.", id="fact"),
        pytest.param("unknown", "up to $5,000", "Violators face fines of up to $5,000.", id="law"),
        pytest.param(
            "unknown",
            "up to 5 years",
            "Operators face fines of up to $50,000 and up to 5 years in prison.",
            id="law-goes-on",
        ),
        pytest.param(
            "unknown", "40 states", "In all 40 states must ratify it before it enters into force.", id="threshold"
        ),
        pytest.param("unknown", "9 points", "If it wins, the team will have 9 points.", id="scenario"),
        pytest.param("actual", "3.2%", "Inflation stood at 3.2% in May.", id="the-month-is-no-modal"),
        pytest.param("planned", "10 days", "The search may take 10 days.", id="what-it-may-take"),
        pytest.param("planned", "4%", "Analysts foresee inflation of 4%.", id="what-they-foresee"),
        pytest.param("planned", "12 stations", "The line is scheduled to have 12 stations.", id="is-to-have"),
        pytest.param("planned", "40%", "The draft law cuts the tax to 40%.", id="draft"),
        pytest.param("planned", "$5 million", "The club has offered $5 million for him.", id="offer"),
        pytest.param("planned", "$30", "Fares rise to $30 from 1 December 2025.", id="from-a-coming-day"),
        pytest.param("actual", "$30", "Fares rose to $30 from 1 October 2025.", id="from-a-day-gone-by"),
        pytest.param(
            "planned",
            "85%",
            "Stores must reach 75% by 1 November 2025, rising to 85% by 1 December 2025.",
            id="by-a-day",
        ),
        pytest.param("actual", "4,000 homes", "The council built 4,000 homes as planned.", id="as-planned"),
        pytest.param("actual", "100 staff", "The firm, which aims to expand, employs 100 staff.", id="an-aside"),
        pytest.param("unknown", "two litres", "Adults should drink two litres of water a day.", id="advice"),
        pytest.param("actual", "Some 4,200 ballots", "Some 4,200 ballots are still to be counted.", id="still-to-do"),
        pytest.param("planned", "two events", "She has two events to come.", id="to-come"),
        pytest.param("unknown", "14 days", "He has 14 days to file.", id="days-to-file"),
        pytest.param("planned", "8%", "The government is targeting growth of 8% this year.", id="targeting"),
        pytest.param("planned", "€41,280", "It will pay €41,280 for a destroyed home.", id="object-of-will"),
        pytest.param("planned", "$1.6 billion", "It is on track for $1.6 billion this year.", id="on-track-for"),
        pytest.param("unknown", "200 feet", "Pilots are not to climb to 200 feet there.", id="are-not-to"),
        pytest.param("unknown", "2035", "The pact obliges parties to halve it by 2035.", id="bound-by-a-treaty"),
        pytest.param("unknown", "2%", "Inflation slowed to 1.7%, below the bank's 2% target.", id="standing-goal"),
        pytest.param("planned", "5%", "The government set a 5% target for growth.", id="goal-of-a-year"),
        pytest.param(
            "unknown", "below 0.5 percent", "A recount is automatic if the margin is below 0.5 percent.", id="condition"
        ),
        pytest.param("unknown", "25 years", "Ferries older than 25 years may not carry anyone.", id="rule-behind"),
        pytest.param(
            "actual",
            "$2 billion",
            "She will be paid $198,000, and she inherits a budget worth $2 billion.",
            id="another-subject",
        ),
        pytest.param("actual", "71%", "Turnout was projected at 63%, against 71% last time.", id="set-against"),
        pytest.param("actual", "12 years", "The former minister will serve 12 years.", id="sentence-to-serve"),
        pytest.param("planned", "1,500 won", "It plans to pay 1,500 won next spring.", id="won-is-money"),
        pytest.param(
            "unknown", "€40m", "Firms face fines of at least 3.5% of turnover, €40m or 300% of a deal.", id="or-so-much"
        ),
        pytest.param("actual", "a maximum of 60%", "The rules allow a maximum of 60% ethanol.", id="a-limit-in-force"),
    ],
)
def test_english(expected: Status, quote: str, text: str):
    """The same in English."""
    assert expected == status_of(quote, text, "en")


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("2025-10-24", "12 người", "Tính đến ngày 24/10, có 12 người chết.", id="stated"),
        pytest.param("2025-10-25T14:40", "12 người", "Có 12 người chết.", id="of-the-article"),
        pytest.param("2025-10-25T14:40", "70%", "Đến ngày 30/11, tỉnh sẽ tiêm cho 70% dân.", id="a-plan-is-no-count"),
    ],
)
def test_as_of(expected: str, quote: str, text: str):
    """The moment that a figure describes."""
    assert {quote: expected}.items() <= {claim.quote: claim.as_of for claim in claims_of(text)}.items()


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("planned", "đến hết ngày 30/11", "Kem cũ được bán đến hết ngày 30/11.", id="sold-until"),
        pytest.param("planned", "ngày 1/11", "Chậm nhất ngày 1/11, cửa hàng trả giấy phép.", id="at-the-latest"),
        pytest.param("planned", "12/6 đến hết ngày 3/7", "Hồ sơ nộp từ 12/6 đến hết ngày 3/7.", id="from-until"),
        pytest.param("actual", "đến hết ngày 30/11", "Cửa hàng đã bán đến hết ngày 30/11.", id="was-sold-until"),
        pytest.param("planned", "đến hết ngày 30/11", "Có 12 cửa hàng được bán đến hết ngày 30/11.", id="with-a-count"),
        pytest.param("actual", "hết tháng 5", "Đến hết tháng 5, cả nước có 12 ca.", id="opens-as-of"),
        pytest.param(
            "actual", "ngày 20/10", "Ông đề nghị làm theo Quyết định số 70/QĐ ngày 20/10.", id="a-document's-day"
        ),
        pytest.param(
            "actual", "ngày 20/10", "Huyện làm theo Kế hoạch số 57/KH-UB ngày 20/10.", id="a-numbered-plan's-day"
        ),
        pytest.param("planned", "ngày 20/10", "Ông đề nghị làm trước ngày 20/10.", id="a-day-that-is-asked-for"),
        pytest.param(
            "actual", "2/7", "Tại hội nghị bàn kế hoạch làm đường diễn ra sáng 2/7.", id="a-plan-is-spoken-of"
        ),
        pytest.param("planned", "2/7", "Ông sẽ dự hội nghị làm đường diễn ra sáng 2/7.", id="a-meeting-ahead"),
        pytest.param("planned", "ngày 1/11", "Chậm nhất đến ngày 1/11, quán nộp lại thẻ.", id="no-later-than"),
        pytest.param("planned", "5/7", "Góp ý được yêu cầu gửi về trước 5/7.", id="due-before"),
        pytest.param("actual", "5/7", "Nhóm khách đến từ trước 5/7.", id="before-a-day"),
        pytest.param("planned", "tháng 7 năm nay", "Xã cố gắng hoàn thành cầu trong tháng 7 năm nay.", id="this-year"),
        pytest.param("planned", "năm 2030", "Bộ xây dựng quy hoạch giai đoạn đến năm 2030.", id="years-of-a-plan"),
        pytest.param("planned", "ngày 7/6", "Quy định này có hiệu lực từ ngày 7/6.", id="in-force-from"),
        pytest.param("actual", "ngày 7/6", "Quy định này đã có hiệu lực từ ngày 7/6.", id="in-force-since"),
        pytest.param("planned", "ngày 31/12", "Sổ tạm trú có giá trị đến ngày 31/12.", id="valid-until"),
        pytest.param("planned", "7.000 đồng", "Từ ngày mai (1/7), giá gas giảm 7.000 đồng.", id="told-for-tomorrow"),
        pytest.param(
            "planned",
            "28-29/7",
            "Đêm thứ 5 rạng sáng thứ 6 tuần này (28-29/7), dân làng sẽ ngắm sao.",
            id="in-brackets",
        ),
        pytest.param(
            "planned", "3 ngày", "Hội chợ mở trong 3 ngày, từ ngày 6 đến 8/12 tới.", id="a-duration-told-by-coming-days"
        ),
        pytest.param("actual", "3 ngày", "Hội chợ đã mở trong 3 ngày, từ ngày 6 đến 8/12.", id="by-days-gone-by"),
        pytest.param(
            "actual", "đến hết ngày 31/5", "Tính đến hết ngày 31/5, cả nước ghi nhận 12 ca.", id="figures-as-of-an-end"
        ),
    ],
)
def test_deadlines(expected: Status, quote: str, text: str):
    """An end that is set for something, in an article whose own day is not known."""
    found = {claim.quote: claim.status for claim in claims_of(text, published=None)}
    assert expected == next(status for told, status in found.items() if quote in told or told in quote)


@pytest.mark.parametrize(
    ("expected", "assumed", "text"),
    [
        pytest.param("actual", 2004, "Năm 2018, cô đóng một bộ phim ở Huế.", id="the-story's-year-may-be-too-early"),
        pytest.param("planned", None, "Năm 2018, cô đóng một bộ phim ở Huế.", id="its-own-year-is-known"),
        pytest.param("planned", 2004, "Cây cầu được giữ đến năm 2018.", id="led-up-to"),
        pytest.param("planned", 2004, "Năm 2018, cô sẽ đóng một bộ phim ở Huế.", id="with-a-verb"),
        pytest.param("actual", 2004, "Năm 1998, cô đóng một bộ phim ở Huế.", id="an-earlier-year"),
        pytest.param("planned", 2004, "Phố mở từ ngày 22/7 - 22/10/2004.", id="a-span-of-the-same-year"),
        pytest.param("actual", 2004, "Bản án có từ ngày 22/10/2004.", id="a-day-of-the-same-year"),
    ],
)
def test_a_year_beside_an_assumed_one(expected: Status, assumed: int | None, text: str):
    """A day of printing whose year is only that of its story says little of the later years that its text prints."""
    page = Article(id="bai", path="bai", text=text, published="2004-07-15", language="vi", assumed_year=assumed)
    assert expected == next(claim.status for claim in resolve(page, extract(page).mentions) if claim.kind == "date")


def test_years_that_lead_on_from_a_plan():
    """Years before the one that an undated article is held to be about are to come with the plan that leads to them."""
    text = "Dự án dự kiến sẽ khởi công trong năm 2023, thông xe năm 2025."
    page = Article(id="bai", path="bai", text=text, published=None, language="vi", assumed_year=2026)
    assert ["planned", "planned"] == [claim.status for claim in resolve(page, extract(page).mentions)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("planned", "Ngày 28/10, cầu mở.", id="behind-its-own-day"),
        pytest.param("actual", "Ngày 23/10, cầu mở.", id="before-it"),
        pytest.param("actual", "Năm 2018, cầu mở.", id="a-year-that-nothing-compares-with"),
        pytest.param("planned", "Năm 2018, cầu sẽ mở.", id="with-a-verb"),
    ],
)
def test_days_beside_one_of_no_known_year(expected: Status, text: str):
    """Days without a year stand beside the article's own day where that has none either; a printed year does not."""
    assert expected == next(claim.status for claim in claims_of(text, published="XXXX-10-25") if claim.kind == "date")


def test_figures_as_of_a_day_of_no_known_year():
    """The day that opens an article is when its figures are as of, whatever the year."""
    [claim] = [one for one in claims_of("Bão làm 12 người chết.", published="XXXX-10-25") if one.kind == "count"]
    assert ("XXXX-10-25", "published") == (claim.as_of, claim.as_of_source)
