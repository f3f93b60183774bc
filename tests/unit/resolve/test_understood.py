"""Bare numbers whose noun is understood: each row is one number of a newsroom's sentence, and what it counts."""

from __future__ import annotations

import pytest

from tests.unit.resolve.desk import claims_of


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(("75", "person", "die"), "The wave left 75 already confirmed dead.", id="already-confirmed"),
        pytest.param(("30", "bird", "die"), "The spill hit 200 birds, including 30 that were killed.", id="that-were"),
        pytest.param(("23", "person", "die"), "The death toll from the sinking rose to 23 on Wednesday.", id="toll"),
        pytest.param(("31", "person", "die"), "That puts the final death toll at 31.", id="toll-at"),
        pytest.param(("19", "person", "die"), "The toll climbed to 19, with rescuers still digging.", id="toll-comma"),
        pytest.param(("91", "person", ""), "The number of people sickened has reached 91.", id="people-counted"),
        pytest.param(("84600", "spectator", "attend"), "A crowd of 84,600 saw it.", id="crowd"),
        pytest.param(("158000", "case", "infect"), "The number of cases passed 158,000.", id="cases"),
        pytest.param(("5", "person", "missing"), "The storm left five missing.", id="left-missing"),
        pytest.param(("30", "person", "missing"), "More than 30 were missing.", id="were-missing"),
        pytest.param(("1", "person", "charge"), "Four men were held; one has been charged.", id="one-was-charged"),
        pytest.param(("1", "engine", ""), "Both failed. One main engine had been repaired.", id="one-main-engine"),
        pytest.param(("3", "person", ""), "Nine people were aboard. Three swam out.", id="three-of-nine"),
        pytest.param(("1", "patient", ""), "Nine patients fell ill. One, a baker, did not wake.", id="one-a-baker"),
        pytest.param(("1", "patient", ""), "Nine patients fell ill. One, Ana Ruiz, 4, did not wake.", id="one-named"),
        pytest.param(("1", "person", ""), "Of the 16 people aboard, only one - a cook - swam.", id="only-one-a-cook"),
        pytest.param(("1", "clerk", ""), "Nine clerks were asked, of whom one knew.", id="of-whom-one"),
        pytest.param(("1", "truck", ""), "Nine vans were stopped, of which one drove on.", id="of-which-one"),
        pytest.param(("9", "clerk", ""), "Nine clerks wrote. One, a retired man, said so.", id="one-who-says-so"),
        pytest.param(("2", "truck", ""), "Six trucks burned. The front two escaped.", id="the-front-two"),
        pytest.param(("27", "person", ""), "There were 40 people. Of them 27 went to hospital.", id="of-them-so-many"),
        pytest.param(("26", "seat", ""), "The League has 28 seats and the Centre 26.", id="another-party"),
        pytest.param(("26", "seat", ""), "It is on course for 28 seats, the Centre for 26.", id="another-party-for"),
        pytest.param(("140", "vote", "vote"), "Ruiz lost 212 votes and Castro gained 140.", id="and-someone-did"),
        pytest.param(("11", "person", ""), "The boat, with a crew of 11, is safe.", id="crew"),
        pytest.param(("12", "person", "die"), "Deaths number a dozen.", id="deaths-number"),
        pytest.param(("31", "ship", ""), "Ships in port totalled 31.", id="totalled"),
        pytest.param(("26", "store", ""), "It has 40 shops. Almost two-thirds, 26, will shut.", id="beside-a-share"),
        pytest.param(("310", "pupil", ""), "Of its 900 pupils a third, or 310, were absent.", id="or-so-many"),
        pytest.param(("160", "person", "capacity"), "She was licensed to carry 160.", id="licensed-to-carry"),
        pytest.param(("57", "seat", ""), "He has a majority in a chamber of 57.", id="chamber"),
        pytest.param(("2611", "vote", ""), "The mayor polled 2,611.", id="polled"),
        pytest.param(("9", "person", ""), "Port case: nine plead guilty", id="what-persons-do"),
        pytest.param(("14", "person", ""), "It took 14 to hospital.", id="to-hospital"),
        pytest.param(("7", "person", ""), "Seven people swam. The others flew. The seven sang.", id="told-again"),
        pytest.param(("350", "person", ""), "The hamlet, home to about 350, was cut off.", id="home-to"),
        pytest.param(("0", "person", "injure"), "Nobody was hurt.", id="nobody"),
        pytest.param(("61", "bird", ""), "They found 30 birds dead and had 61 alive.", id="alive"),
        pytest.param(("19", "person", "die"), "The plane crashed, killing 19.", id="killing"),
        pytest.param(("26", "person", "rescue"), "Officials said 26 were rescued.", id="were-rescued"),
        pytest.param(("24", "case", ""), "There were 58 cases, up from 24 a week ago.", id="compared"),
        pytest.param(("4", "case", ""), "All but four of the cases were mild.", id="of-the"),
        pytest.param(("6", "pupil", ""), "The school has 200 pupils. All but six went home.", id="all-but"),
        pytest.param(("51", "case", "infect"), "The outbreak has grown to 51 in a month.", id="outbreak"),
        pytest.param(("7", "flat", ""), "Police searched 40 flats and found a gun in seven.", id="found-in"),
        pytest.param(("90", "boat", ""), "The harbour had 60 boats; it had prepared for 90.", id="prepared-for"),
        pytest.param(("18", "person", "critical"), "It hurt 562 people, 18 of them critically.", id="of-them"),
        pytest.param(("42", "case", ""), "There were 58 cases. Forty-two are children.", id="subject"),
        pytest.param(("61", "bridge", ""), "They promised 84 bridges. An auditor counts 61 delivered.", id="done-with"),
        pytest.param(("41", "school", ""), "The board will close six schools by May, leaving 41.", id="leaving"),
        pytest.param(("19", "vote", ""), "Lagos won 31 votes and led, with 19 again for Accra.", id="again"),
        pytest.param(("22", "vote", ""), "Lagos won 31 votes. Accra got 22 in the opening round.", id="in-a-round"),
        pytest.param(("14", "person", ""), "Prosecutors recommended charges against 14 in March.", id="charges"),
        pytest.param(("17", "person", ""), "Gunman stabs 17 in mall rampage", id="stabs"),
        pytest.param(("6", "person", ""), "Guards let them in, in groups of six.", id="groups-of"),
        pytest.param(("28", "pupil", ""), "Class sizes, now capped at 28, are the main issue.", id="class-size"),
        pytest.param(("25", "pupil", ""), "Classes of the lower grades will be limited to 25.", id="classes-limited"),
        pytest.param(("24", "pupil", ""), "Class size is harder. They want a ceiling of 24.", id="class-size-before"),
        pytest.param(("29", "pupil", ""), "Class sizes: a ceiling of 24; today the rule allows 29.", id="allows"),
        pytest.param(("36", "store", ""), "In the end four shops of the 36 closed.", id="of-the-so-many"),
        pytest.param(("93", "delegate", ""), "There were 93 delegates. One of the 93 abstained.", id="one-of-all"),
        pytest.param(("450", "person", ""), "The firm said the number on strike was only about 450.", id="only-about"),
        pytest.param(("17", "patient", ""), "Patients without a bed number just 17.", id="number-just"),
        pytest.param(
            ("400000", "household", ""), "Some 900 households pay more. A further 400,000 will.", id="further"
        ),
        pytest.param(("1500", "tourist", ""), "About 11,000 visitors left and 1,500 more wait.", id="more"),
        pytest.param(("72", "person", "arrest"), "The number of arrests rose to 72.", id="arrests"),
        pytest.param(
            ("413", "person", "die"),
            "The number of people killed in the quake jumped to 413 as crews recovered more.",
            id="those-whose-number-it-is",
        ),
        pytest.param(("400", "person", "die"), "Earthquake deaths climb past 400", id="hedge-that-reaches"),
        pytest.param(("22500", "seat", "capacity"), "They met at the arena, which holds 22,500.", id="capacity"),
        pytest.param(("9", "case", "infect"), "The county has 45 cases. Its neighbour has nine.", id="has-so-many"),
        pytest.param(("33", "case", "infect"), "Texas counted 223 cases and New Mexico 33.", id="verb-left-out"),
        pytest.param(("4", "patient", ""), "Of 54 patients most were unvaccinated; four said not.", id="clause"),
        pytest.param(("101", "patient", ""), "Of the Texas patients, 101 are children.", id="whole-before"),
        pytest.param(("10", "person", "die"), "Some 16 people died in Rome and 10 in Bari.", id="and-elsewhere"),
        pytest.param(("120", "seat", ""), "Her alliance has 43 seats out of 120.", id="out-of"),
        pytest.param(
            ("800", "person", ""), "Some 3,000 people marched; police put the number at 800.", id="the-number"
        ),
        pytest.param(("40000", "person", ""), "The quake struck a beach town of 40,000.", id="town-of"),
        pytest.param(("20000", "person", ""), "More than 20,000 are sleeping outdoors.", id="so-many-do"),
        pytest.param(("4300000", "passenger", ""), "Passenger numbers grew to 4.3 million.", id="subject-that-reaches"),
        pytest.param(
            ("1900000", "tourist", ""), "Some 8 million visitors came, led by China with 1.9 million", id="large"
        ),
        pytest.param(("62000", "person", ""), "In the south it was 37 percent of 62,000.", id="large-of-people"),
        pytest.param(("8", "aircraft", ""), "It has 170 aircraft; a rival is down to eight.", id="is-down-to"),
        pytest.param(
            ("22", "flight", ""), "They cancelled 112 flights, and 22 sent elsewhere.", id="what-became-of-them"
        ),
        pytest.param(
            ("210", "refrigerator", ""), "Of 300 fridges in use, 86 of 210 in the south work.", id="so-many-of-so-many"
        ),
        pytest.param(("5", "person", ""), "The jury of five saw the film.", id="group"),
        pytest.param(("35", "vehicle", ""), "The firm has a fleet of 35 and no debts.", id="fleet"),
        pytest.param(("1", "vote", ""), "The board voted by eight to one for it.", id="vote-to-one"),
        pytest.param(
            ("2", "crime", ""), "He is guilty of 11 counts of fraud and two of theft.", id="of-something-else"
        ),
        pytest.param(("7", "person", ""), "It carried 53 Britons, seven Portuguese and a dog.", id="of-a-people"),
        pytest.param(("120", "person", ""), "Teams of 82 from China and 120 from Russia came.", id="and-from"),
        pytest.param(("10", "case", ""), "The number of cases has climbed to 58, up 10 from Friday.", id="up-so-many"),
        pytest.param(("146", "case", ""), "Infections in Texas rose to 146 on Friday.", id="infections"),
        pytest.param(("210", "worker", ""), "The unit has a third fewer workers: 210 today.", id="behind-a-colon"),
        pytest.param(("62", "person", ""), "Divers from the navy, numbering 62, came.", id="numbering"),
        pytest.param(
            ("75", "country", ""), "Some 120 countries will come, with at least 75 set to sign.", id="with-so-many"
        ),
        pytest.param(("3", "patient", ""), "There are 65 patients, three on ventilators.", id="on-ventilators"),
        pytest.param(("61", "seat", ""), "Her alliance has 43 seats, short of the 61 she needs.", id="needed"),
        pytest.param(
            ("66", "person", "injure"),
            "The number of people killed by the storm had risen to 11, with five missing and 66 injured.",
            id="its-own-fate",
        ),
    ],
)
def test_number_counts(expected: tuple[str, str, str], text: str):
    """The last figure of the text counts what is understood; a predicate where the text names one."""
    claim = next(claim for claim in reversed(claims_of(text, "en")) if claim.kind == "count")
    value, unit, predicate = expected
    assert (value, unit) == (str(claim.value), claim.unit)
    assert not predicate or predicate == claim.slots.predicate


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The chance was one in a million.", id="odds"),
        pytest.param("Joan Petty, 70, was there.", id="age"),
        pytest.param("Stay on channel 5.", id="channel"),
        pytest.param("In the end it was 7.", id="nothing-said"),
        pytest.param("The war ended in 1945 with many dead.", id="year"),
        pytest.param("Senate Bill 42 died on Friday.", id="named-by-number"),
        pytest.param("They vote on a budget for 2025-26.", id="year-within-two"),
        pytest.param("The budget for 2027 contains nothing new.", id="year-before-a-verb"),
        pytest.param("It was, he said, a budget of two halves.", id="manner-of-speaking"),
        pytest.param("He works in the town of Dixon, 12, it says.", id="no-town-of-so-many"),
        pytest.param("Three are sleeping outdoors.", id="too-few-to-be-people"),
    ],
)
def test_number_counts_nothing(text: str):
    """A number that no word gives a noun makes no claim."""
    assert not [claim for claim in claims_of(text, "en") if claim.kind == "count"]


