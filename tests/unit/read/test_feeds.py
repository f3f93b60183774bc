"""RSS and Atom: what is in the feed, what its links lead to, and when it was printed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.read import FetchOptions, ReadOptions, read_articles
from checker.read.clock import local_time
from tests.unit.read.web_server import TEXT, Answer, Server, page

pytest.importorskip("feedparser")
pytest.importorskip("trafilatura")

_HERE = ReadOptions(fetching=FetchOptions(allow_private=True, delay=0))
_MORE = "<p>Đại diện các nước lần lượt bước lên bàn ký trong tiếng vỗ tay của khán phòng.</p>"


def rss(*items: str, language: str = "<language>vi-vn</language>") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>Báo Ví Dụ - Thời sự</title><link>https://bao.example/</link>{language}{''.join(items)}</channel></rss>"
    )


def item(title: str, *, link: str = "", date: str = "", full: str = "", more: str = "") -> str:
    parts = [
        f"<title>{title}</title>",
        f"<link>{link}</link>" if link else "",
        f"<pubDate>{date}</pubDate>" if date else "",
    ]
    return (
        f"<item>{''.join(parts)}{f'<content:encoded><![CDATA[{full}]]></content:encoded>' if full else ''}{more}</item>"
    )


def _write(tmp_path: Path, text: str, name: str = "tin.rss") -> str:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / name)


def _read(path: str):
    return read_articles([path], options=_HERE)


def test_an_entry_that_carries_its_text_is_an_article(tmp_path: Path):
    """Nothing is fetched; title, link, date and source are the feed's."""
    full = f"<p>{TEXT}</p>{_MORE}"
    entry = item(
        "Gần 70 quốc gia ký", link="https://www.bao.example/ky.html", date="Sat, 25 Oct 2025 14:40:00 GMT+7", full=full
    )
    ((article,), unread) = _read(_write(tmp_path, rss(entry)))

    assert () == unread
    assert article.text.startswith(f"Gần 70 quốc gia ký\n\n{TEXT}\n")
    assert ("https://www.bao.example/ky.html", "bao.example", "2025-10-25T14:40", "Gần 70 quốc gia ký") == (
        article.id,
        article.source,
        article.published,
        article.title,
    )


def test_an_entry_that_links_to_its_text_is_fetched(server: Server, tmp_path: Path):
    """A teaser is no article; the feed's date and title win over the page's."""
    server.answers["/ky.html"] = Answer(page(title="Gần 70 quốc gia ký | Báo Ví Dụ"))
    teaser = "<description>Sáng 25/10, gần 70 quốc gia ký ...</description>"
    entry = item("Gần 70 nước ký", link=f"{server.root}/ky.html", date="25/10/2025 15:10", more=teaser)
    ((article,), unread) = _read(_write(tmp_path, rss(entry)))

    assert () == unread
    assert TEXT in article.text
    assert ("Gần 70 nước ký", "2025-10-25T15:10", f"{server.root}/ky.html") == (
        article.title,
        article.published,
        article.url,
    )


def test_a_feed_is_fetched_from_its_address(server: Server):
    """With links that are relative to it, also where its server calls it a page."""
    server.answers["/a.html"] = server.answers["/b.html"] = Answer(page())
    server.answers["/tin.rss"] = Answer(rss(item("A", link="/a.html")).encode(), "application/rss+xml")
    server.answers["/tin"] = Answer(rss(item("B", link="/b.html")).encode(), "text/html")
    articles, unread = read_articles([f"{server.root}/tin.rss", f"{server.root}/tin"], options=_HERE)

    assert () == unread
    assert [(f"{server.root}/a.html", "A"), (f"{server.root}/b.html", "B")] == [(one.id, one.title) for one in articles]


def test_one_entry_that_cannot_be_read_costs_no_other(server: Server, tmp_path: Path):
    """Each is named by its number."""
    server.answers["/a.html"] = Answer(page())
    path = _write(
        tmp_path,
        rss(item("Mất", link=f"{server.root}/mat.html"), item("Trống"), item("A", link=f"{server.root}/a.html")),
    )
    ((article,), unread) = _read(path)

    assert f"{server.root}/a.html" == article.id
    assert [
        (
            f"{path}: entry 1: {server.root}/mat.html",
            "the server answered 404 Not Found; fix: see whether the address is right",
        ),
        (f"{path}: entry 2", "an entry with neither text nor link; fix: give the article itself"),
    ] == [(one.path, one.why) for one in unread]


def test_an_atom_feed_is_read(tmp_path: Path):
    """Its markup escaped, or as elements; a paper that an aggregator names is the source."""
    text = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Tổng hợp</title><id>x</id>
