"""
Two texts of a sentence or two about one thing: what an editor is told of the figure that differs, and what not.

Each row is two papers' wording, our own, written before the checker read it.
"""

from __future__ import annotations

import pytest

from checker.model import Article
from checker.pipeline import check_articles
from checker.rulebook import load_rules

VIETNAMESE = (
    pytest.param(
        True,
        "Chiều 14/3, Công an thị xã Phú Mỹ cho biết vừa bắt giữ Trần Văn Lợi (36 tuổi) để điều tra hành vi lừa đảo chiếm đoạt tài sản.",
        "Công an thị xã Phú Mỹ chiều 17/3 thông tin, đơn vị vừa bắt giữ Trần Văn Lợi để điều tra về hành vi lừa đảo chiếm đoạt tài sản.",
        id="day-of-speaking-in-another-order",
    ),
    pytest.param(
        True,
        "Ngày 8-9, toàn tỉnh có 1.240 học sinh vùng lũ trở lại trường.",
        "Trong ngày 11/9, toàn tỉnh có 1.240 học sinh ở vùng lũ đã trở lại trường.",
        id="day-of-a-count",
    ),
    pytest.param(
        True,
        "Theo kế hoạch, trong tháng 6 công ty nộp 20% số nợ thuế, từ tháng 7 đến tháng 9 mỗi tháng nộp 25%.",
        "Công ty sẽ nộp 20% số nợ thuế trong tháng 6, từ tháng 7 đến tháng 9 mỗi tháng nộp 30%.",
        id="a-plan-told-with-and-without-its-verb",
    ),
    pytest.param(
        True,
        "Hội sách diễn ra tại công viên Thống Nhất, mở cửa đón khách đến ngày 21-4.",
        "Hội sách tại công viên Thống Nhất mở cửa đón khách tham quan đến hết ngày 24/4.",
        id="an-end-that-one-calls-a-deadline",
    ),
    pytest.param(
        True,
        "Trong hai năm, nhóm của Hải đã ký 40 hợp đồng vận chuyển gỗ từ cảng Quy Nhơn ra Hải Phòng.",
        "Từ tháng 6-2018 đến tháng 9-2020, nhóm của Hải ký 55 hợp đồng vận chuyển gỗ từ cảng Quy Nhơn ra Hải Phòng.",
        id="months-make-no-sum",
    ),
    pytest.param(
        True,
        "Huyện đảo Bạch Long có 9 trạm y tế với 31 y, bác sĩ, phục vụ gần 14.000 dân.",
        "Cả huyện đảo Bạch Long có 12 trạm y tế với 31 y, bác sĩ, phục vụ khoảng 14.000 người dân; trong đó khoảng 3.000 người là ngư dân.",
        id="a-hedged-thousand-makes-no-sum",
    ),
    pytest.param(
        True,
        "Xuất phát ngày 2/3 từ Lạng Sơn, đoàn xe đạp về tới Cà Mau vào ngày 28/3.",
        "Đoàn xe đạp rời Lạng Sơn ngày 5/3 và đã về tới Cà Mau hôm 28/3.",
        id="first-day-of-a-journey",
    ),
    pytest.param(
        True,
        "Công ty Minh Phát mới nộp lại cho Sở Tài chính số tiền hơn 4,2 tỉ đồng tính đến thời điểm thanh tra.",
        "Đến thời điểm thanh tra, Minh Phát mới nộp cho Sở Tài chính hơn 6,8 tỉ đồng, còn nợ Cục Thuế 1,1 tỉ đồng.",
        id="sums-paid",
    ),
    pytest.param(
        True,
        "Cầu Rạch Giồng dài 312 m, rộng 12 m, có tổng vốn đầu tư 145 tỉ đồng từ ngân sách tỉnh.",
        "Với tổng vốn đầu tư 145 tỉ đồng, cầu Rạch Giồng có chiều dài 412 m, rộng 12 m.",
        id="length-in-another-order",
    ),
    pytest.param(
        True,
        "Vụ cháy xảy ra lúc 2h15 sáng 6/5 tại xưởng mộc trên đường Tân Kỳ, thiêu rụi hơn 600 m2 nhà xưởng.",
        "Khoảng 2h15 sáng 9/5, xưởng mộc trên đường Tân Kỳ bốc cháy, hơn 600 m2 nhà xưởng bị thiêu rụi.",
        id="day-and-hour-of-a-fire",
    ),
    pytest.param(
        True,
        "Trường tuyển 1.850 chỉ tiêu, tăng 150 chỉ tiêu so với năm trước, trong đó ngành Y khoa có 300 chỉ tiêu.",
        "Năm nay trường tuyển 1.850 chỉ tiêu (tăng 150 so với năm ngoái), riêng ngành Y khoa có 380 chỉ tiêu.",
        id="places-of-a-school",
    ),
    pytest.param(
        True,
        "Đội bóng trẻ của tỉnh thắng 3-1 ở trận chung kết và nhận phần thưởng 500 triệu đồng từ ban tổ chức.",
        "Thắng 3-1 ở trận chung kết, đội trẻ của tỉnh được ban tổ chức thưởng 700 triệu đồng.",
        id="a-prize",
    ),
    pytest.param(
        True,
        "Sư đoàn 330 phối hợp với công an huyện An Phú giúp dân gặt hơn 40 ha lúa bị ngập.",
        "Sư đoàn 350 cùng công an huyện An Phú giúp dân gặt hơn 40 ha lúa bị ngập.",
        id="number-of-a-division",
    ),
    pytest.param(
        True,
        "Theo nghị quyết, mức giảm trừ cho người nộp thuế là 15,5 triệu đồng/tháng, cho mỗi người phụ thuộc là 6,2 triệu đồng/tháng.",
        "Nghị quyết nâng mức giảm trừ cho người nộp thuế lên 15,5 triệu đồng/tháng và mỗi người phụ thuộc là 5,2 triệu đồng/tháng.",
        id="an-allowance",
    ),
    pytest.param(
        False,
        "Ban tổ chức dự kiến sẽ có 40 đoàn tham gia lễ hội đua ghe ngo năm nay.",
        "Đã có 46 đoàn tham gia lễ hội đua ghe ngo năm nay, ban tổ chức cho biết.",
        id="what-was-expected-and-what-came",
    ),
    pytest.param(
        False,
        "Hơn 300 hộ dân ở xã Trà Leng được di dời đến nơi an toàn trước bão.",
        "Trước bão, xã Trà Leng di dời 312 hộ dân đến nơi an toàn.",
        id="more-than-covers",
    ),
    pytest.param(
        False,
        "Vụ lở đất làm 4 người chết và 7 người bị thương, theo báo cáo của huyện.",
        "Theo báo cáo của huyện, vụ lở đất khiến 11 người thương vong, trong đó 4 người chết.",
        id="the-dead-and-the-injured-make-the-casualties",
    ),
    pytest.param(
        False,
        "Đến 17h ngày 3/10, bão làm 12 người chết và mất tích ở các tỉnh miền núi.",
        "Đến 7h ngày 5/10, bão đã làm 19 người chết và mất tích ở các tỉnh miền núi.",
        id="a-toll-on-two-days",
    ),
    pytest.param(
        False,
        "Cầu Rạch Giồng dài 312 m, rộng 12 m, tổng vốn 145 tỉ đồng.",
        "Dự án cầu Rạch Giồng dài hơn 300 m, vốn gần 150 tỉ đồng từ ngân sách tỉnh.",
        id="lengths-told-loosely",
    ),
    pytest.param(
        False,
        "Bệnh viện tiếp nhận 23 nạn nhân, trong đó 5 người bị thương nặng.",
        "Trong số 23 nạn nhân nhập viện, 18 người bị thương nhẹ.",
        id="the-lightly-and-the-badly-injured",
    ),
    pytest.param(
        False,
        "Thí sinh đạt 28,75 điểm khối A, trong đó môn Toán 9,75 điểm.",
        "Ở khối A, thí sinh này đạt Toán 9,75 điểm, Lý 9,5 điểm, Hóa 9,5 điểm.",
        id="marks-that-add-up",
    ),
    pytest.param(
        False,
        "Tuyến xe buýt mới hoạt động từ 5h đến 21h hằng ngày, giá vé 7.000 đồng/lượt.",
        "Xe buýt tuyến mới chạy 64 chuyến mỗi ngày với giá vé 7.000 đồng/lượt, vé tháng 140.000 đồng.",
        id="hours-and-trips",
    ),
    pytest.param(
        False,
        "Ông Nam, 45 tuổi, bị phạt 7,5 triệu đồng vì đăng tin sai sự thật.",
        "Nam (SN 1979) bị xử phạt hành chính 7,5 triệu đồng do đăng tin sai sự thật lên Facebook.",
        id="age-and-year-of-birth",
    ),
    pytest.param(
        False,
        "Sáng 20/11, trường khen thưởng 35 giáo viên dạy giỏi cấp tỉnh.",
        "Nhân ngày 20/11, 35 giáo viên dạy giỏi cấp tỉnh được nhà trường khen thưởng sáng nay.",
        id="one-day-told-twice",
    ),
    pytest.param(
        False,
        "Lô hàng gồm 3,2 tấn ngà voi giấu trong container gỗ từ châu Phi.",
        "Hải quan phát hiện khoảng 3.200 kg ngà voi giấu trong container chở gỗ nhập từ châu Phi.",
        id="tonnes-and-kilograms",
    ),
    pytest.param(
        False,
        "Ngày 5/6, Sở Y tế cho biết thành phố ghi nhận 86 ca sốt xuất huyết trong tuần qua.",
        "Ngày 12/6, Sở Y tế thông tin thành phố ghi nhận 104 ca sốt xuất huyết trong tuần qua.",
        id="a-week-and-the-next",
    ),
    pytest.param(
        True,
        "Hợp tác xã sẽ trả xã viên 15 triệu đồng mỗi ha lúa trong 2 năm, sau khi nhận bàn giao 40 ha ruộng ở xã Trà Linh.",
        "Hợp tác xã trả xã viên 18 triệu đồng mỗi ha lúa trong 2 năm, sau khi nhận bàn giao 40 ha ruộng ở xã Trà Linh.",
        id="one-plan-by-all-its-other-figures",
    ),
    pytest.param(
        False,
        "Hợp tác xã sẽ trả xã viên 15 triệu đồng mỗi ha lúa trong 2 năm, sau khi nhận bàn giao 40 ha ruộng ở xã Trà Linh.",
        "Hợp tác xã đã trả xã viên 18 triệu đồng mỗi ha lúa trong 2 năm, sau khi nhận bàn giao 40 ha ruộng ở xã Trà Linh.",
        id="what-came-of-the-plan",
    ),
    pytest.param(
        False,
        "Xã Trà Linh phát 120 suất gạo cho hộ nghèo ở 4 thôn vào sáng 3/5.",
        "Xã Trà Linh phát 150 suất gạo cho hộ nghèo ở 4 thôn vào sáng 9/6.",
        id="two-days-two-counts",
    ),
    pytest.param(
        False,
        "Đội Sao Vàng thu 12 triệu đồng, đội Ánh Trăng thu 19 triệu đồng tiền vé ở giải làng năm nay.",
        "Đội Ánh Trăng thu 19 triệu đồng tiền vé ở giải làng năm nay, đội Sao Vàng thu ít hơn.",
        id="each-its-own-takings",
    ),
    pytest.param(
        False,
        "Hộ loại một được hỗ trợ 60% tiền điện, tương ứng 198.000 đồng, nên chỉ đóng 132.000 đồng mỗi tháng.",
        "Hộ loại hai được hỗ trợ 45% tiền điện, tương ứng 148.500 đồng, nên chỉ đóng 181.500 đồng mỗi tháng.",
        id="two-households-of-one-table",
    ),
    pytest.param(
        True,
        "Thu từ cát sỏi đạt 3.116 tỉ đồng, bằng 121% dự toán và tăng 80% so với cùng kỳ năm trước.",
        "Số thu từ cát sỏi đạt 3.116 tỷ đồng, bằng 157% dự toán, bằng 180% so với cùng kỳ năm trước.",
        id="a-rise-told-as-a-share-of-the-base-beside-it",
    ),
    pytest.param(
        False,
        "Chợ đêm phố cổ có 60 gian hàng, dự kiến tăng lên 85 gian hàng vào dịp Tết.",
        "Dịp Tết, chợ đêm phố cổ dự kiến có 85 gian hàng.",
        id="now-and-then",
    ),
)


