"""WARC files: pages become articles; what is broken is named with its offset, and costs nothing else."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pytest

from checker.read import read_articles
from tests.unit.read.web_server import TEXT, page

warcio = pytest.importorskip("warcio")
pytest.importorskip("trafilatura")

_TIME = "2025-10-26T20:00:00Z"
_UNDATED = page(dated=False)


def crawl(
    *pages: tuple[str, bytes], packed: bool, status: str = "200 OK", media: str = "text/html"
) -> tuple[bytes, list[int]]:
    """Return a WARC file and where each page's record begins; the first record says what made it."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    file, begins = BytesIO(), []
    writer = WARCWriter(file, gzip=packed)
    records = [writer.create_warcinfo_record("a.warc", {"software": "test"})]
    for address, body in pages:
        headers = StatusAndHeaders(
            status, [("Content-Type", media), ("Content-Length", str(len(body)))], protocol="HTTP/1.1"
        )
        said = {"WARC-Date": _TIME}
        records.append(
            writer.create_warc_record(
                address, "response", payload=BytesIO(body), http_headers=headers, warc_headers_dict=said
            )
        )
    for record in records:
        begins.append(file.tell())
        writer.write_record(record)
        record.raw_stream.close()
    return file.getvalue(), begins[1:]


def _pages(count: int = 3) -> list[tuple[str, bytes]]:
    return [(f"https://bao.example/{n}.html", page(text=f"{TEXT} Bài thứ {n}.")) for n in range(count)]


def _read(tmp_path: Path, content: bytes, *, packed: bool):
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(content)
    articles, unread = read_articles([str(path)])
    return path.as_posix(), articles, unread


both = pytest.mark.parametrize("packed", [pytest.param(True, id="packed"), pytest.param(False, id="plain")])


@both
def test_pages_become_articles(tmp_path: Path, packed: bool):
    """Address and date are the record's, where the page says no other date."""
    content, _ = crawl(*_pages(2), ("https://bao.example/khong-ngay", _UNDATED), packed=packed)
    _, articles, unread = _read(tmp_path, content, packed=packed)

    assert () == unread
    assert [
        ("https://bao.example/0.html", "2025-10-25T14:40"),
        ("https://bao.example/1.html", "2025-10-25T14:40"),
        ("https://bao.example/khong-ngay", "2025-10-25"),
    ] == [(one.id, one.published) for one in articles]
    assert {"bao.example"} == {one.source for one in articles}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Lễ ký tại Hà Nội có gần 70 quốc gia, ban tổ chức cho biết tại họp báo.", "2025-10-27T03:00", id="no-day"),
        pytest.param(TEXT, "2025-10-25", id="dateline"),
        pytest.param(TEXT.replace("25/10", "25/12"), "2024-12-25", id="dateline-of-last-year"),
    ],
)  # fmt: skip  # one case a row
def test_a_page_without_a_date_has_the_records(tmp_path: Path, text: str, expected: str):
    """In local time; a dateline says the day, the record the year."""
    content, _ = crawl(("https://bao.example/a", page(text=text, dated=False)), packed=True)
    _, (article,), _ = _read(tmp_path, content, packed=True)
    assert expected == article.published


@both
@pytest.mark.parametrize(
    ("status", "media"),
    [
        pytest.param("404 Not Found", "text/html", id="error-page"),
        pytest.param("200 OK", "image/png", id="picture"),
        pytest.param("301 Moved", "text/html", id="redirect"),
    ],
)
def test_what_is_no_page_is_passed_over(tmp_path: Path, packed: bool, status: str, media: str):
    """It is no article, and no fault."""
    content, _ = crawl(("https://bao.example/x", page()), packed=packed, status=status, media=media)
    whole, _ = crawl(*_pages(1), packed=packed)
    _, (article,), unread = _read(tmp_path, content + whole, packed=packed)
    assert ("https://bao.example/0.html", ()) == (article.id, unread)


@both
def test_a_crawl_without_a_page_is_said(tmp_path: Path, packed: bool):
    """A run over what fetched nothing is no clean run."""
    content, _ = crawl(("https://bao.example/x", page()), packed=packed, status="404 Not Found")
    path, articles, (unread,) = _read(tmp_path, content, packed=packed)
    assert ((), path) == (articles, unread.path)
    assert "no page in this WARC file" in unread.why


def _damage(content: bytes, at: int) -> bytes:
    return content[:at] + bytes(byte ^ 0x55 for byte in content[at : at + 40]) + content[at + 40 :]


@both
@pytest.mark.parametrize("within", [pytest.param(12, id="in-its-head"), pytest.param(500, id="in-its-page")])
def test_a_broken_record_costs_no_other(tmp_path: Path, packed: bool, within: int):
    """It is named by its offset."""
    content, begins = crawl(*_pages(), packed=packed)
    path, articles, unread = _read(tmp_path, _damage(content, begins[1] + within), packed=packed)

    assert ["https://bao.example/0.html", "https://bao.example/2.html"] == [one.id for one in articles]
    assert [f"{path}: byte {begins[1]}"] == [one.path for one in unread]
    assert unread[0].why.startswith("a broken record: ")


@both
def test_a_file_that_breaks_off_is_said(tmp_path: Path, packed: bool):
    """An interrupted crawl: the last record is not whole."""
    content, begins = crawl(*_pages(), packed=packed)
    path, articles, (unread,) = _read(tmp_path, content[:-100], packed=packed)

    assert 2 == len(articles)
    assert (f"{path}: byte {begins[2]}", "a broken record: the file breaks off in it; fix: crawl the page again") == (
        unread.path,
        unread.why,
    )


@both
def test_what_stands_between_records_is_said(tmp_path: Path, packed: bool):
    """Nothing around it is lost."""
    content, begins = crawl(*_pages(), packed=packed)
    path, articles, unread = _read(
        tmp_path, content[: begins[1]] + b"what is this?\r\n" + content[begins[1] :], packed=packed
    )
    assert 3 == len(articles)
    assert [path] == [one.path.split(": byte")[0] for one in unread]


def test_a_length_that_is_not_right_is_said(tmp_path: Path):
    """Too short and too long alike."""
    content, begins = crawl(*_pages(), packed=False)
    stated = content[begins[1] : begins[2]].split(b"Content-Length: ")[1].split(b"\r\n")[0]
    for wrong in (b"300", b"3000"):
        broken = content[: begins[1]] + content[begins[1] :].replace(b"Length: " + stated, b"Length: " + wrong, 1)
        path, articles, (unread,) = _read(tmp_path, broken, packed=False)
        assert 2 == len(articles)
        assert f"{path}: byte {begins[1]}" == unread.path


@pytest.mark.parametrize(
    ("content", "packed"),
    [
        pytest.param(b"", False, id="empty"),
        pytest.param(b"what is this?", False, id="text"),
        pytest.param(b"\x1f\x8b\x08what is this?", True, id="no-gzip"),
    ],
)
def test_what_is_no_crawl_is_said(tmp_path: Path, content: bytes, packed: bool):
    """No record, no clean run."""
    _, articles, unread = _read(tmp_path, content, packed=packed)
    assert () == articles
    assert unread


def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Once, not for each record."""
    content, _ = crawl(*_pages(), packed=True)
    monkeypatch.setitem(sys.modules, "warcio", None)
    _, _, (unread,) = _read(tmp_path, content, packed=True)
    assert "a WARC file needs the extra [warc]: pip install 'doichieu[warc]'" == unread.why
