"""Relations that a text tells by itself: shares, conversions, years."""

from __future__ import annotations

import pytest

from checker.model import Article
from checker.pipeline import check_articles
from checker.rulebook import load_rules
from checker.trial import try_rules

ENDS = "của hãng tăng từ 120 tỷ đồng lên 150 tỷ đồng."


def said(rule: str, *texts: str, language: str = "vi", published: str | None = "2025-05-02") -> list[str]:
    """Messages of *rule* on one story of *texts*."""
    articles = [
        Article(id=f"a{n}", path=f"a{n}", text=text, language=language, published=published, story="s")
        for n, text in enumerate(texts)
    ]
    return [str(finding.message) for finding in check_articles(articles, load_rules()).findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param(True, "vi", "Trong 200 học sinh có 80 học sinh nữ, chiếm 30%.", id="out-of-and-part"),
        pytest.param(False, "vi", "Trong 200 học sinh có 80 học sinh nữ, chiếm 40%.", id="out-of-and-part-fits"),
        pytest.param(
            False, "vi", "Trong 200 học sinh có 80 học sinh nữ, chiếm 30% số giải.", id="share-of-another-thing"
        ),
        pytest.param(True, "vi", "Có 488/500 đại biểu tán thành (96,7%).", id="so-many-of"),
        pytest.param(True, "vi", "Tỷ lệ tán thành đạt 96,7% (488/500 đại biểu).", id="share-first"),
        pytest.param(False, "vi", "Tỷ lệ tán thành đạt 97,6% (488/500 đại biểu).", id="share-first-fits"),
        pytest.param(False, "vi", "Có 80 trong tổng số 300 hộ dân, chiếm 26,6%.", id="cut-short"),
        pytest.param(False, "vi", "Có 200 học sinh, trong đó 80 em, tăng 30%.", id="a-rise"),
        pytest.param(True, "en", "Of the 200 pupils, 80 pupils (30%) were girls.", id="en-part"),
        pytest.param(False, "en", "Of the 200 pupils, 80 pupils (40%) were girls.", id="en-part-fits"),
    ],
)
def test_share_of_whole(expected, language, text):
    """Part, whole and share of one sentence must be able to be printed together."""
    assert expected == bool(said("share-of-whole", text, language=language))


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param("ten times", ("Vay 3 triệu USD (khoảng 7,6 tỷ đồng). Vay 2 triệu USD (khoảng 50 tỷ đồng).",), id="tenfold"),
        pytest.param("a thousand", ("Vay 3 triệu USD (76 triệu đồng).", "Vay 2 triệu USD (50 tỷ đồng)."), id="thousandfold"),
        pytest.param("makes about", ("Vay 3 triệu USD (76 tỷ đồng).", "Vay 20 triệu USD (250 tỷ đồng)."), id="no-known-slip"),
        pytest.param("ten times", ("Giá 499 USD, tương đương 1,2 triệu đồng.", "Giá 799 USD (19 triệu đồng)."), id="word-for-it"),
        pytest.param("", ("Vay 3 triệu USD (76 tỷ đồng).", "Vay 2 triệu USD (46 tỷ đồng)."), id="rates-of-two-days"),
        pytest.param("", ("Vay 3 triệu USD (76 tỷ đồng).", "Vay 2 triệu euro (5 tỷ đồng)."), id="two-currencies"),
        pytest.param("", ("Vay 3 triệu USD (76 tỷ đồng).", "Vay 2 triệu USD (còn nợ 5 tỷ đồng)."), id="no-conversion"),
        pytest.param("", ("Vay 3 triệu USD (7 tỷ đồng).",), id="one-alone-says-nothing"),
    ],
)  # fmt: skip
def test_conversions_agree(expected, texts):
    """The rate comes from the articles' own pairs; in whatever order they stand."""
    for order in (texts, texts[::-1]):
        found = said("conversions-agree", *order)
        assert bool(expected) == bool(found)
        assert all(expected in message for message in found)


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param(True, "vi", "Sau 5 năm (2022-2025), chương trình hỗ trợ 300 hộ.", id="years-in-brackets"),
        pytest.param(False, "vi", "Sau 4 năm (2022-2025), chương trình hỗ trợ 300 hộ.", id="both-ends-counted"),
        pytest.param(True, "vi", "Kỷ niệm 64 năm ngày thành lập trường (27/7/1947 - 27/7/2012).", id="two-days"),
        pytest.param(False, "vi", "Kỷ niệm 65 năm ngày thành lập trường (27/7/1947 - 27/7/2012).", id="two-days-fit"),
        pytest.param(True, "vi", "Trong 6 năm từ năm 2010 đến năm 2013, trường đón 300 em.", id="from-to"),
        pytest.param(False, "vi", "Sau 3 năm, dự án (2015-2025) hỗ trợ 300 hộ.", id="another-thing-in-brackets"),
        pytest.param(
            True, "vi", "Ông rời đội sau 13 năm bền bỉ cống hiến từ 1964-1979.", id="what-the-years-were-spent-on"
        ),
        pytest.param(
            False, "vi", "Ông rời đội sau 15 năm bền bỉ cống hiến từ 1964-1979.", id="what-they-were-spent-on-fits"
        ),
        pytest.param(True, "vi", "Trường thành lập năm 1975 vừa kỷ niệm 40 năm.", id="founding-and-printing"),
        pytest.param(False, "vi", "Trường thành lập năm 1975 vừa kỷ niệm 49 năm.", id="one-year-off-is-no-slip"),
        pytest.param(False, "vi", "Kỷ niệm 65 năm ngày thành lập ngành (27/7/2012).", id="the-day-is-the-feast"),
        pytest.param(True, "en", "Over five years (2012-2015) the scheme helped 300 families.", id="en-brackets"),
        pytest.param(False, "en", "Over three years (2012-2015) the scheme helped 300 families.", id="en-brackets-fit"),
    ],
)
def test_years_between(expected, language, text):
    """A number of years fits its ends, or both ends counted."""
    assert expected == bool(said("years-between", text, language=language))