def test_vietnamese_toll():
    """``số người chết … tăng lên 11`` counts the dead."""
    claim = claims_of("Số người chết vì động đất đã tăng lên 11, Bộ Y tế cho biết.")[-1]
    assert ("11", "person", "die") == (str(claim.value), claim.unit, claim.slots.predicate)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(("94", "country"), "Số quốc gia tham dự là 94.", id="countries"),
        pytest.param(("120", "candidate"), "Số thí sinh vắng mặt là 120.", id="candidates"),
        pytest.param(("450", "person"), "Số người ngừng việc chỉ chừng 450.", id="only-so-many"),
    ],
)
def test_vietnamese_number_of(expected: tuple[str, str], text: str):
    """``số … là`` counts what stands behind it, though its words are others too."""
    assert expected == (str(claims_of(text)[-1].value), claims_of(text)[-1].unit)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(
            [("420", "person"), ("130", "person"), ("90", "person"), ("55", "person")],
            "Có 420 người nghỉ việc, nhiều nhất là An Giang (130), Cần Thơ (90) và Huế (55).",
            id="parts-of-a-count",
        ),
        pytest.param([("3", "person")], "Có 3 người đi gồm Lan (35), Hùng (40), Minh (28).", id="ages"),
        pytest.param(
            [("420", "person")], "Có 420 người đến xem, đông nhất là Huế (90), Vinh (80).", id="two-are-no-list"
        ),
        pytest.param([("420", "person")], "Có 420 người xem (1) phim, (2) kịch, (3) xiếc.", id="items"),
        pytest.param(
            [("3200", "person")], "Có 3.200 người xem Kes (1969), Raining (1993), Ladybird (1994).", id="years"
        ),
    ],
)
def test_numbers_in_brackets(expected: list[tuple[str, str]], text: str):
    """A list in brackets counts what the count before it does, where it can be its parts."""
    assert expected == [(str(claim.value), claim.unit) for claim in claims_of(text) if claim.kind == "count"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(("3", "time"), "Vốn đã tăng gấp 3 so với năm ngoái.", id="so-many-times-as-much"),
        pytest.param(("5", "time"), "Giá đắt gấp 5.", id="as-dear"),
        pytest.param(("3", "time"), "Vốn đã tăng gần gấp 3 so với năm ngoái.", id="nearly-so-many-times"),
        pytest.param(("4", "time"), "Số khách tăng gấp bốn.", id="in-words"),
    ],
)
def test_times_as_much(expected: tuple[str, str], text: str):
    """A bare number that multiplies."""
    claim = next(claim for claim in claims_of(text) if claim.kind == "count")
    assert expected == (str(claim.value), claim.unit)


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param(
            [("8", "match"), ("1", "match"), ("1", "match")],
            "vi",
            "Đội đã thắng 8 trận, hòa 1, thua 1 và dẫn đầu.",
            id="noun-with-the-first",
        ),
        pytest.param(
            [("5", "match"), ("2", "match"), ("3", "match")], "vi", "Họ thắng 5, hòa 2 và thua 3.", id="no-noun"
        ),
        pytest.param([("8", "match"), ("1", "match")], "en", "They won 8 and lost 1.", id="english"),
        pytest.param([], "vi", "Đội thắng 5 rồi nghỉ.", id="one-result-alone"),
        pytest.param([], "vi", "Họ thắng 2-0 rồi thua 1-3.", id="scores"),
        pytest.param([("3", "goalkeeper")], "vi", "Thủ môn (3): An, Bình, Cúc.", id="head-of-a-list"),
        pytest.param([("28183", "household")], "vi", "Số hộ dân bị ảnh hưởng là 28.183.", id="number-of"),
        pytest.param([], "vi", "Số phòng của ông là 302.", id="what-has-a-number"),
        pytest.param(
            [("499", "candidate")], "vi", "Số thí sinh đạt điểm dưới trung bình là 499.", id="noun-that-holds-a-verb"
        ),
        pytest.param([], "vi", "Số đạt điểm dưới trung bình là 499.", id="a-verb-before-the-noun"),
        pytest.param([], "vi", "Dãy số của người trúng là 11-25-29.", id="a-row-of-numbers"),
        pytest.param([], "vi", "Thuộc tổ (3) của khu phố.", id="brackets-behind-no-noun"),
    ],
)
def test_records_and_heads(expected: list[tuple[str, str]], language: str, text: str):
    """How matches ended, of how many a list in brackets is, and what the subject of ``là`` counts."""
    claims = claims_of(text, language)
    assert expected == [(str(claim.value), claim.unit) for claim in claims if claim.kind == "count"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(
            [("measure", "121", "kg"), ("measure", "160", "kg"), ("measure", "281", "kg")],
            "Huy chương vàng: Lan (Lào, 121-160-281kg).",
            id="three-with-dashes",
        ),
        pytest.param([("measure", "130", "kg"), ("measure", "131", "kg")], "Anh hỏng mức tạ 130 và 131 kg.", id="and"),
        pytest.param([("percent", "5", "percent"), ("percent", "7", "percent")], "Giá tăng 5 hoặc 7%.", id="or"),
        pytest.param([("duration", "45", "minute")], "Anh xem tập 3 và 45 phút sau thì về.", id="of-another-size"),
        pytest.param([("ordinal", "10", "rank"), ("ordinal", "12", "rank")], "Họ đứng thứ 10 và 12.", id="ranks"),
        pytest.param([("ordinal", "117", "rank")], "Đội bóng lên 117 thế giới.", id="placed"),
        pytest.param(
            [("ordinal", "88", "rank"), ("ordinal", "14", "rank")],
            "Đội đứng vị trí 88 thế giới và 14 châu Á.",
            id="in-the-world-and-in-a-part-of-it",
        ),
        pytest.param(
            [("ordinal", "88", "rank"), ("count", "14", "player")],
            "Đội xếp hạng 88 thế giới và 14 cầu thủ nghỉ.",
            id="and-players",
        ),
        pytest.param([("count", "5", "rung")], "Đội tụt hạng 5 bậc.", id="by-how-many"),
        pytest.param([("ordinal", "5", "minute")], "Bàn thắng ở phút 5 và 7.", id="minutes-are-no-ranks"),
        pytest.param([], "Đội bóng lên 117.", id="nothing-to-be-placed-in"),
    ],
)
def test_shared_unit_or_rank(expected: list[tuple[str, str, str]], text: str):
    """A unit told behind the last of several numbers, and a rank told before the first, are of all."""
    assert expected == [(claim.kind, str(claim.value), claim.unit) for claim in claims_of(text)]