ENGLISH = (
    pytest.param(
        True,
        "The ferry was carrying 212 passengers and 14 crew when its engine failed off the coast of Samar.",
        "When the engine failed off the coast of Samar, 242 passengers and 14 crew were aboard the ferry.",
        id="passengers",
    ),
    pytest.param(
        True,
        "Sales at the bakery chain rose 6.4% to 812 million pounds in the year to June.",
        "In the year to June, the bakery chain's sales rose 8.4% to 812 million pounds.",
        id="a-rise",
    ),
    pytest.param(
        True,
        "The bridge, which opened in 1932, will close for repairs for 18 months.",
        "The bridge opened in 1937 and will be closed for 18 months of repairs.",
        id="a-year-of-opening",
    ),
    pytest.param(
        True,
        "Under the plan, households will pay 20% of the cost in May and 30% in each of the next two months.",
        "Households pay 20% of the cost in May and 35% in each of the next two months under the plan.",
        id="shares-of-a-cost",
    ),
    pytest.param(
        True,
        "Smith won 54.1% of the vote, while Jones took 45.9%, the electoral office said.",
        "The electoral office said Smith won with 57.1% against 45.9% for Jones.",
        id="shares-of-a-vote",
    ),
    pytest.param(
        True,
        "The 12th Armoured Brigade and local firefighters pulled 31 people from the flooded village.",
        "Firefighters and the 16th Armoured Brigade pulled 31 people from the flooded village.",
        id="a-brigade",
    ),
    pytest.param(
        True,
        "The hospital treated 9 miners for smoke inhalation after the fire at the Blackwater pit.",
        "After the fire at the Blackwater pit, 19 miners were treated in hospital for smoke inhalation.",
        id="miners",
    ),
    pytest.param(
        True,
        "A barrel of Brent crude fell 1.8% (1.5 dollars) to 81.40 dollars in London.",
        "In London, Brent crude fell 1.5 dollars (2.8%) to 81.40 dollars a barrel.",
        id="a-fall-in-brackets",
    ),
    pytest.param(
        True,
        "About 10 people were left on the bus when it hit a tree outside Dornoch.",
        "When the bus hit a tree outside Dornoch, about 25 people were on it.",
        id="about-10-and-about-25",
    ),
    pytest.param(
        False,
        "Police in Leeds arrested two brothers on 4 March over the theft of a lorry full of cheese.",
        "The two brothers accused of stealing a lorry full of cheese appeared in court in Leeds on 7 March.",
        id="arrest-and-trial",
    ),
    pytest.param(
        False,
        "The ferry was carrying 226 people when its engine failed off the coast of Samar.",
        "There were 212 passengers and 14 crew on the ferry when its engine failed off Samar.",
        id="crew-and-passengers",
    ),
    pytest.param(
        False,
        "Organisers expect 30 teams to enter the rowing regatta in July.",
        "In the end 34 teams entered the rowing regatta, organisers said.",
        id="expected-and-entered",
    ),
    pytest.param(
        False,
        "Sales at the bakery chain rose 6.4% to 812 million pounds in the year to June.",
        "The bakery chain's sales climbed more than 6% to about 810 million pounds.",
        id="rounded-sales",
    ),
    pytest.param(
        False,
        "The storm killed 8 people in Oaxaca and 3 in Guerrero.",
        "The storm killed 11 people in two Mexican states.",
        id="two-states",
    ),
    pytest.param(
        False,
        "The museum welcomed 1.2 million visitors in 2019.",
        "In 2022 the museum welcomed 900,000 visitors.",
        id="two-years",
    ),
    pytest.param(
        False,
        "The mayor said 60% of the city's buses are electric and 40% run on diesel.",
        "Diesel buses make up 40% of the fleet, the mayor said.",
        id="two-shares-of-a-fleet",
    ),
    pytest.param(
        False,
        "At least 20 people were hurt when the stand collapsed.",
        "The collapse of the stand left 24 people hurt.",
        id="at-least",
    ),
    pytest.param(
        False,
        "A one-bedroom flat costs 950 euros a month and a two-bedroom flat 1,300 euros.",
        "Two-bedroom flats in the block rent for 1,300 euros a month, the agent said.",
        id="two-rents",
    ),
    pytest.param(
        False,
        "Unemployment fell to 4.1% in May, from 4.3% in April.",
        "In April unemployment stood at 4.3%, the statistics office said.",
        id="two-months",
    ),
    pytest.param(
        False,
        "The firm will cut 500 jobs in Germany and 1,200 worldwide.",
        "The firm will cut 1,200 jobs, among them 500 in Germany and 300 in France.",
        id="jobs-there-and-in-all",
    ),
    pytest.param(
        False,
        "The Senate passed the bill by 52 votes to 48 on Thursday.",
        "On Thursday the bill passed 52-48 in the Senate, after 14 hours of debate.",
        id="a-vote",
    ),
)


def contradict(a: str, b: str, language: str) -> bool:
    """Whether a finding calls figures of the two texts a contradiction."""
    texts = (("a", a), ("b", b))
    articles = [
        Article(id=name, path=name, text=text, language=language, source=f"paper {name}", story="s")
        for name, text in texts
    ]
    findings = check_articles(articles, load_rules()).findings
    told = ({side.article for side in finding.citations} for finding in findings if finding.verdict == "conflict")
    return {"a", "b"} in told


@pytest.mark.parametrize(("expected", "a", "b"), VIETNAMESE)
def test_vietnamese(expected, a, b):
    """Whichever comes first."""
    assert expected is contradict(a, b, "vi")
    assert expected is contradict(b, a, "vi")


@pytest.mark.parametrize(("expected", "a", "b"), ENGLISH)
def test_english(expected, a, b):
    """Whichever comes first."""
    assert expected is contradict(a, b, "en")
    assert expected is contradict(b, a, "en")
