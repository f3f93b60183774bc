"""Laws of broken files: whatever happened to one, reading it ends, and says what is missing."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.read import FetchOptions, ReadOptions, read_articles
from tests.unit.read.pdf_files import paragraph, pdf_of
from tests.unit.read.test_crawls import crawl
from tests.unit.read.test_feeds import item, rss
from tests.unit.read.test_sitemaps import sitemap
from tests.unit.read.web_server import TEXT, page

pytest.importorskip("trafilatura")
docx = pytest.importorskip("docx")

# Nobody listens there: what is linked cannot be fetched.
_NOWHERE = tuple(f"http://127.0.0.1:1/{n}" for n in range(3))
_HERE = ReadOptions(fetching=FetchOptions(allow_private=True, delay=0))


def _word() -> bytes:
    document, file = docx.Document(), BytesIO()
    document.add_heading("Gần 70 quốc gia ký", 1)
    document.add_paragraph(TEXT)
    document.add_table(2, 2).cell(0, 0).text = "72"
    document.save(file)
    return file.getvalue()


_PAGES = [(f"https://bao.example/{n}", page()) for n in range(3)]
_FILES: Mapping[str, bytes] = {
    "a.warc.gz": crawl(*_PAGES, packed=True)[0],
    "a.warc": crawl(*_PAGES, packed=False)[0],
    "a.rss": rss(*(item(f"Bài {n}", full=f"<p>{TEXT}</p>", date="25/10/2025 14:40") for n in range(3))).encode(),
    "a.xml": sitemap(*_NOWHERE),
    "a.xml.gz": gzip.compress(sitemap(*_NOWHERE)),
    "a.pdf": pdf_of([paragraph(f"{TEXT} {TEXT}", top=740), None], information={"Title": "Gần 70 quốc gia"}),
    "a.docx": _word(),
    "a.html": page(),
    "a.urls": "\n".join(_NOWHERE).encode(),
}
_FORM: Mapping[str, Callable[[bytes, int], bytes]] = {
    "cut": lambda content, at: content[:at],
    "turn": lambda content, at: content[:at] + bytes(byte ^ 0x5A for byte in content[at : at + 3]) + content[at + 3 :],
    "leave-out": lambda content, at: content[:at] + content[at + 40 :],
    "repeat": lambda content, at: content[:at] + content[max(0, at - 40) :],
    "put-in": lambda content, at: content[:at] + b'<"\0&#0;]]>\xff' + content[at:],
}
_BREAKS = st.lists(st.tuples(st.sampled_from(sorted(_FORM)), st.floats(0, 1)), min_size=1, max_size=6)


@pytest.mark.parametrize("name", _FILES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(breaks=_BREAKS)
def test_a_broken_file_is_read_or_said(tmp_path: Path, name: str, breaks: list[tuple[str, float]]):
    """No error of a library comes through, and no file gives nothing without a word."""
    content = _FILES[name]
    for how, where in breaks:
        content = _FORM[how](content, int(where * len(content)))
    (tmp_path / name).write_bytes(content)
    articles, unread = read_articles([str(tmp_path / name)], options=_HERE)
    assert articles or unread
