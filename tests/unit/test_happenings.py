"""What two articles tell of one day or by one figure, and which of it is told of one happening. Both orders."""

from __future__ import annotations

import pytest

from checker.alignment import counterpart_level, named_level, twin_level
from checker.happenings import Tellings, cosine
from checker.profiles import Profile, profiled, tell_one_hour
from tests.unit.link.desk import articles_of, claims_of

_ARREST = "Ngày 22/6/2024, công an bắt khẩn cấp bác sĩ Tường."
_RAIN = "Mưa lớn kéo dài trên sông Hồng từ ngày 20/6/2024."
_FIRE = "Theo công an xã Nậm Hà, vụ cháy xảy ra khoảng 21h ngày 30/6."
_BLAZE = "Lúc 22h ngày 30/6, tại nhà ông Tám xảy ra hỏa hoạn."
_POOR = "Hộ nghèo cả nước được ngân sách trả 30% mức đóng."
_CITY = "Ngoài ra, thành phố hỗ trợ thêm 30% học phí cho học sinh tiểu học."
_SCENE = "Chiều 22/6/2024, bác sĩ Tường bị dẫn ra cầu để thực nghiệm hiện trường."


def dates_of(*texts: str) -> list[list[Profile]]:
    """The dates of each text, an article each, in order of place."""
    ready = [one for one in profiled(claims_of(articles_of(texts))) if one.claim.kind == "date"]
    ready.sort(key=lambda one: one.claim.start)
    return [[one for one in ready if one.claim.article == f"{number:02}"] for number in range(len(texts))]


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param("counterpart_only", _ARREST, _SCENE, id="each-tells-one-thing-of-the-day"),
        pytest.param("counterpart_only", f"{_ARREST} {_RAIN}", _ARREST, id="other-days-are-no-matter"),
        pytest.param("counterpart_both_alike", _ARREST, f"{_ARREST} {_SCENE}", id="the-arrest-is-the-arrest"),
        pytest.param("counterpart_none_alike", _SCENE, f"{_ARREST} {_SCENE}", id="the-scene-is-liker-to-the-scene"),
        pytest.param(
            "counterpart_both_alike", f"{_ARREST} {_SCENE}", f"{_ARREST} {_SCENE}", id="each-has-its-counterpart"
        ),
        pytest.param(
            "counterpart_both_alike", _ARREST, f"{_ARREST} Tòa mở lúc 8h cùng ngày.", id="an-hour-is-of-its-day"
        ),
    ],
)
def test_the_first_date_of_each(expected, one, other):
    """The first date of the one article and the first of the other, among what both tell of that day."""
    mine, theirs = dates_of(one, other)
    assert expected == counterpart_level(mine[0], theirs[0])
    assert expected == counterpart_level(theirs[0], mine[0])


def figures_of(*texts: str) -> list[Profile]:
    """The first figure of each text, an article each."""
    ready = profiled(claims_of(articles_of(texts)))
    return [min((one for one in ready if one.claim.article == f"{n:02}"), key=at) for n in range(len(texts))]


def at(one: Profile) -> int:
    """Where it stands."""
    return one.claim.start


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param("twin_only", _POOR, _POOR, id="each-tells-it-once"),
        pytest.param("twin_both_1", _POOR, f"{_POOR} {_CITY}", id="its-own-words"),
        pytest.param("twin_none_1", _CITY, f"{_POOR} {_CITY}", id="liker-to-the-other"),
        pytest.param("twin_both_2", f"{_POOR} {_CITY}", f"{_POOR} {_CITY}", id="each-has-its-twin"),
        pytest.param("twin_none_2", f"{_POOR} {_CITY}", f"{_CITY} {_POOR}", id="crosswise"),
    ],
)
def test_the_first_figure_of_each(expected, one, other):
    """30 % and 30 %, among all that say as much in the other article."""
    mine, theirs = figures_of(one, other)
    assert expected == twin_level(mine, theirs)
    assert expected == twin_level(theirs, mine)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(
            "named_75", "Hãng xe Suzuki bán 40 chiếc.", "Trong tháng, Suzuki bán được 40 chiếc.", id="one-firm"
        ),
        pytest.param("named_0", "Hãng xe Suzuki bán 40 chiếc.", "Hãng xe Honda bán 40 chiếc.", id="two-firms"),
        pytest.param("named_missing", "Hãng xe bán 40 chiếc.", "Hãng xe Honda bán 40 chiếc.", id="nobody-is-named"),
    ],
)
def test_names_of_two_sentences(expected, one, other):
    """Two articles, both ways round."""
    mine, theirs = figures_of(one, other)
    assert expected == named_level(mine, theirs)
    assert expected == named_level(theirs, mine)


def test_one_article_has_no_counterpart_in_itself():
    """What one article tells twice of a day is another matter."""
    (mine,) = dates_of(f"{_ARREST} {_SCENE}")
    assert counterpart_level(*mine) == counterpart_level(*mine[::-1]) == "counterpart_here"
    assert twin_level(*mine) == "twin_here"


def test_a_sentence_is_its_own_counterpart_whatever_the_order():
    """Rounding must not make a sentence liker to another than to itself: the weights add up to the same either way."""
    words = {chr(97 + number): 1 / (3 + number) for number in range(12)}
    turned = dict(reversed(words.items()))
    assert cosine(words, turned) == cosine(turned, words) == Tellings((turned,)).likest("a#1-2", words)


def test_of_nothing_told_nothing_is_like_it():
    """What an article does not tell has no likest sentence."""
    assert Tellings().likest("a#1-2", {"cháy": 1.0}) == 0.0


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(True, _FIRE, _BLAZE, id="one-event-has-one-hour"),
        pytest.param(False, _FIRE, f"{_BLAZE} Đến 23h ngày 30/6 lại xảy ra vụ nổ.", id="an-article-of-two-events"),
        pytest.param(True, _FIRE, f"{_BLAZE} Vụ nổ ở chợ xảy ra lúc 9h ngày 12/6.", id="another-event-on-another-day"),
        pytest.param(True, _FIRE, "Lửa bắt đầu cháy vào khoảng 20h ngày 30/6 ở xã Nậm Hà.", id="the-first-flames"),
        pytest.param(True, _FIRE, _BLAZE.replace("30/6", "30/6 (tức 20h, giờ GMT)"), id="told-again-by-other-clocks"),
        pytest.param(False, _FIRE, _BLAZE.replace("30/6", "30/6 và 23h ngày 30/6"), id="two-hours-of-one-sentence"),
        pytest.param(False, _FIRE, _BLAZE.replace("30/6", "29/6"), id="another-day"),
        pytest.param(False, _FIRE, "Lúc 22h ngày 30/6, xe cứu hỏa đến nhà ông Tám.", id="what-came-of-it"),
    ],
)
def test_the_hour_at_which_something_happened(expected, one, other):
    """Two papers report one event, and it has one hour, however they word it."""
    mine, theirs = dates_of(one, other)
    assert expected is tell_one_hour(mine[0], theirs[0])
    assert expected is tell_one_hour(theirs[0], mine[0])
