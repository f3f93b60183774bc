"""Which articles a new one meets."""

from __future__ import annotations

from checker.candidates import Shelf
from checker.model import Article

FLOOD = "Lũ quét ở xã Bản Mù cuốn trôi nhiều ngôi nhà bên suối Nậm Pàm trong đêm."
MATCH = "Đội tuyển thắng đậm trên sân Mỹ Đình nhờ cú đúp của tiền đạo Nguyễn Văn Toàn."


def article(name: str, text: str, story: str | None = None) -> Article:
    """An article."""
    return Article(id=name, path=name, text=text, story=story)


def filler(number: int) -> list[Article]:
    """Articles about nothing in common."""
    return [
        article(f"x{n:03}", " ".join(f"từ{n}x{k} chữ{n}x{k}" for k in range(30)), f"story {n}") for n in range(number)
    ]


def met(new: Article, *archive: Article) -> list[str]:
    """Ids of what *new* meets, likeliest first."""
    return [one.article.id for one in Shelf(archive).candidates([new])[new.id]]


def test_in_a_large_archive_the_same_event_is_met():
    """And no other, with or without a story."""
    archive = [
        *filler(100),
        article("flood", FLOOD, "flood"),
        article("match", MATCH, "match"),
        article("plain", FLOOD),
    ]
    assert ["flood", "plain"] == sorted(met(article("new", f"Tin mới: {FLOOD}"), *archive))
    assert met(article("new", FLOOD), *archive) == met(article("new", FLOOD), *archive[::-1])


def test_a_story_is_met_whole():
    """An article of it that tells another part joins, since one of them tells the same event."""
    archive = [
        *filler(100),
        article("flood", FLOOD, "flood"),
        article("later", f"Tỉnh hỗ trợ xã Bản Mù. {MATCH}", "flood"),
    ]
    assert ["flood", "later"] == met(article("new", FLOOD), *archive)


def test_another_story_is_never_met():
    """However alike."""
    archive = [*filler(100), article("flood", FLOOD, "flood"), article("last-year", FLOOD, "flood-2024")]
    assert ["flood"] == met(article("new", FLOOD, "flood"), *archive)


def test_a_small_archive_of_one_story_is_met_whole():
    """As a check compares articles that name no story."""
    assert ["a", "b"] == met(article("new", FLOOD), article("a", FLOOD), article("b", MATCH))


def test_decomposed_letters_are_the_same_letters():
    """NFD text from a Mac."""
    import unicodedata

    archive = [*filler(100), article("flood", unicodedata.normalize("NFD", FLOOD), "flood")]
    assert ["flood"] == met(article("new", FLOOD), *archive)
