"""Web pages: the article and nothing else, whatever the layout; dates, language and letters as the page states them."""

from __future__ import annotations

import sys
from json import dumps
from unicodedata import normalize

import pytest

from checker.errors import MissingExtra, UnreadArticle
from checker.model import Article
from checker.read.parts import Content
from checker.read.source_text import Known
from checker.read.web.pages import read_page
from tests.bench.page_templates import LAYOUTS, pages
from tests.bench.pages import by_checker, by_trafilatura, tally
from tests.unit.read.web_server import TEXT, page

pytest.importorskip("trafilatura")
pytest.importorskip("resiliparse")

_MORE = "<p>Đại diện các nước lần lượt bước lên bàn ký trong tiếng vỗ tay của khán phòng.</p>"
_PAGES = pages()


def _read(
    markup: str | bytes, *, known: Known = Known(), assumed: Known = Known(), encoding: str | None = None
) -> Article:
    content = markup if isinstance(markup, bytes) else markup.encode()
    return read_page(Content(path="a.html", content=content, known=known, assumed=assumed, encoding=encoding)).article


def _page(body: str = f"<p>{TEXT}</p>{_MORE}", *, head: str = "", attributes: str = "") -> str:
    return f"<html{attributes}><head><title>Gần 70 quốc gia ký</title>{head}</head><body><article>{body}</article></body></html>"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_paragraph_comes_out_and_no_other_story(layout: str):
    """Whole articles, three paragraphs, one: nothing lost, no figure of a related story or a comment taken."""
    found = tally([one for one in _PAGES if one.layout == layout], by_checker)
    assert (found.paragraphs, 0, 0) == (found.kept, found.leaked, found.empty)


def test_the_second_opinion_is_needed():
    """These pages would show it if it were not: trafilatura alone loses leads and takes menus for articles."""
    alone = tally(_PAGES, by_trafilatura)
    assert alone.kept < alone.paragraphs
    assert alone.leaked > 0


def test_linked_words_stay_in_their_sentence():
    """The second opinion drops them: what it makes of such a page is no quote of it."""
    linked = TEXT.replace("ký", '<a href="/ky">ký</a>').replace("70", '<a href="/70">70</a>')
    menu = "".join(f'<li><a href="/{n}">Mục {n}</a></li>' for n in range(9))
    article = _read(f"<html><body><ul>{menu}</ul><div class=x><div>{linked}</div></div></body></html>")
    assert TEXT in article.text


def test_an_article_that_a_program_puts_in_is_read_from_its_head():
    """Written as markup, or as markup escaped, or plain."""
    for body in (f"<p>{TEXT}</p>{_MORE}", f"&lt;p&gt;{TEXT}&lt;/p&gt;{_MORE}", f"{TEXT}\n{_MORE[3:-4]}"):
        said = dumps({"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "articleBody": body}]})
        article = _read(
            f'<html><head><script type="application/ld+json">{said}</script></head><body><div id=app></div></body></html>'
        )
        assert f"{TEXT}\n{_MORE[3:-4]}" == article.text


def test_a_shortened_text_in_the_head_does_not_win():
    """It is a teaser, whatever it is called."""
    said = dumps({"@type": "NewsArticle", "articleBody": "Đọc bài viết đầy đủ trên trang của chúng tôi."})
    article = _read(_page(f"<p>{TEXT}</p>{_MORE * 3}", head=f'<script type="application/ld+json">{said}</script>'))
    assert TEXT in article.text


def test_a_lead_that_the_page_does_not_show_is_not_put_in():
    """A description for search engines is no part of the article."""
    lead = "Bài viết tổng hợp những hình ảnh đẹp nhất của lễ ký kết tại Hà Nội."
    assert lead not in _read(_page(head=f'<meta name="description" content="{lead}">')).text


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param('<meta property="article:published_time" content="2025-10-25T14:40:00+07:00">', "2025-10-25T14:40", id="meta"),
        pytest.param('<meta itemprop="datePublished" content="2025-10-25T07:40:00Z">', "2025-10-25T14:40", id="utc"),
        pytest.param('<meta name="pubdate" content="25/10/2025 14:40">', "2025-10-25T14:40", id="day-before-month"),
        pytest.param(
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-10-25T14:40:00+07:00"}</script>'
            '<meta property="article:published_time" content="2025-10-26T00:00:00+07:00">', "2025-10-25T14:40", id="json-ld-first",
        ),
        pytest.param('<script type="application/ld+json">{"@type": "NewsArticle", </script>', None, id="broken-json"),
        pytest.param('<meta property="article:modified_time" content="2025-10-27T14:40:00+07:00">', "2025-10-27", id="only-modified"),
    ],
)  # fmt: skip  # one case a row
def test_when_it_was_printed(head: str, expected: str | None):
    """As the head says; a footer's year is no date."""
    body = "<p>Lễ ký tại Hà Nội có gần 70 quốc gia, ban tổ chức cho biết tại họp báo.</p>"
    markup = _page(body + _MORE, head=head).replace("</body>", "<footer>© 2026 Báo Ví Dụ</footer></body>")
    assert expected == _read(markup).published


