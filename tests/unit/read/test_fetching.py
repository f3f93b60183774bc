"""Web addresses: what is fetched, and what is refused and why."""

from __future__ import annotations

import gzip
import shutil
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from checker.errors import UnreadArticle
from checker.read import FetchOptions, ReadOptions, read_articles
from checker.read.web import addresses
from checker.read.web.addresses import address_of, is_public, machines_of, normal_address
from checker.read.web.fetching import Fetcher
from tests.unit.read.pdf_files import pdf_of
from tests.unit.read.web_server import TEXT, Answer, Server, page, web_server

_HERE = FetchOptions(allow_private=True, delay=0)


def _read(*paths: str, fetching: FetchOptions = _HERE):
    pytest.importorskip("trafilatura")
    return read_articles(paths, options=ReadOptions(fetching=fetching))


def test_a_page_is_fetched_and_read(server: Server):
    """Its id is its address; source, date and title are the page's."""
    server.answers["/ky.html?a=1"] = Answer(page())
    address = f"{server.root}/ky.html?a=1"
    ((article,), unread) = _read(address)

    assert () == unread
    assert TEXT in article.text
    assert (address, address, "127.0.0.1", "2025-10-25T14:40") == (
        article.id,
        article.url,
        article.source,
        article.published,
    )
    ((path, host, agent),) = server.asked
    assert ("/ky.html?a=1", f"127.0.0.1:{server.port}") == (path, host)
    assert agent.startswith("doichieu/")


def test_documents_and_records_are_fetched_as_well(server: Server):
    """By what the server calls them, or by their suffix where it calls everything the same."""
    server.answers["/a"] = Answer(TEXT.encode(), "text/plain; charset=utf-8")
    server.answers["/b.jsonl"] = Answer(f'{{"id": "b", "text": "{TEXT}"}}\n'.encode(), "application/octet-stream")
    articles, unread = _read(f"{server.root}/a", f"{server.root}/b.jsonl")

    assert () == unread
    assert ["b", f"{server.root}/a"] == [article.id for article in articles]
    assert [TEXT, TEXT] == [article.text for article in articles]


def test_a_fetched_document_has_its_address(server: Server):
    """As a page has: link and source."""
    pytest.importorskip("pypdfium2")
    server.answers["/a.pdf"] = Answer(pdf_of([[(60, 700, TEXT)]]), "application/pdf")
    ((article,), unread) = _read(f"{server.root}/a.pdf")
    assert (TEXT, f"{server.root}/a.pdf", "127.0.0.1", ()) == (article.text, article.url, article.source, unread)


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf8", "UTF-8", "x-none"])
def test_text_is_unicode_whatever_its_server_calls_it(server: Server, charset: str):
    """Servers have one name for all."""
    server.answers["/a"] = Answer(TEXT.encode(), f"text/plain; charset={charset}")
    ((article,), unread) = _read(f"{server.root}/a")
    assert (TEXT, ()) == (article.text, unread)


def test_a_redirect_is_followed(server: Server):
    """And the address it ends at is the article's link."""
    server.answers["/alt"] = Answer(status=302, headers={"Location": "/neu.html"})
    server.answers["/neu.html"] = Answer(page())
    ((article,), unread) = _read(f"{server.root}/alt")

    assert () == unread
    assert (f"{server.root}/alt", f"{server.root}/neu.html") == (article.id, article.url)


@pytest.mark.parametrize("location", ["/k%C3%BD.html", "/k\xc3\xbd.html"])
def test_a_redirect_with_letters_is_followed(server: Server, location: str):
    """Escaped, or as bytes of UTF-8 as many servers write them."""
    server.answers["/alt"] = Answer(status=301, headers={"Location": location})
    server.answers["/k%C3%BD.html"] = Answer(page())
    ((article,), unread) = _read(f"{server.root}/alt")
    assert (f"{server.root}/k%C3%BD.html", ()) == (article.url, unread)


