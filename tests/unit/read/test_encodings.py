"""Bytes to text: every encoding that a Vietnamese desk has files in."""

from __future__ import annotations

import codecs
import json
import re
import unicodedata
from pathlib import Path

import pytest

from checker.read import ReadOptions, read_articles
from checker.read.codepages import TABLES
from tests.unit.read.test_reading import write

VIETNAMESE = "Cầu mới dài 450 m, khánh thành sáng 24/6, nối hai bờ sông Đà."


def in_windows_1258(text: str) -> bytes:
    """The page has letters with a circumflex, breve or horn, and tone marks apart from them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parted = unicodedata.normalize("NFD", text)
    pieces = re.findall(r"[^\u0300-\u036f][\u0300-\u036f]*", parted)
    kept = (
        (piece[0] + "".join(m for m in piece[1:] if m not in tones), [m for m in piece[1:] if m in tones])
        for piece in pieces
    )
    return "".join(unicodedata.normalize("NFC", base) + "".join(tone) for base, tone in kept).encode("cp1258")


def in_table(text: str, name: str) -> bytes:
    """Text in one of our own code pages, by its table turned round."""
    return bytes(TABLES[name].index(character) for character in text)


@pytest.mark.parametrize(
    ("content", "options"),
    [
        pytest.param(VIETNAMESE.encode("utf-8"), ReadOptions(), id="utf-8"),
        pytest.param(VIETNAMESE.encode("utf-8-sig"), ReadOptions(), id="utf-8-with-mark"),
        pytest.param(VIETNAMESE.encode("utf-16"), ReadOptions(), id="utf-16-by-its-mark"),
        pytest.param(("\ufeff" + VIETNAMESE).encode("utf-16-be"), ReadOptions(), id="utf-16-be-by-its-mark"),
        pytest.param(VIETNAMESE.encode("utf-32"), ReadOptions(), id="utf-32-by-its-mark"),
        pytest.param(VIETNAMESE.encode("utf-16-le"), ReadOptions(encoding="utf-16-le"), id="utf-16-le-declared"),
        pytest.param(VIETNAMESE.encode("utf-16-be"), ReadOptions(encoding="UTF-16-BE"), id="utf-16-be-declared"),
        pytest.param(VIETNAMESE.encode("utf-16"), ReadOptions(encoding="utf-16"), id="utf-16-declared-and-marked"),
        pytest.param(in_table(VIETNAMESE, "tcvn"), ReadOptions(encoding="tcvn"), id="tcvn"),
        pytest.param(in_table(VIETNAMESE, "viscii"), ReadOptions(encoding="viscii"), id="viscii"),
        pytest.param(in_windows_1258(VIETNAMESE), ReadOptions(encoding="windows-1258"), id="windows-1258"),
        pytest.param(VIETNAMESE.encode("utf-8"), ReadOptions(encoding="windows-1258"), id="utf-8-among-older-files"),
        pytest.param(VIETNAMESE.encode("utf-8-sig"), ReadOptions(encoding="viscii"), id="marked-among-older-files"),
    ],
)
def test_encodings(tmp_path: Path, content: bytes, options: ReadOptions):
    """Unicode by itself, legacy Vietnamese code pages where they are declared: every letter comes out, a mark stays."""
    (article,), unread = read_articles([write(tmp_path, "01.txt", content)], options=options)
    assert () == unread
    assert VIETNAMESE == unicodedata.normalize("NFC", article.text.removeprefix("\ufeff"))
    marked = content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    assert marked == article.text.startswith("\ufeff")


@pytest.mark.parametrize("name", sorted(TABLES))
def test_our_own_code_pages_hold_every_letter_once(name: str):
    """256 bytes; all Vietnamese letters with all tones, as one character each."""
    letters = [
        unicodedata.normalize("NFC", letter + tone)
        for letter in "aăâeêioôơuưy"
        for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    ]
    assert 256 == len(TABLES[name]) == len(set(TABLES[name]))
    assert set(TABLES[name]) >= {*letters, *map(str.upper, letters), "đ", "Đ"}


def test_the_sidecar_declares_an_encoding_of_one_file(tmp_path: Path):
    """An old file among new ones."""
    old = write(tmp_path, "old.txt", in_table(VIETNAMESE, "tcvn"))
    new = write(tmp_path, "new.txt", VIETNAMESE)
    write(tmp_path, "meta.json", json.dumps({"articles": [{"file": "old.txt", "encoding": "TCVN3"}]}))
    articles, unread = read_articles([old, new])
    assert ((), {VIETNAMESE}) == (unread, {article.text for article in articles})
