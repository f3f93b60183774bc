"""Which figures end in one fact: short newsroom texts, both orders."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.link import link
from checker.link.constraints import cannot_link
from checker.model import Span
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of, groups, last_figures, linked


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param(
            {("12", "15"), ("40", "40")},
            (
                "Lũ quét ở bản Nậm Hà làm 12 người thiệt mạng, 40 ngôi nhà bị sập.",
                "Lũ quét ở bản Nậm Hà làm 15 người thiệt mạng, 40 ngôi nhà bị sập.",
            ),
            id="one-figure-changed-in-a-copied-sentence",
        ),
        pytest.param(
            {("2024-06-21", "2024-06-24"), ("27", "27")},
            (
                "Chiều 21/6/2024, công an tỉnh công bố quyết định xử phạt 27 đối tượng đua xe trái phép.",
                "Chiều 24/6/2024, công an tỉnh công bố quyết định xử phạt 27 đối tượng đua xe trái phép.",
            ),
            id="one-day-changed-in-a-copied-sentence",
        ),
        pytest.param(
            {("2024-06-21", "2024-06-24"), ("27", "27")},
            (
                "Chiều 21/6/2024, công an tỉnh công bố quyết định xử phạt 27 đối tượng đua xe trái phép.",
                "Tối 24/6/2024, công an tỉnh công bố quyết định xử phạt 27 đối tượng đua xe trái phép.",
            ),
            id="one-day-changed-and-its-afternoon-told-as-evening",
        ),
        pytest.param(
            {("40", "40")},
            (
                "Sáng 21/6/2024, hội nghị nghề cá ở Nậm Hà họp với 40 đoàn tham dự.",
                "Chiều 22/6/2024, hội nghị nghề cá ở Nậm Hà họp với 40 đoàn tham dự.",
            ),
            id="two-parts-of-two-days",
        ),
        pytest.param(
            set(),
            ("Cầu mới khánh thành ngày 24/6/2024.", "Hội chợ bế mạc ngày 26/6/2024."),
            id="days-of-two-events",
        ),
        pytest.param(
            set(),
            (
                "Lốc xoáy ở xã Nậm Hà làm hàng trăm ngôi nhà bị đổ sập.",
                "Lốc xoáy ở xã Nậm Hà làm tốc mái hàng trăm nhà dân.",
            ),
            id="hundreds-fell-and-hundreds-lost-their-roofs",
        ),
        pytest.param(
            set(),
            ("Lốc xoáy ở xã Nậm Hà làm hàng trăm ngôi nhà bị đổ sập.", "Lốc xoáy ở xã Nậm Hà làm tốc mái 168 nhà dân."),
            id="hundreds-fell-and-168-lost-their-roofs",
        ),
        pytest.param(
            set(),
            (
                "Trưa 21/6/2024, kho gỗ ở xã Nậm Hà bốc cháy dữ dội.",
                "Tối 21/6/2024, công an huyện mời chủ kho gỗ lên làm việc.",
            ),
            id="noon-and-evening-of-one-day",
        ),
        pytest.param(
            {("2024-06-21", "2024-06-21T20:00"), ("Lò Văn Tám", "Lò Văn Tám")},
            (
                "Tối 21/6/2024, tòa án huyện tuyên phạt bị cáo Lò Văn Tám 5 năm tù.",
                "Lúc 20 giờ ngày 21/6/2024, tòa án huyện tuyên phạt bị cáo Lò Văn Tám.",
            ),
            id="an-evening-and-its-hour",
        ),
        pytest.param(
            set(),
            ("Trận mưa làm 12 người bị thương.", "Năm 2019, một trận lũ quét ở xã này làm 12 người bị thương."),
            id="an-equal-count-of-an-earlier-year",
        ),
        pytest.param(
            {("1340", "1340")},
            (
                "Năm 2019, huyện Nậm Hà có 1.340 người mắc sốt xuất huyết.",
                "Huyện Nậm Hà từng có 1.340 người mắc sốt xuất huyết trong một năm.",
            ),
            id="a-sharp-count-whose-year-one-paper-leaves-out",
        ),
        pytest.param(
            {("3", "3")},
            (
                "Tay vợt sinh năm 1987 Lò Văn Tám thắng cả 3 lần đối đầu trước đó với Trần Hùng.",
                "Lò Văn Tám thắng cả 3 lần đối đầu trước đó với Trần Hùng.",
            ),
            id="the-year-of-a-birth-is-no-period",
        ),
        pytest.param(
            {("2024-06-21", "2024-06-21"), ("27", "27")},
            (
                "Chiều tối 21/6/2024, công an tỉnh công bố quyết định xử phạt 27 đối tượng đua xe trái phép.",
                "Chiều 21/6/2024, công an tỉnh công bố quyết định xử phạt 27 đối tượng đua xe trái phép.",
            ),
            id="late-afternoon-told-as-afternoon",
        ),
        pytest.param(
            {("2024-06-21", "2024-06-21T11:00"), ("27", "27")},
            (
                "Lúc 11 giờ ngày 21/6/2024, công an tỉnh công bố quyết định xử phạt 27 đối tượng đua xe trái phép.",
                "Sáng 21/6/2024, công an tỉnh công bố quyết định xử phạt 27 đối tượng đua xe trái phép.",
            ),
            id="eleven-o-clock-told-as-morning",
        ),
        pytest.param(
            {("2024-06-20", "2024-06-21"), ("27", "27")},
            (
                "Tối muộn 20/6/2024, công an tỉnh bắt quả tang 27 đối tượng đua xe trái phép ở cầu Nậm Hà.",
                "Rạng sáng 21/6/2024, công an tỉnh bắt quả tang 27 đối tượng đua xe trái phép ở cầu Nậm Hà.",
            ),
            id="one-night-by-either-of-its-days",
        ),
        pytest.param(
            {("27", "27")},
            (
                "Rạng sáng 20/6/2024, công an tỉnh bắt quả tang 27 đối tượng đua xe trái phép ở cầu Nậm Hà.",
                "Tối 21/6/2024, công an tỉnh bắt quả tang 27 đối tượng đua xe trái phép ở cầu Nậm Hà.",
            ),
            id="the-two-ends-of-two-days",
        ),
        pytest.param(
            {("2024-05-26", "2024-05-27")},
            (
                "Không nói với ai trong nhà, mang theo vài bộ quần áo cũ, cậu bé mười sáu tuổi bắt đầu hành trình kỳ lạ, lẻn "
                "vào khoang hàng của một chuyến bay cất cánh từ sân bay Nậm Hà đi Thanh Lâm hôm 26/5/2024.",
                "Phát ngôn viên xác nhận nhân viên mặt đất đã lập biên bản và bắt giữ một hành khách trốn vé, đói lả giữa các "
                "va li, trong khoang hàng của chuyến bay từ Nậm Hà tới Thanh Lâm hôm 27/5/2024.",
            ),
            id="one-flight-told-with-two-verbs",
        ),
        pytest.param(
            set(),
            (
                "Không nói với ai trong nhà, mang theo vài bộ quần áo cũ, cậu bé mười sáu tuổi bắt đầu hành trình kỳ lạ, lẻn "
                "vào khoang hàng của một chuyến bay cất cánh từ sân bay Nậm Hà đi Thanh Lâm hôm 26/5/2024.",
                "Ngày 27/5/2024, phát ngôn viên xác nhận nhân viên mặt đất đã lập biên bản và bắt giữ một hành khách trốn vé, "
                "đói lả giữa các va li, trong khoang hàng của chuyến bay tới Thanh Lâm.",
            ),
            id="a-flight-and-the-day-someone-spoke-of-it",
        ),
        pytest.param(
            {("500000000", "500000000", "500000000")},
            (
                "Lái xe gợi ý đưa cho tổ công tác 500.000.000 đồng (năm trăm triệu đồng) để được bỏ qua.",
                "Lái xe gợi ý đưa cho tổ công tác 500 triệu đồng để được bỏ qua.",
            ),
            id="one-sum-in-figures-and-in-words",
        ),
        pytest.param(
            {("15.2", "15.4")},
            (
                "Dự án trung tâm phần mềm Nậm Hà được xây với diện tích 15,2 ha.",
                "Ở khu đô thị khoa học, trung tâm phần mềm Nậm Hà sẽ là một tổ hợp rộng 15,4 ha.",
            ),
            id="an-area-told-as-a-width",
        ),
        pytest.param(
            {("0-2", "2-0")},
            (
                "Ở trận lượt đi, Nậm Hà đã thắng Thanh Lâm 2-0 trên sân nhà.",
                "Nậm Hà đi tiếp vì ở trận lượt đi, Thanh Lâm đã để thua Nậm Hà với tỷ số 0-2.",
            ),
            id="a-win-told-as-the-other-sides-defeat",
        ),
        pytest.param(
            {("87", "89"), ("3-0", "3-0")},
            (
                "Phút 87, xuất phát từ một pha phản công, Văn Hùng ấn định tỷ số 3-0 cho đội khách.",
                "Phút 89, Văn Hùng khép lại trận đấu, ấn định tỷ số 3-0 cho đội khách.",
            ),
            id="minutes-of-one-goal-in-two-verbs",
        ),
        pytest.param(
            set(),
            (
                "Ở nội dung nam, hạt giống số 8 Trần Hùng dừng bước.",
                "Ở nội dung nữ, hạt giống số 8 Lê Thu Hà đi tiếp.",
            ),
            id="equal-seeds-of-two-players",
        ),
        pytest.param(
            set(),
            ("Tỷ lệ tiêm mũi 1 thấp nhất ở Hà Nội (46,1%), Hà Tĩnh (46,1%).",),
            id="equal-sharp-figures-of-two-names-in-a-list",
        ),
        pytest.param(
            {("200000000", "200000000")},
            (
                "Số hàng này được mua với giá 200 triệu đồng/kg ở cửa khẩu.",
                "Số hàng này được mua với giá 200 triệu đồng ở cửa khẩu.",
            ),
            id="a-price-with-and-without-its-denominator",
        ),
        pytest.param(
            set(),
            ("Đội nhà gỡ hòa ở phút 64 bằng cú sút xa.", "Đội khách mở tỷ số ở phút 44 bằng cú sút xa."),
            id="minutes-of-two-goals",
        ),
        pytest.param(
            {("43", "44"), ("1-0", "1-0")},
            (
                "Phút 44, Văn Hùng sút xa mở tỷ số 1-0 cho đội khách.",
                "Phút 43, Văn Hùng sút xa mở tỷ số 1-0 cho đội khách.",
            ),
            id="minutes-of-one-goal-by-two-watches",
        ),
        pytest.param(
            {("12", "15", "17"), ("40", "40", "40")},
            (
                "Lũ quét ở bản Nậm Hà làm 12 người thiệt mạng, 40 ngôi nhà bị sập.",
                "Lũ quét ở bản Nậm Hà làm 15 người thiệt mạng, 40 ngôi nhà bị sập.",
                "Lũ quét ở bản Nậm Hà làm 17 người thiệt mạng, 40 ngôi nhà bị sập.",
            ),
            id="one-figure-three-ways-in-three-papers",
        ),
        pytest.param(
            set(),
            (
                "Vụ nổ xảy ra cách cửa khẩu Nậm Cắn khoảng 8 km vào rạng sáng.",
                "Vụ nổ xảy ra cách cửa khẩu Thanh Thủy khoảng 15 km vào rạng sáng.",
            ),
            id="distances-from-two-places",
        ),
        pytest.param(
            {("15", "8")},
            (
                "Vụ nổ xảy ra cách cửa khẩu Nậm Cắn khoảng 8 km vào rạng sáng.",
                "Vụ nổ xảy ra cách cửa khẩu Nậm Cắn khoảng 15 km vào rạng sáng.",
            ),
            id="two-distances-from-one-place",
        ),
        pytest.param(
            {("2", "800")},
            (
                "Kho thóc của nhà ông Hạnh bất ngờ bốc cháy dữ dội lúc nửa đêm, lại cách khu vực chùa Vân Sơn khoảng 800 m.",
                "Kho thóc ở sát ngay chùa Vân Sơn bất ngờ bốc cháy dữ dội lúc nửa đêm; lại cách nhà ông Hạnh khoảng 2 km.",
            ),
            id="two-distances-between-two-places",
        ),
        pytest.param(
            {("2", "800")},
            (
                "Vụ nổ xảy ra cách chợ Đồng Xuân khoảng 800 m vào rạng sáng.",
                "Từ chợ Đồng Xuân nhìn thấy khói, vụ nổ xảy ra cách cầu Long Biên khoảng 2 km vào rạng sáng.",
            ),
            id="a-place-named-far-from-the-other-figure",
        ),
        pytest.param(
            {("65", "66"), ("66", "68")},
            (
                "Đội xanh: Tuấn, Khang (Bảo 65'), Lộc, Minh (Phúc 66').",
                "Đội xanh: Tuấn, Khang (Bảo 66'), Lộc, Minh (Phúc 68').",
            ),
            id="minutes-in-which-one-came-on",
        ),
        pytest.param(
            set(),
            ("Hạt giống số 4 Lan Anh vào bán kết.", "Hạt giống số 3 Minh Thư vào bán kết."),
            id="seeds-of-two-players",
        ),
        pytest.param(
            set(),
            ("Vụ sập cầu làm 17 người thiệt mạng.", "Bão làm 170 ngôi nhà tốc mái ở huyện bên."),
            id="nothing-in-common",
        ),
    ],
)
def test_groups(expected, texts):
    """Each row is one newsroom pair, linked both ways round."""
    assert expected == groups(*texts)
    assert expected == groups(*reversed(texts))


def test_two_equal_figures_of_one_sentence_are_two_facts():
    """The essay takes 90 minutes and the questions take 90 minutes."""
    found = linked("Phần tự luận kéo dài 90 phút và phần trắc nghiệm kéo dài 90 phút.")
    assert [1, 1] == [len(fact.claims) for fact in found.facts]


def test_a_figure_in_another_unit_beside_it_is_the_same():
    """A height in feet, and in metres behind it: two papers that tell both tell one height."""
    first = "The glider was climbing through 6,500 feet (1,980 metres) when the rope broke, the club said."
    second = "The rope broke when the glider was at about 6,500 feet, roughly 2,000 metres, the club said."
    found = linked(first, second, language="en")
    assert [4] == [len(fact.claims) for fact in found.facts]


def test_a_day_and_an_hour_of_it_in_one_sentence_may_be_one_fact():
    """The day that it happened, and the hour."""
    text = "The mill of Ardmore burned down on Saturday after a boiler burst at 3.20pm."
    found = linked(text, "The boiler of the mill burst at 3.20pm on Saturday.", language="en")
    assert 3 in {len(fact.claims) for fact in found.facts if fact.kind == "date"}


def test_a_repeated_text_is_found_and_the_earlier_one_is_the_original():
    """Of equals, the one whose id sorts first."""
    text = " ".join(
        f"Câu thứ nhất của bản tin nói về đoạn đường số {word}." for word in ["một", "hai", "ba", "bốn", "năm", "sáu"]
    )
    assert {"01": "00"} == dict(linked(text, text).copies)


@pytest.mark.parametrize(
    ("expected", "vietnamese", "english"),
    [
        pytest.param(
            {("164450000000", "164450000000")},
            "Kim ngạch xuất khẩu 6 tháng đầu năm đạt 164,45 tỷ USD.",
            "Exports in the first half came to $164.45 billion.",
            id="a-sharp-sum",
        ),
        pytest.param(
            {("19", "19")},
            "Bão làm 19 người thiệt mạng tại Kemal.",
            "The storm killed 19 people in Kemal.",
            id="the-dead",
        ),
        pytest.param(
            set(),
            "Bão làm 19 người thiệt mạng tại Kemal.",
            "The storm injured 19 people in Kemal.",
            id="the-dead-and-the-injured",
        ),
        pytest.param(
            {("3.27", "3.27")},
            "CPI bình quân chín tháng tăng 3,27%.",
            "Average consumer prices were 3.27% higher than a year earlier.",
            id="an-average-beside-its-base-or-not",
        ),
        pytest.param(
            {("41", "43")},
            "Lễ trao giải có 41 bộ trưởng.",
            "A total of 43 ministers were at the award ceremony.",
            id="one-noun-and-two-figures",
        ),
    ],
)
def test_two_languages(expected: set[tuple[str, ...]], vietnamese: str, english: str):
    """Concepts are compared, words are not: that a Vietnamese sentence shares no word with an English one says nothing."""
    articles = [*articles_of([vietnamese]), *articles_of(["", english], language="en")[1:]]
    claims = claims_of(articles)
    values = {claim.id: str(claim.value) for claim in claims}
    for order in (claims, tuple(reversed(claims))):
        found = link(order, articles, ()).facts
        assert expected == {tuple(sorted(values[c] for c in fact.claims)) for fact in found if len(fact.claims) > 1}


def test_first_tolls_of_two_articles_are_one_fact():
    """9 dead on one day and 21 on the next, with other figures beside each; the dead of an older disaster stay apart."""
    found = groups(
        "The ferry sank off Sumbe, killing 9 people, and 30 were missing. In a wreck of 2011, 58 people died.",
        "The toll from the Sumbe ferry rose to 21 people dead after divers went down again.",
        language="en",
    )
    assert ("21", "9") in found
    assert not any("58" in fact for fact in found)


def test_page_furniture_has_no_say_in_what_is_handed_on():
    """Neither as a claim nor as company: the words of a list of related articles weigh nothing."""
    articles = articles_of(("Lũ cuốn trôi 12 ngôi nhà ở Lào Cai. Đọc thêm: 15 ngôi nhà ở Lào Cai bị lũ cuốn.",))
    own, related = claims_of(articles)

    def told(*claims):
        return [(ready.claim, ready.rare, ready.sentences) for ready in link(claims, articles, ()).profiles]

    assert told(own) == told(own, replace(related, zone="furniture"))
    assert told(own) != told(own, related)[:1]


@pytest.mark.parametrize(
    ("expected", "figure"),
    [
        pytest.param(True, "168 ngôi nhà bị hư hại", id="damaged-those-that-fell-among-them"),
        pytest.param(True, "tốc mái 168 ngôi nhà", id="lost-their-roofs"),
        pytest.param(False, "168 ngôi nhà bị đổ sập", id="fell"),
        pytest.param(False, "168 ngôi nhà ở ven sông", id="nothing-told-of-them"),
    ],
)
def test_hundreds_that_fell_hold_a_plain_figure_of_what_else_was_told_by_chance(expected, figure):
    a, b = last_figures("Lốc xoáy ở xã Nậm Hà: hàng trăm ngôi nhà bị đổ sập.", f"Lốc xoáy ở xã Nậm Hà: {figure}.")
    assert expected is cannot_link(a, b) is cannot_link(b, a)


def test_a_plan_beside_what_there_is_in_one_article():
    """An article that tells both tells two figures."""
    one, other = profiled(claims_of(articles_of(["Hiện Iran xuất khẩu 500 tấn dầu. Iran sẽ xuất khẩu 520 tấn dầu."])))
    assert {one.claim.status, other.claim.status} == {"planned", "actual"}
    assert cannot_link(one, other)
    assert cannot_link(other, one)


@pytest.mark.parametrize(
    ("expected", "printed"),
    [
        pytest.param(True, ("2024-05-14", "2024-05-17"), id="printed-before-the-other-day"),
        pytest.param(False, ("2024-05-17", "2024-05-17"), id="printed-after-both"),
        pytest.param(False, ("2024-05-15", "2024-05-17"), id="printed-the-day-before"),
        pytest.param(False, (None, "2024-05-17"), id="printed-no-one-knows-when"),
        pytest.param(False, ("2024-05-14", "2024-05-14"), id="misprinted"),
    ],
)
def test_a_day_after_the_other_article_was_printed_is_of_something_else(
    expected: bool, printed: tuple[str | None, str | None]
):
    """No strike of the 16th is held against the one that the paper of the 14th tells."""
    texts = ("Mortars hit the town of Arden on 13 May 2024.", "Mortars hit the town of Arden on 16 May 2024.")
    told = [
        replace(article, published=day) for article, day in zip(articles_of(texts, language="en"), printed, strict=True)
    ]
    one, other = profiled(claims_of(told))
    assert expected == cannot_link(one, other) == cannot_link(other, one)


def test_an_hour_told_again_by_other_clocks_is_no_rival():
    """``12:05 local time (04:05 GMT)``: what another paper tells as 12:20 is held against the hour of the place alone."""
    told = articles_of(
        ("The ferry left the wharf at 12:05 local time (04:05 GMT).", "The ferry left the wharf at 12:20 p.m."),
        language="en",
    )
    here, elsewhere, other = sorted(
        profiled(claims_of(told)), key=lambda ready: (ready.claim.article, ready.claim.start)
    )
    assert not cannot_link(here, other)
    assert cannot_link(elsewhere, other)
    assert cannot_link(other, elsewhere)


@pytest.mark.parametrize(
    ("expected", "as_headline"),
    [
        pytest.param([2], True, id="headline"),
        pytest.param([1, 1], False, id="two-lines-of-a-text"),
    ],
)
def test_a_headline_tells_a_figure_of_its_own_text(expected: list[int], as_headline: bool):
    """Its few words say little, and what it rounds stands below it."""
    headline, text = "Over 200 to lose jobs at Brell mill", "Brell said that 204 people were told to leave."
    (article,) = articles_of([f"{headline}\n\n{text}"], language="en")
    told = replace(article, title_span=Span(0, len(headline)) if as_headline else None)
    assert expected == [len(fact.claims) for fact in link(claims_of([told]), [told], ()).facts]
