"""What a figure is about: its predicate, and whether it tells a change or what was reached."""

from __future__ import annotations

import pytest

from checker.model import Slots
from tests.unit.resolve.desk import claims_of


def slots_of(quote: str, text: str, language: str = "en") -> Slots:
    """The slots of the claim *quote* of *text*."""
    return next(claim.slots for claim in claims_of(text, language) if claim.quote == quote)


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("die", "36 people", "The fire raced on, killing 36 people and forcing many to flee.", id="before"),
        pytest.param("injure", "36 people", "In the fire that killed many, 36 people were injured.", id="behind"),
        pytest.param("die", "14 people", "The storm killed 14 people and injured 64.", id="joined-by-and"),
        pytest.param("injure", "64", "The storm killed 14 people and injured 64.", id="behind-the-and"),
        pytest.param("export", "$12 million", "Outbound shipments fetched $12 million.", id="what-fetched-it"),
        pytest.param("inflation", "9.8%", "Consumer prices rose 9.8% from a year earlier.", id="a-base-is-no-verb"),
        pytest.param("rescue", "Twenty-six of the 43 people", "Twenty-six of the 43 people were rescued.", id="part"),
        pytest.param("pay", "$2,500", "The state paid $2,500 to each family.", id="paid"),
        pytest.param("start", "12:20 p.m.", "The ferry left Jordan wharf at 12:20 p.m.", id="left-at-an-hour"),
        pytest.param("distance", "17 miles", "The quake struck 17 miles from Muisne.", id="miles-from"),
        pytest.param("infect", "124 cases", "The outbreak has grown to 124 cases.", id="cases"),
        pytest.param(
            "infect", "223 cases", "The city counted 223 cases; two people have died.", id="cases-and-who-died"
        ),
        pytest.param("steal", "12 cases", "There were 12 cases of fraud.", id="cases-of-something"),
        pytest.param("tax", "38%", "She wants to lift tax from 28% to 38% and the wage by 12%.", id="second-end"),
        pytest.param("die", "131 people", "The crash killed 131 people on board.", id="those-on-board"),
        pytest.param("aboard", "131 people", "There were 131 people on board.", id="on-board"),
        pytest.param("buy", "$20 billion", "It announced a $20 billion share buyback.", id="buyback"),
        pytest.param("damage", "$3.3 billion", "The storm left $3.3 billion in damage.", id="sum-in"),
        pytest.param("pay", "$3 billion", "They paid $3 billion in 2024 after the crash.", id="sum-in-a-year"),
        pytest.param("start", "7.24am", "The flight was cleared for takeoff at 7.24am.", id="takeoff"),
        pytest.param(
            "injure",
            "$8,000",
            "It pays $25,000 for each person killed and $8,000 to each of the injured.",
            id="given-to",
        ),
        pytest.param(
            "die",
            "$25,000",
            "It pays $25,000 for each person killed and $8,000 to each of the injured.",
            id="given-for",
        ),
        pytest.param("die", "11 people", "The hamlet has lost 11 people.", id="people-lost"),
        pytest.param("damage", "27 homes", "The shire counts the loss of 27 homes.", id="homes-lost"),
        pytest.param("lose", "12 seats", "The party has lost 12 seats.", id="seats-lost"),
        pytest.param("damage", "1,400 houses", "In Aldea 1,400 houses were beyond repair.", id="beyond-repair"),
        pytest.param("vaccinate", "500 children", "Nurses have given shots to 500 children.", id="given-shots"),
        pytest.param("flood_peak", "84 cm", "The river ran 84 cm above the danger level.", id="danger-level"),
        pytest.param("infect", "118 people", "By then 118 people had been ill.", id="been-ill"),
        pytest.param(
            "missing", "19 people", "The toll was 47, with 19 people still being looked for.", id="looked-for"
        ),
        pytest.param("pledge", "$6 billion", "They left behind promises of $6 billion.", id="promised"),
        pytest.param("convict", "April 28", "A jury found him guilty of fraud: guilty on April 28.", id="found-guilty"),
    ],
)
def test_predicate(expected: str, quote: str, text: str):
    """What happens to what is counted, in English word order."""
    assert expected == slots_of(quote, text).predicate


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(True, "12 aircraft", "They sent 12 aircraft.", id="named-by-its-word"),
        pytest.param(True, "12 planes", "They sent 12 planes.", id="another-word"),
        pytest.param(False, "12 gizmos", "They sent 12 gizmos.", id="unknown"),
    ],
)
def test_whether_the_lexicon_knows_what_is_counted(expected: bool, quote: str, text: str):
    assert expected == slots_of(quote, text).counted_known