def test_a_busy_server_is_asked_again_when_it_says(server: Server, monkeypatch: pytest.MonkeyPatch):
    """Where that is soon; else it is said."""
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if seconds == 3:
            server.answers["/a"] = Answer(page())

    monkeypatch.setattr("checker.read.web.fetching.time.sleep", wait)
    server.answers["/a"] = Answer(b"later", status=429, headers={"Retry-After": "3"})
    server.answers["/b"] = Answer(b"later", status=503, headers={"Retry-After": "3600"})
    ((article,), (unread,)) = _read(f"{server.root}/a", f"{server.root}/b")

    assert f"{server.root}/a" == article.id
    assert 1 == waited.count(3)
    assert unread.why.startswith("the server answered 503")


_BAD = "the server does not answer as one should"
_LATE = replace(_HERE, patience=0.4)
_SMALL = replace(_HERE, largest=500)


@pytest.mark.parametrize(
    ("answer", "fetching", "expected"),
    [
        pytest.param(Answer(status=302, headers={"Location": "/a"}), _HERE, "redirected more than 5 times", id="loop"),
        pytest.param(
            Answer(status=302, headers={"Location": "file:///etc/passwd"}), _HERE, "is no web address", id="to-a-file"
        ),
        pytest.param(Answer(status=302, headers={"Location": "http://[::1"}), _HERE, "is no web address", id="to-nowhere"),
        pytest.param(Answer(b"no", status=404), _HERE, "the server answered 404 Not Found", id="not-found"),
        pytest.param(Answer(b"no", status=503), _HERE, "the server answered 503", id="unavailable"),
        pytest.param(Answer(b"\x89PNG", "image/png"), _HERE, "the server calls it image/png; allowed:", id="wrong-type"),
        pytest.param(Answer(b"x" * 501), _SMALL, "larger than 500 bytes; fix: download it", id="too-large"),
        pytest.param(
            Answer(gzip.compress(b"x" * 100_000), headers={"Content-Encoding": "gzip"}), _SMALL, "larger than 500 bytes",
            id="bomb",
        ),
        pytest.param(Answer(b"x" * 40, pause=0.05), _LATE, "no whole answer within 0.4 seconds", id="slow"),
        pytest.param(Answer(b"x" * 10, claims=5000), _HERE, _BAD, id="cut-short"),
        pytest.param(Answer(raw=b"what is this?\r\n"), _HERE, _BAD, id="no-http"),
        pytest.param(
            Answer(raw=b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n"), _HERE, _BAD, id="headers-without-end",
        ),
        pytest.param(Answer(raw=b"HTTP/1.1 200 OK\r\nA: " + b"x" * 70_000), _HERE, _BAD, id="endless-header"),
        pytest.param(
            Answer(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"), _HERE, _BAD, id="chunk-cut",
        ),
        pytest.param(Answer(b"<html><body></body></html>"), _HERE, "no article found in this page", id="no-article"),
    ],
)  # fmt: skip  # one case a row
def test_what_cannot_be_fetched_is_said_and_costs_nothing_else(
    server: Server, answer: Answer, fetching: FetchOptions, expected: str
):
    """The other addresses of the run are read."""
    server.answers["/a"] = answer
    server.answers["/b"] = Answer(TEXT.encode(), "text/plain")
    ((article,), (unread,)) = _read(f"{server.root}/a", f"{server.root}/b", fetching=fetching)

    assert f"{server.root}/a" == unread.path
    assert expected in unread.why
    assert f"{server.root}/b" == article.id


def test_a_host_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch):
    """No name server is asked in a test."""
    monkeypatch.setattr(socket, "getaddrinfo", _no_host)
    (_, (unread,)) = _read("https://khong.example/a")
    assert unread.why.startswith("no such host: khong.example")


def test_a_server_that_takes_no_connection_is_said():
    """A port that nobody listens at."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        (_, (unread,)) = _read(f"http://127.0.0.1:{held.getsockname()[1]}/a")
    assert unread.why.startswith(_BAD)


def test_this_machine_is_not_asked_unless_allowed(server: Server):
    """However its address is written; the error says how to allow it."""
    written = [f"http://{host}:{server.port}/a" for host in ("127.0.0.1", "localhost", "2130706433", "[::ffff:7f00:1]")]
    articles, unread = _read(*written, fetching=FetchOptions(delay=0))

    assert ((), []) == (articles, server.asked)
    assert len(written) == len(unread)
    assert all("is not on the public internet" in one.why for one in unread)
    assert "--allow-private-addresses" in unread[0].why


def test_a_redirect_to_a_private_address_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch):
    """A public server may send us to the newsroom's own machines: each hop is checked as the first."""
    monkeypatch.setattr(addresses, "is_public", lambda machine: machine == "127.0.0.1")
    server.answers["/a"] = Answer(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data/"})
    (_, (unread,)) = _read(f"{server.root}/a", fetching=FetchOptions(delay=0))

    assert ["/a"] == [path for path, _, _ in server.asked]
    assert "169.254.169.254 is not on the public internet" in unread.why


def test_the_connection_goes_to_the_address_that_was_checked(server: Server, monkeypatch: pytest.MonkeyPatch):
    """A name server that answers otherwise the second time leads nowhere else: there is no second time."""
    answers = iter(["127.0.0.1", "10.0.0.1", "10.0.0.1"])
    asked = []

    def resolve(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    # urllib3 asks for the numbers that it connects to: those are no names.
    lookup = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, port, *a, **k: lookup(host, port, *a, **k) if host[0].isdigit() else resolve(host, port),
    )
    server.answers["/a"] = Answer(page())
    ((article,), unread) = _read(f"http://bao.example:{server.port}/a")

    assert ((), ["bao.example"]) == (unread, asked)
    assert f"bao.example:{server.port}" == server.asked[0][1]
    assert "bao.example" == article.source


def test_one_private_address_among_public_ones_is_refused(monkeypatch: pytest.MonkeyPatch):
    """Which of them a connection would go to is chance."""
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in ("93.184.215.14", "192.168.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(UnreadArticle, match=r"192\.168\.0\.1"):
        machines_of(address_of("http://bao.example/"), allow_private=False)
    assert ("93.184.215.14", "192.168.0.1") == machines_of(address_of("http://bao.example/"), allow_private=True)


@pytest.mark.parametrize(
    ("machine", "expected"),
    [
        pytest.param("93.184.215.14", True, id="public"),
        pytest.param("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True, id="public-6"),
        pytest.param("127.0.0.1", False, id="this-machine"),
        pytest.param("0.0.0.0", False, id="any"),
        pytest.param("10.1.2.3", False, id="private"),
        pytest.param("172.16.0.1", False, id="private-172"),
        pytest.param("192.168.1.1", False, id="private-192"),
        pytest.param("169.254.169.254", False, id="link-local"),
        pytest.param("100.64.0.1", False, id="carrier"),
        pytest.param("224.0.0.1", False, id="multicast"),
        pytest.param("::1", False, id="this-machine-6"),
        pytest.param("fe80::1", False, id="link-local-6"),
        pytest.param("fe80::1%eth0", False, id="link-local-zone"),
        pytest.param("fd00::1", False, id="unique-local"),
        pytest.param("::ffff:10.0.0.1", False, id="mapped"),
        pytest.param("::ffff:93.184.215.14", True, id="mapped-public"),
        pytest.param("64:ff9b::a00:1", False, id="nat64-private"),
        pytest.param("64:ff9b::5db8:d70e", True, id="nat64-public"),
        pytest.param("2002:0a00:0001::1", False, id="6to4-private"),
    ],
)
def test_which_machines_are_public(machine: str, expected: bool):
    """What an address is a way of writing is judged."""
    assert expected is is_public(machine)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("HTTPS://Bao.Example/a#b", "https://bao.example/a", id="case-fragment"),
        pytest.param("http://bao.example:80", "http://bao.example/", id="port-path"),
        pytest.param("http://bao.example/ký?q=á b".replace(" ", "+"), "http://bao.example/k%C3%BD?q=%C3%A1+b", id="letters"),
        pytest.param("http://bao.example/a%20b?x=%2F", "http://bao.example/a%20b?x=%2F", id="escaped-stays"),
        pytest.param("http://bao.example/a?id=1&utm_source=rss&UTM_x=2", "http://bao.example/a?id=1", id="trackers"),
        pytest.param("http://báo.vn/", "http://xn--bo-mia.vn/", id="name-with-accents"),
        pytest.param("http://[2606:2800::1]:8080/a", "http://[2606:2800::1]:8080/a", id="ipv6"),
    ],
)  # fmt: skip  # one case a row
def test_addresses_are_written_in_one_way(given: str, expected: str):
    """So that one page is one article."""
    assert expected == normal_address(given)
    assert expected == normal_address(expected)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("http://", "is no web address", id="no-host"),
        pytest.param("http://a:b/", "is no web address", id="port-of-letters"),
        pytest.param("http://a:0/", "is no web address", id="port-0"),
        pytest.param("http://[::1/", "is no web address", id="open-bracket"),
        pytest.param("http://bao.example/a b", "is no web address", id="space"),
        pytest.param("http://bao.example/a\r\nHost: x", "is no web address", id="line-end"),
        pytest.param("http://a..b/", "is no web address", id="empty-label"),
        pytest.param("http://bao.example/" + "x" * 2000, "is no web address", id="endless"),
        pytest.param("http://me:secret@bao.example/", "a user name or password", id="password"),
    ],
)
def test_what_is_no_address_is_refused(given: str, expected: str):
    """With what one looks like; a password is not repeated."""
    (_, (unread,)) = _read(given)
    assert expected in unread.why
    assert "secret" not in unread.why


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate of bao.example that nobody has signed, and its key in the same file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed: no certificate can be made")
    path = tmp_path / "bao.pem"
    made = ["-newkey", "rsa:2048", "-nodes", "-x509", "-days", "2", "-subj", "/CN=bao.example"]
    named = ["-addext", "subjectAltName=DNS:bao.example", "-keyout", str(path), "-out", str(path) + ".crt"]
    subprocess.run([openssl, "req", *made, *named], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + (tmp_path / "bao.pem.crt").read_bytes())
    return path


