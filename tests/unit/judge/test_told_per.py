"""Per what length of time a figure is told, and one number that two papers tell per two."""

from __future__ import annotations

import pytest

from checker.judge.told_per import is_of_each_and_of_one, time_told_per
from checker.model import Article
from checker.pipeline import check_articles, read_claims
from checker.profiles import profiled

FILLER = "\n\n" + "Khách hàng xếp hàng từ sớm trước các quầy giao dịch trong khu phố cổ. " * 12
FIRST = "Ngân hàng Sông Lam trả lãi suất tiền gửi kỳ hạn 15 tháng ở mức 6,85%/năm cho khách hàng."
SECOND = "Ngân hàng Sông Lam trả lãi suất tiền gửi kỳ hạn 15 tháng ở mức 6,85%/tháng cho khách hàng."


@pytest.mark.parametrize(
    ("expected", "sentence"),
    [
        pytest.param("year", "Lãi suất là 6,85%/năm.", id="behind-a-share"),
        pytest.param("month", "Anh kiếm được 52.000 tệ (khoảng 180 triệu đồng)/tháng.", id="behind-a-bracket"),
        pytest.param("month", "Chị kiếm được 52 triệu đồng mỗi tháng.", id="told-by-the-unit"),
        pytest.param("day", "Trạm bơm đón 340 lượt khách mỗi ngày.", id="behind-a-count"),
        pytest.param("", "Lãi suất là 6,85% một năm trước.", id="a-year-ago"),
        pytest.param("", "Giá bán là 52.000 đồng/kg.", id="per-no-time"),
        pytest.param(
            "year",
            "The bank pays an interest rate of 6.85 percent a year.",
            id="in-english",
        ),
        pytest.param(
            "",
            "The bank paid an interest rate of 6.85 percent a year ago.",
            id="in-english-a-year-ago",
        ),
    ],
)
def test_time_told_per(expected, sentence):
    """The first figure of the sentence."""
    language = "en" if sentence.startswith("The ") else "vi"
    article = Article(id="a", path="a", text=sentence, published="2024-09-10", story="s", language=language)
    claims, _ = read_claims([article])

    assert expected == time_told_per(min(claims, key=lambda claim: claim.start))


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param(["conflict"], [FIRST + FILLER, SECOND + FILLER], id="two-papers"),
        pytest.param(["undecided"], [FIRST + " " + SECOND + FILLER], id="one-paper-may-mean-two-things"),
        pytest.param([], [FIRST + FILLER, FIRST + FILLER], id="one-unit"),
        pytest.param([], [FIRST + FILLER, FIRST.replace("/năm", "") + FILLER], id="no-unit"),
    ],
)
def test_one_number_per_two_times(expected, texts):
    """It is no agreement that a month and a year have one rate."""
    told = [
        Article(id=f"{n}", path=f"{n}", text=text, published="2024-09-10", story="s") for n, text in enumerate(texts)
    ]

    run = check_articles(told, ())
    rows = [row.verdict for fact in run.facts if fact.kind == "percent" for row in fact.comparisons]

    assert rows == expected


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(True, "The pier takes in every year 2,310 boats.", "The pier took in 2,640 boats last year.", id="english"),
        pytest.param(True, "Hằng năm bến Cồn Lác đón 2.310 lượt tàu.", "Năm ngoái bến Cồn Lác đón 2.640 lượt tàu.", id="vietnamese"),
        pytest.param(True, "Bến Cồn Lác đón 2.310 lượt khách mỗi năm.", "Năm 2023, bến Cồn Lác đón 2.640 lượt khách.", id="a-year"),
        pytest.param(False, "Mỗi tháng bến Cồn Lác đón 2.310 lượt tàu.", "Năm ngoái bến Cồn Lác đón 2.640 lượt tàu.", id="months"),
        pytest.param(False, "Mỗi năm bến Cồn Lác đón 2.310 lượt tàu.", "Mỗi năm bến Cồn Lác đón 2.640 lượt tàu.", id="each"),
        pytest.param(False, "Mỗi năm bến Cồn Lác đón 2.310 lượt tàu.", "Bến Cồn Lác đón 2.640 lượt tàu.", id="not-said"),
    ],
)  # fmt: skip
def test_each_year_and_one(expected: bool, one: str, other: str):
    """What a year comes to does not contradict what every year comes to; asked either way round."""
    language = "en" if one.startswith("The ") else "vi"
    articles = [
        Article(id=f"{n}", path=f"{n}", text=text, published="2024-09-10", story="s", language=language)
        for n, text in enumerate((one, other))
    ]
    claims = [claim for claim in read_claims(articles)[0] if claim.kind == "count"]
    a, b = (ready for ready in profiled(claims))
    assert is_of_each_and_of_one(a, b) is expected
    assert is_of_each_and_of_one(b, a) is expected
