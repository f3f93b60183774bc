"""Ages and years of birth beside names."""

from __future__ import annotations

import pytest

from checker.named_ages import named_ages, names_namesakes
from checker.shadow import shadow

PA = ("Lò Văn Pá", 34)
ANA = ("Ana Rossi", 34)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param([PA], "Nạn nhân là anh Lò Văn Pá (34 tuổi), thợ điện.", id="brackets"),
        pytest.param([PA], "Nạn nhân là anh Lò Văn Pá, 34 tuổi, thợ điện.", id="commas"),
        pytest.param([PA], "Lò Văn Pá - 34 tuổi - bị bắt.", id="dashes"),
        pytest.param([PA], "Ông Lò Văn Pá, năm nay 34 tuổi, nghỉ việc.", id="this-year"),
        pytest.param([("Lò Văn Pá", 1984)], "Tài xế Lò Văn Pá (SN 1984) khai nhận.", id="year-of-birth"),
        pytest.param([("Lò Văn Pá", 1984)], "Tài xế Lò Văn Pá sinh năm 1984.", id="year-of-birth-without-a-mark"),
        pytest.param([PA], "Nghi phạm 34 tuổi Lò Văn Pá bị bắt.", id="age-first"),
        pytest.param([("Kwon Minh", 34)], "Cảnh sát bắt Kwon Minh (34 tuổi).", id="no-family-name-in-brackets"),
        pytest.param([], "Tiền vệ của Real Sunland, 34 tuổi, nghỉ đá.", id="no-family-name-in-commas"),
        pytest.param([], "Anh Pá (34 tuổi) bị bắt.", id="one-word"),
        pytest.param([], "Ông Pá, 34 tuổi, bị bắt.", id="a-title-and-one-word"),
        pytest.param([PA], "Tài xế (Lò Văn Pá, 34 tuổi) bị bắt.", id="all-in-brackets"),
        pytest.param([], "Người đàn ông ngụ Hà Sơn, 34 tuổi, bị bắt.", id="where-someone-lives"),
        pytest.param([], "Thợ điện (Bình Dương, 34 tuổi) bị bắt.", id="a-province"),
        pytest.param([], "Mẹ của Lò Văn Pá (34 tuổi) kể lại.", id="mother-of"),
        pytest.param([], "Vợ ông Lò Văn Pá (34 tuổi) kể lại.", id="wife-of-mister"),
        pytest.param([PA], "Con trai Lò Văn Pá (34 tuổi) kể lại.", id="his-son-so-called"),
        pytest.param([], "Bà Lý Thị Mai, vợ Lò Văn Pá, 34 tuổi, kể lại.", id="she-who-is-his-wife"),
        pytest.param([PA], "Anh chở con trai Lò Văn Pá, 34 tuổi.", id="with-his-son-so-called"),
        pytest.param([("Lò Văn Pá", 1984)], "Lò Văn Pá (sinh ngày 5/6/1984) khai nhận.", id="day-of-birth"),
        pytest.param([PA], "Bé Lò Văn Pá (34 tuổi).", id="how-one-is-addressed"),
        pytest.param([], "Lò Văn Pá khi đó 34 tuổi.", id="then"),
        pytest.param([], "Lò Văn Pá và vợ, 34 tuổi, bị bắt.", id="someone-else-between"),
        pytest.param([], "Lò Văn Pá nộp học phí sinh năm học 1984.", id="no-birth"),
    ],
)
def test_vietnamese(expected, text):
    assert expected == [(one.name, one.number) for one in named_ages(shadow(text), "vi")]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param([ANA], "Police named the driver as Ana Rossi, 34, of Portville.", id="commas"),
        pytest.param([ANA], "The driver, Ana Rossi, 34.", id="end-of-text"),
        pytest.param([ANA], "Ana Rossi, aged 34, was hurt.", id="aged"),
        pytest.param([ANA], "Ana Rossi, a 34-year-old nurse, was hurt.", id="hyphened"),
        pytest.param([ANA], "The 34-year-old Ana Rossi was hurt.", id="age-first"),
        pytest.param([("Ana Rossi", 1984)], "Ana Rossi (born 1984) was hurt.", id="year-of-birth"),
        pytest.param([ANA], "President Ana Rossi, 34, spoke.", id="title"),
        pytest.param([ANA], "Ana Rossi was hurt. Rossi, 34, is well.", id="last-word-of-a-whole-name"),
        pytest.param([], "Rossi, 34, is well.", id="last-word-alone"),
        pytest.param([], "Ana Rossi and Leo Rossi were hurt. Rossi, 34, is well.", id="last-word-of-two-names"),
        pytest.param([], "The Swede, 34, won again.", id="the-swede"),
        pytest.param([], "The mother of Ana Rossi, 34, spoke.", id="mother-of"),
        pytest.param([], "Ana Rossi, 34 points ahead, won.", id="points"),
        pytest.param([], "Ana Rossi, 34.5, won.", id="a-decimal"),
        pytest.param([], "The leaderboard: Ana Rossi, 64, Eva Lund, 65.", id="scores"),
        pytest.param([ANA], "Her daughter Ana Rossi, 34, spoke.", id="daughter-so-called"),
        pytest.param([], "They met in New York, 34, at noon.", id="a-place"),
        pytest.param([], "Ana Rossi (34) scored.", id="minute-of-a-goal"),
    ],
)
def test_english(expected, text):
    assert expected == [(one.name, one.number) for one in named_ages(shadow(text), "en")]


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param(True, "vi", "Hai người cùng tên bị thương.", id="vi"),
        pytest.param(False, "vi", "Bộ phim cùng tên ra rạp.", id="a-film"),
        pytest.param(True, "en", "He is no relation to his namesake.", id="en"),
    ],
)
def test_namesakes(expected, language, text):
    assert expected == names_namesakes(shadow(text), language)