def test_a_certificate_is_checked_for_the_host_that_was_asked(certificate: Path, monkeypatch: pytest.MonkeyPatch):
    """Not for the number that the connection goes to: trusted for its own host, and for no other."""
    lookup = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *a, **k: lookup("127.0.0.1" if host.endswith(".example") else host, *a, **k)
    )
    with web_server(certificate=certificate) as server:
        server.answers["/a"] = Answer(TEXT.encode(), "text/plain")
        (_, (unknown,)) = _read(f"https://bao.example:{server.port}/a")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        ((article,), unread) = _read(f"https://bao.example:{server.port}/a")
        (_, (other,)) = _read(f"https://khac.example:{server.port}/a")

    assert (TEXT, ()) == (article.text, unread)
    assert unknown.why.startswith("its certificate is not trusted")
    assert other.why.startswith("its certificate is not trusted")


def test_requests_to_one_host_wait_for_each_other(server: Server, monkeypatch: pytest.MonkeyPatch):
    """The second waits the whole delay, less what has passed; another host waits for nobody."""
    waited: list[float] = []
    monkeypatch.setattr("checker.read.web.fetching.time.sleep", waited.append)
    server.answers["/a"] = server.answers["/b"] = Answer(b"x", "text/plain")
    fetcher = Fetcher(FetchOptions(allow_private=True, delay=20))
    for address in (f"{server.root}/a", f"{server.root}/b", f"http://localhost:{server.port}/a"):
        fetcher.fetch(address)

    first, second, other = waited
    assert 0 == first == other
    assert 15 < second <= 20


