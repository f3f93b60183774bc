"""Where sides of findings stand, as programs ask for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.report.places import Places, file_of, uri_of
from tests.unit.report.newsroom import ARTICLES, COMPLETE, SIGN_72, cite


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("bai/01.txt", "bai/01.txt", id="relative"),
        pytest.param("./bai/01.txt", "bai/01.txt", id="dot"),
        pytest.param("bài mới/#1?.txt", "b%C3%A0i%20m%E1%BB%9Bi/%231%3F.txt", id="letters-and-marks"),
        pytest.param("vims:1/2", "vims%3A1/2", id="no-scheme"),
        pytest.param("/bai/01.txt", "file:///bai/01.txt", id="absolute"),
        pytest.param("C:\\bai\\01.txt", "file:///C:/bai/01.txt", id="a-drive"),
        pytest.param("bai\\01.txt", "bai/01.txt", id="backslash"),
        pytest.param("", ".", id="empty"),
        pytest.param("/half \ud800", "file:///half%20%3F", id="half-a-letter"),
    ],
)
def test_paths_become_addresses(path: str, expected: str):
    """Relative ones stay relative, so that a code host finds the file."""
    assert expected == uri_of(path)


def test_a_path_is_shown_as_a_repository_knows_it():
    """Nothing in it steers a reader."""
    assert "bai/01␛.txt" == file_of("./bai\\01\x1b.txt")


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("", (1, 13), id="first-line"),
        pytest.param("một\nhai\n", (3, 13), id="line-feeds"),
        pytest.param("một\r\nhai\r\n", (3, 13), id="windows-ends"),
        pytest.param("một\u2028hai\r", (1, 21), id="other-separators-end-no-line"),
        pytest.param("😀", (1, 14), id="a-letter-beyond-the-plane-is-one"),
    ],
)
def test_lines_and_columns_count_from_one(before: str, expected: tuple[int, int]):
    """Columns in code points."""
    article = ARTICLES[SIGN_72.article]
    moved = replace(article, text=before + article.text)
    side = replace(cite(SIGN_72, "p3"), start=SIGN_72.start + len(before), end=SIGN_72.end + len(before))
    place = Places(replace(COMPLETE, articles=(moved,))).of(side)
    assert place
    assert expected == (place.line, place.column)
    assert (place.line, place.column + len("72 quốc gia")) == (place.end_line, place.end_column)
