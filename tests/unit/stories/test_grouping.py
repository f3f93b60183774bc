"""Articles about one event come together; others stay apart."""

from __future__ import annotations

import itertools

from checker.model import Article, Span
from checker.read import ReadOptions, read_articles
from checker.stories import group_by_story, read_features

_FLOOD_A = "Lũ quét tại huyện Mường Khiêm, tỉnh Lai Sơn làm 12 người chết. Ông Lò Văn Pản, Chủ tịch huyện, nói đường 279B bị cắt."
_FLOOD_B = (
    "Huyện Mường Khiêm (Lai Sơn) có 15 người thiệt mạng vì lũ quét. Đường 279B đã thông, theo Chủ tịch Lò Văn Pản."
)
_MATCH_A = "Câu lạc bộ Sông Trà thắng Hải Vân 3-1 trên sân Bãi Cháy. Tiền đạo Kiều Văn Tân ghi hai bàn cho Sông Trà."
_MATCH_B = "Kiều Văn Tân lập cú đúp, Sông Trà hạ Hải Vân 3-1 tại sân Bãi Cháy tối qua."


def _article(name: str, text: str, story: str | None = None, title: str | None = None) -> Article:
    return Article(id=name, path=name, text=text, story=story, title=title)


def test_two_events_are_two_stories_in_any_order():
    """The order in which articles are given changes nothing."""
    articles = [_article(n, t) for n, t in (("a", _FLOOD_A), ("b", _MATCH_A), ("c", _FLOOD_B), ("d", _MATCH_B))]

    found = [group_by_story(order) for order in itertools.permutations(articles)]

    assert all(one == found[0] for one in found)
    assert found[0]["a"] == found[0]["c"] != found[0]["b"] == found[0]["d"]


def test_a_named_story_stays_as_it_is():
    """Articles that name their story are not sorted, and their story's name is not given to others."""
    named = _article("a", _FLOOD_A, story="lu-quet")

    assert {"b": "lu-quet-2"} == group_by_story([named, _article("b", _MATCH_A, title="Lũ quét")])


def test_furniture_says_nothing_of_the_story():
    """A related list names other stories."""
    text = f"{_FLOOD_A}\n{_MATCH_A}"
    plain = read_features(_article("a", _FLOOD_A + "\n"))
    marked = Article(id="a", path="a", text=text, furniture=(Span(len(_FLOOD_A) + 1, len(text)),))

    assert plain == read_features(marked)


def test_an_empty_article_is_its_own_story():
    """No features: like nothing, and no division by nothing."""
    assert 2 == len(set(group_by_story([_article("a", ""), _article("b", "")]).values()))


def test_story_auto_sorts_what_is_read(tmp_path):
    """``--story auto``: each article bears the story that it was sorted into."""
    for name, text in (("1", _FLOOD_A), ("2", _FLOOD_B), ("3", _MATCH_A)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")

    articles, _ = read_articles([str(tmp_path)], options=ReadOptions(story="auto"))
    first, second, third = (article.story for article in articles)

    assert first == second != third