def test_a_missing_extra_is_named(server: Server, monkeypatch: pytest.MonkeyPatch):
    """One line: what needs it, and what to install."""
    monkeypatch.setitem(sys.modules, "urllib3", None)
    (_, (unread,)) = _read(f"{server.root}/a")
    assert "a web address needs the extra [fetch]: pip install 'doichieu[fetch]'" == unread.why


def test_a_list_of_addresses_is_followed(server: Server, tmp_path: Path):
    """Comments are none of it; a bad line costs only itself; an address twice is fetched once."""
    server.answers["/a"] = server.answers["/b"] = Answer(page())
    path = tmp_path / "trang.urls"
    path.write_text(
        f"\ufeff# hôm nay\n\n{server.root}/a\n{server.root}/b # trang hai\n{server.root}/a\nbao.example/c\n{server.root}/d\n",
        encoding="utf-8",
    )
    articles, unread = _read(str(path))

    assert [f"{server.root}/a", f"{server.root}/b"] == [article.id for article in articles]
    assert ["/a", "/b", "/d"] == [asked for asked, _, _ in server.asked]
    assert [f"{path.as_posix()}:6", f"{path.as_posix()}:7: {server.root}/d"] == [one.path for one in unread]
    assert (
        "'bao.example/c' is no web address; allowed: http://… or https://…; fix: write the whole address"
        == unread[0].why
    )


