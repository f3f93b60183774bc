"""Over what area a figure counts."""

from __future__ import annotations

import pytest

from checker.lexicon import section
from checker.model import Article
from checker.pipeline import check_articles, read_claims
from checker.places import provinces, united_into
from checker.rulebook import load_rules
from checker.scopes import place_of, scope_of

DISTRICT, PROVINCE, COUNTRY = 1, 2, 3
STORM, OTHER = "Bão làm 12 người chết ở", "Bão làm 15 người chết ở"


def claims_of(text: str, language: str = "vi"):
    """Claims of an article with this text."""
    return read_claims([Article(id="a", path="a", text=text, language=language, published="2024-09-10")])[0]


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param((PROVINCE, "lao cai"), "vi", "Toàn tỉnh Lào Cai có 12 người chết.", id="whole"),
        pytest.param((PROVINCE, "lao cai"), "vi", "Lào Cai: 12 người chết.", id="list"),
        pytest.param((DISTRICT, "bao yen"), "vi", "Huyện Bảo Yên (Lào Cai) có 12 người chết.", id="brackets"),
        pytest.param((COUNTRY, ""), "vi", "Cả nước đến chiều nay ghi nhận 12 người chết.", id="country"),
        pytest.param((PROVINCE, "thanh pho ho chi minh"), "vi", "TP.HCM ghi nhận 12 người chết.", id="another-name"),
        pytest.param((PROVINCE, "lao cai"), "en", "Lao Cai reported 12 deaths.", id="english"),
        pytest.param(None, "vi", "Tai nạn ở huyện Sa Pa, tỉnh Lào Cai làm 12 người chết.", id="where-it-happened"),
        pytest.param(None, "vi", "Hà Nội và Huế có 12 người chết.", id="of-both"),
        pytest.param(None, "vi", "Bão làm 12 người chết.", id="no-area"),
    ],
)
def test_scope_of(expected, language, text):
    """Only a word for the whole, and an area right before its figure, tell a scope."""
    scope = scope_of(claims_of(text, language)[0])
    assert expected == (scope.area if scope else None)


def test_place_behind_a_figure():
    """What stands behind may be where it happened."""
    place = place_of(claims_of("Bão làm 12 người chết ở huyện Bảo Yên, Lào Cai.")[0])
    assert place is not None
    assert ((DISTRICT, "bao yen"), {(PROVINCE, "lao cai")}) == (place.area, set(place.around))


def test_every_province_is_named_once():
    """63 provinces before the mergers of 2025 and 34 since."""
    listed = section("concepts", "provinces")
    assert 34 == len(listed)
    assert 63 == len({*listed, *(old for merged in listed.values() for old in merged)})
    assert set(united_into().values()) <= set(provinces().values())


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param("undecided", f"{STORM} tỉnh Lào Cai.", f"{OTHER} huyện Bảo Yên, Lào Cai.", id="part"),
        pytest.param("conflict", f"{STORM} tỉnh Lào Cai.", f"{OTHER} Lào Cai.", id="one-area"),
        pytest.param(
            "conflict", f"{STORM} Lào Cai, tại Bảo Yên.", f"{OTHER} huyện Bảo Yên, Lào Cai.", id="both-name-it"
        ),
        pytest.param("", "Toàn tỉnh Lào Cai có 15 người chết.", "Huyện Bảo Yên có 12 người chết.", id="two-scopes"),
    ],
)
def test_a_part_of_an_area_is_no_contradiction(expected, one, other):
    """A district's count is some of its province's, where it is not said that both are of one place."""
    for texts in ((one, other), (other, one)):
        articles = [Article(id=f"a{n}", path=f"a{n}", text=text, story="s") for n, text in enumerate(texts)]
        found = [f.verdict for f in check_articles(articles, load_rules()).findings if f.rule == "running-count"]
        assert ([expected] if expected else []) == found
