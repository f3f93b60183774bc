"""A figure in its sentence, dates for people, and links that are safe to follow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.report.quotes import Quoted, printed_time, quoted, web_link
from tests.unit.report.newsroom import ADOPTED_TEXT, SIGN_60, SIGN_72_LATER


def test_the_figure_is_cut_out_of_its_sentence() -> None:
    """The three parts are the sentence."""
    expected = Quoted("Tổng kết cho thấy ", "72 quốc gia", " đã ký và 119 quốc gia tham gia.")
    assert expected == quoted(SIGN_72_LATER)


def test_the_second_of_two_equal_figures_is_marked() -> None:
    """Offsets decide, not the first place where the words stand."""
    twice = replace(SIGN_60, sentence="60 nước nêu 60 nước", start=112, sentence_start=100, quote="60 nước")
    assert Quoted("60 nước nêu ", "60 nước", "") == quoted(twice)


@pytest.mark.parametrize(
    ("expected", "change"),
    [
        pytest.param(Quoted("Có ", "60 nước", "."), {"sentence": "Có 60 nước."}, id="offsets-beside-the-sentence"),
        pytest.param(Quoted("", "60 nước", ""), {"sentence": "Câu khác."}, id="another-sentence"),
        pytest.param(Quoted("", "60 nước", ""), {"sentence": ""}, id="no-sentence"),
    ],
)
def test_a_quote_is_never_lost(expected: Quoted, change: dict[str, str]) -> None:
    """Where the sentence does not fit the offsets, the quote itself is still printed."""
    assert expected == quoted(replace(SIGN_60, start=5000, sentence_start=4900, **change))  # type: ignore[arg-type]


def test_a_reference_is_quoted_without_a_sentence() -> None:
    """An authority has its words alone."""
    assert Quoted("", "Article 68", "") == quoted(ADOPTED_TEXT)


def test_a_sentence_as_long_as_a_page_is_shortened() -> None:
    """Words far from the figure make way for an ellipsis, at a space."""
    long = "lời " * 10_000
    cut = quoted(replace(SIGN_60, sentence=long + "60 nước " + long, sentence_start=0, start=len(long)))
    assert cut.before.startswith("… lời ")
    assert cut.after.endswith("lời …")
    assert 300 > max(len(cut.before), len(cut.after))


@pytest.mark.parametrize(
    ("expected", "iso"),
    [
        pytest.param("25 Oct 2025, 14:40", "2025-10-25T14:40", id="minute"),
        pytest.param("5 Oct 2025", "2025-10-05", id="day"),
        pytest.param("Oct 2025", "2025-10", id="month"),
        pytest.param("2025", "2025", id="year"),
        pytest.param("25 Oct 2025 – 26 Oct 2025", "2025-10-25/2025-10-26", id="interval"),
        pytest.param("25 Oct 2025, 15h", "2025-10-25T15", id="hour"),
        pytest.param("25 Oct 2025, 14:40", "2025-10-25T14:40:05+07:00", id="second-and-zone"),
        pytest.param("25 Oct", "XXXX-10-25", id="year-not-known"),
        pytest.param("XXXX", "XXXX", id="nothing-known"),
        pytest.param("2025-Q3", "2025-Q3", id="quarter-as-written"),
        pytest.param("2025-W43", "2025-W43", id="week-as-written"),
        pytest.param("hôm qua", "hôm qua", id="no-date-at-all"),
        pytest.param("2025-13", "2025-13", id="no-such-month"),
        pytest.param("", None, id="unknown"),
    ],
)
def test_dates_for_people(expected: str, iso: str | None) -> None:
    """A date is printed at the grain known, and what is no date as it stands."""
    assert expected == printed_time(iso)


@pytest.mark.parametrize(
    ("expected", "iso"),
    [
        pytest.param("25/10/2025", "2025-10-25", id="day"),
        pytest.param("5/9/2025, 14:40", "2025-09-05T14:40", id="minute"),
        pytest.param("10/2025", "2025-10", id="month"),
        pytest.param("25/10/2025 – 26/10/2025", "2025-10-25/2025-10-26", id="interval"),
        pytest.param("25/10", "XXXX-10-25", id="year-not-known"),
        pytest.param("2025-Q3", "2025-Q3", id="quarter-as-written"),
    ],
)
def test_dates_for_vietnamese_readers(expected: str, iso: str) -> None:
    """Day before month before year, in figures, as Vietnamese papers print them."""
    assert expected == printed_time(iso, "vi")


@pytest.mark.parametrize(
    ("linked", "url"),
    [
        pytest.param(True, "https://nld.com.vn/ky.htm?a=1&b=2#c", id="https"),
        pytest.param(True, "HTTP://nld.com.vn", id="http-in-capitals"),
        pytest.param(False, "javascript:alert(1)", id="script"),
        pytest.param(False, " javascript:alert(1)", id="script-after-a-space"),
        pytest.param(False, "java\tscript:alert(1)", id="script-with-a-tab"),
        pytest.param(False, "data:text/html,x", id="data"),
        pytest.param(False, "file:///etc/passwd", id="file"),
        pytest.param(False, "//nld.com.vn", id="no-scheme"),
        pytest.param(False, "https://", id="no-host"),
        pytest.param(False, "https://[", id="broken"),
        pytest.param(False, None, id="none"),
    ],
)
def test_only_web_addresses_are_linked(linked: bool, url: str | None) -> None:
    """An address out of an article's metadata is followed only over http or https."""
    assert (url if linked else None) == web_link(url)