def test_row_of_counts():
    """Each number of a row counts what stands behind the last."""
    told = claims_of("It won three gold, four silver and two bronze medals.", "en")
    assert [("3", "medal"), ("4", "medal"), ("2", "medal")] == [(str(claim.value), claim.unit) for claim in told]


def test_parts_of_a_measure():
    """So much of one thing and so much of another have one unit."""
    told = claims_of("They found 481 kilograms of drugs: 312 of meth and 169 of ketamine.", "en")
    assert [("481", "kg"), ("312", "kg"), ("169", "kg")] == [(str(claim.value), claim.unit) for claim in told]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(("48", "celsius"), "The water was set at 48 C in May.", id="capital-alone"),
        pytest.param(("-43", "fahrenheit"), "The village recorded minus 43 F.", id="below-zero"),
        pytest.param(("6.4", "richter"), "It was followed by a 6.4 aftershock.", id="magnitude-before-its-noun"),
        pytest.param(("11499", "foot"), "The runway 11,499ft long was wet.", id="grouped-digits-are-no-name"),
    ],
)
def test_measures_told_by_what_stands_behind(expected: tuple[str, str], text: str):
    """Bare numbers that a letter or a noun behind them makes a measure."""
    claim = next(claim for claim in claims_of(text, "en") if claim.kind == "measure")
    assert expected == (str(claim.value), claim.unit)