@pytest.mark.parametrize(
    ("expected", "text", "same"),
    [
        pytest.param("pollute", "Sông bị ô nhiễm 12 km.", "The spill polluted 12 km.", id="no-infection"),
        pytest.param("inspect", "Đã kiểm tra 12 cơ sở.", "They inspected 12 facilities.", id="inspect"),
        pytest.param("carry", "Xe vận chuyển 12 kg ma túy.", "The truck was transporting 12 kg.", id="carry"),
        pytest.param("auction", "Lô đất đấu giá 12 tỷ đồng.", "The plot was auctioned for $12 million.", id="auction"),
        pytest.param("plant", "Xã gieo trồng 12 ha.", "Farmers planted 12 ha.", id="plant"),
        pytest.param("harvest", "Đã thu hoạch 12 tấn.", "They harvested 12 tonnes.", id="harvest"),
        pytest.param("attack", "Không kích 12 mục tiêu.", "Jets attacked 12 targets.", id="attack"),
        pytest.param("marry", "Họ kết hôn 12 năm trước.", "They married 12 years ago.", id="marry"),
        pytest.param("exhibit", "Trưng bày 12 bức ảnh.", "On display are 12 photos.", id="exhibit"),
        pytest.param("landfall", "Bão đổ bộ ngày 12/9.", "The storm came ashore on 12 September.", id="landfall"),
        pytest.param("cut_power", "Có 12 xã bị mất điện.", "The storm cut power to 12 communes.", id="no-power"),
        pytest.param("restore_power", "12 xã có điện trở lại.", "Power has been restored to 12 communes.", id="power"),
        pytest.param("collapse", "Có 12 cây bật gốc.", "The wind uprooted 12 trees.", id="uprooted"),
        pytest.param("wind", "Sức gió 12 km/h.", "Winds of 12 km/h blew.", id="wind"),
        pytest.param("resume", "12 sân bay hoạt động trở lại.", "Operations resumed at 12 airports.", id="resume"),
        pytest.param("shut_down", "12 sân bay đóng cửa.", "The storm shut 12 airports.", id="shut"),
        pytest.param("take_shelter", "12 tàu vào nơi tránh trú.", "12 ships sought shelter.", id="shelter"),
        pytest.param("bribe", "Ông nhận hối lộ 12 tỷ đồng.", "He took bribes of 12 billion dong.", id="bribe"),
        pytest.param("repay", "Bị cáo nộp lại 12 tỷ đồng.", "They repaid 12 billion dong.", id="repaid"),
        pytest.param("freeze", "Phong tỏa 12 tỷ đồng.", "Police froze 12 billion dong.", id="frozen"),
        pytest.param("disburse", "Vốn thực hiện 12 tỷ USD.", "Disbursements were $12 billion.", id="disbursed"),
        pytest.param("arrive", "Đội về đến nhà ngày 12/9.", "The team arrived on 12 September.", id="home"),
        pytest.param("fly", "Ông có 12 giờ bay.", "He has 12 flight hours.", id="flown"),
        pytest.param("magnitude", "Trận động đất có độ lớn 12 độ.", "A quake of magnitude 12 degrees.", id="magnitude"),
        pytest.param("flee", "Hắn tẩu thoát sau 12 ngày.", "He was on the run for 12 days.", id="flee"),
        pytest.param(
            "resume", "Sân bay dự kiến mở lại ngày 12/7.", "The airport reopened on July 12.", id="opens-again"
        ),
        pytest.param(
            "critical", "Vụ nổ làm 12 người bị thương nặng.", "The blast left 12 seriously injured.", id="seriously"
        ),
        pytest.param(
            "support", "Chính phủ quyết định trích 12 tỷ đồng.", "It set aside 12 billion dong.", id="set-aside"
        ),
    ],
)
def test_one_predicate_in_two_languages(expected: str, text: str, same: str):
    """What each domain tells of, in the words of both languages."""
    for told, language in ((text, "vi"), (same, "en")):
        (claim,) = (one for one in claims_of(told, language) if "12" in one.quote)
        assert expected == claim.slots.predicate


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("", "Tại huyện Đức Hòa có 12 người.", id="a-place"),
        pytest.param("die", "Tại huyện Đức Hòa có 12 người chết.", id="what-happens-there"),
        pytest.param("", "Ông Nguyễn Văn Thắng nói có 12 người ở đó.", id="a-person"),
        pytest.param("win", "Đội khách thắng cả trận, 12 người ghi tên.", id="the-word-itself"),
        pytest.param("arrest", "Công An Hà Nội Bắt 12 Người", id="a-headline-in-capitals"),
        pytest.param("", "Khu nội trú kín chỗ, có 12 người.", id="a-compound"),
    ],
)
def test_what_only_names_is_no_predicate(expected: str, text: str):
    """A verb inside a name or a longer word tells nothing of the figure."""
    claim = next(one for one in claims_of(text, "vi") if one.quote.startswith("12"))
    assert expected == claim.slots.predicate


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("rise", "8.4%", "Revenue rose 8.4% to $14.6 billion.", id="by-how-much"),
        pytest.param("", "$14.6 billion", "Revenue rose 8.4% to $14.6 billion.", id="what-was-reached"),
        pytest.param("", "6.25%", "The bank raised the rate to 6.25%.", id="raised-to"),
        pytest.param("fall", "12.1%", "Exports fell 12.1%.", id="fall"),
    ],
)
def test_change(expected: str, quote: str, text: str):
    """A figure behind "to" is a level."""
    assert expected == slots_of(quote, text).change


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("fall", "-8,16%", "Cả tỉnh giảm 40 người bị thương (-8,16%).", id="again-in-brackets"),
        pytest.param("rise", "5,2%", "Cả tỉnh tăng 11 vụ (5,2%), giảm 3 người.", id="rises-again-in-brackets"),
        pytest.param(
            "", "5,2%", "Cả tỉnh tăng lên mức 11 vụ trong nửa đầu năm nay (5,2% là xe máy).", id="a-remark-in-brackets"
        ),
    ],
)
def test_change_in_brackets(expected: str, quote: str, text: str):
    """A percentage alone in brackets tells a change again."""
    assert expected == slots_of(quote, text, "vi").change


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(True, "15 người", "Xã đính chính: có 15 người bị thương.", id="corrected"),
        pytest.param(
            False, "78%", "Tỉnh phấn đấu đạt 78% và sẽ điều chỉnh chỉ tiêu này mỗi năm.", id="a-target-that-is-moved"
        ),
        pytest.param(True, "12 người", "Theo thông tin ban đầu, 12 người bị thương.", id="first-report-of-a-count"),
        pytest.param(
            False, "ngày 9/7", "Theo thông tin ban đầu, ngày 9/7 hai xe đâm nhau ở dốc Cun.", id="first-report-of-a-day"
        ),
        pytest.param(True, "15 người", "Có 15 người bị thương, không phải 12 như tin trước.", id="what-it-is-not"),
        pytest.param(
            False, "60 người", "Phòng khám nhận 60 người mỗi ngày để người bệnh không phải chờ lâu.", id="not-of-a-verb"
        ),
    ],
)
def test_correction(expected: bool, quote: str, text: str):
    """What a sentence takes back is a figure, and that figure alone."""
    assert expected is slots_of(quote, text, "vi").correction


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("open", "Khoảng 5 giờ ngày 12/7/2024, ông Ba (54 tuổi) mở cửa kho thóc.", id="an-age-in-brackets"),
        pytest.param("arrest", "Ngày 12/7/2024, cây gỗ dài 9 m khiến Tèo bị bắt giữ.", id="a-length"),
        pytest.param("", "Ngày 12/7/2024, cụ Sáu tròn 90 tuổi.", id="nothing-but-an-age"),
        pytest.param("occur", "Sự việc diễn ra ngày 12/7/2024 trên cầu.", id="a-matter-takes-place"),
    ],
)
def test_a_day_takes_what_happened_on_it(expected: str, text: str):
    """Neither an age nor a size is told of a day, however near it stands."""
    (day,) = (one for one in claims_of(text, "vi") if one.kind == "date")
    assert expected == day.slots.predicate


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("profit", "427 tỷ đồng", "Lợi nhuận của công ty đạt 427 tỷ đồng.", id="what-comes-to-so-much"),
        pytest.param("reach", "427 tỷ đồng", "Con số này đạt 427 tỷ đồng.", id="nothing-else-said"),
        pytest.param("high", "1m72", "Cô sở hữu chiều cao nổi bật 1m72.", id="a-height-is-one"),
        pytest.param("revenue", "5 tỷ đồng", "Doanh thu cao 5 tỷ đồng.", id="a-high-sum-is-a-sum"),
    ],
)
def test_a_verb_that_says_only_that_it_comes_to_so_much(expected: str, quote: str, text: str):
    """What a sum is of stands before ``đạt``."""
    assert expected == slots_of(quote, text, "vi").predicate


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("", "13%", "Doanh thu giảm 13% so với cùng kỳ năm 2021.", id="what-it-is-measured-against"),
        pytest.param("2022", "13%", "Năm 2022, doanh thu giảm 13% so với cùng kỳ năm 2021.", id="its-own-beside-it"),
        pytest.param("", "12%", "Doanh thu tăng 12% so với năm 2021.", id="a-year-that-it-is-compared-with"),
        pytest.param("2022", "12%", "Năm 2022, doanh thu tăng 12% so với năm 2021.", id="its-own-before-that-year"),
    ],
)
def test_period(expected: str, quote: str, text: str):
    """The year that a change is measured against is not the one that it covers."""
    assert expected == slots_of(quote, text, "vi").period


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(
            "rescue",
            "5 ngư dân",
            "Trên tàu có 7 ngư dân thì 5 ngư dân đã được tàu ĐNa 111, do ông Tám làm chủ, ứng cứu.",
            id="passive-with-its-verb-far-behind",
        ),
        pytest.param("aboard", "7 ngư dân", "Trên tàu có 7 ngư dân thì 5 ngư dân đã được ứng cứu.", id="all-of-them"),
        pytest.param("aboard", "12 người", "Tàu chở 12 người bị chìm.", id="whatever-befalls-the-ship"),
        pytest.param(
            "rescue",
            "11 người",
            "Trên xuồng có 13 người, 11 người trên xuồng kịp thoát ra ngoài khi nước tràn vào.",
            id="who-got-out-is-saved",
        ),
    ],
)
def test_those_carried_and_some_of_them(expected: str, quote: str, text: str):
    """Who is told of in the passive is not those who were counted aboard before."""
    assert expected == slots_of(quote, text, "vi").predicate


