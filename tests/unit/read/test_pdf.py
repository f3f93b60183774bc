"""PDF: paragraphs as they were before they were printed, page furniture marked, scans named."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.model import Article
from checker.pipeline import list_claims
from checker.read import read_articles
from tests.unit.read.pdf_files import LETTER, Line, paragraph, pdf_of

pytest.importorskip("pypdfium2")

_ONE = "Sáng 25/10, gần 70 quốc gia ký Công ước Hà Nội tại Trung tâm Hội nghị quốc gia, ban tổ chức cho biết trong họp báo."
_TWO = "Lễ ký kéo dài hai ngày và có hơn 2.000 đại biểu của nhiều tổ chức quốc tế đến dự, theo ban tổ chức của nước chủ nhà."
_THREE = "Đại diện các nước lần lượt bước lên bàn ký trong tiếng vỗ tay của khán phòng, và buổi lễ kết thúc lúc 17 giờ chiều."


def _read(tmp_path: Path, content: bytes):
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    return path.as_posix(), *read_articles([str(path)])


def _article(tmp_path: Path, *pages: list[Line]) -> Article:
    _, (article,), unread = _read(tmp_path, pdf_of(pages))
    assert () == unread
    return article


def _furniture(article: Article) -> list[str]:
    return [line for span in article.furniture for line in article.text[span.start : span.end].split("\n")]


def test_lines_are_paragraphs_again(tmp_path: Path):
    """A line's end is no sentence's; what was set apart stays apart."""
    title = (60.0, 780.0, "Gần 70 quốc gia ký")
    page = [title, *paragraph(_ONE, top=740, width=50), *paragraph(_TWO, top=660, width=50)]
    article = _article(tmp_path, page)

    assert f"Gần 70 quốc gia ký\n{_ONE}\n{_TWO}" == article.text
    assert "Gần 70 quốc gia ký" == article.title


def test_a_claim_across_a_lines_end_is_read(tmp_path: Path):
    """And its quote stands where it says."""
    (tmp_path / "a.pdf").write_bytes(
        pdf_of(
            [
                [
                    (60, 700, "Theo ban tổ chức, hôm 25/10/2025 đã có gần 70"),
                    (60, 686, "quốc gia ký Công ước tại Hà Nội."),
                ]
            ]
        )
    )
    run = list_claims([str(tmp_path / "a.pdf")])
    (article,) = run.articles

    assert "gần 70 quốc gia" in " ".join(claim.quote for claim in run.claims)
    assert all(article.text[claim.start : claim.end] == claim.quote for claim in run.claims)


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        pytest.param(
            "The organisers of the confer-", "ence counted 70 signatories.", "conference counted", id="a-word"
        ),
        pytest.param(
            "The organisers counted the years 2024-", "2025 as one session of it.", "2024-2025 as one", id="a-range"
        ),
    ],
)
def test_a_hyphen_at_a_lines_end(tmp_path: Path, above: str, below: str, expected: str):
    """One that parts a word goes, one between figures stays; neither leaves a gap."""
    assert expected in _article(tmp_path, [(60, 700, above), (60, 686, below)]).text


def test_what_stands_on_every_page_is_furniture(tmp_path: Path):
    """Header, footer and page number, behind the paragraph that they would part."""
    parted = paragraph(_THREE, top=640, width=50)
    bodies = ([*paragraph(_ONE, top=740, width=50), *parted[:2]], [*parted[2:], *paragraph(_TWO, top=560, width=50)])
    pages = [
        [(60.0, 810.0, f"Báo cáo thường niên 2025 | số {number}"), *body, (280.0, 30.0, f"Trang {number}/2")]
        for number, body in enumerate(bodies, 1)
    ]
    article = _article(tmp_path, *pages)

    assert [
        "Báo cáo thường niên 2025 | số 1",
        "Trang 1/2",
        "Báo cáo thường niên 2025 | số 2",
        "Trang 2/2",
    ] == _furniture(article)
    assert f"{_ONE}\n{_THREE}\n" in article.text


def test_two_columns_are_read_one_after_the_other(tmp_path: Path):
    """As the file orders them, each with its own edge."""
    page = [*paragraph(_ONE, top=740, width=36), *paragraph(_TWO, top=740, left=320, width=36)]
    assert f"{_ONE}\n{_TWO}" == _article(tmp_path, page).text


def test_items_of_a_list_stay_apart(tmp_path: Path):
    """The next would have found room in the line above."""
    items = ["Số người chết: 12", "Bị thương: 30", "Mất tích: 4"]
    page = [*paragraph(_ONE, top=740), *((60.0, 600.0 - 14 * n, item) for n, item in enumerate(items))]
    assert "\n".join([_ONE, *items]) == _article(tmp_path, page).text


def test_rows_of_a_table_stay_apart(tmp_path: Path):
    """And their cells: 155 and 530 are no 155,530."""
    rows = [("Tỉnh", "Chết", "Hộ dân"), ("Lào Cai ở phía bắc", "155", "530"), ("Yên Bái ở phía nam", "54", "1.200")]
    table = [(60.0 + 150 * n, 600.0 - 14 * at, cell) for at, row in enumerate(rows) for n, cell in enumerate(row)]
    article = _article(tmp_path, [*paragraph(_ONE, top=740), *table])
    assert "\n".join([_ONE, *(" | ".join(row) for row in rows)]) == article.text


def test_the_page_furniture_of_one_page_is_its_number(tmp_path: Path):
    """What does not come again is the article's."""
    article = _article(tmp_path, [(60.0, 810.0, "THÔNG CÁO"), *paragraph(_ONE, top=740), (290.0, 30.0, "- 1 -")])
    assert ["- 1 -"] == _furniture(article)