@pytest.mark.parametrize("name", ["trang.urls", "trang.txt"])
def test_a_text_file_of_addresses_is_a_list_where_it_is_named(server: Server, tmp_path: Path, name: str):
    """In a folder nothing is fetched: whoever names a folder means what is in it."""
    server.answers["/a"] = Answer(page())
    (tmp_path / name).write_text(f"{server.root}/a\n", encoding="utf-8")
    (tmp_path / "bai.txt").write_text(TEXT, encoding="utf-8")
    ((article,), unread) = _read(str(tmp_path / name))
    in_folder, _ = _read(str(tmp_path))

    assert (f"{server.root}/a", ()) == (article.id, unread)
    assert 1 == len(server.asked)
    assert TEXT in [one.text for one in in_folder]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"https://bao.example/ky.html\n{TEXT}\nHết.", id="link-above"),
        pytest.param(f"{TEXT}\nhttps://bao.example/ky.html", id="link-below"),
    ],
)
def test_an_article_with_a_link_is_no_list(tmp_path: Path, text: str):
    """Most of a list's lines are addresses."""
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    ((article,), unread) = _read(str(tmp_path / "a.txt"))
    assert (text, ()) == (article.text, unread)


def test_an_empty_list_is_said(tmp_path: Path):
    """Nothing to read is no clean run."""
    (tmp_path / "a.urls").write_text("# nothing\n", encoding="utf-8")
    (_, (unread,)) = _read(str(tmp_path / "a.urls"))
    assert "names no address; fix: write one a line: https://…" == unread.why


def test_no_more_is_fetched_than_allowed(server: Server, tmp_path: Path):
    """What was passed over is counted, and makes the run incomplete."""
    for name in "abcd":
        server.answers[f"/{name}"] = Answer(page())
    path = tmp_path / "trang.urls"
    path.write_text("".join(f"{server.root}/{name}\n" for name in "abcd"), encoding="utf-8")
    articles, (unread,) = _read(str(path), fetching=replace(_HERE, most=2))

    assert 2 == len(articles) == len(server.asked)
    assert (path.as_posix(), "2 of its addresses were not fetched: enough for one run; fix: raise --most-pages") == (
        unread.path,
        unread.why,
    )


def test_no_more_addresses_are_fetched_than_allowed_where_they_are_named(server: Server):
    """Each that is left out is said."""
    server.answers["/a"] = Answer(page())
    (_, (unread,)) = _read(f"{server.root}/a", f"{server.root}/b", fetching=replace(_HERE, most=1))
    assert (f"{server.root}/b", True) == (unread.path, unread.why.startswith("not fetched: enough for one run"))
    assert 1 == len(server.asked)


def test_lists_that_lead_to_each_other_come_to_an_end(server: Server):
    """Each address is followed once, and not beyond some depth."""
    for number in range(9):
        server.answers[f"/{number}.urls"] = Answer(
            f"{server.root}/{number + 1}.urls\n{server.root}/0.urls\n".encode(), "text/plain"
        )
    (_, (unread,)) = _read(f"{server.root}/0.urls")

    assert "lists that lead to lists without end" in unread.why
    assert 5 == len(server.asked)


def _no_host(*_: object, **__: object) -> None:
    raise socket.gaierror(-2, "Name or service not known")
