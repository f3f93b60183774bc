"""Persons whom articles make of ages that time does not explain."""

from __future__ import annotations

import pytest

from checker.aged_persons import with_aged_persons
from checker.extract import extract
from checker.messages.texts import Speaker
from checker.model import Article, Claim
from checker.pipeline import compare, read_claims
from checker.report.translation import in_words_of
from checker.resolve import resolve
from checker.rulebook import load_rules

BOAT = "Chiều 3/6, thuyền nan của em {} lật giữa hồ Nậm Xo, dân bản kịp đưa em lên bờ."
SHORE = "Trên bờ, người thân cho biết {} bơi giỏi nhất bản và đã tự bám vào mái chèo."
RIVER = "Rescuers pulled {} from the river on Tuesday after the raft broke up."
BANK = "On the bank, {} told reporters that the rope had been cut. Ana Rossi has rafted for years."


def articles_of(*texts: str, days: tuple[str, ...] = (), language: str = "vi") -> tuple[Article, ...]:
    """One article a text, printed on *days*."""
    return tuple(
        Article(
            id=f"{n:02}", path=f"{n:02}", text=text, source=f"paper {n}", language=language,
            published=days[n] if days else None,
        )
        for n, text in enumerate(texts)
    )  # fmt: skip


def told(*texts: str, days: tuple[str, ...] = (), language: str = "vi") -> set[str]:
    """What becomes a claim of someone's age."""
    claims = with_aged_persons(articles_of(*texts, days=days, language=language), ())
    assert all(claim.slots.person for claim in claims)
    return {claim.quote for claim in claims}


def verdicts(*texts: str, days: tuple[str, ...] = (), language: str = "vi") -> list[tuple[str, str]]:
    """Rule and verdict of what a run finds."""
    articles = articles_of(*texts, days=days, language=language)
    claims, _ = read_claims(articles)
    return [(found.rule, found.verdict) for found in compare(articles, claims, load_rules()).findings]


CONFLICT = [("ages-agree", "conflict")]
DAYS = ("2020-06-03", "2020-06-04")


@pytest.mark.parametrize(
    ("expected", "a", "b", "days"),
    [
        pytest.param(CONFLICT, "Lò Thị Pá (14 tuổi)", "Lò Thị Pá, 16 tuổi,", (), id="two-years"),
        pytest.param([], "Lò Thị Pá (14 tuổi)", "Lò Thị Pá, 15 tuổi,", (), id="one-year"),
        pytest.param([], "Lò Thị Pá (14 tuổi)", "Lò Văn Pá, 16 tuổi,", (), id="another-middle-name"),
        pytest.param([], "Pá (14 tuổi)", "Pá, 16 tuổi,", (), id="one-word"),
        pytest.param(CONFLICT, "Thị Pá (14 tuổi)", "Lò Thị Pá, 16 tuổi,", (), id="two-words-of-three"),
        pytest.param(CONFLICT, "Lò Thị Pá (SN 2004)", "Lò Thị Pá, SN 2006,", (), id="years-of-birth"),
        pytest.param(CONFLICT, "Lò Thị Pá (sinh năm 2004)", "Lò Thị Pá, 14 tuổi,", DAYS, id="age-and-birth"),
        pytest.param([], "Lò Thị Pá (sinh năm 2004)", "Lò Thị Pá, 15 tuổi,", DAYS, id="age-and-birth-a-year-apart"),
        pytest.param([], "Lò Thị Pá (sinh năm 2004)", "Lò Thị Pá, 14 tuổi,", (), id="age-of-an-unknown-year"),
        pytest.param(
            [], "Lò Thị Pá (14 tuổi)", "Lò Thị Pá, 16 tuổi,", ("2020-06-03", "2022-08-01"), id="two-years-later"
        ),
        pytest.param(
            CONFLICT, "Lò Thị Pá (14 tuổi)", "Lò Thị Pá, 14 tuổi,", ("2020-06-03", "2022-08-01"), id="no-older"
        ),
        pytest.param([], "Lò Thị Pá (khoảng 14 tuổi)", "Lò Thị Pá, 15 tuổi,", (), id="about"),
        pytest.param(CONFLICT, "Lò Thị Pá (khoảng 14 tuổi)", "Lò Thị Pá, 24 tuổi,", (), id="about-far-off"),
        pytest.param([], "Lò Thị Pá (hơn 20 tuổi)", "Lò Thị Pá, 25 tuổi,", (), id="more-than"),
    ],
)
def test_two_articles(expected, a, b, days):
    """Each row is what two papers print of a girl, judged both ways round."""
    for texts, order in (((BOAT.format(a), SHORE.format(b)), days), ((SHORE.format(b), BOAT.format(a)), days[::-1])):
        assert expected == verdicts(*texts, days=order)


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param(CONFLICT, "Ana Rossi, 34,", "Ana Rossi, 43,", id="bare"),
        pytest.param(CONFLICT, "Ana Rossi, 34,", "Rossi, 43,", id="named-in-full-elsewhere"),
        pytest.param(CONFLICT, "the 34-year-old Ana Rossi", "Ana Rossi, aged 43,", id="with-units"),
        pytest.param([], "Ana Rossi, 34,", "Ana Rossi, 35,", id="one-year"),
        pytest.param([], "Eva Rossi, 34,", "Ana Rossi, 43,", id="sisters"),
        pytest.param([], "Ana Rossi, 34,", "the mother of Ana Rossi, 63,", id="mother"),
    ],
)
def test_two_english_articles(expected, a, b):
    assert expected == verdicts(RIVER.format(a), BANK.format(b), language="en")


