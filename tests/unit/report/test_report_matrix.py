"""Who says what, how each figure stands, and where it stands in its article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.messages import Speaker
from checker.model import Article, Span
from checker.report.digest import digest
from checker.report.lookup import lookup
from checker.report.marked_text import paragraphs
from checker.report.matrix import Matrix, matrices
from checker.report.notes import note
from checker.report.standing import standings
from tests.unit.report.many import many
from tests.unit.report.newsroom import ARTICLES, COMPLETE

ENGLISH = Speaker("en")
RECORDS = lookup(COMPLETE)
STANDING = standings(RECORDS)
SHEET = digest(COMPLETE, ENGLISH)


def only() -> Matrix:
    """Return the matrix of the one story."""
    (matrix,) = matrices((*SHEET.reported, *SHEET.unreported), RECORDS, STANDING)
    return matrix


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        pytest.param("contested", "71 điều", id="against-a-reference"),
        pytest.param("contested", "1,8 tỷ đồng", id="against-another-paper"),
        pytest.param("differs", "60 nước", id="planned"),
        pytest.param("differs", "gần 70 quốc gia", id="replaced"),
        pytest.param("agreed", "8,22%", id="confirmed"),
        pytest.param("alone", "9 chương", id="alone"),
    ],
)
def test_how_a_figure_stands(expected: str, quote: str) -> None:
    """The gravest thing that can be said of it."""
    assert {expected} == {STANDING[claim.id] for claim in COMPLETE.claims if claim.quote == quote}


def test_one_row_a_fact_one_column_a_source() -> None:
    """Sources in the order in which they first printed, facts in the order of the report."""
    matrix = only()
    assert ("vietnamplus.vn", "nld.com.vn") == matrix.sources[:2]
    assert [entry.label for entry in (*SHEET.reported, *SHEET.unreported)] == [row.entry.label for row in matrix.rows]
    said = {
        source: [one.text for one in cell] for source, cell in zip(matrix.sources, matrix.rows[0].cells, strict=True)
    }
    assert ["71"] == said["vietnamplus.vn"]
    assert [] == said["nld.com.vn"]
    assert ("68",) == matrix.rows[0].references


def test_each_story_has_its_own() -> None:
    """A source of one story is no column of another."""
    run = many(40)
    records = lookup(run)
    sheet = digest(run, ENGLISH)
    found = matrices((*sheet.reported, *sheet.unreported), records, standings(records))
    assert [10] * 4 == [len(matrix.sources) for matrix in found]
    assert {"cau-0", "cau-1", "cau-2", "cau-3"} == {matrix.story for matrix in found}


@pytest.mark.parametrize("article", ARTICLES.values(), ids=list(ARTICLES))
def test_an_article_is_shown_whole(article: Article) -> None:
    """Every word of it, once, in order; control characters as their pictures."""
    lines = paragraphs(article, [claim for claim in COMPLETE.claims if claim.article == article.id], STANDING)
    shown = "".join(piece.text for line in lines for piece in line.pieces)
    plain = "".join(line for line in article.text.splitlines() if line.strip())
    assert len(plain) == len(shown)
    assert [c for c in plain if c.isalnum()] == [c for c in shown if c.isalnum()]


def test_figures_are_marked_in_place() -> None:
    """The quote of each claim, no more; furniture apart, its figures unmarked."""
    article = ARTICLES["bai/01-sang.txt"]
    lines = paragraphs(article, [claim for claim in COMPLETE.claims if claim.article == article.id], STANDING)
    marked = [(piece.text, piece.standing) for line in lines for piece in line.pieces if piece.standing]
    assert [
        ("60 nước", "differs"), ("khoảng 110 nước", "differs"), ("9 chương", "alone"), ("71 điều", "contested"),
        ("1,8 tỷ đồng", "contested"),
    ] == marked  # fmt: skip
    assert ["Đọc thêm: 13 thuyền viên về đất liền."] == [
        piece.text.strip() for line in lines for piece in line.pieces if piece.furniture
    ]


def test_of_two_figures_in_one_place_the_graver_is_marked() -> None:
    """They cannot both be marked; the reader must not miss the conflict."""
    article = ARTICLES["bai/01-sang.txt"]
    (contested,) = [claim for claim in COMPLETE.claims if claim.quote == "71 điều"]
    wider = replace(contested, id="wider", start=contested.start - 3, quote="và 71 điều")
    lines = paragraphs(article, [wider, contested], {contested.id: "contested", "wider": "alone"})
    assert ["71 điều"] == [piece.text for line in lines for piece in line.pieces if piece.standing]


def test_a_very_long_article_is_shown_by_its_figures() -> None:
    """What is left out is counted."""
    text = "Không có gì ở đây.\n" * 5000 + "Có 12 người.\n"
    start = text.index("12 người")
    article = replace(ARTICLES["bai/01-sang.txt"], text=text, furniture=(), title_span=None)
    claim = replace(
        COMPLETE.claims[0], id="one", start=start, end=start + 8, quote="12 người", figure=Span(start, start + 2)
    )
    (line,) = paragraphs(article, [claim], {})
    assert 5000 == line.skipped
    assert "Có 12 người." == "".join(piece.text for piece in line.pieces)


def test_a_note_holds_all_that_a_colleague_needs() -> None:
    """Verdict, fact, message, every side with its source, date, words and address, and the ids."""
    text = note(SHEET.reported[0], ENGLISH)
    assert text.startswith(
        "CONFLICT: số điều của văn kiện\nvietnamplus.vn gives 71 provisions; the adopted text has 68.\n"
    )
    assert (
        "- vietnamplus.vn, 25 Oct 2025, 09:00: “Văn kiện gồm 9 chương và 71 điều.” "
        "https://www.vietnamplus.vn/le-mo-ky.vnp?a=1&b=2\n"
    ) in text
    assert "United Nations (reference), 24 Dec 2024" in text
    assert text.rstrip().endswith("]")
