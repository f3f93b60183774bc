"""PDF files made by hand: lines of text at places, in one font that any letter of Unicode has; or pictures of pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# (x, y from the bottom, words), in points on a page of 595 × 842.
Line = tuple[float, float, str]
_SIZE = 11
# Width of every letter, in thousandths of the size.
_WIDTH = 500
LETTER = _SIZE * _WIDTH / 1000


def pdf_of(pages: Sequence[Sequence[Line] | None], *, information: Mapping[str, str] | None = None) -> bytes:
    """Return a PDF file; a page that is None is a scan: a picture and no text."""
    letters = sorted({letter for page in pages for _, _, words in page or () for letter in words})
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    kids = " ".join(f"{7 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        f"/Supplement 0 >> /DW {_WIDTH} /FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 "
        f"1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>".encode(),
        _stream(_to_unicode(codes)),
        _stream(
            b"\xff" * 4, "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8"
        ),
    ]
    for number, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {8 + 2 * number} 0 R "
            "/Resources << /Font << /F 3 0 R >> /XObject << /I 6 0 R >> >> >>".encode()
        )
        objects.append(_stream(b"q 595 0 0 842 0 0 cm /I Do Q" if page is None else _shown(page, codes)))
    said = "".join(f"/{name} <{_utf16(value)}> " for name, value in (information or {}).items())
    return _file([*objects, f"<< {said}>>".encode()])


def paragraph(words: str, *, top: float, left: float = 60, width: int = 80, leading: float = 14) -> list[Line]:
    """Return the lines of one paragraph, broken where the next word would pass *width* letters."""
    lines: list[str] = [""]
    for word in words.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return [(left, top - number * leading, line) for number, line in enumerate(lines)]


def _shown(page: Sequence[Line], codes: Mapping[str, int]) -> bytes:
    shown = [f"/F {_SIZE} Tf"]
    for x, y, words in page:
        shown.append(f"1 0 0 1 {x} {y} Tm <{''.join(f'{codes[letter]:04x}' for letter in words)}> Tj")
    return ("BT\n" + "\n".join(shown) + "\nET").encode()


def _to_unicode(codes: Mapping[str, int]) -> bytes:
    mapped = "\n".join(f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Plain def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{mapped}\nendbfchar\nendcmap end end"
    ).encode()


def _utf16(words: str) -> str:
    return ("\ufeff" + words).encode("utf-16-be").hex()


def _stream(content: bytes, said: str = "") -> bytes:
    return f"<< {said} /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"


def _file(objects: Sequence[bytes]) -> bytes:
    """The objects with their table; the last one is the information dictionary."""
    found, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(found))
        found += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = len(found)
    found += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    found += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    root = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    return bytes(found) + f"trailer\n{root}\nstartxref\n{table}\n%%EOF\n".encode()