def test_two_languages():
    """What English prints without marks is the one name that Vietnamese prints with them."""
    articles = (
        *articles_of(BOAT.format("Lò Thị Pá (14 tuổi)")),
        Article(id="en", path="en", text=RIVER.format("Lo Thi Pa, 16,"), language="en"),
    )

    assert {"14 tuổi", "16"} == {claim.quote for claim in with_aged_persons(articles, ())}


def test_a_person_is_called_as_most_plainly_printed():
    articles = articles_of("THEO LÒ VĂN PÁ (34 tuổi)", "Theo Lò Văn Pá (34 tuổi)", "Anh Lò Văn Pá (36 tuổi)")

    assert {"Lò Văn Pá"} == {claim.subject for claim in with_aged_persons(articles, ())}


def test_all_that_is_told_of_a_person_is_cited():
    """Those that agree with a side as well, and nothing of anyone else."""
    texts = ("Lò Thị Pá (14 tuổi) và Vi Văn Tú (9 tuổi)", "Lò Thị Pá, 16 tuổi,", "Lò Thị Pá - 14 tuổi -")

    assert {"14 tuổi", "16 tuổi"} == told(*(SHORE.format(text) for text in texts))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(
            {"34 tuổi", "43 tuổi"}, "Anh Lò Văn Pá (34 tuổi) bị thương.\nVợ chăm anh Lò Văn Pá (43 tuổi).", id="slip"
        ),
        pytest.param(set(), "Anh Lò Văn Pá (34 tuổi) và anh Lò Văn Pá (43 tuổi) bị thương.", id="a-list-of-two"),
        pytest.param(set(), "Lò Văn Pá (34 tuổi) bị thương.\nÔng Lò Văn Pá (71 tuổi) kể.", id="father-and-son"),
        pytest.param(
            set(),
            "Anh Lò Văn Pá (34 tuổi) bị thương.\nAnh Lò Văn Pá (43 tuổi) kể. Hai người cùng tên.",
            id="said-to-be-two",
        ),
        pytest.param(
            set(), "Anh Lò Văn Pá (34 tuổi) bị thương.\nNăm 1998, Lò Văn Pá (12 tuổi) bỏ học.", id="of-another-year"
        ),
        pytest.param(
            set(), "Anh Lò Văn Pá (34 tuổi) bị thương.\nHồi ấy, Lò Văn Pá (22 tuổi) bỏ học.", id="of-long-ago"
        ),
    ],
)
def test_one_article(expected, text):
    assert expected == told(text)


def test_an_article_contradicts_itself():
    assert verdicts("Anh Lò Văn Pá (34 tuổi) bị thương.\nVợ chăm anh Lò Văn Pá (43 tuổi).") == CONFLICT


def test_stories_do_not_meet():
    a, b = (BOAT.format(f"Lò Thị Pá ({age} tuổi)") for age in (14, 16))
    articles = tuple(Article(id=text, path=text, text=text, story=text) for text in (a, b))

    assert with_aged_persons(articles, ()) == ()


def test_a_claim_that_is_an_age_already_says_whose():
    """``aged 34, was killed`` is a claim by itself, and stays one."""
    texts = (RIVER.format("the dead 34-year-old Ana Rossi"), BANK.format("Ana Rossi, 43,"))
    articles = articles_of(*texts, language="en")
    claims = tuple(claim for article in articles for claim in resolve(article, extract(article).mentions))
    found = with_aged_persons(articles, claims)

    assert len({claim.id for claim in found}) == len(found)
    assert {"34-year-old", "43"} == {claim.quote for claim in found if claim.slots.person}


def test_ages_stay_out_of_the_claims_of_an_article():
    claims, _ = read_claims(articles_of(BOAT.format("Lò Thị Pá (14 tuổi)"), SHORE.format("Lò Thị Pá, 16 tuổi,")))

    assert not [claim for claim in claims if _is_age(claim)]


def _is_age(claim: Claim) -> bool:
    return claim.unit == "year_of_age" or bool(claim.slots.person)


def test_the_finding_says_whose_age():
    """In English and in Vietnamese, both quotes cited."""
    articles = articles_of(BOAT.format("Lò Thị Pá (14 tuổi)"), SHORE.format("Lò Thị Pá, 16 tuổi,"))
    run = compare(articles, (), load_rules())

    assert "age of Lò Thị Pá: paper 0 has ‘14 tuổi’, paper 1 has ‘16 tuổi’." == run.findings[0].message
    assert {"14 tuổi", "16 tuổi"} == {side.quote for side in run.findings[0].citations}
    translated = in_words_of(run, Speaker("vi")).findings[0].message
    assert translated.startswith("tuổi của Lò Thị Pá: paper 0 viết ‘14 tuổi’, paper 1 viết ‘16 tuổi’.")