<entry><title>Một</title><id>1</id><link rel="alternate" href="https://gom.example/1"/><published>2025-10-25T08:40:00Z</published>
<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;{_MORE.replace("<", "&lt;")}</content>
<source><title>Báo Khác</title><link href="https://khac.example/"/></source></entry>
<entry><title>Hai</title><id>2</id><updated>2025-10-26T09:00:00+07:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p>{_MORE}</div></content></entry></feed>"""
    path = _write(tmp_path, text, "tin.atom")
    articles, unread = _read(path)

    assert () == unread
    assert {
        ("https://gom.example/1", "khac.example", "2025-10-25T15:40"),
        (f"{path}: entry 2", None, "2025-10-26T09:00"),
    } == {(one.id, one.source, one.published) for one in articles}
    assert all(TEXT in one.text for one in articles)


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        pytest.param(f"{TEXT} " * 20, True, id="long"),
        pytest.param(f"{TEXT} " * 20 + "[…]", False, id="breaks-off"),
        pytest.param(TEXT, False, id="short"),
    ],
)
def test_a_long_summary_is_the_text(server: Server, tmp_path: Path, summary: str, expected: bool):
    """Some papers have no other field; a short one, or one that breaks off, is not all."""
    server.answers["/a.html"] = Answer(page())
    _read(_write(tmp_path, rss(item("A", link=f"{server.root}/a.html", more=f"<description>{summary}</description>"))))
    assert expected is not server.asked


def test_the_language_is_the_feeds(tmp_path: Path):
    """One without a lexicon is said, not guessed at."""
    english = (
        "<p>On October 25 nearly 70 countries signed the convention in Hanoi, the organisers of the ceremony said.</p>"
    )
    entry = item("Nearly 70 sign", link="https://paper.example/a", full=english * 2)
    ((article,), _) = _read(_write(tmp_path, rss(entry, language="<language>en-us</language>")))
    (_, (unread,)) = _read(_write(tmp_path, rss(entry, language="<language>th</language>")))

    assert "en" == article.language
    assert unread.why.startswith("no lexicon for language 'th'")


def test_a_feed_that_breaks_off_is_said(tmp_path: Path):
    """What is whole is read."""
    whole = rss(*(item(f"Bài {n}", link=f"https://bao.example/{n}", full=f"<p>{TEXT}</p>{_MORE}") for n in range(3)))
    path = _write(tmp_path, whole[: whole.rindex("bước lên")])
    articles, (unread,) = _read(path)

    assert ["Bài 0", "Bài 1"] == [one.title for one in articles]
    assert (path, "the feed breaks off at its entry 3; fix: fetch it again") == (unread.path, unread.why)


def test_a_feed_with_a_slip_in_its_markup_is_read(tmp_path: Path):
    """A bare & or a name that XML does not have costs nothing."""
    entry = item("A & B&nbsp;", link="https://bao.example/?a=1&b=2", full=f"<p>{TEXT}</p>{_MORE}")
    ((article,), unread) = _read(_write(tmp_path, rss(entry)))
    assert ("A & B", "https://bao.example/?a=1&b=2", ()) == (article.title, article.id, unread)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param("a.rss", "", "no feed; fix: give the feed's own address", id="empty"),
        pytest.param("a.rss", "<html><body>x</body></html>", "no feed; fix: give the feed's own address", id="page"),
        pytest.param("a.xml", "<note>x</note>", "neither a feed nor a sitemap", id="other-xml"),
        pytest.param("a.rss", rss(), "a feed without entries", id="no-entries"),
        pytest.param(
            "a.rss", '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + rss(item("&b;"))[39:], "declares entities", id="bomb"
        ),
    ],
)  # fmt: skip  # one case a row
def test_what_is_no_feed_is_said(tmp_path: Path, name: str, text: str, expected: str):
    """And nothing of a bomb is unpacked."""
    articles, (unread,) = _read(_write(tmp_path, text, name))
    assert () == articles
    assert expected in unread.why


def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """One line: what needs it, and what to install."""
    monkeypatch.setitem(sys.modules, "feedparser", None)
    (_, (unread,)) = _read(_write(tmp_path, rss(item("A"))))
    assert "a feed needs the extra [feeds]: pip install 'doichieu[feeds]'" == unread.why


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param("Sat, 25 Oct 2025 14:40:00 GMT+7", "2025-10-25T14:40", id="gmt+7"),
        pytest.param("Sat, 25 Oct 2025 14:40:00 +0700", "2025-10-25T14:40", id="+0700"),
        pytest.param("Sat, 25 Oct 2025 23:40:00 GMT", "2025-10-26T06:40", id="utc-becomes-local"),
        pytest.param("Sat, 25 Oct 2025 22:00:00 -0400", "2025-10-25T22:00", id="the-publishers-own-day"),
        pytest.param("03/10/2025 3:05:00 PM", "2025-10-03T15:05", id="day-before-month"),
        pytest.param("2025-10-25T08:40:00.000Z", "2025-10-25T15:40", id="iso-utc"),
        pytest.param("2025-10-25T14:40:00+07:00", "2025-10-25T14:40", id="iso"),
        pytest.param("2025-10-25", "2025-10-25", id="day"),
        pytest.param("Thứ bảy, 25/10/2025, 15:00 (GMT+7)", "2025-10-25T15:00", id="vietnamese"),
        pytest.param("hôm qua", None, id="no-time"),
        pytest.param("2025-13-40", None, id="no-such-day"),
        pytest.param("", None, id="empty"),
    ],
)
def test_publication_times(stated: str, expected: str | None):
    """Local, to the minute, without a zone."""
    assert expected == local_time(stated)