def test_a_period_of_another_clause():
    """What happened in a year, in a clause of its own, dates no figure behind it; a period that opens the sentence does."""
    assert "" == slots_of("2.1 million users", "Founded in 2015, the app has 2.1 million users.").period
    assert "2015" == slots_of("2.1 million users", "In 2015, the app had 2.1 million users.").period


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(
            ["australia"], "Ở bảng này Australia thua. Australia tụt 9 bậc.", id="named-within-another-sentence"
        ),
        pytest.param([], "Bỉ tụt 9 bậc.", id="a-capital-by-its-place"),
        pytest.param(["ecuador"], "Ecuador tụt 9 bậc.", id="no-word-of-the-language"),
        pytest.param(["hải phòng"], "Hải Phòng tụt 9 bậc.", id="two-words"),
    ],
)
def test_a_name_that_opens_its_sentence(expected: list[str], text: str):
    """A lone first word bears a capital whatever it is: the article says elsewhere whether it is a name."""
    assert expected == [name for name, _ in slots_of("9 bậc", text, "vi").names]


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("cồn lác", "120 hải lý", "Con tàu trôi cách Cồn Lác 120 hải lý về phía đông.", id="a-distance"),
        pytest.param(
            "cồn lác", "120 km", "Xe còn cách Cồn Lác 120 km thì hỏng, và tới Bến Sứ 40 phút sau.", id="the-nearest"
        ),
        pytest.param("robot 4", "30 tỷ đồng", "Bộ phim Robot 4 thu 30 tỷ đồng.", id="a-number-of-the-name"),
    ],
)
def test_a_name_ends_before_the_figure(expected: str, quote: str, text: str):
    """A number behind a name belongs to it, unless it is a figure: no place is called ``Cồn Lác 120``."""
    assert expected == slots_of(quote, text, "vi").names[0][0]