def test_vietnamese_fates():
    """``12 thiệt mạng``, ``một bị thương`` count persons, who go without saying."""
    claims = claims_of("Vụ nổ khiến 12 thiệt mạng, một bị thương.")
    assert [("12", "person"), ("1", "person")] == [(str(claim.value), claim.unit) for claim in claims]


def test_vietnamese_vote():
    """``tỉ lệ phiếu 113 - 105`` counts votes; a score behind it does not."""
    claims = claims_of("Ông vào vòng cuối với tỉ lệ phiếu 113 - 105.")
    assert [("113", "vote"), ("105", "vote")] == [(str(claim.value), claim.unit) for claim in claims]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param([("40", "percent"), ("17", "percent")], "Reform is on 40 per cent, the Greens on 17.", id="on"),
        pytest.param([("1.7", "g"), ("3", "time"), ("0.5", "g")], "He had 1.7 grams, three times the limit of 0.5.", id="limit"),
        pytest.param([("12", "year"), ("20", "year")], "He asked for 12 years. The law allowed up to 20.", id="allowed"),
    ],
)  # fmt: skip
def test_units_of_the_figure_before(expected: list[tuple[str, str]], text: str):
    """A bare number has the unit of what it is set beside; how many times as much tells none."""
    assert expected == [(str(claim.value), claim.unit) for claim in claims_of(text, "en")]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("passenger", "Khách quốc tế đến tỉnh đạt khoảng 413 nghìn lượt.", id="travellers-before"),
        pytest.param("time", "Bác sĩ khám 300 lượt cho dân.", id="nobody-travels"),
        pytest.param("time", "Khách đến đông. Bác sĩ khám 300 lượt.", id="another-sentence"),
    ],
)
def test_vietnamese_trips(expected: str, text: str):
    """``lượt`` counts travellers where the sentence tells of them."""
    assert [expected] == [claim.unit for claim in claims_of(text)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(("14", "school"), "It rained all week. Schools closed: 14, with more to follow.", id="label"),
        pytest.param(("37", "flight"), "The airport is shut.\n• Flights cancelled so far: 37", id="label-of-an-item"),
        pytest.param(("30", "person"), "Dead: 12. Injured: 30.", id="what-befell-them"),
        pytest.param(("287", "case"), "New cases since Monday: 287.", id="cases"),
        pytest.param(("74", "person"), "Cholera toll: 74 in the region.", id="toll-with-a-colon"),
        pytest.param(("27", "person"), "Coast flood toll 27 as rain goes on", id="toll-of-a-headline"),
    ],
)
def test_labels(expected: tuple[str, str], text: str):
    """What a label before a number names is counted."""
    assert expected in [(str(claim.value), claim.unit) for claim in claims_of(text, "en")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("What schools were asked to tell the ministry by letter: 12.", id="a-sentence"),
        pytest.param("Address: 12.", id="no-noun"),
    ],
)
def test_no_labels(text: str):
    """What is no label makes no claim."""
    assert [] == [claim.quote for claim in claims_of(text, "en")]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param([("17", "person")], "Of the dead, 17 were miners.", id="of-the-dead"),
        pytest.param([("6", "person"), ("2", "person")], "Of the six convicted with him, two appealed.", id="of-so-many"),
        pytest.param([("19", "person")], "Nineteen held in port raids", id="line"),
        pytest.param([("11", "person")], "Among the 11 held in Ghent is a planner, 34, from Lier.", id="no-age"),
        pytest.param([("10", "person")], "The care home where TEN died is shut.", id="stressed"),
        pytest.param([("9", "person")], "• Nine people fainted.", id="item"),
    ],
)  # fmt: skip
def test_persons_pointed_at(expected: list[tuple[str, str]], text: str):
    """People who are told of by what was done to them."""
    counted = [claim for claim in claims_of(text, "en") if claim.kind == "count"]
    assert expected == [(str(claim.value), claim.unit) for claim in counted]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(["24", "21", "15"], "Peru leads with 24 golds, followed by the U.S. on 21 and Chad on 15.", id="on"),
        pytest.param(["38", "36", "22"], "Peru won 38 golds, the United States 36 and Chad 22, a record.", id="row"),
        pytest.param(["12", "8"], "Kenya has 12 cases, Uganda eight.", id="two"),
        pytest.param(["163", "58", "44"], "Lima had 163 cases, followed by Cusco (58) and Puno (44).", id="brackets"),
        pytest.param(["12"], "Ana Ruiz beat 12 rivals, ahead of Jones (34) and Lee (29).", id="ages"),
        pytest.param(["3"], "Police arrested three men, Smith, 36, and Jones, 40.", id="ages-behind-commas"),
        pytest.param(["5"], "Rescuers found five bodies in Flat 36 and Flat 41.", id="flats"),
        pytest.param(["12", "10"], "Norway has 12 medals. The federation's aim was ten.", id="aim"),
        pytest.param(["61", "39"], "She won 61 medals. The old record was 39, set by Ruiz.", id="record"),
        pytest.param(["40", "17"], "Forty men sailed. Some were named; the other 17 have not been.", id="the-other"),
        pytest.param(["30", "37"], "Thirty states joined; that leaves 37 to go.", id="to-go"),
        pytest.param(["19", "20"], "Nineteen people were held, bringing the overall number to 20.", id="overall"),
        pytest.param(["23"], "The panel puts survivors at 23.", id="puts-at"),
        pytest.param(["92000"], "A record 92,000-plus roasted in the stands.", id="plus"),
        pytest.param(["10", "12"], "They won ten of their last 12.", id="of-their-last"),
        pytest.param(["14"], "Police hold 14 over riot", id="police-hold"),
        pytest.param(["210", "30"], "It has 210 councillors, down 30.", id="down"),
        pytest.param(["4", "2"], "They found her guilty on four counts and cleared her of two.", id="cleared-of"),
        pytest.param(["4", "2"], "It has four lanes for cars and two for buses.", id="for-others"),
        pytest.param(["400", "388", "243"], "It found 400 birds; of 388 that were washed, 243 flew.", id="of-those-that"),
        pytest.param(["97", "104"], "The toll is 97, down from the 104 given on Sunday.", id="down-from-the"),
        pytest.param(["23"], "Among the 23 in the cells: a dentist.", id="among-the"),
        pytest.param(["40", "71"], "The clinic has room for 40 but was treating 71.", id="room-for"),
        pytest.param(["12", "87"], "Rome had 12 fires and Paris had 87 at this point last year.", id="at-this-point"),
        pytest.param(["600", "40"], "Of the 600 polled, 40 said no.", id="polled"),
        pytest.param(["24", "21", "16"], "Table: China 24 gold, Peru 21, Chad 16.", id="metal"),
        pytest.param(["17", "9"], "They made 17 arrests on Friday and nine on Sunday.", id="weekdays"),
        pytest.param(["412", "60"], "The bank has 412 branches after shutting 60.", id="shutting"),
        pytest.param(["54", "41", "5"], "It was 54 for and 41 against, with five abstaining.", id="for-and-against"),
        pytest.param(["34"], "The home saw 34 fall sick.", id="fall-sick"),
        pytest.param(["19", "28"], "It runs 19 trains, rising to 28 from June 14.", id="from-a-day"),
        pytest.param(["12", "30"], "Deaths: 12 (Kent and Essex). Injured: about 30.", id="brackets-behind"),
        pytest.param(["4", "1"], "They sent four letters, one of which remains unanswered.", id="one-of-which"),
        pytest.param(["10", "1"], "Ten people died — one of them a carer.", id="one-of-them"),
        pytest.param(["9"], "The wreck cost nine lives.", id="lives-lost"),
        pytest.param([], "The cat had nine lives.", id="lives-of-a-cat"),
        pytest.param(["400"], "It began before an audience of about 400.", id="audience"),
    ],
)  # fmt: skip
def test_one_noun_for_several(expected: list[str], text: str):
    """Names in a row, what a count is held against, and the rest of it share its noun."""
    assert expected == [str(claim.value) for claim in claims_of(text, "en") if claim.kind == "count"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(("18600000", "passenger"), "Passenger numbers rose 1.9% to 18.6m.", id="subject"),
        pytest.param(("1400000", "person"), "The line carries 1.4m in a month.", id="carried"),
        pytest.param(("8100000", "voter"), "Some 1.3 million voters came, out of about 8.1m.", id="out-of"),
        pytest.param(("1400000", "tourist"), "The fair drew 1.4m. It had 1.39 million visitors.", id="told-in-full"),
        pytest.param(("5", "m"), "Waves rose to 5m.", id="length"),
        pytest.param(("1.4", "m"), "The ship carries 1.4m of ice.", id="of-a-thing"),
        pytest.param(("5", "m"), "A crowd of 3 million was kept 5m away.", id="away"),
    ],
)
def test_letters_for_millions(expected: tuple[str, str], text: str):
    """A letter for metres tells millions where people are counted."""
    assert expected in [(str(claim.value), claim.unit) for claim in claims_of(text, "en")]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(["78"], "Mirza hit 78.", id="hit"),
        pytest.param(["112"], "Lee's 112 came late.", id="whose"),
        pytest.param(["97"], "He made a fluent 97 off 91 balls.", id="off-balls"),
        pytest.param(["288"], "They were set 288 to win.", id="to-win"),
        pytest.param(["134"], "With Rao he put on 134.", id="put-on"),
        pytest.param(["70"], "He shared the stand with Rao (70).", id="in-brackets-behind-a-name"),
        pytest.param(["78"], "They dismissed Delhi for a paltry 78.", id="for-a-paltry"),
        pytest.param([], "Delhi's 287 for six was beaten.", id="for-six"),
    ],
)
def test_runs(expected: list[str], text: str):
    """Runs of cricket go without saying in an article on a match; elsewhere such numbers say nothing."""
    match = f"It took 40 overs. The first wicket fell early in the innings. {text}"
    assert expected == [str(claim.value) for claim in claims_of(match, "en") if claim.unit == "run"]
    assert [] == [claim.quote for claim in claims_of(text, "en") if claim.unit == "run"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(("5", "district"), "On Monday five of Kent's 21 districts voted.", id="of-an-owner"),
        pytest.param(("2", "son"), "Two of his sons died. Three of Oslo's hospitals shut.", id="not-what-is-next"),
        pytest.param(("1", "man"), "Two men died in Ardal, and one in Borne.", id="one-of-a-row"),
        pytest.param(("114", "person"), "Ardal has 149 deaths, with Borne reporting 114.", id="reporting"),
        pytest.param(("502", "person"), "Casualties of the rains now stood at 502.", id="casualties"),
        pytest.param(("5.6", "richter"), "The quakes had magnitudes of 5.9 and 5.6.", id="named-measures"),
        pytest.param(("5.6", "richter"), "Two hit, one magnitude 5.6 and one weaker.", id="no-magnitude-of-one"),
    ],
)
def test_parts_and_magnitudes(expected: tuple[str, str], text: str):
    """What so many of someone's are, and what a name before two numbers says of both; nothing is told twice."""
    told = [(str(claim.value), claim.unit) for claim in claims_of(text, "en")]
    assert 1 == told.count(expected)
    assert [] == [one for one in told if one == ("1", "richter")]
