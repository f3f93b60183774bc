"""Who is named in an article: titles, names, and what only looks like one."""

from __future__ import annotations

import unicodedata

import pytest

from checker.extract.persons.names import name_mentions
from checker.model import Article, Mention, Span
from checker.shadow import shadow


def persons(text: str, *, language: str = "vi", furniture: tuple[Span, ...] = ()) -> list[Mention]:
    article = Article(id="a", path="a", text=text, language=language, furniture=furniture)
    return [mention for mention in name_mentions(article, shadow(text)) if mention.unit == "person"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(("Chủ tịch nước", "Lương Cường"), "Khách được Chủ tịch nước Lương Cường tiếp.", id="office"),
        pytest.param(("ông", "Phan Văn Đức"), "Hàng xóm kể ông Phan Văn Đức vừa về quê.", id="courtesy"),
        pytest.param(
            ("Tổng Thư ký LHQ", "António Guterres"),
            "Sau đó Tổng Thư ký LHQ António Guterres lên bục.",
            id="body-between",
        ),
        pytest.param(
            ("Bộ trưởng Bộ Công an", "Lương Tam Quang"),
            "Bộ trưởng Bộ Công an Lương Tam Quang ký.",
            id="ministry-between",
        ),
        pytest.param(
            ("Phó Chủ tịch UBND tỉnh Quảng Nam", "Trần Bảo An"),
            "Theo Phó Chủ tịch UBND tỉnh Quảng Nam Trần Bảo An, cầu đã thông.",
            id="province-between",
        ),
        pytest.param(
            ("Chủ tịch UBND huyện Lệ Thủy", "Lê Hữu Tâm"),
            "Chủ tịch UBND huyện Lệ Thủy Lê Hữu Tâm có mặt tại hiện trường.",
            id="district-not-in-the-lexicon",
        ),
        pytest.param(
            ("Bí thư Thành ủy TP", "Đinh Quốc Bảo"), "Bí thư Thành ủy TP Đinh Quốc Bảo dự.", id="no-place-named"
        ),
        pytest.param(
            ("Thủ tướng Đức", "Angela Merkel"), "Thủ tướng Đức Angela Merkel rời nhiệm sở.", id="country-between"
        ),
        pytest.param(("Đại tá", "Trần Đức Anh"), "Đại tá Trần Đức Anh chỉ huy.", id="given-name-like-a-country"),
        pytest.param(("ông", "Kim Jong-un"), "Báo đài đưa tin ông Kim Jong-un thị sát.", id="hyphen"),
        pytest.param(("nguyên Thủ tướng", "Nguyễn Tấn Dũng"), "Gặp lại nguyên Thủ tướng Nguyễn Tấn Dũng.", id="former"),
    ],
)
def test_name_after_a_title(expected: tuple[str, str], text: str) -> None:
    """The name is read whole, and the office that stands between goes with the title."""
    (person,) = persons(text)
    title, name = expected
    assert (title, name) == (person.noun, person.value)
    assert f"{title} {name}" == person.quote == text[person.start : person.end]
    assert name == text[person.figure.start : person.figure.end]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(("President", "Luong Cuong"), "On Saturday President Luong Cuong opened it.", id="office"),
        pytest.param(("Mr.", "Nguyen Van An"), "Neighbours say Mr. Nguyen Van An's boat is gone.", id="possessive"),
        pytest.param(
            ("Minister of Public Security", "Luong Tam Quang"),
            "Minister of Public Security Luong Tam Quang signed.",
            id="field-between",
        ),
        pytest.param(
            ("UN Secretary-General", "António Guterres"), "UN Secretary-General António Guterres came.", id="body"
        ),
    ],
)
def test_name_in_english(expected: tuple[str, str], text: str) -> None:
    """English titles work the same way."""
    (person,) = persons(text, language="en")
    assert expected == (person.noun, person.value)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Từ Bà Rịa Vũng Tàu, đoàn xe chạy suốt đêm.", id="place-that-begins-like-a-courtesy"),
        pytest.param("Giám đốc Vietnam Airlines không bình luận.", id="firm"),
        pytest.param("HLV Manchester United bị sa thải.", id="club"),
        pytest.param("Bộ trưởng Quốc phòng Hàn Quốc lên tiếng.", id="office-alone"),
        pytest.param("Bộ trưởng Bộ TT&TT trả lời.", id="acronym"),
        pytest.param("Bí thư Đoàn Thanh niên phường phát biểu.", id="youth-union"),
        pytest.param("Chủ tịch TP Hồ Chí Minh ký quyết định.", id="city"),
        pytest.param("ông Dũng về trước, bà Lan về sau.", id="given-name-alone"),
        pytest.param("Chị Lê Thị H. kể lại.", id="initial"),
        pytest.param("Chị Lê Thị Th (20 tuổi) kể lại.", id="shortened"),
        pytest.param("Công ty Hoàng Anh Gia Lai thắng.", id="no-title"),
        pytest.param("Thủ Tướng Nguyễn Văn Ba Thăm Nhà Máy Mới Ở Miền Trung", id="headline-case"),
    ],
)
def test_what_is_no_name(text: str) -> None:
    """Firms, clubs, places, offices and shortened names are left out."""
    assert [] == persons(text)


def test_english_headline_case_is_no_name() -> None:
    """Where every word is capitalised, capitals do not mark a name."""
    assert [] == persons("President Luong Cuong Chairs Signing Ceremony In Hanoi", language="en")


def test_each_spelling_once() -> None:
    """Two spellings of one name are two mentions; a repetition is none."""
    text = "Tổng Thư ký António Guterres đến. Ông Antonio Guterres nói. Ông António Guterres về."
    assert ["António Guterres", "Antonio Guterres"] == [person.value for person in persons(text)]


def test_furniture_is_skipped() -> None:
    """A name in a related story counts for nothing, though it stands first."""
    text = "Đọc thêm: ông Lê Bá Tòng thắng kiện\nÔng Lê Bá Tòng, 60 tuổi, ra đi sáng nay."
    (person,) = persons(text, furniture=(Span(0, 36),))
    assert 36 == person.start


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_offsets_are_of_the_original(form: str) -> None:
    """A text in decomposed letters gives the same name, and quotes stay the article's own characters."""
    text = unicodedata.normalize(form, "\ufeffHôm qua\r\nĐại tướng Lương Tam Quang ký 📜.")  # type: ignore[arg-type]  # one of the two
    (person,) = persons(text)
    assert "Lương Tam Quang" == person.value
    assert unicodedata.normalize(form, "Đại tướng Lương Tam Quang") == text[person.start : person.end] == person.quote  # type: ignore[arg-type]  # as above
