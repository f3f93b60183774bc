"""The report in Markdown, read back by a Markdown reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.report import render
from checker.report.markdown_text import escaped
from tests.unit.report.newsroom import COMPLETE, HOSTILE_TITLE, INCOMPLETE

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
REPORT = render(COMPLETE, "markdown")


def _tokens(text: str) -> Iterator[Token]:
    for token in READER.parse(text):
        yield token
        yield from token.children or ()


def test_quotes_have_their_figure_in_bold() -> None:
    """A side is a row: source, date, headline with its link, sentence."""
    expected = (
        "| nld.com.vn | 25 Oct 2025, 14:40 | [Gần 70 quốc gia ký trong ngày đầu](<https://nld.com.vn/ky.htm>) "
        "| Đến chiều, **gần 70 quốc gia** đã ký văn kiện. |"
    )
    assert expected in REPORT.splitlines()


def test_nothing_of_an_article_becomes_markup() -> None:
    """No tag, no link but to web addresses, no table row broken by an article's text."""
    kinds = Counter(token.type for token in _tokens(REPORT))
    assert 0 == kinds["html_inline"] + kinds["html_block"] + kinds["code_block"] + kinds["image"]
    links = {str(token.attrs["href"]) for token in _tokens(REPORT) if token.type == "link_open"}
    assert all(link.startswith("https://") for link in links)
    assert not any("javascript" in link for link in links)


def test_every_row_has_the_cells_of_its_heading() -> None:
    """A bar in an article's text is no cell border."""
    tables = READER.render(REPORT).split("<table>")[1:]
    for table in tables:
        head, *rows = table.split("<tr>")[1:]
        assert {head.count("<th>")} == {row.count("<td>") for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HOSTILE_TITLE, id="hostile-title"),
        pytest.param("# không phải tiêu đề", id="heading"),
        pytest.param("1. không phải danh sách", id="numbered-list"),
        pytest.param("- không", id="list"),
        pytest.param("> không", id="quote"),
        pytest.param("~~bỏ~~ `mã` _nghiêng_ **đậm** \\* &amp; <b>", id="inline"),
        pytest.param("===", id="underline"),
        pytest.param("@toasoan xem #123, x@y.vn", id="calls"),
        pytest.param("tăng 8,22 % (so với 2024) + 3", id="figures"),
    ],
)
def test_escaped_text_reads_as_itself(text: str) -> None:
    """A Markdown reader shows the very text that was escaped."""
    shown = "".join(token.content for token in _tokens(escaped(text)) if token.type in ("text", "text_special"))
    assert text == shown


@pytest.mark.parametrize("text", ["8,22%", "nld.com.vn", "25-26/10", "gần 70 quốc gia"])
def test_plain_text_stays_plain(text: str) -> None:
    """Figures, addresses and dates are readable in the source as well."""
    assert text == escaped(text)


def test_an_incomplete_run_says_so_first_and_last() -> None:
    """The warning stands above all findings and in the closing line."""
    lines = render(INCOMPLETE, "markdown").splitlines()
    assert lines[2].startswith("**INCOMPLETE")
    assert lines[-1].startswith("**INCOMPLETE**")