def test_what_the_file_says_of_itself(tmp_path: Path):
    """A title that the text bears out, and when it was made where the text says no day."""
    text = paragraph("Lễ ký Công ước tại Hà Nội có gần 70 quốc gia, ban tổ chức cho biết trong họp báo.", top=740)
    made = {"CreationDate": "D:20251026090500+07'00'"}
    _, (article,), _ = _read(tmp_path, pdf_of([text], information={"Title": "Lễ ký Công ước", **made}))
    _, (other,), _ = _read(tmp_path, pdf_of([text], information={"Title": "Microsoft Word - bai2.docx"}))

    assert ("Lễ ký Công ước", "2025-10-26T09:05") == (article.title, article.published)
    assert other.title is None or "Word" not in other.title


def test_a_scan_is_said(tmp_path: Path):
    """It is no empty article, and how to read it stands beside it."""
    path, articles, (unread,) = _read(tmp_path, pdf_of([None, None]))
    assert () == articles
    assert path == unread.path
    assert (
        "no text: its 2 pages are pictures or empty; fix: read its letters first (OCR: ocrmypdf), or give its text"
        == unread.why
    )


def test_a_scanned_page_among_others_is_said(tmp_path: Path):
    """The others are read."""
    path, (article,), (unread,) = _read(tmp_path, pdf_of([paragraph(_ONE, top=740), None]))
    assert _ONE == article.text
    assert (f"{path}: page 2", True) == (unread.path, unread.why.startswith("a picture without text"))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", "not a PDF that can be read", id="empty"),
        pytest.param(b"%PDF-1.7 what is this?", "not a PDF that can be read", id="garbage"),
        pytest.param(pdf_of([[(60, 700, _ONE)]])[:300], "not a PDF that can be read", id="cut"),
        pytest.param(pdf_of([[]]), "no text: its 1 page is a picture or empty", id="blank"),
    ],
)
def test_what_is_no_pdf_is_said(tmp_path: Path, content: bytes, expected: str):
    """With how to mend it."""
    _, articles, (unread,) = _read(tmp_path, content)
    assert () == articles
    assert expected in unread.why
    assert "fix: " in unread.why


def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """One line: what needs it, and what to install."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    _, _, (unread,) = _read(tmp_path, pdf_of([[(60, 700, _ONE)]]))
    assert "PDF needs the extra [docs]: pip install 'doichieu[docs]'" == unread.why


def test_the_letters_of_the_test_files_are_as_wide_as_said(tmp_path: Path):
    """What these tests rest on."""
    from checker.read.documents.pdf import _lines, _opened

    with _opened(pdf_of([[(60, 700, "một hai")]])) as document:
        ((line,),) = [_lines(page) for page in document]
    assert (60, 60 + 7 * LETTER) == pytest.approx((line.left, line.right))
