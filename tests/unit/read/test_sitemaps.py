"""Sitemaps: the pages that they list, and what they may not hold."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from checker.read import FetchOptions, ReadOptions, read_articles
from checker.read.web import sitemaps
from tests.unit.read.web_server import TEXT, Answer, Server, page

pytest.importorskip("defusedxml")
pytest.importorskip("trafilatura")

_HERE = ReadOptions(fetching=FetchOptions(allow_private=True, delay=0))
_SPACE = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)


def sitemap(*addresses: str, more: str = "") -> bytes:
    entries = "".join(f"<url><loc>{one}</loc>{more}</url>" for one in addresses)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- bản đồ --><urlset {_SPACE}>{entries}</urlset>'.encode()


def index(*addresses: str) -> bytes:
    entries = "".join(f"<sitemap><loc>{one}</loc></sitemap>" for one in addresses)
    return f"<sitemapindex {_SPACE}>{entries}</sitemapindex>".encode()


def _read(*paths: str):
    return read_articles(paths, options=_HERE)


def test_the_pages_of_a_sitemap_are_read(server: Server, tmp_path: Path):
    """One that is gone costs no other; one for news says title and date."""
    server.answers["/a.html"] = Answer(page())
    date = "<news:publication_date>2025-10-25T08:00:00+07:00</news:publication_date>"
    news = f"<news:news>{date}<news:title>Gần 70 nước</news:title></news:news>"
    path = tmp_path / "tin.xml"
    path.write_bytes(sitemap(f"{server.root}/a.html", f"{server.root}/mat.html", "khong", more=news))
    ((article,), unread) = _read(str(path))

    assert TEXT in article.text
    assert ("Gần 70 nước", "2025-10-25T08:00") == (article.title, article.published)
    assert [f"{path}: entry 2: {server.root}/mat.html", f"{path}: entry 3"] == [one.path for one in unread]


@pytest.mark.parametrize("media", ["application/gzip", "application/octet-stream", "application/xml", "text/xml"])
def test_an_index_leads_to_packed_sitemaps(server: Server, media: str):
    """Whatever the server calls them."""
    server.answers["/a.html"] = Answer(page())
    server.answers["/sitemap.xml"] = Answer(index(f"{server.root}/bai.xml.gz"), "text/xml; charset=utf-8")
    server.answers["/bai.xml.gz"] = Answer(gzip.compress(sitemap(f"{server.root}/a.html")), media)
    ((article,), unread) = _read(f"{server.root}/sitemap.xml")
    assert (f"{server.root}/a.html", ()) == (article.id, unread)


def _billion_laughs() -> bytes:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE urlset [<!ENTITY l0 "ha">{levels}]><urlset {_SPACE}><url><loc>&l9;</loc></url></urlset>'.encode()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        pytest.param("a.xml", _billion_laughs(), "it may be a bomb; fix: take the DOCTYPE out", id="billion-laughs"),
        pytest.param(
            "a.xml", b'<!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>&x;</loc></url></urlset>',
            "it may be a bomb", id="reads-a-file",
        ),
        pytest.param("a.xml.gz", gzip.compress(b"<urlset>" + b" " * 20_000), "larger than a sitemap may be", id="gzip-bomb"),
        pytest.param("a.xml.gz", gzip.compress(sitemap("https://bao.example/"))[:-20], "not gzip as it should be", id="cut"),
        pytest.param("a.xml", sitemap("https://bao.example/")[:-5], "not XML: ", id="broken"),
        pytest.param("a.xml", sitemap(), "lists no address", id="empty"),
    ],
)  # fmt: skip  # one case a row
def test_what_is_no_sitemap_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, expected: str
):
    """At once, and without unpacking it."""
    monkeypatch.setattr(sitemaps, "_LARGEST", 10_000)
    (tmp_path / name).write_bytes(content)
    articles, (unread,) = _read(str(tmp_path / name))
    assert () == articles
    assert expected in unread.why


def test_more_addresses_than_a_sitemap_may_list_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: Server
):
    """Those that it may are followed."""
    monkeypatch.setattr(sitemaps, "_MOST", 1)
    server.answers["/a.html"] = Answer(page())
    (tmp_path / "a.xml").write_bytes(sitemap(f"{server.root}/a.html", f"{server.root}/b.html"))
    articles, (unread,) = _read(str(tmp_path / "a.xml"))
    assert 1 == len(articles)
    assert "1 addresses more than a sitemap may list were passed over; allowed: 1" == unread.why


def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """One line: what needs it, and what to install."""
    monkeypatch.setitem(sys.modules, "defusedxml", None)
    (tmp_path / "a.xml").write_bytes(sitemap("https://bao.example/"))
    (_, (unread,)) = _read(str(tmp_path / "a.xml"))
    assert "a sitemap needs the extra [feeds]: pip install 'doichieu[feeds]'" == unread.why
