"""Who chairs which event."""

from __future__ import annotations

import pytest

from checker.extract.persons.names import name_mentions
from checker.model import Article, Mention
from checker.shadow import shadow


def chairs(text: str, *, language: str = "vi") -> list[Mention]:
    article = Article(id="a", path="a", text=text, language=language)
    return [mention for mention in name_mentions(article, shadow(text)) if mention.unit == "chair"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(
            ("Lương Cường", "buổi lễ"), "Sáng nay, Chủ tịch nước Lương Cường chủ trì buổi lễ tại Hà Nội.", id="sole"
        ),
        pytest.param(
            ("Lương Cường", "Lễ mở ký Công ước"),
            "Lễ mở ký Công ước được tổ chức dưới sự chủ trì của Chủ tịch nước Lương Cường.",
            id="passive",
        ),
        pytest.param(
            ("Lương Cường", "Lễ mở ký Công ước"),
            "Lễ mở ký Công ước bắt đầu lúc 9h, do Chủ tịch nước Lương Cường chủ trì.",
            id="by",
        ),
        pytest.param(
            ("Lương Cường; tổng thư ký liên hợp quốc", "sự kiện này"),
            "Chủ tịch nước Lương Cường và Tổng thư ký Liên hợp quốc (LHQ) dự kiến sẽ đồng chủ trì sự kiện này.",
            id="joint-one-by-title",
        ),
        pytest.param(
            ("Lương Cường; tổng thư ký liên hợp quốc", "buổi lễ"),
            "Tổng Thư ký LHQ và Chủ tịch nước Lương Cường đồng chủ trì buổi lễ.",
            id="joint-other-order-and-short-form",
        ),
        pytest.param(
            ("UNODC; Việt Nam", "Tọa đàm"),
            "Tọa đàm “Trước thềm Lễ mở ký Công ước” do Việt Nam và UNODC đồng chủ trì.",
            id="bodies-and-an-event-in-quotes",
        ),
        pytest.param(
            ("Trần Bảo An", "cuộc họp"),
            "Ông Trần Bảo An, Phó Chủ tịch UBND tỉnh Quảng Nam chủ trì cuộc họp với các chủ hồ.",
            id="office-after-the-name",
        ),
        pytest.param(
            ("Lê Hữu Tâm; Phan Thị Mai", "hội thảo"),
            "Thứ trưởng Lê Hữu Tâm đồng chủ trì hội thảo cùng với Đại sứ Phan Thị Mai.",
            id="second-holder-behind-the-event",
        ),
    ],
)
def test_who_chairs(expected: tuple[str, str], text: str) -> None:
    """Holders are sorted, each by name or by office, and the event keeps its own words."""
    (chair,) = chairs(text)
    assert expected == (chair.value, chair.noun)
    assert chair.quote == text[chair.start : chair.end]
    assert chair.start <= chair.figure.start < chair.figure.end <= chair.end


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(
            ("Luong Cuong", "signing ceremony of the Hanoi Convention"),
            "President Luong Cuong chaired the signing ceremony of the Hanoi Convention on Saturday.",
            id="sole",
        ),
        pytest.param(
            ("António Guterres; Luong Cuong", "summit"),
            "The summit, co-chaired by President Luong Cuong and Secretary-General António Guterres, is over.",
            id="passive",
        ),
        pytest.param(
            ("António Guterres; Luong Cuong", "opening session"),
            "President Luong Cuong co-chairs the opening session with Secretary-General António Guterres.",
            id="with",
        ),
    ],
)
def test_who_chairs_in_english(expected: tuple[str, str], text: str) -> None:
    """English wordings work the same way."""
    (chair,) = chairs(text, language="en")
    assert expected == (chair.value, chair.noun)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bộ Y tế chủ trì, phối hợp với các địa phương phun thuốc.", id="task"),
        pytest.param("Bộ trưởng Lê Hữu Tâm chủ trì tại điểm cầu trung ương.", id="no-event"),
        pytest.param("Các Thứ trưởng chủ trì hội nghị trực tuyến.", id="several-unnamed"),
        pytest.param("Khi ấy đồng chí chủ trì hội nghị bí mật.", id="address-alone"),
        pytest.param("Bộ trưởng Lê Hữu Tâm chủ trương mở hội nghị.", id="another-word"),
    ],
)
def test_what_is_no_chair(text: str) -> None:
    """A task is no event, and a holder that is not told is none."""
    assert [] == chairs(text)


def test_title_stands_for_the_one_it_names_elsewhere() -> None:
    """Where the article names the Secretary-General, his title alone is he."""
    text = "Tổng Thư ký LHQ António Guterres đã đến. Tổng Thư ký chủ trì phiên họp kín."
    (chair,) = chairs(text)
    assert "António Guterres" == chair.value


def test_events_of_one_article_stay_apart() -> None:
    """A chair of the welcome is no chair of the ceremony."""
    text = "Chủ tịch nước Lương Cường chủ trì lễ đón. Sau đó, Thủ tướng Phạm Minh Chính chủ trì phiên thảo luận."
    assert [("Lương Cường", "lễ đón"), ("Phạm Minh Chính", "phiên thảo luận")] == [
        (chair.value, chair.noun) for chair in chairs(text)
    ]


def test_guest_is_no_chair() -> None:
    """Who attends beside the chair does not chair."""
    text = (
        "Buổi lễ diễn ra dưới sự chủ trì của Chủ tịch nước Lương Cường và sự tham dự của Tổng Thư ký António Guterres."
    )
    (chair,) = chairs(text)
    assert "Lương Cường" == chair.value