def test_a_dateline_says_more_than_the_last_change():
    """The page was changed on the 27th; what it tells was printed on the 25th."""
    head = '<meta property="article:modified_time" content="2025-10-27T14:40:00+07:00">'
    assert "2025-10-25" == _read(_page(head=head)).published


def test_what_is_known_wins_over_the_page():
    """And the page over what is only assumed."""
    article = _read(
        page(),
        known=Known(title="Của nguồn tin"),
        assumed=Known(title="x", published="2020-01-01", url="https://www.bao.example/a"),
    )
    assert ("Của nguồn tin", "2025-10-25T14:40", "https://www.bao.example/a", "bao.example") == (
        article.title, article.published, article.url, article.source,
    )  # fmt: skip  # in one line


_ENGLISH = (
    "<p>On October 25 nearly 70 countries signed the convention in Hanoi, the organisers of the ceremony said.</p>"
)


@pytest.mark.parametrize(
    ("attributes", "body", "expected"),
    [
        pytest.param(' lang="en-GB"', _ENGLISH * 2, "en", id="english"),
        pytest.param(' lang="en"', f"<p>{TEXT}</p>{_MORE}", "vi", id="english-template"),
        pytest.param("", _ENGLISH * 2, "fr", id="says-nothing"),
        pytest.param(' lang="th"', _ENGLISH * 2, "fr", id="no-lexicon"),
    ],
)
def test_the_language(attributes: str, body: str, expected: str):
    """As the page says, unless its letters say otherwise; else as the options do."""
    assert expected == _read(_page(body, attributes=attributes), assumed=Known(language="fr")).language


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        pytest.param(
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">', None, id="in-its-head"
        ),
        pytest.param("", "windows-1258", id="by-its-server"),
    ],
)
def test_old_letters(head: str, encoding: str | None):
    """Declared in the page or by its server; tone marks are joined to their letters."""
    assert TEXT in _read(_old_letters(_page(head=head)), encoding=encoding).text


def _old_letters(text: str) -> bytes:
    """In windows-1258, where tone marks stand apart."""
    found = ""
    for letter in text:
        tones = [mark for mark in normalize("NFD", letter) if mark in "\u0300\u0301\u0303\u0309\u0323"]
        found += normalize("NFC", "".join(mark for mark in normalize("NFD", letter) if mark not in tones)) + "".join(
            tones
        )
    return found.encode("cp1258")


def test_an_encoding_that_there_is_not_costs_nothing():
    """Servers write anything."""
    assert TEXT in _read(page(), encoding="utf-9").text


@pytest.mark.parametrize(
    "markup", ["", "<html></html>", "<html><body><nav><a href=/>Trang chủ</a></nav></body></html>", "\0\1\2"]
)
def test_a_page_without_an_article_is_said(markup: str):
    """No text, no article."""
    with pytest.raises(UnreadArticle, match="no article found in this page"):
        _read(markup)


@pytest.mark.parametrize("library", ["trafilatura", "resiliparse.extract.html2text"])
def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, library: str):
    """Whichever of its libraries is missing."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra, match=r"HTML needs the extra \[html\]: pip install 'doichieu\[html\]'"):
        _read(page())