def test_parts_that_may_not_exceed_the_whole(tmp_path):
    """``>=`` asks only that no part is more than the whole; ``==`` that parts which leave nothing out add up."""
    rule = tmp_path / "at-most.yaml"
    rule.write_text(
        "id: at-most\nschema: 1\nkind: relation\nstage: preview\nseverity: note\nsummary: s\nwhy: w\nmessage: '{values}'\n"
        "expect: whole >= sum(parts)\ncases:\n"
        "  conflict:\n    - ['Vụ lật tàu khiến 12 người gặp nạn (8 người chết, 5 người mất tích).']\n"
        "  silent:\n    - ['Vụ lật tàu khiến 14 người gặp nạn (8 người chết, 5 người mất tích).']\n"
        "    - ['Vụ lật tàu khiến 13 người gặp nạn (8 người chết, 5 người mất tích).']\n"
    )
    assert [True, True, True] == [trial.passed for trial in try_rules(load_rules([rule]))]


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(True, "Doanh thu của hãng tăng 35%, lên 150 tỷ đồng.", f"Doanh thu {ENDS}", id="share"),
        pytest.param(False, "Doanh thu của hãng tăng 25%, lên 150 tỷ đồng.", f"Doanh thu {ENDS}", id="fits"),
        pytest.param(False, "Doanh thu của hãng tăng 35%, lên 150 tỷ đồng.", f"Lợi nhuận {ENDS}", id="of-two-things"),
        pytest.param(
            True, "Output rose 35% to 1,500 tonnes.", "Output rose to 1,500 tonnes from 1,200 tonnes.", id="en"
        ),
    ],
)
def test_a_change_and_its_ends_in_two_articles(expected, one, other):
    """The figure that both tell makes them one change."""
    language = "en" if one.startswith("Output") else "vi"
    for texts in ((one, other), (other, one)):
        assert expected == bool(said("change-and-ends", *texts, language=language))


