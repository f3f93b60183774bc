"""What users name on the command line: web addresses, feeds, lists, documents, tables with other columns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.cli.desk import run
from tests.unit.read.pdf_files import pdf_of
from tests.unit.read.web_server import TEXT, Answer, Server, page, web_server

_ALLOWED = ("--allow-private-addresses", "--delay", "0")


@pytest.fixture
def server() -> Iterator[Server]:
    pytest.importorskip("trafilatura")
    with web_server() as running:
        running.answers["/a.html"] = Answer(page())
        running.answers["/b.html"] = Answer(page("Hơn 70 nước ký", TEXT.replace("gần 70", "72")))
        yield running


def _ingest(tmp_path: Path, *arguments: object):
    return run("ingest", *arguments, "--archive", tmp_path / "a.sqlite", "--quiet")


def test_addresses_are_checked_against_each_other(server: Server):
    """As files are; the report links to them."""
    done = run("check", f"{server.root}/a.html", f"{server.root}/b.html", *_ALLOWED, "--format", "json", "--quiet")
    report = json.loads(done.stdout)

    assert (2, "") == (report["run"]["articles"], done.stderr)
    assert [f"{server.root}/a.html", f"{server.root}/b.html"] == [one["url"] for one in report["articles"]]


def test_this_machine_is_not_asked_unless_allowed(server: Server, tmp_path: Path):
    """Status 3, and nothing was asked."""
    done = _ingest(tmp_path, f"{server.root}/a.html")
    assert (3, []) == (done.returncode, server.asked)
    assert "127.0.0.1 is not on the public internet" in done.stderr


def test_a_page_is_archived_once_whatever_stands_around_it(server: Server, tmp_path: Path):
    """Pages have other bytes at each fetch; a new version is one whose text is another."""
    assert "1 new, 0 changed, 0 there already" in _ingest(tmp_path, f"{server.root}/a.html", *_ALLOWED).stdout
    server.answers["/a.html"] = Answer(page().replace(b"<nav>", b"<!-- 12:05 --><script>var t=1</script><nav>"))
    assert "0 new, 0 changed, 1 there already" in _ingest(tmp_path, f"{server.root}/a.html", *_ALLOWED).stdout
    server.answers["/a.html"] = Answer(page(text=TEXT.replace("gần 70", "72")))
    assert "0 new, 1 changed, 0 there already" in _ingest(tmp_path, f"{server.root}/a.html", *_ALLOWED).stdout


def test_each_page_of_an_ingest_is_fetched_once(server: Server, tmp_path: Path):
    """Counting what there is to do fetches nothing."""
    (tmp_path / "trang.urls").write_text(f"{server.root}/a.html\n{server.root}/b.html\n", encoding="utf-8")
    done = run("ingest", tmp_path / "trang.urls", *_ALLOWED, "--archive", tmp_path / "a.sqlite")
    assert 0 == done.returncode
    assert ["/a.html", "/b.html"] == [path for path, _, _ in server.asked]


def test_no_more_pages_than_asked_for(server: Server, tmp_path: Path):
    """What was passed over makes the run incomplete."""
    (tmp_path / "trang.urls").write_text(f"{server.root}/a.html\n{server.root}/b.html\n", encoding="utf-8")
    done = _ingest(tmp_path, tmp_path / "trang.urls", *_ALLOWED, "--most-pages", "1")
    assert (3, 1) == (done.returncode, len(server.asked))
    assert "1 of its addresses were not fetched: enough for one run; fix: raise --most-pages" in done.stderr


def test_a_document_lists_its_claims(tmp_path: Path):
    """A PDF as any article; its offsets are those of the text that a JSON report carries."""
    pytest.importorskip("pypdfium2")
    (tmp_path / "a.pdf").write_bytes(pdf_of([[(60, 700, "Hôm 25/10/2025, gần 70 quốc gia ký Công ước.")]]))
    claims = [
        json.loads(line)
        for line in run("claims", tmp_path / "a.pdf", "--format", "jsonl", "--quiet").stdout.splitlines()
    ]
    report = json.loads(run("check", tmp_path / "a.pdf", "--format", "json", "--quiet").stdout)

    (count,) = [one for one in claims if one["kind"] == "count"]
    assert "gần 70 quốc gia" == count["quote"]
    assert count["quote"] == report["articles"][0]["text"][count["start"] : count["end"]]


def test_columns_can_be_named_for_every_verb(tmp_path: Path):
    """And a map that is none is refused with status 2."""
    (tmp_path / "a.csv").write_text(f'body\n"{TEXT}"\n', encoding="utf-8")
    done = run("claims", tmp_path / "a.csv", "--columns", "text=body", "--format", "jsonl", "--quiet")
    refused = run("claims", tmp_path / "a.csv", "--columns", "body=text")

    assert 0 == done.returncode
    assert "gần 70 quốc gia" in done.stdout
    assert 2 == refused.returncode
    assert "--columns: 'body=text' maps no column" in refused.stderr