def test_who_lost_places_fell():
    """``tụt 9 bậc`` is a fall, as ``giảm 9 bậc`` is, and ``tăng 9 bậc`` a rise."""
    told = [slots_of("9 bậc", f"Đội {verb} 9 bậc.", "vi").change for verb in ("tụt", "giảm", "tăng")]
    assert ["fall", "fall", "rise"] == told


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param(
            "die",
            "khoảng 21 giờ ngày 3/6",
            "Cụ bà được đưa đi cấp cứu nhưng khoảng 21 giờ ngày 3/6 đã tử vong.",
            id="behind-but",
        ),
        pytest.param(
            "die",
            "21 giờ ngày 3/6",
            "Cụ bà được đưa đi cấp cứu nhưng vào lúc 21 giờ ngày 3/6 đã tử vong.",
            id="behind-but-at",
        ),
        pytest.param(
            "die", "21 giờ ngày 3/6", "Cụ bà tử vong lúc 21 giờ ngày 3/6 tại bệnh viện cấp cứu.", id="behind-its-verb"
        ),
        pytest.param("die", "21 giờ ngày 3/6", "Cụ bà tử vong, nhưng lúc 21 giờ ngày 3/6.", id="nothing-behind"),
    ],
)
def test_a_time_behind_a_turn(expected: str, quote: str, text: str):
    """What happens at a time that opens its clause stands behind it."""
    assert expected == slots_of(quote, text, "vi").predicate