EARLIER, LATER = ("2024-09-10", "2024-09-11"), ("2024-09-12", "2024-09-11")
SIXTY, NOT_SIXTY = "Bão làm 60 người chết.", "bão làm 31 người chết, không phải 60 người như đã đưa."
STAFF = "cán bộ xin nghỉ việc"
DOSES = "Quỹ đã mua 200 triệu liều vaccine cho các nước nghèo."


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(True, DOSES, "Quỹ đã mua vaccine cho 200 triệu người ở các nước nghèo.", id="doses-and-people"),
        pytest.param(False, DOSES, "Quỹ đã mua 200 triệu mũi vaccine cho các nước nghèo.", id="what-is-not-known"),
        pytest.param(False, DOSES, "Quỹ mua 200 triệu liều vaccine cho 200 triệu người nghèo.", id="both-in-one"),
        pytest.param(False, DOSES, "Nước ấy có 200 triệu người dùng điện thoại di động.", id="another-sentence"),
        pytest.param(False, "Quỹ đã mua 20 liều vaccine.", "Quỹ đã mua vaccine cho 20 người.", id="met-by-chance"),
    ],
)
def test_one_figure_of_two_things(expected, one, other):
    """Never more than undecided, and only of things that no one figure counts."""
    for texts in ((one, other), (other, one)):
        assert expected == bool(said("one-figure-two-things", *texts))


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param(True, "vi", "Bảo Yên 19 nhà sập, Bát Xát có 21 nhà sập, tổng cộng 72 nhà sập.", id="named-places"),
        pytest.param(False, "vi", "Bảo Yên 19 nhà sập, Bát Xát có 21 nhà sập, tổng cộng 40 nhà sập.", id="named-fits"),
        pytest.param(False, "vi", "Ở đây 19 nhà sập, ở kia 21 nhà sập, tổng cộng 72 nhà sập.", id="not-named"),
        pytest.param(True, "en", "The crash left 5 dead and 17 injured, a total of 27 casualties.", id="fates"),
        pytest.param(False, "en", "The crash left 5 dead and 17 injured, a total of 22 casualties.", id="fates-fit"),
        pytest.param(
            False, "en", "The crash left 5 dead and 17 injured, a total of 90 injured this year.", id="told-again"
        ),
        pytest.param(True, "vi", "Trong số 120 ca mắc, 80 ca ở Hà Nội, còn lại 50 ca ở Nam Định.", id="the-rest"),
        pytest.param(
            True,
            "vi",
            f"Có 357 {STAFF}, trong đó có 115 bác sĩ, 117 điều dưỡng và 126 cán bộ khác.",
            id="rest-of-the-whole",
        ),
        pytest.param(
            False, "vi", f"Có 358 {STAFF}, trong đó có 115 bác sĩ, 117 điều dưỡng và 126 cán bộ khác.", id="rest-fits"
        ),
        pytest.param(
            True,
            "vi",
            f"Có 357 {STAFF}. Trong đó có 115 bác sĩ, 117 điều dưỡng và 126 cán bộ khác.",
            id="sentence-before",
        ),
        pytest.param(
            False,
            "vi",
            f"Có 857 {STAFF}. Ở đây, gồm 115 bác sĩ, 117 điều dưỡng và 126 cán bộ khác.",
            id="of-another-scope",
        ),
        pytest.param(
            False, "vi", f"Có 357 {STAFF}, trong đó có 115 bác sĩ và 126 bệnh nhân khác.", id="rest-of-another-thing"
        ),
        pytest.param(
            False, "vi", f"Có 357 {STAFF}, trong đó có 115 bác sĩ, 117 điều dưỡng và gần 126 cán bộ khác.", id="hedged"
        ),
    ],
)
def test_parts_before_their_total(expected, language, text):
    """What is in all must be what its parts make, where these are surely all."""
    assert expected == bool(said("parts-and-whole", text, language=language))


@pytest.mark.parametrize(
    ("expected", "language", "days", "texts"),
    [
        pytest.param("update", "vi", EARLIER, (SIXTY, f"Đính chính: {NOT_SIXTY}"), id="earlier"),
        pytest.param("conflict", "vi", LATER, (SIXTY, f"Đính chính: {NOT_SIXTY}"), id="still-printed"),
        pytest.param("", "vi", EARLIER, (SIXTY, NOT_SIXTY.capitalize()), id="only-denied"),
        pytest.param("", "vi", EARLIER, (SIXTY, "Bão làm 31 người chết và 60 người mất tích."), id="no-correction"),
        pytest.param(
            "update",
            "en",
            EARLIER,
            ("The storm killed 60 people.", "The toll was revised to 31 dead from 60 dead."),
            id="en",
        ),
    ],
)
def test_withdrawn_figures(expected, language, days, texts):
    """Who printed the old figure is told; who prints it after the correction contradicts it."""
    articles = [
        Article(id=f"a{n}", path=f"a{n}", text=text, language=language, published=day, story="s")
        for n, (day, text) in enumerate(zip(days, texts, strict=True))
    ]
    found = [f.verdict for f in check_articles(articles, load_rules()).findings if f.rule == "withdrawn-figure"]
    assert ([expected] if expected else []) == found
